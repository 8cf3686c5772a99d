#include <tact/store/max_age.hpp>
#include <tact/store/max_age.hpp>
template class tact::basic_max_age<tact::attribute>;
