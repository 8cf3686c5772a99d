// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_OFFER_BRIEF_HPP
#define TACT_OFFER_BRIEF_HPP

#include <tact/offer/offer.hpp>

namespace tact {

/// Who reads a reply. Unstated counts as published.
enum class reply : std::uint16_t {
    unstated, ///< nobody said; counts as published
    direct,   ///< the person alone, or who happens to be near (`exposure`)
    published ///< anybody: webcare on a social network, in a forum, in a review
};
/// Where `reply` ends.
constexpr reply last_enumerator(reply) { return reply::published; }

/// What whoever helps a person may know and say, be it a person or a bot, in whatever channel. A conversation keeps the
/// purpose it was opened for, or turns to support; one opened as service stays service.
template <enumeration Attribute>
class basic_brief {
public:
    /// For a conversation opened for a purpose, in a context of its own purpose, under a person's consent. The policy
    /// must outlive the brief.
    constexpr basic_brief(const basic_policy<Attribute>& p, purpose opened_for, const context& where,
                          const basic_consent<Attribute>& person, reply to = reply::unstated)
        : policy_(&p), person_(person), where_(where), published_(to != reply::direct),
          kept_(where.purpose == opened_for || where.purpose == purpose::support) {}

    /// What the helper meets who would read something: others do not see it.
    constexpr verdict may_know(const basic_use<Attribute>& u) const {
        context unseen = where_;
        unseen.exposure = exposure::nobody;
        return judged(unseen, u);
    }

    /// What the helper meets who would say or write something: nothing that may not be known, and where it is
    /// published nothing personal at all.
    constexpr verdict may_say(const basic_use<Attribute>& u) const {
        const verdict known = may_know(u);
        if (published_ && !u.impersonal()) return denied_for(known, reason::said_in_public);
        const verdict said = judged(where_, u);
        return known.decision < said.decision ? known : said;
    }

    /// The principles that the helper may use; plain words alone where the conversation was opened for something else.
    constexpr set<principle> principles(const influence& i, const set<vulnerability>& known = {}) const {
        return kept_ ? principles_in(i, where_, known) : set{principle::none};
    }

private:
    constexpr verdict judged(const context& where, const basic_use<Attribute>& u) const {
        const verdict v = judge(*policy_, where, u, person_);
        return kept_ || u.impersonal() ? v : denied_for(v, reason::purpose_changed);
    }

    const basic_policy<Attribute>* policy_;
    basic_consent<Attribute> person_;
    context where_;
    bool published_;
    bool kept_;
};

/// A brief over the shipped attributes.
using brief = basic_brief<attribute>;

} // namespace tact

#endif
