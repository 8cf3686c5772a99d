#include <tact/batch/column.hpp>
#include <tact/batch/column.hpp>
template struct tact::column<tact::attribute_bits<tact::attribute>>;
template struct tact::word_columns<tact::attribute_bits<tact::attribute>>;
