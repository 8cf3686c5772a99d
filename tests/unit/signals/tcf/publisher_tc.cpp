// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/signals/tcf/publisher_tc.hpp>

#include "../../twice.hpp"

using namespace tact;

namespace {

constexpr publisher_tc read(const char* text) {
    publisher_tc p;
    p.read_from(detail::encoded_bits(text));
    return p;
}
// type 3, purposes 1 and 2, legitimate interest 2, two custom purposes: consent to the first, interest in the second
constexpr const char* both = "eAAACAAAAUg";

} // namespace

TEST_CASE("a segment that is not there, or is cut, grants nothing") {
    TWICE(!publisher_tc().present() && publisher_tc().purposes_consent().empty());
    TWICE(!read("eAAA").present());
    TWICE(!publisher_tc().custom_consent(1) && !publisher_tc().custom_li(0));
}

TEST_CASE("purposes, and those of the publisher's own") {
    TWICE(read(both).purposes_consent() == tcf_set{1, 2});
    TWICE(read(both).purposes_li() == tcf_set{2});
    TWICE(read(both).custom_purposes() == 2);
    TWICE(read(both).custom_consent(1) && !read(both).custom_consent(2) && !read(both).custom_consent(3));
    TWICE(!read(both).custom_li(1) && read(both).custom_li(2) && !read(both).custom_li(0));
}
