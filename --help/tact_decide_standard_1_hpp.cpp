#include <tact/decide/standard_1.hpp>
#include <tact/decide/standard_1.hpp>
