// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/vocabulary/set.hpp>

#include <tact/vocabulary/purpose.hpp>

#include "../twice.hpp"

using namespace tact;

namespace {
constexpr auto nowhere = static_cast<purpose>(999);
constexpr set both = purpose::support | purpose::security;
} // namespace

TEST_CASE("a set holds what was put in") {
    TWICE(set<purpose>{}.empty() && set<purpose>{}.size() == 0);
    TWICE(both.contains(purpose::support) && both.contains(purpose::security) && !both.contains(purpose::pricing));
    TWICE(both.size() == 2 && set{purpose::support, purpose::support}.size() == 1);
    TWICE(set<purpose>::all().size() == count<purpose>);
}

TEST_CASE("sets join, meet and differ") {
    TWICE((both | set{purpose::pricing}) == set{purpose::pricing, purpose::security, purpose::support});
    TWICE((both & set{purpose::support, purpose::pricing}) == set{purpose::support});
    TWICE(both - set{purpose::support} == set{purpose::security});
    TWICE(both.includes(purpose::support) && !set{purpose::support}.includes(both) && both.includes({}));
    TWICE(both.intersects(purpose::support) && !both.intersects(purpose::pricing));
}

TEST_CASE("what is out of range is the unknown, which all() does not hold") {
    TWICE(set{nowhere}.unknown() && set{nowhere}.contains(nowhere) && !set{nowhere}.empty());
    TWICE(!set<purpose>::all().unknown() && !set<purpose>::all().contains(nowhere));
    TWICE(!set<purpose>::all().includes(set{nowhere}));
    TWICE((both | set{nowhere}).unknown() && !(both & set{nowhere}).unknown());
}
