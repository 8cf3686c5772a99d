#include <tact/decide/catalogue.hpp>
#include <tact/decide/catalogue.hpp>
template class tact::basic_catalogue<tact::attribute, 4, 8>;
