#include <tact/vocabulary/purpose_names.hpp>
#include <tact/vocabulary/purpose_names.hpp>
