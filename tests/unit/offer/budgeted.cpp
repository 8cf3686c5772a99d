// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/offer/budgeted.hpp>

#include "../twice.hpp"
#include "offers.hpp"

#include <initializer_list>

using namespace tact;
using namespace offers;

namespace {

constexpr contact_limits one_question{.intrusion = 6.000, .asks = 1, .quiet_after_a_no = 60};
constexpr contact_limits no_intrusion{.asks = 9, .quiet_after_a_no = 60};
constexpr proposal question = made(anticipating, select_size);
constexpr proposal of_datum = made(neutral(purpose::support), select_size);
constexpr proposal applied = made(asked, select_size);
constexpr proposal denied = made(asked, drawn_on(religion));

constexpr bool withheld_for(const proposal& p, reason why) { return withheld(p, {why}); }

} // namespace

TEST_CASE("a question spends one, what is read spends its intrusion, what is withheld nothing") {
    TWICE(charge_of(question).question && charge_of(question).intrusion == question.intrusion);
    TWICE(charge_of(of_datum).question && charge_of(of_datum).intrusion == 0); // not read until there is a yes
    TWICE(!charge_of(applied).question && charge_of(applied).intrusion == applied.intrusion && applied.intrusion > 0);
    TWICE(!charge_of(denied).question && charge_of(denied).intrusion == 0);
    TWICE(!charge_of(made(asked, opening_hours)).question && charge_of(made(asked, opening_hours)).intrusion == 0);
}
TEST_CASE("a proposal is booked in every budget, or in none and withheld with the reason") {
    contact_budget visit, person;
    const account visiting{visit, one_question}, altogether{person, person_limits};
    CHECK(within_budgets(question, 0, visiting, altogether).delivery == delivery::question_of_service);
    CHECK((visit != contact_budget{} && person != contact_budget{}));
    const contact_budget before = person;
    const proposal again = within_budgets(question, 0, visiting, altogether);
    CHECK((withheld_for(again, reason::asks_spent) && person == before));
    CHECK(withheld_for(within_budgets(question, 0, altogether, visiting), reason::asks_spent));
    CHECK(person == before);
    CHECK(again.offer.what == question.offer.what);
    CHECK(again.decided_by == question.decided_by);
    CHECK(within_budgets(applied, 0, visiting, altogether).delivery == delivery::applied); // asks nothing
}
TEST_CASE("where intrusion is spent nothing more is read, and a question about a datum may still be put") {
    contact_budget b;
    CHECK(withheld_for(within_budgets(applied, 0, account{b, no_intrusion}), reason::intrusion_spent));
    CHECK(withheld_for(within_budgets(question, 0, account{b, no_intrusion}), reason::intrusion_spent));
    CHECK(b == contact_budget{});
    CHECK(within_budgets(of_datum, 0, account{b, no_intrusion}).delivery == delivery::question_of_datum);
}
TEST_CASE("what nothing personal is drawn from may always be told, and asks like anything where it is a question") {
    contact_budget b;
    constexpr contact_limits nothing{};
    const proposal told = within_budgets(made(anticipating, opening_hours), 0, account{b, nothing});
    CHECK((told.delivery == delivery::applied && b == contact_budget{}));
    const proposal put = made(anticipating, in_manner(manner::assist, opening_hours));
    CHECK(withheld_for(within_budgets(put, 0, account{b, nothing}), reason::asks_spent));
}
TEST_CASE("what somebody said no to is not asked for again while it rests, by any of the budgets") {
    contact_budget visit, person;
    const account visiting{visit, session_limits}, altogether{person, person_limits};
    record_refusal(question, 100, visiting, altogether);
    CHECK(withheld_for(within_budgets(question, 101, visiting), reason::asked_too_soon));
    CHECK(withheld_for(within_budgets(question, 101, altogether), reason::asked_too_soon));
    const std::uint32_t tomorrow = 100 + session_limits.quiet_after_a_no;
    CHECK(within_budgets(question, tomorrow, visiting).delivery == delivery::question_of_service);
    CHECK(withheld_for(within_budgets(question, tomorrow, altogether), reason::asked_too_soon));
    CHECK(within_budgets(applied, 101, visiting, altogether).delivery == delivery::applied); // was asked for
}
TEST_CASE("a no to a question about the profile rests the profile, and what it drew on besides") {
    constexpr proposal about_profile = made(friendly(purpose::recommendation), profiled());
    static_assert(about_profile.delivery == delivery::question_of_datum);
    contact_budget person;
    const account altogether{person, person_limits};
    record_refusal(about_profile, 100, altogether);
    CHECK(withheld_for(within_budgets(about_profile, 101, altogether), reason::asked_too_soon));
    CHECK(withheld_for(within_budgets(made(anticipating, profiled(opening_hours)), 101, altogether),
                       reason::asked_too_soon));
    CHECK(withheld_for(within_budgets(question, 101, altogether), reason::asked_too_soon));
}
TEST_CASE("a no to a question about a service that draws on nothing personal rests such questions, and no others") {
    const proposal service = made(anticipating, in_manner(manner::assist, opening_hours));
    REQUIRE(service.delivery == delivery::question_of_service);
    contact_budget person;
    const account altogether{person, person_limits};
    record_refusal(service, 100, altogether);
    CHECK(withheld_for(within_budgets(service, 101, altogether), reason::asked_too_soon));
    CHECK(within_budgets(question, 101, altogether).delivery == delivery::question_of_service);
    CHECK(within_budgets(made(anticipating, opening_hours), 101, altogether).delivery == delivery::applied);
}
TEST_CASE("what is withheld stays so, for its own reasons, and is booked nowhere") {
    contact_budget b;
    CHECK(withheld(within_budgets(denied, 0, account{b, session_limits}), {reason::crosses_a_line}));
    CHECK(b == contact_budget{});
}
TEST_CASE("a budget never lets more through than was decided") {
    for (const proposal& p : {question, of_datum, applied, denied, made(asked, opening_hours)})
        for (const contact_limits& limits :
             {session_limits, person_limits, no_intrusion, one_question, contact_limits{}})
            for (int spent = 0; spent < 4; ++spent) {
                contact_budget b;
                for (int i = 0; i < spent; ++i) within_budgets(question, 0, account{b, limits});
                const proposal held = within_budgets(p, 0, account{b, limits});
                CHECK((held.delivery == p.delivery || held.delivery == delivery::withheld));
                CHECK(held.assessed.decision <= p.assessed.decision);
                CHECK((held.delivery == delivery::withheld) == (held.assessed.decision == decision::deny));
            }
}
