#include <tact/decide/policy.hpp>
#include <tact/decide/policy.hpp>
template class tact::basic_policy<tact::attribute>;
