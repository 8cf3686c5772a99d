#include <tact/offer/explain_offer_violation.hpp>
#include <tact/offer/explain_offer_violation.hpp>
