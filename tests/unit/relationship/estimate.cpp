// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/relationship/estimate.hpp>

#include <tact/decide/standard.hpp>

#include "../offer/random.hpp"
#include "../twice.hpp"
#include "changed.hpp"

#include <vector>

using namespace tact;

namespace {

constexpr relationship of(const observed_behaviour& seen) { return estimate(standard_relationship, seen).relationship; }
constexpr observed_behaviour nothing_against(observed_behaviour seen) {
    seen.open_complaints = seen.settled_complaints = 0;
    return seen;
}
constexpr observed_behaviour loyal{.orders = 12,
                                   .months = 14,
                                   .open_complaints = 0,
                                   .settled_complaints = 1,
                                   .visits = 3,
                                   .opted_in = true,
                                   .logged_in = true};

/// Sets one observable; 0 is unknown, 1 is none of it, and so on.
void set(observed_behaviour& seen, observable o, std::uint32_t to) {
    const observation n = to == 0 ? observation{} : observation{to - 1};
    if (o == observable::orders) seen.orders = n;
    if (o == observable::months) seen.months = n;
    if (o == observable::open_complaints) seen.open_complaints = n;
    if (o == observable::settled_complaints) seen.settled_complaints = n;
    if (o == observable::visits) seen.visits = n;
    if (o == observable::opted_in) seen.opted_in = n;
    if (o == observable::logged_in) seen.logged_in = n;
    if (o == observable::first_impression) seen.first_impression = enum_at<first_impression>(to);
}
bool at_most(const relationship& a, const relationship& b) {
    return a.connectedness <= b.connectedness && a.trust <= b.trust;
}

/// The values of each observable at which something changes, each no worse than the one before.
const std::vector<std::uint32_t> ladder[]{{0, 1, 2, 4, 7, 13}, {0, 1, 4, 13, 37}, {0, 3, 2, 1}, {0, 4, 1},
                                          {0, 1, 2, 4, 9},     {0, 1, 2},         {0, 1, 2},    {0, 1, 2, 3}};

/// The points of `standard_relationship` written out, without its table.
relationship reference(const observed_behaviour& s) {
    const auto n = [&](observable o) { return s[o].value(); };
    const auto known = [&](observable o) { return s[o].known(); };
    bool any = false;
    for (std::size_t i = 0; i < enum_size<observable>; ++i) any = any || known(enum_at<observable>(i));
    if (!any) return {};
    const std::uint32_t orders = n(observable::orders), months = n(observable::months), visits = n(observable::visits);
    int c = orders >= 12 ? 6 : orders >= 6 ? 5 : orders >= 3 ? 4 : orders >= 1 ? 2 : 0;
    int t = orders >= 6 ? 4 : orders >= 3 ? 3 : orders >= 1 ? 2 : 0;
    const int years = months >= 36 ? 3 : months >= 12 ? 2 : months >= 3 ? 1 : 0;
    c += years, t += years;
    const std::uint32_t open = known(observable::open_complaints) ? n(observable::open_complaints) : 2;
    c -= open >= 2 ? 4 : open == 1 ? 2 : 0;
    t -= open >= 2 ? 6 : open == 1 ? 3 : 0;
    t -= !known(observable::settled_complaints) || n(observable::settled_complaints) >= 3 ? 1 : 0;
    c += visits >= 8 ? 3 : visits >= 3 ? 2 : visits >= 1 ? 1 : 0;
    c += n(observable::opted_in) >= 1 ? 1 : 0, t += n(observable::opted_in) >= 1 ? 1 : 0;
    c += n(observable::logged_in) >= 1 ? 1 : 0;
    c += n(observable::first_impression) == 2 ? 1 : 0, t += static_cast<int>(n(observable::first_impression));
    return {c >= 12  ? connectedness::close
            : c >= 7 ? connectedness::warm
            : c >= 3 ? connectedness::distant
                     : connectedness::none,
            t >= 8   ? trust::high
            : t >= 5 ? trust::medium
            : t >= 2 ? trust::low
                     : trust::none};
}

template <class Visitor>
void for_each_behaviour(Visitor visit) {
    observed_behaviour seen;
    std::size_t at[enum_size<observable>]{};
    for (;;) {
        visit(seen, at);
        std::size_t i = 0;
        for (; i < enum_size<observable>; ++i) {
            at[i] = at[i] + 1 < ladder[i].size() ? at[i] + 1 : 0;
            set(seen, enum_at<observable>(i), ladder[i][at[i]]);
            if (at[i] != 0) break;
        }
        if (i == enum_size<observable>) return;
    }
}

/// A table at random, which may or may not be valid.
relationship_table random_table(random_bits& next) {
    relationship_table t = standard_relationship_table;
    for (auto& r : t.observables) {
        const bool adverse = adverse_observables.contains(r.key);
        r.steps = {};
        std::uint32_t from = 0;
        int c = 0, trusting = 0;
        for (std::uint32_t steps = next.below(5); steps > 0; --steps) {
            from += 1 + next.below(4);
            c += static_cast<int>(next.below(3)), trusting += static_cast<int>(next.below(3));
            r.steps.add({from, static_cast<std::int16_t>(adverse ? -c : c),
                         static_cast<std::int16_t>(adverse ? -trusting : trusting)});
        }
    }
    for (std::size_t i = 2; i < enum_size<trust>; ++i) {
        t.trust[enum_at<trust>(i)].at_least = static_cast<std::int16_t>(3 * i - 5 + next.below(3));
        t.connectedness[enum_at<connectedness>(i)].at_least = static_cast<std::int16_t>(3 * i - 3 + next.below(4));
    }
    return t;
}

} // namespace

