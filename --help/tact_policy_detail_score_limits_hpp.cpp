#include <tact/policy/detail/score_limits.hpp>
#include <tact/policy/detail/score_limits.hpp>
