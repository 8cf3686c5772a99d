#include <tact/policy/violations.hpp>
#include <tact/policy/violations.hpp>
