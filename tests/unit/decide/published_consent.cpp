// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/decide/published_consent.hpp>

#include "../twice.hpp"

using namespace tact;

// Threads are the business of tests/threads; here, one alone.
TEST_CASE("what is read is what was published last") {
    published_consent person;
    CHECK(person.read() == consent{});
    consent c;
    c.grant(attribute::phone, purpose::support);
    c.object_to(purpose::pricing);
    person.publish(c);
    CHECK(person.read() == c);
    c.withdraw(attribute::phone, purpose::support);
    CHECK(person.read() != c);
    person.publish(c);
    CHECK(person.read().state(attribute::phone, purpose::support) == consent_state::withdrawn);
    CHECK(published_consent(c).read() == c);
}
