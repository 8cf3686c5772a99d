// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/interop/signal/signal_text.hpp>

#include "../../twice.hpp"

#include <string>
#include <string_view>

using namespace tact;

TEST_CASE("text is taken from whatever holds characters") {
    TWICE(signal_text("1YNN").size() == 4);
    TWICE(signal_text(std::string_view("1YNN")).size() == 4);
    TWICE(signal_text(static_cast<const char*>(nullptr)).empty());
    TWICE(signal_text(nullptr, 5).empty());
    TWICE(signal_text("abc", 2)[1] == 'b');
    TWICE(signal_text("abcdef").part(2, 3)[0] == 'c');
    const std::string s = "a string";
    CHECK(signal_text(s).data() == s.data());
}

TEST_CASE("the hash tells texts apart, and is the same on every machine") {
    TWICE(signal_text("").hash() == 0);
    TWICE(signal_text("CQABCDEFG").hash() == 0xE056AD92708F60E4u);
    TWICE(signal_text("CQABCDEFG").hash() != signal_text("CQABCDEFH").hash());
    TWICE(signal_text("A").hash() != signal_text("A\0", 2).hash());
}
