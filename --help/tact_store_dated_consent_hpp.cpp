#include <tact/store/dated_consent.hpp>
#include <tact/store/dated_consent.hpp>
