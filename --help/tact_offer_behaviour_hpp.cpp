#include <tact/offer/behaviour.hpp>
#include <tact/offer/behaviour.hpp>
