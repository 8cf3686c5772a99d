#include <tact/signals/gpp/us_section.hpp>
#include <tact/signals/gpp/us_section.hpp>
