// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_INTEROP_FUNCTOR_HPP
#define TACT_INTEROP_FUNCTOR_HPP

#include <tact/interop/items.hpp>

// The filter of hnswlib, as an object of a class that derives from `hnswlib::BaseFilterFunctor`. The base is a template
// argument, so that nothing of hnswlib is included. Whether its call is const, and what it takes for a label, is read
// from the base.

namespace tact::inline v0_1 {

/// A functor that permits the items that may be returned. Made once a request by `functor_of`. Immutable: as safe to
/// share between threads as the items are.
template <class Base, class Items, std::size_t Capacity, class Call = decltype(&Base::operator())>
class item_functor; // the base declares no `bool operator()(label)`

/// For a base whose call is not const. As safe to share between threads as the items are.
template <class Base, class Items, std::size_t Capacity, class Declared, class Label, bool Noexcept>
class item_functor<Base, Items, Capacity, bool (Declared::*)(Label) noexcept(Noexcept)> final : public Base {
public:
    constexpr explicit item_functor(const permitted_items<Items, Capacity>& permitted) : permitted_(permitted) {}

    constexpr bool operator()(Label label) noexcept(Noexcept) override { return permitted_.contains(label); }
    [[nodiscard]] constexpr items_status status() const { return permitted_.status(); }

private:
    permitted_items<Items, Capacity> permitted_;
};

/// For a base whose call is const. As safe to share between threads as the items are.
template <class Base, class Items, std::size_t Capacity, class Declared, class Label, bool Noexcept>
class item_functor<Base, Items, Capacity, bool (Declared::*)(Label) const noexcept(Noexcept)> final : public Base {
public:
    constexpr explicit item_functor(const permitted_items<Items, Capacity>& permitted) : permitted_(permitted) {}

    constexpr bool operator()(Label label) const noexcept(Noexcept) override { return permitted_.contains(label); }
    [[nodiscard]] constexpr items_status status() const { return permitted_.status(); }

private:
    permitted_items<Items, Capacity> permitted_;
};

/// A functor for a search on behalf of one person: `functor_of<hnswlib::BaseFilterFunctor>(decided, items)`. A label of
/// hnswlib is what `addPoint` was told. Requires that what the items refer to outlives it.
template <class Base, class Items, std::size_t Capacity>
[[nodiscard]] constexpr item_functor<Base, Items, Capacity>
functor_of(const decided_kinds<typename Items::number, Capacity>& decided, const Items& items) {
    return item_functor<Base, Items, Capacity>(permitted_items<Items, Capacity>(decided, items));
}

} // namespace tact

#endif
