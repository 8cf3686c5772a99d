#include <tact/signals/tcf/tcf_set.hpp>
#include <tact/signals/tcf/tcf_set.hpp>
