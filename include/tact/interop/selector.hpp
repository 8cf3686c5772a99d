// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_INTEROP_SELECTOR_HPP
#define TACT_INTEROP_SELECTOR_HPP

#include <tact/interop/items.hpp>

// The filter of Faiss, as an object of a class that derives from `faiss::IDSelector`. The base is a template argument,
// so that nothing of Faiss is included. Faiss asks its type, so that the source that makes a selector needs run-time
// type information.

namespace tact::inline v0_1 {

/// A selector of the items that may be returned. Made once a request by `selector_of`. Immutable: as safe to share
/// between threads as the items are.
template <class Base, class Items, std::size_t Capacity>
class item_selector final : public Base {
public:
    /// Selects these items.
    constexpr explicit item_selector(const permitted_items<Items, Capacity>& permitted) : permitted_(permitted) {}

    /// Whether the item may be returned, by the position or the id that the items are looked up by.
    constexpr bool is_member(std::int64_t id) const override { return permitted_.contains(id); }
    /// If it is not `ok`, nothing is permitted.
    [[nodiscard]] constexpr items_status status() const { return permitted_.status(); }

private:
    permitted_items<Items, Capacity> permitted_;
};

/// A selector for a search on behalf of one person: `selector_of<faiss::IDSelector>(decided, items)`. Requires that
/// what the items refer to outlives it.
template <class Base, class Items, std::size_t Capacity>
[[nodiscard]] constexpr item_selector<Base, Items, Capacity>
selector_of(const decided_kinds<typename Items::number, Capacity>& decided, const Items& items) {
    return item_selector<Base, Items, Capacity>(permitted_items<Items, Capacity>(decided, items));
}

} // namespace tact

#endif
