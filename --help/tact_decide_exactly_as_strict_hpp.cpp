#include <tact/decide/exactly_as_strict.hpp>
#include <tact/decide/exactly_as_strict.hpp>
