// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/relationship/explain_derived.hpp>

#include "../twice.hpp"

using namespace tact;

TEST_CASE("a derived value is told with its axis, one that may not be derived with the decision") {
    constexpr derived_context shop{{.setting = setting::shop}, axis::setting, decision::permit};
    constexpr derived_context asked{{}, axis::pressure, decision::ask};
    constexpr derived_context wrong{{.setting = static_cast<setting>(99)}, axis::setting, decision::permit};
    TWICE(explain_derived(shop) == "derived: setting shop");
    TWICE(explain_derived(asked) == "not derived: pressure (ask first)");
    TWICE(explain_derived(wrong) == "derived: setting out of range");
    TWICE(explain_derived({}) == "not derived: purpose (denied)");
}
