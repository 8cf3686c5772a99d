// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_SIGNALS_SNAPSHOT_SIGNAL_SNAPSHOTS_HPP
#define TACT_SIGNALS_SNAPSHOT_SIGNAL_SNAPSHOTS_HPP

#include <tact/signals/gpp/us_choices.hpp>
#include <tact/signals/gpp/us_privacy.hpp>
#include <tact/signals/snapshot/sec_gpc.hpp>
#include <tact/signals/snapshot/signal_mapping.hpp>
#include <tact/signals/tcf/canada.hpp>

// The snapshot of each signal. Merge those that are in force.

namespace tact::inline v0_1 {

namespace detail {

/// What a set of purposes of the framework opens.
constexpr use_level level_under(const purpose_signals& row, tcf_set chosen) {
    if (!row.profile.empty() && chosen.includes(row.profile)) return use_level::profile;
    return !row.limited.empty() && chosen.includes(row.limited) ? use_level::limited : use_level::none;
}

/// What a basis says of learning, which requires consent.
constexpr learn_level learning_under(const purpose_signals& row, const legal_basis& evidence) {
    if (row.learn.empty()) return learn_level::no;
    if (evidence.consent.includes(row.learn)) return learn_level::yes;
    return evidence.chosen.includes(row.learn) ? learn_level::closed : learn_level::no;
}

/// What the framework has a choice for besides its purposes.
inline constexpr enum_set of_framework{signal_limit::device, signal_limit::device_scanning,
                                       signal_limit::precise_location};

/// Closes everything that the framework has a say in.
template <enumeration Attribute>
constexpr consent_snapshot all_closed(const basic_signal_mapping<Attribute>& map, signal_reason why) {
    consent_snapshot s;
    for (const purpose_signals& row : map.purposes)
        if (row.governed()) s.of[position(row.key)] = {use_level::none, use_level::none, learn_level::no, why};
    s.set_limits(of_framework, false);
    return s;
}

/// The snapshot of a string of the framework, for the party that a basis was established for.
template <class Tcf, enumeration Attribute>
constexpr consent_snapshot of_basis(const Tcf& tcf, const legal_basis& evidence,
                                    const basic_signal_mapping<Attribute>& map) {
    const signal_reason why = evidence.gate == vendor_gate::invalid         ? signal_reason::invalid
                              : evidence.gate == vendor_gate::not_disclosed ? signal_reason::not_disclosed
                                                                            : signal_reason::not_chosen;
    consent_snapshot s;
    s.hash = tcf.text().hash();
    s.last_updated = tcf.head().last_updated;
    for (const purpose_signals& row : map.purposes) {
        if (!row.governed()) continue;
        purpose_stance& stance = s.of[position(row.key)];
        stance = {level_under(row, evidence.purposes()), level_under(row, evidence.consent),
                  learning_under(row, evidence), why};
        if (level_under(row, evidence.chosen) > stance.allowed) stance.why = signal_reason::restricted;
        if (stance.allowed == use_level::profile) stance.why = signal_reason::none;
    }
    const bool device = evidence.purpose_one_disclosed && evidence.consent.contains(1);
    s.set_limit(signal_limit::device, device);
    s.closed_by_others = !device && (!evidence.purpose_one_disclosed || evidence.chosen.contains(1));
    s.set_limit(signal_limit::precise_location, evidence.special_features.contains(1));
    s.set_limit(signal_limit::device_scanning, evidence.special_features.contains(2));
    return s;
}

/// Allows a set of purposes no more than a level.
constexpr void close_all(consent_snapshot& s, const enum_set<purpose>& which, use_level most, signal_reason why) {
    for (std::size_t i = 0; i < enum_size<purpose>; ++i)
        if (which.contains(enum_at<purpose>(i))) s.limit_to(enum_at<purpose>(i), most, why);
}

} // namespace detail

/// A signal that did not decode: everything is refused.
constexpr consent_snapshot unreadable_signal(transient_text signal = {}) {
    consent_snapshot s;
    s.unreadable = true;
    s.hash = signal.text().hash();
    for (purpose_stance& p : s.of) p = {use_level::none, use_level::none, learn_level::no, signal_reason::unreadable};
    return s;
}

/// A signal that is required and did not arrive, such as a TC string where GDPR applies or may apply: every purpose of
/// the framework is denied. It is no withdrawal: learned data may stay, unused.
template <enumeration Attribute = attribute>
constexpr consent_snapshot absent_signal(const basic_signal_mapping<Attribute>& map = standard_signals) {
    consent_snapshot s = detail::all_closed(map, signal_reason::absent);
    s.absent = true;
    return s;
}

/// The snapshot of a TC string for the party that `evidence` was established for: a vendor (`basis_for`) or the
/// publisher (`basis_for_publisher`).
template <enumeration Attribute = attribute>
constexpr consent_snapshot snapshot_of(const tc_string& tc, const legal_basis& evidence,
                                       const basic_signal_mapping<Attribute>& map = standard_signals) {
    return tc ? detail::of_basis(tc, evidence, map) : unreadable_signal(tc.text());
}

/// The snapshot of the Canadian section for the publisher, at a time.
template <enumeration Attribute = attribute>
constexpr consent_snapshot snapshot_of(const tcf_canada& tcf, deciseconds now,
                                       const basic_signal_mapping<Attribute>& map = standard_signals) {
    return tcf ? detail::of_basis(tcf, basis_for_publisher(tcf, now), map) : unreadable_signal(tcf.text());
}

/// The snapshot of a known child without consent, by a US section, COPPA or the service's own knowledge. It closes
/// purposes; `age_assurance::minor` in the request's context closes what else a policy closes to minors.
template <enumeration Attribute = attribute>
constexpr consent_snapshot snapshot_of_child(const basic_signal_mapping<Attribute>& map = standard_signals) {
    consent_snapshot s;
    detail::close_all(s, map.closed_to_children, use_level::none, signal_reason::child);
    detail::close_all(s, map.limited_to_children, use_level::limited, signal_reason::child);
    return s;
}

/// The snapshot of a US section. It closes, and grants nothing: not having opted out is no consent. A section in force
/// that did not decode is unreadable.
template <enumeration Attribute = attribute>
constexpr consent_snapshot snapshot_of(const us_section& section,
                                       const basic_signal_mapping<Attribute>& map = standard_signals) {
    if (!section) return unreadable_signal(section.text());
    const us_choices c = us_choices::of(section);
    consent_snapshot s = c.denies_as_child() ? tact::snapshot_of_child(map) : consent_snapshot{};
    s.hash = section.text().hash();
    if (c.denies_cross_context())
        detail::close_all(s, map.cross_context, use_level::none,
                          c.gpc == gpc_signal::on ? signal_reason::global_control
                          : c.notice_missing      ? signal_reason::notice_missing
                          : !c.service_provider   ? signal_reason::opted_out
                          : c.covered_undefined   ? signal_reason::covered_undefined
                                                  : signal_reason::by_contract);
    if (c.additional_no) detail::close_all(s, map.further, use_level::none, signal_reason::not_chosen);
    s.set_limits(c.opened, true);
    s.set_limits(c.closed, false);
    return s;
}

/// The snapshot of a US Privacy string.
template <enumeration Attribute = attribute>
constexpr consent_snapshot snapshot_of(const us_privacy& u,
                                       const basic_signal_mapping<Attribute>& map = standard_signals) {
    if (!u) return unreadable_signal(u.text());
    consent_snapshot s;
    s.hash = u.text().hash();
    if (u.denies_sale()) detail::close_all(s, map.cross_context, use_level::none, signal_reason::opted_out);
    return s;
}

/// The snapshot of a Sec-GPC header; it says nothing if there is none.
template <enumeration Attribute = attribute>
constexpr consent_snapshot snapshot_of_gpc(transient_text sec_gpc,
                                           const basic_signal_mapping<Attribute>& map = standard_signals) {
    consent_snapshot s;
    if (asks_not_to_sell(sec_gpc))
        detail::close_all(s, map.cross_context, use_level::none, signal_reason::global_control);
    return s;
}

} // namespace tact

#endif
