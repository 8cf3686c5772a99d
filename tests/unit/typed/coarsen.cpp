// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/typed/coarsen.hpp>

#include "../twice.hpp"
#include "places.hpp"

#include <initializer_list>

using namespace tact;
using namespace places;

namespace {

struct date {
    int year, month, day;
};
struct decade_of {
    static constexpr attribute from = attribute::date_of_birth;
    static constexpr attribute to = attribute::age_range;
    static constexpr int apply(const date& born) { return (2026 - born.year) / 10; }
};
/// No edge of the policy.
struct taste_of {
    static constexpr attribute from = attribute::date_of_birth;
    static constexpr attribute to = attribute::interests;
    static constexpr int apply(const date& born) { return born.month; }
};

/// A policy with an edge from what is coarse already.
constexpr policy_table longer_table = [] {
    policy_table t = standard_table;
    t.coarsenings.add({attribute::birthday, attribute::age_range, {evidence::assumed, "a longer chain"}});
    return t;
}();
constexpr policy longer = compile<longer_table>();
struct day_of {
    static constexpr attribute from = attribute::date_of_birth;
    static constexpr attribute to = attribute::birthday;
    static constexpr int apply(const date& on) { return 31 * on.month + on.day; }
};
struct season_of {
    static constexpr attribute from = attribute::birthday;
    static constexpr attribute to = attribute::age_range;
    static constexpr int apply(const int& day) { return day / 93; }
};

template <class Coarsening, class Personal>
concept coarsenable = requires(const Personal& p) {
    coarsen<Coarsening>(p, no_record);
};

using birth_type = personal<date, declared<attribute::date_of_birth>>;
constexpr birth_type born(date{1991, 5, 17});
using origin_kept = knowledge<fact<attribute::age_range, source::declared, 0, attribute::date_of_birth>>;

} // namespace

TEST_CASE("the coarser attribute takes the place of the finer, keeps its source and remembers its origin") {
    constexpr auto decade = coarsen<decade_of>(born, no_record);
    CHECK(same<decltype(decade), const basic_personal<int, origin_kept>>);
    TWICE(decade.read_in<shop_front>() == 3);
    TWICE(decade.read_in<first_visit>() == 3); // where the date of birth is asked for
    CHECK_FALSE(readable_in<birth_type, first_visit>);
}
TEST_CASE("what else a value tells, it still tells") {
    const personal<date, declared<attribute::date_of_birth>, inferred<attribute::income>> more(date{1991, 5, 17});
    const auto decade = coarsen<decade_of>(more, no_record);
    CHECK(same<decltype(decade)::knowledge, knowledge_of<origin_kept, inferred<attribute::income>>>);
}
TEST_CASE("what is coarsened twice remembers both steps, and a no to either closes it") {
    using twice = knowledge<fact<attribute::age_range, source::declared, 0, attribute::date_of_birth>,
                            fact<attribute::age_range, source::declared, 0, attribute::birthday>>;
    const auto day = coarsen<day_of, longer>(born, no_record);
    const auto season = coarsen<season_of, longer>(day, no_record);
    CHECK(same<decltype(season), const basic_personal<int, twice>>);
    const context_gate g = longer.in(shop_front::where);
    CHECK(season.read<longer>(g).decision() == decision::permit);
    for (const attribute no : {attribute::date_of_birth, attribute::birthday, attribute::age_range}) {
        consent person;
        person.refuse(no, purpose::recommendation);
        CHECK(season.read<longer>(g.under(person)).decision() == decision::deny);
    }
    consent person;
    person.refuse(attribute::birthday, purpose::recommendation);
    const auto decade = coarsen<decade_of, longer>(born, no_record);
    CHECK(decade.read<longer>(g.under(person)).decision() == decision::permit);
}
TEST_CASE("a no to the finer closes the coarser") {
    const auto decade = coarsen<decade_of>(born, no_record);
    consent person;
    person.refuse(attribute::date_of_birth, purpose::recommendation);
    const context_gate g = standard.in(shop_front::where);
    CHECK(decade.read(g).decision() == decision::permit);
    CHECK(decade.read(g.under(person)).decision() == decision::deny);
    const personal<int, declared<attribute::age_range>> stated(3);
    CHECK(stated.read(g.under(person)).decision() == decision::permit);
}
TEST_CASE("only along an edge of the policy, from what the value tells, as `requires` sees it") {
    CHECK(coarsenable<decade_of, birth_type>);
    CHECK_FALSE(coarsenable<taste_of, birth_type>);
    CHECK_FALSE(coarsenable<decade_of, personal<date, declared<attribute::birthday>>>);
    CHECK_FALSE(coarsenable<decade_of, personal<date, declared<attribute::age_range>>>);
}
TEST_CASE("each coarsening is recorded, with what the value told before") {
    int recorded = 0;
    const auto decade = coarsen<decade_of>(born, [&](const escape_record<attribute>& r) {
        ++recorded;
        CHECK(r.kind == escape::coarsened);
        REQUIRE(r.size == 1);
        CHECK(r.parts[0] == part{attribute::date_of_birth, source::declared, 0});
    });
    CHECK(recorded == 1);
    CHECK(decade.read_in<shop_front>() == 3);
}
