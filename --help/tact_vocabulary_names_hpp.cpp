#include <tact/vocabulary/names.hpp>
#include <tact/vocabulary/names.hpp>
