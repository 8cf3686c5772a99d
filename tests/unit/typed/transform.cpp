// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/typed/transform.hpp>

#include "../twice.hpp"
#include "places.hpp"

#include <vector>

using namespace tact;
using namespace places;

namespace {

struct outfit {
    int size;
    int style;
    constexpr int sum() const { return size + style; }
};
constexpr int doubled(int i) { return 2 * i; }
constexpr int sum(const outfit& o) { return o.sum(); }

template <class F, class... P>
concept mappable = requires(F f, const P&... values) {
    map(f, values...);
};

template <class R, class F>
concept foldable = requires(const std::vector<style_type>& values, F f) {
    fold<R>(values, f);
};

constexpr auto dressed = join<outfit>(size, style);
using both = knowledge_of<declared<attribute::clothing_size, attribute::style>>;

} // namespace

TEST_CASE("a function of a value tells what the value does") {
    constexpr auto larger = map([](int s) { return s + 0.5; }, size);
    TWICE(larger.read_in<shop_front>() == 38.5);
    CHECK(same<decltype(larger), const personal<double, declared<attribute::clothing_size>>>);
}
TEST_CASE("a function of several tells what all of them do, in whatever order") {
    constexpr auto one = map([](int a, int b) { return a * b; }, size, style);
    constexpr auto other = map([](int a, int b) { return a * b; }, style, size);
    TWICE(one.read_in<shop_front>() == 114 && other.read_in<shop_front>() == 114);
    CHECK(same<decltype(one), decltype(other)>);
    CHECK(same<decltype(one)::knowledge, both>);
    const illness_type illness(1);
    const auto worse = map([](int a, int b) { return a + b; }, size, illness);
    CHECK_FALSE(readable_in<decltype(worse), shop_front>);
    CHECK_FALSE(readable_under_a_gate<decltype(worse)>);
}
TEST_CASE("functions, captureless lambdas and pointers to members are taken, what captures or leads out is not") {
    constexpr auto by_function = map(doubled, size);
    TWICE(by_function.read_in<shop_front>() == 76);
    constexpr auto by_member = map(&outfit::style, dressed);
    TWICE(by_member.read_in<shop_front>() == 3);
    constexpr auto by_pointer = map(&sum, dressed);
    TWICE(by_pointer.read_in<shop_front>() == 41);
    int outside = 0;
    const auto capturing = [&](int i) { return outside = i; };
    const auto nothing = [](int) {};
    const auto pointer = [](const int& i) { return &i; };
    const auto reference = [](const int& i) -> const int& { return i; };
    CHECK_FALSE(mappable<decltype(capturing), size_type>);
    CHECK_FALSE(mappable<decltype(nothing), size_type>);
    CHECK_FALSE(mappable<decltype(pointer), size_type>);
    CHECK_FALSE(mappable<decltype(reference), size_type>);
}
TEST_CASE("joined values tell what all of them do") {
    TWICE(dressed.read_in<shop_front>().size == 38 && dressed.read_in<shop_front>().style == 3);
    CHECK(same<decltype(dressed)::knowledge, both>);
}
TEST_CASE("a fold over a range tells what one of its values does") {
    const std::vector<style_type> all{style_type(1), style_type(2), style_type(3)};
    const auto total = fold<int>(all, [](int a, int b) { return a + b; });
    CHECK(total.read_in<shop_front>() == 6);
    constexpr style_type two[]{style_type(1), style_type(2)};
    constexpr auto most = fold<int>(two, [](int a, int b) { return a < b ? b : a; });
    TWICE(most.read_in<shop_front>() == 2);
    CHECK(same<decltype(most), const style_type>);
    const auto none = fold<int>(std::vector<style_type>{}, [](int a, int) { return a; });
    CHECK(none.read_in<shop_front>() == 0);
}
TEST_CASE("a fold over events has too many of them to count") {
    using click = personal<int, observed<1, attribute::behaviour_on_site>>;
    const std::vector<click> clicks(3, click(1));
    const auto sum_of_clicks = fold<int>(clicks, [](int a, int b) { return a + b; });
    CHECK(same<decltype(sum_of_clicks), const personal<int, observed<detail::too_many, attribute::behaviour_on_site>>>);
    CHECK(readable_in<click, shop_front>);
    CHECK_FALSE(readable_in<decltype(sum_of_clicks), shop_front>); // one step is not every step
}
TEST_CASE("a fold starts from nothing of the caller's, and returns what it starts with") {
    struct counted {
        int most = 100;
    };
    constexpr style_type two[]{style_type(1), style_type(2)};
    constexpr auto least = fold<counted>(two, [](const counted& c, int v) { return counted{v < c.most ? v : c.most}; });
    TWICE(least.read_in<shop_front>().most == 1);
    const auto widening = [](int a, int b) { return a + 0.5 * b; };
    CHECK_FALSE(foldable<int, decltype(widening)>);
    const auto keeping = [](int a, int b) { return a + b; };
    CHECK(foldable<int, decltype(keeping)>);
    CHECK_FALSE(foldable<int&, decltype(keeping)>);
    CHECK_FALSE(foldable<int*, decltype(keeping)>);
    CHECK_FALSE(foldable<const int, decltype(keeping)>);
}
