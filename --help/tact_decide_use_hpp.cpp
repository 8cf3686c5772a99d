#include <tact/decide/use.hpp>
#include <tact/decide/use.hpp>
template struct tact::basic_part<tact::attribute>;
