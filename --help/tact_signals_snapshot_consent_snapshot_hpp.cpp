#include <tact/signals/snapshot/consent_snapshot.hpp>
#include <tact/signals/snapshot/consent_snapshot.hpp>
