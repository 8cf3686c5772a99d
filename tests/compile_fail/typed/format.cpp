// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// A stream of one's own would tell it as well.
// expect: use of deleted function|call to deleted|overload resolution selected deleted
// expect: Why = tact::refusal::a_stream_would_tell_the_value
#include "somebody.hpp"

struct sink {
    sink& operator<<(int) { return *this; }
};
void show(sink&);
#ifdef TWIN_FORBIDDEN
void show(sink& to) { to << size_of_anna; }
#else
void show(sink& to) { to << size_of_anna.read_in<shop_front>(); }
#endif
