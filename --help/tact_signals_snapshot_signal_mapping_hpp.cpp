#include <tact/signals/snapshot/signal_mapping.hpp>
#include <tact/signals/snapshot/signal_mapping.hpp>
template struct tact::attribute_signals<tact::attribute>;
template struct tact::basic_signal_mapping<tact::attribute>;
