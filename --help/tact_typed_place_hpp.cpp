#include <tact/typed/place.hpp>
#include <tact/typed/place.hpp>
