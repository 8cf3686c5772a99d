#include <tact/batch/kind_column.hpp>
#include <tact/batch/kind_column.hpp>
template struct tact::kind_column<tact::candidate_kind>;
