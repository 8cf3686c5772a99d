#include <tact/vocabulary/packed_context.hpp>
#include <tact/vocabulary/packed_context.hpp>