TEST_CASE("of nothing known the relationship is unstated, which is the lowest, and rests on nothing") {
    TWICE(estimate(standard_relationship, {}) == estimated_relationship{});
    TWICE(of({}) == relationship{connectedness::unstated, trust::unstated});
    TWICE(estimate(relationship_rules{}, loyal) == estimated_relationship{}); // invalid rules
}
TEST_CASE("who never bought has no relationship, however often they come") {
    TWICE(of(nothing_against({.orders = 0})) == relationship{connectedness::none, trust::none});
    TWICE(of(nothing_against({.orders = 0, .visits = 2})) == relationship{connectedness::none, trust::none});
    TWICE(of(nothing_against({.orders = 0, .visits = 1000})) == relationship{connectedness::distant, trust::none});
}
TEST_CASE("a second contact is distant and of low trust, a steady one warm, many orders close") {
    TWICE(of(nothing_against({.orders = 1, .logged_in = true})) == relationship{connectedness::distant, trust::low});
    TWICE(of(nothing_against({.orders = 3, .months = 12, .visits = 1})) ==
          relationship{connectedness::warm, trust::medium});
    TWICE(of(loyal) == relationship{connectedness::close, trust::medium});
}
TEST_CASE("complaints that nobody counts weigh as the most: then nobody is close, and no trust is more than low") {
    const observed_behaviour best{.orders = 100,
                                  .months = 100,
                                  .visits = 100,
                                  .opted_in = true,
                                  .logged_in = true,
                                  .first_impression = first_impression::good};
    CHECK(of(best) == relationship{connectedness::warm, trust::low});
    CHECK(of(nothing_against(best)) == relationship{connectedness::close, trust::high});
}
TEST_CASE("an estimate tells what it rests on, and keeps no more") {
    constexpr auto e = estimate(standard_relationship, {.orders = 12, .logged_in = false});
    TWICE(e.rests_on == enum_set{observable::orders, observable::logged_in} && e.assumed);
    TWICE(e.seen == observed_behaviour{.orders = 12, .logged_in = false});
    TWICE(estimate(standard_relationship, loyal).seen == loyal);
}
TEST_CASE("an estimate is not assumed only if every figure that it rests on was measured") {
    relationship_table t = standard_relationship_table;
    const auto assumed = [&] { return estimate(relationship_rules(t), nothing_against({.orders = 3})).assumed; };
    const auto measure = [](provenance& why) { why.evidence = evidence::measured; };
    measure(t.observables[observable::orders].why);
    measure(t.observables[observable::open_complaints].why);
    measure(t.observables[observable::settled_complaints].why);
    CHECK(assumed());
    measure(t.connectedness[connectedness::distant].why);
    CHECK(assumed());
    measure(t.trust[trust::low].why);
    CHECK_FALSE(assumed());
    t.observables[observable::orders].why.evidence = evidence::ordinal;
    CHECK(assumed());
    t.observables[observable::orders].why.evidence = evidence::measured;
    t.connectedness[connectedness::distant].why.evidence = evidence::assumed;
    CHECK(assumed());
}
TEST_CASE(
    "over the grid: the estimate is that of the written-out sums, and no better value of any observable lowers it") {
    std::size_t looked_at = 0, wrong = 0, lowered = 0, strictly = 0;
    for_each_behaviour([&](const observed_behaviour& seen, const std::size_t* at) {
        const relationship r = of(seen);
        ++looked_at;
        wrong += r != reference(seen);
        for (std::size_t i = 0; i < enum_size<observable>; ++i) {
            if (at[i] + 1 >= ladder[i].size()) continue;
            observed_behaviour better = seen;
            set(better, enum_at<observable>(i), ladder[i][at[i] + 1]);
            lowered += !at_most(r, of(better));
            strictly += r != of(better);
        }
    });
    CHECK(looked_at == 6 * 5 * 4 * 3 * 5 * 3 * 3 * 4);
    CHECK(wrong == 0);
    CHECK(lowered == 0);
    CHECK(strictly > 10'000);
}
TEST_CASE(
    "by any valid table, what is left out or worse never raises, settling never lowers, one alone is not the top") {
    random_bits next{2026};
    std::size_t valid = 0, wrong = 0, settled = 0;
    for (int i = 0; i < 20'000; ++i) {
        const relationship_rules how{random_table(next)};
        if (!how.valid()) continue;
        ++valid;
        for (int j = 0; j < 20; ++j) {
            observed_behaviour seen;
            for (std::size_t o = 0; o < enum_size<observable>; ++o)
                set(seen, enum_at<observable>(o), next.below(o == position(observable::first_impression) ? 4 : 20));
            const relationship r = estimate(how, seen).relationship;
            for (std::size_t o = 0; o < enum_size<observable>; ++o) {
                const auto at = enum_at<observable>(o);
                const relationship without =
                    estimate(how, seen.only(enum_set<observable>::all() - enum_set{at})).relationship;
                wrong += !at_most(without, r);
                if (!seen[at].known() || at == observable::first_impression) continue;
                observed_behaviour more = seen;
                set(more, at, seen[at].value() + 2 + next.below(3));
                const relationship of_more = estimate(how, more).relationship;
                wrong += adverse_observables.contains(at) ? !at_most(of_more, r) : !at_most(r, of_more);
                const observed_behaviour alone = nothing_against({});
                observed_behaviour one = alone;
                set(one, at, seen[at].value() + 1);
                const relationship top = estimate(how, one).relationship;
                wrong += top.connectedness == connectedness::close || top.trust == trust::high;
            }
            if (!seen.open_complaints.known() || !seen.settled_complaints.known()) continue;
            ++settled;
            observed_behaviour mended = seen;
            mended.open_complaints = 0;
            mended.settled_complaints = seen.settled_complaints.value() + seen.open_complaints.value();
            wrong += seen.open_complaints.value() > 0 && !at_most(r, estimate(how, mended).relationship);
        }
    }
    CHECK(valid > 200);
    CHECK(settled > 1000);
    CHECK(wrong == 0);
}
TEST_CASE("what an estimate opens, a better one opens too") {
    const context page{.purpose = purpose::recommendation, .exposure = exposure::nobody, .benefit = benefit::named};
    const use size{attribute::clothing_size, source::declared};
    const auto decided = [&](const observed_behaviour& seen) {
        context c = page;
        c.connectedness = of(seen).connectedness;
        c.trust = of(seen).trust;
        return standard.in(c).decide(size);
    };
    CHECK(decided({}) == decided(nothing_against({.orders = 0})));
    for (int orders = 0; orders < 15; ++orders)
        CHECK(decided(nothing_against({.orders = orders})) <= decided(nothing_against({.orders = orders + 1})));
    CHECK(decided({}) < decided(loyal));
}
