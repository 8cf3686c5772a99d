#include <tact/signals/detail/us_layout.hpp>
#include <tact/signals/detail/us_layout.hpp>
