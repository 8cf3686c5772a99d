#include <tact/signals/decode_error.hpp>
#include <tact/signals/decode_error.hpp>
