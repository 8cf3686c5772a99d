// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include "statement.hpp"

#include <tact/explain/assess.hpp>

#include <algorithm>

// T01 to T11: attributes. (T12 and T13 speak of offers.)

namespace statements {

namespace {

/// The favourite clothing shop: a strong relationship, at home, recommending; whatever else is left unstated.
constexpr context favourite_shop{
    .purpose = purpose::recommendation,
    .connectedness = connectedness::close,
    .trust = trust::high,
    .setting = setting::home,
    .industry = industry::fashion,
};

static_assert(standard.in(favourite_shop).permits({attribute::clothing_size, source::declared}));
static_assert(!standard.in(favourite_shop).permits({attribute::style, source::device_content}));

/// Whether each of `better` is accepted more than each of `worse`, from one source in one context: the two differ in
/// their own figures, and in whether they are expected there.
bool all_pairs(const subject& s, const enum_set<attribute>& better, const enum_set<attribute>& worse) {
    bool more = true;
    for_each(better,
             [&](attribute b) { for_each(worse, [&](attribute w) { more = more && s.score.of(b) > s.score.of(w); }); });
    const auto in_all = [&](const context& c) {
        std::int32_t least = 1'000'000;
        std::int32_t most = -1'000'000;
        for_each(better, [&](attribute b) { least = std::min(least, s.score.acceptance(b, source::declared, c)); });
        for_each(worse, [&](attribute w) { most = std::max(most, s.score.acceptance(w, source::declared, c)); });
        return least > most;
    };
    for (std::size_t i = 0; i < enum_size<industry>; ++i) // as each industry expects it
        more = more && in_all({.purpose = purpose::support, .industry = enum_at<industry>(i)});
    return more && always(s, six, in_all);
}

const statement t01{"T01",
                    statement::forbids,
                    [](const subject& s) { return all_pairs(s, open2, strong4) && all_pairs(s, strong4, off4); },
                    {{"gender as delicate as a date of birth",
                      [](policy_table& t) { t.attributes[attribute::gender].sensitivity = 1.492; }},
                     {"what is not expected weighs more than what lies between gender and a size",
                      [](policy_table& t) {
                          for (auto& r : t.axes.expectedness)
                              if (r.key != expectedness::expected) r.multiplier = 4.600;
                      }},
                     {"a budget more delicate than an insurance",
                      [](policy_table& t) { t.attributes[attribute::budget].sensitivity = 14.0; },
                      {"T20", "T39"}}}};

const statement t02{"T02",
                    statement::permits,
                    [](const subject& s) {
                        permitted_but_by_law cells(s, {cause::advertising_needs_consent, cause::legal_effect,
                                                       cause::minor, cause::advertising_without_an_age});
                        return always(s, six, [&](const context& c) { return cells.at(c, open2, own); }) &&
                               cells.complete();
                    },
                    {{"gender is not open", [](policy_table& t) { t.attributes[attribute::gender].classes = {}; }}}};

const statement t03{
    "T03",
    statement::forbids,
    [](const subject& s) {
        constexpr enum_set<attribute> identifying{attribute::name,          attribute::email,
                                                  attribute::phone,         attribute::date_of_birth,
                                                  attribute::residence,     attribute::current_location,
                                                  attribute::photos,        attribute::contacts,
                                                  attribute::ip_address,    attribute::device_identifiers,
                                                  attribute::social_profile};
        for (const auto& r : s.table().attributes) {
            if (open2.contains(r.key) && r.classes.contains(attribute_class::identifying)) return false;
            if (identifying.contains(r.key) && r.classes.contains(attribute_class::open)) return false;
        }
        // Together, what identifies nobody alone may identify: that needs a strong relationship.
        const use together = s.policy.use_of({{attribute::occupation, source::declared},
                                              {attribute::age_range, source::declared},
                                              {attribute::region, source::first_party},
                                              {attribute::gender, source::first_party}});
        return always(s, six, [&](const context& c) {
            const context_gate g = s.policy.in(c);
            const bool stranger = c.connectedness <= connectedness::none && c.trust <= trust::none;
            return !(stranger && permits_unasked(g, identifying)) &&
                   (relationship_of(c).meets(strong) || (!g.permits(together) && !g.under(banner()).permits(together)));
        });
    },
    {{"a name identifies nobody",
      [](policy_table& t) {
          t.attributes[attribute::name].classes = {};
          t.attributes[attribute::name].needs = {};
      }},
     {"no combination identifies", [](policy_table& t) { t.combinations = {}; }}}};

const statement t04{"T04",
                    statement::forbids,
                    [](const subject& s) { return all_pairs(s, attribute::age_range, attribute::date_of_birth); },
                    // T01 holds the age range above all of STRONG4, the date of birth among them.
                    {{"a date of birth as harmless as an age range",
                      [](policy_table& t) {
                          t.attributes[attribute::date_of_birth].sensitivity = 0.301;
                          t.attributes[attribute::birthday].sensitivity =
                              0.301; // no more sensitive than what it is a part of
                      },
                      {"T01"}}}};

const statement t05{"T05",
                    statement::forbids,
                    [](const subject& s) {
                        static const std::vector<processing_purpose> all = every_aim();
                        consent supplied;
                        for_each(off4, [&](attribute a) {
                            for (std::size_t p = 1; p < enum_size<purpose>; ++p)
                                supplied.supply(a, enum_at<purpose>(p));
                        });
                        return always(s, all, [&](const context& c) {
                            const context_gate g = s.policy.in(c);
                            return !asks_any(g, off4) && !asks_any(g.under(every_yes()), off4) &&
                                   !asks_any(g.under(supplied), off4);
                        });
                    },
                    // Insurance is off limits by the study, no special category: law would not hold it back. T06 and
                    // T38 speak of the same four.
                    {{"insurance details can be asked for",
                      [](policy_table& t) {
                          auto& r = t.attributes[attribute::insurance_details];
                          r.classes = {};
                          r.purposes = t.attributes[attribute::budget].purposes;
                          r.sources = t.attributes[attribute::budget].sources;
                      },
                      {"T06", "T38"}}}};

const statement t06{
    "T06",
    statement::permits,
    [](const subject& s) {
        const std::vector<context> some{context{}, favourite_shop, with(favourite_shop, purpose::security),
                                        extreme(s, with(favourite_shop, purpose::support), true)};
        bool said = true;
        for (const context& c : some)
            for (const consent& person : {consent{}, every_yes()})
                for (std::size_t from = 1; from < detail::source_slots; ++from) // the sources a policy can admit
                    for_each(off4, [&](attribute a) {
                        const reasoned_decision v = assess(s.policy, c, use{a, enum_at<source>(from)}, person);
                        said = said && v.decision == decision::deny && v.reasons.contains(reason::crosses_a_line);
                    });
        return said;
    },
    {{"insurance details are admitted for nothing, but cross no line",
      [](policy_table& t) { t.attributes[attribute::insurance_details].classes = {}; }}}};

const statement t07{"T07",
                    statement::permits,
                    [](const subject& s) {
                        bool scores_differ = false;
                        for (std::size_t a = 1; a < enum_size<attribute>; ++a)
                            scores_differ =
                                scores_differ || s.score.of(enum_at<attribute>(a)) != s.score.of(attribute::gender);
                        context c = with(with(neutral, purpose::recommendation), connectedness::warm, trust::medium);
                        c.age_assurance = age_assurance::adult;
                        const context_gate g = s.policy.in(c);
                        bool met[enum_size<decision>]{};
                        for_each(enum_set<attribute>::all(), [&](attribute a) {
                            met[position(g.decide({a, source::declared}))] = true;
                        });
                        return scores_differ && met[position(decision::deny)] && met[position(decision::ask)] &&
                               met[position(decision::permit)];
                    },
                    // Whatever orders two attributes fails where all are equal.
                    {{"all attributes are equal",
                      [](policy_table& t) {
                          for (auto& r : t.attributes) r.sensitivity = 1.000;
                      },
                      {"T01", "T04", "T10", "T11", "T28", "T46", "T47"}}}};

const statement t08{
    "T08",
    statement::permits,
    [](const subject& s) {
        // What the studies speak of can be had, and some of it is held back, in services and in communication alike.
        const enum_set<attribute> spoken_of = open2 | strong4 |
                                              enum_set{attribute::past_purchases, attribute::visited_websites,
                                                       attribute::email, attribute::phone, attribute::photos};
        for (const purpose p : {purpose::support, purpose::recommendation, purpose::marketing, purpose::advertising}) {
            context c = extreme(s, with(with(neutral, p), connectedness::close, trust::high), true);
            c.age_assurance = age_assurance::adult;
            const context_gate friendly = s.policy.in(c);
            const context_gate strange = s.policy.in(with(c, connectedness::none, trust::none));
            bool had = permits_more(friendly.under(banner()), strange.under(banner()));
            for_each(spoken_of, [&](attribute a) {
                had = had && friendly.under(every_yes()).permits({a, source::declared});
            });
            if (!had) return false;
        }
        return true;
    },
    {{"what other sites were visited serves services only", [](policy_table& t) {
          t.attributes[attribute::visited_websites].purposes = {purpose::support, purpose::recommendation};
      }}}};

const statement t09{
    "T09",
    statement::permits,
    [](const subject& s) {
        permitted_but_by_law cells(s, {cause::legal_effect, cause::minor});
        context known = with(with(neutral, purpose::recommendation), connectedness::close, trust::high);
        known.industry = industry::fashion;
        for (std::size_t i = 0; i < enum_size<age_assurance> * enum_size<effect>; ++i)
            for (context c : {favourite_shop, known}) {
                c.age_assurance = enum_at<age_assurance>(i / enum_size<effect>);
                c.effect = enum_at<effect>(i % enum_size<effect>);
                // Where all else is unstated, the size must have been stated.
                if (!cells.at(c, attribute::clothing_size, c.exposure == exposure::nobody ? own : source::declared))
                    return false;
            }
        return cells.complete();
    },
    {{"a clothing size is more delicate",
      [](policy_table& t) { t.attributes[attribute::clothing_size].sensitivity = 2.700; }}}};

const statement t10{"T10",
                    statement::forbids,
                    [](const subject& s) {
                        return always(s, {{purpose::recommendation}}, [&](context c) {
                            c.connectedness = connectedness::close;
                            c.trust = trust::high;
                            c.industry = industry::fashion;
                            const context_gate shop = s.policy.in(c);
                            for (const attribute a : {attribute::style, attribute::photos})
                                if (shop.permits({a, source::device_content}) ||
                                    shop.under(banner()).permits({a, source::device_content}))
                                    return false;
                            return true;
                        });
                    },
                    {{"style may come from the device", [](policy_table& t) {
                          t.attributes[attribute::style].sources |= enum_set{source::device_content};
                      }}}};

const statement t11{
    "T11",
    statement::forbids,
    [](const subject& s) { return all_pairs(s, attribute::clothing_size, attribute::photos); },
    // Photos that are no worse would be let in from the device too (T10); here they are not read there at all.
    {{"photos are as harmless as a clothing size", [](policy_table& t) {
          t.attributes[attribute::photos].sensitivity = 1.350;
          t.attributes[attribute::photos].sources = {source::declared, source::first_party};
      }}}};

} // namespace

TEST_CASE("T01: gender and age range are accepted more than birth date, budget, size and location, and these more than "
          "insurance, health, origin and politics") {
    t01.prove();
}
TEST_CASE("T02: gender and age range, declared or from one's own service: permitted, even to a stranger") {
    t02.prove();
}
TEST_CASE("T03: what identifies, alone or together, is never open, and never permitted unasked to a stranger") {
    t03.prove();
}
TEST_CASE("T04: the age range is accepted more than the date of birth") { t04.prove(); }
TEST_CASE("T05: insurance, health, origin and politics: always denied, never asked for, whatever the consent") {
    t05.prove();
}
TEST_CASE("T06: insurance, health, origin and politics cross a line, and the verdict says so") { t06.prove(); }
TEST_CASE("T06: taken without knowledge, or from nowhere, they cross a line too") {
    for (const source from : {source::unstated, source::covert})
        for_each(off4, [&](attribute a) {
            CHECK(assess(study, favourite_shop, use{a, from}).reasons.contains(reason::crosses_a_line));
        });
}
TEST_CASE("T07: not all attributes are equal") { t07.prove(); }
TEST_CASE("T08: the gate covers services and communication alike") { t08.prove(); }
TEST_CASE("T09: favourite clothing shop, strong relationship, the size: permitted") { t09.prove(); }
TEST_CASE("T10: favourite clothing shop, a style from the photos on the phone: not permitted") { t10.prove(); }
TEST_CASE("T11: the clothing size is accepted more than the photos on the phone") { t11.prove(); }

} // namespace statements
