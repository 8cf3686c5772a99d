#include <tact/signals/tcf/tc_validity.hpp>
#include <tact/signals/tcf/tc_validity.hpp>
