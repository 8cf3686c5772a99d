// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_OFFER_PROPOSE_HPP
#define TACT_OFFER_PROPOSE_HPP

#include <tact/explain/intrusion.hpp>
#include <tact/offer/offer.hpp>

namespace tact::inline v0_1 {

namespace detail {

/// A decision with one more reason to deny.
constexpr reasoned_decision denied_for(reasoned_decision v, reason why) {
    if (v.decision != decision::deny) v = {};
    v.reasons.insert(why);
    return v;
}

/// The decision on two uses together: the worse, for its reasons, with the obligations of both.
constexpr reasoned_decision worse_of(const reasoned_decision& a, const reasoned_decision& b) {
    const decision d = worst(a.decision, b.decision);
    return {d, bearing_on(a.reasons | b.reasons, d),
            d == decision::deny ? enum_set<obligation>{} : a.obligations | b.obligations};
}

/// Whether the person agreed to every attribute of a use, and to all that these were coarsened from, by name and for
/// each part of a processing purpose. A datum that was merely supplied in this request is not agreed to be applied
/// unasked.
template <enumeration Attribute>
constexpr bool agreed_to_all(const basic_policy<Attribute>& p, const basic_consent<Attribute>& person,
                             const basic_use<Attribute>& u, const processing_purpose& to) {
    bool all = true;
    const auto agree_for = [&](Attribute what, source from, purpose served) {
        all = all && person.state(what, served, from) == consent_state::specific && !person.supplied(what, served);
    };
    const auto agree = [&](Attribute what, source from) {
        agree_for(what, from, to.purpose);
        if (to.learning_for != purpose::unstated) agree_for(what, from, to.learning_for);
    };
    u.for_each_attribute(agree);
    const auto& edges = p.table().coarsenings;
    for (std::size_t s = 1; s < detail::source_slots; ++s)
        for (std::size_t e = 0; e < edges.size(); ++e)
            if (u.from(enum_at<source>(s)).contains_bit(attribute_bits<Attribute>::edge_bit(e)))
                agree(edges[e].from, enum_at<source>(s));
    return all;
}

} // namespace detail

/// The decision on an offer. It is withheld if it names no benefit, if its data are denied, or if it leans on the
/// person harder than the moment allows; plain words about nothing personal are never too hard. It is a question if
/// something is to be asked for. It is a question, too, if the service acts unprompted, unless the person agreed by
/// name to each attribute, and to each that it was coarsened from, for this purpose, and nothing serious depends on it.
/// Information drawn from nothing personal needs no question.
template <enumeration Attribute>
constexpr basic_proposal<Attribute> propose(const basic_request<Attribute>& r, const basic_offer<Attribute>& o) {
    const context where = tact::context_of(o, *r.where);
    const bool nothing_personal = o.draws_on.impersonal() && !o.wording.profile_read;
    basic_proposal<Attribute> made{.offer = o};
    made.decided_by = r.policy->in(where).under(*r.person).fingerprint();
    made.manner = tact::harder(o.manner, tact::manner_of(*r.influence, o.wording.principle, where.pressure));
    made.assessed = tact::assess(*r.policy, where, o.draws_on, *r.person);
    made.intrusion = tact::millionths_of_intrusion(*r.policy, where, o.draws_on, *r.person);
    if (o.wording.profile_read) {
        made.assessed = detail::worse_of(made.assessed, tact::assess(*r.policy, where, o.wording.profile, *r.person));
        const std::uint64_t also = tact::millionths_of_intrusion(*r.policy, where, o.wording.profile, *r.person);
        made.intrusion = made.intrusion + also < also ? ~std::uint64_t{} : made.intrusion + also;
    }

    const bool plain = nothing_personal && o.wording.principle == principle::none && o.manner != manner::unstated &&
                       o.manner <= manner::inform;
    const bool leans = made.manner > manner::inform;
    const bool open = tact::open_in(*r.influence, o.manner, where, r.vulnerable) &&
                      tact::open_in(*r.influence, made.manner, where, r.vulnerable);
    if (!o.names_a_benefit()) made.assessed = detail::denied_for(made.assessed, reason::no_benefit);
    if (!plain && !open)
        made.assessed =
            detail::denied_for(made.assessed, tact::open_in(*r.influence, manner::inform, where, r.vulnerable)
                                                  ? reason::manner_closed
                                                  : reason::purpose_not_offered);
    if (leans && r.person->objected(where.purpose)) made.assessed = detail::denied_for(made.assessed, reason::objected);
    if (leans && r.person->is_unreadable()) made.assessed = detail::denied_for(made.assessed, reason::unreadable);
    if (made.assessed.decision == decision::deny) return made;

    const bool ahead = where.initiative != initiative::answering;
    const auto agreed_to = [&](const basic_use<Attribute>& u) {
        return detail::agreed_to_all(*r.policy, *r.person, u, processing_purpose::of(where));
    };
    const bool by_profile = o.wording.profile_read;
    const bool agreed =
        agreed_to(o.draws_on) && (!by_profile || (!o.wording.profile.impersonal() && agreed_to(o.wording.profile)));
    const bool spared =
        where.effect != effect::legal_or_similar && (nothing_personal ? made.manner == manner::inform : agreed);
    made.delivery = made.assessed.decision == decision::ask ? delivery::question_of_datum
                    : ahead && !spared                      ? delivery::question_of_service
                                                            : delivery::applied;
    enum_set<obligation>& obliged = made.assessed.obligations;
    obliged = obliged - enum_set{obligation::put_as_question};
    if (made.delivery != delivery::applied) obliged.insert(obligation::put_as_question);
    obliged |= tact::obligations_of(*r.policy, where, decision::permit) & enum_set{obligation::offer_a_person};
    return made;
}

} // namespace tact

#endif
