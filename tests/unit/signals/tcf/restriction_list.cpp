// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/signals/tcf/restriction_list.hpp>

#include "../../twice.hpp"
#include "../encoder.hpp"

using namespace tact;

namespace {

encoder::bits record(encoder::bits b, std::size_t purpose, std::size_t type, const encoder::ids& in) {
    b.add(purpose, 6).add(type, 2);
    encoder::add_ranges(b, in);
    return b;
}
encoder::bits start(std::size_t records) { return encoder::bits().add(records, 12); }

struct what_came {
    restriction_list list;
    malformed error;
};
what_came read(const std::string& text) {
    what_came o;
    std::size_t at = 0;
    o.error = o.list.read_from(detail::encoded_bits(text), at).what;
    return o;
}

} // namespace

TEST_CASE("none restrict nothing") {
    TWICE(restriction_list().of(7) == restrictions{});
    CHECK(read(start(0).text()).list.records() == 0);
}

TEST_CASE("the same purpose and type twice: both records hold") {
    const std::string text = record(record(record(start(3), 2, 0, {5}), 2, 0, {9}), 7, 1, {5, 6, 7}).text();
    const what_came o = read(text);
    REQUIRE(o.error == malformed::nothing);
    CHECK(o.list.of(5) == restrictions{.not_allowed = {2}, .require_consent = {7}});
    CHECK(o.list.of(9) == restrictions{.not_allowed = {2}});
    CHECK(o.list.of(6) == restrictions{.require_consent = {7}});
    CHECK(o.list.of(8) == restrictions{});
    CHECK(o.list.of(0) == restrictions{});
    CHECK(o.list.of(65536 + 5) == restrictions{});
}

TEST_CASE("both types at once, and the third") {
    const std::string text = record(record(start(2), 2, 1, {5}), 2, 2, {5}).text();
    const restrictions of = read(text).list.of(5);
    CHECK((of.require_consent == tcf_set{2} && of.require_li == tcf_set{2} && of.not_allowed.empty()));
}

TEST_CASE("what is cut or undefined is refused as a whole, and turns no prohibition off silently") {
    const encoder::bits one = record(start(2), 2, 0, {5});
    CHECK(read(one.text()).error == malformed::truncated);
    CHECK(read(record(start(1), 0, 0, {5}).text()).error == malformed::restriction_purpose);
    CHECK(read(record(start(1), 25, 0, {5}).text()).error == malformed::restriction_purpose);
    CHECK(read(record(start(1), 24, 0, {5}).text()).error == malformed::nothing);
    CHECK(read(record(start(1), 2, 3, {5}).text()).error == malformed::restriction_type);
    CHECK(read(record(start(1), 2, 0, {0}).text()).error == malformed::vendor_id_zero);
    CHECK(read("A").error == malformed::truncated);
    std::string cut = record(record(start(2), 2, 0, {5}), 3, 0, {1, 3, 5, 7, 9}).text();
    cut.resize(cut.size() - 5);
    CHECK(read(cut).error == malformed::truncated);
    CHECK(read(cut).list.records() == 0);
}
