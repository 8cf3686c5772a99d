#include <tact/interop/found.hpp>
#include <tact/interop/found.hpp>
template class tact::found_results<long>;
