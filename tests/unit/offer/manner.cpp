// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/offer/manner.hpp>

#include "../twice.hpp"

#include <initializer_list>

using namespace tact;

namespace {

constexpr manner no_manner = static_cast<manner>(5);
constexpr pressure no_pressure = static_cast<pressure>(4);

} // namespace

TEST_CASE("of two manners the harder, whichever comes first") {
    TWICE(harder(manner::assist, manner::nudge) == manner::nudge);
    TWICE(harder(manner::press, manner::inform) == manner::press);
    TWICE(harder(manner::inform, manner::inform) == manner::inform);
    for (const manner a : {manner::assist, manner::inform, manner::nudge, manner::press})
        for (const manner b : {manner::assist, manner::inform, manner::nudge, manner::press}) {
            CHECK(harder(a, b) == (position(a) < position(b) ? b : a));
            CHECK(harder(a, b) == harder(b, a));
        }
}
TEST_CASE("a manner unstated or out of range counts as pressing") {
    for (const manner m : {manner::unstated, manner::assist, manner::inform, manner::nudge, manner::press, no_manner}) {
        CHECK(harder(m, manner::unstated) == manner::press);
        CHECK(harder(manner::unstated, m) == manner::press);
        CHECK(harder(m, no_manner) == manner::press);
        CHECK(harder(no_manner, m) == manner::press);
    }
    TWICE(harder(manner::unstated, manner::unstated) == manner::press && harder(no_manner, manner{}) == manner::press);
}
TEST_CASE("a pressure unstated or out of range is reckoned as exhausted") {
    TWICE(effective_pressure(pressure::unstated) == pressure::exhausted &&
          effective_pressure(no_pressure) == pressure::exhausted);
    TWICE(effective_pressure(pressure::relaxed) == pressure::relaxed &&
          effective_pressure(pressure::pressed) == pressure::pressed &&
          effective_pressure(pressure::exhausted) == pressure::exhausted);
}
TEST_CASE("a context tells of a minor, of who is exhausted or unsure, and adds to what was said") {
    constexpr context at_ease{.pressure = pressure::relaxed, .age_assurance = age_assurance::adult};
    constexpr context pressed{.pressure = pressure::pressed};
    constexpr context child{.pressure = pressure::relaxed, .age_assurance = age_assurance::minor};
    constexpr context ageless{.pressure = pressure::relaxed, .age_assurance = static_cast<age_assurance>(3)};
    TWICE(vulnerabilities_in(at_ease, no_vulnerability).empty() && vulnerabilities_in(pressed, {}).empty());
    TWICE(vulnerabilities_in(child, {}) == enum_set{vulnerability::minor});
    TWICE(vulnerabilities_in(ageless, {}) == enum_set{vulnerability::minor});
    TWICE(vulnerabilities_in({}, {}) == enum_set{vulnerability::exhausted});
    TWICE(vulnerabilities_in({.pressure = pressure::exhausted}, {}) == enum_set{vulnerability::exhausted});
    TWICE(vulnerabilities_in({.pressure = no_pressure, .age_assurance = age_assurance::minor}, {}) ==
          (vulnerability::minor | vulnerability::exhausted));
    TWICE(vulnerabilities_in({.pressure = pressure::relaxed, .confidence = confidence::low}, {}) ==
          enum_set{vulnerability::low_capability});
    TWICE(vulnerabilities_in({.pressure = pressure::relaxed, .confidence = confidence::high}, {}).empty());
    TWICE(vulnerabilities_in(child, {vulnerability::in_arrears}) == (vulnerability::minor | vulnerability::in_arrears));
    TWICE(vulnerabilities_in(at_ease, {vulnerability::life_event}) == enum_set{vulnerability::life_event});
}
TEST_CASE("where nobody said whether somebody is vulnerable, or said what is unknown, all count") {
    constexpr auto all = enum_set<vulnerability>::all();
    constexpr context at_ease{.pressure = pressure::relaxed, .age_assurance = age_assurance::adult};
    TWICE(no_vulnerability.empty() && vulnerability_unstated.unknown());
    TWICE(vulnerabilities_in(at_ease, vulnerability_unstated) == all);
    TWICE(vulnerabilities_in(at_ease, {vulnerability::minor, static_cast<vulnerability>(77)}) == all);
    TWICE(enum_size<manner> == 5 && enum_size<vulnerability> == 6);
}
