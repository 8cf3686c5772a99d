#include <tact/signals/snapshot/flags.hpp>
#include <tact/signals/snapshot/flags.hpp>
