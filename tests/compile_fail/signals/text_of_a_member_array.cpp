// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// So does an array in a temporary object.
// expect: use of deleted function|invokes a deleted function|call to deleted
// expect: text_refusal::a_temporary_takes_its_characters_with_it
#include <tact/signals/signal_text.hpp>

struct record {
    char consent[64];
};
record row();

using namespace tact;

#ifdef TWIN_FORBIDDEN
std::size_t size() {
    const signal_text text(row().consent);
    return text.size();
}
#else
std::size_t size() {
    const record held = row();
    const signal_text text(held.consent);
    return text.size();
}
#endif
