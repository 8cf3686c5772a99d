// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/decide/consent.hpp>

#include "../twice.hpp"

#include <type_traits>

using namespace tact;

static_assert(std::is_trivially_copyable_v<consent> && sizeof(consent) < 3500);

namespace {

using enum consent_state;
constexpr auto phone = attribute::phone;
constexpr auto support = purpose::support;
constexpr auto nowhere = static_cast<purpose>(99);
constexpr auto no_attribute = static_cast<attribute>(99);

/// A consent after some changes.
template <class... Changes>
constexpr consent after(Changes... changes) {
    consent c;
    (changes(c), ...);
    return c;
}
constexpr auto grant = [](consent& c) { c.grant(phone, support); };
constexpr auto grant_generally = [](consent& c) { c.grant_generally(phone, support); };
constexpr auto refuse = [](consent& c) { c.refuse(phone, support); };
constexpr auto withdraw = [](consent& c) { c.withdraw(phone, support); };
constexpr auto expire = [](consent& c) { c.expire(phone, support); };
constexpr auto object = [](consent& c) { c.object_to(support); };
constexpr auto lift = [](consent& c) { c.withdraw_objection(support); };

constexpr processing_purpose aimed(purpose p, purpose learned = purpose::unstated) {
    return processing_purpose::of({.purpose = p, .learning_for = learned});
}

} // namespace

