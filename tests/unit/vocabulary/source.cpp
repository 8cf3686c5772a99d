// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/vocabulary/source.hpp>

#include "../twice.hpp"

using namespace tact;

TEST_CASE("each admissible source has its plane, unstated, covert and out of range share the denying first") {
    TWICE(detail::slot_of(source::declared) == position(source::declared));
    TWICE(detail::slot_of(source::device_content) == detail::source_slots - 1);
    TWICE(detail::slot_of(source::unstated) == 0 && detail::slot_of(source::covert) == 0);
    TWICE(detail::slot_of(static_cast<source>(8)) == 0 && detail::slot_of(static_cast<source>(0xFFFF)) == 0);
}
