// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_MODEL_BEST_QUESTION_HPP
#define TACT_MODEL_BEST_QUESTION_HPP

#include <tact/model/together.hpp>

// Which one question is worth asking: the yes that brings a model most.

namespace tact::inline v0_1 {

/// A question that a person may be asked, and what a yes would bring. Ask it for its purpose, with its benefit named;
/// `name_of(question)` says what it is about. A plain value: safe to share between threads while none writes it.
template <enumeration Attribute>
struct [[nodiscard]] basic_consent_question {
    bool worth_asking = false;          ///< whether a yes to any single question brings something
    bool about_risk = false;            ///< whether it asks to use several attributes together, not for one attribute
    Attribute what{};                   ///< the attribute to ask for
    enum_set<source> from{};            ///< where it is to come from
    joint_risk risk{};                  ///< what the attributes amount to together
    tact::processing_purpose purpose{}; ///< what the gate was made for, and the yes is for
    double gain = 0;                    ///< by how much the value of what is kept would grow
    std::size_t kept = 0;               ///< how many features would be kept then, or are now if nothing is worth asking

    constexpr explicit operator bool() const { return worth_asking; } ///< whether there is one
    /// Records a yes to it: a specific grant for its purpose, to learn for both. False, and nothing recorded, if there
    /// was nothing to ask.
    constexpr bool record_yes(basic_consent<Attribute>& person) const {
        const auto grant = [&](tact::purpose p) {
            return about_risk ? person.grant(risk, p) : person.grant(what, p, from);
        };
        return worth_asking && grant(purpose.purpose) &&
               (purpose.learning_for == tact::purpose::unstated || grant(purpose.learning_for));
    }
};

/// A question about the shipped attributes.
using consent_question = basic_consent_question<attribute>;

/// The question whose yes would bring a model most value under a gate: `together` is tried as each yes would leave the
/// gate, so it takes that work once for every question there is: not for every request.
template <enumeration Attribute, std::size_t Features, std::size_t Parts, class Ranked>
constexpr basic_consent_question<Attribute> best_question(const basic_catalogue<Attribute, Features, Parts>& features,
                                                          const basic_gate<Attribute>& g, const Ranked& by_value) {
    using bits = attribute_bits<Attribute>;
    const auto value_under = [&](const basic_gate<Attribute>& supposed, std::size_t& kept) {
        const features_together<Attribute, Features> all(features, supposed, by_value);
        kept = all.size();
        return all.value();
    };
    basic_consent_question<Attribute> best;
    const double now = value_under(g, best.kept);
    const auto try_out = [&](basic_consent_question<Attribute> q, const basic_gate<Attribute>& supposed) {
        q.gain = value_under(supposed, q.kept) - now;
        q.worth_asking = q.gain > best.gain;
        if (q.worth_asking) best = q;
    };

    bits asked[detail::source_slots]; // what a yes would open, among all that the features draw on
    for (std::size_t i = 0; i < detail::count_of(by_value); ++i) {
        const basic_use<Attribute>& drawn = features.use_of(detail::what_of(detail::first_of(by_value)[i]));
        if (g.decide(drawn) != decision::ask) continue;
        for (std::size_t s = 1; s < detail::source_slots; ++s)
            asked[s] |= drawn.from(enum_at<source>(s)) - g.from(enum_at<source>(s)).permitted();
    }
    const auto& edges = features.policy().table().coarsenings;
    for (std::size_t a = 0; a < enum_size<Attribute>; ++a) {
        basic_consent_question<Attribute> q;
        q.purpose = g.processing_purpose();
        q.what = tact::enum_at<Attribute>(a);
        bits opened; // a yes also holds for what was coarsened from it
        opened.insert(q.what);
        for (std::size_t e = 0; e < edges.size(); ++e)
            opened.insert_bit_if(detail::alike(edges[e].from, q.what), bits::edge_bit(e));
        basic_gate<Attribute> supposed = g;
        for (std::size_t s = 1; s < detail::source_slots; ++s) {
            if (!asked[s].intersects(opened)) continue;
            q.from.insert(enum_at<source>(s));
            detail::supposition<Attribute>::yes(supposed, enum_at<source>(s), opened);
        }
        if (!q.from.empty()) try_out(q, supposed);
    }
    for (std::size_t i = 0; i < enum_size<joint_risk>; ++i) {
        basic_consent_question<Attribute> q;
        q.purpose = g.processing_purpose();
        q.about_risk = true;
        q.risk = enum_at<joint_risk>(i);
        bits opened;
        opened.insert(q.risk);
        basic_gate<Attribute> supposed = g;
        for (std::size_t s = 1; s < detail::source_slots; ++s)
            detail::supposition<Attribute>::yes(supposed, enum_at<source>(s), opened);
        if (!(supposed == g)) try_out(q, supposed);
    }
    return best;
}

} // namespace tact

#endif
