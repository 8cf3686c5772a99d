#include <tact/signals.hpp>
#include <tact/signals.hpp>
