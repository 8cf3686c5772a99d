// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include "offer_profiles.hpp"

// T58 to T60 and T63: principles of influence, and on whom which works.

namespace statements {

namespace {

const offer_statement t58{
    "T58",
    offer_statement::reads_no_policy,
    [](const offer_subject& s) {
        std::vector<std::string> six_of_them{"reciprocity", "commitment", "social proof",
                                             "authority",   "liking",     "scarcity"};
        bool named = std::string(s.name_of(principle::none)) == "plain words" &&
                     std::string(s.name_of(enum_at<principle>(enum_size<principle>))).empty();
        for_each_principle([&](principle p) {
            if (p == principle::none) return;
            const std::string name = s.name_of(p);
            bool found = false;
            for (std::string& wanted : six_of_them) {
                found = found || wanted == name;
                if (wanted == name) wanted.clear();
            }
            named = named && found && !name.empty();
        });
        for (const std::string& wanted : six_of_them) named = named && wanted.empty();

        // All of them are there for an adult at ease of whom nothing speaks against it.
        context at_ease = with(neutral, purpose::marketing);
        at_ease.age_assurance = age_assurance::adult;
        return named && enum_size<principle> == 7 &&
               s.principles_in(s.leaning, at_ease, no_vulnerability) == enum_set<principle>::all();
    },
    {{"fear is taken for a principle",
      [](offer_subject& s) {
          s.name_of = [](principle p) { return p == principle::authority ? "fear" : tact::name_of(p); };
      }},
     {"nobody is spoken to by who they like", [](offer_subject& s) {
          change(s.leaning, [](influence_table& t) {
              t.principles[principle::liking].at_ease = manner::press;
              t.principles[principle::liking].under_pressure = manner::press;
          });
      }}}};

const offer_statement t59{"T59",
                          offer_statement::reads_policy,
                          [](const offer_subject& s) {
                              turns turn(*s.policy);
                              std::size_t next = 0;
                              bool differed = false;
                              const bool held = wherever(s, six, [&](const context& c) {
                                  turn.next();
                                  const request r = s.ask(c, turn.person());
                                  const enum_set<principle> open = s.principles_in(s.leaning, c, no_vulnerability);
                                  const chosen_by how = ways[++next % 3];
                                  offer o = offer_of(turn.drawn_on());
                                  std::vector<proposal> made;
                                  for (std::size_t i = 0; i < 4; ++i) {
                                      const persuasion_profile& stored = profiles()[(next + i) % profiles().size()];
                                      o.wording = s.choose(how, moment(r), stored, s.people, open, next);
                                      made.push_back(s.propose(r, o));
                                      if (!same_but_wording(made[i], made[0])) return false;
                                      differed = differed ||
                                                 made[i].offer.wording.principle != made[0].offer.wording.principle;
                                  }
                                  return true;
                              });
                              return held && differed;
                          },
                          {{"who believes in what is scarce is offered something else",
                            [](offer_subject& s) {
                                s.propose = [](const request& r, const offer& o) {
                                    proposal made = tact::propose(r, o);
                                    if (o.wording.principle == principle::scarcity) made.offer.what = 4712;
                                    return made;
                                };
                            },
                            {"T60", "T64"}}}}; // who are offered the same, and it is on record

const offer_statement t60{"T60",
                          offer_statement::reads_policy,
                          [](const offer_subject& s) {
                              enum_set<principle> chosen;
                              const bool held = wherever(s, assisting, [&](const context& c) {
                                  const enum_set<principle> open = s.principles_in(s.leaning, c, no_vulnerability);
                                  const request r = s.ask(c, every_yes());
                                  if (!r.gate().permits(profile_use)) return true;
                                  bool best = true;
                                  for_each_principle([&](principle p) {
                                      if (!open.contains(p)) return;
                                      offer o = offer_of(impersonal);
                                      o.wording =
                                          s.choose(chosen_by::estimate, moment(r), who_heeds(p), s.people, open, 0);
                                      const proposal made = s.propose(r, o);
                                      best = best && o.wording.principle == p && made.offer.wording.principle == p &&
                                             made.offer.what == 4711 && made.delivery != delivery::withheld;
                                      chosen.insert(p);
                                  });
                                  return best;
                              });
                              return held && chosen.size() >= 3;
                          },
                          {{"everybody is taken for the average", [](offer_subject& s) {
                                change(s.people, [](population_table& t) {
                                    for (rate_row& r : t.rates) {
                                        r.per_million = r.key == principle::scarcity ? 900'000 : 100'000;
                                        r.weight = 60'000;
                                    }
                                });
                            }}}};

const offer_statement t63{
    "T63",
    offer_statement::reads_no_policy,
    [](const offer_subject& s) {
        bool some = false;
        for (std::size_t p = 0; p < enum_size<pressure>; ++p)
            for (std::size_t a = 0; a < enum_size<age_assurance>; ++a)
                for (std::size_t v = 0; v <= enum_size<vulnerability>; ++v) { // nobody, or one of each kind
                    context c = with(neutral, purpose::support);
                    c.pressure = enum_at<pressure>(p);
                    c.age_assurance = enum_at<age_assurance>(a);
                    enum_set<vulnerability> known = no_vulnerability;
                    if (v < enum_size<vulnerability>) known.insert(enum_at<vulnerability>(v));
                    const enum_set<principle> in_support = s.principles_in(s.leaning, c, known);
                    for (const purpose sells : {purpose::marketing, purpose::advertising})
                        if (!in_support.includes(s.principles_in(s.leaning, with(c, sells), known)))
                            return s.witness = describe(c), false;
                    some = some || in_support.size() > 1;
                }
        return some;
    },
    {{"principles are for marketing", [](offer_subject& s) {
          change(s.leaning, [](influence_table& t) {
              t.manners[manner::nudge].purposes = t.manners[manner::nudge].purposes - enum_set{purpose::support};
          });
      }}}};

} // namespace

TEST_CASE("T58: exactly six principles by name, and plain words") { t58.prove(); }
TEST_CASE("T59: persuasion profiling changes how and never what") { t59.prove(); }
TEST_CASE("T60: each customer gets the principle that works best for them, for the same product") { t60.prove(); }
TEST_CASE("T63: the principles serve service and not only marketing") { t63.prove(); }

} // namespace statements
