#include <tact/offer/offer_invariant.hpp>
#include <tact/offer/offer_invariant.hpp>
