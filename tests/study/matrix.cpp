// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include "statement.hpp"

#include <algorithm>
#include <set>

// All statements against all counter-tables, and against one another.

namespace statements {

namespace {

std::string listed(const std::set<std::string>& ids) {
    std::string text;
    for (const std::string& id : ids) text += " " + id;
    return text;
}

} // namespace

TEST_CASE("counter-tables: each breaks its own statement and those linked to it by logic, and no other") {
    CHECK(!all_statements().empty());
    for (const statement* one : all_statements())
        for (const counter& c : one->counters()) {
            const std::unique_ptr<policy> p = one->countered(c);
            const subject s{.policy = *p, .by_law = one->is_law(), .person = c.person};
            std::set<std::string> broken;
            for (const statement* other : all_statements()) {
                // Counter-tables of law are copies of `standard`, which T statements hold against all of law.
                if (other->is_law() != one->is_law()) continue;
                if (!c.valid && other->what() == statement::permits) continue;
                if (!other->holds(s)) broken.insert(other->id());
            }
            std::set<std::string> expected(c.linked.begin(), c.linked.end());
            expected.insert(one->id());
            MESSAGE(one->id() << " (" << c.change << ") breaks" << listed(broken));
            CHECK(listed(broken) == listed(expected));
        }
}

TEST_CASE("conflicts: no statement fails on `study`, so none conflicts with another") {
    std::set<std::string> failing;
    for (const statement* one : all_statements())
        if (!one->is_law() && !one->holds({.policy = study})) failing.insert(one->id());
    CHECK(listed(failing) == "");
    CHECK(failing.size() == 0);
}

TEST_CASE("the score of these tests is the score of the gate") {
    for (const policy* p : {&study, &standard}) {
        const subject s{.policy = *p, .by_law = p == &standard, .random = thorough};
        const std::int32_t permit = -log_odds(p->table().tolerances.permit);
        const std::int32_t ask = -log_odds(p->table().tolerances.ask);
        // An attribute with no need, not open, under a specific yes to nothing and a general one to all.
        CHECK(always(s, six, [&](context c) {
            c.age_assurance = age_assurance::adult;
            c.effect = effect::none;
            const gate g = p->in(c).under(banner());
            for (const attribute a : {attribute::interests, attribute::persuasion_profile, attribute::family})
                for (const source from :
                     {source::declared, source::first_party, source::inferred, source::third_party}) {
                    const std::int32_t score = s.score.acceptance(a, from, c);
                    const decision by_score = score >= permit ? decision::permit
                                              : score >= ask  ? decision::ask
                                                              : decision::deny;
                    if (g.decide({a, from}) != by_score) return false;
                }
            return true;
        }));
    }
}

TEST_CASE("the planes of a gate say what its decisions say") {
    static const std::vector<processing_purpose> all = every_aim();
    for (const policy* p : {&study, &standard}) {
        const subject s{.policy = *p, .by_law = p == &standard};
        CHECK(always(s, all, [&](const context& c) {
            const gate g = p->in(c);
            bool same = true;
            for_each_source([&](source from) {
                for_each(enum_set<attribute>::all(), [&](attribute a) {
                    const bool permitted = g.from(from).permitted().contains(a);
                    const bool asked = g.from(from).permitted_with_specific_consent().contains(a);
                    const decision by_plane = permitted ? decision::permit : asked ? decision::ask : decision::deny;
                    same = same && g.decide({a, from}) == by_plane;
                });
            });
            return same;
        }));
    }
}

} // namespace statements
