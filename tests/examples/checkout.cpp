// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// A checkout in which the customer gets stuck: how they are served, whether a prompt is due, how an offer reaches three
// people, and when asking stops. Then ten thousand simulated sessions of five ways to word an offer.
#include "strategies.hpp"

#include <cstdio>
#include <initializer_list>

using namespace tact;

namespace {

/// Paying for a coat on the phone, on the train, to which somebody returns who shops here often.
constexpr context at_the_checkout{
    .purpose = purpose::support,
    .connectedness = connectedness::close,
    .trust = trust::medium,
    .pressure = pressure::pressed,
    .setting = setting::transport,
    .exposure = exposure::nobody,
    .industry = industry::fashion,
    .channel = channel::app,
    .age_assurance = age_assurance::adult,
    .initiative = initiative::anticipating,
    .expectedness = expectedness::expected,
    .control = control::offered,
    .transparency = transparency::told,
    .effect = effect::none,
};

constexpr customer browsing{.progress = progress::fine, .effort = 10, .stakes = 20};
constexpr customer stuck{.progress = progress::stuck, .effort = 50, .stakes = 20};
constexpr customer complaining{.progress = progress::stuck, .effort = 80, .stakes = 20, .asked_in_public = true};

void show_plan(const char* title, const customer& who) {
    const service_plan plan = plan_for(standard_services, at_the_checkout, who);
    std::printf("%s\n", title);
    for (std::size_t i = 0; i < enum_size<service>; ++i) {
        const auto s = enum_at<service>(i);
        std::printf("  %-18s %s\n", name_of(s), name_of(plan[s]));
    }
    const enum_set serve{service::virtual_assistant, service::proactive_chat, service::social_care, service::person};
    std::printf("  effort to be helped: %d of 200\n", effort_of(standard_services, plan, serve));
}

void show_prompt(const char* title, const motivation& wants, const simplicity& has, const simplicity& takes) {
    const level ability = ability_of(has, takes);
    const prompt p =
        due_prompt(standard_prompts, wants, ability, standard_influence, at_the_checkout, no_vulnerability);
    std::printf("  %-33s motivation %3d, ability %3d: %s\n", title, wants.total().or_none(), ability.or_none(),
                name_of(p));
}

/// Somebody with a history of what worked, who may or may not have agreed to it being used.
struct shopper {
    const char* name;
    consent agreed{};
    persuasion_profile profile{};
};

void tried(persuasion_profile& p, principle by, int times, int worked) {
    for (int i = 0; i < times; ++i) p.add(by, i < worked);
}

std::vector<shopper> shoppers() {
    shopper convinced{"whom others convince"};
    agree_to_profile(convinced.agreed, purpose::support);
    convinced.agreed.grant(attribute::clothing_size, purpose::support); // and need not be asked again
    tried(convinced.profile, principle::social_proof, 20, 17);

    shopper contrary{"whom nothing convinces"};
    agree_to_profile(contrary.agreed, purpose::support);
    tried(contrary.profile, principle::none, 20, 12);
    for (const principle p :
         {principle::reciprocity, principle::commitment, principle::social_proof, principle::liking})
        tried(contrary.profile, p, 10, 2);

    shopper private_one{"who agreed to no profile"};
    tried(private_one.profile, principle::social_proof, 20, 0); // which nobody will read
    return {convinced, contrary, private_one};
}

void show_offer(const shopper& who, const population& people) {
    const request asked{standard, standard_influence, at_the_checkout, who.agreed, no_vulnerability};
    const proposal p =
        propose(asked, offer{.what = 4711,
                             .benefit = "save you a search",
                             .draws_on = {attribute::clothing_size, source::declared},
                             .manner = manner::assist,
                             .wording = persuasion(asked.gate(), who.profile, people, asked.principles()).best()});
    const choice& wording = p.offer.wording;
    std::printf("  %-24s  product %d, worded by %s%s: %s\n", who.name, static_cast<int>(p.offer.what),
                name_of(wording.principle), wording.profile_read ? "" : " (profile not read)", name_of(p.delivery));
}

/// Questions to somebody who is not that close, until nobody may ask any more. Minutes are the clock.
void show_asking() {
    context not_close = at_the_checkout;
    not_close.connectedness = connectedness::distant;
    const consent nobody_asked;
    const request asked{standard, standard_influence, not_close, nobody_asked, no_vulnerability};
    contact_budget visit, altogether;
    const account both[]{{visit, session_limits}, {altogether, person_limits}};
    const auto ask = [&](std::uint32_t minute, attribute what) {
        const offer o{.benefit = "save you a search",
                      .draws_on = {what, source::declared},
                      .manner = manner::assist,
                      .wording = {}};
        const proposal p = within_budgets(propose(asked, o), minute, both[0], both[1]);
        std::printf("  minute %u, %s: %s\n", minute, name_of(what), name_of(p.delivery));
        for (std::size_t i = 0; i < enum_size<reason>; ++i)
            if (p.verdict.reasons.contains(enum_at<reason>(i)) && *withheld_because(enum_at<reason>(i)) != '\0')
                std::printf("    %s\n", withheld_because(enum_at<reason>(i)));
        return p;
    };
    record_refusal(ask(1, attribute::date_of_birth), 2, both[0], both[1]);
    ask(3, attribute::date_of_birth);
    ask(4, attribute::budget);
    ask(5, attribute::residence);
}

void show_brief() {
    const consent nobody_asked;
    context selling = at_the_checkout;
    selling.purpose = purpose::marketing;
    const request help{standard, standard_influence, at_the_checkout, nobody_asked, no_vulnerability};
    const request sale{standard, standard_influence, selling, nobody_asked, no_vulnerability};
    const conversation opened(purpose::support);
    const use bought{attribute::past_purchases, source::first_party};
    const use health{attribute::medical_history, source::declared};
    const auto line = [](const char* title, const agent_view& b, const use& u) {
        std::printf("  %-34s know: %-10s say: %s\n", title, name_of(b.may_know(u).decision),
                    name_of(b.may_say(u).decision));
    };
    line("chat, past purchases", agent_view(help, opened, reply::direct), bought);
    line("chat, medical history", agent_view(help, opened, reply::direct), health);
    line("webcare, past purchases", agent_view(help, opened, reply::published), bought);
    line("turned to selling, past purchases", agent_view(sale, opened, reply::direct), bought);
}

void show_sessions() {
    constexpr std::size_t people = 250, sessions = 40;
    const population measured = strategies::measured_population(7000);
    std::printf("  %-34s  accepted       annoyed        worded by a principle\n", "");
    strategies::result results[enum_size<strategies::strategy>];
    for (std::size_t i = 0; i < enum_size<strategies::strategy>; ++i) {
        results[i] = strategies::tried(enum_at<strategies::strategy>(i), measured, people, sessions);
        std::printf("  %-34s", strategies::names[i]);
        for (const auto* of_each : {&results[i].accepted, &results[i].annoyed, &results[i].leant_on}) {
            const simulated::share s = simulated::share_of(*of_each);
            std::printf("  %4.1f +- %3.1f %%", s.percent, s.plus_minus);
        }
        std::printf("\n");
    }
    const auto& without = results[position(strategies::strategy::without_doing_nothing)];
    const auto& with = results[position(strategies::strategy::best_estimate)];
    const auto& plain = results[position(strategies::strategy::plain_words)];
    const simulated::share won = strategies::less_by(plain.accepted, with.accepted);
    const simulated::share saved = strategies::less_by(with.annoyed, without.annoyed);
    std::printf("  the best estimate is accepted in %.1f +- %.1f %% of sessions more than plain words\n", won.percent,
                won.plus_minus);
    std::printf("  being free to use none annoys in %.1f +- %.1f %% of sessions less\n", saved.percent,
                saved.plus_minus);
}

} // namespace

int main() {
    show_plan("browsing", browsing);
    show_plan("stuck at paying", stuck);
    show_plan("stuck, and complaining in public", complaining);

    std::printf("is a prompt due?\n");
    constexpr simplicity on_the_train{20, 80, 80, 40, 80, 80};
    show_prompt("wants the coat, the form is long", {.hope = 70, .from_others = 10}, on_the_train,
                {15, 10, 5, 25, 0, 20});
    show_prompt("wants the coat, one tap left", {.hope = 70, .from_others = 10}, on_the_train, {2, 10, 5, 5, 0, 5});
    show_prompt("able, of two minds", {.hope = 25}, on_the_train, {2, 10, 5, 5, 0, 5});
    show_prompt("wants it, cannot pay", {.hope = 90}, on_the_train, {2, 80, 5, 5, 0, 5});

    std::printf("the same offer to three people\n");
    const population measured = strategies::measured_population(7000);
    for (const shopper& who : shoppers()) show_offer(who, measured);

    std::printf("asking stops\n");
    show_asking();
    std::printf("what the adviser may know and say\n");
    show_brief();
    std::printf("ten thousand simulated sessions\n");
    show_sessions();
}
