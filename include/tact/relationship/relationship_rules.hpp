// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_RELATIONSHIP_RELATIONSHIP_RULES_HPP
#define TACT_RELATIONSHIP_RELATIONSHIP_RULES_HPP

#include <tact/relationship/relationship_invariant.hpp>
#include <tact/relationship/relationship_table.hpp>
#include <tact/vocabulary/detail/lifetimebound.hpp>

namespace tact::inline v0_1 {

namespace detail {

/// Looks through a table of relationships and calls `visit(invariant, key of the row)` for each fault.
template <class Visitor>
class relationship_checker {
public:
    constexpr explicit relationship_checker(Visitor& visit) : visit_(visit) {}

    template <class Rows>
    constexpr bool keys_and_provenance(const Rows& rows) {
        bool named = true;
        std::size_t i = 0;
        for (const auto& r : rows) {
            auto place = r.key;
            place = static_cast<decltype(place)>(i++);
            enforce(r.key == place, relationship_invariant::every_row_names_its_key, place);
            enforce(r.why.stated(), relationship_invariant::every_row_says_where_it_comes_from, place);
            named = named && r.key == place;
        }
        return named;
    }

    template <enumeration Attribute>
    constexpr void an_observable(const basic_relationship_table<Attribute>& t,
                                 const basic_observable_row<Attribute>& r) {
        using enum relationship_invariant;
        const bool adverse = adverse_observables.contains(r.key);
        const observable_step open_complaint = t.observables[observable::open_complaints].step_of(1);
        bool in_range = tact::is_valid(r.what) && detail::slot_of(r.from) != 0;
        bool rises = true, orderly = true, light = true, below_the_top = true;
        observable_step before;
        for (const observable_step& s : r.steps) {
            in_range = in_range && within(s.connectedness) && within(s.trust);
            rises = rises && s.at_least > before.at_least;
            orderly = orderly && (adverse ? s.connectedness <= before.connectedness && s.trust <= before.trust
                                          : s.connectedness >= before.connectedness && s.trust >= before.trust);
            light = light && s.connectedness >= open_complaint.connectedness && s.trust >= open_complaint.trust;
            below_the_top = below_the_top && s.connectedness < t.connectedness[connectedness::close].at_least &&
                            s.trust < t.trust[trust::high].at_least;
            before = s;
        }
        enforce(in_range, every_value_is_in_range, r.key);
        enforce(rises, steps_rise, r.key);
        enforce(orderly, adverse ? a_complaint_never_raises : more_never_lowers, r.key);
        enforce(light || r.key != observable::settled_complaints, settled_complaints_weigh_no_more_than_an_open_one,
                r.key);
        enforce(below_the_top, no_observable_alone_reaches_the_top, r.key);
    }

    template <enumeration E>
    constexpr void levels(const enum_table<E, relationship_level_row<E>>& rows) {
        using enum relationship_invariant;
        int before = 0;
        for (const relationship_level_row<E>& r : rows) {
            const std::size_t rank = tact::position(r.key); // 0 unstated, 1 none, 2 the first that is a relationship
            enforce(rank > 1 ? r.at_least <= max_total : r.at_least == 0,
                    rank > 1 ? every_value_is_in_range : no_signal_is_no_relationship, r.key);
            enforce(rank != 2 || r.at_least >= 1, no_signal_is_no_relationship, r.key);
            enforce(rank < 3 || r.at_least > before, a_closer_relationship_takes_more, r.key);
            before = r.at_least;
        }
    }

    constexpr void outweighing(const enum_table<connectedness, relationship_level_row<connectedness>>& connected,
                               const enum_table<trust, relationship_level_row<trust>>& trusted) {
        for (std::size_t rank = 2; rank < enum_size<connectedness>; ++rank) {
            const relationship_level_row<connectedness>& r = connected[enum_at<connectedness>(rank)];
            enforce(r.at_least > trusted[enum_at<trust>(rank)].at_least,
                    relationship_invariant::connectedness_takes_more_than_trust, r.key);
        }
    }

