#include <tact/policy/detail/axis_log_odds.hpp>
#include <tact/policy/detail/axis_log_odds.hpp>
