#include <tact/decide/detail/event_count.hpp>
#include <tact/decide/detail/event_count.hpp>
