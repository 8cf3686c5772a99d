// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/decide/policy.hpp>

#include "../twice.hpp"

#include <tact/decide/standard.hpp>

#include <initializer_list>

using namespace tact;

namespace {

using shipped = attribute_bits<attribute>;
constexpr std::size_t home_to_region = shipped::edge_bit(3);

template <class Change>
constexpr consent with(Change change) {
    consent c;
    change(c);
    return c;
}

/// What a person closes of what is declared.
constexpr shipped closed_by(const consent& person, const processing_purpose& to) {
    return standard.consent_mask(person, to, source::declared).closed();
}

constexpr processing_purpose support{purpose::support}, marketing{purpose::marketing};
constexpr processing_purpose learning{purpose::learning, purpose::marketing};

} // namespace

TEST_CASE("the answers of a person reach what was coarsened, security asks nobody") {
    constexpr consent refused = with([](consent& c) {
        c.refuse(attribute::residence, purpose::support);
        c.refuse(attribute::ip_address, purpose::security);
        c.object_to(purpose::security);
    });
    TWICE(standard.effective_consent(refused, support, source::declared).refused.contains_bit(home_to_region));
    TWICE(standard.effective_consent(refused, {purpose::security}, source::connection) ==
          detail::effective_consent<attribute>{});
    TWICE(standard.consent_mask(refused, {purpose::security}, source::connection).closed().empty());
}
TEST_CASE("closed is what law wants a yes for, until there is one, whatever else is answered") {
    TWICE(closed_by({}, marketing).contains(attribute::phone) && !closed_by({}, marketing).contains(attribute::style));
    TWICE(closed_by({}, learning).contains(attribute::phone) && !closed_by({}, learning).contains(attribute::style));
    TWICE(!closed_by({}, support).contains(attribute::phone));
    TWICE(standard.consent_mask({}, marketing, source::inferred).closed().contains(attribute::style));
    constexpr consent general =
        with([](consent& c) { c.grant_generally(attribute::phone, purpose::marketing, source::declared); });
    TWICE(!closed_by(general, marketing).contains(attribute::phone));
    TWICE(closed_by(general, marketing).contains(attribute::email));
    TWICE(closed_by(general, learning).contains(attribute::phone)); // which takes a yes to both
}
TEST_CASE("closed is what was refused or has expired, with what was coarsened from it") {
    constexpr consent expired = with([](consent& c) {
        c.grant(attribute::residence, purpose::support);
        c.expire(attribute::residence, purpose::support);
    });
    constexpr consent refused = with([](consent& c) { c.refuse(attribute::residence, purpose::support); });
    for (const consent& person : {expired, refused}) {
        CHECK(closed_by(person, support).contains(attribute::residence));
        CHECK(closed_by(person, support).contains_bit(home_to_region));
        CHECK(!closed_by(person, support).contains(attribute::region));
    }
    TWICE(!closed_by({}, support).contains(attribute::residence) &&
          !closed_by({}, support).contains_bit(home_to_region));
}
TEST_CASE("an objection closes what a yes had opened") {
    constexpr consent objected = with([](consent& c) {
        c.grant(attribute::phone, purpose::marketing);
        c.object_to(purpose::marketing);
    });
    TWICE(closed_by(objected, marketing) == shipped::all() && closed_by(objected, learning) == shipped::all());
    TWICE(closed_by(consent::unreadable(), support) == shipped::all());
}
TEST_CASE("for nothing, for a purpose out of range and under no policy everything is closed") {
    constexpr auto none = static_cast<purpose>(99);
    TWICE(closed_by({}, {}) == shipped::all());
    TWICE(standard.consent_mask({}, {none, purpose::unstated}, source::declared).closed() == shipped::all());
    TWICE(standard.consent_mask({}, {purpose::learning, none}, source::declared).closed() == shipped::all());
    TWICE(standard.consent_mask({}, support, source::covert).closed() == shipped::all());
    TWICE(policy{}.consent_mask({}, support, source::declared).closed() == shipped::all());
}
