// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_OFFER_AGENT_VIEW_HPP
#define TACT_OFFER_AGENT_VIEW_HPP

#include <tact/offer/propose.hpp>

namespace tact::inline v0_1 {

/// A conversation keeps the purpose that it was opened for. It may turn to support, and then stays support: a service
/// conversation is not turned into selling. Written by one thread at a time.
class conversation {
public:
    /// Opened for a purpose.
    constexpr explicit conversation(purpose opened_for) : purpose_(opened_for) {}

    /// Whether it may go on for a purpose: its own, or support.
    constexpr bool admits(purpose p) const { return p == purpose_ || p == purpose::support; }
    /// Goes on for a purpose; false, and nothing changes, where it may not.
    constexpr bool turn_to(purpose p) {
        if (!admits(p)) return false;
        purpose_ = p;
        return true;
    }

private:
    purpose purpose_;
};

/// Who reads a reply. Unstated counts as published.
enum class reply : std::uint16_t {
    unstated, ///< not stated; counts as published
    direct,   ///< the person alone, or people nearby (`exposure`)
    published ///< anyone: social care on a social network, in a forum, in a review
};
constexpr reply last_enumerator(reply) { return reply::published; }

/// What an agent, a human or a bot, may know and say in any channel, and how it may be worded. Everything that it is
/// made of must outlive it. Immutable: safe to share between threads.
template <enumeration Attribute>
class basic_agent_view {
public:
    /// For a request, which is part of a conversation, and for a reply.
    constexpr basic_agent_view(const basic_request<Attribute>& r, const conversation& within,
                               reply to = reply::unstated)
        : request_(r), published_(to != reply::direct), kept_(within.admits(r.where->purpose)) {}

    /// What the agent may read; assumes nobody else can see it.
    constexpr reasoned_decision may_know(const basic_use<Attribute>& u) const {
        context unseen = *request_.where;
        if (is_valid(unseen.exposure)) unseen.exposure = exposure::nobody;
        return judged(unseen, u);
    }

    /// What the agent may say or write: nothing that it may not read, and in a published reply nothing personal at all.
    constexpr reasoned_decision may_say(const basic_use<Attribute>& u) const {
        const reasoned_decision known = may_know(u);
        if (published_ && !u.impersonal()) return detail::denied_for(known, reason::said_in_public);
        return detail::worse_of(known, judged(*request_.where, u));
    }

    /// The principles that the agent may use; plain words alone if the conversation was opened for something else.
    constexpr enum_set<principle> principles() const {
        return kept_ ? request_.principles() : enum_set{principle::none};
    }

    /// Which principle the agent uses, by the person's profile if the gate permits to read it (the use `reading`).
    constexpr basic_persuasion<Attribute> wording(const basic_use<Attribute>& reading, const persuasion_profile& stored,
                                                  const population& people) const {
        return {kept_ ? request_.gate() : basic_gate<Attribute>{}, reading, stored, people, principles()};
    }
    basic_persuasion<Attribute> wording(const basic_use<Attribute>&, const persuasion_profile&,
                                        const population&&) const = delete; // a temporary would dangle

private:
    constexpr reasoned_decision judged(const context& where, const basic_use<Attribute>& u) const {
        const reasoned_decision v = tact::assess(*request_.policy, where, u, *request_.person);
        return kept_ || u.impersonal() ? v : detail::denied_for(v, reason::purpose_changed);
    }

    basic_request<Attribute> request_;
    bool published_;
    bool kept_;
};

/// An agent's view over the shipped attributes.
using agent_view = basic_agent_view<attribute>;

} // namespace tact

#endif
