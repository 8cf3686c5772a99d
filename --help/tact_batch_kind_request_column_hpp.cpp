#include <tact/batch/kind_request_column.hpp>
#include <tact/batch/kind_request_column.hpp>
template class tact::decided_requests<tact::candidate_kind, 8>;
template struct tact::kind_request_column<tact::candidate_kind>;
