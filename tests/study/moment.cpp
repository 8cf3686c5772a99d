// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include "statement.hpp"

// T26 to T39: time, setting, industry and audience. (T29 and T31 speak of offers.)

namespace statements {

namespace {

/// Whether a value of the moment is accepted more than another where it helps, and never raises acceptance where it
/// does not: no promoting figure of it is above neutral, which is 0.
template <enumeration E>
bool helps(const subject& s, axis a, E more, E less, by how_much = by::more) {
    if (!raises(s, assisting, a, more, less, how_much)) return false;
    for (const processing_purpose& p : promoting)
        if (s.score.assisting(p.purpose) || s.score.of(a, more, false) > 0) return false;
    return true;
}

struct profile {
    tact::gender gender;
    tact::age_band age_band;
    tact::young_children young_children;
};

std::int32_t score_of(const subject& s, const profile& p) {
    return s.score.of(axis::gender, p.gender, true) + s.score.of(axis::age_band, p.age_band, true) +
           s.score.of(axis::young_children, p.young_children, true);
}
context made_to(context c, const profile& p) {
    c.audience = {p.gender, p.age_band, p.young_children};
    return c;
}
template <class Check>
bool every_profile(Check holds) {
    for (std::size_t g = 0; g < enum_size<gender>; ++g)
        for (std::size_t a = 0; a < enum_size<age_band>; ++a)
            for (std::size_t y = 0; y < enum_size<young_children>; ++y)
                if (!holds(profile{enum_at<gender>(g), enum_at<age_band>(a), enum_at<young_children>(y)})) return false;
    return true;
}

constexpr profile young_mother{gender::female, age_band::from_18_to_34, young_children::some};
bool older_man(const profile& p) { return p.gender == gender::male && p.age_band == age_band::from_50; }

const statement t26{"T26",
                    statement::forbids,
                    [](const subject& s) { return helps(s, axis::pressure, pressure::pressed, pressure::relaxed); },
                    // T28 tells scenes where time presses from calm ones.
                    {{"help is as welcome when relaxed",
                      [](policy_table& t) {
                          t.axes.pressure[pressure::pressed].assisting = 1.000;
                          t.axes.pressure[pressure::exhausted].assisting = 1.000;
                      },
                      {"T28"}}}};

const statement t27{
    "T27",
    statement::forbids,
    [](const subject& s) {
        for (const bool assists : {false, true})
            if (s.score.of(axis::pressure, pressure::exhausted, assists) !=
                s.score.of(axis::pressure, pressure::pressed, assists))
                return false;
        return raises(s, six, axis::pressure, pressure::exhausted, pressure::pressed, by::no_less);
    },
    {{"low energy counts as calm", [](policy_table& t) { t.axes.pressure[pressure::exhausted].assisting = 1.000; }}}};

const statement t28{"T28",
                    statement::permits,
                    [](const subject& s) {
                        context calm = with(neutral, connectedness::warm, trust::medium);
                        calm.age_assurance = age_assurance::adult;
                        const setting train_leaving = setting::transport;
                        const setting deadline = setting::work;
                        const setting late_for_a_friend = setting::home;
                        for (const processing_purpose& a : assisting)
                            for (const setting scene : {train_leaving, deadline, late_for_a_friend}) {
                                calm.purpose = a.purpose;
                                calm.setting = scene;
                                context hurried = calm;
                                hurried.pressure = pressure::pressed;
                                const gate in_a_hurry = s.policy.in(hurried).under(banner());
                                const gate with_ample_time = s.policy.in(calm).under(banner());
                                // Something that is asked for with ample time is simply done when there is none.
                                if (!at_least(in_a_hurry, with_ample_time) ||
                                    !permits_more(in_a_hurry, with_ample_time))
                                    return false;
                            }
                        return true;
                    },
                    {{"a hurry hardly counts", [](policy_table& t) {
                          t.axes.pressure[pressure::pressed].assisting = 0.999;
                          t.axes.pressure[pressure::exhausted].assisting = 0.999;
                      }}}};

const statement t30{"T30",
                    statement::forbids,
                    [](const subject& s) {
                        return helps(s, axis::setting, setting::transport, setting::home) &&
                               helps(s, axis::setting, setting::work, setting::home) &&
                               helps(s, axis::setting, setting::shop, setting::home);
                    },
                    {{"help is as welcome at home as at work",
                      [](policy_table& t) { t.axes.setting[setting::work].assisting = 1.000; }}}};

const statement t32{"T32",
                    statement::forbids,
                    [](const subject& s) { return helps(s, axis::industry, industry::banking, industry::travel); },
                    {{"help with travel is as welcome as help with saving",
                      [](policy_table& t) { t.axes.industry[industry::travel].assisting = 0.670; }}}};

const statement t33{"T33",
                    statement::forbids,
                    [](const subject& s) { return helps(s, axis::industry, industry::banking, industry::fashion); },
                    {{"help with saving is no more welcome than help with clothes", [](policy_table& t) {
                          t.axes.industry[industry::unstated].assisting = 1.250;
                          t.axes.industry[industry::banking].assisting = 1.221;
                          t.axes.industry[industry::travel].assisting = 1.250;
                      }}}};

const statement t34{"T34",
                    statement::forbids, // hedged in the source: not against
                    // The source speaks of people who look for help. Being unsure makes nobody want to be sold to.
                    [](const subject& s) {
                        return helps(s, axis::confidence, confidence::low, confidence::high, by::no_less) &&
                               s.score.of(axis::confidence, confidence::low, false) >=
                                   s.score.of(axis::confidence, confidence::high, false);
                    },
                    {{"low confidence closes", [](policy_table& t) {
                          t.axes.confidence[confidence::low].assisting = 1.100;
                          t.axes.confidence[confidence::unstated].assisting = 1.100;
                      }}}};

const statement t35{"T35",
                    statement::forbids,
                    [](const subject& s) {
                        return every_profile(
                                   [&](const profile& p) { return score_of(s, young_mother) >= score_of(s, p); }) &&
                               always(s, six, [&](const context& c) {
                                   return at_least(s.policy.in(made_to(c, young_mother)), s.policy.in(c));
                               });
                    },
                    {{"another gender accepts more",
                      [](policy_table& t) { t.axes.audience.gender[gender::other].multiplier = 0.800; }}}};

const statement t36{"T36",
                    statement::forbids,
                    [](const subject& s) {
                        return every_profile([&](const profile& m) {
                                   return !older_man(m) || every_profile([&](const profile& p) {
                                       return older_man(p) || score_of(s, m) <= score_of(s, p);
                                   });
                               }) &&
                               always(s, six, [&](const context& c) {
                                   const profile p{c.audience.gender, c.audience.age_band, c.audience.young_children};
                                   if (older_man(p)) return true;
                                   const profile m{gender::male, age_band::from_50, young_children::some};
                                   return at_least(s.policy.in(c), s.policy.in(made_to(c, m)));
                               });
                    },
                    {{"young children outweigh sex", [](policy_table& t) {
                          t.axes.audience.young_children[young_children::some].multiplier = 0.850;
                      }}}};

const statement t37{"T37",
                    statement::permits,
                    [](const subject& s) {
                        const profile older{gender::male, age_band::from_50, young_children::none};
                        bool strictly = false;
                        const bool held = always(s, six, [&](const context& c) {
                            const context_gate further = s.policy.in(made_to(c, young_mother));
                            const context_gate careful = s.policy.in(made_to(c, older));
                            strictly = strictly || permits_more(further, careful);
                            return at_least(further, careful);
                        });
                        return held && strictly;
                    },
                    {{"no audience counts", [](policy_table& t) {
                          for (auto& r : t.axes.audience.gender) r.multiplier = 1.000;
                          for (auto& r : t.axes.audience.age_band) r.multiplier = 1.000;
                          for (auto& r : t.axes.audience.young_children) r.multiplier = 1.000;
                      }}}};

const statement t38{"T38",
                    statement::forbids,
                    [](const subject& s) {
                        // Every value of each of these axes, from a moment that has the best of all others.
                        constexpr axis moment[]{axis::pressure, axis::setting,  axis::industry,       axis::confidence,
                                                axis::gender,   axis::age_band, axis::young_children, axis::exposure};
                        return every_standing(s, six, context{}, [&](const context& standing) {
                            const context best = extreme(s, standing, true);
                            const relationship r = relationship_of(best);
                            enum_set<attribute> closed = off4;
                            if (!r.meets(strong)) closed = closed | strong4;
                            if (r.trust <= trust::low) closed = closed | enum_set{attribute::visited_websites};
                            for (const axis a : moment)
                                for (std::size_t i = 0; i < size_of(a); ++i)
                                    if (permits_unasked(s.policy.in(with(best, a, i)), closed)) return false;
                            return true;
                        });
                    },
                    // It says T05, T19 and T22 once more, of moments.
                    {{"political opinion is one attribute among others",
                      [](policy_table& t) {
                          auto& r = t.attributes[attribute::political_opinion];
                          r.classes = {};
                          r.purposes = {purpose::support, purpose::recommendation};
                          r.sources = {source::declared};
                      },
                      {"T05", "T06"}}}};

const statement t39{
    "T39",
    statement::permits,
    [](const subject& s) {
        // Of services that anticipate: T20 in going ahead.
        permitted_but_by_law cells(s, {cause::location_needs_consent, cause::legal_effect, cause::minor});
        context ahead = neutral;
        ahead.initiative = initiative::anticipating;
        return every_standing(s, assisting, ahead,
                              [&](const context& c) {
                                  return !relationship_of(c).meets(strong) || cells.at(c, strong4 | open2, own);
                              }) &&
               cells.complete();
    },
    // The pop-up of T09 leaves unset who begins.
    {{"to go ahead counts against the service",
      [](policy_table& t) {
          t.axes.initiative[initiative::anticipating].multiplier = 2.460;
          t.axes.initiative[initiative::unstated].multiplier = 2.460;
      },
      {"T09"}}}};

} // namespace

TEST_CASE("T26: help is more welcome when time presses, and promotion never is") { t26.prove(); }
TEST_CASE("T27: low energy counts as pressed") { t27.prove(); }
TEST_CASE("T28: train leaving, deadline at work, late for a friend: pressed, against calm with ample time") {
    t28.prove();
}
TEST_CASE("T30: help is more welcome in public transport, at work and in a shop than at home") { t30.prove(); }
TEST_CASE("T32: help is more welcome when saving than when booking travel") { t32.prove(); }
TEST_CASE("T33: help is more welcome when saving than when buying clothes") { t33.prove(); }
TEST_CASE("T34: low confidence in the task does not speak against help") { t34.prove(); }
TEST_CASE("T35: a woman of 18 to 34 with young children accepts at least as much as every other profile") {
    t35.prove();
}
TEST_CASE("T36: a man of 50 or more accepts at most as much as every other profile") { t36.prove(); }
TEST_CASE("T37: the verdict goes further with the one profile than with the other, somewhere strictly") { t37.prove(); }
TEST_CASE("T38: no time, setting, industry or audience opens what attribute and relationship close") { t38.prove(); }
TEST_CASE("T39: a proactive anticipation is permitted beside an answer to a request") { t39.prove(); }

} // namespace statements
