#include <tact/signals/gpp/us_choices.hpp>
#include <tact/signals/gpp/us_choices.hpp>
