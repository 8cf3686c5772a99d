#include <tact/signals/gpp/gpp_string.hpp>
#include <tact/signals/gpp/gpp_string.hpp>
