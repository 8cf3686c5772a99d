// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// A reader keeps a view of its text: a string that is gone by then is not taken.
// expect: use of deleted function|invokes a deleted function|call to deleted
// expect: text_refusal::a_temporary_takes_its_characters_with_it
#include <tact/signals/tcf/additional_consent.hpp>

#include <string>

std::string cookie();

using namespace tact;

#ifdef TWIN_FORBIDDEN
bool read() {
    const additional_consent signal = additional_consent::decode(cookie());
    return bool(signal);
}
#else
bool read() {
    const std::string text = cookie();
    const additional_consent signal = additional_consent::decode(text);
    return bool(signal);
}
#endif
