#include <tact/vocabulary/attribute_bits.hpp>
#include <tact/vocabulary/attribute_bits.hpp>
template class tact::attribute_bits<tact::attribute>;
