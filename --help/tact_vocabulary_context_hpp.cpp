#include <tact/vocabulary/context.hpp>
#include <tact/vocabulary/context.hpp>
