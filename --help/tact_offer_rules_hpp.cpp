#include <tact/offer/rules.hpp>
#include <tact/offer/rules.hpp>
