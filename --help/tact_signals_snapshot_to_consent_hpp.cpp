#include <tact/signals/snapshot/to_consent.hpp>
#include <tact/signals/snapshot/to_consent.hpp>
