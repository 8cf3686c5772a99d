#include <tact/offer/names.hpp>
#include <tact/offer/names.hpp>
