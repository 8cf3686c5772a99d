// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_EXPLAIN_FEATURE_ASSESSMENT_HPP
#define TACT_EXPLAIN_FEATURE_ASSESSMENT_HPP

#include <tact/decide/feature.hpp>
#include <tact/explain/assess.hpp>

namespace tact::inline v0_1 {

template <enumeration Attribute, std::size_t Features, std::size_t Parts>
class basic_catalogue;

/// The decision on a feature of a catalogue: the assessment of its use, and the part that decides alone, if one does.
/// If none does, its parts decide together: `together`. A plain value: safe to share between threads while none writes
/// it.
template <enumeration Attribute>
struct basic_feature_assessment : basic_assessment<Attribute> {
    bool has_culprit = false;        ///< whether a single part decides
    basic_part<Attribute> culprit{}; ///< the first that does
    feature input = feature::none;   ///< the feature, itself or an input, that draws on it
};

/// A feature assessment over the shipped attributes.
using feature_assessment = basic_feature_assessment<attribute>;

/// The decision on a feature in a context under a consent, and why; a feature of another catalogue is unknown. One gate
/// is built.
template <enumeration Attribute, std::size_t Features, std::size_t Parts>
[[nodiscard]] constexpr basic_feature_assessment<Attribute>
assess(const basic_catalogue<Attribute, Features, Parts>& features, const context& where, feature f,
       const basic_consent<Attribute>& given = {}) {
    const basic_policy<Attribute>& p = features.policy();
    const basic_gate<Attribute> g = p.in(where).under(given);
    basic_feature_assessment<Attribute> a{detail::assess_by(g, p, where, features.use_of(f), given)};
    if (!p.valid()) return a; // no part is to blame
    features.for_each_part(f, [&](const basic_part<Attribute>& drawn, feature input) {
        const basic_part<Attribute> alone[]{drawn};
        if (a.decision == decision::permit || a.has_culprit || g.decide(p.use_of(alone)) != a.decision) return;
        a.has_culprit = true;
        a.culprit = drawn;
        a.input = input;
    });
    return a;
}

} // namespace tact

#endif
