#include <tact/policy/fingerprint.hpp>
#include <tact/policy/fingerprint.hpp>
