#include <tact/signals/transient_text.hpp>
#include <tact/signals/transient_text.hpp>
