// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include "offer_profiles.hpp"

// Ways around a statement that were once open, each closed.

namespace statements {

namespace {

context to_a_friend(purpose p) {
    context c = with(with(neutral, p), connectedness::close, trust::high);
    c.age_assurance = age_assurance::adult;
    c.effect = effect::none;
    return c;
}

} // namespace

TEST_CASE("T12: what a profile worded is not applied unasked until the profile was agreed to by name") {
    context c = to_a_friend(purpose::support);
    c.pressure = pressure::pressed;
    c.initiative = initiative::anticipating;
    consent person; // to the size by name, and to the profile not at all: its score alone permits it
    person.grant(attribute::clothing_size, purpose::support);
    const offer_subject s;
    const request r = s.ask(c, person);
    offer o = offer_of({attribute::clothing_size, source::declared});
    o.wording = persuasion(r.gate(), who_heeds(principle::liking), s.people, r.principles()).best();
    REQUIRE(o.wording.profile_read);
    CHECK(propose(r, o).delivery == delivery::question_of_service);
}

TEST_CASE("L1: consent that cannot be read is a no to be nudged, as an objection is") {
    const context c = to_a_friend(purpose::marketing);
    const consent unreadable = consent::unreadable();
    const offer_subject s;
    offer o = offer_of(impersonal);
    o.manner = manner::nudge;
    o.wording.principle = principle::liking;
    CHECK(propose(s.ask(c, unreadable), o).delivery == delivery::withheld);
}

TEST_CASE("an offer that is withheld in plain words is not delivered for being worded by a principle") {
    const context c = to_a_friend(purpose::marketing);
    const consent person;
    const offer_subject s;
    offer plain = offer_of({attribute::interests, source::declared});
    plain.manner = manner::assist; // which marketing is not, and the offer is withheld; but only if worded plainly
    offer worded = plain;
    worded.wording.principle = principle::liking;
    const request r = s.ask(c, person);
    CHECK(propose(r, worded).delivery <= propose(r, plain).delivery);
}

TEST_CASE("a row that names another's key is no row of a lawful table: prompts") {
    prompt_table t = standard_prompts_table;
    t.prompts[prompt::signal].key = prompt::spark; // so that a signal may motivate
    t.prompts[prompt::signal].motivation = 100;
    CHECK_FALSE(prompt_rules(t).valid());
}

TEST_CASE("a row that names another's key is no row of a lawful table: services") {
    service_table t = standard_services_table;
    t.finding[prominence::due].key = prominence::absent; // so that what comes by itself may take the most effort
    t.finding[prominence::due].effort = 100;
    CHECK_FALSE(service_rules(t).valid());
}

} // namespace statements
