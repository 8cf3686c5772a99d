// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/decide/standard.hpp>
#include <tact/decide/use_builder.hpp>
#include <tact/explain/assess.hpp>

#include <doctest/doctest.h>

#include <initializer_list>

// Fifteen uses that engineers meet, and what the default policy says of them: in a neutral context, of an adult.

namespace {

using namespace tact;

/// An adult in a neutral context.
constexpr context to(purpose what_for, relationship with) {
    return {
        .purpose = what_for,
        .connectedness = with.connectedness,
        .trust = with.trust,
        .pressure = pressure::relaxed,
        .setting = setting::home,
        .exposure = exposure::nobody,
        .industry = industry::other,
        .age_assurance = age_assurance::adult,
        .initiative = initiative::answering,
        .expectedness = expectedness::expected,
        .benefit = benefit::named,
        .control = control::offered,
        .transparency = transparency::told,
        .effect = effect::none,
    };
}
constexpr relationship stranger{connectedness::none, trust::none};
constexpr relationship regular{connectedness::warm, trust::medium};

constexpr decision decide(const context& where, const use& u, const consent& person = {}) {
    return standard.in(where).under(person).decide(u);
}
bool obliges(const context& where, const use& u, obligation o, const consent& person = {}) {
    return assess(standard, where, u, person).obligations.contains(o);
}

} // namespace

TEST_CASE("use 1, purchase-based recommendation to a logged-in regular: permit") {
    constexpr use purchases{attribute::past_purchases, source::first_party};
    static_assert(decide(to(purpose::recommendation, regular), purchases) == decision::permit);
    CHECK(decide(to(purpose::recommendation, regular), purchases) == decision::permit);
    CHECK(obliges(to(purpose::recommendation, regular), purchases, obligation::offer_unprofiled));
}

TEST_CASE("use 2, birthday coupon: permit where given for that, else ask") {
    constexpr use birthday{attribute::birthday, source::declared};
    constexpr context coupon = to(purpose::marketing, regular);
    consent given;
    given.grant(attribute::birthday, purpose::marketing);
    consent given_for_the_account;
    given_for_the_account.grant(attribute::birthday, purpose::support);
    CHECK(decide(coupon, birthday, given) == decision::permit);
    CHECK(decide(coupon, birthday) == decision::ask);
    CHECK(decide(coupon, birthday, given_for_the_account) == decision::ask);
    CHECK(obliges(coupon, birthday, obligation::name_the_benefit));
}

TEST_CASE("use 3, store finder just tapped: permit for this request") {
    constexpr use here{attribute::current_location, source::declared};
    consent this_request;
    this_request.supply(attribute::current_location, purpose::support);
    for (const relationship who : {stranger, regular}) {
        CHECK(decide(to(purpose::support, who), here, this_request) == decision::permit);
        CHECK(decide(to(purpose::support, who), here) == decision::ask); // the next request
        CHECK(decide(to(purpose::support, who), {attribute::current_location, source::device_content}, this_request) !=
              decision::permit);
    }
    CHECK(decide(to(purpose::marketing, regular), here, this_request) == decision::ask);
}

TEST_CASE("use 4, retargeting from other sites: deny to a stranger, ask a regular, and a banner's yes is not enough") {
    constexpr use elsewhere{attribute::visited_websites, source::third_party};
    consent banner;
    banner.grant_generally(attribute::visited_websites, purpose::advertising, enum_set<source>::all());
    CHECK(decide(to(purpose::advertising, stranger), elsewhere) == decision::deny);
    CHECK(decide(to(purpose::advertising, stranger), elsewhere, banner) == decision::deny);
    CHECK(decide(to(purpose::advertising, regular), elsewhere) == decision::ask);
    CHECK(decide(to(purpose::advertising, regular), elsewhere, banner) == decision::ask);
}

TEST_CASE(
    "use 5, age-based advertising: ask, minors deny, an inferred age asks unless a specific grant names the source") {
    constexpr use stated{attribute::age_range, source::declared};
    constexpr use inferred{attribute::age_range, source::inferred};
    context advert = to(purpose::advertising, regular);
    consent agreed;
    agreed.grant(attribute::age_range, purpose::advertising);
    consent source_named;
    source_named.grant(attribute::age_range, purpose::advertising, source::inferred);
    CHECK(decide(advert, stated) == decision::ask);
    CHECK(decide(advert, stated, agreed) == decision::permit);
    CHECK(decide(advert, inferred) == decision::ask);
    CHECK(decide(advert, inferred, agreed) == decision::ask);
    CHECK(decide(advert, inferred, source_named) == decision::permit);
    advert.age_assurance = age_assurance::minor;
    CHECK(decide(advert, stated, agreed) == decision::deny);
    CHECK(decide(advert, inferred, source_named) == decision::deny);
}

TEST_CASE("use 6, postcode pricing: deny") {
    for (const attribute where : {attribute::residence, attribute::region, attribute::current_location}) {
        consent agreed;
        agreed.grant(where, purpose::pricing);
        CHECK(decide(to(purpose::pricing, {connectedness::close, trust::high}), {where, source::declared}) ==
              decision::deny);
        CHECK(decide(to(purpose::pricing, regular), {where, source::declared}, agreed) == decision::deny);
    }
}

