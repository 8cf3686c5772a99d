// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/explain/feature_assessment.hpp>

#include <tact/decide/catalogue.hpp>

#include "../decide/people.hpp"
#include "../twice.hpp"

#include <tact/decide/standard.hpp>
#include <tact/explain/explanation.hpp>

#include <memory>
#include <string>
#include <vector>

using namespace tact;
using namespace people;

namespace {

struct shop {
    catalogue<8> all{standard};
    feature bought = all.add("bought", attribute::past_purchases, source::first_party);
    feature pharmacy = all.category("pharmacy", attribute::medical_history);
    feature basket = all.derive("basket", {bought, pharmacy});
    feature size = all.add("size", attribute::clothing_size, source::declared);
};
constexpr shop s;

} // namespace

TEST_CASE("why a feature is not permitted: attribute, source and input") {
    static constexpr context where = regular(purpose::recommendation);
    TWICE([] {
        const feature_assessment a = assess(s.all, where, s.basket);
        return a.decision == decision::deny && a.has_culprit && a.culprit.what == attribute::medical_history &&
               a.culprit.from == source::inferred && a.input == s.pharmacy && a.together.empty();
    }());
    TWICE(assess(s.all, where, s.size).decision == decision::ask && assess(s.all, where, s.size).input == s.size);
    TWICE(assess(s.all, where, s.bought).decision == decision::permit && !assess(s.all, where, s.bought).has_culprit);
    TWICE(assess(s.all, where, feature::none).decision == decision::deny &&
          !assess(s.all, where, feature::none).has_culprit &&
          assess(s.all, where, feature::none).reasons == enum_set{reason::unknown});
}
TEST_CASE("where the table of the policy breaks an invariant no part is the culprit") {
    policy_table slip = standard_table;
    slip.attributes[attribute::email].needs = {};
    const auto p = std::make_unique<policy>(slip);
    catalogue<4> c(*p);
    const feature pharmacy = c.category("pharmacy", attribute::medical_history);
    const feature_assessment a = assess(c, friendly(purpose::support), pharmacy);
    CHECK((a.decision == decision::deny && !a.has_culprit && a.reasons == enum_set{reason::policy_invalid}));
}
TEST_CASE("of several parts that decide the first is the culprit, with what it was coarsened from") {
    catalogue<4> c(standard);
    const feature home = c.add("home", {part{attribute::region, source::declared}.coarsened_from(attribute::residence),
                                        part{attribute::religion, source::declared}});
    consent given;
    given.refuse(attribute::residence, purpose::support);
    const feature_assessment a = assess(c, friendly(purpose::support), home, given);
    CHECK((a.decision == decision::deny && a.has_culprit && a.input == home));
    CHECK((a.culprit.what == attribute::region && a.culprit.origin == attribute::residence));
}
TEST_CASE("what nothing alone stops is blamed on what the parts amount to together, and on no innocent") {
    catalogue<4> both(standard);
    const feature clicks = both.add("clicks", attribute::behaviour_on_site, source::first_party, 30);
    const feature more = both.add("more clicks", attribute::behaviour_on_site, source::first_party, 30);
    const feature all = both.derive("all clicks", {clicks, more});
    const feature_assessment a = assess(both, friendly(purpose::recommendation), all);
    CHECK((a.decision == decision::deny && !a.has_culprit && a.input == feature::none));
    CHECK(a.together == enum_set{attribute::behaviour_on_site});
    CHECK(std::string(explain(a).c_str()) ==
          "denied: behaviour on this site: more behaviour than is followed (at most 50 events, of at most 16 named "
          "traces); within that it would be permitted");

    catalogue<4> person(standard);
    const feature who = person.add("who", {{attribute::occupation, source::declared},
                                           {attribute::age_range, source::declared},
                                           {attribute::region, source::declared},
                                           {attribute::gender, source::declared},
                                           {attribute::language, source::declared}});
    const feature_assessment b = assess(person, regular(purpose::support), who);
    CHECK((b.decision == decision::ask && !b.has_culprit));
    CHECK(b.together == enum_set{attribute::occupation, attribute::age_range, attribute::region, attribute::gender});
    CHECK(std::string(explain(b).c_str()) ==
          "ask first: gender, age range, region and occupation identify when used together");
}
TEST_CASE(
    "removing what is blamed changes the answer, and leaving out anything blameless does not: 4,000 random features") {
    std::uint32_t state = 11;
    const auto below = [&](std::size_t n) {
        state = state * 1664525u + 1013904223u;
        return static_cast<std::size_t>(state >> 8) % n;
    };
    std::size_t by_one = 0, by_all = 0;
    for (int turn = 0; turn < 4000; ++turn) {
        std::vector<part> parts;
        constexpr attribute mild[]{attribute::gender,     attribute::age_range, attribute::birthday, attribute::region,
                                   attribute::occupation, attribute::language,  attribute::interests};
        const bool harmless = turn % 2 == 0; // one by one
        for (std::size_t n = 1 + below(12); n > 0; --n)
            parts.emplace_back(harmless ? mild[below(7)] : enum_at<attribute>(below(enum_size<attribute>)),
                               harmless ? source::declared : enum_at<source>(1 + below(4)));
        catalogue<1, 12> one(standard);
        part listed[12];
        for (std::size_t i = 0; i < 12; ++i) listed[i] = parts[i % parts.size()]; // repeated parts say nothing new
        const feature f = one.add("feature", listed);
        REQUIRE(f != feature::none);
        context where = below(2) == 0 ? friendly(purpose::recommendation) : regular(purpose::support);
        consent given;
        for (std::size_t k = harmless ? 0 : 8; k > 0; --k)
            given.refuse(enum_at<attribute>(below(enum_size<attribute>)), where.purpose);
        const feature_assessment a = assess(one, where, f, given);
        const gate g = standard.in(where).under(given);
        CHECK(a.decision == g.decide(one.use_of(f)));
        if (a.decision == decision::permit) continue;
        CHECK((a.has_culprit || !a.together.empty()));
        CHECK(!explain(a).truncated());
        std::vector<part> kept;
        for (const part& p : listed) {
            bool blamed = a.together.contains(p.what);
            for (const finding& found : a.findings)
                blamed = blamed || (found.decision == a.decision && found.what == p.what && found.from == p.from);
            if (!blamed) kept.push_back(p);
        }
        if (!kept.empty()) CHECK(g.decide(standard.use_of(kept)) > a.decision);
        by_one += a.has_culprit;
        by_all += !a.has_culprit;
    }
    CHECK(by_one > 1000);
    CHECK(by_all > 100);
}
TEST_CASE("findings that do not fit are counted, and those that decide are kept") {
    std::vector<part> parts;
    for (std::size_t a = 0; a < enum_size<attribute>; ++a)
        if (enum_at<attribute>(a) != attribute::religion) parts.emplace_back(enum_at<attribute>(a), source::declared);
    parts.emplace_back(attribute::religion, source::declared); // the last, and of a never
    const assessment a = assess(standard, friendly(purpose::support), standard.use_of(parts));
    CHECK((a.decision == decision::deny && a.findings.size() == assessment::max_findings));
    CHECK(a.left_out == enum_size<attribute> - assessment::max_findings);
    std::size_t denied = 0;
    for (const finding& f : a.findings) denied += f.decision == decision::deny;
    CHECK(denied == 12);
    const std::string said = explain(a).c_str();
    CHECK(said.find("religion crosses a line") != std::string::npos);
    CHECK(said.find(" more attributes were looked at") != std::string::npos);
}
