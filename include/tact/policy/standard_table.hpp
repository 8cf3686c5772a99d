// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_POLICY_STANDARD_TABLE_HPP
#define TACT_POLICY_STANDARD_TABLE_HPP

#include <tact/policy/study_table.hpp>

namespace tact::inline v0_1 {

namespace detail {

/// `study`, narrowed by what law adds. It encodes rules; it certifies nothing.
consteval policy_table table_of_standard() {
    policy_table t = study_table;
    t.name = "standard";
    const enum_set<purpose> all_but_security =
        enum_set<purpose>::all() - enum_set{purpose::unstated, purpose::security};

    t.clauses = {
        .closed_to_minors = {purpose::marketing, purpose::advertising, purpose::pricing, purpose::learning,
                             purpose::sharing},                              // L3 L12
        .sources_closed_to_minors = {source::inferred, source::third_party}, // L3
        .supplied_only_for_minors = purpose::recommendation,                 // L3
        .asked_where_age_is_unstated = purpose::advertising,                 // L3
        .asked_where_effect_is_legal = all_but_security,                     // L6
        .always_asked = purpose::sharing,                                    // L12
        .audience_only_narrows = true,
        .why = {evidence::rule, "L3 L6 L12"},
    };

    // L9: every attribute requires a yes for advertising, whatever its source, and for marketing unless it is
    // first-party data. Learning requires what the purpose that is learned for requires, which needs no line here.
    for (auto& r : t.attributes) {
        r.consent |= purpose::advertising;
        r.consent_elsewhere |= purpose::marketing;
    }
    t.attributes[attribute::birthday].consent |= purpose::marketing;
    t.attributes[attribute::date_of_birth].consent |= purpose::marketing; // which tells the birthday (T70)
    const enum_set private_to_the_device{attribute::current_location, attribute::device_identifiers,
                                         attribute::contacts, attribute::photos};
    for (auto& r : t.attributes)
        if (private_to_the_device.contains(r.key)) r.consent |= all_but_security;
    t.sources[source::device_content].consent |= all_but_security;

    // No audience may open what a neutral one does not: profiling by sex, age or children to widen risks equality law.
    const auto narrow = [](auto& rows) {
        for (auto& r : rows)
            if (r.multiplier.thousandths() < 1000) r.multiplier = 1.000;
    };
    narrow(t.axes.audience.gender);
    narrow(t.axes.audience.age_band);
    narrow(t.axes.audience.young_children);
    return t;
}

} // namespace detail

/// The tables of the default policy: `study`, narrowed by law (L1 to L12) and by an audience that may narrow only.
inline constexpr policy_table standard_table = detail::table_of_standard();

} // namespace tact

#endif