TEST_CASE("each state is reached by its change, the last one counts") {
    TWICE(after().state(phone, support) == never_asked);
    TWICE(after(grant_generally).state(phone, support) == general);
    TWICE(after(grant).state(phone, support) == specific);
    TWICE(after(grant, grant_generally).state(phone, support) == specific);
    TWICE(after(grant, refuse).state(phone, support) == refused);
    TWICE(after(grant, withdraw).state(phone, support) == withdrawn);
    TWICE(after(grant, withdraw, grant_generally).state(phone, support) == general);
    TWICE(after(grant, expire).state(phone, support) == expired);
    TWICE(after(grant, expire, grant).state(phone, support) == specific);
    TWICE(after(expire).state(phone, support) == never_asked);
    TWICE(after(refuse, expire).state(phone, support) == refused);
    TWICE(after(withdraw, refuse).state(phone, support) == refused);
}
TEST_CASE("a no may be for some sources, and leaves the others as they were") {
    constexpr auto refuse_device = [](consent& c) { c.refuse(phone, support, source::device_content); };
    TWICE(after(grant, refuse_device).state(phone, support) == specific);
    TWICE(after(grant, refuse_device).state(phone, support, source::device_content) == refused);
    TWICE(after(refuse_device).state(phone, support, source::first_party) == never_asked);
    TWICE(!after(refuse_device).to(aimed(support), source::declared).refused.contains(phone));
    TWICE(after(refuse_device).to(aimed(support), source::device_content).refused.contains(phone));
    TWICE(after([](consent& c) { c.supply(phone, support); }, refuse_device).supplied(phone, support));
    TWICE(!after([](consent& c) { c.supply(phone, support); },
                 [](consent& c) { c.refuse(phone, support, source::declared); })
               .supplied(phone, support));
    TWICE(after([](consent& c) { c.refuse(phone, support, static_cast<source>(99)); }).is_unreadable());
}
TEST_CASE("re-granting restores the consent exactly") {
    TWICE(after(grant, withdraw, grant).to(aimed(support), source::declared).specific ==
          after(grant).to(aimed(support), source::declared).specific);
}
TEST_CASE("an answer is for its attribute and purpose alone") {
    TWICE(after(grant).state(phone, purpose::marketing) == never_asked);
    TWICE(after(grant).state(attribute::email, support) == never_asked);
    TWICE(after(refuse).state(phone, purpose::marketing) == never_asked);
}
TEST_CASE("a grant speaks for one's own data, for another source only by name, a refusal speaks for all") {
    TWICE(after(grant).state(phone, support, source::first_party) == specific);
    TWICE(after(grant).state(phone, support, source::inferred) == never_asked);
    TWICE(after([](consent& c) {
              c.grant(phone, support, source::inferred);
          }).state(phone, support, source::inferred) == specific);
    TWICE(after([](consent& c) { c.grant(phone, support, source::inferred); }).state(phone, support) == never_asked);
    TWICE(after(refuse).state(phone, support, source::third_party) == refused);
    TWICE(after(refuse, grant).state(phone, support, source::third_party) == refused);
    TWICE(after(refuse, grant).state(phone, support, source::declared) == specific);
}
TEST_CASE("an objection refuses every attribute, is lifted by name only, and leaves what was refused besides") {
    TWICE(after(object).state(attribute::style, support) == refused && after(object).objected(support));
    TWICE(after(object, grant).state(phone, support) == refused);
    TWICE(after(object, grant, lift).state(phone, support) == specific);
    TWICE(after(refuse, object, lift).state(phone, support) == refused);
    TWICE(after([](consent& c) { c.object_to(purpose::marketing); }, object, lift).objected(purpose::marketing));
    TWICE(after(object).state(phone, purpose::marketing) == never_asked);
    TWICE(after(object).to(aimed(support), source::declared).refused == attribute_bits<attribute>::all());
    TWICE(after(object).to(aimed(purpose::learning, support), source::declared).refused ==
          attribute_bits<attribute>::all());
}
TEST_CASE("a supplied datum is a specific yes for what was declared, and is remembered until it is taken back") {
    constexpr auto supply = [](consent& c) { c.supply(phone, support); };
    TWICE(after(supply).state(phone, support) == specific &&
          after(supply).state(phone, support, source::first_party) == never_asked);
    TWICE(after(supply).to(aimed(support), source::declared).supplied.contains(phone));
    TWICE(after(supply).to(aimed(support), source::first_party).supplied.empty());
    TWICE(after(supply, withdraw).to(aimed(support), source::declared).supplied.empty());
    TWICE(after(grant).to(aimed(support), source::declared).supplied.empty());
    TWICE(after([](consent& c) { c.supply(phone, support); }, expire)
              .to(aimed(support), source::declared)
              .supplied.empty());
    TWICE(after([](consent& c) { c.supply(phone, purpose::learning); })
              .to(aimed(purpose::learning, support), source::declared)
              .supplied.empty());
}
TEST_CASE("learning takes a yes to learning and one to what is learned for, either no is a no") {
    constexpr auto learn = [](consent& c) { c.grant(phone, purpose::learning); };
    TWICE(after(learn).to(aimed(purpose::learning, support), source::declared).general.empty());
    TWICE(after(learn, grant).to(aimed(purpose::learning, support), source::declared).specific.contains(phone));
    TWICE(after(learn, grant_generally).to(aimed(purpose::learning, support), source::declared).specific.empty());
    TWICE(
        after(learn, grant_generally).to(aimed(purpose::learning, support), source::declared).general.contains(phone));
    TWICE(after(learn, refuse).to(aimed(purpose::learning, support), source::declared).refused.contains(phone));
    TWICE(after(learn, grant, expire).to(aimed(purpose::learning, support), source::declared).expired.contains(phone));
}
TEST_CASE("a yes that is not understood is dropped, a no that is not understood refuses everything") {
    TWICE([] {
        consent c;
        return !c.grant(no_attribute, support) && !c.grant(phone, nowhere) && !c.grant(phone, purpose::unstated) &&
               !c.grant(phone, support, source::covert) && !c.grant(phone, support, enum_set<source>{}) &&
               c == consent{};
    }());
    TWICE([] {
        consent c;
        return !c.refuse(no_attribute, support) && c.is_unreadable();
    }());
    TWICE([] {
        consent c;
        return !c.withdraw(phone, nowhere) && c.is_unreadable();
    }());
    TWICE([] {
        consent c;
        return !c.object_to(purpose::unstated) && c.is_unreadable();
    }());
    TWICE([] {
        consent c;
        return !c.withdraw_objection(support) && c == consent{};
    }());
}
TEST_CASE("a yes that names a source nobody knows is dropped whole") {
    static constexpr enum_set<source> some{source::declared, static_cast<source>(99)};
    TWICE([] {
        consent c;
        return !c.grant(attribute::style, purpose::marketing, some) &&
               !c.grant_generally(attribute::style, purpose::marketing, some) &&
               !c.grant_generally(purpose::marketing, some) && c == consent{};
    }());
}
TEST_CASE("an unreadable signal refuses everything, and no grant lifts it") {
    TWICE(consent::unreadable().state(phone, support) == unreadable);
    TWICE([] {
        consent c = consent::unreadable();
        return !c.grant(phone, support) && c == consent::unreadable();
    }());
    TWICE(consent::unreadable().to(aimed(support), source::declared).refused == attribute_bits<attribute>::all());
}
TEST_CASE("a mark is granted like an attribute, and refused like one") {
    constexpr auto grant_mark = [](consent& c) { c.grant(joint_risk::identifying_combination, support); };
    TWICE(after(grant_mark).state(joint_risk::identifying_combination, support) == specific);
    TWICE(
        after(grant_mark).to(aimed(support), source::declared).specific.contains(joint_risk::identifying_combination));
}
TEST_CASE("an end that is not understood ends everything, an aim out of range has no yes") {
    TWICE([] {
        consent c;
        return !c.expire(phone, nowhere) && c.is_unreadable();
    }());
    TWICE(after(grant).to({nowhere, purpose::unstated}, source::declared).refused == attribute_bits<attribute>::all());
    TWICE(after(grant).to({purpose::learning, nowhere}, source::declared).refused == attribute_bits<attribute>::all());
}
TEST_CASE("every verb takes the sources that it is about, and leaves the others") {
    constexpr auto after = [](auto change) {
        consent c;
        for (std::size_t s = 1; s < detail::source_slots; ++s) c.grant(phone, support, {enum_at<source>(s)});
        change(c);
        return c;
    };
    constexpr consent withdrawn = after([](consent& c) { c.withdraw(phone, support, {source::inferred}); });
    TWICE(withdrawn.state(phone, support, source::inferred) == consent_state::withdrawn);
    TWICE(withdrawn.state(phone, support, source::declared) == consent_state::specific);
    constexpr consent expired = after([](consent& c) { c.expire(phone, support, {source::inferred}); });
    TWICE(expired.state(phone, support, source::inferred) == consent_state::expired);
    TWICE(expired.state(phone, support, source::declared) == consent_state::specific);
    TWICE(after([](consent& c) { c.withdraw(phone, support); }).state(phone, support, source::third_party) ==
          consent_state::withdrawn);
    TWICE([] {
        consent c;
        return !c.withdraw(phone, support, {static_cast<source>(99)}) && c.is_unreadable();
    }());
}
TEST_CASE("a general yes for a purpose covers every attribute, no joint risk and no other purpose or source") {
    TWICE([] {
        consent c;
        if (!c.grant_generally(support)) return false;
        for (std::size_t a = 0; a < enum_size<attribute>; ++a)
            if (c.state(enum_at<attribute>(a), support) != consent_state::general ||
                c.state(enum_at<attribute>(a), support, source::first_party) != consent_state::general ||
                c.state(enum_at<attribute>(a), support, source::inferred) != consent_state::never_asked ||
                c.state(enum_at<attribute>(a), purpose::marketing) != consent_state::never_asked)
                return false;
        return c.state(joint_risk::identifying_combination, support) == consent_state::never_asked &&
               !c.grant_generally(purpose::unstated) && !c.grant_generally(static_cast<purpose>(99));
    }());
    TWICE([] { // a specific yes stays, a no to one attribute comes after it
        consent c;
        c.grant(phone, support);
        c.grant_generally(support);
        c.refuse(attribute::email, support);
        return c.state(phone, support) == consent_state::specific &&
               c.state(attribute::email, support) == consent_state::refused;
    }());
}
TEST_CASE("a no that names no source data can be used from is a no for every source") {
    const enum_set<source> no_data[]{enum_set<source>{}, enum_set{source::covert}, enum_set{source::unstated}};
    for (const enum_set<source>& where : no_data) {
        consent c;
        c.grant(phone, support);
        CHECK(c.withdraw(phone, support, where));
        CHECK(c.state(phone, support) == consent_state::withdrawn);
        CHECK(c.state(phone, support, source::inferred) == consent_state::withdrawn);
        c.grant(phone, support);
        CHECK(c.refuse(phone, support, where));
        CHECK(c.state(phone, support) == consent_state::refused);
        c.grant(phone, support);
        CHECK(c.expire(phone, support, where));
        CHECK(c.state(phone, support) == consent_state::expired);
        CHECK(!c.grant(attribute::email, support, enum_set<source>{})); // while a yes takes a source
    }
}
