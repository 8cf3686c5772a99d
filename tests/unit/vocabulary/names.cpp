// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/vocabulary/names.hpp>

#include "../twice.hpp"

using namespace tact;

namespace {

constexpr bool same(const char* a, const char* b) {
    for (; *a != '\0' && *a == *b; ++a) ++b;
    return *a == *b;
}

/// Whether every value has a name and no two share one.
template <enumeration E>
constexpr bool distinct() {
    for (std::size_t i = 0; i < enum_size<E>; ++i) {
        if (*name_of(enum_at<E>(i)) == '\0') return false;
        for (std::size_t k = 0; k < i; ++k)
            if (same(name_of(enum_at<E>(i)), name_of(enum_at<E>(k)))) return false;
    }
    return *name_of(enum_at<E>(enum_size<E>)) == '\0';
}

} // namespace

TEST_CASE("every value has a name of its own, and what is out of range has none") {
    TWICE(distinct<attribute>());
    TWICE(distinct<attribute_class>());
    TWICE(distinct<source>());
    TWICE(distinct<purpose>());
    TWICE(distinct<joint_risk>());
    TWICE(distinct<decision>());
    TWICE(distinct<obligation>());
    TWICE(same(name_of(attribute::medical_history), "medical history") && same(name_of(decision::ask), "ask first"));
}
