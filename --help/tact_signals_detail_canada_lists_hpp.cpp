#include <tact/signals/detail/canada_lists.hpp>
#include <tact/signals/detail/canada_lists.hpp>
