// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// Nor is a string that is on its way elsewhere.
// expect: use of deleted function|invokes a deleted function|call to deleted
// expect: text_refusal::a_temporary_takes_its_characters_with_it
#include <tact/signals/signal_text.hpp>

#include <string>
#include <utility>

using namespace tact;

#ifdef TWIN_FORBIDDEN
std::size_t size(std::string held) {
    const signal_text text(std::move(held));
    return text.size();
}
#else
std::size_t size(const std::string& held) {
    const signal_text text(held);
    return text.size();
}
#endif
