#include <tact/signals/gpp/gpp_header.hpp>
#include <tact/signals/gpp/gpp_header.hpp>
