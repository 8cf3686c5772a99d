// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "compare.hpp"

// Every cell: each attribute, mark and edge, from each source, at each value of the axes that a gate reads, at each sum
// that the other axes can add up to. Real contexts are asked, one for each sum.

namespace {

using tact::attribute;
using columns = std::vector<laws::column<attribute>>;

/// The points that the score-only axes of the empty context add, which a gate-read cell leaves unstated.
int unstated_points(const reference::policy& p, bool assisting) {
    int sum = 0;
    for (std::size_t a : laws::score_only_axes()) sum += reference::points(p, a, 0, assisting);
    return sum;
}

/// The reference's columns of all gate-read cells, one a source, and the points of the gate-read axes alone.
struct kept {
    std::vector<columns> of;
    std::vector<int> base;
    std::vector<bool> assisting;

    explicit kept(const reference::policy& p) {
        for (const tact::context& cell : laws::gate_read_cells()) {
            const reference::moment m = reference::read_context(p, cell);
            of.emplace_back();
            for (std::size_t s = 0; s < reference::how_many_sources; ++s) of.back().emplace_back(p, m, s);
            base.push_back(m.sum - unstated_points(p, m.assisting));
            assisting.push_back(m.assisting);
        }
    }
};

/// What is expected, by industry and by what a request says of it.
std::vector<std::vector<std::vector<bool>>> expectations_of(const reference::policy& p) {
    std::vector<std::vector<std::vector<bool>>> all(p.expected.size());
    for (std::size_t i = 0; i < all.size(); ++i)
        for (std::size_t said = 0; said < 3; ++said) all[i].push_back(reference::expected(p, i, said));
    return all;
}

} // namespace

TEST_CASE("every cell: attribute, source, gate-read axes and reachable sum") {
    // Sums come in pairs, promoting and assisting: the one that the purpose does not take must not be read.
    for (const laws::shipped& s : laws::both_shipped()) {
        CAPTURE(s.what);
        const kept columns_of(s.rules);
        const std::vector<laws::reachable> pairs = laws::reachable_pairs(s.rules, laws::score_only_axes());
        const std::vector<std::vector<std::vector<bool>>> expected = expectations_of(s.rules);
        std::size_t turn = 0;
        laws::differences d;
        for (std::size_t i = 0; i < laws::gate_read_cells().size(); ++i)
            for (const laws::reachable& r : pairs) {
                const tact::context c =
                    laws::expecting(s.rules, laws::joined(laws::gate_read_cells()[i], r.witness), turn++);
                const std::vector<bool>& of =
                    expected[static_cast<std::size_t>(c.industry)][tact::position(c.expectedness)];
                const tact::packed_context packed(c);
                const int sum = columns_of.base[i] + (columns_of.assisting[i] ? r.assisting : r.promoting);
                for (std::size_t from = 0; from < reference::how_many_sources; ++from) {
                    const auto wanted = columns_of.of[i][from].at(sum, of);
                    const auto found = laws::sets_of(s.gate.source_gate(packed, tact::enum_at<tact::source>(from)));
                    d.note(found == wanted, [&] {
                        return laws::describe(s.rules, c, from, laws::first_difference(s.rules, found, wanted));
                    });
                }
            }
        NO_DIFFERENCE(d);
        CHECK(d.cells == laws::gate_read_cells().size() * pairs.size() * reference::how_many_sources);
        CHECK(laws::gate_read_cells().size() == 21 * 5 * 5 * 3 * 3);
        CHECK(pairs.size() > 200);
    }
}

TEST_CASE("the model is separable: contexts with the same sum, whatever their axes, have the same planes") {
    // Each score-only axis alone, at every value, on random backgrounds: the gate moves as if its points had been
    // added.
    laws::random_bits bits(2);
    for (const laws::shipped& s : laws::both_shipped()) {
        CAPTURE(s.what);
        laws::differences d;
        for (int background = 0; background < 200; ++background) {
            const tact::context start = laws::random_context(bits);
            for (std::size_t a : laws::score_only_axes())
                for (std::size_t v = 0; v < reference::axes[a].values.size(); ++v) {
                    tact::context c = start;
                    laws::put(c, a, v);
                    const reference::moment before = reference::read_context(s.rules, start);
                    const int sum = before.sum + reference::points(s.rules, a, v, before.assisting) -
                                    reference::points(s.rules, a, reference::positions(start)[a], before.assisting);
                    const std::vector<bool> expected = reference::expected(
                        s.rules, static_cast<std::size_t>(c.industry), tact::position(c.expectedness));
                    for (std::size_t from = 1; from < tact::detail::source_slots; ++from) {
                        const auto wanted = laws::column<attribute>(s.rules, before, from).at(sum, expected);
                        const auto found = laws::sets_of(s.gate.source_gate(c, tact::enum_at<tact::source>(from)));
                        d.note(found == wanted, [&] {
                            return laws::describe(s.rules, c, from, laws::first_difference(s.rules, found, wanted));
                        });
                    }
                }
        }
        NO_DIFFERENCE(d);
    }
}

TEST_CASE("ten million random contexts, each source, against the reference") {
    for (const laws::shipped& s : laws::both_shipped()) {
        CAPTURE(s.what);
        const kept columns_of(s.rules);
        int log_odds[2][laws::how_many_axes][tact::max_axis_values]{};
        for (std::size_t a : laws::score_only_axes())
            for (std::size_t v = 0; v < s.rules.axes[a].size(); ++v) {
                log_odds[0][a][v] = reference::points(s.rules, a, v, false);
                log_odds[1][a][v] = reference::points(s.rules, a, v, true);
            }
        const std::vector<std::vector<std::vector<bool>>> expected = expectations_of(s.rules);
        laws::random_bits bits(3);
        laws::differences d;
        for (int n = 0; n < 5'000'000; ++n) {
            std::size_t at[laws::how_many_axes];
            tact::context c;
            std::uint64_t rest = bits();
            for (std::size_t a = 0; a < laws::how_many_axes; ++a) {
                at[a] = rest % reference::axes[a].values.size();
                rest /= reference::axes[a].values.size();
                laws::put(c, a, at[a]);
            }
            c.learning_for = tact::enum_at<tact::purpose>(rest % reference::how_many_purposes);

            // Where the cell lies among the gate-read ones: aim, connectedness, trust, age, effect.
            std::size_t i = at[laws::axis_purpose];
            if (c.purpose == tact::purpose::learning) i += tact::position(c.learning_for);
            if (c.purpose > tact::purpose::learning) i += reference::how_many_purposes - 1;
            i = (((i * 5 + at[laws::axis_connectedness]) * 5 + at[laws::axis_trust]) * 3 + at[laws::axis_age]) * 3 +
                at[laws::axis_effect];
            int sum = columns_of.base[i];
            for (std::size_t a = 0; a < laws::how_many_axes; ++a)
                sum += log_odds[columns_of.assisting[i] ? 1 : 0][a][at[a]];

            const tact::packed_context packed(c);
            for (std::size_t from = 1; from < tact::detail::source_slots; ++from) {
                const auto wanted = columns_of.of[i][from].at(
                    sum, expected[at[reference::industry_axis]][at[reference::expectedness_axis]]);
                const auto found = laws::sets_of(s.gate.source_gate(packed, tact::enum_at<tact::source>(from)));
                d.note(found == wanted, [&] {
                    return laws::describe(s.rules, c, from, laws::first_difference(s.rules, found, wanted));
                });
            }
        }
        NO_DIFFERENCE(d);
    }
}