    template <enumeration Row>
    constexpr void enforce(bool holds, relationship_invariant invariant, Row row) {
        if (!holds) visit_(invariant, row);
    }

private:
    static_assert(enum_size<connectedness> == enum_size<trust>);
    static constexpr int max_total = static_cast<int>(enum_size<observable>) * max_relationship_points;
    static constexpr bool within(int figure) {
        return -max_relationship_points <= figure && figure <= max_relationship_points;
    }
    Visitor& visit_;
};

} // namespace detail

/// Calls `visit(invariant, row)` for every invariant that a table breaks; the row is an observable, a connectedness or
/// a trust.
template <enumeration Attribute, class Visitor>
constexpr void for_each_violation(const basic_relationship_table<Attribute>& t, Visitor visit) {
    detail::relationship_checker<Visitor> checker(visit);
    bool named = checker.keys_and_provenance(t.observables);
    named = checker.keys_and_provenance(t.connectedness) && named;
    named = checker.keys_and_provenance(t.trust) && named;
    checker.enforce(t.version >= 1, relationship_invariant::every_value_is_in_range, observable{});
    if (!named) return;
    for (const basic_observable_row<Attribute>& r : t.observables) checker.an_observable(t, r);
    checker.levels(t.connectedness);
    checker.levels(t.trust);
    checker.outweighing(t.connectedness, t.trust);
}

/// A table of relationships, checked against its invariants once. From a default or an invalid one nothing is
/// estimated. Immutable: safe to share between threads.
template <enumeration Attribute>
class basic_relationship_rules {
public:
    /// Nothing is estimated.
    constexpr basic_relationship_rules() = default;

    /// Checks a table at run time. Read `valid()` before use.
    constexpr explicit basic_relationship_rules(const basic_relationship_table<Attribute>& t)
        : table_(t), valid_(true) {
        tact::for_each_violation(t, [this](relationship_invariant, auto) { valid_ = false; });
    }

    /// Whether the table keeps to all invariants.
    constexpr bool valid() const { return valid_; }
    /// The rows.
    constexpr const basic_relationship_table<Attribute>& table() const [[clang::lifetimebound]] { return table_; }

private:
    basic_relationship_table<Attribute> table_{};
    bool valid_ = false;
};

template <enumeration Attribute>
basic_relationship_rules(const basic_relationship_table<Attribute>&) -> basic_relationship_rules<Attribute>;

/// Rules over the shipped attributes.
using relationship_rules = basic_relationship_rules<attribute>;

namespace detail {

/// Calling this is the error of an invalid table: the template arguments name the broken invariant, and the row that
/// breaks it.
template <relationship_invariant Broken, auto ByTheRowOf>
consteval void this_relationship_table_breaks() = delete;

template <class T>
inline constexpr bool relationship_table_type = false;
template <enumeration Attribute>
inline constexpr bool relationship_table_type<const basic_relationship_table<Attribute>&> = true;

/// The first violation, as numbers: they become the name of a row once they are constant.
struct first_relationship_violation {
    enum class row_of : unsigned char { observables, connectedness, trust };
    relationship_invariant invariant{};
    row_of row = row_of::observables;
    std::size_t position = 0;
    bool found = false;

    template <enumeration Attribute>
    constexpr explicit first_relationship_violation(const basic_relationship_table<Attribute>& t) {
        tact::for_each_violation(t, [this]<enumeration Key>(relationship_invariant broken, Key key) {
            if (found) return;
            invariant = broken;
            if (same<Key, tact::connectedness>) row = row_of::connectedness;
            if (same<Key, tact::trust>) row = row_of::trust;
            position = tact::position(key);
            found = true;
        });
    }
};

} // namespace detail

/// Checks a table while compiling: `inline constexpr auto mine = compile<my_table>();`. A table that breaks an
/// invariant does not compile, and the error names the invariant and the row. Requires a table with a name of its own
/// at namespace scope.
template <const auto& Table>
requires(detail::relationship_table_type<decltype(Table)>) consteval auto compile() {
    constexpr detail::first_relationship_violation v(Table);
    using row_of = detail::first_relationship_violation::row_of;
    if constexpr (v.found && v.row == row_of::observables)
        detail::this_relationship_table_breaks<v.invariant, enum_at<observable>(v.position)>();
    else if constexpr (v.found && v.row == row_of::connectedness)
        detail::this_relationship_table_breaks<v.invariant, enum_at<connectedness>(v.position)>();
    else if constexpr (v.found)
        detail::this_relationship_table_breaks<v.invariant, enum_at<trust>(v.position)>();
    return basic_relationship_rules(Table);
}

} // namespace tact

#endif
