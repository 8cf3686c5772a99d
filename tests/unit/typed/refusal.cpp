// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/typed/refusal.hpp>

#include "places.hpp"

#include <tact/typed/aggregate.hpp>
#include <tact/typed/coarsen.hpp>

#include <doctest/doctest.h>

#include <array>

// Each refusal beside its mend: what it names does not compile, and `requires` sees that; what it advises does.

using namespace tact;
using namespace places;

namespace {

struct decade_of {
    static constexpr attribute from = attribute::date_of_birth;
    static constexpr attribute to = attribute::age_range;
    static constexpr int apply(int year) { return (2026 - year) / 10; }
};
struct taste_of : decade_of {
    static constexpr attribute to = attribute::interests;
};
using birth_type = personal<int, declared<attribute::date_of_birth>>;
using rows = std::array<size_type, 2>;

template <class T>
concept compared = requires(const T& a) {
    a == a;
};
template <class T>
concept read_while_temporary = requires {
    T(38).template read_in<shop_front>();
};
template <class T>
concept declassified_for_nothing = requires(const T& s) {
    declassify<"">(s, no_record);
};
template <class T>
concept declassified_for_a_reason = requires(const T& s) {
    declassify<"printed on the parcel">(s, no_record);
};
template <class F>
concept mapped = requires(F f, const size_type& s) {
    map(f, s);
};
template <class Coarsening, class Personal>
concept coarsened_by = requires(const Personal& p) {
    coarsen<Coarsening>(p, no_record);
};
template <std::size_t K>
concept summed = requires(const rows& r) {
    total_of<K>(r, no_record);
};
template <class Permitted, class Personal>
concept opened_by = requires(const Personal& p, const permit<typename Permitted::knowledge>& by, const gate& now) {
    p.read(by, now);
};
template <class T>
concept streamed = requires(std::array<int, 1>& to, const T& value) {
    to << value;
};

} // namespace

TEST_CASE("a comparison would tell the value: map it") {
    CHECK_FALSE(compared<size_type>);
    const auto alike = [](int s) { return s == 38; };
    CHECK(mapped<decltype(alike)>);
}
TEST_CASE("a stream would tell the value: read it") {
    CHECK_FALSE(streamed<size_type>);
    CHECK(readable_in<size_type, shop_front>);
}
TEST_CASE("a temporary would leave a reference behind: give it a name") {
    CHECK_FALSE(read_while_temporary<size_type>);
    const size_type named(38);
    CHECK(named.read_in<shop_front>() == 38);
}
TEST_CASE("the permit is for other knowledge: ask for one that covers it") {
    using both = personal<int, declared<attribute::clothing_size, attribute::style>>;
    CHECK_FALSE(opened_by<style_type, size_type>);
    CHECK(opened_by<both, size_type>);
}
TEST_CASE("a function that captures could carry the value away: leave it constants") {
    int outside = 0;
    const auto capturing = [&outside](int s) { return s + outside; };
    const auto permitted = [](int s) { return s + 1; };
    CHECK_FALSE(mapped<decltype(capturing)>);
    CHECK(mapped<decltype(permitted)>);
    CHECK(capturing(1) == permitted(0));
}
TEST_CASE("a reference or pointer would lead out, a function that returns nothing keeps it: return a value") {
    const auto pointer = [](const int& s) { return &s; };
    const auto nothing = [](int) {};
    const auto value = [](int s) { return s; };
    CHECK_FALSE(mapped<decltype(pointer)>);
    CHECK_FALSE(mapped<decltype(nothing)>);
    CHECK(mapped<decltype(value)>);
}
TEST_CASE("the value does not tell what is coarsened, or the policy knows no such coarsening: follow an edge") {
    CHECK_FALSE(coarsened_by<decade_of, size_type>);
    CHECK_FALSE(coarsened_by<taste_of, birth_type>);
    CHECK(coarsened_by<decade_of, birth_type>);
}
TEST_CASE("one person is no aggregate: take two") {
    CHECK_FALSE(summed<1>);
    CHECK(summed<2>);
}
TEST_CASE("a reason is missing: say why") {
    CHECK_FALSE(declassified_for_nothing<size_type>);
    CHECK(declassified_for_a_reason<size_type>);
}
