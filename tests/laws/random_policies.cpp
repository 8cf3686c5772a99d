// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <map>

#include "parts.hpp"
#include "random_tables.hpp"

// Policies that nobody wrote: the gate and the reference must agree on any lawful table, not on the shipped two alone.

namespace {

using laws::random_bits;
using laws::trait100;
using laws::trait150;

/// What the run has seen, so that no comparison is of one thing only.
struct seen {
    std::size_t policies = 0;
    std::size_t with_ties = 0; ///< policies where a sum met both tolerances exactly, and exceeded both by one point
    std::size_t verdicts[3]{};
    std::map<std::string, std::pair<std::size_t, std::size_t>> gates; ///< how often each was open, and closed

    void gate(const char* name, bool closed) { ++(closed ? gates[name].second : gates[name].first); }

    void note(const reference::policy& p, const reference::standing& s, std::size_t member) {
        gate("never", s.never);
        if (s.never || member >= p.attributes.size()) return;
        gate("purpose", s.purpose_closed);
        gate("source", s.source_closed);
        gate("source for a purpose", s.source_closed_for_purpose);
        gate("purpose for a minor", s.minor_purpose);
        gate("source for a minor", s.minor_source);
        if (!s.admitted()) return;
        gate("score", !s.unscored);
        gate("need of connectedness", s.connectedness_unmet);
        gate("need of trust", s.trust_unmet);
        gate("age unstated", s.age_asks);
        gate("legal effect", s.effect_asks);
        gate("consent", s.consent);
        gate("consent elsewhere", s.consent_elsewhere);
        gate("consent of the source", s.consent_of_source);
    }
    void note(const reference::policy& p, const reference::standing& s, int sum) {
        const reference::place at = reference::settle(p, s, sum); // with the step, where it is not expected
        ++verdicts[tact::position(reference::decide(at))];
        if (!s.admitted() || s.unscored) return;
        gate("tolerance of permit", s.log_odds + sum > p.permit.log_odds);
        gate("tolerance of ask", s.log_odds + sum > p.ask.log_odds);
    }
};

/// Contexts by the sum of their score-only axes: five axes vary, the rest is at random. And those of the extreme sums.
class by_sum {
public:
    by_sum(const reference::policy& p, bool assisting, random_bits& bits) {
        const auto log_odds = [&](std::size_t a, std::size_t v) { return reference::points(p, a, v, assisting); };
        const std::size_t varying[]{6, 7, 5, 13, 14};
        const tact::context background = laws::random_context(bits);
        const std::vector<std::size_t> at = reference::positions(background);
        int fixed = 0;
        for (std::size_t a : laws::score_only_axes()) {
            std::size_t least = 0, most = 0;
            for (std::size_t v = 1; v < p.axes[a].size(); ++v) {
                if (log_odds(a, v) < log_odds(a, least)) least = v;
                if (log_odds(a, v) > log_odds(a, most)) most = v;
            }
            laws::put(lowest_.second, a, least);
            laws::put(highest_.second, a, most);
            lowest_.first += log_odds(a, least);
            highest_.first += log_odds(a, most);
            if (std::find(std::begin(varying), std::end(varying), a) == std::end(varying)) fixed += log_odds(a, at[a]);
        }
        offset_ = lowest_.first;
        contexts_.resize(static_cast<std::size_t>(highest_.first - lowest_.first + 1));
        tact::context c = background;
        vary(varying, 5, c, fixed, log_odds);
    }

    const std::pair<int, tact::context>& lowest() const { return lowest_; }
    const std::pair<int, tact::context>& highest() const { return highest_; }
    /// A context of exactly this sum, or nothing.
    const tact::context* find(int sum) const {
        if (sum < offset_ || sum - offset_ >= static_cast<int>(contexts_.size())) return nullptr;
        const auto& [known, c] = contexts_[static_cast<std::size_t>(sum - offset_)];
        return known ? &c : nullptr;
    }

private:
    template <class Points>
    void vary(const std::size_t* axes, std::size_t left, tact::context& c, int sum, const Points& log_odds) {
        if (left == 0) {
            contexts_[static_cast<std::size_t>(sum - offset_)] = {true, c};
            return;
        }
        for (std::size_t v = 0; v < reference::axes[*axes].values.size(); ++v) {
            laws::put(c, *axes, v);
            vary(axes + 1, left - 1, c, sum + log_odds(*axes, v), log_odds);
        }
    }

