// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/typed/personal.hpp>

#include "../twice.hpp"
#include "places.hpp"

#include <tact/policy/at_least_as_strict.hpp>

#include <array>
#include <memory>
#include <string>
#include <type_traits>
#include <vector>

using namespace tact;
using namespace places;

// As large, aligned and trivial as what it holds.
template <class T>
constexpr bool like_a_plain_one = [] {
    using personal_type = personal<T, declared<attribute::style>>;
    return sizeof(personal_type) == sizeof(T) && alignof(personal_type) == alignof(T) &&
           std::is_trivial_v<personal_type> == std::is_trivial_v<T> &&
           std::is_trivially_copyable_v<personal_type> == std::is_trivially_copyable_v<T> &&
           std::is_standard_layout_v<personal_type> == std::is_standard_layout_v<T> &&
           std::is_nothrow_move_constructible_v<personal_type> == std::is_nothrow_move_constructible_v<T>;
}();
static_assert(like_a_plain_one<int> && like_a_plain_one<double> && like_a_plain_one<std::array<float, 100>> &&
              like_a_plain_one<std::string> && like_a_plain_one<char>);

// It becomes nothing else by itself, and nothing becomes it.
static_assert(!std::is_convertible_v<size_type, int> && !std::is_constructible_v<int, size_type> &&
              !std::is_convertible_v<int, size_type> && std::is_constructible_v<size_type, int> &&
              !std::is_constructible_v<bool, size_type> && !std::is_constructible_v<size_type, style_type> &&
              !std::is_assignable_v<size_type&, int> && !std::is_assignable_v<size_type&, style_type>);

namespace {

template <class A, class B>
concept equal_to = requires(const A& a, const B& b) {
    a == b;
};
template <class A, class B>
concept less_than = requires(const A& a, const B& b) {
    a < b;
};
struct sink {};
template <class T>
concept printable = requires(sink& s, const T& value) {
    s << value;
};

template <class Personal>
concept readable_when_temporary = requires(const gate& g, const policy& p) {
    Personal(1).read(g, p);
};

constexpr context_gate shop = standard.in(shop_front::where);
constexpr gate stranger = standard.in(first_visit::where);

consent refusing(attribute what) {
    consent c;
    c.refuse(what, purpose::recommendation);
    return c;
}

} // namespace

