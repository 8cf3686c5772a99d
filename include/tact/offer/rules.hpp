// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_OFFER_RULES_HPP
#define TACT_OFFER_RULES_HPP

#include <tact/offer/offer_invariant.hpp>

namespace tact::inline v0_1 {

namespace detail {

/// Visits every fault in the keys and the provenance of rows, each with its place. Returns whether every row names its
/// key, without which nothing else can be checked.
template <class Rows, class Visitor>
constexpr bool keys_and_provenance(const Rows& rows, Visitor& visit) {
    bool named = true;
    std::size_t i = 0;
    for (const auto& r : rows) {
        auto place = r.key;
        place = static_cast<decltype(place)>(i++);
        if (r.key != place) visit(offer_invariant::every_row_names_its_key, place);
        if (!r.why.stated()) visit(offer_invariant::every_row_says_where_it_comes_from, place);
        named = named && r.key == place;
    }
    return named;
}

} // namespace detail

/// A table of how to offer, checked against its invariants once. An invalid table is closed: each function that reads
/// rules says what is left then. `for_each_violation(table, visit)` tells every fault of a table. Immutable: safe to
/// share between threads.
template <class Table>
class rules {
public:
    /// Closed.
    constexpr rules() = default;

    /// Checks a table at run time. Read `valid()` before use.
    constexpr explicit rules(const Table& t) : table_(t), lawful_(true) {
        for_each_violation(t, [this](offer_invariant, auto) { lawful_ = false; });
    }

    /// Whether the table keeps to all invariants.
    constexpr bool valid() const { return lawful_; }
    /// The rows.
    constexpr const Table& table() const { return table_; }

private:
    Table table_{};
    bool lawful_ = false;
};

template <class Table>
rules(const Table&) -> rules<Table>;

namespace detail {

/// Calling this is the error of an invalid table: the template arguments name the broken invariant, and the row that
/// breaks it.
template <offer_invariant Broken, auto ByTheRowOf>
consteval void this_offer_table_breaks() = delete;

template <class Table>
constexpr bool is_offer_table(const Table&) {
    return requires { typename Table::other_row_key; };
}

/// The first violation, as numbers: they become the name of a row once they are constant.
template <class Table>
struct first_offer_violation {
    using row_key = typename Table::row_key;
    using other_row_key = typename Table::other_row_key;
    offer_invariant invariant{};
    bool other = false; ///< whether the row is one of the table's other rows
    std::size_t position = 0;
    bool found = false;

    constexpr explicit first_offer_violation(const Table& t) {
        for_each_violation(t, [this]<enumeration Key>(offer_invariant broken, Key row) {
            if (found) return;
            invariant = broken;
            other = !same<Key, row_key>;
            position = tact::position(row);
            found = true;
        });
    }
};
template <class Table>
first_offer_violation(const Table&) -> first_offer_violation<Table>;

} // namespace detail

/// Compiles a table of how to offer: `inline constexpr auto mine = compile<my_table>();`. A table that breaks an
/// invariant does not compile, and the error names the invariant and the row. Requires a table with a name of its own
/// at namespace scope.
template <const auto& Table>
requires(detail::is_offer_table(Table)) consteval auto compile() {
    constexpr detail::first_offer_violation v(Table);
    using keys = decltype(v);
    if constexpr (v.found && v.other)
        detail::this_offer_table_breaks<v.invariant, enum_at<typename keys::other_row_key>(v.position)>();
    else if constexpr (v.found)
        detail::this_offer_table_breaks<v.invariant, enum_at<typename keys::row_key>(v.position)>();
    return rules(Table);
}

} // namespace tact

#endif
