#include <tact/decide/names.hpp>
#include <tact/decide/names.hpp>
