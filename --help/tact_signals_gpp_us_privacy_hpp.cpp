#include <tact/signals/gpp/us_privacy.hpp>
#include <tact/signals/gpp/us_privacy.hpp>
