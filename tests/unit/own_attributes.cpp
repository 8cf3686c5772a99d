// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// An integrator's own 150 attributes, in another namespace: everything works as with the shipped ones, across words.
#include <tact/batch.hpp>
#include <tact/policy/standard_table.hpp>
#include <tact/signals.hpp>
#include <tact/tact.hpp>

#include "decide/people.hpp"
#include "twice.hpp"

#include <memory>
#include <string>
#include <vector>

namespace clinic {

/// Named by number; some of them by word. 0, 64 and 128 begin a word in a set.
enum class trait : std::uint16_t { postcode = 10, district = 70, steps = 100, illness = 149 };
constexpr trait last_enumerator(trait) { return trait::illness; }
constexpr trait number(std::size_t i) { return static_cast<trait>(i); }
constexpr const char* name_of(trait t) { return t == trait::illness ? "illness" : "a trait"; }

using namespace tact;

constexpr basic_policy_table<trait> rules() {
    basic_policy_table<trait> t;
    const provenance why{evidence::assumed, "house rules"};
    t.name = "clinic";
    t.tolerances = standard_table.tolerances;
    t.clauses = standard_table.clauses;
    t.sources = standard_table.sources;
    t.axes = standard_table.axes;
    t.joint_risks = standard_table.joint_risks;
    t.obligations = standard_table.obligations;
    for (std::size_t i = 0; i < enum_size<trait>; ++i) {
        auto& r = t.attributes[number(i)];
        r.sensitivity = odds_factor::of_thousandths(static_cast<std::int32_t>(400 + 20 * i)); // 0.400 to 3.380
        r.purposes = {purpose::support, purpose::recommendation};
        r.sources = {source::declared, source::first_party, source::inferred};
        r.why = why;
    }
    t.attributes[trait::postcode].sensitivity = 2.000;
    t.attributes[trait::district].sensitivity = 0.500;
    t.attributes[trait::steps].classes = attribute_class::trace;
    t.attributes[trait::illness].classes = attribute_class::special; // lawful: this is care, and not advertised
    t.attributes[trait::illness].consent = {purpose::support, purpose::recommendation};
    t.combinations.add({{number(0), number(64), number(128)}, why});
    t.max_events = 10;
    t.max_joint_attributes = 5;
    t.coarsenings.add({trait::postcode, trait::district, why});
    return t;
}
inline constexpr basic_policy_table<trait> clinic_table = rules();
inline constexpr basic_policy<trait> policy = compile<clinic_table>();

using use = basic_use<trait>;
using part = basic_part<trait>;
using consent = basic_consent<trait>;

} // namespace clinic

using namespace people;
using clinic::number;
using clinic::trait;
using tact::source;

static_assert(sizeof(attribute_bits<trait>) == 24 && attribute_bits<trait>::bit_of(number(149)) == 150);

