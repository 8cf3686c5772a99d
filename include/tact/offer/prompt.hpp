// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_OFFER_PROMPT_HPP
#define TACT_OFFER_PROMPT_HPP

#include <tact/offer/behaviour.hpp>
#include <tact/offer/influence.hpp>

namespace tact {

/// What may set somebody off, by what it adds (B.J. Fogg, 2009).
enum class prompt : std::uint16_t {
    none,        ///< silence
    signal,      ///< reminds who is able and willing
    facilitator, ///< makes it easier for who is willing
    spark        ///< motivates who is able
};
/// Where `prompt` ends.
constexpr prompt last_enumerator(prompt) { return prompt::spark; }

/// What one prompt adds.
struct prompt_row {
    prompt key{};
    level motivation = 0; ///< by how many levels it raises motivation
    level ability = 0;    ///< by how many levels it raises ability
    provenance why{};
};

/// When which prompt is due.
struct prompt_table {
    using row_key = prompt;       ///< what violations name
    using other_row_key = prompt; ///< or this
    int action_line = 0;          ///< the activation from which a prompted person acts, from 1 to 10,000
    table<prompt, prompt_row> prompts{};
};

/// When which prompt is due, held to its laws. Under a default one none ever is.
using prompts = checked<prompt_table>;

/// Calls `visit(law, row)` for every law that a table breaks.
template <class Visitor>
constexpr void for_each_violation(const prompt_table& t, Visitor visit) {
    if (t.action_line < 1 || t.action_line > 10'000) visit(offer_law::the_action_line_can_be_reached, prompt::signal);
    for (const prompt_row& r : t.prompts) {
        if (!r.why.stated()) visit(offer_law::every_row_says_where_it_comes_from, r.key);
        if (!r.motivation.stated() || !r.ability.stated()) visit(offer_law::every_value_is_in_range, r.key);
        if ((r.key == prompt::spark) != (r.motivation.or_none() != 0) ||
            (r.key == prompt::facilitator) != (r.ability.or_none() != 0))
            visit(offer_law::a_spark_motivates_and_a_facilitator_enables, r.key);
    }
}

/// When a prompt is due, as shipped.
inline constexpr prompt_table standard_prompts_table{
    .action_line = 2500, // assumed: T53 gives the order, no scale
    .prompts = {{
        {prompt::none, 0, 0, {basis::gate, "T53"}},
        {prompt::signal, 0, 0, {basis::gate, "T53 T55"}},
        {prompt::facilitator, 0, 30, {basis::assumed, "T56 gives the order, no size"}},
        {prompt::spark, 30, 0, {basis::assumed, "T57 gives the order, no size"}},
    }},
};

/// When a prompt is due, as shipped, held to its laws.
inline constexpr prompts standard_prompts = check<standard_prompts_table>();

/// Which prompt is due: a signal to who would act; else the facilitator that would bring it about, else the spark; none
/// where neither would, and none where motivation or ability is none at all. Simplifying goes before motivating.
constexpr prompt due_prompt(const prompts& t, level motivation, level ability) {
    if (!t.lawful() || activation(motivation, ability, true) == 0) return prompt::none;
    const auto raised = [](level l, level by) {
        const int sum = l.or_none() + by.or_none();
        return level::of(sum < 100 ? sum : 100);
    };
    for (const prompt p : {prompt::signal, prompt::facilitator, prompt::spark}) {
        const prompt_row& r = t.table().prompts[p];
        if (activation(raised(motivation, r.motivation), raised(ability, r.ability), true) >= t.table().action_line)
            return p;
    }
    return prompt::none;
}

/// The manner of a prompt: a facilitator assists and a signal informs; a spark nudges, and one that plays on pain, fear
/// or rejection presses.
constexpr manner manner_of(prompt p, motivator appeals_to) {
    switch (p) {
    case prompt::none:
    case prompt::facilitator: return manner::assist;
    case prompt::signal: return manner::inform;
    case prompt::spark: return !in_range(appeals_to) || aversive(appeals_to) ? manner::press : manner::nudge;
    }
    return manner::press;
}

/// The prompt that is due and that this moment leaves room for; none where its manner is closed.
constexpr prompt due_prompt(const prompts& t, level motivation, level ability, const influence& i, const context& where,
                            motivator appeals_to, const set<vulnerability>& known = {}) {
    const prompt p = due_prompt(t, motivation, ability);
    return may(i, manner_of(p, appeals_to), where, known) ? p : prompt::none;
}

/// The prompt that somebody wants to give: itself where it is the one due, else none.
constexpr prompt only_if_due(prompt wanted, prompt due) { return wanted == due ? wanted : prompt::none; }

} // namespace tact

#endif
