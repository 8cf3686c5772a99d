#include <tact/vocabulary/preconditions.hpp>
#include <tact/vocabulary/preconditions.hpp>
