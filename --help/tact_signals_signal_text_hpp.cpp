#include <tact/signals/signal_text.hpp>
#include <tact/signals/signal_text.hpp>
