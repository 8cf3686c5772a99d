#include <tact/vocabulary/enumeration.hpp>
#include <tact/vocabulary/enumeration.hpp>
