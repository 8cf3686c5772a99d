#include <tact/policy/require_valid.hpp>
#include <tact/policy/require_valid.hpp>
