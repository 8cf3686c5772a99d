#include <tact/policy/invariant.hpp>
#include <tact/policy/invariant.hpp>
