// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TESTS_STUDY_OFFER_STATEMENT_HPP
#define TACT_TESTS_STUDY_OFFER_STATEMENT_HPP

#include "statement.hpp"

#include <tact/offer/brief.hpp>
#include <tact/offer/budgeted.hpp>
#include <tact/offer/learning.hpp>
#include <tact/offer/names.hpp>
#include <tact/offer/service_plan.hpp>
#include <tact/offer/standard_influence.hpp>
#include <tact/offer/surfaced.hpp>

// How a statement on offers and service is put to the test. It is a check of a subject: the tables as shipped and the
// functions of the library. A counter-plan is a subject with one of them replaced, a table by another lawful one or a
// function by a wrong one, for which exactly this statement fails, and those it is linked to by logic.

namespace statements {

/// A population that finds every principle somewhat better than plain words. None is shipped.
inline constexpr population_table people_table{{{
    {principle::none, 50'000, 20, {basis::assumed, "tests"}},
    {principle::reciprocity, 60'000, 20, {basis::assumed, "tests"}},
    {principle::commitment, 60'000, 20, {basis::assumed, "tests"}},
    {principle::social_proof, 60'000, 20, {basis::assumed, "tests"}},
    {principle::authority, 60'000, 20, {basis::assumed, "tests"}},
    {principle::liking, 60'000, 20, {basis::assumed, "tests"}},
    {principle::scarcity, 60'000, 20, {basis::assumed, "tests"}},
}}};
inline constexpr population shipped_people = compile<people_table>();

/// Somebody who helps, and is briefed for a request in a conversation.
struct helper {
    request asked;
    purpose opened_for;
    reply to;

    brief briefing() const { return {asked, conversation(opened_for), to}; }
};

/// What chooses a principle: the gate for the offer, and the one for learning what becomes of it.
struct moment {
    gate offering;
    gate learning;

    explicit moment(const request& r)
        : offering(r.gate()), learning(r.policy.in(learning_from(r.where)).under(r.person)) {}
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
    budget_limits limits = session_limits;

    int (*activation)(level, level, bool) = tact::activation;
    level (*ability_of)(const simplicity&, const simplicity&) = tact::ability_of;
    level (*total)(const motivation&) = [](const motivation& m) { return m.total(); };
    prompt (*due_prompt)(const prompt_rules&, const motivation&, level) =
        [](const prompt_rules& t, const motivation& m, level a) { return tact::due_prompt(t, m, a); };
    const char* (*name_of)(principle) = [](principle p) { return tact::name_of(p); };
    set<principle> (*principles_in)(const influence_rules&, const context&,
                                    const set<vulnerability>&) = tact::principles_in;
    choice (*choose)(chosen_by, const moment&, const persuasion_profile&, const population&, const set<principle>&,
                     std::uint64_t bits) = [](chosen_by how, const moment& m, const persuasion_profile& stored,
                                              const population& known, const set<principle>& open, std::uint64_t bits) {
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
    int (*effort_of)(const service_rules&, const service_plan&, const set<service>&) = tact::effort_of;
    service_plan (*preferred)(const service_rules&, const service_plan&, const service_plan&,
                              const set<service>&) = tact::preferred;
    verdict (*may_know)(const helper&, const use&) = [](const helper& h, const use& u) {
        return h.briefing().may_know(u);
    };
    verdict (*may_say)(const helper&, const use&) = [](const helper& h, const use& u) {
        return h.briefing().may_say(u);
    };
    set<principle> (*may_lean)(const helper&) = [](const helper& h) { return h.briefing().principles(); };
    void (*served)(surfaced&, const use&) = [](surfaced& all, const use& u) { all.served(u); };

    std::shared_ptr<const tact::policy> altered{}; ///< the changed copy of a policy that `policy` then is
    mutable std::string witness{};                 ///< where a statement failed

    /// With changed rows of the policy.
    void change_policy(void (*alter)(policy_table&)) {
        const auto t = std::make_unique<policy_table>(policy->table());
        alter(*t);
        altered = std::make_shared<const tact::policy>(*t);
        policy = altered.get();
    }
    bool lawful() const {
        return policy->lawful() && leaning.lawful() && prompting.lawful() && serving.lawful() && people.lawful();
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

inline constexpr std::size_t thorough_offers = 3'000;

// --- scenes ----------------------------------------------------------------------------------------------------------

/// A stranger, a regular and a friend of the house, at ease and in haste, asking and not; adults.
inline const std::vector<context>& scenes() {
    struct mood {
        tact::pressure pressure;
        tact::initiative initiative;
    };
    static const std::vector<context> all = [] {
        std::vector<context> found;
        for (const relationship r : {relationship{connectedness::none, trust::none},
                                     {connectedness::warm, trust::medium},
                                     {connectedness::close, trust::high}})
            for (const purpose p :
                 {purpose::support, purpose::recommendation, purpose::marketing, purpose::advertising})
                for (const mood m : {mood{pressure::relaxed, initiative::answering},
                                     {pressure::relaxed, initiative::anticipating},
                                     {pressure::pressed, initiative::anticipating},
                                     {pressure::unstated, initiative::unstated}}) {
                    context c = with(with(neutral, p), r.connectedness, r.trust);
                    c.pressure = m.pressure;
                    c.initiative = m.initiative;
                    c.age_assurance = age_assurance::adult;
                    c.effect = effect::none;
                    found.push_back(c);
                }
        return found;
    }();
    return all;
}

/// Whether `holds(context)` in every scene, and where looked at thoroughly in every context with one of these aims, as
/// far as that can be looked at.
template <class Check>
bool wherever(const offer_subject& s, const std::vector<aim>& to, Check holds) {
    for (const context& c : scenes())
        if (!holds(c)) return s.witness = describe(c), false;
    if (s.random == 0) return true;
    const subject in = s.on_policy();
    const bool held = always(in, to, holds);
    s.witness = in.witness;
    return held;
}

/// Uses and answers, of which each context takes the next.
class turns {
public:
    explicit turns(const policy& p)
        : uses_{use{attribute::clothing_size, source::declared},
                use{attribute::past_purchases, source::first_party},
                use{attribute::interests, source::inferred},
                impersonal,
                p.label({part{attribute::past_purchases, source::first_party}, part{attribute::style, source::inferred},
                         part{attribute::region, source::declared}}),
                use{attribute::age_range, source::declared},
                use{attribute::phone, source::declared},
                use{attribute::medical_history, source::declared},
                use{attribute::current_location, source::device_content},
                use{},
                p.label({part{attribute::age_range, source::declared}.coarsened_from(attribute::date_of_birth)})} {}

    /// The next turn.
    void next() { ++turn_; }
    const use& drawn_on() const { return uses_[turn_ % uses_.size()]; }
    const consent& person() const {
        static const std::vector<consent> all{consent{}, banner(), partly(), every_yes(), objecting(), supplying()};
        return all[turn_ / uses_.size() % all.size()];
    }

private:
    /// A general yes to everything, and a specific one to some.
    static consent partly() {
        consent c = banner();
        for (std::size_t p = 1; p < count<purpose>; ++p)
            for (const attribute a : {attribute::clothing_size, attribute::style, attribute::region, attribute::phone})
                c.grant(a, enumerator<purpose>(p), set<source>::all());
        return c;
    }
    static consent objecting() {
        consent c = every_yes();
        c.object(purpose::marketing);
        c.withdraw(attribute::clothing_size, purpose::support);
        return c;
    }

    static consent supplying() {
        consent c = banner();
        for (std::size_t p = 1; p < count<purpose>; ++p) c.supply(attribute::clothing_size, enumerator<purpose>(p));
        return c;
    }

    std::vector<use> uses_;
    std::size_t turn_ = 0;
};

/// An offer that names what the person gains and leans on nobody.
inline offer offer_of(const use& u) {
    return {.what = 4711, .benefit = "saves you a search", .draws_on = u, .manner = manner::inform, .wording = {}};
}
/// Whether an offer was delivered that draws on something of the person.
inline bool delivered_personal(const proposal& made) {
    return made.delivery != delivery::withheld && !made.offer.draws_on.impersonal();
}

/// Whether two proposals are of the same thing on the same grounds and reach the person alike, however worded and
/// wherever.
inline bool same_but_wording(const proposal& a, const proposal& b) {
    return a.delivery == b.delivery && a.verdict == b.verdict && a.offer.what == b.offer.what &&
           a.offer.benefit == b.offer.benefit && a.offer.draws_on == b.offer.draws_on && a.intrusion == b.intrusion;
}

/// Calls `visit(level)` for every level, or some.
template <class Check>
bool at_every_level(const offer_subject& s, Check holds) {
    for (int i = 0; i <= 100; i += s.random != 0 ? 1 : 5)
        if (!holds(level::of(i), i)) return false;
    return true;
}

// --- statements and their counter-plans ------------------------------------------------------------------------------

struct offer_counter {
    std::string change; ///< what is different, in words
    void (*alter)(offer_subject&) = nullptr;
    std::vector<std::string> linked{}; ///< statements that fail with it, by logic
};

class offer_statement;
/// All statements on offers and service, of all files.
inline std::vector<const offer_statement*>& all_offer_statements() {
    static std::vector<const offer_statement*> all;
    return all;
}

class offer_statement {
public:
    enum kind { reads_policy, reads_no_policy };

    offer_statement(const char* id, kind k, bool (*condition)(const offer_subject&),
                    std::vector<offer_counter> counters)
        : id_(id), kind_(k), holds_(condition), counters_(std::move(counters)) {
        all_offer_statements().push_back(this);
    }
    offer_statement(const offer_statement&) = delete;
    offer_statement& operator=(const offer_statement&) = delete;

    std::string id() const { return id_; }
    bool holds(const offer_subject& s) const { return holds_(s); }
    const std::vector<offer_counter>& counters() const { return counters_; }

    static offer_subject countered(const offer_counter& c) {
        offer_subject s;
        c.alter(s);
        return s;
    }

    /// As shipped, under both policies; and with no counter-plan.
    void prove() const {
        prove_as_shipped(study, false);
        if (kind_ == reads_policy) prove_as_shipped(standard, true);
        CHECK(!counters_.empty());
        for (const offer_counter& c : counters_) {
            INFO("counter-plan: " << c.change);
            const offer_subject s = countered(c);
            CHECK(s.lawful());
            CHECK_FALSE(holds(s));
        }
    }

private:
    void prove_as_shipped(const policy& p, bool by_law) const {
        offer_subject s;
        s.policy = &p;
        s.by_law = by_law;
        s.random = thorough_offers;
        const bool held = holds(s);
        INFO(std::string(p.table().name) << ": " << s.witness);
        CHECK(held);
    }

    std::string id_;
    kind kind_;
    bool (*holds_)(const offer_subject&);
    std::vector<offer_counter> counters_;
};

} // namespace statements

#endif
