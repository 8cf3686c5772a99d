// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_SIGNALS_TCF_LEGAL_BASIS_HPP
#define TACT_SIGNALS_TCF_LEGAL_BASIS_HPP

#include <tact/signals/tcf/tc_validity.hpp>

namespace tact::inline v0_1 {

/// A vendor as the Global Vendor List describes it. The list itself is not read here: callers know their own entry,
/// which can be a constant. A plain value: safe to share between threads while none writes it.
struct vendor_declaration {
    std::size_t id = 0;         ///< the vendor's id; 0 is none
    tcf_set consent{};          ///< purposes for which the vendor relies on consent
    tcf_set li{};               ///< purposes for which it relies on legitimate interest
    tcf_set flexible{};         ///< purposes of these whose basis a publisher may change
    tcf_set special_purposes{}; ///< purposes without a choice: security, delivery
    tcf_set special_features{}; ///< features that need an opt-in: precise location, active scanning
};

/// Whether a string lets a vendor in at all.
enum class vendor_gate : std::uint16_t {
    invalid,       ///< the string does not decode or is not valid
    not_disclosed, ///< the vendor was not shown to the person
    open           ///< purpose by purpose
};
constexpr vendor_gate last_enumerator(vendor_gate) { return vendor_gate::open; }

/// The purposes for which there is a basis in law, as the framework counts it. A default one allows nothing. A plain
/// value: safe to share between threads while none writes it.
struct legal_basis {
    vendor_gate gate = vendor_gate::invalid; ///< whether the string lets this party in at all
    tcf_set consent{};          ///< purposes that rest on consent; purpose 1 only where `purpose_one_disclosed`
    tcf_set li{};               ///< purposes that rest on legitimate interest
    tcf_set special_purposes{}; ///< purposes without a choice, for a disclosed vendor
    tcf_set special_features{}; ///< special features declared and opted in to
    /// Whether purpose 1, storing on and reading from the device, was disclosed. If it was not (PurposeOneTreatment)
    /// its bit is no answer of the person, and a snapshot leaves the device closed.
    bool purpose_one_disclosed = false;
    /// Purposes that the person said yes to, whatever else closes them: restrictions, a vendor's own entry.
    tcf_set chosen{};

    /// Purposes that rest on either.
    constexpr tcf_set purposes() const { return consent | li; }
    friend constexpr bool operator==(const legal_basis&, const legal_basis&) = default;
};

/// The bases of a vendor by signals and publisher restrictions alone, whether or not the string is valid and the vendor
/// disclosed: for reports. Without a restriction a purpose stands on its declared basis, even where it is flexible.
constexpr legal_basis signalled_basis(const tc_string& tc, const vendor_declaration& vendor) {
    legal_basis evidence;
    if (!tc) return evidence;
    const tc_head& head = tc.head();
    const restrictions restricted = tc.publisher_restrictions().of(vendor.id);
    const tcf_set closed = restricted.not_allowed | (restricted.require_consent & restricted.require_li);
    // A restriction moves a flexible purpose to the other basis, and closes one that is not.
    const tcf_set to_consent = vendor.li & restricted.require_consent;
    const tcf_set to_li = vendor.consent & restricted.require_li;
    const tcf_set by_consent = (vendor.consent - to_li) | (to_consent & vendor.flexible);
    const tcf_set by_li = (vendor.li - to_consent) | (to_li & vendor.flexible);

    if (tc.vendors_consent().contains(vendor.id)) evidence.chosen = head.purposes_consent;
    evidence.consent = (by_consent & evidence.chosen) - closed;
    if (tc.vendors_li().contains(vendor.id))
        evidence.li = (by_li & head.purposes_li) - closed - without_li(head.policy_version);
    return evidence;
}

/// Whether a vendor was shown to the person. An older string may lack the list; it then counts as showing the vendors
/// that have a yes.
constexpr bool discloses(const tc_string& tc, std::size_t vendor) {
    if (tc.has_disclosed_vendors()) return tc.disclosed_vendors().contains(vendor);
    return tc.vendors_consent().contains(vendor) || tc.vendors_li().contains(vendor);
}

/// What a TC string allows a vendor, at a time: TCF's way of establishing the legal basis. An invalid string, or one
/// that did not show the vendor, allows nothing, special purposes included.
constexpr legal_basis basis_for(const tc_string& tc, const vendor_declaration& vendor, deciseconds now) {
    if (!defects_of(tc, now).empty()) return {};
    if (!discloses(tc, vendor.id)) return {.gate = vendor_gate::not_disclosed};
    legal_basis evidence = signalled_basis(tc, vendor);
    evidence.gate = vendor_gate::open;
    evidence.purpose_one_disclosed = !tc.head().purpose_one_treatment;
    evidence.special_purposes = vendor.special_purposes;
    evidence.special_features = vendor.special_features & tc.head().special_features;
    return evidence;
}

/// What a TC string allows the publisher, the first party itself: its own segment, and the opt-ins of the core. Vendors
/// and restrictions do not matter to it, and a string without that segment allows nothing.
constexpr legal_basis basis_for_publisher(const tc_string& tc, deciseconds now) {
    if (!defects_of(tc, now).empty()) return {};
    if (!tc.publisher().present()) return {.gate = vendor_gate::not_disclosed};
    legal_basis evidence;
    evidence.gate = vendor_gate::open;
    evidence.purpose_one_disclosed = !tc.head().purpose_one_treatment;
    evidence.consent = evidence.chosen = tc.publisher().purposes_consent();
    evidence.li = tc.publisher().purposes_li() - tcf_set{1, 3, 4, 5, 6};
    evidence.special_features = tc.head().special_features;
    return evidence;
}

} // namespace tact

#endif
