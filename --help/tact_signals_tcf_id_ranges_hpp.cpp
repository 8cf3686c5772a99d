#include <tact/signals/tcf/id_ranges.hpp>
#include <tact/signals/tcf/id_ranges.hpp>
