#include <tact/vocabulary/purpose.hpp>
#include <tact/vocabulary/purpose.hpp>
