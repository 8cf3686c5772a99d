// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/vocabulary/enum_set.hpp>

#include <tact/vocabulary/purpose.hpp>

#include "../twice.hpp"

using namespace tact;

namespace {
constexpr auto nowhere = static_cast<purpose>(999);
constexpr enum_set both = purpose::support | purpose::security;
} // namespace

TEST_CASE("a set holds what was put in") {
    TWICE(enum_set<purpose>{}.empty() && enum_set<purpose>{}.size() == 0);
    TWICE(both.contains(purpose::support) && both.contains(purpose::security) && !both.contains(purpose::pricing));
    TWICE(both.size() == 2 && enum_set{purpose::support, purpose::support}.size() == 1);
    TWICE(enum_set<purpose>::all().size() == enum_size<purpose>);
}

TEST_CASE("sets join, meet and differ") {
    TWICE((both | enum_set{purpose::pricing}) == enum_set{purpose::pricing, purpose::security, purpose::support});
    TWICE((both & enum_set{purpose::support, purpose::pricing}) == enum_set{purpose::support});
    TWICE(both - enum_set{purpose::support} == enum_set{purpose::security});
    TWICE(both.includes(purpose::support) && !enum_set{purpose::support}.includes(both) && both.includes({}));
    TWICE(both.intersects(purpose::support) && !both.intersects(purpose::pricing));
}

TEST_CASE("what is out of range is the unknown, which all() does not hold") {
    TWICE(enum_set{nowhere}.unknown() && enum_set{nowhere}.contains(nowhere) && !enum_set{nowhere}.empty());
    TWICE(!enum_set<purpose>::all().unknown() && !enum_set<purpose>::all().contains(nowhere));
    TWICE(!enum_set<purpose>::all().includes(enum_set{nowhere}));
    TWICE((both | enum_set{nowhere}).unknown() && !(both & enum_set{nowhere}).unknown());
}
