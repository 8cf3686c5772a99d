// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include "statement.hpp"

// T14 to T25: the relationship, exactly connectedness and trust.

namespace statements {

namespace {

constexpr relationship relationship_at(std::size_t i) {
    return {enum_at<connectedness>(i / enum_size<trust>), enum_at<trust>(i % enum_size<trust>)};
}
constexpr std::size_t relationships = enum_size<connectedness> * enum_size<trust>;

context at(const context& c, const relationship& r) { return with(c, r.connectedness, r.trust); }

/// Whether each step of an axis from none on raises the score, unstated is no better than none, and no verdict falls.
template <enumeration E>
bool rises(const subject& s, axis a) {
    bool up = s.score.of(a, 0, true) <= s.score.of(a, 1, true);
    for (std::size_t i = 2; i < enum_size<E>; ++i)
        for (const bool assists : {false, true}) up = up && s.score.of(a, i, assists) > s.score.of(a, i - 1, assists);
    return up && always(s, six, [&](const context& c) {
               const std::size_t now = detail::values_of(c).at[position(a)];
               if (now + 1 == enum_size<E>) return true;
               const context next = with(c, a, now + 1);
               return s.score.of(next) >= s.score.of(c) && at_least(s.policy.in(next), s.policy.in(c));
           });
}

/// Whether none of `of` is permitted unasked in any context whose relationship `is_such`.
template <class Such>
bool closed_where(const subject& s, const enum_set<attribute>& of, Such is_such) {
    return always(
        s, six, [&](const context& c) { return !is_such(relationship_of(c)) || !permits_unasked(s.policy.in(c), of); });
}
bool is_weak(const relationship& r) { return !r.meets(strong); }

/// An adult, and no legal effect: what law closes besides is for others to say.
context grown_up(context c) {
    c.age_assurance = age_assurance::adult;
    c.effect = effect::none;
    return c;
}

const statement t14{"T14",
                    statement::forbids,
                    [](const subject& s) { return rises<connectedness>(s, axis::connectedness); },
                    // A law of tables says the same: only an unlawful table can break it, by its scores. Where warm is
                    // no more than distant, a step of it is worth no more than one of trust either.
                    {{"warm counts no more than distant",
                      [](policy_table& t) { t.axes.connectedness[connectedness::warm].assisting = 0.741; },
                      {"T17"},
                      false}}};

const statement t15{"T15",
                    statement::forbids,
                    [](const subject& s) { return rises<trust>(s, axis::trust); },
                    {{"medium trust counts no more than low", [](policy_table& t) {
                          t.axes.trust[trust::low] = {trust::low, 0.766, 0.887, {evidence::assumed, "T15"}};
                          t.axes.trust[trust::medium] = {trust::medium, 0.766, 0.800, {evidence::assumed, "T15"}};
                          t.axes.trust[trust::high] = {trust::high, 0.588, 0.650, {evidence::assumed, "T15"}};
                      }}}};

const statement t16{
    "T16",
    statement::permits,
    [](const subject& s) {
        // What a relationship gives, where all else is at its best.
        attribute_bits<attribute> given[relationships];
        for (std::size_t r = 0; r < relationships; ++r) {
            const context best = extreme(s, at(grown_up({.purpose = purpose::support}), relationship_at(r)), true);
            given[r] = s.policy.in(best).under(banner()).from(source::declared).permitted();
        }
        // Both count: each alone makes a difference.
        const auto at = [&](connectedness c, trust t) { return given[position(c) * enum_size<trust> + position(t)]; };
        for (const attribute a : {attribute::date_of_birth, attribute::budget, attribute::clothing_size}) {
            const bool close_and_trusting = at(connectedness::close, trust::high).contains(a);
            const bool close = at(connectedness::close, trust::none).contains(a);
            const bool trusting = at(connectedness::none, trust::high).contains(a);
            if (!close_and_trusting || close || trusting) return false;
        }
        // Nothing else does: in whatever other context, what its score lets pass and the relationship gives is
        // permitted, if it is where connectedness and trust are full; and nothing that the relationship does not give.
        const std::int32_t permit = -log_odds(s.table().tolerances.permit);
        return always(s, six, [&](const context& c) {
            const auto free_at = [&](const context& where) {
                return s.policy.in(where).under(banner()).from(source::declared).permitted();
            };
            const attribute_bits<attribute> here = free_at(c);
            const attribute_bits<attribute> fully = free_at(with(c, connectedness::close, trust::high));
            const attribute_bits<attribute>& gives =
                given[position(c.connectedness) * enum_size<trust> + position(c.trust)];
            bool same = true;
            for_each(enum_set<attribute>::all() - open2, [&](attribute a) {
                const bool scored = s.score.acceptance(a, source::declared, c) >= permit;
                same = same && here.contains(a) == (scored && fully.contains(a) && gives.contains(a));
            });
            return same;
        });
    },
    // Where trust gives nothing, the statements that rest on it fail.
    {{"trust gives nothing",
      [](policy_table& t) {
          for (auto& r : t.attributes) r.needs.trust = trust::unstated;
      },
      {"T19", "T22", "T24", "T38"}}}};

const statement t17{"T17",
                    statement::forbids,
                    [](const subject& s) {
                        const auto nth = [](auto e, std::size_t i) {
                            return enum_at<decltype(e)>(1 + i);
                        }; // from none on
                        constexpr std::size_t levels = enum_size<connectedness> - 1;
                        static_assert(levels == enum_size<trust> - 1);
                        for (const bool assists : {true, false}) { // for every purpose
                            const auto strength = [&](std::size_t c, std::size_t t) {
                                return s.score.strength(nth(connectedness{}, c), nth(trust{}, t), assists);
                            };
                            for (std::size_t high = 0; high < levels; ++high)
                                for (std::size_t low = 0; low < high; ++low)
                                    if (strength(high, low) <= strength(low, high)) return false; // swapped: weaker
                            for (std::size_t i = 1; i < levels; ++i)
                                for (std::size_t j = 1; j < levels; ++j)
                                    if (strength(i, 0) - strength(i - 1, 0) <= strength(0, j) - strength(0, j - 1))
                                        return false;
                        }
                        return true;
                    },
                    // A law of tables says the same: only an unlawful table can break it.
                    {{"the first step of trust is the largest of all",
                      [](policy_table& t) { t.axes.trust[trust::low].assisting = 0.710; },
                      {},
                      false}}};

const statement t18{"T18",
                    statement::permits,
                    [](const subject& s) {
                        for (const processing_purpose& a : six) { // somewhere a proper subset, in every purpose
                            const context c = grown_up(with(neutral, a.purpose));
                            const gate weak = s.policy.in(at(c, {connectedness::none, trust::none})).under(banner());
                            const gate close = s.policy.in(at(c, {connectedness::close, trust::high})).under(banner());
                            if (!permits_more(close, weak)) return false;
                        }
                        const auto holds = [&](const context& c, std::size_t r) {
                            const relationship closer = relationship_at(r);
                            return closer.connectedness < c.connectedness || closer.trust < c.trust ||
                                   at_least(s.policy.in(at(c, closer)), s.policy.in(c));
                        };
                        std::size_t turn = 0;
                        return at_the_extremes(s, six,
                                               [&](const context& c) {
                                                   for (std::size_t r = 0; r < relationships; ++r)
                                                       if (!holds(c, r)) return false;
                                                   return true;
                                               }) &&
                               at_random(s, six, [&](const context& c) { return holds(c, turn++ % relationships); });
                    },
                    {{"for improvement, only gender and age range are admitted",
                      [](policy_table& t) {
                          for (auto& r : t.attributes)
                              if (!open2.contains(r.key)) r.purposes = r.purposes - enum_set{purpose::improvement};
                      },
                      {}}}};

const statement t19{"T19",
                    statement::forbids,
                    [](const subject& s) { return closed_where(s, strong4, is_weak); },
                    {{"a budget needs a warm relationship",
                      [](policy_table& t) {
                          t.attributes[attribute::budget].needs = {connectedness::warm, trust::medium};
                      },
                      {"T38"}}}};

const statement t20{
    "T20",
    statement::permits,
    [](const subject& s) {
        // Of services: "with a strong relationship customers find it acceptable that these data are
        // used to help them". Of passing them on, people think the worse the closer they are.
        permitted_but_by_law cells(s, {cause::location_needs_consent, cause::legal_effect, cause::minor});
        return every_standing(
                   s, assisting, neutral,
                   [&](const context& c) { return is_weak(relationship_of(c)) || cells.at(c, strong4, own); }) &&
               cells.complete();
    },
    // What is not permitted in answering is not in anticipating either (T39).
    {{"a residence is more delicate",
      [](policy_table& t) { t.attributes[attribute::residence].sensitivity = 4.900; },
      {"T39"}}}};

const statement t21{"T21",
                    statement::forbids,
                    [](const subject& s) {
                        return closed_where(s, strong4, [](const relationship& r) {
                            return r.connectedness <= connectedness::distant && r.trust == trust::high;
                        });
                    },
                    // Where connectedness is low the relationship is not strong (T19).
                    {{"a budget needs trust and nothing else",
                      [](policy_table& t) {
                          t.attributes[attribute::budget].needs = {connectedness::unstated, trust::medium};
                      },
                      {"T16", "T19", "T38"}}}};

const statement t22{"T22",
                    statement::forbids,
                    [](const subject& s) {
                        return closed_where(s, attribute::visited_websites,
                                            [](const relationship& r) { return r.trust <= trust::low; });
                    },
                    {{"visited websites need no trust",
                      [](policy_table& t) { t.attributes[attribute::visited_websites].needs = {}; },
                      {"T38"}}}};

const statement t23{"T23",
                    statement::permits,
                    [](const subject& s) {
                        // Can be: for help, where closeness and trust count in full.
                        permitted_but_by_law cells(s, {cause::legal_effect, cause::minor});
                        return every_standing(s, assisting, neutral,
                                              [&](const context& c) {
                                                  return c.connectedness != connectedness::warm ||
                                                         c.trust != trust::high ||
                                                         cells.at(c, attribute::visited_websites, source::declared);
                                              }) &&
                               cells.complete();
                    },
                    {{"visited websites need a close relationship", [](policy_table& t) {
                          t.attributes[attribute::visited_websites].needs = {connectedness::close, trust::medium};
                      }}}};

const statement t24{"T24",
                    statement::forbids,
                    [](const subject& s) {
                        return !s.table().attributes[attribute::residence].classes.contains(attribute_class::open) &&
                               !s.table().attributes[attribute::current_location].classes.contains(
                                   attribute_class::open) &&
                               closed_where(s, attribute::residence | attribute::current_location, is_weak);
                    },
                    // T19 has both among its attributes.
                    {{"a residence needs a warm relationship only",
                      [](policy_table& t) {
                          t.attributes[attribute::residence].needs = {connectedness::warm, trust::medium};
                      },
                      {"T19", "T38"}}}};

const statement t25{"T25",
                    statement::forbids,
                    [](const subject& s) {
                        constexpr relationship first{connectedness::none, trust::none};
                        constexpr relationship second{connectedness::distant, trust::low};
                        const auto strength = [&](const relationship& r) {
                            return s.score.strength(r.connectedness, r.trust);
                        };
                        if (strength(first) >= strength(second)) return false;
                        std::vector<relationship> steady;
                        for (const connectedness c : {connectedness::warm, connectedness::close})
                            for (const trust t : {trust::medium, trust::high}) steady.push_back({c, t});
                        for (const relationship& r : steady)
                            if (strength(second) >= strength(r)) return false;
                        return always(s, six, [&](const context& where) {
                            const context_gate then = s.policy.in(at(where, second));
                            bool held = at_least(then, s.policy.in(at(where, first)));
                            for (const relationship& r : steady)
                                held = held && at_least(s.policy.in(at(where, r)), then);
                            return held;
                        });
                    },
                    // Where a second contact is worth less than a first, connectedness does not rise (T14), nor
                    // outweigh trust (T17); such a table is unlawful, and fails by its scores.
                    {{"to be known a little counts less than to be unknown",
                      [](policy_table& t) { t.axes.connectedness[connectedness::distant].assisting = 1.300; },
                      {"T14", "T17"},
                      false}}};

} // namespace

TEST_CASE("T14: acceptance rises with connectedness") { t14.prove(); }
TEST_CASE("T15: acceptance rises with trust") { t15.prove(); }
TEST_CASE("T16: the strength of a relationship is a function of connectedness and trust, and of nothing else") {
    t16.prove();
}
TEST_CASE("T17: connectedness outweighs trust") { t17.prove(); }
TEST_CASE("T18: what a weak relationship may use is among what a strong one may, somewhere less") { t18.prove(); }
TEST_CASE("T19: birth date, budget, size, location and residence: never permitted unasked unless the relationship is "
          "strong") {
    t19.prove();
}
TEST_CASE(
    "T20: birth date, budget, size, location and residence: permitted where the relationship is strong, in a neutral "
    "context") {
    t20.prove();
}
TEST_CASE(
    "T21: low connectedness with maximal trust: birth date, budget, size, location and residence still not permitted") {
    t21.prove();
}
TEST_CASE("T22: low trust: visited websites never permitted unasked, even with maximal connectedness") { t22.prove(); }
TEST_CASE("T23: high trust, connectedness below the top: visited websites can be permitted") { t23.prove(); }
TEST_CASE("T24: residence and current location are both gated") { t24.prove(); }
TEST_CASE(
    "T25: what a first contact may use is among what a second may, and that among what a steady relationship may") {
    t25.prove();
}

} // namespace statements
