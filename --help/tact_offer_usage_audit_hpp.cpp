#include <tact/offer/usage_audit.hpp>
#include <tact/offer/usage_audit.hpp>
template class tact::basic_usage_audit<tact::attribute>;
