#include <tact/vocabulary/detail/characters.hpp>
#include <tact/vocabulary/detail/characters.hpp>
