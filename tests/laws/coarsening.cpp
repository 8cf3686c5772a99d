// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/decide/catalogue.hpp>
#include <tact/policy/standard_table.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <deque>
#include <string>
#include <vector>

#include "random_tables.hpp"

// What was coarsened in several steps is closed by a no to any of them: random policies, chains and persons, against a
// model that asks of every step by itself.

namespace {

using laws::below;
using laws::one_in;
using laws::random_bits;
using tact::consent_state;
using tact::purpose;
using tact::source;

/// The finest first: what is coarsened leads to a later one.
enum class grain : std::uint16_t { second, minute, hour, day, week, month };
constexpr grain last_enumerator(grain) { return grain::month; }

constexpr source asked_of = source::declared;
constexpr purpose served = purpose::recommendation;

struct world {
    tact::basic_policy_table<grain> table;
    std::vector<std::pair<grain, grain>> edges;

    explicit world(random_bits& bits) {
        table.tolerances = tact::standard_table.tolerances;
        table.clauses = tact::standard_table.clauses;
        table.sources = tact::standard_table.sources;
        table.axes = tact::standard_table.axes;
        table.joint_risks = tact::standard_table.joint_risks;
        table.obligations = tact::standard_table.obligations;
        table.name = "grains";
        table.max_events = table.max_joint_attributes = 100;
        const tact::provenance why{tact::evidence::assumed, "at random"};
        auto sensitivity = static_cast<std::int32_t>(800 + below(bits, 3000));
        for (auto& r : table.attributes) {
            r.sensitivity = tact::odds_factor::of_thousandths(sensitivity);
            sensitivity -= static_cast<std::int32_t>(below(bits, static_cast<std::size_t>(sensitivity) / 2));
            r.purposes = {purpose::support, purpose::marketing};
            if (!one_in(bits, 8)) r.purposes.insert(served);
            r.sources = source::inferred;
            if (!one_in(bits, 8)) r.sources.insert(asked_of);
            if (one_in(bits, 4)) r.classes.insert(tact::attribute_class::trace);
            r.why = why;
        }
        const bool required = one_in(bits, 2); // the coarser asks for no more than the finer
        const std::size_t down_to = below(bits, tact::enum_size<grain>);
        for (std::size_t i = 0; required && i <= down_to; ++i)
            table.attributes[tact::enum_at<grain>(i)].consent.insert(served);
        for (std::size_t from = 0; from < tact::enum_size<grain>; ++from)
            for (std::size_t to = from + 1; to < tact::enum_size<grain>; ++to)
                if (edges.size() < tact::max_coarsenings && !one_in(bits, 6)) {
                    edges.emplace_back(tact::enum_at<grain>(from), tact::enum_at<grain>(to));
                    table.coarsenings.add({edges.back().first, edges.back().second, why});
                }
    }
    bool has_edge(grain from, grain to) const {
        return std::find(edges.begin(), edges.end(), std::pair{from, to}) != edges.end();
    }
};

tact::basic_consent<grain> somebody(random_bits& bits) {
    tact::basic_consent<grain> c;
    for (std::size_t i = 0; i < tact::enum_size<grain>; ++i) {
        const auto g = tact::enum_at<grain>(i);
        const std::size_t said = below(bits, 12);
        if (said >= 1 && said <= 6) c.grant_generally(g, served);
        if (said == 2) c.grant(g, served);
        if (said == 3) c.refuse(g, served);
        if (said == 4) c.withdraw(g, served);
        if (said == 5) c.expire(g, served);
    }
    return c;
}

/// Whether a step lets pass what came of it: it is admitted, was not refused, and has the yes that it requires.
bool lets_pass(const world& w, const tact::basic_consent<grain>& person, grain step) {
    const auto& r = w.table.attributes[step];
    const consent_state said = person.state(step, served, asked_of);
    const bool yes = said == consent_state::general || said == consent_state::specific;
    const bool no =
        said == consent_state::refused || said == consent_state::withdrawn || said == consent_state::expired;
    return r.purposes.contains(served) && r.sources.contains(asked_of) && !no && (yes || !r.consent.contains(served));
}

constexpr tact::context moment{.purpose = served,
                               .connectedness = tact::connectedness::close,
                               .trust = tact::trust::high,
                               .setting = tact::setting::home,
                               .industry = tact::industry::fashion,
                               .age_assurance = tact::age_assurance::adult,
                               .initiative = tact::initiative::answering,
                               .expectedness = tact::expectedness::expected,
                               .effect = tact::effect::none};

} // namespace

TEST_CASE("coarsening: what came of several steps is closed by a no to any of them, and substitutes nothing refused") {
    random_bits bits(47);
    std::size_t chains = 0, permitted = 0, closed_in_between = 0, substituted = 0;
    for (int run = 0; run < 4000; ++run) {
        const world w(bits);
        const auto policy = std::make_unique<tact::basic_policy<grain>>(w.table);
        REQUIRE(policy->valid());
        const tact::basic_consent<grain> person = somebody(bits);
        const tact::basic_gate<grain> gate = policy->in(moment).under(person);

        tact::basic_catalogue<grain, 8, 64> all(*policy);
        std::vector<grain> steps{tact::enum_at<grain>(below(bits, 3))};
        std::vector<tact::feature> features{all.add("finest", steps[0], asked_of, 7)};
        std::deque<std::string> names;
        std::vector<tact::basic_part<grain>> by_hand{{steps[0], asked_of, 7}};
        for (std::size_t next = tact::position(steps[0]) + 1; next < tact::enum_size<grain>; ++next) {
            const auto to = tact::enum_at<grain>(next);
            if (one_in(bits, 3)) continue;
            const bool leads = std::all_of(steps.begin(), steps.end(), [&](grain s) { return w.has_edge(s, to); });
            if (!leads) continue;
            const tact::added made = all.coarsen(names.emplace_back(std::to_string(next)).c_str(), features.back(), to);
            REQUIRE(made);
            by_hand.clear();
            for (const grain s : steps) by_hand.push_back(tact::basic_part<grain>{to, asked_of}.coarsened_from(s));
            steps.push_back(to);
            features.push_back(made);
        }
        ++chains;

        const auto expected = [&](std::size_t i) { // of what was coarsened to step i
            bool pass = gate.permits({steps[i], asked_of});
            for (std::size_t before = 0; before < i; ++before) pass = pass && lets_pass(w, person, steps[before]);
            return pass;
        };
        const auto allowed = all.mask(gate);
        for (std::size_t i = 0; i < steps.size(); ++i) {
            CHECK(all.permits(allowed, features[i]) == expected(i));
            CHECK(gate.permits(all.use_of(features[i])) == expected(i));
            permitted += expected(i);
            const tact::feature other = all.substitute(features[i], allowed);
            const auto at = std::find(features.begin(), features.end(), other);
            if (other == tact::feature::none) continue;
            CHECK(expected(static_cast<std::size_t>(at - features.begin())));
            substituted += other != features[i];
        }
        CHECK(gate.permits(policy->use_of(by_hand)) == expected(steps.size() - 1));
        for (std::size_t i = 1; i + 1 < steps.size(); ++i)
            closed_in_between += !lets_pass(w, person, steps[i]) && lets_pass(w, person, steps[0]) &&
                                 gate.permits({steps.back(), asked_of});
    }
    MESSAGE(chains << " chains, " << permitted << " permitted, " << closed_in_between << " closed by a step between, "
                   << substituted << " substituted");
    CHECK((chains == 4000 && permitted > 1000 && closed_in_between > 300 && substituted > 100));
}
