#include <tact/store/names.hpp>
#include <tact/store/names.hpp>
