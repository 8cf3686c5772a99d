// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_OFFER_OFFER_HPP
#define TACT_OFFER_OFFER_HPP

#include <tact/answer/verdict.hpp>
#include <tact/gate/budget_limits.hpp>
#include <tact/offer/influence.hpp>
#include <tact/offer/persuasion.hpp>

namespace tact {

/// An offer: what is offered, what the person gains, what it draws on, and how it leans on the person.
template <enumeration Attribute>
struct basic_offer {
    std::uint64_t what = 0;        ///< the integrator's own number of a product or service; nothing here changes it
    const char* benefit = "";      ///< what the person gains, "save you a search"; without one there is no offer
    basic_use<Attribute> draws_on; ///< the data that chose it; `impersonal` where none did
    tact::manner manner{};         ///< how it leans on the person; unstated counts as pressing
    tact::choice wording{};        ///< the principle that words it, chosen as in persuasion.hpp
};

/// An offer over the shipped attributes.
using offer = basic_offer<attribute>;

/// How an offer reaches the person, the most reserved first.
enum class delivery : std::uint16_t {
    withheld,            ///< not at all
    question_of_datum,   ///< "may we use your size?", without reading it
    question_of_service, ///< "shall we select your size?"
    applied              ///< done, and shown
};
/// Where `delivery` ends.
constexpr delivery last_enumerator(delivery) { return delivery::applied; }

/// What becomes of an offer, and the record of it: the outcome is logged against this, whatever was decided.
struct proposal {
    tact::delivery delivery = tact::delivery::withheld;
    tact::verdict verdict{};
    std::uint64_t what = 0;   ///< as it was offered
    tact::choice wording{};   ///< as it was chosen; learned from with its outcome (learning.hpp)
    tact::fingerprint gate{}; ///< which gate decided
    /// Whether both say the same.
    friend constexpr bool operator==(const proposal&, const proposal&) = default;
};

/// The context of an offer: it names a benefit exactly where the offer does.
template <enumeration Attribute>
constexpr context context_of(const basic_offer<Attribute>& o, context where) {
    const bool named = o.benefit != nullptr && *o.benefit != '\0';
    where.benefit = named ? benefit::named : benefit::unnamed;
    return where;
}

/// A verdict with one more reason to deny.
constexpr verdict denied_for(verdict v, reason why) {
    if (v.decision != decision::deny) v = {};
    v.reasons.insert(why);
    return v;
}

namespace detail { // used by propose

/// Whether the person agreed to every attribute of a use, for a purpose and by name.
template <enumeration Attribute>
constexpr bool agreed_to_all(const basic_consent<Attribute>& person, const basic_use<Attribute>& u, purpose p) {
    for (std::size_t s = 0; s < planes; ++s)
        for (std::size_t i = 0; i < count<Attribute>; ++i) {
            const auto what = enumerator<Attribute>(i);
            const auto from = enumerator<source>(s);
            if (u.from(from).contains(what) && person.state(what, p, from) != consent_state::specific) return false;
        }
    return true;
}

constexpr reason reason_of(allowance a) {
    switch (a) {
    case allowance::asks_spent: return reason::asks_spent;
    case allowance::asked_too_soon: return reason::asked_too_soon;
    default: return reason::intrusion_spent;
    }
}

} // namespace detail

/// What becomes of an offer in a context, under a person's consent: withheld where it names no benefit, draws on what
/// is denied, leans on the person harder than may be, or is over a budget; a question where something is to be asked,
/// or where the service goes ahead of the person, who is spared that one by having agreed to it for this purpose by
/// name.
template <enumeration Attribute>
constexpr proposal propose(const basic_policy<Attribute>& p, const influence& i, const context& asked_in,
                           const basic_consent<Attribute>& person, const basic_offer<Attribute>& o,
                           const set<vulnerability>& known = {}, allowance budgeted = allowance::within) {
    const context where = context_of(o, asked_in);
    proposal r{delivery::withheld, judge(p, where, o.draws_on, person), o.what, o.wording,
               p.in(where).under(person).fingerprint()};
    const manner how = harder(o.manner, manner_of(i, o.wording.principle, where.pressure));
    if (where.benefit != benefit::named) r.verdict = denied_for(r.verdict, reason::no_benefit);
    if (!may(i, how, where, known)) r.verdict = denied_for(r.verdict, reason::manner_closed);
    if (budgeted != allowance::within && !o.draws_on.impersonal())
        r.verdict = denied_for(r.verdict, detail::reason_of(budgeted));
    if (r.verdict.decision == decision::deny) return r;

    const bool asked = where.initiative == initiative::answering || o.draws_on.impersonal() ||
                       detail::agreed_to_all(person, o.draws_on, where.purpose);
    r.delivery = r.verdict.decision == decision::ask ? delivery::question_of_datum
                 : asked                             ? delivery::applied
                                                     : delivery::question_of_service;
    return r;
}

} // namespace tact

#endif
