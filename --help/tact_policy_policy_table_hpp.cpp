#include <tact/policy/policy_table.hpp>
#include <tact/policy/policy_table.hpp>
template struct tact::basic_policy_table<tact::attribute>;
