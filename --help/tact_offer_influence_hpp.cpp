#include <tact/offer/influence.hpp>
#include <tact/offer/influence.hpp>
