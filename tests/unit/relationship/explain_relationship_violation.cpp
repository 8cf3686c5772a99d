// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/relationship/explain_relationship_violation.hpp>

#include "../twice.hpp"
#include "changed.hpp"

#include <string>

using namespace tact;

TEST_CASE("a violation is a sentence that names the table, the row and the mend") {
    TWICE(explain(relationship_invariant::steps_rise, observable::visits) ==
          "observables, row visits: steps must rise (begin at 1 or more, and let each take more than the one before)");
    TWICE(explain(relationship_invariant::a_closer_relationship_takes_more, trust::medium) ==
          "trust, row medium: a closer relationship must take more (more points than the value before)");
    TWICE(explain(relationship_invariant::no_signal_is_no_relationship, connectedness::none) ==
          "connectedness, row none: no signal must be no relationship (let unstated and none take 0 points, and "
          "distant and low at least 1)");
}
TEST_CASE("a visitor of a table's violations gets sentences") {
    std::string said;
    tact::for_each_violation(changed([](relationship_table& t) { t.observables[observable::opted_in].why = {}; }),
                             [&](relationship_invariant broken, auto row) { said += explain(broken, row).c_str(); });
    CHECK(said == "observables, row opted_in: each row must say where it comes from (write its evidence and its "
                  "statement)");
}
TEST_CASE("no sentence is cut, and each says in parentheses how to mend") {
    for (std::size_t i = 0; i < enum_size<relationship_invariant>; ++i)
        for (std::size_t o = 0; o < enum_size<observable>; ++o) {
            const auto sentence = explain(enum_at<relationship_invariant>(i), enum_at<observable>(o));
            CHECK_FALSE(sentence.truncated());
            CHECK(sentence.c_str()[sentence.size() - 1] == ')');
        }
}
