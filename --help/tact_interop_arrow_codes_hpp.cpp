#include <tact/interop/arrow_codes.hpp>
#include <tact/interop/arrow_codes.hpp>
template struct tact::arrow_codes<tact::candidate_kind>;
