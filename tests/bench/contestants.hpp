// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TESTS_BENCH_CONTESTANTS_HPP
#define TACT_TESTS_BENCH_CONTESTANTS_HPP

#include "samples.hpp"

#include <string>
#include <unordered_map>
#include <unordered_set>

// What one would write instead, from the same table: the steps of the model one after the other, once with enumerations
// and doubles, once with a configuration of strings.

namespace bench {

/// A factor for each value of each axis, promoting and assisting, in doubles.
struct by_enumeration {
    double sensitivity[enum_size<attribute>];
    double factor[2][enum_size<axis>][16];
    double declared = standard_table.sources[source::declared].multiplier.thousandths() / 1000.0;

    by_enumeration() {
        for (const auto& r : standard_table.attributes)
            sensitivity[position(r.key)] = r.sensitivity.thousandths() / 1000.0;
        for_each_axis(standard_table.axes, [&](axis a, const auto& rows) {
            for (const auto& r : rows) {
                factor[0][position(a)][position(r.key)] = detail::factors_of(r).promoting.thousandths() / 1000.0;
                factor[1][position(a)][position(r.key)] = detail::factors_of(r).assisting.thousandths() / 1000.0;
            }
        });
    }

    bool permits(const context& c, attribute what, const enum_set<attribute>& refused) const {
        const policy_table& t = standard_table;
        const auto& row = t.attributes[what];
        const auto& from = t.sources[source::declared];
        if (c.purpose == purpose::unstated) return false;
        if (row.classes.contains(attribute_class::never)) return false;
        if (!row.purposes.contains(c.purpose) || !from.purposes.contains(c.purpose)) return false;
        if (!row.sources.contains(source::declared)) return false;
        const clauses& k = t.clauses;
        if (c.age_assurance == age_assurance::minor &&
            ((k.closed_to_minors | k.supplied_only_for_minors).contains(c.purpose) ||
             k.sources_closed_to_minors.contains(source::declared)))
            return false;
        if (c.age_assurance == age_assurance::unstated && k.asked_where_age_is_unstated.contains(c.purpose))
            return false;
        if (c.effect == effect::legal_or_similar && k.asked_where_effect_is_legal.contains(c.purpose)) return false;
        if (k.always_asked.contains(c.purpose)) return false;
        if (c.purpose == purpose::security) return true;
        if (!relationship{c.connectedness, c.trust}.meets(row.needs)) return false;
        if (!row.classes.contains(attribute_class::open)) {
            const auto& f = factor[t.axes.purpose[c.purpose].assisting];
            double intrusion = sensitivity[position(what)] * declared;
            intrusion *= f[position(axis::purpose)][position(c.purpose)];
            intrusion *= f[position(axis::connectedness)][position(c.connectedness)];
            intrusion *= f[position(axis::trust)][position(c.trust)];
            intrusion *= f[position(axis::pressure)][position(c.pressure)];
            intrusion *= f[position(axis::setting)][position(c.setting)];
            intrusion *= f[position(axis::exposure)][position(c.exposure)];
            intrusion *= f[position(axis::industry)][position(c.industry)];
            intrusion *= f[position(axis::channel)][position(c.channel)];
            intrusion *= f[position(axis::gender)][position(c.audience.gender)];
            intrusion *= f[position(axis::age_band)][position(c.audience.age_band)];
            intrusion *= f[position(axis::young_children)][position(c.audience.young_children)];
            intrusion *= f[position(axis::age_assurance)][position(c.age_assurance)];
            intrusion *= f[position(axis::initiative)][position(c.initiative)];
            intrusion *= f[position(axis::expectedness)][position(c.expectedness)];
            intrusion *= f[position(axis::benefit)][position(c.benefit)];
            intrusion *= f[position(axis::control)][position(c.control)];
            intrusion *= f[position(axis::transparency)][position(c.transparency)];
            intrusion *= f[position(axis::confidence)][position(c.confidence)];
            intrusion *= f[position(axis::effect)][position(c.effect)];
            if (intrusion > t.tolerances.permit.thousandths() / 1000.0) return false;
        }
        if (row.consent.contains(c.purpose) || from.consent.contains(c.purpose)) return false; // nobody here agreed
        return !refused.contains(what);
    }
};

/// The same from a configuration of strings, as it comes out of a file; a context is a map from axis to value.
struct by_strings {
    using words = std::unordered_set<std::string>;
    using context_map = std::unordered_map<std::string, std::string>;
    struct attribute_rules {
        double sensitivity;
        bool never, open;
        words purposes, sources, consent;
        relationship needs;
    };
    std::unordered_map<std::string, attribute_rules> attributes;
    std::unordered_map<std::string, std::unordered_map<std::string, double>> promoting, assisting;
    words assisting_purposes, source_purposes, source_consent, closed_to_minors, asked_without_age, asked_with_effect;
    std::unordered_map<std::string, int> steps_of_connectedness, steps_of_trust;
    double tolerance = standard_table.tolerances.permit.thousandths() / 1000.0;
    double declared = standard_table.sources[source::declared].multiplier.thousandths() / 1000.0;

