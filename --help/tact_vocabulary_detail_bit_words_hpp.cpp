#include <tact/vocabulary/detail/bit_words.hpp>
#include <tact/vocabulary/detail/bit_words.hpp>
