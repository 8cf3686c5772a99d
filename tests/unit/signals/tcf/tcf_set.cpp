// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/signals/tcf/tcf_set.hpp>

#include "../../twice.hpp"

using namespace tact;

TEST_CASE("ids stand where they are written") {
    TWICE(tcf_set{1}.bits() == 0x80000000u);
    TWICE(tcf_set{32}.bits() == 1);
    TWICE(tcf_set::of_field(0b101, 3) == tcf_set{1, 3});
    TWICE(tcf_set::of_field(1, 24) == tcf_set{24});
}

TEST_CASE("what is outside 1 to 32 is in no set") {
    TWICE(tcf_set{0, 33, -1, 64}.empty());
    TWICE(!tcf_set::of_field(0xFFFFFFFF, 32).contains(0));
    TWICE(!tcf_set::of_field(0xFFFFFFFF, 32).contains(33));
    TWICE(tcf_set::of_field(0xFFFFFFFF, 32).contains(32));
}

TEST_CASE("sets are joined, cut and taken apart") {
    TWICE((tcf_set{1, 2} | tcf_set{3}) == tcf_set{1, 2, 3});
    TWICE((tcf_set{1, 2} & tcf_set{2, 3}) == tcf_set{2});
    TWICE((tcf_set{1, 2} - tcf_set{2, 3}) == tcf_set{1});
    TWICE(tcf_set{1, 2}.includes(tcf_set{2}) && !tcf_set{2}.includes(tcf_set{1, 2}) && tcf_set{}.includes({}));
}
