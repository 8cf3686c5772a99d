// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_SIGNALS_SNAPSHOT_GPP_SNAPSHOT_HPP
#define TACT_SIGNALS_SNAPSHOT_GPP_SNAPSHOT_HPP

#include <tact/signals/gpp/gpp_string.hpp>
#include <tact/signals/snapshot/signal_snapshots.hpp>

namespace tact::inline v0_1 {

namespace detail {

/// `tcf` says for whom a TC string is read: it returns a legal basis. No section may be longer than the whole string.
template <enumeration Attribute, class Tcf>
constexpr consent_snapshot of_section(const gpp_string& gpp, std::uint32_t id, deciseconds now, Tcf tcf, bool vendor,
                                      const basic_signal_mapping<Attribute>& map) {
    const signal_text text = gpp.section(id);
    if (id == static_cast<std::uint32_t>(gpp_section::tcf_eu)) {
        const tc_string tc = tc_string::decode(text, gpp.max_length());
        return tact::snapshot_of(tc, tcf(tc), map);
    }
    if (id == static_cast<std::uint32_t>(gpp_section::tcf_canada)) {
        const tcf_canada tc = tcf_canada::decode(text, gpp.max_length());
        consent_snapshot s = tact::snapshot_of(tc, now, map);
        return tc && vendor ? tact::merge(s, detail::all_closed(map, signal_reason::not_disclosed)) : s;
    }
    if (id == static_cast<std::uint32_t>(gpp_section::us_privacy))
        return tact::snapshot_of(us_privacy::decode(text), map);
    return tact::snapshot_of(us_section::decode(id, text), map); // unreadable where it is none of them
}

/// Whether an id of any integer type is -1: an unsigned one never is, and comparing it with zero would give a warning.
template <class Id>
constexpr bool is_minus_one(Id id) {
    constexpr Id minus_one = static_cast<Id>(-1);
    if constexpr (minus_one > Id{})
        return false;
    else
        return id == minus_one;
}

/// `-1` is how `gpp_sid` says that no section applies; every other number names one, and must be one.
template <enumeration Attribute, class Id, class Tcf>
constexpr consent_snapshot of_sections(const gpp_string& gpp, const Id* in_force, std::size_t n, deciseconds now,
                                       Tcf tcf, bool vendor, const basic_signal_mapping<Attribute>& map) {
    if (!gpp) return unreadable_signal(gpp.text());
    if (n > max_gpp_sections) return unreadable_signal(gpp.text());
    consent_snapshot all;
    for (std::size_t i = 0; i < n; ++i) {
        std::size_t first = 0;
        while (in_force[first] != in_force[i]) ++first;
        const bool none_applies = detail::is_minus_one(in_force[i]);
        if (first != i || none_applies) continue; // a request's list may repeat a section
        const bool is_id = in_force[i] > 0 && static_cast<unsigned long long>(in_force[i]) <= 0xFFFF;
        const auto id = static_cast<std::uint32_t>(is_id ? in_force[i] : Id{});
        all = tact::merge(all, detail::of_section(gpp, id, now, tcf, vendor, map));
    }
    return all;
}

} // namespace detail

/// The snapshot of the sections in force (`gpp_sid`) of a GPP string for a vendor, at a time: `n` ids from `in_force`,
/// of any integer type; -1 says that none applies. A section in force that is missing, unknown or malformed is
/// unreadable, and so is the whole; so is a longer list than a string may have sections. Sections that are not in force
/// are not read. If a request carries a string and no list, name every section of the string. If it carries a list and
/// no string, decode the empty text all the same, so that the missing sections are seen.
template <class Id, enumeration Attribute = attribute>
constexpr consent_snapshot snapshot_of(const gpp_string& gpp, const Id* in_force, std::size_t n,
                                       const vendor_declaration& vendor, deciseconds now,
                                       const basic_signal_mapping<Attribute>& map = standard_signals) {
    const auto tcf = [&](const tc_string& tc) { return basis_for(tc, vendor, now); };
    return detail::of_sections(gpp, in_force, n, now, tcf, true, map);
}
/// The same for sections written out: `snapshot_of(gpp, {2, 7}, vendor, now)`.
template <class Id, std::size_t N, enumeration Attribute = attribute>
constexpr consent_snapshot snapshot_of(const gpp_string& gpp, const Id (&in_force)[N], const vendor_declaration& vendor,
                                       deciseconds now, const basic_signal_mapping<Attribute>& map = standard_signals) {
    return tact::snapshot_of(gpp, in_force, N, vendor, now, map);
}

/// The same for the publisher, the first party itself.
template <class Id, enumeration Attribute = attribute>
constexpr consent_snapshot snapshot_for_publisher(const gpp_string& gpp, const Id* in_force, std::size_t n,
                                                  deciseconds now,
                                                  const basic_signal_mapping<Attribute>& map = standard_signals) {
    const auto tcf = [&](const tc_string& tc) { return basis_for_publisher(tc, now); };
    return detail::of_sections(gpp, in_force, n, now, tcf, false, map);
}
/// The same for the publisher, and sections written out.
template <class Id, std::size_t N, enumeration Attribute = attribute>
constexpr consent_snapshot snapshot_for_publisher(const gpp_string& gpp, const Id (&in_force)[N], deciseconds now,
                                                  const basic_signal_mapping<Attribute>& map = standard_signals) {
    return tact::snapshot_for_publisher(gpp, in_force, N, now, map);
}

} // namespace tact

#endif
