// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/offer/prompt.hpp>

#include "../decide/people.hpp"
#include "../twice.hpp"
#include "changed.hpp"

#include <tact/offer/standard_influence.hpp>

#include <initializer_list>

using namespace tact;
using namespace people;

namespace {

constexpr prompt no_prompt = static_cast<prompt>(4);

template <class Change>
constexpr prompt_table table_with(Change change) {
    return changed(standard_prompts_table, change);
}
/// Prompts that need so much, and add so much.
constexpr prompt_rules prompts_of(int line, level spark, level facilitator) {
    return prompt_rules(table_with([=](prompt_table& t) {
        t.action_line = line;
        t.prompts[prompt::spark].motivation = spark;
        t.prompts[prompt::facilitator].ability = facilitator;
    }));
}
constexpr prompt_rules closed;

/// The prompt due to who hopes for something so much.
constexpr prompt due(const prompt_rules& t, level hope, level ability) {
    return due_prompt(t, {.hope = hope}, ability);
}

/// What is due, told in other words than the header's.
prompt expected(int line, int spark, int facilitator, int motivation, int ability) {
    const auto capped = [](int n) { return n < 100 ? n : 100; };
    if (motivation == 0 || ability == 0) return prompt::none;
    if (motivation * ability >= line) return prompt::signal;
    const bool eased = motivation * capped(ability + facilitator) >= line;
    const bool sparked = capped(motivation + spark) * ability >= line;
    if (eased && sparked) return motivation < ability ? prompt::spark : prompt::facilitator;
    return eased ? prompt::facilitator : sparked ? prompt::spark : prompt::none;
}

} // namespace

