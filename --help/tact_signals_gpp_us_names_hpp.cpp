#include <tact/signals/gpp/us_names.hpp>
#include <tact/signals/gpp/us_names.hpp>
