// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_SIGNALS_TCF_TC_VALIDITY_HPP
#define TACT_SIGNALS_TCF_TC_VALIDITY_HPP

#include <tact/signals/tcf/tc_string.hpp>
#include <tact/vocabulary/enum_set.hpp>

namespace tact::inline v0_1 {

/// Why a TC string that decoded grants nothing all the same.
enum class tc_defect : std::uint16_t {
    not_decoded,               ///< there is nothing to judge
    not_service_specific,      ///< of global scope, invalid since 1 September 2021
    policy_version_unknown,    ///< a TcfPolicyVersion other than 2 to 6: one above is for a newer tact to read
    policy_version_expired,    ///< a TcfPolicyVersion below 4 in a string updated after 30 September 2023
    disclosed_vendors_missing, ///< no list of disclosed vendors in a string updated after 28 February 2026 (TCF 2.3)
    cmp_id_reserved,           ///< CmpId 0 or 1, which no platform has
    from_the_future,           ///< updated more than a day after now
    created_after_update       ///< created later than last updated
};
constexpr tc_defect last_enumerator(tc_defect) { return tc_defect::created_after_update; }

/// From when rules of the framework hold. The text of TCF goes by the day on which a string was created; a string is
/// invalid where that is later than its last update, so that the last update is the later of both.
inline constexpr deciseconds policy_4_required_from = day(2023, 10, 1);
/// From when a string must list the vendors that were disclosed. The date counts, not the policy version: most strings
/// say version 5 without that list.
inline constexpr deciseconds disclosed_vendors_required_from = day(2026, 3, 1);
/// The policy versions that TC strings of version 2 are known to carry: 5 is the latest published, and strings that say
/// 6 arrive already.
inline constexpr std::uint8_t first_policy_version = 2;
/// The last of them.
inline constexpr std::uint8_t last_policy_version = 6;
/// From which policy version on purposes 3 to 6 have no legitimate interest.
inline constexpr std::uint8_t policy_without_li_for_profiles = 4;

/// What is wrong with a TC string at a time; the empty set if nothing is. How long a choice is good for (the policies
/// speak of 13 months) is the caller's rule: see `age_of`.
constexpr enum_set<tc_defect> defects_of(const tc_string& tc, deciseconds now) {
    if (!tc) return tc_defect::not_decoded;
    const tc_head& head = tc.head();
    enum_set<tc_defect> found;
    const auto find = [&](bool is_so, tc_defect what) {
        if (is_so) found.insert(what);
    };
    find(!head.is_service_specific, tc_defect::not_service_specific);
    find(head.policy_version < first_policy_version || head.policy_version > last_policy_version,
         tc_defect::policy_version_unknown);
    find(head.policy_version < 4 && head.last_updated >= policy_4_required_from, tc_defect::policy_version_expired);
    find(!tc.has_disclosed_vendors() && head.last_updated >= disclosed_vendors_required_from,
         tc_defect::disclosed_vendors_missing);
    find(head.cmp_id < 2, tc_defect::cmp_id_reserved);
    find(head.last_updated > now + from_seconds(86400), tc_defect::from_the_future);
    find(head.created > head.last_updated, tc_defect::created_after_update);
    return found;
}

/// How long ago the choices were last changed; 0 for a date in the future. If they are older than your own rule allows,
/// take the string as missing (`absent_signal`), and ask anew.
constexpr deciseconds age_of(const tc_head& head, deciseconds now) {
    return now > head.last_updated ? now - head.last_updated : 0;
}

/// Purposes for which a legitimate interest counts for nothing whatever the bits say: 1 never, 3 to 6 since policy 4.
constexpr tcf_set without_li(std::uint8_t policy_version) {
    return policy_version >= policy_without_li_for_profiles ? tcf_set{1, 3, 4, 5, 6} : tcf_set{1};
}

} // namespace tact

#endif
