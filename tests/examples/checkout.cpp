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
    for (std::size_t i = 0; i < count<service>; ++i) {
        const auto s = enumerator<service>(i);
        std::printf("  %-18s %s\n", name_of(s), name_of(plan[s]));
    }
    const set serve{service::virtual_assistant, service::proactive_chat, service::webcare, service::person};
    std::printf("  effort to be helped: %d of 100\n", effort_of(standard_services, plan, serve).or_all());
}

void show_prompt(const char* title, const motivation& wants, const simplicity& has, const simplicity& takes) {
    const level ability = ability_of(has, takes);
    const prompt p =
        due_prompt(standard_prompts, wants.total(), ability, standard_influence, at_the_checkout, motivator::hope);
    std::printf("  %-46s motivation %3d, ability %3d: %s\n", title, wants.total().or_none(), ability.or_none(),
                name_of(p));
}

/// Somebody with a history of what worked, who may or may not have agreed to it being used.
struct shopper {
    const char* name;
    persuasion_profile profile{};
    consent agreed{};
};

persuasion_profile history(principle tried, int times, int worked) {
    persuasion_profile p;
    for (int i = 0; i < times; ++i) p.add(tried, i < worked);
    return p;
}

void show_offer(const shopper& who, const population& people) {
    const offer size{
        .what = 4711,
        .benefit = "save you a search",
        .draws_on = {attribute::clothing_size, source::declared},
        .manner = manner::assist,
        .wording = persuasion(standard.in(at_the_checkout).under(who.agreed), who.profile, people,
                              principles_in(standard_influence, at_the_checkout))
                       .best(),
    };
    const proposal p = propose(standard, standard_influence, at_the_checkout, who.agreed, size);
    std::printf("  %-28s product %llu, worded by %s%s: %s\n", who.name, static_cast<unsigned long long>(p.what),
                name_of(p.wording.principle), p.wording.known ? "" : " (profile not read)", name_of(p.delivery));
}

/// A question for the date of birth, asked until nobody may ask any more. Minutes are the clock.
void show_asking() {
    const use birth{attribute::date_of_birth, source::declared};
    const use budgets{attribute::budget, source::declared};
    const use address{attribute::residence, source::declared};
    context stranger = at_the_checkout;
    stranger.connectedness = connectedness::distant;
    const gate g = standard.in(stranger);
    budget spent;
    const auto ask = [&](std::uint32_t minute, const use& u, const char* what) {
        const decision d = g.decide(u);
        const allowance a = spent.spend(session_limits, minute, d, u, 0);
        std::printf("  minute %4u, %-14s %-10s %s\n", minute, what, name_of(within(d, a)), name_of(a));
    };
    ask(1, birth, "date of birth:");
    spent.no(session_limits, 2, birth);
    ask(3, birth, "date of birth:");
    ask(4, budgets, "budget:");
    ask(5, address, "residence:");
}

void show_brief() {
    const brief chat(standard, purpose::support, at_the_checkout, {}, reply::direct);
    const brief webcare(standard, purpose::support, at_the_checkout, {}, reply::published);
    context selling = at_the_checkout;
    selling.purpose = purpose::marketing;
    const brief upsell(standard, purpose::support, selling, {}, reply::direct);
    const use bought{attribute::past_purchases, source::first_party};
    const use health{attribute::medical_history, source::declared};
    const auto line = [](const char* title, const brief& b, const use& u) {
        std::printf("  %-34s know: %-10s say: %s\n", title, name_of(b.may_know(u).decision),
                    name_of(b.may_say(u).decision));
    };
    line("chat, past purchases", chat, bought);
    line("chat, medical history", chat, health);
    line("webcare, past purchases", webcare, bought);
    line("turned to selling, past purchases", upsell, bought);
}

void show_sessions() {
    constexpr std::size_t people = 250, sessions = 40;
    const population measured = strategies::measured_population(7000);
    std::printf("  %-34s  accepted       annoyed        worded by a principle\n", "");
    strategies::result results[count<strategies::strategy>];
    for (std::size_t i = 0; i < count<strategies::strategy>; ++i) {
        results[i] = strategies::tried(enumerator<strategies::strategy>(i), measured, people, sessions);
        std::printf("  %-34s", strategies::names[i]);
        for (const auto* of_each : {&results[i].accepted, &results[i].annoyed, &results[i].leant_on}) {
            const simulated::share s = simulated::share_of(*of_each);
            std::printf("  %4.1f +- %3.1f %%", s.percent, s.plus_minus);
        }
        std::printf("\n");
    }
    const auto& without = results[index(strategies::strategy::without_doing_nothing)];
    const auto& with = results[index(strategies::strategy::best_estimate)];
    const simulated::share saved = strategies::less_by(with.annoyed, without.annoyed);
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
    show_prompt("wants the coat, the form is long", {.hope = 70, .influence = 10}, on_the_train,
                {15, 10, 5, 25, 0, 20});
    show_prompt("wants the coat, one tap left", {.hope = 70, .influence = 10}, on_the_train, {2, 10, 5, 5, 0, 5});
    show_prompt("able, of two minds", {.hope = 25}, on_the_train, {2, 10, 5, 5, 0, 5});
    show_prompt("wants it, cannot pay", {.hope = 90}, on_the_train, {2, 80, 5, 5, 0, 5});

    std::printf("the same offer to three people\n");
    consent profiled = strategies::agreed_to_a_profile(purpose::support);
    consent trusting = profiled;
    trusting.grant(attribute::clothing_size, purpose::support);
    const population measured = strategies::measured_population(7000);
    show_offer({"whom others convince", history(principle::social_proof, 20, 17), trusting}, measured);
    show_offer({"whom nothing convinces",
                [] {
                    persuasion_profile p = history(principle::none, 20, 12);
                    for (const principle tried :
                         {principle::reciprocity, principle::commitment, principle::social_proof, principle::liking})
                        for (int i = 0; i < 10; ++i) p.add(tried, i < 2);
                    return p;
                }(),
                profiled},
               measured);
    show_offer({"who agreed to no profile", history(principle::liking, 20, 19), {}}, measured);

    std::printf("asking stops\n");
    show_asking();
    std::printf("what the adviser may know and say\n");
    show_brief();
    std::printf("ten thousand simulated sessions\n");
    show_sessions();
}
