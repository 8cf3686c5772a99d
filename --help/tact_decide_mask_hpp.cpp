#include <tact/decide/mask.hpp>
#include <tact/decide/mask.hpp>
template class tact::mask_of<tact::attribute_bits<tact::attribute>>;
