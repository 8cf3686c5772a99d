#include <tact/decide/decided_kinds.hpp>
#include <tact/decide/decided_kinds.hpp>
template class tact::kind_set<tact::candidate_kind, 8>;
template class tact::decided_kinds<tact::candidate_kind, 8>;
