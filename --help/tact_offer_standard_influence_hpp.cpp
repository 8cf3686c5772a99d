#include <tact/offer/standard_influence.hpp>
#include <tact/offer/standard_influence.hpp>
