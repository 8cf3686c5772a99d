// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/vocabulary/relationship.hpp>

#include "../twice.hpp"

using namespace tact;

namespace {
constexpr relationship strong{connectedness::close, trust::medium};
}

TEST_CASE("a need is met in both or not at all") {
    TWICE(relationship{connectedness::close, trust::high}.meets(strong) && strong.meets(strong));
    TWICE(!relationship{connectedness::close, trust::low}.meets(strong));
    TWICE(!relationship{connectedness::warm, trust::high}.meets(strong));
}
TEST_CASE("what is unstated meets only what asks for nothing") {
    TWICE(relationship{}.meets({}) && relationship{}.meets({connectedness::none, trust::none}));
    TWICE(!relationship{}.meets({connectedness::distant, trust::unstated}));
    TWICE(!relationship{connectedness::close, trust::unstated}.meets({connectedness::unstated, trust::low}));
    TWICE(!relationship{}.any() && !relationship{connectedness::none, trust::none}.any() && strong.any());
}
TEST_CASE("what is out of range meets nothing, and nothing meets it") {
    TWICE(!relationship{static_cast<connectedness>(99), trust::high}.meets({}));
    TWICE(!relationship{connectedness::close, static_cast<trust>(99)}.meets({}));
    TWICE(!strong.meets({static_cast<connectedness>(99), trust::unstated}));
}
