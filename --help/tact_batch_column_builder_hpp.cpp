#include <tact/batch/column_builder.hpp>
#include <tact/batch/column_builder.hpp>
template struct tact::row_memory<tact::attribute>;
template struct tact::word_memory<tact::attribute>;
template struct tact::slice_memory<tact::attribute>;
