#include <tact/signals/snapshot/signal_names.hpp>
#include <tact/signals/snapshot/signal_names.hpp>
