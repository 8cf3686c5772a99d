#include <tact/signals/explain_error.hpp>
#include <tact/signals/explain_error.hpp>
