#include <tact/offer/explain_offer.hpp>
#include <tact/offer/explain_offer.hpp>
