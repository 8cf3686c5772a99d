#include <tact/store/stored_consent.hpp>
#include <tact/store/stored_consent.hpp>
template class tact::basic_stored_consent<tact::attribute>;
template class tact::basic_consent_as_of<tact::attribute>;
