// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_INTEROP_ITEMS_HPP
#define TACT_INTEROP_ITEMS_HPP

#include <tact/decide/decided_kinds.hpp>
#include <tact/vocabulary/detail/lifetimebound.hpp>

// A host asks of one item after the other whether it may be returned, by a number of its own. What that number is must
// be said: the position at which an item was added, or an id that came with it. Read as the other, it names another
// item.

namespace tact::inline v0_1 {

/// Whether items can be looked up, and under these decided kinds.
enum class items_status : std::uint16_t {
    ok,              ///< each item is permitted or denied by its kind
    other_scheme,    ///< the kinds of the items are not those that were decided: everything is denied
    unequal_lengths, ///< there are not as many ids as kinds: everything is denied
    not_ascending    ///< an id is not greater than the one before it: everything is denied
};
constexpr items_status last_enumerator(items_status) { return items_status::not_ascending; }

namespace detail {

/// Whether a number is the same number in another type of integers.
template <class To, class From>
constexpr bool same_number_in(From n) {
    const To t = static_cast<To>(n);
    return static_cast<From>(t) == n && (t >= To{1} || t == To{0}) == (n >= From{1} || n == From{0});
}

template <class Kinds>
constexpr fingerprint scheme_if(const Kinds& of, fingerprint stored_with) {
    return of.extends(stored_with) ? of.scheme() : fingerprint{};
}

} // namespace detail

/// Kinds by position: the first item that was added to the index is 0. Where an index was told ids of yours, it asks by
/// these: take `items_by_id`. A view of kinds that must outlive it: safe to share between threads while none writes
/// what it refers to.
template <class Number>
class items_by_position {
public:
    using number = Number; ///< of a kind

    /// Numbers that these kinds handed out, one an item: anything with `data()` and `size()`.
    template <class Kinds, class Numbers>
    constexpr items_by_position(const Kinds& of, const Numbers& numbers [[clang::lifetimebound]])
        : kinds_(numbers.data()), size_(numbers.size()), scheme_(of.scheme()) {}
    /// Numbers that were stored with the scheme of that time. If other kinds had these numbers then, all is denied.
    template <class Kinds, class Numbers>
    constexpr items_by_position(const Kinds& of, const Numbers& numbers [[clang::lifetimebound]],
                                fingerprint stored_with)
        : kinds_(numbers.data()), size_(numbers.size()), scheme_(detail::scheme_if(of, stored_with)) {}
    template <class Kinds, class Numbers>
    items_by_position(const Kinds&, const Numbers&&) = delete; // a temporary would dangle
    template <class Kinds, class Numbers>
    items_by_position(const Kinds&, const Numbers&&, fingerprint) = delete;

    /// The kind of the item at a position; `unlabelled` if there is none.
    template <class Integer>
    constexpr Number kind_of(Integer position) const {
        if (!detail::same_number_in<std::size_t>(position)) return Number{};
        const auto i = static_cast<std::size_t>(position);
        return i < size_ ? kinds_[i] : Number{};
    }
    constexpr std::size_t size() const { return size_; }
    constexpr items_status status() const { return items_status::ok; } ///< all can be looked up
    constexpr fingerprint scheme() const { return scheme_; }           ///< the kinds that the numbers are of

private:
    const Number* kinds_;
    std::size_t size_;
    fingerprint scheme_;
};
template <class Kinds, class Numbers>
items_by_position(const Kinds&, const Numbers&) -> items_by_position<typename Kinds::number>;
template <class Kinds, class Numbers>
items_by_position(const Kinds&, const Numbers&, fingerprint) -> items_by_position<typename Kinds::number>;

/// Kinds by the ids that an index was told: ascending ids, each once, and beside each the kind of its item. An id that
/// is not among them has no kind. The ids are checked when this is made, which takes a pass over them: make it once for
/// a catalogue. A view of ids and kinds that must outlive it: safe to share between threads while none writes what it
/// refers to.
template <class Number, class Id>
class items_by_id {
public:
    using number = Number; ///< of a kind

    /// Ids and numbers that these kinds handed out: anything with `data()` and `size()`.
    template <class Kinds, class Ids, class Numbers>
    constexpr items_by_id(const Kinds& of, const Ids& ids [[clang::lifetimebound]],
                          const Numbers& numbers [[clang::lifetimebound]])
        : items_by_id(ids, numbers, of.scheme()) {}
    /// Numbers that were stored with the scheme of that time. If other kinds had these numbers then, all is denied.
    template <class Kinds, class Ids, class Numbers>
    constexpr items_by_id(const Kinds& of, const Ids& ids [[clang::lifetimebound]],
                          const Numbers& numbers [[clang::lifetimebound]], fingerprint stored_with)
        : items_by_id(ids, numbers, detail::scheme_if(of, stored_with)) {}
    template <class Kinds, class Ids, class Numbers>
    items_by_id(const Kinds&, const Ids&&, const Numbers&) = delete; // a temporary would dangle
    template <class Kinds, class Ids, class Numbers>
    items_by_id(const Kinds&, const Ids&, const Numbers&&) = delete;
    template <class Kinds, class Ids, class Numbers>
    items_by_id(const Kinds&, const Ids&&, const Numbers&, fingerprint) = delete;
    template <class Kinds, class Ids, class Numbers>
    items_by_id(const Kinds&, const Ids&, const Numbers&&, fingerprint) = delete;

