// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/interop/selector.hpp>

#include "some_kinds.hpp"

#include <array>

using namespace tact;
using namespace some_kinds;

namespace {

/// What Faiss declares, with its id as of any version.
struct id_selector {
    virtual bool is_member(std::int64_t id) const = 0;
    virtual ~id_selector() = default;
};
/// The same without a virtual destructor, which g++ 12 does not call while compiling.
struct constant_selector {
    virtual bool is_member(std::int64_t id) const = 0;

protected:
    ~constant_selector() = default;
};

} // namespace

TEST_CASE("a host that knows the base alone is told what the gate permits") {
    const auto kinds = kinds_of<256>(100);
    bits next;
    const auto numbers = numbers_of<candidate_kind>(1'000, 100, next);
    std::vector<std::int64_t> ids(1'000);
    for (std::size_t i = 0; i < ids.size(); ++i) ids[i] = 7 * static_cast<std::int64_t>(i) + 10'000;
    const gate g = in_shop();
    const auto decided = kinds->decide(g);
    const auto by_position = selector_of<id_selector>(decided, items_by_position(*kinds, numbers));
    const auto by_id = selector_of<id_selector>(decided, items_by_id(*kinds, ids, numbers));
    const id_selector &position_asked = by_position, &id_asked = by_id;
    CHECK((by_position.status() == items_status::ok && by_id.status() == items_status::ok));
    std::size_t permitted = 0;
    for (std::int64_t i = -20; i < 20'000; ++i) {
        const auto permits = [&](std::int64_t at) {
            return g.permits(kinds->use_of(numbers[static_cast<std::size_t>(at)]));
        };
        CHECK(position_asked.is_member(i) == (i >= 0 && i < 1'000 && permits(i)));
        CHECK(id_asked.is_member(i) ==
              (i >= 10'000 && i < 17'000 && (i - 10'000) % 7 == 0 && permits((i - 10'000) / 7)));
        permitted += id_asked.is_member(i);
    }
    CHECK(permitted > 100);
}
TEST_CASE("a selector of other kinds, or of ids that cannot be taken, permits nothing and says why") {
    const std::array<candidate_kind, 2> numbers{yes, yes};
    const std::array<std::int64_t, 2> ids{2, 1};
    const auto unsorted = selector_of<id_selector>(decided_two, items_by_id(two, ids, numbers));
    CHECK((unsorted.status() == items_status::not_ascending && !unsorted.is_member(1) && !unsorted.is_member(2)));
    const auto other = selector_of<id_selector>(decided_kinds<candidate_kind, 4>(), items_by_position(two, numbers));
    CHECK((other.status() == items_status::other_scheme && !other.is_member(0)));
}
TEST_CASE("a selector is asked while compiling") {
    TWICE([] {
        const std::array<candidate_kind, 2> numbers{no, yes};
        const auto selector = selector_of<constant_selector>(decided_two, items_by_position(two, numbers));
        const constant_selector& asked = selector;
        return !asked.is_member(0) && asked.is_member(1) && !asked.is_member(2) && !asked.is_member(-1);
    }());
}
