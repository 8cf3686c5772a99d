#include <tact/policy/standard_1_table.hpp>
#include <tact/policy/standard_1_table.hpp>
