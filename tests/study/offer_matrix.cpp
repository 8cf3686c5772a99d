// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include "offer_statement.hpp"

#include <set>

// All statements on offers and service against all counter-plans, and against one another.

namespace statements {

namespace {

std::string in_a_row(const std::set<std::string>& ids) {
    std::string text;
    for (const std::string& id : ids) text += " " + id;
    return text;
}

std::set<std::string> broken_by(const offer_subject& s) {
    std::set<std::string> broken;
    for (const offer_statement* one : all_offer_statements())
        if (!one->holds(s)) broken.insert(one->id());
    return broken;
}

} // namespace

TEST_CASE("counter-plans: each breaks its own statement and those linked to it by logic, and no other") {
    for (const offer_statement* one : all_offer_statements())
        for (const offer_counter& c : one->counters()) {
            const std::set<std::string> broken = broken_by(offer_statement::countered(c));
            std::set<std::string> expected(c.linked.begin(), c.linked.end());
            expected.insert(one->id());
            INFO(one->id() << " (" << c.change << ")");
            CHECK(in_a_row(broken) == in_a_row(expected));
        }
}

TEST_CASE("offers: no statement fails on what is shipped, so none conflicts with another") {
    CHECK(in_a_row(broken_by({})) == "");
    std::set<std::string> named;
    for (const offer_statement* one : all_offer_statements()) named.insert(one->id());
    CHECK(in_a_row(named) == " L6 T12 T13 T29 T31 T45 T51 T53 T54 T55 T56 T57 T58 T59 T60 T61 T62 T63 T64 T65 T66 T67 "
                             "T68 T69 budget plan");
}

} // namespace statements
