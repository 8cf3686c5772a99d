#include <tact/offer/manner.hpp>
#include <tact/offer/manner.hpp>
