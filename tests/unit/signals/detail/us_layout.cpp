// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/signals/detail/us_layout.hpp>

#include "../../twice.hpp"

using namespace tact;

namespace {

constexpr enum_set<signal_limit> asked[]{signal_limit::health, signal_limit::genetic};
constexpr detail::us_layout small{
    7, detail::us_form::core_alone, {us_field::sale_notice, us_field::sensitive, us_field::child}, 3, 2, asked};

} // namespace

TEST_CASE("fields stand in the order of their enumeration, two bits a value, behind six of version") {
    TWICE(small.begin(position(us_field::sale_notice)) == 6);
    TWICE(small.begin(position(us_field::sensitive)) == 8);
    TWICE(small.begin(position(us_field::child)) == 12);
    TWICE(small.bits() == 18);
    TWICE(small.size(us_field::sale) == 0 && small.size(us_field::sale_notice) == 1);
    TWICE(small.size(us_field::sensitive) == 2 && small.size(us_field::child) == 3);
    TWICE(!small.late());
    TWICE(detail::us_layout{24, detail::us_form::late_core_and_gpc, {}, 0, 0, nullptr}.late());
    TWICE(detail::us_layout{25, detail::us_form::core_and_sensitive, {}, 0, 0, nullptr}.late());
}
