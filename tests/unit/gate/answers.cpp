// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/gate/answers.hpp>

#include "../twice.hpp"

#include <tact/policy/standard.hpp>

#include <initializer_list>

using namespace tact;

namespace {

using shipped = row<attribute>;
constexpr basic_origins<attribute> origins(standard_table);

/// An attribute with some of the edges that start at it.
constexpr shipped answered(attribute what, std::initializer_list<std::size_t> edges = {}) {
    shipped r(set{what});
    for (std::size_t e : edges) r.insert_bit(shipped::edge_bit(e));
    return r;
}

} // namespace

TEST_CASE("without an answer nothing is agreed and nothing refused") {
    TWICE(answers<attribute>{}.agreed.empty() && answers<attribute>{}.refused.empty() &&
          answers<attribute>{}.supplied.empty());
    TWICE(consent_state{} == consent_state::never_asked && count<consent_state> == 7);
}
TEST_CASE("default refusals close everything, others what they say") {
    TWICE(refusals{}.closed() == shipped::all());
    TWICE(refusals(answered(attribute::style), {purpose::support}, source::declared).closed() ==
          answered(attribute::style));
    TWICE(refusals(shipped{}, {purpose::support}, source::declared).closed().empty() &&
          closed_row{}.closed() == shipped::all());
}
TEST_CASE("refusals close everything in a context for something else, and for data from elsewhere") {
    constexpr source here = source::declared;
    constexpr refusals helped(answered(attribute::style), {purpose::support}, here);
    constexpr refusals learned(answered(attribute::style), {purpose::learning, purpose::support}, here);
    constexpr context learning{.purpose = purpose::learning, .learning_for = purpose::support};
    constexpr context helping{.purpose = purpose::support}, selling{.purpose = purpose::marketing};
    TWICE(helped.in(helping, here).closed() == answered(attribute::style));
    TWICE(helped.in(helping, source::first_party) == closed_row{});
    TWICE(helped.in(selling, here) == closed_row{} && helped.in(learning, here) == closed_row{});
    TWICE(learned.in(learning, here).closed() == answered(attribute::style));
    TWICE(learned.in(helping, here) == closed_row{});
    TWICE(helped.in(context{}, here) == closed_row{} && refusals{}.in(context{}, source::unstated) == closed_row{});
}
TEST_CASE("an answer on an attribute is one on what was coarsened from it, and on nothing else") {
    TWICE(origins.reach(answered(attribute::date_of_birth)) == answered(attribute::date_of_birth, {0, 1}));
    TWICE(origins.reach(answered(attribute::current_location)) == answered(attribute::current_location, {2}));
    TWICE(origins.reach(answered(attribute::residence)) == answered(attribute::residence, {3}));
    TWICE(origins.reach(answered(attribute::region)) == answered(attribute::region));
    TWICE(origins.reach(shipped{}).empty() && origins.reach(shipped::all()) == shipped::all());
    TWICE(basic_origins<attribute>{}.reach(answered(attribute::residence)) == answered(attribute::residence));
}
TEST_CASE("every kind of answer reaches") {
    constexpr shipped born = answered(attribute::date_of_birth), here = answered(attribute::current_location);
    constexpr shipped home = answered(attribute::residence), name = answered(attribute::name);
    TWICE(origins.reach({born, here, home, name, born | home}) ==
          answers<attribute>{origins.reach(born), origins.reach(here), origins.reach(home), name,
                             origins.reach(born | home)});
    TWICE(origins.reach({{}, {}, {}, born, {}}).refused == answered(attribute::date_of_birth, {0, 1}));
}
