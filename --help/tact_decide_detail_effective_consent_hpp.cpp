#include <tact/decide/detail/effective_consent.hpp>
#include <tact/decide/detail/effective_consent.hpp>
