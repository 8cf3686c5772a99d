// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/signals/explain_error.hpp>

#include "../twice.hpp"

#include <string>

using namespace tact;

TEST_CASE("an error is a sentence with its place") {
    TWICE(explain(decode_error{malformed::range_reversed, 1, 213}) ==
          "a range ends before it starts (part 1, bit 213): expected an end that is no less than the start");
    TWICE(explain(no_error) == "nothing is wrong");
}

TEST_CASE("everything has a name") {
    for (std::size_t i = 0; i < enum_size<malformed>; ++i) CHECK(*name_of(enum_at<malformed>(i)) != '\0');
    for (std::size_t i = 1; i < enum_size<malformed>; ++i) CHECK(*expected_instead_of(enum_at<malformed>(i)) != '\0');
    CHECK(std::string(name_of(static_cast<malformed>(999))) + expected_instead_of(static_cast<malformed>(999)) == "");
    for (std::size_t i = 0; i < enum_size<malformed>; ++i)
        CHECK_FALSE(explain(decode_error{enum_at<malformed>(i), 0xFFFF, 0xFFFFFFFF}).truncated());
}
