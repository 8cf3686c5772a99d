#include <tact/offer/service_plan.hpp>
#include <tact/offer/service_plan.hpp>