    template <class Enum>
    static words names(const enum_set<Enum>& s) {
        words w;
        for (std::size_t i = 0; i < enum_size<Enum>; ++i)
            if (s.contains(enum_at<Enum>(i))) w.insert(name_of(enum_at<Enum>(i)));
        return w;
    }
    static context_map map_of(const context& c) {
        context_map m;
        const detail::axis_values v = detail::values_of(c);
        for (std::size_t i = 0; i < enum_size<axis>; ++i)
            m[name_of(enum_at<axis>(i))] = value_name(enum_at<axis>(i), v.at[i]);
        return m;
    }

    by_strings() {
        const policy_table& t = standard_table;
        for (const auto& r : t.attributes)
            attributes[name_of(r.key)] = {r.sensitivity.thousandths() / 1000.0,
                                          r.classes.contains(attribute_class::never),
                                          r.classes.contains(attribute_class::open),
                                          names(r.purposes),
                                          names(r.sources),
                                          names(r.consent),
                                          r.needs};
        for_each_axis(t.axes, [&](axis a, const auto& rows) {
            for (const auto& r : rows) {
                promoting[name_of(a)][value_name(a, position(r.key))] =
                    detail::factors_of(r).promoting.thousandths() / 1000.0;
                assisting[name_of(a)][value_name(a, position(r.key))] =
                    detail::factors_of(r).assisting.thousandths() / 1000.0;
            }
        });
        for (const auto& r : t.axes.purpose)
            if (r.assisting) assisting_purposes.insert(name_of(r.key));
        source_purposes = names(t.sources[source::declared].purposes);
        source_consent = names(t.sources[source::declared].consent);
        closed_to_minors = names(t.clauses.closed_to_minors | t.clauses.supplied_only_for_minors);
        asked_without_age = names(t.clauses.asked_where_age_is_unstated);
        asked_with_effect = names(t.clauses.asked_where_effect_is_legal);
        for (std::size_t i = 0; i < enum_size<connectedness>; ++i)
            steps_of_connectedness[value_name(axis::connectedness, i)] = static_cast<int>(i);
        for (std::size_t i = 0; i < enum_size<trust>; ++i)
            steps_of_trust[value_name(axis::trust, i)] = static_cast<int>(i);
    }

    bool permits(const context_map& c, const std::string& what, const words& refused) const {
        const auto found = attributes.find(what);
        if (found == attributes.end()) return false;
        const attribute_rules& row = found->second;
        const std::string& p = c.at("purpose");
        if (row.never || !row.purposes.contains(p) || !source_purposes.contains(p) || !row.sources.contains("declared"))
            return false;
        if (c.at("age assurance") == "minor" && closed_to_minors.contains(p)) return false;
        if (c.at("age assurance") == "unstated" && asked_without_age.contains(p)) return false;
        if (c.at("effect") == "legal or similar" && asked_with_effect.contains(p)) return false;
        if (p == "security") return true;
        const relationship have{static_cast<connectedness>(steps_of_connectedness.at(c.at("connectedness"))),
                                static_cast<trust>(steps_of_trust.at(c.at("trust")))};
        if (!have.meets(row.needs)) return false;
        if (!row.open) {
            double intrusion = row.sensitivity * declared;
            const auto& factors = assisting_purposes.contains(p) ? assisting : promoting;
            for (const auto& [axis, values] : factors) intrusion *= values.at(c.at(axis));
            if (intrusion > tolerance) return false;
        }
        return !row.consent.contains(p) && !source_consent.contains(p) && !refused.contains(what);
    }
};

} // namespace bench

#endif
