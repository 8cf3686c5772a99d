#include <tact/signals/snapshot/gpp_snapshot.hpp>
#include <tact/signals/snapshot/gpp_snapshot.hpp>
