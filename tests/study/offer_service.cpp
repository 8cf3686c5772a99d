// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include "offer_states.hpp"

// T29, T31, T61, T62, T67, L6: how customers are served, over the states in which they may be.

namespace statements {

namespace {

constexpr setting in_public[]{setting::work, setting::shop, setting::transport};

/// What customers may need: one service alone, any, what answers at once, somebody who answers.
const std::vector<enum_set<service>>& needs() {
    static const std::vector<enum_set<service>> all = [] {
        std::vector<enum_set<service>> found{
            enum_set<service>::all(),
            {service::self_service, service::virtual_assistant},
            {service::person, service::proactive_chat, service::social_care},
        };
        for (std::size_t i = 0; i < enum_size<service>; ++i) found.push_back({enum_at<service>(i)});
        return found;
    }();
    return all;
}

const offer_statement t29{
    "T29",
    offer_statement::reads_policy,
    [](const offer_subject& s) {
        bool somewhere_less = false;
        const bool nowhere_more = in_every_state(s, [&](context where, const customer& who) {
            const service_plan here = s.plan_for(s.serving, where, who);
            where.pressure = pressure::relaxed;
            const service_plan calm = s.plan_for(s.serving, where, who);
            somewhere_less = somewhere_less || !no_more(here, calm);
            return no_more(calm, here);
        });
        return nowhere_more && somewhere_less &&
               raises(s.on_policy(), assisting, axis::pressure, pressure::pressed, pressure::relaxed, by::more);
    },
    {{"haste changes nothing in how customers are served",
      [](offer_subject& s) {
          change(s.serving,
                 [](service_table& t) { t.services[service::virtual_assistant].under_pressure = prominence::absent; });
      }},
     {"help is as welcome when relaxed", [](offer_subject& s) {
          s.change_policy([](policy_table& t) { t.axes.pressure[pressure::pressed].assisting = 1.000; });
      }}}};

// Hedged in its source: no more than that nothing speaks against it.
const offer_statement t31{
    "T31",
    offer_statement::reads_policy,
    [](const offer_subject& s) {
        const bool no_more_effort = in_every_state(s, [&](context where, const customer& who) {
            where.setting = setting::home;
            const service_plan at_home = s.plan_for(s.serving, where, who);
            for (const setting there : in_public) {
                where.setting = there;
                const service_plan plan = s.plan_for(s.serving, where, who);
                for (const enum_set<service>& need : needs())
                    if (s.effort_of(s.serving, plan, need) > s.effort_of(s.serving, at_home, need)) return false;
            }
            return true;
        });
        bool no_less_welcome = true;
        for (const setting there : in_public)
            no_less_welcome =
                no_less_welcome && raises(s.on_policy(), assisting, axis::setting, there, setting::home, by::no_less);
        if (!no_more_effort || !no_less_welcome) return false;

        turns turn(*s.policy);
        bool delivered = false;
        return wherever(s, six,
                        [&](context c) {
                            turn.next();
                            if (c.exposure == exposure::nobody) c.exposure = exposure::others;
                            const proposal p = s.propose(s.ask(c, turn.person()), offer_of(turn.drawn_on()));
                            if (!delivered_personal(p)) return true;
                            delivered = true;
                            return p.assessed.obligations.contains(obligation::be_discreet);
                        }) &&
               delivered;
    },
    {{"on the train the portal is out of sight",
      [](offer_subject& s) {
          s.plan_for = [](const service_rules& how, const context& where, const customer& who) {
              service_plan plan = tact::plan_for(how, where, who);
              if (where.setting == setting::transport) plan.of[position(service::self_service)] = prominence::findable;
              return plan;
          };
      }},
     {"help is less welcome on the train than at home",
      [](offer_subject& s) {
          s.change_policy([](policy_table& t) {
              t.axes.setting[setting::unstated].assisting = 1.200;
              t.axes.setting[setting::transport].assisting = 1.100;
          });
      }},
     {"details are shown whoever can see them", [](offer_subject& s) {
          s.change_policy([](policy_table& t) { t.obligations[obligation::be_discreet].values = 0; });
      }}}};

const offer_statement t61{"T61",
                          offer_statement::reads_policy,
                          [](const offer_subject& s) {
                              const bool planned = in_every_state(s, [&](const context& where, customer who) {
                                  const bool stuck = who.progress == progress::stuck;
                                  const service_plan plan = s.plan_for(s.serving, where, who);
                                  who.progress = static_cast<progress>(99);
                                  const service_plan unknown = s.plan_for(s.serving, where, who);
                                  return plan[service::proactive_chat] ==
                                             (stuck ? prominence::due : prominence::absent) &&
                                         unknown[service::proactive_chat] == prominence::absent &&
                                         plan[service::peer_forum] >= prominence::findable &&
                                         (who.asked_in_public ? plan[service::social_care] >= prominence::offered
                                                              : plan[service::social_care] == prominence::absent);
                              });
                              if (!planned) return false;

                              // What is said in public says nothing personal, whatever the person agreed to.
                              turns turn(*s.policy);
                              return wherever(s, six, [&](const context& c) {
                                  for (const reply to : {reply::published, reply::unstated}) {
                                      turn.next();
                                      const helper in_the_open{s.ask(c, turn.person()), c.purpose, to};
                                      const reasoned_decision said = s.may_say(in_the_open, turn.drawn_on());
                                      const bool impersonal_one = turn.drawn_on().impersonal();
                                      if (said.decision != (impersonal_one ? decision::permit : decision::deny))
                                          return false;
                                      if (!impersonal_one && !said.reasons.contains(reason::said_in_public))
                                          return false;
                                  }
                                  return true;
                              });
                          },
                          {{"a chat opens for whoever came a long way",
                            [](offer_subject& s) {
                                s.plan_for = [](const service_rules& how, const context& where, const customer& who) {
                                    service_plan plan = tact::plan_for(how, where, who);
                                    if (who.effort.or_all() >= 60)
                                        plan.of[position(service::proactive_chat)] = prominence::due;
                                    return plan;
                                };
                            }},
                           {"the forum is for who is getting on",
                            [](offer_subject& s) {
                                s.plan_for = [](const service_rules& how, const context& where, const customer& who) {
                                    service_plan plan = tact::plan_for(how, where, who);
                                    if (who.asked_in_public)
                                        plan.of[position(service::peer_forum)] = prominence::absent;
                                    return plan;
                                };
                            },
                            {"plan"}}, // which takes it away from whoever asks in public
                           {"webcare answers as one would in private", [](offer_subject& s) {
                                s.may_say = [](const helper& h, const use& u) {
                                    return helper{h.asked, h.opened_for, reply::direct}.briefing().may_say(u);
                                };
                            }}}};

const offer_statement t62{"T62",
                          offer_statement::reads_no_policy,
                          [](const offer_subject& s) {
                              service_table invalid = s.serving.table();
                              invalid.services[service::person].always = prominence::absent;
                              for (const service_rules& how : {s.serving, service_rules{}, service_rules(invalid)}) {
                                  const bool all_there =
                                      in_every_state(s, [&](const context& where, const customer& who) {
                                          const service_plan plan = s.plan_for(how, where, who);
                                          return plan[service::self_service] >= prominence::findable &&
                                                 plan[service::virtual_assistant] >= prominence::findable &&
                                                 plan[service::person] >= prominence::findable;
                                      });
                                  if (!all_there) return false;
                              }
                              return true;
                          },
                          {{"who is getting on sees nobody", [](offer_subject& s) {
                                s.plan_for = [](const service_rules& how, const context& where, const customer& who) {
                                    service_plan plan = tact::plan_for(how, where, who);
                                    if (who.progress == progress::fine && where.effect == effect::none)
                                        plan.of[position(service::person)] = prominence::absent;
                                    return plan;
                                };
                            }}}};

const offer_statement t67{
    "T67",
    offer_statement::reads_no_policy,
    [](const offer_subject& s) {
        std::vector<service_plan> plans{service_plan{}};
        const bool measured = in_every_state(s, [&](const context& where, const customer& who) {
            const service_plan plan = s.plan_for(s.serving, where, who);
            bool known = false;
            for (const service_plan& p : plans) known = known || p == plan;
            if (known) return true;
            plans.push_back(plan);
            for (const enum_set<service>& need : needs()) { // the easiest of what is there
                int least = 201;
                for (const service_row& r : s.serving.table().services) {
                    if (!need.contains(r.key) || plan[r.key] == prominence::absent) continue;
                    const int sum = r.effort.or_all() + s.serving.table().finding[plan[r.key]].effort.or_all();
                    least = sum < least ? sum : least;
                }
                if (s.effort_of(s.serving, plan, need) != least) return false;
            }
            return true;
        });
        if (!measured || plans.size() < 10) return false;
        const auto cost = [&](const service_plan& p, const enum_set<service>& need) {
            return tact::effort_of(s.serving, p, need); // what does not serve the need is the worst
        };
        for (const service_plan& a : plans)
            for (const service_plan& b : plans)
                for (const enum_set<service>& need : needs()) {
                    const service_plan better = s.preferred(s.serving, a, b, need);
                    if (!(better == a || better == b) || cost(better, need) > cost(a, need) ||
                        cost(better, need) > cost(b, need))
                        return false;
                }
        return true;
    },
    {{"the plan that is more to look at is preferred",
      [](offer_subject& s) {
          s.preferred = [](const service_rules& how, const service_plan& a, const service_plan& b,
                           const enum_set<service>& that_serve) {
              const service_plan easier = tact::preferred(how, a, b, that_serve);
              return easier == a ? b : a;
          };
      }},
     {"effort is counted to the hardest way of all", [](offer_subject& s) {
          s.effort_of = [](const service_rules& how, const service_plan& plan, const enum_set<service>& that_serve) {
              int most = 0;
              for (std::size_t i = 0; i < enum_size<service>; ++i) {
                  const int one = tact::effort_of(how, plan, that_serve & enum_set{enum_at<service>(i)});
                  if (one != not_served && one > most) most = one;
              }
              return most == 0 ? not_served : most;
          };
      }}}};

} // namespace

TEST_CASE("T29: helpfulness is lower when calm") { t29.prove(); }
TEST_CASE("T31: in public quick and exact help costs no more effort and details are not shown") { t31.prove(); }
TEST_CASE("T61: chat is due for who is stuck alone, the forum is always findable, webcare says nothing private") {
    t61.prove();
}
TEST_CASE("T62: self-service, assistant and person are in every plan however automated") { t62.prove(); }
TEST_CASE("T67: customer effort is measured, and the plan of higher effort is never preferred") { t67.prove(); }

} // namespace statements
