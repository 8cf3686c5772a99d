#include <tact/signals/snapshot/sec_gpc.hpp>
#include <tact/signals/snapshot/sec_gpc.hpp>
