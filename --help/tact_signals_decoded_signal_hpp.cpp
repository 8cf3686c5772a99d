#include <tact/signals/decoded_signal.hpp>
#include <tact/signals/decoded_signal.hpp>
