// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/policy/detail/axis_log_odds.hpp>

#include "../../twice.hpp"
#include "../changed.hpp"

using namespace tact;

TEST_CASE("two sums ride in one number without borrowing from each other") {
    TWICE((detail::packed_log_odds::start(-5, 7, false) + detail::packed_log_odds(-10, -20)).chosen() == -15);
    TWICE((detail::packed_log_odds::start(-5, 7, true) + detail::packed_log_odds(-10, -20)).chosen() == -13);
    TWICE((detail::packed_log_odds(1, -1) + detail::packed_log_odds::start(-105'915, 105'915, false)).chosen() ==
          -105'914);
    TWICE((detail::packed_log_odds(1, -1) + detail::packed_log_odds::start(-105'915, 105'915, true)).chosen() ==
          105'914);
    TWICE((detail::packed_log_odds(1, -1) + detail::packed_log_odds::start(105'915, -105'915, true)).chosen() ==
          -105'916);
}
TEST_CASE("the points of a table, by axis and position, learning adds what is learned for") {
    const detail::axis_log_odds p(standard_table);
    CHECK(
        p.promoting[position(axis::purpose)][processing_purpose{purpose::learning, purpose::advertising}.position()] ==
        log_odds(odds_factor(1.492)) + log_odds(odds_factor(1.822)));
    CHECK(p.when(true)[position(axis::setting)][position(setting::work)] == log_odds(odds_factor(0.741)));
    CHECK(p.when(false)[position(axis::setting)][position(setting::work)] == 0);
}
TEST_CASE("assisting is for support and recommendation, never for learning for them") {
    TWICE(detail::assists(standard_table, processing_purpose{purpose::support}));
    TWICE(!detail::assists(standard_table, processing_purpose{purpose::marketing}));
    TWICE(!detail::assists(standard_table, processing_purpose{purpose::learning, purpose::support}));
}
