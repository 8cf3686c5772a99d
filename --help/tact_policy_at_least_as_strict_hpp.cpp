#include <tact/policy/at_least_as_strict.hpp>
#include <tact/policy/at_least_as_strict.hpp>
