#include <tact/vocabulary/moment.hpp>
#include <tact/vocabulary/moment.hpp>