TEST_CASE("use 7, churn call by phone: ask") {
    constexpr use number{attribute::phone, source::declared};
    context call = to(purpose::marketing, regular);
    call.channel = channel::phone;
    CHECK(decide(call, number) == decision::ask);
    consent for_support;
    for_support.grant(attribute::phone, purpose::support);
    CHECK(decide(call, number, for_support) == decision::ask);
    consent refused;
    refused.refuse(attribute::phone, purpose::marketing);
    CHECK(decide(call, number, refused) == decision::deny);
}

TEST_CASE("use 8, newsletter with name: ask, permit on opt-in") {
    const use letter = standard.use_of({{attribute::email, source::declared}, {attribute::name, source::declared}});
    context newsletter = to(purpose::marketing, regular);
    newsletter.channel = channel::email;
    consent opted_in;
    opted_in.grant(attribute::email, purpose::marketing);
    CHECK(decide(newsletter, letter) == decision::ask);
    CHECK(decide(newsletter, letter, opted_in) == decision::permit);
    CHECK(obliges(newsletter, letter, obligation::offer_control, opted_in));
}

TEST_CASE("use 9, health product from basket inference: deny when personalised, the plain catalogue is allowed") {
    const use inferred = standard.use_of(
        {{attribute::past_purchases, source::first_party}, {attribute::medical_history, source::inferred}});
    consent agreed;
    agreed.grant(attribute::medical_history, purpose::recommendation, source::declared | source::inferred);
    CHECK(decide(to(purpose::recommendation, regular), inferred) == decision::deny);
    CHECK(decide(to(purpose::recommendation, regular), inferred, agreed) == decision::deny);
    CHECK(decide(to(purpose::recommendation, regular), impersonal) == decision::permit);
}

TEST_CASE("use 10, kids' account: marketing denied, recommendation from what the session declared only") {
    constexpr use purchases{attribute::past_purchases, source::first_party};
    constexpr use interests{attribute::interests, source::declared};
    const auto kid = [](context c) { return c.age_assurance = age_assurance::minor, c; };
    consent session;
    session.supply(attribute::interests, purpose::recommendation);
    session.supply(attribute::interests, purpose::marketing);
    CHECK(decide(kid(to(purpose::marketing, regular)), interests, session) == decision::deny);
    CHECK(decide(kid(to(purpose::marketing, regular)), purchases) == decision::deny);
    CHECK(decide(kid(to(purpose::recommendation, regular)), interests, session) == decision::permit);
    CHECK(decide(kid(to(purpose::recommendation, regular)), interests) == decision::deny);
    CHECK(decide(kid(to(purpose::recommendation, regular)), purchases, session) == decision::deny);
    CHECK(decide(kid(to(purpose::marketing, regular)), impersonal) == decision::permit);
}

TEST_CASE("use 11, fraud check by IP address: permit, for security only") {
    constexpr use address{attribute::ip_address, source::connection};
    for (std::size_t p = 0; p < enum_size<purpose>; ++p)
        for (const relationship who : {stranger, regular}) {
            const bool check = enum_at<purpose>(p) == purpose::security;
            CHECK((decide(to(enum_at<purpose>(p), who), address) == decision::permit) == check);
        }
}

TEST_CASE("use 12, own-site lookalikes from first-party behaviour, for marketing: permit to regulars, opt-out shown") {
    constexpr use behaviour{attribute::behaviour_on_site, source::first_party};
    CHECK(decide(to(purpose::marketing, regular), behaviour) == decision::permit);
    CHECK(decide(to(purpose::marketing, stranger), behaviour) != decision::permit);
    CHECK(obliges(to(purpose::marketing, regular), behaviour, obligation::offer_control));
    CHECK(obliges(to(purpose::marketing, regular), behaviour, obligation::offer_unprofiled));
    consent opted_out;
    opted_out.object_to(purpose::marketing);
    CHECK(decide(to(purpose::marketing, regular), behaviour, opted_out) == decision::deny);
}

TEST_CASE("use 13, size for a guest: ask, or permit when typed in now") {
    constexpr use size{attribute::clothing_size, source::declared};
    consent typed_in;
    typed_in.supply(attribute::clothing_size, purpose::recommendation);
    CHECK(decide(to(purpose::recommendation, stranger), size) == decision::ask);
    CHECK(decide(to(purpose::recommendation, stranger), size, typed_in) == decision::permit);
}

TEST_CASE("use 14, marketing push at work: ask, and no details where others can see") {
    constexpr use token{attribute::push_token, source::declared};
    context push = to(purpose::marketing, regular);
    push.setting = setting::work;
    push.exposure = exposure::others;
    push.channel = channel::push;
    CHECK(decide(push, token) == decision::ask);
    CHECK(obliges(push, token, obligation::be_discreet));
    push.exposure = exposure::nobody;
    CHECK(decide(push, token) == decision::ask);
    CHECK_FALSE(obliges(push, token, obligation::be_discreet));
    push.exposure = exposure::unstated; // whoever does not know who sees is discreet
    CHECK(obliges(push, token, obligation::be_discreet));
}

TEST_CASE("use 15, loyalty-tier perks: permit, hidden where others can see") {
    constexpr use tier{attribute::entitlements, source::first_party};
    for (const purpose p : {purpose::recommendation, purpose::marketing}) {
        context perks = to(p, regular);
        CHECK(decide(perks, tier) == decision::permit);
        CHECK_FALSE(obliges(perks, tier, obligation::be_discreet));
        perks.exposure = exposure::others;
        CHECK(decide(perks, tier) == decision::permit);
        CHECK(obliges(perks, tier, obligation::be_discreet));
    }
}
