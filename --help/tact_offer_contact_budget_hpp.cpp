#include <tact/offer/contact_budget.hpp>
#include <tact/offer/contact_budget.hpp>
