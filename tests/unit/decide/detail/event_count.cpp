// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/decide/detail/event_count.hpp>

#include "../../twice.hpp"

#include <initializer_list>

using namespace tact;

namespace {

constexpr part clicks(std::uint32_t events, std::uint16_t trace = 0) {
    return part{attribute::behaviour_on_site, source::first_party, events}.of_trace(trace);
}
constexpr part clicks_elsewhere(std::uint32_t events, std::uint16_t trace) {
    return part{attribute::behaviour_on_site, source::third_party, events}.of_trace(trace);
}
constexpr part sites(std::uint32_t events, std::uint16_t trace) {
    return part{attribute::visited_websites, source::first_party, events}.of_trace(trace);
}

/// The largest bound that is exceeded, plus one: how many events were counted.
constexpr std::uint32_t counted(std::initializer_list<part> parts) {
    detail::event_count<attribute> c;
    for (const part& p : parts) c.add(p);
    std::uint32_t most = 0;
    while (most < 1000 && c.exceeds(most)) ++most;
    return most;
}

} // namespace

TEST_CASE("events add up, none counts as one") {
    TWICE(counted({}) == 0 && counted({clicks(7)}) == 7 && counted({clicks(7), clicks(7)}) == 14);
    TWICE(counted({clicks(0)}) == 1 && counted({clicks(0, 3)}) == 1);
}
TEST_CASE("windows of one trace count once, with the larger, in any order") {
    TWICE(counted({clicks(50, 1), clicks(5, 1)}) == 50 && counted({clicks(5, 1), clicks(50, 1)}) == 50);
    TWICE(counted({clicks(5, 1), clicks(50, 1), clicks(20, 1)}) == 50);
    TWICE(counted({clicks(0, 1), clicks(1, 1)}) == 1);
}
TEST_CASE("other traces, attributes and sources are not the same, and an unnamed trace is like no other") {
    TWICE(counted({clicks(50, 1), clicks(5, 2)}) == 55);
    TWICE(counted({clicks(50, 1), sites(5, 1)}) == 55);
    TWICE(counted({clicks(50, 1), clicks_elsewhere(5, 1)}) == 55);
    TWICE(counted({clicks(50, 1), clicks(5), clicks(5, 1)}) == 55);
}
TEST_CASE("a trace of something finer is another, though it has the same number") {
    constexpr part coarsened = sites(40, 1).coarsened_from(attribute::style); // whatever it was
    TWICE(counted({sites(30, 1), coarsened}) == 70 && counted({coarsened, coarsened}) == 40);
}
TEST_CASE("more traces than can be told apart are too many, whatever comes after") {
    TWICE([] {
        detail::event_count<attribute> c;
        for (std::uint16_t i = 1; i <= c.max_traces; ++i) c.add(clicks(1, i));
        const bool fits = !c.exceeds(c.max_traces) && c.exceeds(c.max_traces - 1);
        c.add(clicks(1, 1));
        const bool still = !c.exceeds(c.max_traces);
        c.add(clicks(1, c.max_traces + 1));
        const bool too_many = c.exceeds(0xFFFFFFFF);
        c.add(clicks(1, 2));
        return fits && still && too_many && c.exceeds(0xFFFFFFFF);
    }());
}
TEST_CASE("the largest counts do not overflow") {
    TWICE([] {
        detail::event_count<attribute> c;
        for (int i = 0; i < 3; ++i) c.add(clicks(0xFFFFFFFF));
        c.add(clicks(5, 1)), c.add(clicks(0xFFFFFFFF, 1));
        return c.exceeds(0xFFFFFFFF);
    }());
}
