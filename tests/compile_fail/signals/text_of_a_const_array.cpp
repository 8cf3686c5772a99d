// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// So does an array of const characters, which is const throughout.
// expect: use of deleted function|invokes a deleted function|call to deleted
// expect: text_refusal::a_temporary_takes_its_characters_with_it
#include <tact/signals/signal_text.hpp>

#include <array>

std::array<const char, 8> field();

using namespace tact;

#ifdef TWIN_FORBIDDEN
std::size_t size() {
    const signal_text text(field());
    return text.size();
}
#else
std::size_t size() {
    const std::array<const char, 8> held = field();
    const signal_text text(held);
    return text.size();
}
#endif
