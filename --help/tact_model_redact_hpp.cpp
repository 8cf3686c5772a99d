#include <tact/model/redact.hpp>
#include <tact/model/redact.hpp>
template class tact::closed_columns<float, 4>;
template class tact::model_columns<float, 4>;
