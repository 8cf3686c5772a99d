#include <tact/signals/detail/us_layouts.hpp>
#include <tact/signals/detail/us_layouts.hpp>
