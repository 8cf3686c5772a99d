#include <tact/batch/bit_sliced_column.hpp>
#include <tact/batch/bit_sliced_column.hpp>
template struct tact::denied_bits<64>;
template struct tact::bit_sliced_column<tact::attribute_bits<tact::attribute>>;
