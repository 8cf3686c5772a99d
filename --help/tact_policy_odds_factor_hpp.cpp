#include <tact/policy/odds_factor.hpp>
#include <tact/policy/odds_factor.hpp>
