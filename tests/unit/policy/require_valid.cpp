// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/policy/require_valid.hpp>

#include "../twice.hpp"
#include "changed.hpp"

using namespace tact;

namespace {
constexpr policy_table invalid = changed([](policy_table& t) {
    t.max_events = 0;
    t.attributes[attribute::photos].sensitivity = {};
});
} // namespace

// What does not compile is shown by tests/compile_fail/policy.
TEST_CASE("the first violation is kept, and all are counted") {
    TWICE(detail::first_violation(invalid).count == 2);
    TWICE(detail::first_violation(invalid).first.invariant == invariant::every_figure_is_stated_and_in_range);
    TWICE(detail::first_violation(invalid).first.position == position(attribute::photos));
    TWICE(detail::first_violation(standard_table).count == 0);
}
