#include <tact/decide/candidate_kinds.hpp>
#include <tact/decide/candidate_kinds.hpp>
template class tact::candidate_kinds<tact::attribute, 8>;
