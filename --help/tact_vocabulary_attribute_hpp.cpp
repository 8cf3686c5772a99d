#include <tact/vocabulary/attribute.hpp>
#include <tact/vocabulary/attribute.hpp>
