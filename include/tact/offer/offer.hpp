// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_OFFER_OFFER_HPP
#define TACT_OFFER_OFFER_HPP

#include <tact/explain/assess.hpp>
#include <tact/offer/influence.hpp>
#include <tact/offer/outliving.hpp>
#include <tact/offer/persuasion.hpp>

// What is offered, to whom and when, and the result: the words that propose.hpp decides in.

namespace tact::inline v0_1 {

/// One person in one moment, and the rules that hold: every offer of a request is decided by this. All of it must
/// outlive the request. Immutable: safe to share between threads.
template <enumeration Attribute>
struct basic_request {
    outliving<basic_policy<Attribute>> policy;  ///< which data may be used
    outliving<influence_rules> influence;       ///< how strongly an offer may press
    outliving<context> where;                   ///< the moment
    outliving<basic_consent<Attribute>> person; ///< the person's consent
    enum_set<vulnerability> vulnerable =
        vulnerability_unstated; ///< unset counts as all; if there is none, state `no_vulnerability`

    /// The gate of the moment, under the person's consent.
    [[nodiscard]] constexpr basic_gate<Attribute> gate() const { return policy->in(*where).under(*person); }
    /// The principles that the moment leaves open.
    constexpr enum_set<principle> principles() const { return principles_in(*influence, *where, vulnerable); }
};

/// A request over the shipped attributes.
using request = basic_request<attribute>;

/// An offer states its benefit and how strongly it persuades: what is offered, what the person gains, which data it
/// draws on, and its manner. A plain value: safe to share between threads while none writes it.
template <enumeration Attribute>
struct basic_offer {
    std::uint64_t what = 0;            ///< the integrator's own number of a product or service; nothing here changes it
    const char* benefit = "";          ///< what the person gains, "save you a search"; without one there is no offer
    basic_use<Attribute> draws_on{};   ///< the data that chose it; `impersonal` if none did; unknown until set
    tact::manner manner{};             ///< how it leans on the person; unstated counts as pressing
    basic_choice<Attribute> wording{}; ///< the principle that words it (persuasion.hpp)

    /// Whether a benefit is named, in more than blanks.
    constexpr bool names_a_benefit() const {
        const char* c = benefit == nullptr ? "" : benefit;
        while (*c == ' ' || *c == '\t' || *c == '\n') ++c;
        return *c != '\0';
    }
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
constexpr delivery last_enumerator(delivery) { return delivery::applied; }

/// The decision on an offer, and its record, whatever was decided: the outcome is logged against it, and learned from
/// (learning.hpp). A plain value: safe to share between threads while none writes it.
template <enumeration Attribute>
struct basic_proposal {
    tact::delivery delivery = tact::delivery::withheld;
    tact::reasoned_decision assessed{}; ///< on all that it draws on, including the profile that worded it
    basic_offer<Attribute> offer{};     ///< as it was made
    tact::manner manner{};              ///< the harder of the stated manner and that of the wording
    std::uint64_t intrusion = 0;        ///< of all that it draws on, in millionths
    tact::fingerprint decided_by{};     ///< which gate decided
};

/// A proposal over the shipped attributes.
using proposal = basic_proposal<attribute>;

/// The context of an offer: it states a benefit exactly if the offer does.
template <enumeration Attribute>
constexpr context context_of(const basic_offer<Attribute>& o, context where) {
    where.benefit = o.names_a_benefit() ? benefit::named : benefit::unnamed;
    return where;
}

} // namespace tact

#endif
