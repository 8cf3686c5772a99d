// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include "offer_states.hpp"

// T66, T68, L6, and that no service is withdrawn from who needs it more: what a plan and a verdict may depend on.

namespace statements {

namespace {

const offer_statement monotone{
    "plan",
    offer_statement::reads_no_policy,
    [](const offer_subject& s) {
        const std::vector<level> levels{0, 1, 39, 40, 41, 59, 60, 61, 100, level{}}; // unstated counts as all
        return in_every_state(s, [&](const context& where, const customer& who) {
            const service_plan now = s.plan_for(s.serving, where, who);
            const auto no_less = [&](const context& then, const customer& they) {
                return no_more(now, s.plan_for(s.serving, then, they));
            };
            bool kept = true;
            for (const level l : levels) {
                customer more_effort = who, more_stakes = who;
                more_effort.effort = l;
                more_stakes.stakes = l;
                kept = kept && (l.or_all() < who.effort.or_all() || no_less(where, more_effort)) &&
                       (l.or_all() < who.stakes.or_all() || no_less(where, more_stakes));
            }
            customer stuck = who, in_public = who;
            stuck.progress = progress::stuck;
            in_public.asked_in_public = true;
            context hurried = where, serious = where;
            hurried.pressure = pressure::exhausted;
            serious.effect = effect::legal_or_similar;
            return kept && no_less(where, stuck) && no_less(where, in_public) && no_less(hurried, who) &&
                   no_less(serious, who);
        });
    },
    {{"who costs much is kept from people", [](offer_subject& s) {
          s.plan_for = [](const service_rules& how, const context& where, const customer& who) {
              service_plan made = tact::plan_for(how, where, who);
              if (who.effort.or_all() > 60 && where.effect == effect::none)
                  made.of[position(service::person)] = prominence::findable;
              return made;
          };
      }}}};

const offer_statement l6{
    "L6",
    offer_statement::reads_policy,
    [](const offer_subject& s) {
        const bool planned = in_every_state(s, [&](const context& where, const customer& who) {
            const prominence p = s.plan_for(s.serving, where, who)[service::person];
            return where.effect == effect::none || p == prominence::due ||
                   (where.effect == effect::unstated && p == prominence::offered);
        });
        context unknown = with(neutral, purpose::support);
        unknown.effect = static_cast<effect>(99);
        if (!planned || s.plan_for(s.serving, unknown, {})[service::person] != prominence::due) return false;

        turns turn(*s.policy);
        bool delivered = false;
        return wherever(s, six,
                        [&](context c) {
                            turn.next();
                            c.effect = c.effect == effect::none ? effect::legal_or_similar : c.effect;
                            const proposal p = s.propose(s.ask(c, turn.person()), offer_of(turn.drawn_on()));
                            if (!delivered_personal(p)) return true;
                            delivered = true;
                            return p.assessed.obligations.contains(obligation::offer_a_person);
                        }) &&
               delivered;
    },
    {{"a serious effect is left to the bot",
      [](offer_subject& s) {
          s.plan_for = [](const service_rules& how, const context& where, const customer& who) {
              service_plan made = tact::plan_for(how, where, who);
              if (where.effect == effect::legal_or_similar) made.of[position(service::person)] = prominence::offered;
              return made;
          };
      }},
     {"a serious effect obliges to nothing", [](offer_subject& s) {
          s.change_policy([](policy_table& t) { t.obligations[obligation::offer_a_person].values = 0; });
      }}}};

/// Whether two channels come to the same: the gate under a person's answers, the helper's brief, the proposal and the
/// plan. Only the fingerprint of the gate tells where it was.
bool same_in(const offer_subject& s, const context& c, channel one, channel other, const turns& turn) {
    const context here = with(c, axis::channel, position(one));
    const context there = with(c, axis::channel, position(other));
    const gate at_one = s.policy->in(here).under(turn.person());
    const gate at_other = s.policy->in(there).under(turn.person());
    if (!at_least(at_one, at_other) || !at_least(at_other, at_one)) return false;

    const use& u = turn.drawn_on();
    for (const reply to : {reply::direct, reply::published}) {
        const helper at_this{s.ask(here, turn.person()), c.purpose, to};
        const helper at_that{s.ask(there, turn.person()), c.purpose, to};
        if (s.may_know(at_this, u) != s.may_know(at_that, u) || s.may_say(at_this, u) != s.may_say(at_that, u) ||
            s.may_lean(at_this) != s.may_lean(at_that))
            return false;
    }
    const proposal by_one = s.propose(s.ask(here, turn.person()), offer_of(u));
    const proposal by_other = s.propose(s.ask(there, turn.person()), offer_of(u));
    // A bot, an adviser and an offer hear the same of the same datum.
    context asked = here;
    asked.benefit = benefit::named;
    const helper adviser{s.ask(asked, turn.person()), c.purpose, reply::direct};
    const bool adviser_agrees = asked.exposure != exposure::nobody ||
                                s.may_know(adviser, u).decision == s.policy->in(asked).under(turn.person()).decide(u);
    return same_but_wording(by_one, by_other) && by_one.manner == by_other.manner &&
           by_one.offer.wording == by_other.offer.wording && adviser_agrees;
}

const offer_statement t66{"T66",
                          offer_statement::reads_policy,
                          [](const offer_subject& s) {
                              turns turn(*s.policy);
                              std::size_t next = 0;
                              const bool judged = wherever(s, six, [&](const context& c) {
                                  for (int i = 0; i < 2; ++i) {
                                      turn.next();
                                      next = next % (enum_size<channel> - 1) + 1;
                                      if (!same_in(s, c, channel::unstated, enum_at<channel>(next), turn)) return false;
                                  }
                                  return true;
                              });
                              return judged && in_every_state(s, [&](context where, const customer& who) {
                                         where.channel = channel::unstated;
                                         const service_plan made = s.plan_for(s.serving, where, who);
                                         bool same = true;
                                         for (std::size_t i = 1; i < enum_size<channel>; ++i) {
                                             where.channel = enum_at<channel>(i);
                                             same = same && s.plan_for(s.serving, where, who) == made;
                                         }
                                         return same;
                                     });
                          },
                          {{"by e-mail more is welcome",
                            [](offer_subject& s) {
                                s.change_policy(
                                    [](policy_table& t) { t.axes.channel[channel::email].multiplier = 0.500; });
                            }},
                           {"who writes an e-mail is answered by the bot",
                            [](offer_subject& s) {
                                s.plan_for = [](const service_rules& how, const context& where, const customer& who) {
                                    service_plan made = tact::plan_for(how, where, who);
                                    prominence& bot = made.of[position(service::virtual_assistant)];
                                    if (where.channel == channel::email && bot < prominence::offered)
                                        bot = prominence::offered;
                                    return made;
                                };
                            }},
                           {"the adviser knows on the shop floor what a bot may not know", [](offer_subject& s) {
                                s.may_know = [](const helper& h, const use& u) {
                                    reasoned_decision v = h.briefing().may_know(u);
                                    if (h.asked.where->channel == channel::in_store && v.decision == decision::ask)
                                        v.decision = decision::permit;
                                    return v;
                                };
                            }}}};

const offer_statement t68{"T68",
                          offer_statement::reads_policy,
                          [](const offer_subject& s) {
                              constexpr channel served_in[]{channel::own_page, channel::app};
                              constexpr channel as_in[]{channel::phone, channel::chat, channel::social};
                              turns turn(*s.policy);
                              std::size_t next = 0;
                              const bool judged = wherever(s, six, [&](const context& c) {
                                  turn.next();
                                  ++next;
                                  return same_in(s, c, served_in[next % 2], as_in[next / 2 % 3], turn);
                              });
                              return judged && in_every_state(s, [&](context where, const customer& who) {
                                         for (const channel one : served_in)
                                             for (const channel other : as_in) {
                                                 where.channel = one;
                                                 const service_plan made = s.plan_for(s.serving, where, who);
                                                 where.channel = other;
                                                 if (made[service::self_service] < prominence::findable ||
                                                     !(s.plan_for(s.serving, where, who) == made))
                                                     return false;
                                             }
                                         return true;
                                     });
                          },
                          {{"in an app more is welcome",
                            [](offer_subject& s) {
                                s.change_policy(
                                    [](policy_table& t) { t.axes.channel[channel::app].multiplier = 0.500; });
                            },
                            {"T66"}}, // an app is a channel
                           {"an app has the bot in sight, and the phone has not",
                            [](offer_subject& s) {
                                s.plan_for = [](const service_rules& how, const context& where, const customer& who) {
                                    service_plan made = tact::plan_for(how, where, who);
                                    prominence& bot = made.of[position(service::virtual_assistant)];
                                    if (where.channel == channel::app && bot < prominence::offered)
                                        bot = prominence::offered;
                                    return made;
                                };
                            },
                            {"T66"}}}};

} // namespace

TEST_CASE("the service plan takes no service away as effort or stakes or trouble grow") { monotone.prove(); }
TEST_CASE("L6: a serious effect has a person in every plan and on every offer") { l6.prove(); }
TEST_CASE("T66: same person and datum and purpose and moment give the same verdict in every channel") { t66.prove(); }
TEST_CASE("T68: own page and app are channels beside phone and chat and social media") { t68.prove(); }

} // namespace statements
