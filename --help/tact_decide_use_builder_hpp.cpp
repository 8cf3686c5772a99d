#include <tact/decide/use_builder.hpp>
#include <tact/decide/use_builder.hpp>
template class tact::basic_use_builder<tact::attribute>;
