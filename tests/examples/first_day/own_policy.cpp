// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// A policy of our own over attributes of our own; all that is the same for everybody is taken from the default table.
#include <tact/policy/standard_table.hpp>
#include <tact/tact.hpp>

#include <cstdio>
enum class trait : std::uint16_t { goal, weight, injury };
constexpr trait last_enumerator(trait) { return trait::injury; }
constexpr const char* name_of(trait t) {
    return t == trait::goal ? "training goal" : t == trait::weight ? "body weight" : "an injury";
}

consteval auto gym_rules() {
    using namespace tact;
    using enum purpose;
    constexpr enum_set own{source::declared, source::first_party};
    constexpr provenance why{evidence::assumed, "product team"};
    constexpr const policy_table& base = standard_table;
    basic_policy_table<trait> t{
        // clang-format off
        .name = "gym", .tolerances = base.tolerances, .clauses = base.clauses,
        .attributes = {{ // odds of objecting, classes, needs, purposes, sources, yes required for, and if not own, why
            {trait::goal,   0.600, {}, {}, {support, recommendation, marketing}, own, marketing, {}, why},
            {trait::weight, 1.900, {}, {connectedness::warm, trust::low}, {support, recommendation}, own, {}, {}, why},
            {trait::injury, 9.000, attribute_class::never, {}, {}, {}, {}, {}, why},
        }},
        .sources = base.sources, .axes = base.axes, .joint_risks = base.joint_risks,
        .max_events = 50, .max_joint_attributes = 4, .obligations = base.obligations, // clang-format on
    };
    t.expectations[industry::health] = {industry::health, trait::goal, why}; // what members expect us to use
    return t;
}
constexpr auto gym_table = gym_rules();
constexpr auto gym = tact::compile<gym_table>();
int main() {
    const tact::context desk{.purpose = tact::purpose::support, .industry = tact::industry::health};
    for (const trait t : tact::enum_set<trait>::all())
        std::puts(explain(assess(gym, desk, {t, tact::source::declared})).c_str());
}
