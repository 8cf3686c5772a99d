// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_OFFER_INFLUENCE_HPP
#define TACT_OFFER_INFLUENCE_HPP

#include <tact/offer/manner.hpp>
#include <tact/offer/principle.hpp>
#include <tact/offer/rules.hpp>
#include <tact/policy/rows.hpp>
#include <tact/vocabulary/enum_table.hpp>

namespace tact::inline v0_1 {

/// When one manner of offering is open. A plain value: safe to share between threads while none writes it.
struct manner_row {
    manner key{};
    enum_set<tact::purpose> purposes{};        ///< open for these
    enum_set<tact::pressure> pressures{};      ///< open at these; an unstated pressure counts as exhausted
    enum_set<tact::vulnerability> closed_to{}; ///< closed to people with one of these
    provenance why{};
};

/// In which manner one principle leans on people. A plain value: safe to share between threads while none writes it.
struct principle_row {
    principle key{};
    manner at_ease{};        ///< where the person is relaxed
    manner under_pressure{}; ///< where the person is not, or it is unstated
    provenance why{};
};

/// How people may be influenced. Safe to share between threads while none writes it.
struct influence_table {
    using row_key = manner;          ///< what violations name
    using other_row_key = principle; ///< or this
    enum_table<manner, manner_row> manners{};
    enum_table<principle, principle_row> principles{};
};

/// How people may be influenced, checked against its invariants. Under a default or an invalid one no manner is open.
/// Immutable: safe to share between threads.
using influence_rules = rules<influence_table>;

/// Calls `visit(invariant, row)` for every invariant that a table breaks.
template <class Visitor>
constexpr void for_each_violation(const influence_table& t, Visitor visit) {
    const auto enforce = [&](bool holds, offer_invariant invariant, auto row) {
        if (!holds) visit(invariant, row);
    };
    const bool named = detail::keys_and_provenance(t.manners, visit);
    if (!detail::keys_and_provenance(t.principles, visit) || !named) return;
    const manner_row& nobody_said = t.manners[manner::unstated];
    enforce(nobody_said.purposes.empty() && nobody_said.pressures.empty(), offer_invariant::what_is_unstated_is_closed,
            manner::unstated);
    for (const manner_row& r : t.manners) {
        const enum_set unstated{purpose::unstated};
        enforce(!r.purposes.unknown() && !r.purposes.intersects(unstated) && !r.pressures.unknown() &&
                    !r.pressures.contains(pressure::unstated) && !r.closed_to.unknown(),
                offer_invariant::every_value_is_in_range, r.key);
        const auto no_wider = [&](pressure then, pressure before) {
            return !r.pressures.contains(then) || r.pressures.contains(before);
        };
        if (r.key == manner::unstated) continue;
        if (r.key == manner::assist) {
            enforce(r.purposes.contains(purpose::support) &&
                        enum_set{purpose::support, purpose::recommendation}.includes(r.purposes),
                    offer_invariant::assisting_serves_help_only, r.key);
            enforce(r.closed_to.empty() && r.pressures.contains(pressure::exhausted),
                    offer_invariant::assisting_is_closed_to_nobody, r.key);
            enforce(no_wider(pressure::relaxed, pressure::pressed) && no_wider(pressure::pressed, pressure::exhausted),
                    offer_invariant::pressure_never_narrows_assisting, r.key);
            continue;
        }
        const manner_row& softer = t.manners[enum_at<manner>(position(r.key) - 1)];
        enforce(r.key == manner::inform ||
                    (softer.purposes.includes(r.purposes) && softer.pressures.includes(r.pressures) &&
                     r.closed_to.includes(softer.closed_to)),
                offer_invariant::a_harder_manner_is_never_freer, r.key);
        enforce(no_wider(pressure::exhausted, pressure::pressed) && no_wider(pressure::pressed, pressure::relaxed),
                offer_invariant::pressure_never_widens_leaning_on_people, r.key);
    }
    const manner_row& press = t.manners[manner::press];
    enforce(enum_set{pressure::relaxed}.includes(press.pressures), offer_invariant::nobody_under_pressure_is_pressed,
            press.key);
    enforce(press.closed_to.includes(enum_set<vulnerability>::all()), offer_invariant::the_vulnerable_are_never_pressed,
            press.key);

    for (const principle_row& r : t.principles) {
        enforce(is_valid(r.at_ease) && is_valid(r.under_pressure), offer_invariant::every_value_is_in_range, r.key);
        enforce(r.at_ease <= r.under_pressure, offer_invariant::pressure_never_softens_a_principle, r.key);
        if (r.key == principle::none)
            enforce(r.at_ease == manner::assist && r.under_pressure == manner::assist,
                    offer_invariant::plain_words_lean_on_nobody, r.key);
        else
            enforce(r.at_ease >= manner::nudge, offer_invariant::a_principle_at_least_nudges, r.key);
        if (r.key == principle::scarcity || r.key == principle::authority)
            enforce(r.under_pressure == manner::press,
                    offer_invariant::scarcity_and_authority_under_pressure_are_pressing, r.key);
    }
}

/// Whether a manner is open in a context, to a person with these vulnerabilities.
constexpr bool open_in(const influence_rules& i, manner how, const context& where,
                       const enum_set<vulnerability>& vulnerable = vulnerability_unstated) {
    if (!i.valid() || !detail::values_of(where).valid) return false;
    const manner_row& r = i.table().manners[harder(how, manner::assist)];
    return r.purposes.contains(where.purpose) && r.pressures.contains(effective_pressure(where.pressure)) &&
           !r.closed_to.intersects(vulnerabilities_in(where, vulnerable));
}

/// In which manner a principle leans on a person under some pressure; pressing if the principle is out of range or the
/// rules are invalid.
constexpr manner manner_of(const influence_rules& i, principle p, pressure now) {
    if (!i.valid() || !is_valid(p)) return manner::press;
    const principle_row& r = i.table().principles[p];
    return effective_pressure(now) == pressure::relaxed ? r.at_ease : r.under_pressure;
}

/// The principles that may word an offer in a context; plain words, which lean on nobody, are always among them.
constexpr enum_set<principle> principles_in(const influence_rules& i, const context& where,
                                            const enum_set<vulnerability>& vulnerable = vulnerability_unstated) {
    enum_set<principle> open{principle::none};
    for (std::size_t p = 0; p < enum_size<principle>; ++p)
        if (open_in(i, manner_of(i, enum_at<principle>(p), where.pressure), where, vulnerable))
            open.insert(enum_at<principle>(p));
    return open;
}

} // namespace tact

#endif
