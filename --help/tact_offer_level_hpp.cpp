#include <tact/offer/level.hpp>
#include <tact/offer/level.hpp>
