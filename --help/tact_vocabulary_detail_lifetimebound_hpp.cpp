#include <tact/vocabulary/detail/lifetimebound.hpp>
#include <tact/vocabulary/detail/lifetimebound.hpp>
