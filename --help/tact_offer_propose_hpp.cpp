#include <tact/offer/propose.hpp>
#include <tact/offer/propose.hpp>
