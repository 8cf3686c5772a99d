#include <tact/offer/outliving.hpp>
#include <tact/offer/outliving.hpp>
template class tact::outliving<int>;
