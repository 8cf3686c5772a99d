#include <tact/vocabulary/decision.hpp>
#include <tact/vocabulary/decision.hpp>
