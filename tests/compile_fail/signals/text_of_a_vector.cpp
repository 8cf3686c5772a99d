// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// A vector holds its characters.
// expect: use of deleted function|invokes a deleted function|call to deleted
// expect: text_refusal::a_temporary_takes_its_characters_with_it
#include <tact/signals/signal_text.hpp>

#include <vector>

std::vector<char> body();

using namespace tact;

#ifdef TWIN_FORBIDDEN
std::size_t size() {
    const signal_text text(body());
    return text.size();
}
#else
std::size_t size() {
    const std::vector<char> held = body();
    const signal_text text(held);
    return text.size();
}
#endif
