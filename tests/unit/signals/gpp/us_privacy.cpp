// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/signals/gpp/us_privacy.hpp>

#include "../../twice.hpp"

#include <string>

using namespace tact;

TEST_CASE("sale is denied by an objection, a missing notice, and whatever cannot be read") {
    TWICE(!us_privacy::decode("1YNN").denies_sale());
    TWICE(!us_privacy::decode("1-N-").denies_sale());
    TWICE(us_privacy::decode("1YYN").denies_sale());
    TWICE(us_privacy::decode("1NNN").denies_sale());
    TWICE(us_privacy::decode("1Y-N").denies_sale());
    TWICE(us_privacy::decode("1NYY").denies_sale());
    TWICE(us_privacy::decode("1--Y").denies_sale() && us_privacy::decode("1--N").denies_sale());
    TWICE(!us_privacy::decode("1---").applies() && !us_privacy::decode("1---").denies_sale());
    TWICE(us_privacy::decode("1ynn").denies_sale());
    TWICE(us_privacy().denies_sale() && !us_privacy());
}

TEST_CASE("every text of four of these characters") {
    const std::string some = "1Y-Nyn2 \t";
    for (const char a : some)
        for (const char b : some)
            for (const char c : some)
                for (const char d : some) {
                    const std::string text{a, b, c, d};
                    const auto good = [](char x) { return x == 'Y' || x == 'N' || x == '-'; };
                    CHECK(bool(us_privacy::decode(text)) == (a == '1' && good(b) && good(c) && good(d)));
                }
    TWICE(us_privacy::decode("1YN").error().what == malformed::us_privacy_length);
    TWICE(us_privacy::decode("1YNNN").error().what == malformed::us_privacy_length);
    TWICE(us_privacy::decode("2YNN").error().what == malformed::bad_version);
    TWICE(us_privacy::decode("2NYY").error().what == malformed::bad_version &&
          us_privacy::decode("2NYY").denies_sale());
    TWICE(us_privacy::decode("1YN?").error() == decode_error{malformed::us_privacy_character, 0, 24});
    TWICE(us_privacy::decode("").error().what == malformed::empty);
}
