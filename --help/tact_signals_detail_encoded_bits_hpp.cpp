#include <tact/signals/detail/encoded_bits.hpp>
#include <tact/signals/detail/encoded_bits.hpp>