    /// The kind of the item with this id; `unlabelled` if there is none.
    template <class Integer>
    constexpr Number kind_of(Integer id) const {
        if (status_ != items_status::ok || !detail::same_number_in<Id>(id)) return Number{};
        const auto wanted = static_cast<Id>(id);
        std::size_t first = 0, rest = size_;
        while (rest != 0) {
            const std::size_t half = rest / 2;
            if (ids_[first + half] < wanted) {
                first += half + 1;
                rest -= half + 1;
            } else {
                rest = half;
            }
        }
        return first < size_ && ids_[first] == wanted ? kinds_[first] : Number{};
    }
    constexpr std::size_t size() const { return size_; }
    /// Whether ids and kinds could be taken. Look at it when a catalogue is loaded.
    constexpr items_status status() const { return status_; }
    /// The position of the first id that is not greater than the one before it, or that has no kind, or of the first
    /// kind that has no id; `size()` if all is well.
    constexpr std::size_t first_wrong() const { return first_wrong_; }
    constexpr fingerprint scheme() const { return scheme_; } ///< the kinds that the numbers are of

private:
    template <class Ids, class Numbers>
    constexpr items_by_id(const Ids& ids, const Numbers& numbers, fingerprint scheme)
        : ids_(ids.data()), kinds_(numbers.data()), size_(ids.size()), first_wrong_(size_), scheme_(scheme) {
        for (std::size_t i = 1; i < size_ && status_ == items_status::ok; ++i)
            if (!(ids_[i - 1] < ids_[i])) {
                status_ = items_status::not_ascending;
                first_wrong_ = i;
            }
        if (size_ != numbers.size()) {
            status_ = items_status::unequal_lengths;
            first_wrong_ = size_ < numbers.size() ? size_ : numbers.size();
        }
    }

    const Id* ids_;
    const Number* kinds_;
    std::size_t size_;
    std::size_t first_wrong_;
    fingerprint scheme_;
    items_status status_ = items_status::ok;
};
template <class Kinds, class Ids, class Numbers>
items_by_id(const Kinds&, const Ids& ids, const Numbers&)
    -> items_by_id<typename Kinds::number, typename detail::plain<decltype(*ids.data())>::type>;
template <class Kinds, class Ids, class Numbers>
items_by_id(const Kinds&, const Ids& ids, const Numbers&, fingerprint)
    -> items_by_id<typename Kinds::number, typename detail::plain<decltype(*ids.data())>::type>;

namespace detail {

/// An id that is taken by functions of 64-bit integers alone.
struct id_of_64_bits {
    template <class Integer>
    requires(sizeof(Integer) >= 8) constexpr operator Integer() const;
};

} // namespace detail

/// Kinds that a function of yours finds: it is given the id as the host states it, and returns a number of these kinds,
/// or `unlabelled` where it knows no such item. It must not throw where the host does not expect it. As safe to share
/// between threads as the function is to call from them.
template <class Number, class KindOf>
class items_by_lookup {
    static_assert(
        requires(const KindOf& f) { f(detail::id_of_64_bits{}); },
        "the function takes ids of 64 bits: a shorter one would take one item for another");

public:
    using number = Number; ///< of a kind

    /// A function from an id to a number that these kinds handed out.
    template <class Kinds>
    constexpr items_by_lookup(const Kinds& of, KindOf kind_of_id) : kind_of_id_(kind_of_id), scheme_(of.scheme()) {}
    /// The same of numbers that were stored with the scheme of that time.
    template <class Kinds>
    constexpr items_by_lookup(const Kinds& of, KindOf kind_of_id, fingerprint stored_with)
        : kind_of_id_(kind_of_id), scheme_(detail::scheme_if(of, stored_with)) {}

    /// The kind of an item, as the function says.
    template <class Integer>
    constexpr Number kind_of(Integer id) const {
        return kind_of_id_(id);
    }
    constexpr items_status status() const { return items_status::ok; } ///< all can be looked up
    constexpr fingerprint scheme() const { return scheme_; }           ///< the kinds that the numbers are of

private:
    KindOf kind_of_id_;
    fingerprint scheme_;
};
template <class Kinds, class KindOf>
items_by_lookup(const Kinds&, KindOf) -> items_by_lookup<typename Kinds::number, KindOf>;
template <class Kinds, class KindOf>
items_by_lookup(const Kinds&, KindOf, fingerprint) -> items_by_lookup<typename Kinds::number, KindOf>;

/// The items that may be returned, under the decided kinds of one request: what the host's filter asks. It holds a copy
/// of the decision and refers to the items' memory. Immutable: as safe to share between threads as the items are.
template <class Items, std::size_t Capacity>
class permitted_items {
public:
    /// Requires that what the items refer to outlives this.
    constexpr permitted_items(const decided_kinds<typename Items::number, Capacity>& decided, const Items& items)
        : items_(items), status_(items.status()) {
        if (status_ != items_status::ok) return;
        if (decided.scheme() == items.scheme() && items.scheme() != fingerprint{})
            permitted_ = decided.permitted();
        else
            status_ = items_status::other_scheme;
    }

    /// Whether the item that the host calls by this number may be returned.
    template <class Integer>
    constexpr bool contains(Integer id) const {
        return status_ == items_status::ok && permitted_.contains(items_.kind_of(id));
    }
    /// If it is not `ok`, nothing is permitted.
    [[nodiscard]] constexpr items_status status() const { return status_; }

private:
    Items items_;
    kind_set<typename Items::number, Capacity> permitted_{};
    items_status status_;
};
template <class Number, std::size_t Capacity, class Items>
permitted_items(const decided_kinds<Number, Capacity>&, const Items&) -> permitted_items<Items, Capacity>;

} // namespace tact

#endif
