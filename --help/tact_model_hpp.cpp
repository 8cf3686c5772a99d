#include <tact/model.hpp>
#include <tact/model.hpp>
