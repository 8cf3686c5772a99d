#include <tact/model/names.hpp>
#include <tact/model/names.hpp>
