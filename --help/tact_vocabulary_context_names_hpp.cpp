#include <tact/vocabulary/context_names.hpp>
#include <tact/vocabulary/context_names.hpp>
