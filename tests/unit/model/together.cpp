// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/model/together.hpp>

#include "../decide/people.hpp"
#include "../twice.hpp"
#include "random_catalogue.hpp"

#include <tact/decide/standard.hpp>
#include <tact/policy/study_table.hpp>

#include <cstdio>
#include <memory>
#include <vector>

using namespace tact;
using namespace people;

namespace {

constexpr gate shop = standard.in(friendly(purpose::recommendation));

struct shelf {
    catalogue<12> all{standard};
    feature size = all.add("size", attribute::clothing_size, source::declared);
    feature bought = all.add("bought", part{attribute::past_purchases, source::first_party});
    feature visits = all.add("visits", part{attribute::behaviour_on_site, source::first_party, 30}.of_trace(2));
    feature clicks = all.add("clicks", part{attribute::behaviour_on_site, source::first_party, 50}.of_trace(1));
    feature latest = all.shorten("latest", clicks, 5);
    feature age = all.add("age", attribute::age_range, source::declared);
    feature home = all.add("home", attribute::residence, source::declared);
    feature birth = all.add("birth", attribute::date_of_birth, source::declared);
    feature sex = all.add("sex", attribute::gender, source::declared);
    feature taste = all.derive("taste", {size, visits});
    feature pills = all.category("pills", attribute::medical_history);
};
constexpr shelf s{};

/// A list in place, as ranges are given.
template <class T, std::size_t N>
struct listed {
    T items[N];
    constexpr const T* data() const { return items; }
    constexpr std::size_t size() const { return N; }
};
template <class T, class... More>
listed(T, More...) -> listed<T, 1 + sizeof...(More)>;

constexpr drop_reason why(const auto& chosen, feature f) {
    for (const dropped_feature& d : chosen.dropped())
        if (d.what == f) return d.why;
    return drop_reason{9};
}

} // namespace

TEST_CASE("what is permitted one by one is dropped where it is not permitted together, for the risk it would add") {
    constexpr auto chosen = together(s.all, shop, listed{s.visits, s.size, s.clicks, s.taste, s.pills});
    TWICE(s.all.mask(shop).permits(s.all.bits_of({s.clicks})) && s.all.mask(shop).permits(s.all.bits_of({s.visits})));
    TWICE(chosen.kept().size() == 3 && chosen.contains(s.visits) && chosen.contains(s.size) &&
          chosen.contains(s.taste));
    TWICE(chosen.dropped().size() == 2 && why(chosen, s.clicks) == drop_reason::joint_risk);
    TWICE(chosen.dropped()[0].what == s.clicks && chosen.dropped()[0].risks == enum_set{joint_risk::too_many_events});
    TWICE(why(chosen, s.pills) == drop_reason::denied && !chosen.contains(s.pills));
    TWICE(shop.permits(chosen.use()) && chosen.use() == s.all.use_of({s.visits, s.size, s.taste}));
    TWICE(chosen.decided_by() == shop.fingerprint() && chosen.scheme() == s.all.scheme() && chosen.unknown() == 0);
}
TEST_CASE("the more valuable feature is kept, whatever it costs the others") {
    constexpr auto chosen = together(s.all, shop, listed{s.clicks, s.visits, s.size});
    TWICE(chosen.contains(s.clicks) && !chosen.contains(s.visits) && chosen.contains(s.size));
    TWICE(chosen.kept()[0] == s.clicks && chosen.kept()[1] == s.size);
    TWICE(chosen.bits() == together(s.all, shop, listed{s.size, s.clicks}).bits());
    TWICE(!(chosen.bits() == together(s.all, shop, listed{s.size}).bits()) && !chosen.bits().empty());
}
TEST_CASE("a shorter window beside the longer one costs nothing, in either order") {
    TWICE(together(s.all, shop, listed{s.clicks, s.latest}).size() == 2);
    TWICE(together(s.all, shop, listed{s.latest, s.clicks}).size() == 2);
    TWICE(together(s.all, shop, listed{s.latest, s.visits, s.clicks}).size() == 2);
}
TEST_CASE("features are taken from an array, and from lists in place, as from any range") {
    static constexpr feature array[]{s.visits, s.size, s.clicks};
    static constexpr auto from_range = together(s.all, shop, listed{s.visits, s.size, s.clicks});
    constexpr auto alike = [](const auto& chosen) {
        return chosen.bits() == from_range.bits() && chosen.kept()[0] == s.visits && chosen.value() == 2.0 &&
               why(chosen, s.clicks) == drop_reason::joint_risk;
    };
    TWICE(alike(together(s.all, shop, array)));
    TWICE(alike(together(s.all, shop, {s.visits, s.size, s.clicks})));
    static constexpr valued_feature valued[]{{s.visits, 3}, {s.clicks, 2}, {s.size, 1}};
    TWICE(together(s.all, shop, valued).value() == 4.0 && together(s.all, shop, valued).size() == 2);
    TWICE(together(s.all, shop, {{s.visits, 3}, {s.clicks, 2}, {s.size, 1}}).value() == 4.0);
}
TEST_CASE("values add up, a feature without one counts one, and one that is given twice counts once") {
    TWICE(together(s.all, shop, listed{s.size, s.bought, s.size}).value() == 2.0);
    TWICE(together(s.all, shop, listed{s.size, s.bought, s.size}).size() == 2);
    TWICE(together(s.all, shop, listed{valued_feature{s.size, 3.5f}, valued_feature{s.pills, 9}}).value() == 3.5);
}
TEST_CASE("what is no feature of the catalogue is dropped and counted, and is never contained") {
    constexpr catalogue<2> other = [] {
        catalogue<2> c(standard);
        c.add("style", attribute::style, source::declared);
        return c;
    }();
    constexpr auto chosen = together(s.all, shop, listed{other[0], feature::none, s.size});
    TWICE(chosen.unknown() == 2 && chosen.size() == 1 && chosen.dropped().size() == 0);
    TWICE([] { // each feature once, however often what is none comes between
        const auto often =
            together(s.all, shop, listed{s.pills, feature::none, s.pills, feature::none, s.pills, s.size});
        return often.dropped().size() == 1 && often.unknown() == 2 && often.size() == 1;
    }());
    TWICE(!chosen.contains(other[0]) && !chosen.contains(feature::none) && chosen.contains(s.size));
    TWICE(detail::number_of(other[0]) == detail::number_of(s.size)); // the same number in another catalogue
}
TEST_CASE("nothing is kept under a gate that denies, of another policy or by default, and nothing personal is used") {
    constexpr auto chosen = together(s.all, gate{}, listed{s.size, s.bought});
    TWICE(chosen.kept().size() == 0 && chosen.dropped().size() == 2 && chosen.use().impersonal());
    TWICE(features_together<attribute, 12>{}.size() == 0 && !features_together<attribute, 12>{}.contains(s.size));
}
TEST_CASE("nothing is kept under a gate of a policy with other rules of what is used together") {
    const auto chosen = together(s.all, people::narrow_policy().in(friendly(purpose::recommendation)), listed{s.size});
    CHECK((chosen.kept().size() == 0 && chosen.dropped()[0].why == drop_reason::other_policy));
}
TEST_CASE("a source that is closed closes no risk of what comes from the others") {
    policy_table t = study_table;
    t.max_joint_attributes = 1;
    t.clauses.sources_closed_to_minors = enum_set{source::declared};
    const auto house = std::make_unique<policy>(t);
    REQUIRE(house->valid());
    catalogue<4> all(*house);
    const feature size = all.add("size", attribute::clothing_size, source::first_party);
    const feature style = all.add("style", attribute::style, source::first_party);
    consent person;
    person.grant(joint_risk::too_many_attributes, purpose::support);
    const gate g = house->in(minor(purpose::support)).under(person);
    REQUIRE((g.permits(all.use_of({size, style})) && !g.permits({attribute::style, source::declared})));
    CHECK(together(all, g, listed{size, style}).size() == 2);
}
TEST_CASE("what is only asked for is dropped as such") {
    constexpr gate guests = standard.in(neutral(purpose::recommendation));
    constexpr auto chosen = together(s.all, guests, listed{s.size, s.bought, s.home});
    TWICE(guests.decide(s.all.use_of(s.home)) == decision::ask && why(chosen, s.home) == drop_reason::to_be_asked);
}

