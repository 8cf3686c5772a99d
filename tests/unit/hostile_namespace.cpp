// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// An integrator's enumeration whose namespace holds functions of every name that the headers use: none of them is
// called.
#include <tact/batch.hpp>
#include <tact/decide/exactly_as_strict.hpp>
#include <tact/decide/published_consent.hpp>
#include <tact/interop.hpp>
#include <tact/offer.hpp>
#include <tact/policy/standard_table.hpp>
#include <tact/relationship.hpp>
#include <tact/signals.hpp>
#include <tact/tact.hpp>
#include <tact/typed.hpp>

#include "decide/people.hpp"

#include <doctest/doctest.h>

#include <memory>
#include <string>
#include <vector>

namespace hostile {

enum class trait : std::uint16_t { gait, shoe_size, size_class, illness, shelf };
constexpr trait last_enumerator(trait) { return trait::shelf; }

// Deleted, and a better match for a trait than any template: a call that finds them does not compile.
#define TACT_NAME(name)                                                                                                \
    void name(trait) = delete;                                                                                         \
    void name(trait, trait) = delete;                                                                                  \
    void name(trait, tact::source) = delete;                                                                           \
    void name(const tact::enum_set<trait>&) = delete;                                                                  \
    void name(const tact::basic_policy_table<trait>&) = delete;                                                        \
    void name(const tact::basic_policy_table<trait>&, const tact::basic_policy_table<trait>&) = delete;                \
    void name(const tact::basic_policy_table<trait>&, const tact::basic_overlay<trait>&) = delete;                     \
    template <class Visitor>                                                                                           \
    void name(const tact::basic_policy_table<trait>&, Visitor) = delete;                                               \
    template <class Visitor>                                                                                           \
    void name(const tact::basic_policy_table<trait>&, const tact::context&, Visitor) = delete;                         \
    void name(const tact::basic_policy<trait>&, const tact::basic_part<trait>&) = delete;                              \
    void name(const tact::basic_policy<trait>&, const tact::context&, trait, tact::source) = delete;                   \
    void name(const tact::basic_policy<trait>&, const tact::context&, const tact::basic_use<trait>&,                   \
              const tact::basic_consent<trait>&) = delete;                                                             \
    void name(const tact::basic_gate<trait>&, const tact::basic_use<trait>&) = delete;                                 \
    void name(const tact::basic_use<trait>&) = delete;
#include "every_name.inc"
#undef TACT_NAME

/// Traits of one family count as equal here: nobody else may take them for the same.
constexpr bool operator==(trait a, trait b) { return static_cast<int>(a) / 3 == static_cast<int>(b) / 3; }

constexpr const char* name_of(trait t) { return static_cast<int>(t) == 3 ? "illness" : "a trait"; }

constexpr tact::basic_policy_table<trait> house_rules() {
    tact::basic_policy_table<trait> t;
    const tact::provenance why{tact::evidence::assumed, "house rules"};
    t.name = "hostile";
    t.tolerances = tact::standard_table.tolerances;
    t.clauses = tact::standard_table.clauses;
    t.sources = tact::standard_table.sources;
    t.axes = tact::standard_table.axes;
    t.joint_risks = tact::standard_table.joint_risks;
    t.obligations = tact::standard_table.obligations;
    for (auto& r : t.attributes) {
        r.sensitivity = 0.800;
        r.purposes = {tact::purpose::support, tact::purpose::recommendation};
        r.sources = {tact::source::declared, tact::source::first_party};
        r.why = why;
    }
    t.attributes[trait::illness].classes = tact::attribute_class::never | tact::attribute_class::special;
    t.attributes[trait::gait].classes = tact::attribute_class::trace;
    t.combinations.add({{trait::shoe_size, trait::shelf}, why});
    t.max_events = 10;
    t.max_joint_attributes = 3;
    t.coarsenings.add({trait::shoe_size, trait::size_class, why});
    return t;
}
inline constexpr tact::basic_policy_table<trait> house_table = house_rules();
inline constexpr tact::basic_policy<trait> house = tact::compile<house_table>();
inline constexpr tact::basic_signal_mapping<trait> house_signals{
    .purposes = tact::standard_signals.purposes,
    .attributes = {{{trait::gait, tact::use_level::profile, tact::signal_limit::nothing, tact::source::declared},
                    {trait::shoe_size, tact::use_level::profile, tact::signal_limit::nothing, tact::source::declared},
                    {trait::size_class, tact::use_level::limited, tact::signal_limit::nothing, tact::source::declared},
                    {trait::illness, tact::use_level::none, tact::signal_limit::health, {}},
                    {trait::shelf, tact::use_level::none, tact::signal_limit::nothing, {}}}},
    .outside = tact::standard_signals.outside,
};
constexpr tact::basic_relationship_table<trait> acquaintance() {
    tact::basic_relationship_table<trait> t;
    t.version = 1;
    t.connectedness = tact::standard_relationship_table.connectedness;
    t.trust = tact::standard_relationship_table.trust;
    for (const auto& r : tact::standard_relationship_table.observables)
        t.observables[r.key] = {r.key, trait::shelf, tact::source::first_party, r.steps, r.why};
    return t;
}
inline constexpr tact::basic_relationship_table<trait> acquaintance_table = acquaintance();
inline constexpr tact::basic_relationship_rules<trait> house_acquaintance = tact::compile<acquaintance_table>();
struct shop_window {
    static constexpr tact::context where = people::friendly(tact::purpose::recommendation);
    static constexpr const auto& by = house;
};

} // namespace hostile

