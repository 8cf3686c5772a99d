#include <tact/offer/delivery_names.hpp>
#include <tact/offer/delivery_names.hpp>