    std::pair<int, tact::context> lowest_{}, highest_{};
    int offset_ = 0;
    std::vector<std::pair<bool, tact::context>> contexts_;
};

/// One random policy, compared at many gate-read cells: at extreme sums, at limits, and a point to either side of them.
template <tact::enumeration Attribute>
void compare_one(random_bits& bits, std::size_t cells, laws::differences& d, seen& count) {
    const auto table = laws::random_table<Attribute>(bits);
    const reference::policy p = laws::rules_of(*table, laws::names_of(Attribute{}));
    const auto gate = std::make_unique<tact::basic_policy<Attribute>>(*table);
    d.note(gate->valid(), [] { return std::string("a lawful table does not compile"); });
    const by_sum sums[2]{by_sum(p, false, bits), by_sum(p, true, bits)};
    bool tie_at_permit = false, tie_at_ask = false;
    ++count.policies;

    for (std::size_t k = 0; k < cells; ++k) {
        const tact::context& cell = laws::gate_read_cells()[laws::below(bits, laws::gate_read_cells().size())];
        const reference::moment m = reference::read_context(p, cell);
        if (!m.valid && !laws::one_in(bits, 10)) continue;
        const by_sum& contexts = sums[m.assisting ? 1 : 0];
        int base = m.sum;
        for (std::size_t a : laws::score_only_axes()) base -= reference::points(p, a, 0, m.assisting);

        const std::size_t from = laws::one_in(bits, 20) ? laws::below(bits, 8) : 1 + laws::below(bits, 6);
        const laws::column<Attribute> column(p, m, from);
        std::vector<reference::standing> standings;
        for (std::size_t i = 0; i < reference::members(p); ++i) {
            standings.push_back(reference::stand(p, m, i, from));
            count.note(p, standings.back(), i);
        }
        const auto compare = [&](const tact::context* witness, int sum) {
            if (witness == nullptr) return false;
            const tact::context c = laws::joined(cell, *witness);
            const std::vector<bool> expected =
                reference::expected(p, static_cast<std::size_t>(c.industry), tact::position(c.expectedness));
            const auto wanted = column.at(base + sum, expected);
            const auto found = laws::sets_of(gate->source_gate(c, tact::enum_at<tact::source>(from)));
            d.note(found == wanted, [&] {
                return "policy " + std::to_string(count.policies) + ", " +
                       laws::describe(p, c, from, laws::first_difference(p, found, wanted));
            });
            for (std::size_t i = 0; i < p.attributes.size(); ++i)
                count.note(p, standings[i], base + sum + (expected[i] ? 0 : reference::unexpected(p)));
            return true;
        };
        compare(&contexts.lowest().second, contexts.lowest().first);
        compare(&contexts.highest().second, contexts.highest().first);
        for (int tries = 0; tries < 4; ++tries) {
            const reference::standing& s = standings[laws::below(bits, p.attributes.size())];
            if (!s.admitted() || s.unscored) continue;
            for (const reference::figure* tolerance : {&p.permit, &p.ask}) {
                const int limit =
                    tolerance->log_odds - s.log_odds - base - (laws::one_in(bits, 2) ? reference::unexpected(p) : 0);
                compare(contexts.find(limit - 1), limit - 1);
                const bool exact = compare(contexts.find(limit), limit);
                const bool beyond = compare(contexts.find(limit + 1), limit + 1);
                if (exact && beyond) (tolerance == &p.permit ? tie_at_permit : tie_at_ask) = true;
            }
        }
    }
    if (tie_at_permit && tie_at_ask) ++count.with_ties;

    // The whole gate: a person's answers, and uses of several parts.
    const auto who = laws::random_person<Attribute>(p, bits);
    for (int k = 0; k < 3; ++k) {
        tact::context c = laws::random_context(bits);
        if (c.purpose == tact::purpose::unstated) c.purpose = tact::purpose::support;
        const reference::moment m = reference::read_context(p, c);
        const auto g = gate->in(c).under(who.gate);
        for (std::size_t from = 0; from < reference::how_many_sources; ++from) {
            const auto expected = laws::slowly<Attribute>(p, m, &who.rules, from);
            const auto found = laws::sets_of(g.from(tact::enum_at<tact::source>(from)));
            d.note(found == expected, [&] {
                return "policy " + std::to_string(count.policies) + " under consent, " +
                       laws::describe(p, c, from, laws::first_difference(p, found, expected));
            });
        }
        for (int u = 0; u < 5; ++u) {
            const auto parts = laws::random_parts(p, bits);
            const auto label = gate->use_of(laws::parts_of<Attribute>(parts));
            d.note(g.decide(label) == reference::decide(p, m, &who.rules, parts), [&] {
                return "policy " + std::to_string(count.policies) + ", " + laws::describe(p, parts) + laws::describe(c);
            });
            d.note(gate->in(c).decide(label) == reference::decide(p, m, nullptr, parts), [&] {
                return "policy " + std::to_string(count.policies) + ", " + laws::describe(p, parts) + laws::describe(c);
            });
        }
    }
}

void check_balance(const seen& count) {
    const std::size_t all = count.verdicts[0] + count.verdicts[1] + count.verdicts[2];
    MESSAGE("deny ", 100 * count.verdicts[0] / all, " %, ask ", 100 * count.verdicts[1] / all, " %, permit ",
            100 * count.verdicts[2] / all, " % of ", all, " cells; ", count.with_ties, " of ", count.policies,
            " policies with exact ties");
    for (std::size_t verdict : count.verdicts) CHECK(10 * verdict > all);
    CHECK(count.gates.size() == 16);
    for (const auto& gate : count.gates) { // no structured binding: clang 14 lets no lambda of CAPTURE have one
        CAPTURE(gate.first);
        CHECK(gate.second.first > 1'000);  // open
        CHECK(gate.second.second > 1'000); // closed
    }
}

} // namespace

TEST_CASE("random policies: a thousand lawful tables, through text, against the reference") {
    random_bits bits(61);
    laws::differences d;
    seen count;
    for (int i = 0; i < 1'000; ++i) compare_one<tact::attribute>(bits, 40, d, count);
    NO_DIFFERENCE(d);
    check_balance(count);
    CHECK(count.with_ties > 100);
}

TEST_CASE("random policies: sixty of an integrator's own 150 attributes, whose rows cross words") {
    static_assert(tact::attribute_bits<trait150>{}.bits().size == 3);
    random_bits bits(62);
    laws::differences d;
    seen count;
    for (int i = 0; i < 60; ++i) compare_one<trait150>(bits, 60, d, count);
    NO_DIFFERENCE(d);
    check_balance(count);
}

TEST_CASE("random policies: sixty of an integrator's own 100 attributes, whose rows take two words") {
    static_assert(tact::attribute_bits<trait100>{}.bits().size == 2);
    random_bits bits(64);
    laws::differences d;
    seen count;
    for (int i = 0; i < 60; ++i) compare_one<trait100>(bits, 60, d, count);
    NO_DIFFERENCE(d);
    check_balance(count);
}

TEST_CASE("random policies: no two have the same fingerprint") {
    random_bits bits(63);
    std::map<std::uint64_t, int> seen_values;
    for (int i = 0; i < 200; ++i)
        ++seen_values[tact::fingerprint_of(*laws::random_table<tact::attribute>(bits)).value()];
    CHECK(seen_values.size() == 200);
}
