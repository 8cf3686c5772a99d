// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/interop/snapshot/sec_gpc.hpp>

#include "../../twice.hpp"

using namespace tact;

TEST_CASE("exactly 1, and nothing else") {
    TWICE(asks_not_to_sell("1"));
    TWICE(!asks_not_to_sell("") && !asks_not_to_sell("0") && !asks_not_to_sell("true"));
    TWICE(!asks_not_to_sell("11") && !asks_not_to_sell(" 1") && !asks_not_to_sell("1 ") && !asks_not_to_sell({}));
}
