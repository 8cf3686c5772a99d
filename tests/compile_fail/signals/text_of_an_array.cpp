// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// An array holds its characters, though it is copied bit by bit and is small.
// expect: use of deleted function|invokes a deleted function|call to deleted
// expect: text_refusal::a_temporary_takes_its_characters_with_it
#include <tact/signals/signal_text.hpp>

#include <array>

std::array<char, 16> field();

using namespace tact;

#ifdef TWIN_FORBIDDEN
std::size_t size() {
    const signal_text text(field());
    return text.size();
}
#else
std::size_t size() {
    const std::array<char, 16> held = field();
    const signal_text text(held);
    return text.size();
}
#endif
