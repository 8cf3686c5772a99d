#include <tact/offer/offer.hpp>
#include <tact/offer/offer.hpp>
template struct tact::basic_request<tact::attribute>;
template struct tact::basic_offer<tact::attribute>;
template struct tact::basic_proposal<tact::attribute>;
