// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/signals/snapshot/sec_gpc.hpp>

#include "../../twice.hpp"

#include <string>

using namespace tact;

TEST_CASE("exactly 1, and nothing else") {
    TWICE(asks_not_to_sell("1"));
    TWICE(!asks_not_to_sell("") && !asks_not_to_sell("0") && !asks_not_to_sell("true") && !asks_not_to_sell({}));
    TWICE(!asks_not_to_sell("11") && !asks_not_to_sell("10") && !asks_not_to_sell("1.0") && !asks_not_to_sell("01"));
    TWICE(!asks_not_to_sell("\"1\"") && !asks_not_to_sell("?1") && !asks_not_to_sell("1;1") && !asks_not_to_sell("-1"));
}

TEST_CASE("a line that was combined of several is heard, whichever of them asks") {
    TWICE(asks_not_to_sell("1, 1") && asks_not_to_sell("1,1") && asks_not_to_sell("0, 1") && asks_not_to_sell("1, 0"));
    TWICE(asks_not_to_sell("0,0,1") && asks_not_to_sell("10, 1") && asks_not_to_sell(",1,") && asks_not_to_sell("1,"));
    TWICE(asks_not_to_sell(" 1") && asks_not_to_sell("1 ") && asks_not_to_sell("\t1 \t, 0") &&
          asks_not_to_sell("0 ,\t 1"));
    TWICE(!asks_not_to_sell(",") && !asks_not_to_sell(" ") && !asks_not_to_sell("0, 0") && !asks_not_to_sell("1 1"));
    TWICE(!asks_not_to_sell("10, 11") && !asks_not_to_sell("1\n") && !asks_not_to_sell("1\v") &&
          !asks_not_to_sell("1\xA0"));
    TWICE(!asks_not_to_sell({"1\0", 2}) && !asks_not_to_sell("1.0, true"));
}

TEST_CASE("blanks and lines without end cost what they are long") {
    const std::string blanks(100000, ' '), commas(100000, ',');
    CHECK_FALSE(asks_not_to_sell(blanks));
    CHECK_FALSE(asks_not_to_sell(commas));
    const std::string late = commas + blanks + '1' + blanks;
    CHECK(asks_not_to_sell(late));
}
