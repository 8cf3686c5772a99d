#include <tact/vocabulary/offering.hpp>
#include <tact/vocabulary/offering.hpp>
