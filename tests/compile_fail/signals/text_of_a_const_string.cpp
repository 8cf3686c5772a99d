// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// A temporary that is const is gone as soon as any other.
// expect: use of deleted function|invokes a deleted function|call to deleted
// expect: text_refusal::a_temporary_takes_its_characters_with_it
#include <tact/signals/signal_text.hpp>

#include <string>

const std::string cookie();

using namespace tact;

#ifdef TWIN_FORBIDDEN
std::size_t size() {
    const signal_text text(cookie());
    return text.size();
}
#else
std::size_t size() {
    const std::string held = cookie();
    const signal_text text(held);
    return text.size();
}
#endif
