#include <tact/policy/detail/compiled_policy.hpp>
#include <tact/policy/detail/compiled_policy.hpp>
