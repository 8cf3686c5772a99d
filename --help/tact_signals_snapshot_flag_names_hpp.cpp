#include <tact/signals/snapshot/flag_names.hpp>
#include <tact/signals/snapshot/flag_names.hpp>
