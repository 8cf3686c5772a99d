#include <tact/signals/tcf/tc_head.hpp>
#include <tact/signals/tcf/tc_head.hpp>
