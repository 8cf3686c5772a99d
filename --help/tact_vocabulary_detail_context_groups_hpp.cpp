#include <tact/vocabulary/detail/context_groups.hpp>
#include <tact/vocabulary/detail/context_groups.hpp>
