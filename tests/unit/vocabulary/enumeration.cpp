// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/vocabulary/enumeration.hpp>

#include "../twice.hpp"

namespace elsewhere {
enum class trait : std::uint16_t { shoe_size, gait, gaze };
constexpr trait last_enumerator(trait) { return trait::gaze; }
enum class without_end { a, b };
enum class wide : std::uint64_t { a, b };
constexpr wide last_enumerator(wide) { return wide::b; }
} // namespace elsewhere

using namespace tact;
using elsewhere::trait;

static_assert(enumeration<trait>);
static_assert(!enumeration<elsewhere::without_end>, "an enumeration that does not say where it ends is none");
static_assert(!enumeration<int>);

TEST_CASE("an enumeration from another namespace is counted, indexed and held to its range") {
    TWICE(enum_size<trait> == 3);
    TWICE(position(trait::gaze) == 2);
    TWICE(enum_at<trait>(1) == trait::gait);
    TWICE(is_valid(trait::gaze));
    TWICE(!is_valid(static_cast<trait>(3)));
    TWICE(!is_valid(static_cast<trait>(0xFFFF)));
    TWICE(!is_valid(static_cast<elsewhere::wide>(std::uint64_t{1} << 32)));
}
