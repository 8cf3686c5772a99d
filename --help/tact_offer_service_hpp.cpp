#include <tact/offer/service.hpp>
#include <tact/offer/service.hpp>
