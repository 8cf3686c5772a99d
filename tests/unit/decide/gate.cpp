// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/decide/gate.hpp>

#include "../twice.hpp"
#include "people.hpp"

#include <tact/decide/standard.hpp>
#include <tact/decide/study.hpp>
#include <tact/decide/use_builder.hpp>

#include <initializer_list>
#include <memory>
#include <type_traits>

using namespace tact;
using namespace people;

static_assert(std::is_trivially_copyable_v<gate> && sizeof(gate) <= 256);
static_assert(noexcept(standard.in(context{}).under(consent{}).decide(use{})) &&
              std::is_nothrow_copy_constructible_v<gate>);
static_assert(noexcept(standard.in(context{}).from(source::declared).permits(attribute_bits<attribute>{})));

namespace {

constexpr use size{attribute::clothing_size, source::declared};
constexpr use phone{attribute::phone, source::declared};
constexpr use push{attribute::push_token, source::declared};
constexpr use address{attribute::ip_address, source::connection};

template <class Change>
constexpr consent with(Change change) {
    consent c;
    change(c);
    return c;
}
constexpr consent phone_for_marketing =
    with([](consent& c) { c.grant_generally(attribute::phone, purpose::marketing); });

} // namespace

TEST_CASE("a gate decides by the worst part") {
    TWICE(standard.in(friendly(purpose::support)).decide(size) == decision::permit);
    TWICE(standard.in(neutral(purpose::support)).decide(size) == decision::ask);
    TWICE(standard.in(friendly(purpose::support))
              .decide(standard.use_of({{attribute::clothing_size, source::declared},
                                       {attribute::religion, source::declared}})) == decision::deny);
    TWICE(standard.in(neutral(purpose::support))
              .decide(standard.use_of(
                  {{attribute::language, source::declared}, {attribute::budget, source::declared}})) == decision::ask);
    TWICE(standard.in(friendly(purpose::support)).permits(size));
}
TEST_CASE("a default gate denies, and permits the impersonal") {
    TWICE(gate{}.decide(size) == decision::deny && gate{}.decide(impersonal) == decision::permit);
    TWICE(standard.in({}).decide(impersonal) == decision::permit && standard.in({}).decide(use{}) == decision::deny);
}
TEST_CASE("a context with one value out of range denies everything") {
    constexpr context broken = [] {
        context c = friendly(purpose::support);
        c.channel = static_cast<channel>(11);
        return c;
    }();
    TWICE(standard.in(broken).decide(size) == decision::deny &&
          standard.in(broken).decide(impersonal) == decision::permit);
    TWICE(standard.in({.purpose = static_cast<purpose>(99)}).under(consent{}).decide(size) == decision::deny);
    TWICE(standard.in(broken).processing_purpose() == processing_purpose{} &&
          standard.in(friendly(purpose::support)).processing_purpose() != processing_purpose{});
}
TEST_CASE("a general yes satisfies what law requires, a specific one also answers an ask, neither opens a deny") {
    TWICE(standard.in(regular(purpose::marketing)).decide(phone) == decision::ask);
    TWICE(standard.in(regular(purpose::marketing)).under(phone_for_marketing).decide(phone) == decision::permit);
    constexpr consent general = with([](consent& c) { c.grant_generally(attribute::clothing_size, purpose::support); });
    constexpr consent specific = with([](consent& c) { c.grant(attribute::clothing_size, purpose::support); });
    TWICE(standard.in(neutral(purpose::support)).under(general).decide(size) == decision::ask);
    TWICE(standard.in(neutral(purpose::support)).under(specific).decide(size) == decision::permit);
    constexpr consent health = with([](consent& c) { c.grant(attribute::medical_history, purpose::support); });
    TWICE(
        standard.in(friendly(purpose::support)).under(health).decide({attribute::medical_history, source::declared}) ==
        decision::deny);
}
TEST_CASE("no answer is no yes, an expired yes asks again, a no denies") {
    TWICE(standard.in(regular(purpose::marketing)).under(consent{}).decide(push) == decision::ask);
    constexpr consent expired = with([](consent& c) {
        c.grant(attribute::clothing_size, purpose::support);
        c.expire(attribute::clothing_size, purpose::support);
    });
    TWICE(standard.in(friendly(purpose::support)).under(expired).decide(size) == decision::ask);
    constexpr consent refused = with([](consent& c) { c.refuse(attribute::clothing_size, purpose::support); });
    TWICE(standard.in(friendly(purpose::support)).under(refused).decide(size) == decision::deny);
    constexpr consent objected = with([](consent& c) { c.object_to(purpose::support); });
    TWICE(standard.in(friendly(purpose::support)).under(objected).decide({attribute::gender, source::declared}) ==
          decision::deny);
    TWICE(standard.in(friendly(purpose::support)).under(objected).decide(impersonal) == decision::permit);
    TWICE(standard.in(friendly(purpose::support))
              .under(consent::unreadable())
              .decide({attribute::gender, source::declared}) == decision::deny);
}
TEST_CASE("consent does not touch security, and what is collected for it is not reused") {
    constexpr consent refused = with([](consent& c) {
        c.refuse(attribute::ip_address, purpose::security);
        c.object_to(purpose::security);
    });
    TWICE(standard.in({.purpose = purpose::security}).under(refused).decide(address) == decision::permit);
    TWICE(standard.in({.purpose = purpose::security}).under(consent::unreadable()).decide(address) == decision::permit);
    TWICE(standard.in(friendly(purpose::recommendation)).decide(address) == decision::deny);
    TWICE(standard.in({.purpose = purpose::security}).decide({attribute::style, source::declared}) == decision::deny);
}
TEST_CASE("a minor: recommendation from what this request supplied, and nothing else of that kind") {
    constexpr consent granted = with([](consent& c) { c.grant(attribute::clothing_size, purpose::recommendation); });
    constexpr consent supplied = with([](consent& c) { c.supply(attribute::clothing_size, purpose::recommendation); });
    TWICE(standard.in(minor(purpose::recommendation)).decide(size) == decision::deny);
    TWICE(standard.in(minor(purpose::recommendation)).under(granted).decide(size) == decision::deny);
    TWICE(standard.in(minor(purpose::recommendation)).under(supplied).decide(size) == decision::permit);
    TWICE(standard.in(minor(purpose::marketing)).under(supplied).decide(size) == decision::deny);
    constexpr context minor_stranger = [] {
        context c = neutral(purpose::recommendation);
        c.age_assurance = age_assurance::minor;
        return c;
    }();
    TWICE(standard.in(minor_stranger).under(supplied).decide(size) == decision::permit); // and so answers the ask
    constexpr context minor_learning = [] {
        context c = minor(purpose::learning);
        c.learning_for = purpose::recommendation;
        return c;
    }();
    constexpr consent taught = with([](consent& c) {
        c.supply(attribute::clothing_size, purpose::learning);
        c.supply(attribute::clothing_size, purpose::recommendation);
    });
    TWICE(standard.in(minor_learning).under(taught).decide(size) == decision::deny);
    TWICE(standard.in(minor(purpose::support)).decide(size) == decision::permit);
}
TEST_CASE("what was supplied opens no deny, whoever supplied it") {
    constexpr consent supplied = with([](consent& c) {
        c.supply(attribute::religion, purpose::recommendation);
        c.supply(attribute::ip_address, purpose::recommendation);
    });
    for (const context& where : {friendly(purpose::recommendation), minor(purpose::recommendation)})
        for (const attribute what : {attribute::religion, attribute::ip_address})
            CHECK(standard.in(where).under(supplied).decide({what, source::declared}) == decision::deny);
}
TEST_CASE("refusing what something was coarsened from closes it too, a need or a score does not") {
    constexpr use region =
        standard.use_of({part{attribute::region, source::declared}.coarsened_from(attribute::residence)});
    constexpr consent refused = with([](consent& c) { c.refuse(attribute::residence, purpose::support); });
    TWICE(standard.in(neutral(purpose::support)).decide({attribute::residence, source::declared}) == decision::ask);
    TWICE(standard.in(neutral(purpose::support)).decide(region) == decision::permit);
    TWICE(standard.in(neutral(purpose::support)).under(refused).decide(region) == decision::deny);
    TWICE(standard.in(neutral(purpose::support)).under(refused).decide({attribute::region, source::declared}) ==
          decision::permit);
}
TEST_CASE("an expired yes, and a general one, count for what was coarsened too") {
    constexpr use home =
        standard.use_of({part{attribute::region, source::declared}.coarsened_from(attribute::residence)});
    constexpr consent expired = with([](consent& c) {
        c.grant(attribute::residence, purpose::support);
        c.expire(attribute::residence, purpose::support);
    });
    TWICE(standard.in(friendly(purpose::support)).under(expired).decide(home) == decision::ask);
    constexpr use here =
        standard.use_of({part{attribute::region, source::declared}.coarsened_from(attribute::current_location)});
    constexpr consent general =
        with([](consent& c) { c.grant_generally(attribute::current_location, purpose::support); });
    TWICE(standard.in(friendly(purpose::support)).decide(here) == decision::ask);
    TWICE(standard.in(friendly(purpose::support)).under(general).decide(here) == decision::permit);
}
TEST_CASE("a specific yes to a mark answers its ask") {
    constexpr use quasi = standard.use_of({{attribute::birthday, source::declared},
                                           {attribute::age_range, source::declared},
                                           {attribute::region, source::declared},
                                           {attribute::gender, source::declared}});
    constexpr consent yes = with([](consent& c) { c.grant(joint_risk::identifying_combination, purpose::support); });
    TWICE(standard.in(regular(purpose::support)).decide(quasi) == decision::ask);
    TWICE(standard.in(friendly(purpose::support)).decide(quasi) == decision::permit);
    TWICE(standard.in(regular(purpose::support)).under(yes).decide(quasi) == decision::permit);
}
TEST_CASE("a label of another policy's marks is refused, of the same ones understood") {
    constexpr policy_table shallow_table = [] {
        policy_table t = standard_table;
        t.max_events = 5;
        return t;
    }();
    static constexpr policy_table named = shallow_table;
    constexpr policy shallow = compile<named>();
    constexpr use clicks = standard.use_of({{attribute::behaviour_on_site, source::first_party, 10}});
    TWICE(standard.in(friendly(purpose::support)).permits(clicks));
    TWICE(study.in(friendly(purpose::support)).permits(clicks));
    TWICE(shallow.in(friendly(purpose::support)).decide(clicks) == decision::deny);
}
TEST_CASE("loops over one source take its plane, safe for whatever source is asked for") {
    constexpr gate g = standard.in(friendly(purpose::support));
    constexpr column_row style = use{attribute::style, source::declared}.row_for(source::declared);
    TWICE(g.from(source::declared).permits(style.bits()) && g.permits(style, source::declared));
    TWICE(!g.permits(style, source::covert) && !g.permits(style, static_cast<source>(77)));
    TWICE(!g.permits(style, source::unstated));
    TWICE(g.mask(source::declared).permits(style) &&
          g.mask(source::declared).scheme() == standard.scheme(source::declared));
    TWICE(g.mask(source::declared).scheme() != standard.scheme(source::inferred));
}
template <class Gate>
concept takes_a_consent = requires(const Gate& g, const consent& c) {
    g.under(c);
};
TEST_CASE("a gate that is under one person's consent is put under no other's") {
    CHECK(takes_a_consent<decltype(standard.in(context{}))>);
    CHECK_FALSE(takes_a_consent<decltype(standard.in(context{}).under(consent{}))>);
    CHECK_FALSE(std::is_convertible_v<gate, context_gate>);
}
TEST_CASE("a yes to a mark is one on every plane, in a gate and in what a catalogue makes of it") {
    constexpr use quasi = standard.use_of({{attribute::birthday, source::declared},
                                           {attribute::age_range, source::inferred},
                                           {attribute::region, source::declared},
                                           {attribute::gender, source::declared}});
    constexpr consent yes = with([](consent& c) { c.grant(joint_risk::identifying_combination, purpose::support); });
    TWICE(standard.in(regular(purpose::support)).under(yes).decide(quasi) == decision::permit);
}
TEST_CASE("policy, context and consent move the fingerprint of a gate") {
    constexpr context_gate g = standard.in(friendly(purpose::support));
    TWICE(g.mask(source::declared).decided_by() == g.fingerprint());
    TWICE(g.fingerprint() != study.in(friendly(purpose::support)).fingerprint());
    TWICE(g.fingerprint() != standard.in(regular(purpose::support)).fingerprint());
    TWICE(g.fingerprint() != g.under(phone_for_marketing).fingerprint());
    TWICE(g.under(consent{}).fingerprint() == g.under(consent{}).fingerprint());
    constexpr consent refused = with([](consent& c) { c.refuse(attribute::phone, purpose::support); });
    TWICE(g.under(refused).fingerprint() != g.under(consent{}).fingerprint());
    TWICE(g.processing_purpose() == processing_purpose{purpose::support});
    TWICE(g.policy() == standard.fingerprint() && g.under(consent{}).policy() == standard.fingerprint());
    TWICE(g.scheme() == standard.scheme());
}
TEST_CASE("a mark asks nothing of its source: what each part is granted for, all together are") {
    constexpr use who = standard.use_of({{attribute::current_location, source::device_content},
                                         {attribute::date_of_birth, source::declared},
                                         {attribute::gender, source::declared}});
    constexpr consent granted = with([](consent& c) {
        c.grant(attribute::current_location, purpose::support, {source::declared, source::device_content});
        c.grant(attribute::date_of_birth, purpose::support);
        c.grant(attribute::gender, purpose::support);
    });
    TWICE(standard.in(friendly(purpose::support)).under(granted).decide(who) == decision::permit);
    TWICE(standard.in(regular(purpose::support)).under(granted).decide(who) == decision::ask); // identifies, unmet
}
TEST_CASE("security's closed list is permitted however many events it sums up") {
    constexpr use clicks = standard.use_of({{attribute::behaviour_on_site, source::first_party, 1000}});
    TWICE(standard.in({.purpose = purpose::security}).decide(clicks) == decision::permit);
    TWICE(standard.in(friendly(purpose::support)).decide(clicks) == decision::deny);
}
TEST_CASE("what is asked for whatever the score is asked of the coarser datum, not of its origin") {
    constexpr context effective = [] {
        context c = friendly(purpose::support);
        c.effect = effect::legal_or_similar;
        return c;
    }();
    constexpr use region =
        standard.use_of({part{attribute::region, source::declared}.coarsened_from(attribute::residence)});
    constexpr consent yes = with([](consent& c) { c.grant(attribute::region, purpose::support); });
    TWICE(standard.in(effective).decide(region) == decision::ask);
    TWICE(standard.in(effective).under(yes).decide(region) == decision::permit);
}
TEST_CASE("what a minor supplies is scored as a minor's, and from a source that is open to minors") {
    constexpr consent supplied = with([](consent& c) { c.supply(attribute::interests, purpose::recommendation); });
    constexpr use interests{attribute::interests, source::declared};
    const auto decided = [&](auto change) {
        policy_table t = standard_table;
        change(t);
        const auto p = std::make_unique<policy>(t);
        REQUIRE(p->valid());
        return p->in(minor(purpose::recommendation)).under(supplied).decide(interests);
    };
    CHECK(decided([](policy_table&) {}) == decision::permit);
    CHECK(decided([](policy_table& t) { t.axes.age_assurance[age_assurance::minor].multiplier = 100.000; }) ==
          decision::deny);
    CHECK(decided([](policy_table& t) { t.clauses.sources_closed_to_minors |= source::declared; }) == decision::deny);
}
