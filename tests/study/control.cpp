// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include "statement.hpp"

// T40 to T52 and T70: control, purpose, source, number. (T45 and T51 speak of offers, T50 of the relationship that
// a shop estimates.)

namespace statements {

namespace {

/// A use, and one that draws on less.
struct pair {
    use more;
    use less;
};

/// Whether what draws on more is nowhere judged better; in random contexts the pairs take turns.
bool never_better(const subject& s, const std::vector<pair>& pairs) {
    const auto holds = [](const gate& g, const pair& p) { return g.decide(p.more) <= g.decide(p.less); };
    std::size_t turn = 0;
    return at_the_extremes(s, six,
                           [&](const context& c) {
                               for (const gate& g :
                                    std::initializer_list<gate>{s.policy.in(c), s.policy.in(c).under(banner()),
                                                                s.policy.in(c).under(every_yes())})
                                   for (const pair& p : pairs)
                                       if (!holds(g, p)) return false;
                               return true;
                           }) &&
           at_random(s, six, [&](const context& c) {
               const pair& p = pairs[turn++ % pairs.size()];
               const context_gate g = s.policy.in(c);
               return holds(g, p) && holds(g.under(banner()), p) && holds(g.under(every_yes()), p);
           });
}
bool always_denied(const subject& s, const std::vector<use>& uses) {
    return always(s, six, [&](const context& c) {
        const gate asked = s.policy.in(c).under(every_yes());
        for (const use& u : uses)
            if (asked.decide(u) != decision::deny) return false;
        return true;
    });
}

const statement t40{
    "T40",
    statement::permits,
    [](const subject& s) {
        constexpr use phone{attribute::phone, source::declared};
        consent specific;
        specific.grant(attribute::phone, purpose::support);
        consent general;
        general.grant_generally(attribute::phone, purpose::support);
        const consent never_asked_for_marketing = specific;
        s.person.refuse(specific, attribute::phone, purpose::marketing);
        s.person.refuse(general, attribute::phone, purpose::marketing);

        // A specific yes answers every ask, of law too; a general one leaves a legal effect to be asked for (L6).
        bool legal_effect = false;
        const bool usable = every_standing(s, {{purpose::support}}, neutral, [&](const context& c) {
            const context_gate g = s.policy.in(c);
            const bool known = c.connectedness >= connectedness::distant;
            const bool closed = s.by_law && c.effect == effect::legal_or_similar;
            legal_effect = legal_effect || (known && closed);
            return g.under(specific).permits(phone) && g.under(never_asked_for_marketing).permits(phone) &&
                   g.under(general).permits(phone) == (known && !closed);
        });
        if (!usable || legal_effect != s.by_law) return false;

        return always(s, {{purpose::marketing}}, [&](const context& c) {
            const context_gate g = s.policy.in(c);
            return !asks_any(g.under(specific), attribute::phone) && !asks_any(g.under(general), attribute::phone) &&
                   !permits_any(g.under(never_asked_for_marketing), attribute::phone);
        });
    },
    {{"marketing by phone needs no consent", [](policy_table& t) { t.attributes[attribute::phone].consent = {}; }}}};

const statement t41{
    "T41",
    statement::forbids,
    [](const subject& s) {
        const auto a_yes = [](consent& c, attribute a, purpose p) { c.grant(a, p); };
        const auto a_general_yes = [](consent& c, attribute a, purpose p) { c.grant_generally(a, p); };
        const auto an_end = [](consent& c, attribute a, purpose p) { c.expire(a, p); };
        using answer = void (*)(consent&, attribute, purpose);
        consent mixed; // some of each answer to begin with
        for (std::size_t p = 1; p < enum_size<purpose>; ++p)
            for (std::size_t a = 0; a < enum_size<attribute>; ++a) {
                if ((p + a) % 3 == 0) mixed.grant(enum_at<attribute>(a), enum_at<purpose>(p));
                if ((p + a) % 5 == 0) mixed.grant_generally(enum_at<attribute>(a), enum_at<purpose>(p));
            }
        random_numbers numbers;
        for (const answer given :
             {answer(a_yes), answer(a_general_yes), answer(an_end), s.person.refuse, s.person.withdraw})
            for (const consent& before : {consent{}, mixed})
                for (std::size_t p = 1; p < enum_size<purpose>; ++p)
                    for (std::size_t k = 0; k < 4; ++k) {
                        const auto what = enum_at<attribute>(numbers.below(enum_size<attribute>));
                        const auto to = enum_at<purpose>(p);
                        consent after = before;
                        given(after, what, to);
                        for (std::size_t q = 1; q < enum_size<purpose>; ++q)
                            for (std::size_t a = 0; a < enum_size<attribute>; ++a) {
                                const auto other = enum_at<attribute>(a);
                                if ((other == what && q == p) || (q + a + p) % 4 != 0) continue;
                                const context c =
                                    with(with(neutral, enum_at<purpose>(q)), connectedness::warm, trust::medium);
                                if (after.state(other, c.purpose) != before.state(other, c.purpose)) return false;
                                const use u{other, source::declared};
                                if (k == 0 && (q + a + p) % 16 == 0 &&
                                    s.policy.in(c).under(after).decide(u) != s.policy.in(c).under(before).decide(u))
                                    return false;
                            }
                    }
        return true;
    },
    {{.change = "a no to one thing is taken for a no to all for this purpose",
      .person = {.refuse = [](consent& c, attribute, purpose p) { c.object_to(p); }}}}};

const statement t42{"T42",
                    statement::permits,
                    [](const subject& s) {
                        const context c = with(with(neutral, purpose::support), connectedness::close, trust::high);
                        const context_gate g = s.policy.in(c);
                        bool returns = true;
                        for (const attribute a : {attribute::phone, attribute::clothing_size, attribute::past_purchases,
                                                  attribute::photos}) {
                            const use u{a, source::declared};
                            consent person;
                            for (int again = 0; again < 3; ++again) {
                                person.grant(a, purpose::support);
                                returns = returns && g.under(person).decide(u) == decision::permit;
                                s.person.withdraw(person, a, purpose::support);
                                returns = returns && g.under(person).decide(u) == decision::deny;
                            }
                        }
                        return returns;
                    },
                    {{.change = "a yes taken back is taken for one that ended",
                      .person = {.withdraw = [](consent& c, attribute a, purpose p) { c.expire(a, p); }}}}};

// T43, T44 and T52 are a law of tables too: only unlawful tables can break them, by their scores.
const statement t43{
    "T43",
    statement::forbids,
    [](const subject& s) { return raises(s, six, axis::control, control::offered, control::withheld, by::no_less); },
    {{"control puts people off",
      [](policy_table& t) { t.axes.control[control::withheld].multiplier = 0.900; },
      {},
      false}}};

const statement t44{"T44",
                    statement::forbids,
                    [](const subject& s) {
                        return raises(s, six, axis::transparency, transparency::told, transparency::untold,
                                      by::no_less);
                    },
                    {{"to be told puts people off",
                      [](policy_table& t) { t.axes.transparency[transparency::untold].multiplier = 0.900; },
                      {},
                      false}}};

const statement t46{"T46",
                    statement::forbids,
                    [](const subject& s) {
                        // All else equal, the two differ in their own figures. Far: more than the whole width between
                        // permit and deny, so that where the one may still be asked for the other is permitted, and
                        // where the one is at the edge of what is permitted the other is denied.
                        const std::int32_t far =
                            log_odds(s.table().tolerances.ask) - log_odds(s.table().tolerances.permit);
                        bool far_above = true;
                        for (const attribute connection : {attribute::ip_address, attribute::login_time})
                            far_above =
                                far_above && s.score.of(attribute::past_purchases) - s.score.of(connection) > far;
                        return far_above;
                    },
                    {{"past purchases are more delicate",
                      [](policy_table& t) { t.attributes[attribute::past_purchases].sensitivity = 1.200; }}}};

const statement t47{"T47",
                    statement::forbids,
                    [](const subject& s) {
                        constexpr enum_set<attribute> connection{attribute::ip_address, attribute::login_time};
                        return every_standing(s, six, neutral, [&](const context& c) {
                            bool negative = true;
                            for_each(connection, [&](attribute a) {
                                negative = negative && s.score.acceptance(a, source::connection, c) < 0;
                            });
                            return negative && !permits_unasked(s.policy.in(c), connection);
                        });
                    },
                    {{"login times may be had from one's own service", [](policy_table& t) {
                          t.attributes[attribute::login_time].sources |= enum_set{source::first_party};
                          t.attributes[attribute::login_time].purposes |= enum_set{purpose::recommendation};
                      }}}};

const statement t48{
    "T48",
    statement::forbids,
    [](const subject& s) {
        constexpr part purchases{attribute::past_purchases, source::first_party};
        constexpr attribute traces[]{attribute::behaviour_on_site, attribute::visited_websites,
                                     attribute::current_location};
        const auto clicks = [](attribute a, std::uint32_t n) { return part{a, source::first_party, n}; };

        // One more trace, or one more step of the same, raises nothing.
        std::vector<part> path{purchases};
        std::vector<pair> pairs;
        std::vector<use> denied;
        for (const attribute a : traces) {
            const use before = s.policy.use_of(path);
            path.push_back(clicks(a, 1));
            const use once = s.policy.use_of(path);
            path.back().events = 20;
            const use often = s.policy.use_of(path);
            path.back().events = 1'000'000;
            const use years = s.policy.use_of(path);
            path.back().events = 2;
            for (const pair& p : {pair{once, before}, pair{often, once}, pair{years, often}}) pairs.push_back(p);
            denied.push_back(years); // every step followed
        }
        // Steps count, not attributes, and however they are split; what is no trace has no steps.
        const std::uint32_t depth = s.table().max_events;
        if (depth > 1'000) return false;
        const use as_deep = s.policy.use_of({clicks(attribute::behaviour_on_site, depth), purchases});
        const use as_one = s.policy.use_of({clicks(attribute::behaviour_on_site, 1), purchases});
        const use deeper =
            s.policy.use_of({clicks(attribute::behaviour_on_site, depth), clicks(attribute::behaviour_on_site, 1)});
        const use mixed =
            s.policy.use_of({clicks(attribute::behaviour_on_site, depth), clicks(attribute::visited_websites, 1)});
        part many_purchases = purchases;
        many_purchases.events = 1'000'000;
        for (const pair& p : {pair{as_deep, as_one}, pair{as_one, as_deep}}) pairs.push_back(p);
        for (const use& u : {deeper, mixed}) denied.push_back(u);
        return never_better(s, pairs) && always_denied(s, denied) &&
               s.policy.use_of({many_purchases}) == s.policy.use_of({purchases});
    },
    {{"years of clicks are followed", [](policy_table& t) { t.max_events = 2'000'000'000; }},
     {"every step followed may be asked for", [](policy_table& t) {
          t.joint_risks[joint_risk::too_many_events].never = false;
          t.joint_risks[joint_risk::too_many_events].needs = strong;
      }}}};

const statement t49{
    "T49",
    statement::forbids,
    [](const subject& s) {
        // The benefit counts alike for every attribute, e-mail and phone as others.
        return raises(s, six, axis::benefit, benefit::named, benefit::unnamed, by::more) &&
               always(s, six, [&](const context& c) {
                   const context named = with(c, axis::benefit, position(benefit::named));
                   const context unnamed = with(c, axis::benefit, position(benefit::unnamed));
                   bool more = true;
                   for (const attribute a : {attribute::email, attribute::phone})
                       more = more && s.score.acceptance(a, source::declared, named) >
                                          s.score.acceptance(a, source::declared, unnamed);
                   return more;
               });
    },
    {{"a benefit changes nothing", [](policy_table& t) { t.axes.benefit[benefit::unnamed].multiplier = 1.000; }}}};

const statement t52{"T52",
                    statement::forbids,
                    [](const subject& s) {
                        return raises(s, six, axis::expectedness, expectedness::expected, expectedness::unexpected,
                                      by::no_less);
                    },
                    {{"the unexpected is liked",
                      [](policy_table& t) {
                          for (auto& r : t.axes.expectedness)
                              if (r.key != expectedness::expected) r.multiplier = 0.900;
                      },
                      {},
                      false}}};

const statement t70{
    "T70",
    statement::forbids,
    [](const subject& s) {
        // Number: one attribute after the other, past the degree and through what identifies together.
        std::vector<pair> pairs;
        std::vector<part> parts;
        use before = impersonal;
        for (const attribute a :
             {attribute::interests, attribute::language, attribute::gender, attribute::past_purchases,
              attribute::entitlements, attribute::age_range, attribute::region, attribute::occupation,
              attribute::family, attribute::style, attribute::clothing_size}) {
            parts.push_back({a, source::declared});
            const use more = s.policy.use_of(parts);
            pairs.push_back({more, before});
            before = more;
        }
        // Fineness: what an attribute is coarsened to is never judged worse, stated as such or derived from it.
        for (const auto& edge : s.table().coarsenings)
            for (const source from : {source::declared, source::first_party, source::inferred, source::third_party}) {
                const use finer{edge.from, from};
                const use coarser{edge.to, from};
                const use derived = s.policy.use_of({part{edge.to, from}.coarsened_from(edge.from)});
                pairs.push_back({finer, coarser});
                pairs.push_back({finer, derived});
            }
        return never_better(s, pairs);
    },
    {{"a birthday needs more trust than a date of birth", [](policy_table& t) {
          t.attributes[attribute::birthday].needs = {connectedness::close, trust::high};
      }}}};

} // namespace

TEST_CASE("T40: phone number granted for support and refused or not granted for marketing: support only") {
    t40.prove();
}
TEST_CASE("T41: consents are independent per attribute and purpose") { t41.prove(); }
TEST_CASE("T42: consents change at any time: a withdrawal denies at once, a new grant restores") { t42.prove(); }
TEST_CASE("T43: more control does not lower acceptance") { t43.prove(); }
TEST_CASE("T44: transparency on what happens does not lower acceptance") { t44.prove(); }
TEST_CASE("T46: past purchases are accepted far more than IP address and login time") { t46.prove(); }
TEST_CASE("T47: connection data for personalisation: rated negative, not permitted") { t47.prove(); }
TEST_CASE("T48: one more trace never raises acceptability, and past a depth of steps is denied") { t48.prove(); }
TEST_CASE("T49: e-mail and phone are accepted more with a benefit than without") { t49.prove(); }
TEST_CASE("T52: what the customer expects is accepted no less than what is not expected") { t52.prove(); }
TEST_CASE("T52: unset, what an industry's customers expect is decided as expected, and the rest as unexpected") {
    for (const policy* p : {&study, &standard}) {
        const subject s{.policy = *p, .by_law = p == &standard, .random = 20'000};
        CHECK(at_random(s, every_aim(), [&](context c) {
            c.expectedness = expectedness::unstated;
            const gate unset = p->in(c);
            const gate all = p->in(with(c, axis::expectedness, position(expectedness::expected)));
            const gate none = p->in(with(c, axis::expectedness, position(expectedness::unexpected)));
            const enum_set<attribute>& expected = p->table().expectations[c.industry].expected;
            bool same = true;
            for_each(enum_set<attribute>::all(), [&](attribute a) {
                for_each_source([&](source from) {
                    const use one{a, from};
                    same = same && unset.decide(one) == (expected.contains(a) ? all : none).decide(one);
                });
            });
            return same && at_least(all, unset) && at_least(unset, none);
        }));
    }
    // A style is expected of a shop for clothes, and not of a newspaper.
    context stranger = with(with(neutral, purpose::recommendation), connectedness::none, trust::none);
    stranger.expectedness = expectedness::unstated;
    stranger.industry = industry::fashion;
    CHECK(study.in(stranger).decide({attribute::style, source::inferred}) == decision::ask);
    stranger.industry = industry::media;
    CHECK(study.in(stranger).decide({attribute::style, source::inferred}) == decision::deny);
}
TEST_CASE("T01, T11, T46: the step of what is not expected stays below the gaps that these leave") {
    for (const policy* p : {&study, &standard}) {
        const scores score(p->table());
        const std::int32_t step = -score.of(axis::expectedness, expectedness::unexpected, true);
        const auto gap = [&](const enum_set<attribute>& more, const enum_set<attribute>& less) {
            std::int32_t smallest = 1 << 20;
            for_each(more, [&](attribute a) {
                for_each(less, [&](attribute b) {
                    if (score.of(a) - score.of(b) < smallest) smallest = score.of(a) - score.of(b);
                });
            });
            return smallest;
        };
        CHECK(step > 0);
        CHECK(step < gap(open2, strong4));
        CHECK(step < gap(strong4, off4));
        CHECK(step < gap(attribute::clothing_size, attribute::photos));
        CHECK(step < gap(attribute::past_purchases, attribute::ip_address | attribute::login_time));
    }
}
TEST_CASE("T70: intrusion never falls with the number and the fineness of attributes") { t70.prove(); }

} // namespace statements
