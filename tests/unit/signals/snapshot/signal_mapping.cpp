// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/policy/standard_table.hpp>
#include <tact/signals/snapshot/signal_mapping.hpp>

#include "../../twice.hpp"

#include <initializer_list>

using namespace tact;

namespace {

/// Special categories and what is never used are opened by no signal.
constexpr bool sensitive_stays_closed() {
    for (const auto& row : standard_table.attributes)
        if ((row.classes.contains(attribute_class::special) || row.classes.contains(attribute_class::never)) &&
            standard_signals.attributes[row.key].needs != use_level::none)
            return false;
    return true;
}
/// A yes speaks for sources from which the policy admits the attribute.
constexpr bool sources_are_admitted() {
    for (const auto& row : standard_signals.attributes)
        if (row.needs != use_level::none && !standard_table.attributes[row.key].sources.intersects(row.from))
            return false;
    return true;
}

} // namespace

TEST_CASE("sensitive attributes are opened by no signal") { TWICE(sensitive_stays_closed()); }

TEST_CASE("what a signal opens comes from where the policy admits it") { TWICE(sources_are_admitted()); }

TEST_CASE("limited is language and region, and nothing that was collected over time") {
    for (const auto& row : standard_signals.attributes)
        CHECK((row.needs == use_level::limited) == (row.key == attribute::language || row.key == attribute::region));
}

TEST_CASE("what the framework has no say in, it is not asked about") {
    for (const purpose p :
         {purpose::unstated, purpose::support, purpose::learning, purpose::pricing, purpose::security})
        CHECK_FALSE(standard_signals.purposes[p].governed());
    for (const purpose p : {purpose::recommendation, purpose::marketing, purpose::advertising, purpose::measurement,
                            purpose::improvement})
        CHECK(standard_signals.purposes[p].governed());
    TWICE(basic_signal_mapping<attribute>{}.attributes[attribute::region].needs == use_level::none);
}
TEST_CASE("signals only close sharing: with sale, targeting and children, and never open it") {
    TWICE(!standard_signals.purposes[purpose::sharing].governed());
    TWICE(standard_signals.cross_context == (purpose::advertising | purpose::sharing));
    TWICE(standard_signals.closed_to_children.contains(purpose::sharing));
}
TEST_CASE("a no to a category of sensitive data closes the attribute that it is about") {
    TWICE(standard_signals.attributes[attribute::government_id].limit == signal_limit::identity_numbers);
    TWICE(standard_signals.attributes[attribute::payment_account].limit == signal_limit::accounts);
    TWICE(standard_signals.attributes[attribute::message_content].limit == signal_limit::messages);
}
