#include <tact/vocabulary/source.hpp>
#include <tact/vocabulary/source.hpp>
