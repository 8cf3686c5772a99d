#include <tact/offer.hpp>
#include <tact/offer.hpp>
