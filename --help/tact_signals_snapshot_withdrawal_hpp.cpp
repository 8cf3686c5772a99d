#include <tact/signals/snapshot/withdrawal.hpp>
#include <tact/signals/snapshot/withdrawal.hpp>
