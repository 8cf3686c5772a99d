#include <tact/vocabulary/detail/positions.hpp>
#include <tact/vocabulary/detail/positions.hpp>
