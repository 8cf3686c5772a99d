// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_OFFER_PROMPT_HPP
#define TACT_OFFER_PROMPT_HPP

#include <tact/offer/behaviour.hpp>
#include <tact/offer/influence.hpp>

namespace tact::inline v0_1 {

/// What may move a person to act, by what it adds (B.J. Fogg, 2009).
enum class prompt : std::uint16_t {
    none,        ///< silence
    signal,      ///< reminds people who are able and willing
    facilitator, ///< makes it easier for people who are willing
    spark        ///< motivates people who are able
};
constexpr prompt last_enumerator(prompt) { return prompt::spark; }

/// What one prompt adds. A plain value: safe to share between threads while none writes it.
struct prompt_row {
    prompt key{};
    level motivation = level::of(0); ///< by how many levels it raises motivation
    level ability = level::of(0);    ///< by how many levels it raises ability
    provenance why{};
};

/// When which prompt is due. Safe to share between threads while none writes it.
struct prompt_table {
    using row_key = prompt;       ///< what violations name
    using other_row_key = prompt; ///< or this
    int action_line = 0;          ///< the activation from which a prompted person acts, from 1 to 10,000
    enum_table<prompt, prompt_row> prompts{};
};

/// When which prompt is due, checked against its invariants. Under a default or an invalid one none ever is. Immutable:
/// safe to share between threads.
using prompt_rules = rules<prompt_table>;

/// Calls `visit(invariant, row)` for every invariant that a table breaks.
template <class Visitor>
constexpr void for_each_violation(const prompt_table& t, Visitor visit) {
    if (t.action_line < 1 || t.action_line > 10'000)
        visit(offer_invariant::the_action_line_can_be_reached, prompt::signal);
    if (!detail::keys_and_provenance(t.prompts, visit)) return;
    for (const prompt_row& r : t.prompts) {
        if (!r.motivation.stated() || !r.ability.stated()) visit(offer_invariant::every_value_is_in_range, r.key);
        if ((r.key == prompt::spark) != (r.motivation.or_none() != 0) ||
            (r.key == prompt::facilitator) != (r.ability.or_none() != 0))
            visit(offer_invariant::a_spark_motivates_and_a_facilitator_enables, r.key);
    }
}

/// When a prompt is due, as shipped.
inline constexpr prompt_table standard_prompts_table{
    .action_line = 2500, // assumed: T53 gives the order, no scale
    .prompts = {{
        {prompt::none, 0, 0, {evidence::rule, "T53"}},
        {prompt::signal, 0, 0, {evidence::rule, "T53 T55"}},
        {prompt::facilitator, 0, 30, {evidence::assumed, "T56 gives the order, no size"}},
        {prompt::spark, 30, 0, {evidence::assumed, "T57 gives the order, no size"}},
    }},
};

/// When a prompt is due, as shipped, checked against its invariants.
inline constexpr prompt_rules standard_prompts = compile<standard_prompts_table>();

namespace detail {

/// Whether a person who is given a prompt acts.
constexpr bool brings_about(const prompt_table& t, prompt p, level motivation, level ability) {
    const prompt_row& r = t.prompts[p];
    return activation(motivation.plus(r.motivation), ability.plus(r.ability), true) >= t.action_line;
}

/// The first prompt that would make the person act and that `open(prompt)`: a signal, else the one that adds to the
/// scarcer of the two, else the one that adds to the other.
template <class Open>
constexpr prompt first_prompt(const prompt_rules& t, level motivation, level ability, Open open) {
    if (!t.valid() || activation(motivation, ability, true) == 0) return prompt::none;
    const bool unwilling = motivation.or_none() < ability.or_none();
    const prompt scarcer = unwilling ? prompt::spark : prompt::facilitator;
    const prompt other = unwilling ? prompt::facilitator : prompt::spark;
    for (const prompt p : {prompt::signal, scarcer, other})
        if (brings_about(t.table(), p, motivation, ability) && open(p)) return p;
    return prompt::none;
}

} // namespace detail

/// Which prompt is due. A signal for a person who would act on it, and so never a spark for one who is able and
/// willing. Else a facilitator or a spark, by whether ability or motivation is scarcer, if it would bring the action
/// about; if both are alike scarce, the facilitator. None if neither would, or if motivation or ability is none at all.
constexpr prompt due_prompt(const prompt_rules& t, const motivation& wants, level ability) {
    return detail::first_prompt(t, wants.total(), ability, [](prompt) { return true; });
}

/// The manner of a prompt: a signal and a facilitator inform; a spark appeals to a motivator and nudges, or presses if
/// that is pain, fear or rejection.
constexpr manner manner_of(prompt p, motivator appeals_to) {
    switch (p) {
    case prompt::none: return manner::assist;
    case prompt::signal:
    case prompt::facilitator: return manner::inform;
    case prompt::spark: return aversive(appeals_to) ? manner::press : manner::nudge;
    default: return manner::press;
    }
}

/// The prompt that is due and that a context leaves open to a person; a spark appeals to the motivator that moves them
/// most. If the manner of one prompt is closed the next is taken, else none.
constexpr prompt due_prompt(const prompt_rules& t, const motivation& wants, level ability, const influence_rules& i,
                            const context& where, const enum_set<vulnerability>& vulnerable = vulnerability_unstated) {
    return detail::first_prompt(t, wants.total(), ability, [&](prompt p) {
        return open_in(i, manner_of(p, wants.strongest()), where, vulnerable);
    });
}

} // namespace tact

#endif
