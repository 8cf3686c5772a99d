// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// A shop with attributes of its own: `--figures` writes its figures, `--log` a log of 6,000 decisions. The figures are
// those of rows.inc, as tests/tools/calibrate.py prints it, where that file is found.
#include "../examples/decision_log.hpp"
#include "../examples/figures_csv.hpp"
#include "../examples/simulated_people.hpp"

#include <tact/policy/standard_table.hpp>
#include <tact/tact.hpp>

#include <cmath>
#include <cstdio>
#include <iostream>
#include <string_view>

namespace own_shop {

enum class trait : std::uint16_t { genre, loans, postcode };
constexpr trait last_enumerator(trait) { return trait::postcode; }

inline constexpr tact::name_table<trait> trait_names{{
    {trait::genre, "genre", "favourite genre"},
    {trait::loans, "loans", "books borrowed"},
    {trait::postcode, "postcode", "postcode"},
}};
constexpr const auto& names_of(trait) { return trait_names; }

consteval tact::basic_policy_table<trait> rules() {
    using namespace tact;
    using attribute = trait;
    constexpr const policy_table& base = standard_table;
    constexpr enum_set served{purpose::support, purpose::recommendation, purpose::marketing};
    constexpr enum_set own{source::declared, source::first_party, source::inferred};
    constexpr provenance ours{evidence::assumed, "reading room, 2026"};
    basic_policy_table<trait> t{
        .name = "own shop",
        .tolerances = base.tolerances,
        .clauses = base.clauses,
        .attributes = {{
            {attribute::genre, 0.800, {}, {}, served, own, {}, {}, ours},
            {attribute::loans, 1.300, attribute_class::trace, {}, served, own, {}, {}, ours},
            {attribute::postcode, 1.600, {}, {}, served, own, {}, {}, ours},
        }},
        .sources = base.sources,
        .axes = base.axes,
        .joint_risks = base.joint_risks,
        .max_events = 30,
        .max_joint_attributes = 4,
        .obligations = base.obligations,
    };
#if __has_include("rows.inc")
#include "rows.inc"
#endif
    return t;
}
inline constexpr auto table = rules();
inline constexpr auto policy = tact::compile<table>(); // a broken invariant does not compile

/// A log of people who mind loans half as much again as the table says, and all else as it says.
void write_log(std::size_t lines) {
    simulated::numbers random(3);
    const auto one_of = [&](const auto& values) {
        return values[random.between(0, static_cast<int>(std::size(values)) - 1)];
    };
    log_head(std::cout);
    for (std::size_t logged = 0; logged < lines;) {
        constexpr tact::purpose purposes[]{tact::purpose::recommendation, tact::purpose::marketing};
        constexpr trait traits[]{trait::genre, trait::loans, trait::postcode};
        constexpr tact::source sources[]{tact::source::declared, tact::source::inferred};
        const tact::context where{.purpose = one_of(purposes),
                                  .connectedness = tact::connectedness::warm,
                                  .trust = tact::trust::high,
                                  .exposure = tact::exposure::nobody,
                                  .industry = tact::industry::media,
                                  .expectedness = tact::expectedness::expected,
                                  .benefit = tact::benefit::named,
                                  .control = tact::control::offered};
        const tact::basic_use<trait> draws{one_of(traits), one_of(sources)};
        const double drawn = (random.between(0, 999'999) + 0.5) / 1e6;
        if (policy.in(where).decide(draws) == tact::decision::deny) continue;
        const auto found = tact::assess(policy, where, draws).findings[0];
        const double more = found.what == trait::loans ? std::log(1.5) : 0;
        const bool objects = drawn < 1 / (1 + std::exp(-found.log_odds / 1000.0 - more));
        log_decision(std::cout, policy, where, found.what, found.from, objects ? outcome::declined : outcome::accepted);
        ++logged;
    }
}

} // namespace own_shop

int main(int argc, char** argv) {
    const std::string_view mode = argc == 2 ? argv[1] : "";
    if (mode == "--figures") return figures_csv::write(std::cout, own_shop::policy), 0;
    if (mode == "--log") return own_shop::write_log(6000), 0;
    return std::fprintf(stderr, "usage: own_shop --figures | --log\n"), 2;
}
