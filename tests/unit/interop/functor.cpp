// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/interop/functor.hpp>

#include "some_kinds.hpp"

#include <array>

using namespace tact;
using namespace some_kinds;

namespace {

// The base that hnswlib 0.8 and 0.9 declare, and others that a release or a fork could.
struct filter_functor {
    virtual bool operator()(std::size_t) { return true; }
    virtual ~filter_functor() = default;
};
struct const_functor {
    virtual bool operator()(std::size_t) const { return true; }
    virtual ~const_functor() = default;
};
struct narrow_functor {
    virtual bool operator()(std::uint32_t) noexcept = 0;
    virtual ~narrow_functor() = default;
};
struct const_noexcept_functor {
    virtual bool operator()(std::int64_t) const noexcept = 0;
    virtual ~const_noexcept_functor() = default;
};
struct derived_functor : filter_functor {};
/// Without a virtual destructor, which g++ 12 does not call while compiling.
struct constant_functor {
    virtual bool operator()(std::size_t) const = 0;

protected:
    ~constant_functor() = default;
};

template <class Base>
void agrees_with_the_gate() {
    const auto kinds = kinds_of<256>(100);
    bits next;
    const auto numbers = numbers_of<candidate_kind>(1'000, 100, next);
    std::vector<std::uint64_t> ids(1'000);
    for (std::size_t i = 0; i < ids.size(); ++i) ids[i] = 3 * i + 500;
    const gate g = in_shop();
    const auto decided = kinds->decide(g);
    auto by_position = functor_of<Base>(decided, items_by_position(*kinds, numbers));
    auto by_id = functor_of<Base>(decided, items_by_id(*kinds, ids, numbers));
    Base &position_asked = by_position, &label_asked = by_id;
    CHECK((by_position.status() == items_status::ok && by_id.status() == items_status::ok));
    std::size_t permitted = 0;
    for (unsigned i = 0; i < 4'000; ++i) {
        const auto permits = [&](std::size_t at) { return g.permits(kinds->use_of(numbers[at])); };
        CHECK(position_asked(i) == (i < 1'000 && permits(i)));
        CHECK(label_asked(i) == (i >= 500 && i < 3'500 && (i - 500) % 3 == 0 && permits((i - 500) / 3)));
        permitted += label_asked(i);
    }
    CHECK(permitted > 100);
}

} // namespace

TEST_CASE("whatever the base declares, it is told what the gate permits") {
    agrees_with_the_gate<filter_functor>();
    agrees_with_the_gate<const_functor>();
    agrees_with_the_gate<narrow_functor>();
    agrees_with_the_gate<const_noexcept_functor>();
    agrees_with_the_gate<derived_functor>();
}
TEST_CASE("a functor of other kinds, or of ids that cannot be taken, permits nothing and says why") {
    const std::array<candidate_kind, 2> numbers{yes, yes};
    const std::array<std::uint64_t, 1> ids{1};
    auto unequal = functor_of<filter_functor>(decided_two, items_by_id(two, ids, numbers));
    CHECK((unequal.status() == items_status::unequal_lengths && !unequal(1)));
    auto other = functor_of<const_functor>(decided_kinds<candidate_kind, 4>(), items_by_position(two, numbers));
    CHECK((other.status() == items_status::other_scheme && !other(0)));
}
TEST_CASE("a functor is asked while compiling") {
    TWICE([] {
        const std::array<candidate_kind, 2> numbers{no, yes};
        const auto functor = functor_of<constant_functor>(decided_two, items_by_position(two, numbers));
        const constant_functor& asked = functor;
        return !asked(0) && asked(1) && !asked(2) && !asked(~std::size_t{0});
    }());
}
