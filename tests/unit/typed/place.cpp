// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/typed/place.hpp>

#include "../twice.hpp"
#include "places.hpp"

using namespace tact;
using namespace places;

namespace {

template <class Place, class... Told>
constexpr bool permits = same<decltype(denied_in<Place, knowledge_of<Told...>>), const denied_attribute>;
template <const auto& Policy, class... Told>
constexpr bool hopeful = same<decltype(never_readable<Policy, knowledge_of<Told...>>), const denied_attribute>;

struct no_place {};
struct changeable {
    [[maybe_unused]] static inline context where;
};
/// A policy in which a style is never used, though its row still admits it for purposes.
constexpr policy_table no_style_table = [] {
    policy_table t = standard_table;
    t.attributes[attribute::style].classes = attribute_class::never;
    for (auto& r : t.expectations) r.expected = r.expected - enum_set{attribute::style};
    return t;
}();
constexpr policy no_style = compile<no_style_table>();
/// A regular, to whom what identifies together is not permitted unasked.
struct regular {
    static constexpr context where = people::regular(purpose::recommendation);
};

} // namespace

TEST_CASE("a place says in which context, while compiling") {
    CHECK((place<shop_front> && place<by_study>));
    CHECK(!place<no_place>);
    CHECK(!place<changeable>);
}
TEST_CASE("what keeps something from being read: the first attribute, or a mark of several") {
    CHECK(permits<shop_front, declared<attribute::clothing_size, attribute::style>>);
    TWICE(denied_in<first_visit, knowledge_of<declared<attribute::clothing_size, attribute::gender>>> ==
          attribute::clothing_size);
    TWICE(denied_in<shop_front, knowledge_of<declared<attribute::religion>, device_content<attribute::photos>>> ==
          attribute::photos); // in the order of the attributes
    using quasi =
        knowledge_of<declared<attribute::birthday, attribute::age_range, attribute::region, attribute::gender>>;
    TWICE(denied_in<regular, quasi> == joint_risk::identifying_combination);
    CHECK(permits<regular, declared<attribute::age_range>, declared<attribute::region>>);
    TWICE(denied_in<shop_front, knowledge_of<observed<60, attribute::behaviour_on_site>>> ==
          joint_risk::too_many_events);
    CHECK(permits<shop_front, observed<6, attribute::behaviour_on_site>>);
}
TEST_CASE("a place may go by another policy than the standard one") {
    using location = observed<1, attribute::current_location, source::declared>;
    TWICE(denied_in<shop_front, knowledge_of<location>> == attribute::current_location); // which asks for consent
    CHECK(permits<by_study, location>);
}
TEST_CASE("what no context permits: what is never used, or from a source, or for purposes, that are not admitted") {
    CHECK(hopeful<standard, declared<attribute::clothing_size, attribute::residence>>);
    TWICE(never_readable<standard, knowledge_of<declared<attribute::style, attribute::religion>>> ==
          attribute::religion);
    TWICE(never_readable<standard, knowledge_of<device_content<attribute::style>>> == attribute::style);
    TWICE(never_readable<standard, knowledge_of<told<source::covert, attribute::style>>> == attribute::style);
    TWICE(never_readable<standard, knowledge_of<told<source::unstated, attribute::style>>> == attribute::style);
    TWICE(never_readable<standard, knowledge_of<declared<static_cast<attribute>(99)>>> == static_cast<attribute>(99));
    TWICE(never_readable<no_style, knowledge_of<declared<attribute::style>>> == attribute::style);
    using uncounted = knowledge_of<first_party<attribute::behaviour_on_site>>;
    TWICE(never_readable<standard, uncounted> == attribute::behaviour_on_site);
    TWICE(denied_in<shop_front, uncounted> == attribute::behaviour_on_site);
    CHECK(hopeful<standard, observed<1, attribute::behaviour_on_site>>);
    using of_a_never = fact<attribute::age_range, source::declared, 0, attribute::medical_history>;
    TWICE(never_readable<standard, knowledge_of<of_a_never>> == attribute::age_range);
}
