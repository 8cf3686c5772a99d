#include <tact/signals/snapshot/signal_snapshots.hpp>
#include <tact/signals/snapshot/signal_snapshots.hpp>
