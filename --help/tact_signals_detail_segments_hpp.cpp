#include <tact/signals/detail/segments.hpp>
#include <tact/signals/detail/segments.hpp>
