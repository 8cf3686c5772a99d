// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TESTS_UNIT_OFFER_OFFERS_HPP
#define TACT_TESTS_UNIT_OFFER_OFFERS_HPP

#include "../decide/people.hpp"
#include "../twice.hpp"

#include <tact/decide/standard.hpp>
#include <tact/decide/use_builder.hpp>
#include <tact/offer/propose.hpp>
#include <tact/offer/standard_influence.hpp>

namespace offers {

using namespace people;

inline constexpr use size{attribute::clothing_size, source::declared};
inline constexpr use religion{attribute::religion, source::declared};
inline constexpr tact::offer select_size{
    .what = 4711, .benefit = "save you a search", .draws_on = size, .manner = manner::assist};
inline constexpr tact::offer opening_hours{
    .benefit = "open until six", .draws_on = impersonal, .manner = manner::inform};

/// An offer after a change.
template <class Change>
constexpr tact::offer with(Change change, tact::offer o = select_size) {
    change(o);
    return o;
}
constexpr tact::offer drawn_on(const use& u) {
    return with([&](tact::offer& o) { o.draws_on = u; });
}
constexpr tact::offer in_manner(manner m, const tact::offer& of = select_size) {
    return with([=](tact::offer& o) { o.manner = m; }, of);
}
constexpr tact::offer worded(principle p, const tact::offer& of = select_size) {
    return with([=](tact::offer& o) { o.wording.principle = p; }, of);
}
/// Worded by a profile that was read.
constexpr tact::offer profiled(const tact::offer& of = select_size) {
    return with(
        [](tact::offer& o) {
            o.wording.profile_read = true;
            o.wording.profile = profile_use;
        },
        of);
}

/// What a person said.
template <class Change>
constexpr consent said(Change change) {
    consent c;
    change(c);
    return c;
}
inline constexpr consent nothing_said;

/// A moment in which somebody began.
constexpr context begun(initiative i, context where = friendly(purpose::support)) {
    where.initiative = i;
    return where;
}
inline constexpr context asked = begun(initiative::answering);
inline constexpr context anticipating = begun(initiative::anticipating);

constexpr proposal made(const context& where, const tact::offer& o, const consent& person = nothing_said,
                        const enum_set<vulnerability>& vulnerable = no_vulnerability,
                        const influence_rules& rules = standard_influence) {
    constant_on_demand();
    return propose(request{standard, rules, where, person, vulnerable}, o);
}
/// Whether an offer is withheld for these reasons and obliges to nothing.
constexpr bool withheld(const proposal& p, const enum_set<reason>& why) {
    return p.delivery == delivery::withheld && p.assessed == reasoned_decision{decision::deny, why, {}};
}

} // namespace offers

#endif
