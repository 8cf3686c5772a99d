// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/offer/outliving.hpp>

#include "../twice.hpp"

#include <type_traits>

using namespace tact;

TEST_CASE("what must outlive is referred to, not copied, and no temporary is taken") {
    static constexpr int seven = 7;
    constexpr outliving<int> to(seven);
    TWICE(*to == 7 && &*to == &seven && to.operator->() == &seven);
    CHECK(std::is_constructible_v<outliving<int>, const int&>);
    CHECK_FALSE((std::is_constructible_v<outliving<int>, int> || std::is_constructible_v<outliving<int>, const int>));
}
