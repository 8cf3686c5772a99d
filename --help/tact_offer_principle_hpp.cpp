#include <tact/offer/principle.hpp>
#include <tact/offer/principle.hpp>
