// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/relationship/observed_behaviour.hpp>

#include "../twice.hpp"

#include <limits>
#include <type_traits>

using namespace tact;

namespace {

enum unscoped { no_orders };

constexpr observed_behaviour all{.orders = 1,
                                 .months = 2,
                                 .open_complaints = 3,
                                 .settled_complaints = 4,
                                 .visits = 5,
                                 .opted_in = true,
                                 .logged_in = false,
                                 .first_impression = first_impression::good};

} // namespace

TEST_CASE("an observation left out is unknown, and 0 is known") {
    TWICE(!observation{}.known() && observation{}.value() == 0);
    TWICE(observation{0}.known() && observation{0}.value() == 0 && !(observation{0} == observation{}));
    TWICE(observation{12}.value() == 12 && observation{12u} == observation{12});
    TWICE(observation{true} == observation{1} && observation{false} == observation{0});
}
TEST_CASE("a negative number is unknown, and what is too large counts as the largest") {
    TWICE(!observation{-1}.known() && !observation{std::numeric_limits<long long>::min()}.known());
    TWICE(observation{0xffffffffu}.known() && observation{0xffffffffu}.value() == 0xfffffffeu);
    TWICE(observation{std::numeric_limits<std::uint64_t>::max()}.value() == 0xfffffffeu);
    TWICE(observation{std::uint64_t{1} << 32}.value() == 0xfffffffeu);
}
TEST_CASE("an observation is made of a whole number or a truth value only") {
    static_assert(std::is_convertible_v<int, observation> && std::is_convertible_v<std::uint8_t, observation>);
    static_assert(std::is_convertible_v<bool, observation> && std::is_convertible_v<std::size_t, observation>);
    static_assert(!std::is_convertible_v<double, observation> && !std::is_convertible_v<float, observation>);
    static_assert(!std::is_convertible_v<const char*, observation>);
    static_assert(!std::is_convertible_v<observable, observation>);
    static_assert(!std::is_convertible_v<unscoped, observation>);
#ifdef __SIZEOF_INT128__
    __extension__ using wider = __int128;
    static_assert(!std::is_convertible_v<wider, observation>); // 2^64 complaints would be none
#endif
}
TEST_CASE("each observable is read as a number, and only those that are known") {
    TWICE(all[observable::orders] == observation{1} && all[observable::months] == observation{2});
    TWICE(all[observable::open_complaints] == observation{3} && all[observable::settled_complaints] == observation{4});
    TWICE(all[observable::visits] == observation{5} && all[observable::opted_in] == observation{1});
    TWICE(all[observable::logged_in] == observation{0} && all[observable::first_impression] == observation{2});
    TWICE(!all[static_cast<observable>(99)].known());
    for (std::size_t i = 0; i < enum_size<observable>; ++i)
        CHECK_FALSE(observed_behaviour{}[enum_at<observable>(i)].known());
}
TEST_CASE("a first impression is ordered, and unknown where unstated or out of range") {
    constexpr auto read = [](first_impression f) {
        return observed_behaviour{.first_impression = f}[observable::first_impression];
    };
    TWICE(read(first_impression::poor) == observation{0} && read(first_impression::fair) == observation{1});
    TWICE(!read(first_impression::unstated).known() && !read(static_cast<first_impression>(99)).known());
}
TEST_CASE("of a behaviour, only what is named stays known") {
    for (std::size_t i = 0; i < enum_size<observable>; ++i) {
        const auto kept = enum_at<observable>(i);
        for (std::size_t j = 0; j < enum_size<observable>; ++j) {
            const auto o = enum_at<observable>(j);
            CHECK(all.only(enum_set{kept})[o] == (o == kept ? all[o] : observation{}));
        }
    }
    TWICE(all.only(enum_set<observable>::all()) == all && all.only({}) == observed_behaviour{});
}
TEST_CASE("complaints speak against a relationship, and nothing else") {
    TWICE(adverse_observables.size() == 2 && adverse_observables.contains(observable::open_complaints) &&
          adverse_observables.contains(observable::settled_complaints));
}
