#include <tact/batch/kind_headroom.hpp>
#include <tact/batch/kind_headroom.hpp>
template struct tact::kind_headrooms<tact::candidate_kind, 8>;
template class tact::kind_sensitivities<tact::attribute, 8>;
