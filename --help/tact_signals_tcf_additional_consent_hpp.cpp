#include <tact/signals/tcf/additional_consent.hpp>
#include <tact/signals/tcf/additional_consent.hpp>
