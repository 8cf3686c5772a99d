#include <tact/signals/tcf/tc_string.hpp>
#include <tact/signals/tcf/tc_string.hpp>
