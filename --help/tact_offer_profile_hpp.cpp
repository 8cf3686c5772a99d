#include <tact/offer/profile.hpp>
#include <tact/offer/profile.hpp>
