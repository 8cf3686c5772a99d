#include <tact/signals/tcf/restriction_list.hpp>
#include <tact/signals/tcf/restriction_list.hpp>