TEST_CASE("over random catalogues: one use that is permitted, to which nothing can be added, near the best there is") {
    people::dice dice;
    double greedy = 0, best = 0, worst_ratio = 1;
    std::size_t dropped_together = 0, checked = 0;
    REQUIRE(people::narrow_policy().valid());
    for (int round = 0; round < 400; ++round) {
        people::random_catalogue<10> made(dice);
        const auto& features = made.features;
        const gate g = made.gate_of(dice);
        const std::vector<valued_feature> ranked = made.ranked(dice);
        const auto chosen = together(features, g, ranked);

        std::vector<feature> kept(chosen.kept().begin(), chosen.kept().end());
        REQUIRE(chosen.kept().size() + chosen.dropped().size() == ranked.size());
        CHECK(g.permits(chosen.use()));
        CHECK(chosen.use() == (kept.empty() ? impersonal : features.use_of(kept.data(), kept.size())));
        for (const dropped_feature& d : chosen.dropped()) {
            std::vector<feature> more = kept;
            more.push_back(d.what);
            const use with = features.use_of(more.data(), more.size());
            CHECK(!g.permits(with));
            CHECK(!chosen.contains(d.what));
            if (d.why != drop_reason::joint_risk) {
                CHECK(g.decide(features.use_of(d.what)) ==
                      (d.why == drop_reason::to_be_asked ? decision::ask : decision::deny));
                continue;
            }
            ++dropped_together;
            CHECK(g.permits(features.use_of(d.what)));
            for (const joint_risk r : d.risks) { // each of them would be there, and closed
                bool there = false;
                for (std::size_t at = 0; at < enum_size<source>; ++at)
                    there = there || with.from(enum_at<source>(at)).contains(r);
                CHECK(there);
            }
            CHECK(!d.risks.empty());
        }

        // The best of all subsets.
        double most = 0;
        for (std::size_t subset = 1; subset < std::size_t{1} << ranked.size(); ++subset) {
            std::vector<feature> these;
            double value = 0;
            for (std::size_t i = 0; i < ranked.size(); ++i)
                if ((subset >> i & 1) != 0) these.push_back(ranked[i].what), value += ranked[i].value;
            if (value > most && g.permits(features.use_of(these.data(), these.size()))) most = value;
        }
        CHECK(chosen.value() <= most + 1e-6);
        greedy += chosen.value();
        best += most;
        if (most > 0 && chosen.value() / most < worst_ratio) worst_ratio = chosen.value() / most;
        ++checked;
    }
    MESSAGE("value of what is kept, of the best there is: " << greedy / best << " in all, " << worst_ratio
                                                            << " at worst, over " << checked << " catalogues");
    CHECK(dropped_together > 300);
    CHECK(greedy / best > 0.9);
}
