// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/decide/published_policy.hpp>

#include <tact/decide/standard.hpp>
#include <tact/decide/study.hpp>

#include <memory>

#include <doctest/doctest.h>

using namespace tact;

static_assert(!std::is_constructible_v<published_policy, policy&&>);
static_assert(!std::is_copy_constructible_v<published_policy> && !std::is_copy_constructible_v<published_policy::held>);

TEST_CASE("the last policy that was published is in force, and gates made before stay as they are") {
    constexpr context shop{.purpose = purpose::recommendation, .connectedness = connectedness::close};
    published_policy in_force(study);
    const context_gate before = in_force.in(shop);
    CHECK((before == study.in(shop) && in_force.version() == 0 && in_force.current().version() == 0));
    REQUIRE(in_force.publish(standard) == publication::published);
    CHECK(in_force.in(shop) == standard.in(shop));
    CHECK(before == study.in(shop));
    CHECK((in_force.version() == 1 && in_force.current()->fingerprint() == standard.fingerprint()));
}
TEST_CASE("who holds a policy keeps it, and nobody waits for one that holds") {
    published_policy in_force(study);
    {
        const published_policy::held mine = in_force.current();
        for (int i = 0; i < 100; ++i) REQUIRE(in_force.publish(standard) == publication::published);
        CHECK((mine->fingerprint() == study.fingerprint() && in_force.is_held(study) && in_force.is_held(standard)));
        CHECK((mine.version() == 0 && in_force.version() == 100));
    }
    CHECK((!in_force.is_held(study) && in_force.is_held(standard)));
}
TEST_CASE("where more are held than are kept, publishing is refused, and the one in force stays") {
    basic_published_policy<attribute, 1> in_force(study);
    {
        const auto mine = in_force.current();
        REQUIRE(in_force.publish(standard) == publication::published);
        CHECK(in_force.publish(study) == publication::busy);
        CHECK((in_force.version() == 1 && in_force.current()->fingerprint() == standard.fingerprint()));
    }
    CHECK(in_force.publish(study) == publication::published);
}
TEST_CASE("however many are kept, each version is the policy that was published under it") {
    basic_published_policy<attribute, 2> in_force(study);
    for (std::size_t i = 1; i < 20; ++i) {
        const policy& next = i % 2 == 0 ? study : standard;
        const auto before = in_force.current();
        REQUIRE(in_force.publish(next) == publication::published);
        const auto now = in_force.current();
        REQUIRE((now.version() == i && before.version() == i - 1 && &*now == &next && &*before != &next));
    }
}
TEST_CASE("a policy that is not valid is not published, and the one in force says how many were refused") {
    const auto broken = std::make_unique<policy>();
    published_policy in_force(study);
    CHECK(in_force.publish(*broken) == publication::invalid);
    in_force.refuse();
    CHECK((in_force.version() == 0 && in_force.refused() == 2 && in_force.current().refused() == 2));
    CHECK(in_force.current()->fingerprint() == study.fingerprint());
    REQUIRE(in_force.publish(standard) == publication::published);
    CHECK((in_force.refused() == 0 && in_force.current().refused() == 0));
}
