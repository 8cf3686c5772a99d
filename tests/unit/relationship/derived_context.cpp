// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/relationship/derived_context.hpp>

#include <tact/decide/standard.hpp>
#include <tact/store/stored_consent.hpp>

#include "../twice.hpp"

#include <array>

using namespace tact;

namespace {

constexpr context page{.purpose = purpose::support,
                       .connectedness = connectedness::close,
                       .trust = trust::high,
                       .exposure = exposure::nobody,
                       .industry = industry::travel,
                       .initiative = initiative::answering,
                       .benefit = benefit::named,
                       .control = control::offered,
                       .transparency = transparency::told,
                       .confidence = confidence::high,
                       .effect = effect::none};
constexpr use location{attribute::current_location, source::device_content};
constexpr consent yes = [] {
    consent c;
    c.grant(attribute::current_location, purpose::support, source::device_content);
    return c;
}();
constexpr context in_a_shop = [] {
    context c = page;
    c.setting = setting::shop;
    return c;
}();
template <class E>
concept may_be_derived = requires(E value) {
    with_derived(standard, page, consent{}, value, location);
};

} // namespace

TEST_CASE("a value is stated where what it is derived from may be read, and else unstated") {
    constexpr auto read = with_derived(standard, page, yes, setting::shop, location);
    TWICE(read.stated() && read.context == in_a_shop && read.axis == axis::setting);
    constexpr auto asked = with_derived(standard, page, {}, setting::shop, location);
    TWICE(!asked.stated() && asked.decision == decision::ask && asked.context == page && asked.axis == axis::setting);
    constexpr auto never = with_derived(standard, page, yes, pressure::pressed, {attribute::mood, source::inferred});
    TWICE(never.decision == decision::deny && never.context == page && never.axis == axis::pressure);
}
TEST_CASE("the gate that decides has not the value, nor what the context said of it") {
    TWICE(with_derived(standard, in_a_shop, {}, setting::shop, location).context == page);
    context helped = page; // the date would be permitted to one who is close
    const use dates{attribute::date_of_birth, source::declared};
    CHECK(standard.in(helped).decide(dates) == decision::permit);
    CHECK(with_derived(standard, helped, {}, connectedness::close, dates).decision != decision::permit);
    CHECK(with_derived(standard, helped, {}, connectedness::close, dates).context.connectedness ==
          connectedness::unstated);
}
TEST_CASE("each axis of a person is set by its own type") {
    CHECK(with_derived(standard, page, {}, gender::female, impersonal).context.audience.gender == gender::female);
    CHECK(with_derived(standard, page, {}, trust::low, impersonal).context.trust == trust::low);
    CHECK(with_derived(standard, page, {}, trust::low, impersonal).axis == axis::trust);
    CHECK(with_derived(standard, page, {}, static_cast<setting>(99), impersonal).context.setting ==
          static_cast<setting>(99));
}
TEST_CASE("no purpose, effect or age is derived, nor what is no axis") {
    static_assert(may_be_derived<setting> && may_be_derived<channel> && may_be_derived<confidence>);
    static_assert(!may_be_derived<purpose> && !may_be_derived<effect> && !may_be_derived<age_assurance>);
    static_assert(!may_be_derived<attribute> && !may_be_derived<int>);
}
TEST_CASE("a stored consent permits what the same consent in memory permits") {
    std::array<std::uint8_t, 64> record{};
    const written_record w = write_consent(yes, record);
    REQUIRE(w);
    const stored_consent stored(record.data(), w.size);
    const max_age limits = max_age{}.limit(attribute::current_location, 500);
    CHECK(with_derived(standard, page, stored, setting::shop, location) ==
          with_derived(standard, page, yes, setting::shop, location));
    CHECK_FALSE(with_derived(standard, page, stored.as_of(9, limits), setting::shop, location).stated());
    CHECK(with_derived(standard, page, stored_consent{}, setting::shop, location).context == page);
}
TEST_CASE("an invalid policy derives nothing") {
    CHECK_FALSE(with_derived(policy{}, page, yes, setting::shop, location).stated());
    CHECK_FALSE(derived_context{}.stated());
}
