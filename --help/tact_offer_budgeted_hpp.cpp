#include <tact/offer/budgeted.hpp>
#include <tact/offer/budgeted.hpp>
