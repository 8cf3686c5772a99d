// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/decide/detail/effective_consent.hpp>

#include "../../twice.hpp"

#include <tact/decide/policy.hpp>
#include <tact/policy/standard_table.hpp>

#include <initializer_list>

using namespace tact;

namespace {

using shipped = attribute_bits<attribute>;
constexpr detail::coarsening_origins<attribute> origins(standard_table);

/// An attribute with some of the edges that start at it.
constexpr shipped answered(attribute what, std::initializer_list<std::size_t> edges = {}) {
    shipped r(enum_set<attribute>{what});
    for (std::size_t e : edges) r.insert_bit(shipped::edge_bit(e));
    return r;
}

} // namespace

TEST_CASE("without an answer nothing is agreed and nothing refused") {
    TWICE(detail::effective_consent<attribute>{}.general.empty() &&
          detail::effective_consent<attribute>{}.refused.empty() &&
          detail::effective_consent<attribute>{}.supplied.empty());
    TWICE(consent_state{} == consent_state::never_asked && enum_size<consent_state> == 7);
}
TEST_CASE("default refusals close everything, others what they say") {
    TWICE(consent_mask{}.closed() == shipped::all());
    TWICE(consent_mask(answered(attribute::style), {purpose::support}, source::declared).closed() ==
          answered(attribute::style));
    TWICE(consent_mask(shipped{}, {purpose::support}, source::declared).closed().empty() &&
          closed_attributes{}.closed() == shipped::all());
}
TEST_CASE("refusals close everything in a context for something else, and for data from elsewhere") {
    constexpr source here = source::declared;
    constexpr consent_mask helped(answered(attribute::style), {purpose::support}, here);
    constexpr consent_mask learned(answered(attribute::style), {purpose::learning, purpose::support}, here);
    constexpr context learning{.purpose = purpose::learning, .learning_for = purpose::support};
    constexpr context helping{.purpose = purpose::support}, selling{.purpose = purpose::marketing};
    TWICE(helped.in(helping, here).closed() == answered(attribute::style));
    TWICE(helped.in(helping, source::first_party) == closed_attributes{});
    TWICE(helped.in(selling, here) == closed_attributes{} && helped.in(learning, here) == closed_attributes{});
    TWICE(learned.in(learning, here).closed() == answered(attribute::style));
    TWICE(learned.in(helping, here) == closed_attributes{});
    TWICE(helped.in(context{}, here) == closed_attributes{} &&
          consent_mask{}.in(context{}, source::unstated) == closed_attributes{});
}
TEST_CASE("an answer on an attribute is one on what was coarsened from it, and on nothing else") {
    TWICE(origins.reach(answered(attribute::date_of_birth)) == answered(attribute::date_of_birth, {0, 1}));
    TWICE(origins.reach(answered(attribute::current_location)) == answered(attribute::current_location, {2}));
    TWICE(origins.reach(answered(attribute::residence)) == answered(attribute::residence, {3}));
    TWICE(origins.reach(answered(attribute::region)) == answered(attribute::region));
    TWICE(origins.reach(shipped{}).empty() && origins.reach(shipped::all()) == shipped::all());
    TWICE(detail::coarsening_origins<attribute>{}.reach(answered(attribute::residence)) ==
          answered(attribute::residence));
}
TEST_CASE("every kind of answer reaches") {
    constexpr shipped born = answered(attribute::date_of_birth), here = answered(attribute::current_location);
    constexpr shipped home = answered(attribute::residence), name = answered(attribute::name);
    TWICE(origins.reach({born, here, home, name, born | home}) ==
          detail::effective_consent<attribute>{origins.reach(born), origins.reach(here), origins.reach(home), name,
                                               origins.reach(born | home)});
    TWICE(origins.reach({{}, {}, {}, born, {}}).refused == answered(attribute::date_of_birth, {0, 1}));
}