TEST_CASE("read in a place that permits it, and refused where `requires` sees it elsewhere") {
    TWICE(size.read_in<shop_front>() == 38);
    CHECK(readable_in<size_type, shop_front>);
    CHECK_FALSE(readable_in<size_type, first_visit>);
    CHECK_FALSE(readable_in<illness_type, shop_front>);
    const size_type here(40);
    CHECK(&here.read_in<shop_front>() == &here.read_in<shop_front>()); // what is held, no copy
}
TEST_CASE("what would tell the value by the way is refused where `requires` sees it") {
    CHECK_FALSE(equal_to<size_type, size_type>);
    CHECK_FALSE(equal_to<size_type, int>);
    CHECK_FALSE(equal_to<int, size_type>);
    CHECK_FALSE(less_than<size_type, size_type>);
    CHECK_FALSE(less_than<int, size_type>);
    CHECK_FALSE(printable<size_type>);
}
TEST_CASE("under a gate: the value, or the decision") {
    TWICE(size.read(shop) && *size.read(shop) == 38 && size.read(shop).decision() == decision::permit);
    TWICE(!size.read(stranger) && size.read(stranger).decision() == decision::ask);
    TWICE(size.read(stranger).value_or(7) == 7 && size.read(shop).value_or(7) == 38);
    CHECK(size.read(shop.under(refusing(attribute::clothing_size))).decision() == decision::deny);
    CHECK_FALSE(readable_under_a_gate<illness_type>);
    CHECK(readable_under_a_gate<size_type>);
    const personal<std::string, declared<attribute::style>> word("grey");
    CHECK(word.read(shop)->size() == 4);
}
TEST_CASE("a gate of another policy does not read what was labelled for this one") {
    const personal<int, declared<attribute::style, attribute::clothing_size>> both(1);
    policy_table changed = standard_table;
    changed.max_events = 5;
    const auto other = std::make_unique<policy>(changed);
    REQUIRE(other->valid());
    CHECK(both.read(shop).decision() == decision::permit);
    CHECK(both.read(other->in(shop_front::where)).decision() == decision::deny);
    CHECK(size.read(other->in(shop_front::where)).decision() == decision::deny);
    CHECK(size.read(other->in(shop_front::where), *other).decision() == decision::permit);
    CHECK(both.read(other->in(shop_front::where), *other).decision() == decision::permit);
    CHECK(both.read(other->in(first_visit::where), *other).decision() == decision::ask);
    const personal<int, observed<4, attribute::behaviour_on_site>> few(1);
    const personal<int, observed<6, attribute::behaviour_on_site>> many(1);
    const personal<int, first_party<attribute::behaviour_on_site>> uncounted(1);
    CHECK(few.read(other->in(shop_front::where), *other).decision() == decision::permit);
    CHECK(many.read(other->in(shop_front::where), *other).decision() == decision::deny); // deeper than five
    CHECK(uncounted.read(other->in(shop_front::where), *other).decision() == decision::deny);
    CHECK_FALSE(readable_when_temporary<size_type>);
    const illness_type illness(1);
    CHECK(illness.read(other->in(shop_front::where), *other).decision() == decision::deny);
}
TEST_CASE("what a house takes for a trace is not read under its gate without a count") {
    policy_table house = standard_table;
    house.attributes[attribute::interests].classes = attribute_class::trace;
    house.max_events = 3;
    const auto by = std::make_unique<policy>(house);
    REQUIRE((by->valid() && at_least_as_strict(house, standard_table)));
    using uncounted_type = personal<int, declared<attribute::interests>>;
    const uncounted_type sum_of_sixty(7);
    const context_gate here = by->in(shop_front::where);
    CHECK(sum_of_sixty.read(standard.in(shop_front::where)).decision() == decision::permit);
    CHECK(sum_of_sixty.read(here).decision() == decision::deny);
    CHECK_FALSE(permit_for<uncounted_type>(here));
    CHECK(sum_of_sixty.read(permit_for<uncounted_type>(here), here).decision() == decision::deny);
    CHECK(sum_of_sixty.read(here, *by).decision() == decision::deny);
    const personal<int, observed<3, attribute::interests, source::declared>> counted(7);
    CHECK(counted.read(here, *by).decision() == decision::permit);
}
TEST_CASE("a permit opens what tells no more, for its aim, under its policy, as long as the current gate permits it") {
    const auto allowed = permit_for<size_type>(shop);
    CHECK((allowed && allowed.processing_purpose() == shop.processing_purpose() &&
           allowed.policy() == standard.fingerprint()));
    CHECK(*size.read(allowed, shop) == 38);
    CHECK(size.read(allowed, shop.under(refusing(attribute::style))).decision() == decision::permit);
    CHECK(size.read(allowed, shop.under(refusing(attribute::clothing_size))).decision() == decision::deny);
    CHECK(size.read(allowed, stranger).decision() == decision::ask);
    const context_gate helping = standard.in(people::friendly(purpose::support));
    CHECK(size.read(allowed, helping).decision() == decision::deny); // which permits it, but not by this permit
    CHECK(size.read(permit_for<size_type>(helping), helping).decision() == decision::permit);
    const gate other_policy = study.in(shop_front::where);
    CHECK(size.read(allowed, other_policy).decision() == decision::deny);
}
TEST_CASE("no permit where the gate does not permit it, and none opens nothing") {
    TWICE(!permit_for<size_type>(stranger) && !permit<size_type::knowledge>{});
    CHECK(size.read(permit<size_type::knowledge>{}, shop).decision() == decision::deny);
    CHECK(size.read(permit_for<size_type>(stranger), shop).decision() == decision::deny);
    CHECK_FALSE(permit_for<size_type>(gate{}));
}
TEST_CASE("a permit for more opens less") {
    using both = personal<int, declared<attribute::style, attribute::clothing_size>>;
    CHECK(*size.read(permit_for<both>(shop), shop) == 38);
}
TEST_CASE("what a type does to its address is no matter") {
    struct shy {
        int value;
        const shy* operator&() const { return nullptr; }
    };
    const personal<shy, declared<attribute::style>> held(shy{3});
    const auto read = held.read(shop);
    CHECK((read && read->value == 3));
}
TEST_CASE("containers and structs of personal values are ordinary ones") {
    struct person {
        size_type size;
        personal<std::string, declared<attribute::name>> name;
    };
    std::vector<person> all;
    for (int i = 0; i < 5; ++i)
        all.push_back({size_type(30 + i), personal<std::string, declared<attribute::name>>("Anna")});
    all.erase(all.begin());
    CHECK(all.front().size.read_in<shop_front>() == 31);
    const person moved = std::move(all.back());
    CHECK(moved.name.read(shop)->size() == 4);
    static_assert(std::is_aggregate_v<person>);
}