TEST_CASE("the shipped prompts break no law") { TWICE(violations(standard_prompts_table) == 0); }
TEST_CASE("the action line can be reached") {
    constexpr auto line = [](int n) { return table_with([=](prompt_table& t) { t.action_line = n; }); };
    constexpr auto invariant = offer_invariant::the_action_line_can_be_reached;
    TWICE(breaks_only(line(0), invariant, prompt::signal) && breaks_only(line(-1), invariant, prompt::signal));
    TWICE(breaks_only(line(10'001), invariant, prompt::signal));
    TWICE(violations(line(1)) == 0 && violations(line(10'000)) == 0);
}
TEST_CASE("every row of prompts says where it comes from and what it adds") {
    for (std::size_t i = 0; i < enum_size<prompt>; ++i) {
        const auto p = enum_at<prompt>(i);
        CHECK(breaks_only(table_with([=](prompt_table& t) { t.prompts[p].why = {}; }),
                          offer_invariant::every_row_says_where_it_comes_from, p));
        for (const auto adds : {&prompt_row::motivation, &prompt_row::ability})
            CHECK(breaks(table_with([=](prompt_table& t) { t.prompts[p].*adds = level{}; }),
                         offer_invariant::every_value_is_in_range, p));
    }
    TWICE(breaks_only(table_with([](prompt_table& t) { t.prompts[prompt::none].ability = {}; }),
                      offer_invariant::every_value_is_in_range, prompt::none));
}
TEST_CASE("every row of prompts names its key") {
    for (std::size_t i = 0; i < enum_size<prompt>; ++i)
        for (const std::size_t other : {(i + 1) % 4, std::size_t{4000}}) {
            const auto p = enum_at<prompt>(i);
            CHECK(breaks_only(table_with([=](prompt_table& t) { t.prompts[p].key = enum_at<prompt>(other); }),
                              offer_invariant::every_row_names_its_key, p));
        }
}
TEST_CASE("a spark motivates, a facilitator enables, and no prompt does else") {
    constexpr auto invariant = offer_invariant::a_spark_motivates_and_a_facilitator_enables;
    constexpr auto adds = [](prompt p, level motivation, level ability) {
        return table_with([=](prompt_table& t) {
            t.prompts[p].motivation = motivation;
            t.prompts[p].ability = ability;
        });
    };
    TWICE(breaks_only(adds(prompt::spark, 0, 0), invariant, prompt::spark));
    TWICE(breaks_only(adds(prompt::spark, 1, 1), invariant, prompt::spark));
    TWICE(breaks_only(adds(prompt::facilitator, 0, 0), invariant, prompt::facilitator));
    TWICE(breaks_only(adds(prompt::facilitator, 1, 1), invariant, prompt::facilitator));
    for (const prompt p : {prompt::none, prompt::signal}) {
        CHECK(breaks_only(adds(p, 1, 0), invariant, p));
        CHECK(breaks_only(adds(p, 0, 1), invariant, p));
    }
    TWICE(violations(adds(prompt::spark, 1, 0)) == 0 && violations(adds(prompt::facilitator, 0, 1)) == 0);
}
TEST_CASE("a signal to who would act, else what adds to the scarcer of motivation and ability, else the other") {
    TWICE(due(standard_prompts, 50, 50) == prompt::signal);
    TWICE(due(standard_prompts, 50, 49) == prompt::facilitator);
    TWICE(due(standard_prompts, 50, 20) == prompt::facilitator);
    TWICE(due(standard_prompts, 50, 19) == prompt::none);
    TWICE(due(standard_prompts, 10, 80) == prompt::spark);
    TWICE(due(standard_prompts, 1, 79) == prompt::none);
    TWICE(due(standard_prompts, 40, 40) == prompt::facilitator); // both would do, alike scarce
    TWICE(due(standard_prompts, 40, 41) == prompt::spark && due(standard_prompts, 41, 40) == prompt::facilitator);
    TWICE(due(prompts_of(2500, 1, 100), 40, 41) == prompt::facilitator); // scarcer, but no spark is enough
    TWICE(due(prompts_of(2500, 100, 1), 41, 40) == prompt::spark);
}
TEST_CASE("no prompt makes up for no motivation or no ability at all, nor for what is unstated") {
    TWICE(due(standard_prompts, 0, 100) == prompt::none);
    TWICE(due(standard_prompts, 100, 0) == prompt::none);
    TWICE(due(standard_prompts, {}, 100) == prompt::none && due(standard_prompts, 100, {}) == prompt::none);
    TWICE(due(prompts_of(1, 100, 100), 0, 100) == prompt::none);
}
TEST_CASE("what others add counts as motivation") {
    TWICE(due_prompt(standard_prompts, {.hope = 20, .from_others = 30}, 50) == prompt::signal);
    TWICE(due_prompt(standard_prompts, {.from_others = 50}, 50) == prompt::signal);
}
TEST_CASE("under a default or unlawful table no prompt is ever due") {
    TWICE(due(closed, 100, 100) == prompt::none);
    TWICE(due(prompts_of(0, 30, 30), 100, 100) == prompt::none);
    TWICE(due(prompts_of(2500, {}, 30), 100, 100) == prompt::none);
}
TEST_CASE("what is due at every motivation and ability, under several tables") {
    struct terms {
        int line, spark, facilitator;
    };
    for (const terms& f : {terms{2500, 30, 30}, terms{1, 1, 1}, terms{10'000, 60, 60}, terms{6000, 100, 5}})
        for (int m = 0; m <= 100; ++m)
            for (int a = 0; a <= 100; ++a) {
                const prompt_rules t = prompts_of(f.line, level::of(f.spark), level::of(f.facilitator));
                if (due(t, level::of(m), level::of(a)) != expected(f.line, f.spark, f.facilitator, m, a))
                    FAIL_CHECK("line " << f.line << ", motivation " << m << ", ability " << a);
            }
}
TEST_CASE("a signal and a facilitator inform, a spark nudges, or presses where it plays on what is disliked") {
    for (std::size_t i = 0; i <= enum_size<motivator>; ++i) {
        const auto m = enum_at<motivator>(i);
        const bool draws = m == motivator::pleasure || m == motivator::hope || m == motivator::acceptance;
        CHECK(manner_of(prompt::none, m) == manner::assist);
        CHECK(manner_of(prompt::signal, m) == manner::inform);
        CHECK(manner_of(prompt::facilitator, m) == manner::inform);
        CHECK(manner_of(prompt::spark, m) == (draws ? manner::nudge : manner::press));
        CHECK(manner_of(no_prompt, m) == manner::press);
    }
    TWICE(manner_of(prompt::spark, motivator::fear) == manner::press);
    TWICE(manner_of(prompt::spark, static_cast<motivator>(6)) == manner::press);
}
TEST_CASE("a prompt whose manner the moment closes is not given") {
    constexpr auto spark = [](const context& where, const motivation& wants, const enum_set<vulnerability>& said = {}) {
        return due_prompt(standard_prompts, wants, 80, standard_influence, where, said);
    };
    constexpr context at_ease = neutral(purpose::recommendation);
    TWICE(spark(at_ease, {.hope = 10}) == prompt::spark);
    TWICE(spark(at_ease, {.fear = 10}) == prompt::none); // it would press, and nothing else would do
    TWICE(spark(at_ease, {.hope = 9, .fear = 10}) == prompt::none &&
          spark(at_ease, {.hope = 10, .fear = 9}) == prompt::spark);
    TWICE(spark(at_ease, {.hope = 10}, {vulnerability::in_arrears}) == prompt::none);
    TWICE(spark(at_ease, {.hope = 10}, vulnerability_unstated) == prompt::none);
    TWICE(due_prompt(standard_prompts, {.hope = 10}, 80, standard_influence, at_ease) == prompt::none); // nobody said
    TWICE(spark(minor(purpose::recommendation), {.hope = 10}) == prompt::none);
    TWICE(spark({.purpose = purpose::recommendation}, {.hope = 10}) == prompt::none); // exhausted, as far as is known
}
TEST_CASE("a signal and a facilitator are given to whoever may be informed") {
    constexpr auto given = [](level hope, const context& where, const influence_rules& i = standard_influence) {
        return due_prompt(standard_prompts, {.hope = hope}, 49, i, where);
    };
    TWICE(given(60, {.purpose = purpose::support}) == prompt::signal);
    TWICE(given(50, {.purpose = purpose::support}) == prompt::facilitator);
    TWICE(given(60, {}) == prompt::none && given(60, {.purpose = purpose::security}) == prompt::none);
    constexpr influence_rules nobody;
    TWICE(given(60, neutral(purpose::support), nobody) == prompt::none);
}
TEST_CASE(
    "where the manner of a prompt is closed the next that would do is given, but none to who needs a signal only") {
    constexpr auto given = [](level hope, level ability, const influence_rules& i,
                              const enum_set<vulnerability>& said) {
        return due_prompt(standard_prompts, {.hope = hope}, ability, i, neutral(purpose::marketing), said);
    };
    TWICE(given(40, 41, standard_influence, {}) == prompt::spark);
    TWICE(given(40, 41, standard_influence, {vulnerability::ill_health}) == prompt::facilitator);
    TWICE(given(60, 60, standard_influence, {vulnerability::ill_health}) == prompt::signal);
    constexpr influence_rules helping_only(changed(standard_influence_table, [](influence_table& t) {
        t.manners[manner::inform].purposes = {};
        t.manners[manner::nudge].purposes = {};
    }));
    TWICE(helping_only.valid() && given(60, 60, helping_only, {}) == prompt::none);
    TWICE(given(40, 40, helping_only, {}) == prompt::none && given(40, 41, helping_only, {}) == prompt::none);
}
