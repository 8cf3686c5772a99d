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
TEST_CASE("what others published meanwhile is not overwritten, and a version tells that something was") {
    published_consent person;
    const published_consent::snapshot before = person.current();
    CHECK(before.version == person.version());
    consent mine = before.what, theirs = before.what;
    theirs.refuse(attribute::phone, purpose::support);
    mine.grant(attribute::email, purpose::support);
    CHECK(person.publish_if(before.version, theirs));
    CHECK(person.version() == before.version + 1);
    CHECK(!person.publish_if(before.version, mine));
    CHECK(person.read() == theirs);
    person.update([](consent& c) { c.grant(attribute::email, purpose::support); });
    CHECK(person.version() == before.version + 2);
    CHECK(person.read().state(attribute::phone, purpose::support) == consent_state::refused);
    CHECK(person.read().state(attribute::email, purpose::support) == consent_state::specific);
    CHECK(!person.publish_if(before.version + 7, mine));
}
