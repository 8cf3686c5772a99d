// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// A checkout in which the customer gets stuck: how they are served, whether a prompt is due, how an offer reaches three
// people, and when asking stops. Then ten thousand simulated sessions of five ways to word an offer.
#include "strategies.hpp"

#include <cstdio>
#include <initializer_list>

namespace {

/// Paying for a coat on the phone, on the train, to which somebody returns who shops here often.
constexpr tact::context at_the_checkout{
    .purpose = tact::purpose::support,
    .connectedness = tact::connectedness::close,
    .trust = tact::trust::medium,
    .pressure = tact::pressure::pressed,
    .setting = tact::setting::transport,
    .exposure = tact::exposure::nobody,
    .industry = tact::industry::fashion,
    .channel = tact::channel::app,
    .age_assurance = tact::age_assurance::adult,
    .initiative = tact::initiative::anticipating,
    .expectedness = tact::expectedness::expected,
    .control = tact::control::offered,
    .transparency = tact::transparency::told,
    .effect = tact::effect::none,
};

constexpr tact::customer browsing{.progress = tact::progress::fine, .effort = 10, .stakes = 20};
constexpr tact::customer stuck{.progress = tact::progress::stuck, .effort = 50, .stakes = 20};
constexpr tact::customer complaining{
    .progress = tact::progress::stuck, .effort = 80, .stakes = 20, .asked_in_public = true};

void show_plan(const char* title, const tact::customer& who) {
    const tact::service_plan plan = tact::plan_for(tact::standard_services, at_the_checkout, who);
    std::printf("%s\n", title);
    for (std::size_t i = 0; i < tact::enum_size<tact::service>; ++i) {
        const auto s = tact::enum_at<tact::service>(i);
        std::printf("  %-18s %s\n", tact::name_of(s), tact::name_of(plan[s]));
    }
    const tact::enum_set serve{tact::service::virtual_assistant, tact::service::proactive_chat,
                               tact::service::social_care, tact::service::person};
    std::printf("  effort to be helped: %d of 200\n", tact::effort_of(tact::standard_services, plan, serve));
}

void show_prompt(const char* title, const tact::motivation& wants, const tact::simplicity& has,
                 const tact::simplicity& takes) {
    const tact::level ability = tact::ability_of(has, takes);
    const tact::prompt p = tact::due_prompt(tact::standard_prompts, wants, ability, tact::standard_influence,
                                            at_the_checkout, tact::no_vulnerability);
    std::printf("  %-33s motivation %3d, ability %3d: %s\n", title, wants.total().or_none(), ability.or_none(),
                tact::name_of(p));
}

/// Somebody with a history of what worked, who may or may not have agreed to it being used.
struct shopper {
    const char* name;
    tact::consent agreed{};
    tact::persuasion_profile profile{};
};

void tried(tact::persuasion_profile& p, tact::principle by, int times, int worked) {
    for (int i = 0; i < times; ++i) p.add(by, i < worked);
}

std::vector<shopper> shoppers() {
    shopper convinced{"whom others convince"};
    tact::agree_to_profile(convinced.agreed, tact::purpose::support);
    convinced.agreed.grant(tact::attribute::clothing_size, tact::purpose::support); // and need not be asked again
    tried(convinced.profile, tact::principle::social_proof, 20, 17);

    shopper contrary{"whom nothing convinces"};
    tact::agree_to_profile(contrary.agreed, tact::purpose::support);
    tried(contrary.profile, tact::principle::none, 20, 12);
    for (const tact::principle p : {tact::principle::reciprocity, tact::principle::commitment,
                                    tact::principle::social_proof, tact::principle::liking})
        tried(contrary.profile, p, 10, 2);

    shopper private_one{"who agreed to no profile"};
    tried(private_one.profile, tact::principle::social_proof, 20, 0); // which nobody will read
    return {convinced, contrary, private_one};
}

void show_offer(const shopper& who, const tact::population& people) {
    const tact::request asked{tact::standard, tact::standard_influence, at_the_checkout, who.agreed,
                              tact::no_vulnerability};
    const tact::proposal p = tact::propose(
        asked, tact::offer{.what = 4711,
                           .benefit = "save you a search",
                           .draws_on = {tact::attribute::clothing_size, tact::source::declared},
                           .manner = tact::manner::assist,
                           .wording = tact::persuasion(asked.gate(), who.profile, people, asked.principles()).best()});
    const tact::choice& wording = p.offer.wording;
    std::printf("  %-24s  product %d, worded by %s%s: %s\n", who.name, static_cast<int>(p.offer.what),
                tact::name_of(wording.principle), wording.profile_read ? "" : " (profile not read)",
                tact::name_of(p.delivery));
}

/// Questions to somebody who is not that close, until nobody may ask any more. Minutes are the clock.
void show_asking() {
    tact::context not_close = at_the_checkout;
    not_close.connectedness = tact::connectedness::distant;
    const tact::consent nobody_asked;
    const tact::request asked{tact::standard, tact::standard_influence, not_close, nobody_asked,
                              tact::no_vulnerability};
    tact::contact_budget visit, altogether;
    const tact::account both[]{{visit, tact::session_limits}, {altogether, tact::person_limits}};
    const auto ask = [&](std::uint32_t minute, tact::attribute what) {
        const tact::offer o{.benefit = "save you a search",
                            .draws_on = {what, tact::source::declared},
                            .manner = tact::manner::assist,
                            .wording = {}};
        const tact::proposal p = tact::within_budgets(tact::propose(asked, o), minute, both[0], both[1]);
        std::printf("  minute %u, %s: %s\n", minute, tact::name_of(what), tact::name_of(p.delivery));
        for (std::size_t i = 0; i < tact::enum_size<tact::reason>; ++i)
            if (p.assessed.reasons.contains(tact::enum_at<tact::reason>(i)) &&
                *tact::withheld_because(tact::enum_at<tact::reason>(i)) != '\0')
                std::printf("    %s\n", tact::withheld_because(tact::enum_at<tact::reason>(i)));
        return p;
    };
    tact::record_refusal(ask(1, tact::attribute::date_of_birth), 2, both[0], both[1]);
    ask(3, tact::attribute::date_of_birth);
    ask(4, tact::attribute::budget);
    ask(5, tact::attribute::residence);
}

void show_brief() {
    const tact::consent nobody_asked;
    tact::context selling = at_the_checkout;
    selling.purpose = tact::purpose::marketing;
    const tact::request help{tact::standard, tact::standard_influence, at_the_checkout, nobody_asked,
                             tact::no_vulnerability};
    const tact::request sale{tact::standard, tact::standard_influence, selling, nobody_asked, tact::no_vulnerability};
    const tact::conversation opened(tact::purpose::support);
    const tact::use bought{tact::attribute::past_purchases, tact::source::first_party};
    const tact::use health{tact::attribute::medical_history, tact::source::declared};
    const auto line = [](const char* title, const tact::agent_view& b, const tact::use& u) {
        std::printf("  %-34s know: %-10s say: %s\n", title, tact::name_of(b.may_know(u).decision),
                    tact::name_of(b.may_say(u).decision));
    };
    line("chat, past purchases", tact::agent_view(help, opened, tact::reply::direct), bought);
    line("chat, medical history", tact::agent_view(help, opened, tact::reply::direct), health);
    line("webcare, past purchases", tact::agent_view(help, opened, tact::reply::published), bought);
    line("turned to selling, past purchases", tact::agent_view(sale, opened, tact::reply::direct), bought);
}

void show_sessions() {
    constexpr std::size_t people = 250, sessions = 40;
    const tact::population measured = strategies::measured_population(7000);
    std::printf("  %-34s  accepted       annoyed        worded by a principle\n", "");
    strategies::result results[tact::enum_size<strategies::strategy>];
    for (std::size_t i = 0; i < tact::enum_size<strategies::strategy>; ++i) {
        results[i] = strategies::tried(tact::enum_at<strategies::strategy>(i), measured, people, sessions);
        std::printf("  %-34s", strategies::names[i]);
        for (const auto* of_each : {&results[i].accepted, &results[i].annoyed, &results[i].leant_on}) {
            const simulated::share s = simulated::share_of(*of_each);
            std::printf("  %4.1f +- %3.1f %%", s.percent, s.plus_minus);
        }
        std::printf("\n");
    }
    const auto& without = results[tact::position(strategies::strategy::without_doing_nothing)];
    const auto& with = results[tact::position(strategies::strategy::best_estimate)];
    const auto& plain = results[tact::position(strategies::strategy::plain_words)];
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
    constexpr tact::simplicity on_the_train{20, 80, 80, 40, 80, 80};
    show_prompt("wants the coat, the form is long", {.hope = 70, .from_others = 10}, on_the_train,
                {15, 10, 5, 25, 0, 20});
    show_prompt("wants the coat, one tap left", {.hope = 70, .from_others = 10}, on_the_train, {2, 10, 5, 5, 0, 5});
    show_prompt("able, of two minds", {.hope = 25}, on_the_train, {2, 10, 5, 5, 0, 5});
    show_prompt("wants it, cannot pay", {.hope = 90}, on_the_train, {2, 80, 5, 5, 0, 5});

    std::printf("the same offer to three people\n");
    const tact::population measured = strategies::measured_population(7000);
    for (const shopper& who : shoppers()) show_offer(who, measured);

    std::printf("asking stops\n");
    show_asking();
    std::printf("what the adviser may know and say\n");
    show_brief();
    std::printf("ten thousand simulated sessions\n");
    show_sessions();
}
