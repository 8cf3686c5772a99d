#include <tact/batch/request_column.hpp>
#include <tact/batch/request_column.hpp>
template class tact::masks_by_source<tact::attribute>;
template struct tact::sourced_column<tact::attribute>;
template class tact::per_request_policy<tact::attribute>;
template class tact::indexed_request_policy<tact::attribute>;
template struct tact::request_column<tact::attribute, tact::packed_context>;
