// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include "offer_profiles.hpp"

// T64 and T65: what is recorded of an offer, and what may be learned from it.

namespace statements {

namespace {

gate learning_gate(const request& r) { return moment(r).learning; }

/// Whether one arm alone was booked, once.
bool only_one_booked(const persuasion_profile& before, const persuasion_profile& after, principle arm, bool success) {
    bool booked = true;
    for_each_principle([&](principle p) {
        const int one = p == arm ? 1 : 0;
        booked = booked && after.trials(p) == before.trials(p) + one &&
                 after.successes(p) == before.successes(p) + (success ? one : 0);
    });
    return booked;
}
/// The same of a population of whom nothing was measured before.
bool only_one_measured(const population_table& before, const population_table& after, principle arm, bool success) {
    bool measured = true;
    for_each_principle([&](principle p) {
        const std::uint32_t rate = p == arm ? (success ? 1'000'000u : 0u) : before.rates[p].per_million;
        measured = measured && after.rates[p].per_million == rate;
    });
    return measured;
}

const offer_statement t64{
    "T64",
    offer_statement::reads_policy,
    [](const offer_subject& s) {
        turns turn(*s.policy);
        std::size_t next = 0, withheld = 0, over = 0, learned = 0;
        const bool held = wherever(s, six, [&](const context& c) {
            turn.next();
            const request r = s.ask(c, turn.person());
            const enum_set<principle> open = s.principles_in(s.leaning, c, no_vulnerability);
            offer o = offer_of(turn.drawn_on());
            o.what = ++next;
            const persuasion_profile& stored = profiles()[next % profiles().size()];
            o.wording = s.choose(ways[next % 3], moment(r), stored, s.people, open, next);

            // Whatever is decided, and whatever is left of a budget, the record says what was, and by which gate.
            const fingerprint which = s.policy->in(context_of(o, c)).under(turn.person()).fingerprint();
            const proposal made = s.propose(r, o);
            contact_budget nothing_left;
            const contact_limits empty;
            const proposal after = within_budgets(made, 0, account{nothing_left, empty});
            for (const proposal& p : {made, after})
                if (p.offer.what != next || p.offer.benefit != o.benefit || !(p.offer.draws_on == o.draws_on) ||
                    !(p.offer.wording == o.wording) || p.decided_by != which || p.decided_by == fingerprint{})
                    return false;
            if (made.delivery == delivery::withheld) ++withheld;
            if (after.delivery != made.delivery) ++over;

            // Its outcome changes the arm that was chosen, once, and no other; of what never reached anybody, none.
            const outcome became = enum_at<outcome>(next % enum_size<outcome>);
            persuasion_profile known = stored;
            const bool books = s.learn(learning_gate(r), known, made, became);
            if (books && (made.delivery == delivery::withheld ||
                          !only_one_booked(stored, known, o.wording.principle, became == outcome::accepted)))
                return false;
            if (!books && !(known == stored)) return false;
            learned += std::size_t{books};
            return true;
        });
        if (!held || withheld == 0 || over == 0 || learned == 0) return false;

        // Of a population: the arm that chance chose, for somebody of whom nothing is known.
        context c = with(with(neutral, purpose::recommendation), connectedness::close, trust::high);
        c.age_assurance = age_assurance::adult;
        const request r = s.ask(c, every_yes());
        enum_set<principle> measured;
        for (std::uint64_t bits = 1; bits < 100; ++bits) {
            offer o = offer_of(impersonal);
            const enum_set<principle> open = s.principles_in(s.leaning, c, no_vulnerability);
            o.wording = tact::persuasion(r.gate(), {}, s.people, open).by_chance(learning_gate(r), [&] {
                return bits * 0x9E3779B97F4A7C15u;
            });
            if (o.wording.by != chosen_by::chance) continue;
            population_tally people;
            const population_table before = people.rates(1);
            const outcome became = enum_at<outcome>(bits % enum_size<outcome>);
            if (!people.add(learning_gate(r), s.propose(r, o), became) ||
                !only_one_measured(before, people.rates(1), o.wording.principle, became == outcome::accepted))
                return false;
            measured.insert(o.wording.principle);
        }
        return measured == enum_set<principle>::all() ||
               !(s.principles_in(s.leaning, c, no_vulnerability) == enum_set<principle>::all());
    },
    {{"of what is withheld nothing is kept",
      [](offer_subject& s) {
          s.propose = [](const request& r, const offer& o) {
              proposal made = tact::propose(r, o);
              if (made.delivery == delivery::withheld) made.offer = {};
              return made;
          };
      }},
     {"nobody knows which gate withheld it",
      [](offer_subject& s) {
          s.propose = [](const request& r, const offer& o) {
              proposal made = tact::propose(r, o);
              if (made.delivery == delivery::withheld) made.decided_by = {};
              return made;
          };
      }},
     {"a success is one of every principle", [](offer_subject& s) {
          s.learn = [](const gate& learning, persuasion_profile& stored, const proposal& made, outcome o) {
              const bool learned = tact::learn(learning, stored, made, o);
              if (learned && o == outcome::accepted)
                  for_each_principle([&](principle p) {
                      if (p != made.offer.wording.principle) stored.add(p, true);
                  });
              return learned;
          };
      }}}};

const offer_statement t65{
    "T65",
    offer_statement::reads_policy,
    [](const offer_subject& s) {
        // To a stranger, neither a profile from social media nor one of persuasion is used unasked.
        for (const processing_purpose& a : six)
            if (permits_unasked(s.policy->in(with(with(neutral, a.purpose), connectedness::none, trust::none)),
                                {attribute::social_profile, attribute::persuasion_profile}))
                return false;

        turns turn(*s.policy);
        std::size_t next = 0, read = 0, unread = 0, learned = 0, unlearned = 0;
        const bool held = wherever(s, six, [&](const context& c) {
            turn.next();
            consent refusing = turn.person(); // a no closes it, whatever was agreed to before
            refusing.refuse(attribute::persuasion_profile, c.purpose);
            const enum_set<principle> open = s.principles_in(s.leaning, c, no_vulnerability);
            const chosen_by how = ways[++next % 3];
            for (const consent* const person : {&turn.person(), static_cast<const consent*>(&refusing)}) {
                const request r = s.ask(c, *person);
                const bool may_read = s.policy->in(c).under(*person).permits(profile_use);
                const bool may_learn = s.policy->in(learning_from(c)).under(*person).permits(profile_use);
                if (person == &refusing && (may_read || may_learn)) return false;
                (may_read ? read : unread) += 1;

                const choice first = s.choose(how, moment(r), profiles()[0], s.people, open, next);
                for (std::size_t i = 1; i < profiles().size(); i += s.random != 0 ? 3 : 2) {
                    const choice made = s.choose(how, moment(r), profiles()[i], s.people, open, next);
                    if (made.profile_read != may_read) return false;
                    if (!may_read && !(made == first)) return false;
                }

                offer o = offer_of(impersonal);
                o.wording = first;
                const proposal made = s.propose(r, o);
                persuasion_profile stored = profiles()[next % profiles().size()];
                const persuasion_profile before = stored;
                const bool books = s.learn(learning_gate(r), stored, made, outcome::accepted);
                const bool books_elsewhere = s.learn(r.gate(), stored, made, outcome::accepted);
                if (books_elsewhere || (books && !may_learn) || (!books && !(stored == before))) return false;
                population_tally people;
                if (people.add(learning_gate(r), made, outcome::accepted) && !may_learn) return false;
                (books ? learned : unlearned) += 1;
            }
            return true;
        });
        return held && read > 0 && unread > 0 && learned > 0 && unlearned > 0;
    },
    {{"a profile is read whoever permits it",
      [](offer_subject& s) {
          s.choose = [](chosen_by, const moment&, const persuasion_profile& stored, const population& known,
                        const enum_set<principle>& open, std::uint64_t) {
              static const gate permissive = [] {
                  context c = with(with(neutral, purpose::support), connectedness::close, trust::high);
                  c.age_assurance = age_assurance::adult;
                  c.effect = effect::none;
                  return study.in(c).under(every_yes());
              }();
              return persuasion(permissive, stored, known, open).best();
          };
      }},
     {"whatever becomes of an offer is learned",
      [](offer_subject& s) {
          s.learn = [](const gate&, persuasion_profile& stored, const proposal& made, outcome o) {
              return made.delivery != delivery::withheld &&
                     stored.add(made.offer.wording.principle, o == outcome::accepted);
          };
      }},
     {"a profile of persuasion is not delicate", [](offer_subject& s) {
          s.change_policy([](policy_table& t) { t.attributes[attribute::persuasion_profile].sensitivity = 0.010; });
      }}}};

} // namespace

TEST_CASE("T64: every decision yields a record against which its outcome is logged") { t64.prove(); }
TEST_CASE("T65: a profile is itself personal data and passes the same gate") { t65.prove(); }

} // namespace statements
