// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include "offer_statement.hpp"

// T53 to T57: what makes people act, over every level of motivation and ability.

namespace statements {

namespace {

constexpr level none = 0;
constexpr level all = 100;

/// Whether `holds(motivation, ability, as numbers)` at every pair of levels.
template <class Check>
bool at_every_pair(const offer_subject& s, Check holds) {
    return at_every_level(s, [&](level m, int i) {
        return at_every_level(s, [&](level a, int j) {
            if (holds(m, a)) return true;
            s.witness = "motivation " + std::to_string(i) + ", ability " + std::to_string(j);
            return false;
        });
    });
}

/// Motivated so much.
motivation moved(level m) { return {.hope = m}; }

/// The next level that `at_every_level` comes to; the last stays.
level above(const offer_subject& s, level l) {
    const int next = l.or_none() + (s.random != 0 ? 1 : 5);
    return level::of(next < 100 ? next : 100);
}
level raised(level l, level by) {
    const int sum = l.or_none() + by.or_none();
    return level::of(sum < 100 ? sum : 100);
}

/// Whether a facilitator, or a spark, would bring somebody to act.
bool would_do(const offer_subject& s, prompt p, level m, level a) {
    const prompt_row& r = s.prompting.table().prompts[p];
    return m != none && a != none &&
           tact::activation(raised(m, r.motivation), raised(a, r.ability), true) >= s.prompting.table().action_line;
}

const offer_statement t53{
    "T53",
    offer_statement::reads_no_policy,
    [](const offer_subject& s) {
        return at_every_pair(s, [&](level m, level a) {
            const bool none_acts = s.activation(m, none, true) == 0 && s.activation(none, a, true) == 0 &&
                                   s.activation(m, a, false) == 0 && s.activation(m, {}, true) == 0 &&
                                   s.activation({}, a, true) == 0;
            const bool none_prompted = s.due_prompt(s.prompting, moved(m), none) == prompt::none &&
                                       s.due_prompt(s.prompting, moved(none), a) == prompt::none &&
                                       s.due_prompt(s.prompting, moved(m), {}) == prompt::none &&
                                       s.due_prompt(s.prompting, {}, a) == prompt::none;
            return none_acts && none_prompted;
        });
    },
    {{"motivation makes up for a lack of ability",
      [](offer_subject& s) {
          s.activation = [](level m, level a, bool prompted) {
              return prompted ? 50 * (m.or_none() + a.or_none()) : 0;
          };
      }},
     {"who acts does so without a prompt",
      [](offer_subject& s) { s.activation = [](level m, level a, bool) { return tact::activation(m, a, true); }; },
      {"T55"}}, // which then makes no difference
     {"who is able is pushed to what they do not want at all", [](offer_subject& s) {
          s.due_prompt = [](const prompt_rules& t, const motivation& m, level a) {
              return m.total() == none && a.or_none() >= 84 ? prompt::spark : tact::due_prompt(t, m, a);
          };
      }}}};

const offer_statement t54{
    "T54",
    offer_statement::reads_no_policy,
    [](const offer_subject& s) {
        return at_every_pair(s, [&](level m, level a) {
            const level more = above(s, m), abler = above(s, a);
            const int now = s.activation(m, a, true);
            const prompt due = s.due_prompt(s.prompting, moved(m), a);
            // Who would act at a signal still would, and who is due any prompt is due one still.
            for (const prompt p :
                 {s.due_prompt(s.prompting, moved(more), a), s.due_prompt(s.prompting, moved(m), abler)})
                if ((due == prompt::signal && p != prompt::signal) || (due != prompt::none && p == prompt::none))
                    return false;
            return s.activation(more, a, true) >= now && s.activation(m, abler, true) >= now;
        });
    },
    {{"what is too easy bores",
      [](offer_subject& s) {
          s.activation = [](level m, level a, bool prompted) {
              return prompted ? m.or_none() * (a.or_none() <= 90 ? a.or_none() : 180 - a.or_none()) : 0;
          };
      }},
     {"the most willing are left alone", [](offer_subject& s) {
          s.due_prompt = [](const prompt_rules& t, const motivation& m, level a) {
              return m.total().or_none() > 90 && a.or_none() > 90 ? prompt::none : tact::due_prompt(t, m, a);
          };
      }}}};

const offer_statement t55{
    "T55",
    offer_statement::reads_no_policy,
    [](const offer_subject& s) {
        return at_every_pair(s, [&](level m, level a) {
            const int with_prompt = s.activation(m, a, true);
            const int without = s.activation(m, a, false);
            return m == none || a == none ? with_prompt >= without : with_prompt > without;
        });
    },
    {{"a prompt does nothing", [](offer_subject& s) { s.activation = [](level, level, bool) { return 0; }; }}}};

const offer_statement t56{
    "T56",
    offer_statement::reads_no_policy,
    [](const offer_subject& s) {
        using factor = level simplicity::*;
        constexpr factor factors[]{
            &simplicity::time,          &simplicity::money,           &simplicity::physical_effort,
            &simplicity::mental_effort, &simplicity::social_deviance, &simplicity::non_routine};
        constexpr simplicity nothing{none, none, none, none, none, none};
        constexpr simplicity plenty{all, all, all, all, all, all};
        if (s.ability_of(plenty, nothing) != all || s.ability_of(plenty, {}) != none) return false;

        random_numbers numbers;
        const auto any = [&] { return level::of(static_cast<int>(numbers.below(101))); };
        for (const factor f : factors)
            for (const bool alone : {true, false}) { // the others take nothing, or anything
                const bool held = at_every_pair(s, [&](level has, level need) {
                    simplicity spare = plenty, takes = nothing;
                    if (!alone) {
                        for (const factor other : factors) {
                            spare.*other = any();
                            takes.*other = any();
                        }
                    }
                    spare.*f = has;
                    takes.*f = need;
                    const level now = s.ability_of(spare, takes);
                    simplicity harder_to_do = takes, with_more = spare, unsaid = takes;
                    harder_to_do.*f = above(s, need);
                    with_more.*f = above(s, has);
                    unsaid.*f = level{};
                    const bool nothing_left = need != none && need.or_none() >= has.or_none();
                    return now.stated() && s.ability_of(spare, harder_to_do).or_none() <= now.or_none() &&
                           s.ability_of(with_more, takes).or_none() >= now.or_none() &&
                           s.ability_of(spare, unsaid) == none && (!nothing_left || now == none);
                });
                if (!held) return false;
            }
        // Who is no less willing than able is helped, where that is enough, and not pushed.
        return at_every_pair(s, [&](level m, level a) {
            const bool helped = m.or_none() >= a.or_none() && !would_do(s, prompt::signal, m, a) &&
                                would_do(s, prompt::facilitator, m, a);
            return !helped || s.due_prompt(s.prompting, moved(m), a) == prompt::facilitator;
        });
    },
    {{"what costs more is taken for easier",
      [](offer_subject& s) {
          s.ability_of = [](const simplicity& spare, const simplicity& takes) {
              simplicity turned = takes;
              if (takes.money.stated()) turned.money = level::of(100 - takes.money.or_none());
              return tact::ability_of(spare, turned);
          };
      }},
     {"what is out of the ordinary counts for nothing",
      [](offer_subject& s) {
          s.ability_of = [](const simplicity& spare, const simplicity& takes) {
              simplicity ordinary = takes;
              ordinary.non_routine = none;
              return tact::ability_of(spare, ordinary);
          };
      }},
     {"who could be helped is pushed", [](offer_subject& s) {
          s.due_prompt = [](const prompt_rules& t, const motivation& m, level a) {
              const prompt p = tact::due_prompt(t, m, a);
              return p == prompt::facilitator ? prompt::spark : p;
          };
      }}}};

const offer_statement t57{
    "T57",
    offer_statement::reads_no_policy,
    [](const offer_subject& s) {
        using motive = level motivation::*;
        constexpr motive own_motives[]{&motivation::pleasure, &motivation::pain,       &motivation::hope,
                                       &motivation::fear,     &motivation::acceptance, &motivation::rejection};
        for (const motive m : own_motives) {
            const bool sums = at_every_pair(s, [&](level of_their_own, level by_others) {
                motivation wants;
                wants.*m = of_their_own;
                const level before = s.total(wants);
                wants.from_others = by_others;
                const level after = s.total(wants);
                const bool can_rise = of_their_own != all && by_others != none;
                return wants.intrinsic() == of_their_own && before == of_their_own &&
                       after == raised(of_their_own, by_others) && (!can_rise || after.or_none() > before.or_none());
            });
            if (!sums) return false;
        }
        // The part that is one's own is the strongest, and a spark, which adds to it, brings somebody to act.
        const motivation mixed{.pleasure = 20, .fear = 60, .acceptance = 40, .from_others = 10};
        bool sparked = false;
        at_every_pair(s, [&](level m, level a) {
            sparked = sparked ||
                      (s.due_prompt(s.prompting, moved(m), a) == prompt::spark && would_do(s, prompt::spark, m, a));
            return true;
        });
        return mixed.intrinsic() == level::of(60) && s.total(mixed) == level::of(70) && sparked;
    },
    {{"nobody is moved by others",
      [](offer_subject& s) { s.total = [](const motivation& m) { return m.intrinsic(); }; }},
     {"everybody acts at a touch",
      [](offer_subject& s) { change(s.prompting, [](prompt_table& t) { t.action_line = 1; }); }}}};

} // namespace

TEST_CASE("T53: behaviour needs ability and prompt and motivation together: any at zero and there is none") {
    t53.prove();
}
TEST_CASE("T54: likelihood never falls with ability or motivation") { t54.prove(); }
TEST_CASE("T55: with a prompt likelihood is at least what it is without") { t55.prove(); }
TEST_CASE("T56: lower effort does not lower ability") { t56.prove(); }
TEST_CASE("T57: motivation is intrinsic and by influence of others: influence can raise it") { t57.prove(); }

} // namespace statements
