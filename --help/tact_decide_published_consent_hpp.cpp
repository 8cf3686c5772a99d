#include <tact/decide/published_consent.hpp>
#include <tact/decide/published_consent.hpp>
template class tact::basic_published_consent<tact::attribute>;
