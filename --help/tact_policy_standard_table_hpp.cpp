#include <tact/policy/standard_table.hpp>
#include <tact/policy/standard_table.hpp>
