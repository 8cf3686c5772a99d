// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// So does a string of the caller's own that lies in place.
// expect: use of deleted function|invokes a deleted function|call to deleted
// expect: text_refusal::a_temporary_takes_its_characters_with_it
#include <tact/signals/signal_text.hpp>

struct fixed_string {
    char characters[120];
    std::size_t length;
    const char* data() const { return characters; }
    std::size_t size() const { return length; }
};
fixed_string field();

using namespace tact;

#ifdef TWIN_FORBIDDEN
std::size_t size() {
    const signal_text text(field());
    return text.size();
}
#else
std::size_t size() {
    const fixed_string held = field();
    const signal_text text(held);
    return text.size();
}
#endif