TEST_CASE("own attributes: decisions, in each of the three words") {
    for (std::size_t i = 0; i < enum_size<trait>; ++i) {
        const decision d =
            clinic::policy.in(neutral(purpose::recommendation)).decide(clinic::use{number(i), source::first_party});
        const auto& r = clinic::clinic_table.attributes[number(i)];
        const decision expected = r.sensitivity.thousandths() > 4500 ? decision::deny
                                  : r.sensitivity.thousandths() > 1000 || number(i) == trait::illness
                                      ? decision::ask
                                      : decision::permit;
        CHECK(d == expected);
    }
    TWICE(clinic::policy.in(friendly(purpose::support)).decide(clinic::use{number(140), source::declared}) ==
          decision::permit);
    TWICE(clinic::policy.in(friendly(purpose::support)).decide(clinic::use{number(150), source::declared}) ==
          decision::deny);
}
TEST_CASE("own attributes: a use that crosses words is as bad as its worst part") {
    constexpr clinic::use crossing = clinic::policy.use_of(
        {{number(1), source::declared}, {number(65), source::declared}, {number(129), source::inferred}});
    constexpr clinic::use worse =
        clinic::policy.use_of({{number(1), source::declared}, {trait::illness, source::declared}});
    TWICE(clinic::policy.in(friendly(purpose::support)).decide(crossing) == decision::permit);
    TWICE(clinic::policy.in(friendly(purpose::support)).decide(worse) == decision::ask);
    TWICE(clinic::policy.in(friendly(purpose::marketing)).decide(crossing) == decision::deny);
}
TEST_CASE("own attributes: combinations, depth and degree") {
    constexpr clinic::use all = clinic::policy.use_of(
        {{number(0), source::declared}, {number(64), source::inferred}, {number(128), source::declared}});
    TWICE(all.from(source::declared).contains(joint_risk::identifying_combination));
    TWICE(clinic::policy.in(regular(purpose::support)).decide(all) == decision::ask);
    constexpr clinic::use walk = clinic::policy.use_of({{trait::steps, source::declared, 11}});
    TWICE(clinic::policy.in(friendly(purpose::support)).decide(walk) == decision::deny);
    std::vector<clinic::part> many;
    for (std::size_t i : {0u, 30u, 63u, 70u, 127u, 148u}) many.push_back({number(i), source::declared});
    CHECK(clinic::policy.use_of(many).from(source::declared).contains(joint_risk::too_many_attributes));
}
TEST_CASE("own attributes: consent, coarsening and the unlifted rule") {
    clinic::consent anna;
    anna.grant_generally(trait::illness, purpose::support);
    const auto care = clinic::policy.in(friendly(purpose::support));
    CHECK(care.decide(clinic::use{trait::illness, source::declared}) == decision::ask);
    CHECK(care.under(anna).decide(clinic::use{trait::illness, source::declared}) == decision::permit);
    const clinic::use district =
        clinic::policy.use_of({clinic::part{trait::district, source::declared}.coarsened_from(trait::postcode)});
    CHECK(care.under(anna).decide(district) == decision::permit);
    anna.refuse(trait::postcode, purpose::support);
    CHECK(care.under(anna).decide(district) == decision::deny);
}
TEST_CASE("own attributes: catalogue and filter") {
    const auto features = std::make_unique<basic_catalogue<trait, 200>>(clinic::policy);
    for (std::size_t i = 0; i < enum_size<trait>; ++i) {
        static std::string names[enum_size<trait>];
        names[i] = "trait " + std::to_string(i);
        REQUIRE(features->add(names[i].c_str(), number(i), source::first_party));
    }
    const auto allowed = features->mask(clinic::policy.in(neutral(purpose::recommendation)));
    std::vector<feature_bits<200>> rows;
    for (std::size_t i = 0; i < enum_size<trait>; ++i) rows.push_back(features->bits_of({(*features)[i]}));
    std::vector<std::uint32_t> picks(rows.size());
    for (const std::uint32_t i : filter(allowed, column(rows, features->scheme()), picks))
        CHECK(clinic::clinic_table.attributes[number(i)].sensitivity.thousandths() <= 1000);
    CHECK(count_permitted(allowed, column(rows, features->scheme())) ==
          31); // 0.400 to 1.000 by 0.020, less the postcode, and the district
}
TEST_CASE("own attributes: words by the integrator's own names, special ones masked") {
    const clinic::use ill{trait::illness, source::declared};
    const auto plain = explain(assess(clinic::policy, friendly(purpose::support), ill));
    CHECK(std::string(plain.c_str()).substr(0, 29) == "ask first: illness, declared:");
    CHECK(std::string(
              explain(assess(clinic::policy, friendly(purpose::support), ill, {}), redaction::sensitive).c_str()) ==
          "ask first: a sensitive attribute");
    CHECK(assess(clinic::policy, friendly(purpose::support), ill).reasons == enum_set{reason::consent_missing});
}
