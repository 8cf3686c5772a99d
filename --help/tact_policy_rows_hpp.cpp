#include <tact/policy/rows.hpp>
#include <tact/policy/rows.hpp>
