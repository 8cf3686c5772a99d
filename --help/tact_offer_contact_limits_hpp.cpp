#include <tact/offer/contact_limits.hpp>
#include <tact/offer/contact_limits.hpp>
