// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include "compare.hpp"

#include <map>

namespace laws {

const std::vector<shipped>& both_shipped() {
    static const reference::policy study = reference::read_file("study.txt");
    static const reference::policy standard = reference::read_file("standard.txt");
    static const std::vector<shipped> both{{"study", tact::study, study}, {"standard", tact::standard, standard}};
    return both;
}

namespace {

template <class E>
void put(E& e, std::size_t value) {
    e = static_cast<E>(value);
}

} // namespace

void put(tact::context& where, std::size_t axis, std::size_t value) {
    switch (axis) {
    case 0: return put(where.purpose, value);
    case 1: return put(where.connectedness, value);
    case 2: return put(where.trust, value);
    case 3: return put(where.pressure, value);
    case 4: return put(where.setting, value);
    case 5: return put(where.exposure, value);
    case 6: return put(where.industry, value);
    case 7: return put(where.channel, value);
    case 8: return put(where.audience.gender, value);
    case 9: return put(where.audience.age_band, value);
    case 10: return put(where.audience.young_children, value);
    case 11: return put(where.age_assurance, value);
    case 12: return put(where.initiative, value);
    case 13: return put(where.expectedness, value);
    case 14: return put(where.benefit, value);
    case 15: return put(where.control, value);
    case 16: return put(where.transparency, value);
    case 17: return put(where.confidence, value);
    default: return put(where.effect, value);
    }
}

tact::context context_at(const std::vector<std::size_t>& positions) {
    tact::context c;
    for (std::size_t a = 0; a < positions.size(); ++a) put(c, a, positions[a]);
    return c;
}

tact::context random_context(random_bits& bits) {
    tact::context c;
    std::uint64_t rest = bits();
    for (std::size_t a = 0; a < how_many_axes; ++a) { // the product of all sizes is far below 2^64
        const std::size_t n = reference::axes[a].values.size();
        put(c, a, static_cast<std::size_t>(rest % n));
        rest /= n;
    }
    c.learning_for = static_cast<tact::purpose>(below(bits, reference::how_many_purposes));
    return c;
}

std::string describe(const tact::context& where) {
    std::string text;
    const std::vector<std::size_t> at = reference::positions(where);
    for (std::size_t a = 0; a < how_many_axes; ++a) {
        const auto& [name, values] = reference::axes[a];
        if (at[a] != 0) text += name + " " + (at[a] < values.size() ? values[at[a]] : std::to_string(at[a])) + ", ";
    }
    const auto target = static_cast<std::size_t>(where.learning_for);
    return text + "learning for " +
           (target < reference::purposes.size() ? reference::purposes[target] : std::to_string(target));
}

std::string describe(const reference::policy& p, const tact::context& where, std::size_t source, std::size_t member) {
    const std::size_t n = p.attributes.size();
    const std::string name = member < n                       ? p.names[member]
                             : member < n + 3                 ? reference::joint_risks[member - n]
                             : member < reference::members(p) ? "edge " + std::to_string(member - n - 3)
                                                              : "no member";
    return name + " from " + reference::sources[source] + ": " + describe(where);
}

const std::vector<tact::context>& gate_read_cells() {
    static const std::vector<tact::context> cells = [] {
        std::vector<tact::context> all;
        const auto with_standing = [&](tact::context c) {
            const auto& axes = reference::axes;
            for (std::size_t i = 0; i < axes[axis_connectedness].values.size(); ++i)
                for (std::size_t k = 0; k < axes[axis_trust].values.size(); ++k)
                    for (std::size_t age = 0; age < axes[axis_age].values.size(); ++age)
                        for (std::size_t e = 0; e < axes[axis_effect].values.size(); ++e) {
                            put(c, axis_connectedness, i);
                            put(c, axis_trust, k);
                            put(c, axis_age, age);
                            put(c, axis_effect, e);
                            all.push_back(c);
                        }
        };
        for (std::size_t p = 0; p < reference::how_many_purposes; ++p) {
            tact::context c;
            put(c, axis_purpose, p);
            if (c.purpose != tact::purpose::learning)
                with_standing(c);
            else
                for (std::size_t target = 0; target < reference::how_many_purposes; ++target) {
                    c.learning_for = static_cast<tact::purpose>(target);
                    with_standing(c);
                }
        }
        return all;
    }();
    return cells;
}

std::vector<std::size_t> score_only_axes() {
    std::vector<std::size_t> axes;
    for (std::size_t a = 0; a < how_many_axes; ++a)
        if (score_only(a)) axes.push_back(a);
    return axes;
}

std::vector<reachable> reachable_pairs(const reference::policy& p, const std::vector<std::size_t>& axes) {
    std::map<std::pair<int, int>, tact::context> sums{{{0, 0}, {}}};
    for (std::size_t a : axes) {
        std::map<std::pair<int, int>, tact::context> next;
        for (const auto& [sum, witness] : sums)
            for (std::size_t v = 0; v < p.axes[a].size(); ++v) {
                tact::context c = witness;
                put(c, a, v);
                next.emplace(std::pair{sum.first + reference::points(p, a, v, false),
                                       sum.second + reference::points(p, a, v, true)},
                             c);
            }
        sums = std::move(next);
    }
    std::vector<reachable> all;
    for (const auto& [sum, witness] : sums) all.push_back({sum.first, sum.second, witness});
    return all;
}

tact::context joined(const tact::context& cell, const tact::context& scores) {
    tact::context c = scores;
    c.purpose = cell.purpose;
    c.learning_for = cell.learning_for;
    c.connectedness = cell.connectedness;
    c.trust = cell.trust;
    c.age_assurance = cell.age_assurance;
    c.effect = cell.effect;
    return c;
}

tact::context expecting(const reference::policy& p, tact::context c, std::size_t turn) {
    std::vector<std::size_t> alike;
    const auto& figures = p.axes[reference::industry_axis];
    const reference::value_facts& now = figures[static_cast<std::size_t>(c.industry)];
    for (std::size_t i = 0; i < figures.size(); ++i)
        if (figures[i].assisting.log_odds == now.assisting.log_odds &&
            figures[i].promoting.log_odds == now.promoting.log_odds)
            alike.push_back(i);
    put(c, reference::industry_axis, alike[turn / 4 % alike.size()]);
    put(c, reference::expectedness_axis, turn % 4 < 2 ? 0 : turn % 4 - 1); // half of them leave it to the industry
    return c;
}

} // namespace laws
