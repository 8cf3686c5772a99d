#include <tact/signals/signal_limit.hpp>
#include <tact/signals/signal_limit.hpp>
