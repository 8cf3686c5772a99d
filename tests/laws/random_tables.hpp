// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TESTS_LAWS_RANDOM_TABLES_HPP
#define TACT_TESTS_LAWS_RANDOM_TABLES_HPP

#include <algorithm>
#include <cmath>
#include <memory>

#include "compare.hpp"

// Lawful tables at random, and any table in the reference's format. A table is large: it is handed round by pointer.

namespace laws {

template <tact::enumeration Attribute>
using table_pointer = std::unique_ptr<tact::basic_policy_table<Attribute>>;

/// A factor between two, in thousandths, as likely in each octave.
inline tact::odds_factor factor(random_bits& bits, double least, double greatest) {
    const double at = static_cast<double>(bits() % 1'000'000) / 1e6;
    const double t = std::exp(std::log(least) + at * (std::log(greatest) - std::log(least)));
    return tact::odds_factor::of_thousandths(static_cast<std::int32_t>(std::lround(t)));
}
/// Each value of `E` from the first to the last of these, so many times in a hundred.
template <tact::enumeration E>
tact::enum_set<E> some_of(random_bits& bits, E first, E last, std::size_t percent) {
    tact::enum_set<E> s;
    for (std::size_t i = tact::position(first); i <= tact::position(last); ++i)
        if (below(bits, 100) < percent) s.insert(tact::enum_at<E>(i));
    return s;
}

inline constexpr tact::provenance at_random{tact::evidence::assumed, "random"};

/// Steps downwards: connectedness in larger ones than trust.
template <class Rows>
void fall(random_bits& bits, Rows& rows, double least, double greatest, double damped) {
    double t = 1.0;
    for (auto& r : rows) {
        r.assisting = tact::odds_factor::of_thousandths(static_cast<std::int32_t>(std::lround(1000.0 * t)));
        r.promoting =
            tact::odds_factor::of_thousandths(static_cast<std::int32_t>(std::lround(1000.0 * std::pow(t, damped))));
        if (r.key != decltype(r.key){} || one_in(bits, 2)) // unstated and none may be one or two steps
            t *= least + (greatest - least) * static_cast<double>(below(bits, 1000)) / 1000.0;
    }
}

template <class Rows>
void scatter(random_bits& bits, Rows& rows, bool promoting_at_least_1, bool at_least_1, bool unstated_is_worst) {
    const double spread = 1.02 + static_cast<double>(below(bits, 50)) / 100.0;
    const double least = at_least_1 ? 1000.0 : 1000.0 / spread;
    for (auto& r : rows) {
        if constexpr (requires { r.multiplier; })
            r.multiplier = factor(bits, least, 1000.0 * spread);
        else {
            r.assisting = factor(bits, least, 1000.0 * spread);
            r.promoting = factor(bits, promoting_at_least_1 ? 1000.0 : least, 1000.0 * spread);
        }
    }
    if (!unstated_is_worst) return;
    auto& unstated = *rows.begin();
    for (const auto& r : rows) {
        if constexpr (requires { r.multiplier; }) {
            if (r.multiplier.thousandths() > unstated.multiplier.thousandths()) unstated.multiplier = r.multiplier;
        } else {
            if (r.assisting.thousandths() > unstated.assisting.thousandths()) unstated.assisting = r.assisting;
            if (r.promoting.thousandths() > unstated.promoting.thousandths()) unstated.promoting = r.promoting;
        }
    }
}

/// The better of two values first, and what is unstated no better than it.
template <class Rows>
void better_first(Rows& rows) {
    auto& unstated = rows.begin()[0].multiplier;
    auto& better = rows.begin()[1].multiplier;
    auto& worse = rows.begin()[2].multiplier;
    if (better.thousandths() > worse.thousandths()) std::swap(better, worse);
    if (unstated.thousandths() < better.thousandths()) unstated = better;
}

template <tact::enumeration Attribute>
table_pointer<Attribute> any_table(random_bits& bits) {
    using namespace tact;
    auto pointer = std::make_unique<basic_policy_table<Attribute>>();
    basic_policy_table<Attribute>& t = *pointer;
    const bool wide = one_in(bits, 10); // the widest span of limits that the laws allow

    t.tolerances = {factor(bits, 600, 5000), {}, at_random};
    t.tolerances.ask =
        factor(bits, t.tolerances.permit.thousandths(), std::min(10000.0, 12.0 * t.tolerances.permit.thousandths()));
    if (wide) t.tolerances = {odds_factor::of_thousandths(100), odds_factor::of_thousandths(10000), at_random};

    t.clauses.closed_to_minors = some_of(bits, purpose::support, purpose::sharing, 15);
    t.clauses.sources_closed_to_minors = some_of(bits, source::inferred, source::device_content, 30);
    t.clauses.supplied_only_for_minors = some_of(bits, purpose::support, purpose::pricing, 20);
    t.clauses.asked_where_age_is_unstated = some_of(bits, purpose::support, purpose::pricing, 15);
    t.clauses.asked_where_effect_is_legal = some_of(bits, purpose::support, purpose::pricing, 30);
    t.clauses.always_asked = some_of(bits, purpose::support, purpose::pricing, 10);
    if (one_in(bits, 4)) t.clauses.always_asked.insert(purpose::sharing);
    t.clauses.audience_only_narrows = one_in(bits, 2);
    t.clauses.why = at_random;

    for (auto& r : t.attributes) {
        r.sensitivity = one_in(bits, 20) ? factor(bits, 10, 100000) : factor(bits, 150, 8000);
        if (one_in(bits, 12)) r.classes.insert(attribute_class::never);
        if (one_in(bits, 6)) r.classes.insert(attribute_class::trace);
        if (one_in(bits, 20)) r.classes.insert(attribute_class::special);
        if (one_in(bits, 4)) r.classes.insert(attribute_class::identifying);
        const bool may_be_open = !r.classes.contains(attribute_class::never) &&
                                 !r.classes.contains(attribute_class::special) &&
                                 !r.classes.contains(attribute_class::identifying);
        if (may_be_open && one_in(bits, 8))
            r.classes.insert(attribute_class::open);
        else if (one_in(bits, 4))
            r.needs = {enum_at<connectedness>(below(bits, 5)), enum_at<trust>(below(bits, 5))};
        if (r.classes.contains(attribute_class::identifying))
            r.needs.connectedness = enum_at<connectedness>(2 + below(bits, 3));
        r.purposes = some_of(bits, purpose::support, purpose::sharing, 90);
        if (r.classes.contains(attribute_class::special) && !r.classes.contains(attribute_class::never))
            r.purposes = r.purposes - enum_set{purpose::advertising};
        r.sources = some_of(bits, source::declared, source::device_content, 90);
        r.consent = some_of(bits, purpose::support, purpose::pricing, 10);
        r.consent_elsewhere = some_of(bits, purpose::support, purpose::pricing, 10);
        r.why = at_random;
    }
    if (wide) {
        t.attributes.begin()[below(bits, enum_size<Attribute>)].sensitivity =
            odds_factor::of_thousandths(odds_factor::least);
        t.attributes.begin()[below(bits, enum_size<Attribute>)].sensitivity =
            odds_factor::of_thousandths(odds_factor::greatest);
    }
    for (source_row& r : t.sources) {
        r.multiplier = factor(bits, 600, 2000);
        r.own = (r.key == source::declared || r.key == source::first_party) && !one_in(bits, 10);
        if (r.key != source::unstated && r.key != source::covert)
            r.purposes = some_of(bits, purpose::support, purpose::sharing, 95);
        if (r.key == source::connection) r.purposes = r.purposes & (purpose::support | purpose::security);
        r.consent = some_of(bits, purpose::support, purpose::pricing, 7);
        r.why = at_random;
    }
    for (purpose_row& r : t.axes.purpose) {
        r.multiplier = factor(bits, 500, 1800);
        r.assisting = (r.key == purpose::support || r.key == purpose::recommendation) && !one_in(bits, 4);
    }
    const double damped = 0.2 + 0.8 * static_cast<double>(below(bits, 1000)) / 1000.0;
    fall(bits, t.axes.connectedness, 0.5, 0.8, damped);
    fall(bits, t.axes.trust, 0.82, 1.0, damped);
    scatter(bits, t.axes.pressure, true, false, true);
    scatter(bits, t.axes.setting, true, false, true);
    scatter(bits, t.axes.exposure, false, false, true);
    scatter(bits, t.axes.industry, true, false, true);
    scatter(bits, t.axes.channel, false, false, true);
    scatter(bits, t.axes.audience.gender, false, t.clauses.audience_only_narrows, false);
    scatter(bits, t.axes.audience.age_band, false, t.clauses.audience_only_narrows, false);
    scatter(bits, t.axes.audience.young_children, false, t.clauses.audience_only_narrows, false);
    scatter(bits, t.axes.age_assurance, false, false, false);
    scatter(bits, t.axes.initiative, false, false, true);
    t.axes.expectedness[expectedness::expected].multiplier = 1.000;
    t.axes.expectedness[expectedness::unexpected].multiplier = factor(bits, 1000, wide ? 100000 : 2500);
    t.axes.expectedness[expectedness::unstated].multiplier = t.axes.expectedness[expectedness::unexpected].multiplier;
    scatter(bits, t.axes.benefit, false, false, true);
    scatter(bits, t.axes.control, false, false, true);
    scatter(bits, t.axes.transparency, false, false, true);
    scatter(bits, t.axes.confidence, true, false, true);
    scatter(bits, t.axes.effect, false, false, false);
    better_first(t.axes.exposure);
    better_first(t.axes.benefit);
    better_first(t.axes.control);
    better_first(t.axes.transparency);
    better_first(t.axes.age_assurance);
    better_first(t.axes.effect);
    t.axes.audience.gender[gender::unstated].multiplier = 1.000; // an audience unstated is neutral
    t.axes.audience.age_band[age_band::unstated].multiplier = 1.000;
    t.axes.audience.young_children[young_children::unstated].multiplier = 1.000;
    tact::for_each_axis(t.axes, [](axis, auto& rows) {
        for (auto& r : const_cast<std::remove_cvref_t<decltype(rows)>&>(rows)) r.why = at_random;
    });
    for (joint_risk_row& r : t.joint_risks) {
        r.never = one_in(bits, 3);
        r.needs = {enum_at<connectedness>(below(bits, 5)), enum_at<trust>(below(bits, 5))};
        if (!r.never && !r.needs.any()) r.needs.trust = trust::high;
        r.why = at_random;
    }
    const auto any_attribute = [&] { return static_cast<Attribute>(below(bits, enum_size<Attribute>)); };
    for (std::size_t i = below(bits, 9); i > 0; --i) {
        enum_set<Attribute> together{any_attribute(), any_attribute()};
        if (one_in(bits, 2)) together.insert(any_attribute());
        if (together.size() >= 2) t.combinations.add({together, at_random});
    }
    t.max_events = static_cast<std::uint32_t>(1 + below(bits, 60));
    t.max_joint_attributes = static_cast<std::uint32_t>(1 + below(bits, 8));
    for (std::size_t i = below(bits, max_coarsenings + 1); i > 0; --i) {
        Attribute from = any_attribute();
        Attribute to = any_attribute();
        // Downwards in sensitivity, and by place where that is equal: no cycle.
        if (t.attributes[from].sensitivity.thousandths() < t.attributes[to].sensitivity.thousandths())
            std::swap(from, to);
        const bool equal = t.attributes[from].sensitivity == t.attributes[to].sensitivity;
        if (equal && position(from) <= position(to)) continue;
        if (!t.attributes[from].classes.contains(attribute_class::never)) t.coarsenings.add({from, to, at_random});
    }
    for (std::size_t i = 0; i < max_coarsenings; ++i) // the finer asks for every yes that the coarser asks for
        for (const auto& edge : t.coarsenings) {
            t.attributes[edge.from].consent |= t.attributes[edge.to].consent;
            t.attributes[edge.from].consent_elsewhere |= t.attributes[edge.to].consent_elsewhere;
        }
    enum_set<Attribute>
        expectable; // by somebody: neither never used nor of the connection alone, nor coarsened to such
    for (const auto& r : t.attributes)
        if (!r.classes.contains(attribute_class::never) &&
            (r.sources.empty() || !enum_set{source::connection}.includes(r.sources)))
            expectable.insert(r.key);
    for (std::size_t i = 0; i < max_coarsenings; ++i)
        for (const auto& edge : t.coarsenings)
            if (!expectable.contains(edge.to)) expectable = expectable - enum_set{edge.from};
    for (auto& r : t.expectations) {
        if (r.key == industry::unstated || one_in(bits, 5)) continue;
        for (const Attribute a : expectable)
            if (one_in(bits, 2)) r.expected.insert(a);
        for (std::size_t i = 0; i < max_coarsenings; ++i)
            for (const auto& edge : t.coarsenings)
                if (r.expected.contains(edge.from)) r.expected.insert(edge.to);
        r.why = at_random;
    }
    for (obligation_row& r : t.obligations) {
        r.purposes = some_of(bits, purpose::support, purpose::sharing, 50);
        r.why = at_random;
    }
    return pointer;
}

/// A random table that breaks no law. Few are thrown away: those whose steps of trust outgrow those of connectedness.
template <tact::enumeration Attribute>
table_pointer<Attribute> random_table(random_bits& bits) {
    for (;;) {
        auto t = any_table<Attribute>(bits);
        if (tact::detail::first_violation(*t).count == 0) return t;
    }
}

/// A table in the reference's format.
template <tact::enumeration Attribute>
std::string written(const tact::basic_policy_table<Attribute>& t, const reference::words& names) {
    std::string text = "figures decimals\n";
    const auto odds_factor = [](tact::odds_factor d) {
        const std::string digits = std::to_string(d.thousandths() % 1000);
        return " " + std::to_string(d.thousandths() / 1000) + "." + std::string(3 - digits.size(), '0') + digits;
    };
    const auto list = [](const reference::words& words, const auto& set) {
        std::string all;
        for (std::size_t i = 0; i < words.size(); ++i)
            if (set.bits().test(1 + i)) all += " " + words[i];
        return all;
    };
    const auto need = [](const tact::relationship& r) {
        return " " + reference::axes[axis_connectedness].values[tact::position(r.connectedness)] + " " +
               reference::axes[axis_trust].values[tact::position(r.trust)];
    };
    text += "tolerance permit" + odds_factor(t.tolerances.permit) + "\ntolerance ask" + odds_factor(t.tolerances.ask) +
            "\n";
    text += "clause closed_to_minors" + list(reference::purposes, t.clauses.closed_to_minors) + "\n";
    text += "clause sources_closed_to_minors" + list(reference::sources, t.clauses.sources_closed_to_minors) + "\n";
    text += "clause supplied_only_for_minors" + list(reference::purposes, t.clauses.supplied_only_for_minors) + "\n";
    text +=
        "clause asked_where_age_is_unstated" + list(reference::purposes, t.clauses.asked_where_age_is_unstated) + "\n";
    text +=
        "clause asked_where_effect_is_legal" + list(reference::purposes, t.clauses.asked_where_effect_is_legal) + "\n";
    text += "clause always_asked" + list(reference::purposes, t.clauses.always_asked) + "\n";
    for (const auto& r : t.expectations)
        text += "expects " + reference::axes[reference::industry_axis].values[tact::position(r.key)] +
                list(names, r.expected) + "\n";
    for (const auto& r : t.attributes) {
        const std::string& name = names[tact::position(r.key)];
        text += "sensitivity " + name + odds_factor(r.sensitivity) + "\n";
        text += "nature " + name + list(reference::natures, r.classes) + "\n";
        text += "needs " + name + need(r.needs) + "\n";
        text += "purposes " + name + list(reference::purposes, r.purposes) + "\n";
        text += "sources " + name + list(reference::sources, r.sources) + "\n";
        text += "consent " + name + list(reference::purposes, r.consent) + "\n";
        text += "consent_elsewhere " + name + list(reference::purposes, r.consent_elsewhere) + "\n";
    }
    for (const tact::source_row& r : t.sources) {
        const std::string& name = reference::sources[tact::position(r.key)];
        text += "source " + name + odds_factor(r.multiplier) + "\n";
        if (r.own) text += "own " + name + "\n";
        text += "source_purposes " + name + list(reference::purposes, r.purposes) + "\n";
        text += "source_consent " + name + list(reference::purposes, r.consent) + "\n";
    }
    for (const tact::purpose_row& r : t.axes.purpose)
        if (r.assisting) text += "assisting " + reference::purposes[tact::position(r.key)] + "\n";
    tact::for_each_axis(t.axes, [&](tact::axis a, const auto& rows) {
        for (const auto& r : rows) {
            const tact::detail::factors f = tact::detail::factors_of(r);
            text += "value " + reference::axes[tact::position(a)].name + " " +
                    reference::axes[tact::position(a)].values[tact::position(r.key)] + odds_factor(f.assisting) +
                    odds_factor(f.promoting) + "\n";
        }
    });
    for (const tact::joint_risk_row& r : t.joint_risks) {
        text += "mark " + reference::joint_risks[tact::position(r.key)] + " needs" + need(r.needs) + "\n";
        if (r.never) text += "mark " + reference::joint_risks[tact::position(r.key)] + " never\n";
    }
    for (const auto& c : t.combinations) text += "combination" + list(names, c.together) + "\n";
    text += "depth " + std::to_string(t.max_events) + "\ndegree " + std::to_string(t.max_joint_attributes) + "\n";
    for (const auto& e : t.coarsenings)
        text += "coarsening " + names[tact::position(e.from)] + " " + names[tact::position(e.to)] + "\n";
    return text;
}

/// A table as the reference reads it.
template <tact::enumeration Attribute>
reference::policy rules_of(const tact::basic_policy_table<Attribute>& t, const reference::words& names) {
    return reference::read(written(t, names), names);
}

/// An integrator's own enumeration, whose sets take three words.
enum class trait150 : std::uint16_t { first, last = 149 };
constexpr trait150 last_enumerator(trait150) { return trait150::last; }
enum class trait100 : std::uint16_t { first, last = 99 };
constexpr trait100 last_enumerator(trait100) { return trait100::last; }

inline reference::words names_of(tact::attribute) { return reference::attributes; }
template <tact::enumeration Trait>
reference::words names_of(Trait) {
    reference::words names;
    for (std::size_t i = 0; i < tact::enum_size<Trait>; ++i) names.push_back("trait_" + std::to_string(i));
    return names;
}

} // namespace laws

#endif
