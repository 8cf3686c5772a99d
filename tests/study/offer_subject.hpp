// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TESTS_STUDY_OFFER_SUBJECT_HPP
#define TACT_TESTS_STUDY_OFFER_SUBJECT_HPP

#include "statement.hpp"

#include <tact/offer/agent_view.hpp>
#include <tact/offer/budgeted.hpp>
#include <tact/offer/learning.hpp>
#include <tact/offer/names.hpp>
#include <tact/offer/service_plan.hpp>
#include <tact/offer/standard_influence.hpp>
#include <tact/offer/usage_audit.hpp>

// What statements on offers and service are put to: the tables as shipped and the functions of the library, each of
// which can be replaced.

namespace statements {

/// A population that finds every principle somewhat better than plain words. None is shipped.
inline constexpr population_table people_table{{{
    {principle::none, 50'000, 20, {evidence::assumed, "tests"}},
    {principle::reciprocity, 60'000, 20, {evidence::assumed, "tests"}},
    {principle::commitment, 60'000, 20, {evidence::assumed, "tests"}},
    {principle::social_proof, 60'000, 20, {evidence::assumed, "tests"}},
    {principle::authority, 60'000, 20, {evidence::assumed, "tests"}},
    {principle::liking, 60'000, 20, {evidence::assumed, "tests"}},
    {principle::scarcity, 60'000, 20, {evidence::assumed, "tests"}},
}}};
inline constexpr population shipped_people = compile<people_table>();

/// Somebody who helps, and is briefed for a request in a conversation.
struct helper {
    request asked;
    purpose opened_for;
    reply to;

    agent_view briefing() const { return {asked, conversation(opened_for), to}; }
};

/// What chooses a principle: the gate for the offer, and the one for learning what becomes of it.
struct moment {
    gate offering;
    gate learning;

    explicit moment(const request& r)
        : offering(r.gate()), learning(r.policy->in(learning_from(*r.where)).under(*r.person)) {}
};

/// What offers and service are made of. A counter-plan replaces one of these.
struct offer_subject {
    const tact::policy* policy = &study;
    bool by_law = false;
    std::size_t random = 0; ///< random contexts; with none, scenes only, and levels in steps
    influence_rules leaning = standard_influence;
    prompt_rules prompting = standard_prompts;
    service_rules serving = standard_services;
    population people = shipped_people;
    contact_limits limits = session_limits;

    int (*activation)(level, level, bool) = tact::activation;
    level (*ability_of)(const simplicity&, const simplicity&) = tact::ability_of;
    level (*total)(const motivation&) = [](const motivation& m) { return m.total(); };
    prompt (*due_prompt)(const prompt_rules&, const motivation&, level) =
        [](const prompt_rules& t, const motivation& m, level a) { return tact::due_prompt(t, m, a); };
    const char* (*name_of)(principle) = [](principle p) { return tact::name_of(p); };
    enum_set<principle> (*principles_in)(const influence_rules&, const context&,
                                         const enum_set<vulnerability>&) = tact::principles_in;
    choice (*choose)(chosen_by, const moment&, const persuasion_profile&, const population&, const enum_set<principle>&,
                     std::uint64_t bits) = [](chosen_by how, const moment& m, const persuasion_profile& stored,
                                              const population& known, const enum_set<principle>& open,
                                              std::uint64_t bits) {
        const persuasion p(m.offering, stored, known, open);
        const auto next = [&] { return bits = bits * 0x5851F42D4C957F2Du + 0x14057B7EF767814Fu; };
        return how == chosen_by::estimate ? p.best()
               : how == chosen_by::draw   ? p.draw(next)
                                          : p.by_chance(m.learning, next);
    };
    bool (*learn)(const gate&, persuasion_profile&, const proposal&,
                  outcome) = [](const gate& learning, persuasion_profile& stored, const proposal& made, outcome o) {
        return tact::learn(learning, stored, made, o);
    };
    proposal (*propose)(const request&, const offer&) = [](const request& r, const offer& o) {
        return tact::propose(r, o);
    };
    proposal (*within_budget)(const proposal&, std::uint32_t now, account) =
        [](const proposal& made, std::uint32_t now, account a) { return tact::within_budgets(made, now, a); };
    service_plan (*plan_for)(const service_rules&, const context&, const customer&) = tact::plan_for;
    int (*effort_of)(const service_rules&, const service_plan&, const enum_set<service>&) = tact::effort_of;
    service_plan (*preferred)(const service_rules&, const service_plan&, const service_plan&,
                              const enum_set<service>&) = tact::preferred;
    reasoned_decision (*may_know)(const helper&, const use&) = [](const helper& h, const use& u) {
        return h.briefing().may_know(u);
    };
    reasoned_decision (*may_say)(const helper&, const use&) = [](const helper& h, const use& u) {
        return h.briefing().may_say(u);
    };
    enum_set<principle> (*may_lean)(const helper&) = [](const helper& h) { return h.briefing().principles(); };
    void (*served)(usage_audit&, const use&) = [](usage_audit& all, const use& u) { all.served(u); };

    std::shared_ptr<const tact::policy> altered{}; ///< the changed copy of a policy that `policy` then is
    mutable std::string witness{};                 ///< where a statement failed

    /// With changed rows of the policy.
    void change_policy(void (*alter)(policy_table&)) {
        const auto t = std::make_unique<policy_table>(policy->table());
        alter(*t);
        altered = std::make_shared<const tact::policy>(*t);
        policy = altered.get();
    }
    bool valid() const {
        return policy->valid() && leaning.valid() && prompting.valid() && serving.valid() && people.valid();
    }
    /// A request of somebody of whom nothing speaks against it. It refers to all of these.
    request ask(const context& where, const consent& person) const {
        return {*policy, leaning, where, person, no_vulnerability};
    }
    /// What the statements on the policy alone look at.
    subject on_policy() const { return {.policy = *policy, .by_law = by_law, .random = random}; }
};

/// With changed rows of a table of how to offer.
template <class Table, class Alter>
void change(rules<Table>& whole, Alter alter) {
    Table t = whole.table();
    alter(t);
    whole = rules<Table>(t);
}

} // namespace statements

#endif
