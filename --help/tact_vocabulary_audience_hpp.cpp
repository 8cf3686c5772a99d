#include <tact/vocabulary/audience.hpp>
#include <tact/vocabulary/audience.hpp>