using hostile::house;
using hostile::trait;
using tact::decision;
using tact::purpose;
using tact::source;
using use = tact::basic_use<trait>;

constexpr use size{trait::shoe_size, source::declared};

TEST_CASE("hostile namespace: policies, gates, consents, labels") {
    const auto gate = house.in(hostile::shop_window::where);
    CHECK(gate.decide(size) == decision::permit);
    CHECK(gate.decide(use{trait::illness, source::declared}) == decision::deny);
    CHECK(gate.decide(use{static_cast<trait>(5), source::declared}) == decision::deny);
    CHECK(gate.decide(use{static_cast<trait>(500), source::declared}) == decision::deny);
    CHECK(house.use_of({{trait::shoe_size, source::declared}, {trait::shelf, source::declared}})
              .from(source::declared)
              .contains(tact::joint_risk::identifying_combination));
    tact::basic_consent<trait> anna;
    CHECK(anna.refuse(trait::shoe_size, purpose::recommendation));
    CHECK(anna.supply(trait::gait, purpose::recommendation));
    CHECK(gate.under(anna).decide(size) == decision::deny);
    CHECK(anna.state(trait::shoe_size, purpose::recommendation) == tact::consent_state::refused);
    CHECK(house.consent_mask(anna, gate.processing_purpose(), source::declared)
              .in(hostile::shop_window::where, source::declared)
              .closed()
              .contains(trait::shoe_size));
    const auto narrower =
        tact::restricted(hostile::house_table, tact::basic_overlay<trait>{.never = trait::shelf, .multiplier = 1.500});
    CHECK(tact::at_least_as_strict(narrower, hostile::house_table));
    CHECK(tact::detail::first_violation(narrower).count == 0);
    const auto work = std::make_unique<tact::strictness_workspace>();
    CHECK(tact::at_least_as_strict(tact::basic_policy<trait>(narrower), house, *work));
    tact::basic_published_consent<trait> published(anna);
    CHECK(published.read() == anna);
}
TEST_CASE("hostile namespace: what was coarsened is closed by a no, whatever their own comparison says") {
    tact::basic_consent<trait> anna;
    anna.refuse(trait::shoe_size, purpose::recommendation);
    const auto gate = house.in(hostile::shop_window::where);
    const tact::basic_part<trait> coarse =
        tact::basic_part<trait>{trait::size_class, source::declared}.coarsened_from(trait::shoe_size);
    CHECK(gate.decide(house.use_of({coarse})) == decision::permit);
    CHECK(gate.under(anna).decide(house.use_of({coarse})) == decision::deny);
    CHECK_FALSE(coarse == tact::basic_part<trait>{trait::size_class, source::declared});
    tact::basic_catalogue<trait, 8> features(house);
    const tact::feature shoe = features.add("shoe", trait::shoe_size, source::declared);
    const tact::feature size_class = features.coarsen("class", shoe, trait::size_class);
    CHECK_FALSE(features.permits(features.mask(gate.under(anna)), size_class));
}
TEST_CASE("hostile namespace: relationships and derived values") {
    const tact::observed_behaviour seen{.orders = 12, .months = 40, .open_complaints = 0, .settled_complaints = 0};
    tact::basic_consent<trait> anna;
    const auto read =
        tact::with_relationship(house, hostile::shop_window::where, anna, seen, hostile::house_acquaintance);
    CHECK(read.estimate == tact::estimate(hostile::house_acquaintance, seen));
    CHECK(tact::explain_relationship(read).size() > tact::explain_relationship(read.estimate).size());
    CHECK(tact::with_derived(house, read.context, anna, tact::setting::shop, size).stated());
    anna.refuse(trait::shelf, purpose::recommendation);
    CHECK(tact::with_relationship(house, hostile::shop_window::where, anna, seen, hostile::house_acquaintance)
              .unread.size() == 4);
}
TEST_CASE("hostile namespace: catalogues, columns, scores") {
    tact::basic_catalogue<trait, 8> features(house);
    const tact::feature shoe = features.add("shoe", trait::shoe_size, source::declared);
    const tact::feature coarse = features.coarsen("size", shoe, trait::size_class);
    const tact::feature ill = features.category("pharmacy", trait::illness);
    const tact::feature both = features.derive("both", {shoe, ill});
    const auto gate = house.in(hostile::shop_window::where);
    const auto allowed = features.mask(gate);
    CHECK((features.permits(allowed, shoe) && !features.permits(allowed, both)));
    CHECK((features.substitute(shoe, allowed) == shoe &&
           tact::assess(features, hostile::shop_window::where, both).input == ill));
    CHECK(features.permits(allowed, coarse));

    const std::vector<tact::detail::basic_column_row<trait>> rows{size.row_for(source::declared), {}};
    std::vector<std::uint32_t> picks(rows.size());
    const tact::column column(rows, house.scheme(source::declared));
    CHECK(tact::filter(gate.mask(source::declared), column, picks).size == 1);
    const std::vector<source> from{source::declared, source::inferred};
    const tact::sourced_column<trait> mixed{rows.data(), from.data(), rows.size(), house.scheme()};
    CHECK(tact::count_permitted(tact::masks_by_source(gate), mixed) == 1);
    const tact::packed_context where(hostile::shop_window::where);
    const auto peak = tact::peak_sensitivity_of(house, rows[0], source::declared, tact::expectation(where));
    CHECK(tact::sensitivity_limit_of(house, where, source::declared).log_odds > peak.log_odds);
    std::int16_t scores[2];
    CHECK(tact::headroom(gate.mask(source::declared), tact::sensitivity_limit_of(house, where, source::declared),
                         column, tact::peak_column{&peak, 1, tact::expectation(where)}, scores, 1)
              .size == 1);
    const std::vector<tact::packed_context> contexts{where, where};
    const std::vector<tact::detail::basic_closed_attributes<trait>> closed{
        house.consent_mask({}, gate.processing_purpose(), source::declared).in(where, source::declared), {}};
    const tact::request_column<trait, tact::packed_context> requests{
        rows.data(), contexts.data(), closed.data(), rows.size(), house.scheme(source::declared), 0};
    CHECK(tact::count_permitted(tact::per_request_policy(house, source::declared), requests) == 1);
}
TEST_CASE("hostile namespace: words, offers, types, signals") {
    const tact::context& where = hostile::shop_window::where;
    const use ill{trait::illness, source::declared};
    CHECK(std::string(tact::explain(tact::assess(house, where, ill)).c_str()).find("illness") != std::string::npos);
    CHECK(tact::assess(house, where, size).decision == decision::permit);
    CHECK(tact::intrusion_of(house, where, trait::shoe_size, source::declared) < 0);
    CHECK(tact::notice_of(tact::assess(house, where, size), trait::shoe_size, source::declared, "fit", "Stop.").key !=
          nullptr);

    const tact::basic_consent<trait> nobody;
    const tact::basic_request<trait> request{house, tact::standard_influence, where, nobody};
    const tact::basic_offer<trait> offer{.benefit = "a better fit", .draws_on = size, .manner = tact::manner::inform};
    tact::contact_budget spent;
    const auto made = tact::within_budgets(tact::propose(request, offer), 1, {spent, tact::session_limits});
    CHECK(made.delivery == tact::delivery::applied);
    tact::record_refusal(made, 2, {spent, tact::session_limits});
    CHECK(tact::explain(request, made).c_str()[0] != '\0');
    tact::conversation talk(purpose::recommendation);
    CHECK(tact::basic_agent_view<trait>(request, talk, tact::reply::direct).may_say(size).decision == decision::permit);

    using told = tact::personal<int, tact::declared<trait::shoe_size>>;
    constexpr told shoe(38);
    static_assert(shoe.read_in<hostile::shop_window>() == 38);
    CHECK(shoe.read<house>(house.in(where)));
    CHECK(shoe.read<house>(tact::permit_for<told, house>(house.in(where)), house.in(where)));
    constexpr auto larger = tact::map([](int s) { return s + 1; }, shoe);
    constexpr auto sum = larger + shoe * 2;
    static_assert(sum.read_in<hostile::shop_window>() == 115);

    tact::flag_map flags;
    flags.set(purpose::recommendation, tact::flag::yes);
    const tact::basic_consent<trait> agreed = tact::to_consent(flags.snapshot(), hostile::house_signals);
    CHECK(agreed.state(trait::shoe_size, purpose::recommendation) == tact::consent_state::general);
    CHECK(tact::to_learning_consent(flags.snapshot(), purpose::recommendation, hostile::house_signals) !=
          tact::basic_consent<trait>::unreadable());
}
