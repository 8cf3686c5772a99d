// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/fwd.hpp>

// What a header can declare with it, before anything is complete: nothing here may need a definition.
namespace shop {

tact::decision may_show(const tact::gate&, const tact::use&);
extern const tact::policy house;
const tact::policy* taken_by_reference(const tact::policy& p) { return &p; }
tact::decision passed_on(tact::decision d) { return d; }

struct declared {
    using policy_table = tact::policy_table;
    using overlay = tact::overlay;
    using policy = tact::policy;
    using gate = tact::gate;
    using context_gate = tact::context_gate;
    using source_gate = tact::source_gate;
    using consent = tact::consent;
    using published_consent = tact::published_consent;
    using part = tact::part;
    using use = tact::use;
    using column_row = tact::column_row;
};

} // namespace shop

// The definitions after their declarations; before them they are in fwd_after.cpp.
#include <tact/decide/published_consent.hpp>
#include <tact/policy/standard_table.hpp>
#include <tact/tact.hpp>

#include <doctest/doctest.h>

#include <type_traits>

namespace {

template <class A, class B>
constexpr bool same = std::is_same_v<A, B>;

static_assert(same<shop::declared::policy_table, tact::basic_policy_table<tact::attribute>>);
static_assert(same<shop::declared::overlay, tact::basic_overlay<tact::attribute>>);
static_assert(same<shop::declared::policy, decltype(tact::basic_policy(tact::standard_table))>);
static_assert(same<shop::declared::context_gate, decltype(tact::policy{}.in({}))>);
static_assert(same<shop::declared::gate, decltype(tact::policy{}.in({}).under({}))>);
static_assert(same<shop::declared::source_gate, tact::gate::source_gate>);
static_assert(same<shop::declared::consent, tact::basic_consent<tact::attribute>>);
static_assert(same<shop::declared::published_consent, tact::basic_published_consent<tact::attribute>>);
static_assert(same<shop::declared::part, tact::basic_part<tact::attribute>>);
static_assert(same<shop::declared::use, decltype(tact::impersonal)> ||
              same<const shop::declared::use, decltype(tact::impersonal)>);
static_assert(same<shop::declared::column_row, decltype(tact::impersonal.row_for({}))>);
static_assert(same<tact::basic_catalogue<tact::attribute, 4, 8>, tact::catalogue<4>>);
static_assert(tact::enumeration<tact::attribute> && tact::enum_size<tact::attribute> > 1);

template <class... E>
constexpr bool two_bytes = (... && same<std::underlying_type_t<E>, std::uint16_t>);
static_assert(two_bytes<tact::attribute, tact::attribute_class, tact::joint_risk, tact::source, tact::purpose,
                        tact::connectedness, tact::trust, tact::pressure, tact::setting, tact::exposure, tact::industry,
                        tact::channel, tact::gender, tact::age_band, tact::young_children, tact::age_assurance,
                        tact::initiative, tact::expectedness, tact::benefit, tact::control, tact::transparency,
                        tact::confidence, tact::effect, tact::axis, tact::decision, tact::obligation>);

} // namespace

tact::decision shop::may_show(const tact::gate& g, const tact::use& u) { return g.decide(u); }
constinit const tact::policy shop::house{};

TEST_CASE("what was declared is what is defined") {
    CHECK(shop::may_show(shop::house.in({}), tact::impersonal) == tact::decision::permit);
    CHECK(shop::may_show(shop::house.in({}), tact::use{}) == tact::decision::deny);
    CHECK(shop::taken_by_reference(shop::house) == &shop::house);
    CHECK(shop::passed_on(tact::decision::ask) == tact::decision::ask);
}
