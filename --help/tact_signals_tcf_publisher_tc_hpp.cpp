#include <tact/signals/tcf/publisher_tc.hpp>
#include <tact/signals/tcf/publisher_tc.hpp>
