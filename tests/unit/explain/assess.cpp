// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/explain/assess.hpp>

#include "../decide/people.hpp"
#include "../twice.hpp"

#include <tact/decide/standard.hpp>
#include <tact/decide/use_builder.hpp>

#include <memory>
#include <random>

using namespace tact;
using namespace people;

namespace {

constexpr use size{attribute::clothing_size, source::declared};
template <class Change>
constexpr consent with(Change change) {
    consent c;
    change(c);
    return c;
}
constexpr enum_set<reason> why(const context& where, const use& u, const consent& person = {}) {
    constant_on_demand();
    return assess(standard, where, u, person).reasons;
}

} // namespace

TEST_CASE("why it is permitted") {
    TWICE(why(friendly(purpose::support), impersonal) == enum_set{reason::nothing_personal});
    TWICE(why(neutral(purpose::support), {attribute::gender, source::declared}) == enum_set{reason::open});
    TWICE(why({.purpose = purpose::security}, {attribute::ip_address, source::connection}) ==
          enum_set{reason::security});
    TWICE(why(friendly(purpose::support), size) == enum_set{reason::within_tolerance});
    constexpr consent yes = with([](consent& c) { c.grant(attribute::clothing_size, purpose::support); });
    TWICE(why(neutral(purpose::support), size, yes).contains(reason::agreed));
    constexpr consent typed = with([](consent& c) { c.supply(attribute::clothing_size, purpose::recommendation); });
    TWICE(why(minor(purpose::recommendation), size, typed).contains(reason::agreed));
}
TEST_CASE("why it is asked") {
    TWICE(why(neutral(purpose::support), {attribute::budget, source::declared}) ==
              (reason::intrusive | reason::weak_relationship) ||
          why(neutral(purpose::support), {attribute::budget, source::declared}) == enum_set{reason::weak_relationship});
    TWICE(why(neutral(purpose::recommendation), {attribute::behaviour_on_site, source::first_party}) ==
          enum_set{reason::intrusive});
    TWICE(why(regular(purpose::marketing), {attribute::phone, source::declared}) == enum_set{reason::consent_missing});
    constexpr consent ended = with([](consent& c) {
        c.grant(attribute::phone, purpose::marketing);
        c.expire(attribute::phone, purpose::marketing);
    });
    TWICE(why(regular(purpose::marketing), {attribute::phone, source::declared}, ended) ==
          enum_set{reason::consent_expired});
    constexpr context lawsuit = [] {
        context c = friendly(purpose::support);
        c.effect = effect::legal_or_similar;
        return c;
    }();
    TWICE(why(lawsuit, size) == enum_set{reason::legal_effect});
    constexpr context ageless = [] {
        context c = friendly(purpose::advertising);
        c.age_assurance = age_assurance::unstated;
        return c;
    }();
    TWICE(why(ageless, {attribute::interests, source::declared}) == (reason::age_unstated | reason::consent_missing));
    constexpr use quasi = standard.use_of({{attribute::birthday, source::declared},
                                           {attribute::age_range, source::declared},
                                           {attribute::region, source::declared},
                                           {attribute::gender, source::declared}});
    TWICE(why(regular(purpose::support), quasi) == enum_set{reason::identifying_combination});
    constexpr use many = standard.use_of({{attribute::age_range, source::declared},
                                          {attribute::gender, source::declared},
                                          {attribute::language, source::declared},
                                          {attribute::interests, source::declared},
                                          {attribute::style, source::declared},
                                          {attribute::family, source::declared},
                                          {attribute::entitlements, source::declared},
                                          {attribute::eligibility, source::declared},
                                          {attribute::past_purchases, source::first_party}});
    TWICE(why(regular(purpose::support), many) == enum_set{reason::too_many_attributes});
}
TEST_CASE("why it is denied") {
    TWICE(why(friendly(purpose::support), {attribute::medical_history, source::declared}) ==
          enum_set{reason::crosses_a_line});
    TWICE(why({}, size) == enum_set{reason::purpose_unstated});
    TWICE(why({.purpose = purpose::learning}, size) == enum_set{reason::purpose_unstated});
    TWICE(why(friendly(purpose::recommendation), {attribute::ip_address, source::connection}) ==
          (reason::purpose_closed | reason::source_closed));
    TWICE(why(friendly(purpose::support), {attribute::style, source::device_content}) ==
          enum_set{reason::source_closed});
    TWICE(why(minor(purpose::marketing), size) == enum_set{reason::minor});
    TWICE(why(neutral(purpose::marketing), {attribute::visited_websites, source::third_party}) ==
          enum_set{reason::too_intrusive});
    TWICE(why(friendly(purpose::support), use{}) == enum_set{reason::unknown});
    TWICE(why(friendly(purpose::support), {static_cast<attribute>(99), source::declared}) == enum_set{reason::unknown});
    TWICE(why({.purpose = static_cast<purpose>(99)}, size) == enum_set{reason::unknown});
    constexpr consent no = with([](consent& c) { c.refuse(attribute::clothing_size, purpose::support); });
    constexpr consent back = with([](consent& c) { c.withdraw(attribute::clothing_size, purpose::support); });
    constexpr consent objection = with([](consent& c) { c.object_to(purpose::support); });
    TWICE(why(friendly(purpose::support), size, no) == enum_set{reason::refused});
    TWICE(why(friendly(purpose::support), size, back) == enum_set{reason::withdrawn});
    TWICE(why(friendly(purpose::support), size, objection) == enum_set{reason::objected});
    TWICE(why(friendly(purpose::support), size, consent::unreadable()) == enum_set{reason::unreadable});
    constexpr use clicks = standard.use_of({{attribute::behaviour_on_site, source::first_party, 51}});
    TWICE(why(friendly(purpose::support), clicks) == enum_set{reason::too_many_events});
    constexpr use region =
        standard.use_of({part{attribute::region, source::declared}.coarsened_from(attribute::residence)});
    constexpr consent no_home = with([](consent& c) { c.refuse(attribute::residence, purpose::support); });
    TWICE(why(friendly(purpose::support), region, no_home) == enum_set{reason::origin_closed});
}
TEST_CASE("a mark that is refused, or means something else here, is a reason too") {
    constexpr use quasi = standard.use_of({{attribute::birthday, source::declared},
                                           {attribute::age_range, source::declared},
                                           {attribute::region, source::declared},
                                           {attribute::gender, source::declared}});
    constexpr consent no = with([](consent& c) { c.refuse(joint_risk::identifying_combination, purpose::support); });
    TWICE(why(regular(purpose::support), quasi, no) == enum_set{reason::denied_together});
    constexpr use health = {attribute::medical_history, source::covert};
    TWICE(why(friendly(purpose::support), health).contains(reason::crosses_a_line));
}
TEST_CASE("what the parts amount to is named where it decides, and nowhere else") {
    constexpr use quasi = standard.use_of({{attribute::birthday, source::declared},
                                           {attribute::age_range, source::declared},
                                           {attribute::region, source::declared},
                                           {attribute::gender, source::declared},
                                           {attribute::language, source::declared}});
    constexpr enum_set identifying{attribute::birthday, attribute::age_range, attribute::region, attribute::gender};
    TWICE(assess(standard, regular(purpose::support), quasi).together == identifying);
    TWICE(assess(standard, regular(purpose::support), quasi).identifying == identifying);
    TWICE(assess(standard, friendly(purpose::support), quasi).decision == decision::permit &&
          assess(standard, friendly(purpose::support), quasi).together.empty());
    constexpr consent no = with([](consent& c) { c.refuse(attribute::language, purpose::support); });
    TWICE(assess(standard, regular(purpose::support), quasi, no).decision == decision::deny &&
          assess(standard, regular(purpose::support), quasi, no).together.empty() &&
          assess(standard, regular(purpose::support), quasi, no).identifying.empty());
}
TEST_CASE("all combinations that are drawn on are named, too many attributes are all of them, and identify nobody") {
    constexpr use two = standard.use_of({{attribute::birthday, source::declared},
                                         {attribute::occupation, source::declared},
                                         {attribute::age_range, source::declared},
                                         {attribute::region, source::declared},
                                         {attribute::gender, source::declared}});
    constexpr enum_set five{attribute::birthday, attribute::occupation, attribute::age_range, attribute::region,
                            attribute::gender};
    TWICE(assess(standard, regular(purpose::support), two).together == five);
    TWICE(assess(standard, regular(purpose::support), two).identifying == five);
    constexpr enum_set nine{attribute::age_range, attribute::gender,       attribute::language,
                            attribute::interests, attribute::style,        attribute::family,
                            attribute::budget,    attribute::entitlements, attribute::clothing_size};
    const auto many = [&] {
        basic_use_builder<attribute> b(standard);
        for (std::size_t i = 0; i < enum_size<attribute>; ++i)
            if (nine.contains(enum_at<attribute>(i))) b.add({enum_at<attribute>(i), source::declared});
        return b.use();
    }();
    consent given;
    for (std::size_t i = 0; i < enum_size<attribute>; ++i) given.grant(enum_at<attribute>(i), purpose::support);
    const assessment a = assess(standard, regular(purpose::support), many, given);
    CHECK((a.decision == decision::ask && a.reasons == enum_set{reason::too_many_attributes}));
    CHECK((a.together == nine && a.identifying.empty()));
}
TEST_CASE("what came of something that wants a yes is asked for, and that is why") {
    constexpr use region =
        standard.use_of({part{attribute::region, source::declared}.coarsened_from(attribute::current_location)});
    TWICE(why(friendly(purpose::support), region) == enum_set{reason::origin_consent_missing});
    constexpr consent yes = with([](consent& c) { c.grant(attribute::current_location, purpose::support); });
    TWICE(!why(friendly(purpose::support), region, yes).contains(reason::origin_consent_missing));
}
TEST_CASE("too many events are those of behaviour, of two joint risks that decide, both are named") {
    constexpr use followed = standard.use_of(
        {{attribute::behaviour_on_site, source::first_party, 51}, {attribute::gender, source::declared}});
    TWICE(assess(standard, friendly(purpose::support), followed).together == enum_set{attribute::behaviour_on_site});
    constexpr use both = standard.use_of({{attribute::behaviour_on_site, source::first_party, 51},
                                          {attribute::birthday, source::declared},
                                          {attribute::age_range, source::declared},
                                          {attribute::region, source::declared},
                                          {attribute::gender, source::declared}});
    constexpr consent no = with([](consent& c) { c.refuse(joint_risk::identifying_combination, purpose::support); });
    constexpr enum_set identifying{attribute::birthday, attribute::age_range, attribute::region, attribute::gender};
    TWICE(why(friendly(purpose::support), both, no) == (reason::denied_together | reason::too_many_events));
    TWICE(assess(standard, friendly(purpose::support), both, no).together ==
          (identifying | enum_set{attribute::behaviour_on_site}));
    TWICE(assess(standard, friendly(purpose::support), both, no).identifying == identifying);
}
TEST_CASE("a policy whose table breaks an invariant is the reason itself, whatever is used") {
    policy_table slip = standard_table;
    slip.attributes[attribute::email].needs = {};
    const auto p = std::make_unique<policy>(slip);
    REQUIRE(!p->valid());
    const context where = friendly(purpose::support);
    const use several[]{size, use{attribute::medical_history, source::declared}, use{},
                        p->use_of({{attribute::email, source::declared}, {attribute::phone, source::declared}}),
                        standard.use_of({{attribute::email, source::declared}, {attribute::phone, source::declared}})};
    for (const use& u : several) {
        const assessment a = assess(*p, where, u);
        CHECK((a.decision == decision::deny && a.reasons == enum_set{reason::policy_invalid}));
        CHECK((a.findings.size() == 0 && a.together.empty() && a.obligations.empty()));
    }
    const assessment nothing = assess(*p, where, impersonal);
    CHECK((nothing.decision == decision::permit && nothing.reasons == enum_set{reason::nothing_personal}));
}
TEST_CASE("nothing obliges in a context out of range") {
    TWICE(obligations_of(standard, {.purpose = purpose::support, .exposure = static_cast<exposure>(200)},
                         decision::permit)
              .empty());
}
TEST_CASE("what it obliges to") {
    constexpr auto obliged = [](const context& c, const use& u) { return assess(standard, c, u).obligations; };
    constexpr context ahead = [] {
        context c = friendly(purpose::support);
        c.initiative = initiative::anticipating;
        return c;
    }();
    constexpr context seen = [] {
        context c = friendly(purpose::support);
        c.exposure = exposure::others;
        return c;
    }();
    constexpr context effective = [] {
        context c = friendly(purpose::support);
        c.effect = effect::unstated;
        return c;
    }();
    constexpr enum_set usual{obligation::name_the_benefit, obligation::show_the_use, obligation::name_the_source,
                             obligation::offer_control};
    TWICE(obliged(friendly(purpose::support), size) == usual);
    TWICE(obliged(ahead, size) == (usual | enum_set{obligation::put_as_question}));
    TWICE(obliged(seen, size) == (usual | enum_set{obligation::be_discreet}));
    TWICE(obliged(effective, size) == (usual | enum_set{obligation::offer_a_person}));
    TWICE(obliged(friendly(purpose::recommendation), size) == (usual | enum_set{obligation::offer_unprofiled}));
    TWICE(obliged(friendly(purpose::pricing), {attribute::entitlements, source::declared})
              .contains(obligation::disclose));
    TWICE(obliged(friendly(purpose::support), impersonal).empty());
    TWICE(obliged(friendly(purpose::support), {attribute::religion, source::declared}).empty());
}
TEST_CASE("the decision is the gate's, and every decision has a reason that bears on it") {
    std::mt19937 random(3);
    const auto any = [&]<enumeration E>(E) { return enum_at<E>(random() % enum_size<E>); };
    for (int i = 0; i < 20000; ++i) {
        context c;
        c.purpose = any(c.purpose);
        c.learning_for = any(c.learning_for);
        c.connectedness = any(c.connectedness);
        c.trust = any(c.trust);
        c.pressure = any(c.pressure);
        c.exposure = any(c.exposure);
        c.age_assurance = any(c.age_assurance);
        c.effect = any(c.effect);
        c.expectedness = any(c.expectedness);
        const auto a = any(attribute{});
        const auto s = any(source{});
        consent person;
        switch (random() % 8) {
        case 0: person.grant(a, c.purpose); break;
        case 1: person.grant_generally(a, c.purpose, s); break;
        case 2: person.refuse(a, c.purpose); break;
        case 3: person.object_to(c.learning_for); break;
        case 4: person.supply(a, c.purpose); break;
        case 5: person.grant(a, c.purpose), person.expire(a, c.purpose); break;
        case 6: person.grant(a, c.learning_for), person.grant(a, purpose::learning); break;
        default: break;
        }
        const use u{a, s};
        const reasoned_decision v = assess(standard, c, u, person);
        CHECK(v.decision == standard.in(c).under(person).decide(u));
        if (v.reasons.empty()) {
            INFO("attribute ", position(a), " source ", position(s), " purpose ", position(c.purpose), " decision ",
                 position(v.decision));
            CHECK(!v.reasons.empty());
        }
        CHECK(bearing_on(v.reasons, v.decision) == v.reasons);
    }
}
