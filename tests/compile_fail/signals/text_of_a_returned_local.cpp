// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// A function that returns the text of its own string returns nothing of worth.
// expect: use of deleted function|invokes a deleted function|call to deleted
// expect: text_refusal::a_temporary_takes_its_characters_with_it
#include <tact/signals/signal_text.hpp>

#include <string>

std::string cookie();

using namespace tact;

#ifdef TWIN_FORBIDDEN
signal_text read() {
    std::string held = cookie();
    return held;
}
#else
signal_text read(std::string& held) {
    held = cookie();
    return held;
}
#endif
