#include <tact/store/consent_record.hpp>
#include <tact/store/consent_record.hpp>
template struct tact::consent_reading<tact::attribute>;
