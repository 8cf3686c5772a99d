// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/interop/signal/transient_text.hpp>

#include "../../twice.hpp"

#include <array>
#include <string>
#include <string_view>

using namespace tact;

namespace {

constexpr std::size_t size_of(const transient_text& t) { return t.text().size(); }

} // namespace

TEST_CASE("a temporary is looked at as well as what has a name") {
    TWICE(size_of("1YNN") == 4 && size_of({}) == 0 && size_of({"1YNN", 2}) == 2);
    TWICE(size_of(static_cast<const char*>(nullptr)) == 0 && size_of(std::string_view("1YNN")) == 4);
    TWICE(size_of(signal_text("1YNN")) == 4 && size_of(std::array<char, 3>{'1', 'Y', 'N'}) == 3);
    CHECK(size_of(std::string("a string")) == 8);
    const std::string named = "a string";
    CHECK(transient_text(named).text().data() == named.data());
}
