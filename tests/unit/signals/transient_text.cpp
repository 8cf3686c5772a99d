// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/signals/transient_text.hpp>

#include "../twice.hpp"

#include <array>
#include <string>
#include <string_view>

using namespace tact;

namespace {

constexpr std::size_t characters_in(const transient_text& t) { return t.text().size(); }

} // namespace

TEST_CASE("a temporary is looked at as well as what has a name") {
    TWICE(characters_in("1YNN") == 4 && characters_in({}) == 0 && characters_in({"1YNN", 2}) == 2);
    TWICE(characters_in(static_cast<const char*>(nullptr)) == 0 && characters_in(std::string_view("1YNN")) == 4);
    TWICE(characters_in(signal_text("1YNN")) == 4 && characters_in(std::array<char, 3>{'1', 'Y', 'N'}) == 3);
    CHECK(characters_in(std::string("a string")) == 8);
    const std::string named = "a string";
    CHECK(transient_text(named).text().data() == named.data());
}
