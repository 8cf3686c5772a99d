// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include "offer_statement.hpp"

// T69: what whoever helps a person may know and say.

namespace statements {

namespace {

/// What a gate says of a use, as others see it.
decision decided(const offer_subject& s, context where, exposure seen_by, const consent& person, const use& u) {
    where.exposure = seen_by;
    return s.policy->in(where).under(person).decide(u);
}

const offer_statement t69{
    "T69",
    offer_statement::reads_policy,
    [](const offer_subject& s) {
        turns turn(*s.policy);
        std::size_t next = 0;
        bool knew_and_kept_silent = false, knew = false, leant = false;
        const auto keeps = [&](const context& c, const use& u, const consent& person, reply to) {
            const decision unseen = decided(s, c, exposure::nobody, person, u);
            const decision seen = decided(s, c, c.exposure, person, u);
            for (const purpose opened : {c.purpose, purpose::support, purpose::marketing}) {
                const helper h{s.ask(c, person), opened, to};
                const reasoned_decision known = s.may_know(h, u);
                const reasoned_decision said = s.may_say(h, u);
                const enum_set<principle> principles = s.may_lean(h);
                // It stays what it was opened for, or becomes service.
                const bool kept = c.purpose == opened || c.purpose == purpose::support;
                if (u.impersonal()) {
                    if (known.decision != decision::permit || said.decision != decision::permit) return false;
                } else if (!kept) {
                    if (known.decision != decision::deny || said.decision != decision::deny ||
                        !known.reasons.contains(reason::purpose_changed))
                        return false;
                } else if (known.decision != unseen || said.decision > worst(known.decision, seen)) {
                    return false; // what the gate denies is neither known nor said
                } else if (to == reply::direct && said.decision != worst(known.decision, seen)) {
                    return false;
                }
                if (principles != (kept ? s.principles_in(s.leaning, c, no_vulnerability) : enum_set{principle::none}))
                    return false;
                knew = knew || (kept && known.decision == decision::permit && !u.impersonal());
                knew_and_kept_silent = knew_and_kept_silent || (known.decision > said.decision && to == reply::direct);
                leant = leant || principles.size() > 1;
            }
            return true;
        };
        // What may be known, and not said where others hear it: where a score lies between the two.
        context heard = with(with(neutral, purpose::support), connectedness::none, trust::none);
        heard.exposure = exposure::others;
        const bool held = keeps(heard, {attribute::interests, source::inferred}, {}, reply::direct) &&
                          wherever(s, six, [&](context c) {
                              turn.next();
                              ++next;
                              c.exposure = enum_at<exposure>(next % enum_size<exposure>);
                              return keeps(c, turn.drawn_on(), turn.person(),
                                           enum_at<reply>(next / enum_size<exposure> % enum_size<reply>));
                          });
        // One that turned to service does not turn back.
        conversation turned(purpose::marketing);
        const bool stays = turned.admits(purpose::marketing) && turned.turn_to(purpose::support) &&
                           !turned.turn_to(purpose::marketing) && !turned.admits(purpose::marketing) &&
                           turned.turn_to(purpose::support);
        return held && stays && knew && knew_and_kept_silent && leant;
    },
    {{"service turns to selling",
      [](offer_subject& s) {
          s.may_know = [](const helper& h, const use& u) {
              return helper{h.asked, h.asked.where->purpose, h.to}.briefing().may_know(u);
          };
      }},
     {"what is known is said, whoever hears it",
      [](offer_subject& s) {
          s.may_say = [](const helper& h, const use& u) {
              const agent_view b = h.briefing();
              return h.to == reply::direct ? b.may_know(u) : b.may_say(u);
          };
      }},
     {"who helps may use any principle",
      [](offer_subject& s) { s.may_lean = [](const helper&) { return enum_set<principle>::all(); }; }}}};

} // namespace

TEST_CASE("T69: the adviser's brief passes the same gate, and a conversation opened as service stays service") {
    t69.prove();
}

} // namespace statements
