#include <tact/decide/standard.hpp>
#include <tact/decide/standard.hpp>
