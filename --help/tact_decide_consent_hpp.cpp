#include <tact/decide/consent.hpp>
#include <tact/decide/consent.hpp>
