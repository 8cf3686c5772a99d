// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_SIGNALS_SNAPSHOT_SIGNAL_MAPPING_HPP
#define TACT_SIGNALS_SNAPSHOT_SIGNAL_MAPPING_HPP

#include <tact/signals/snapshot/consent_snapshot.hpp>
#include <tact/signals/tcf/tcf_set.hpp>
#include <tact/vocabulary/attribute.hpp>
#include <tact/vocabulary/enum_table.hpp>
#include <tact/vocabulary/source.hpp>

namespace tact::inline v0_1 {

/// Which purposes of the framework (TCF) a purpose of tact needs. An empty set is a level that no choice opens. A row
/// that is empty throughout is no subject of the framework, and signals say nothing of it. A plain value: safe to
/// share between threads while none writes it.
struct purpose_signals {
    purpose key{};     ///< the purpose of tact
    tcf_set profile{}; ///< all of these: the profile level
    tcf_set learn{};   ///< all of these, by consent: learning
    tcf_set limited{}; ///< all of these: the limited level

    /// Whether the framework has a say.
    constexpr bool governed() const { return !(profile | learn | limited).empty(); }
};

/// What signals can open of one attribute. A row that says nothing is never opened by a signal. A plain value: safe to
/// share between threads while none writes it.
template <enumeration Attribute>
struct attribute_signals {
    Attribute key{};                            ///< the attribute
    use_level needs = use_level::none;          ///< the level that opens it; none: no signal does
    signal_limit limit = signal_limit::nothing; ///< what else must be open
    enum_set<source> from{};                    ///< the sources that the yes covers
};

/// How consent signals map to tact: a table to replace if your lawyer reads it otherwise. It grants at most what the
/// person was asked: a purpose, in general words. Snapshots read the purposes and their limits, `to_consent` the
/// attributes and `outside`: pass a mapping of your own to every function that takes one. Plain data: share it between
/// threads while none writes it.
template <enumeration Attribute>
struct basic_signal_mapping {
    enum_table<purpose, purpose_signals> purposes{};                  ///< what each purpose needs
    enum_table<Attribute, attribute_signals<Attribute>> attributes{}; ///< what opens each attribute
    enum_set<purpose> outside{};             ///< no subject of signals or limits: the service asked for, security
    enum_set<purpose> cross_context{};       ///< closed by opting out of sale, sharing or targeting, by GPC, by MSPA
    enum_set<purpose> closed_to_children{};  ///< closed where a known child has no consent
    enum_set<purpose> limited_to_children{}; ///< limited in the same case
    enum_set<purpose> further{};             ///< closed by a no to further purposes
};

/// A mapping over the shipped attributes.
using signal_mapping = basic_signal_mapping<attribute>;

namespace detail {

inline constexpr enum_set<source> own_data{source::declared, source::first_party};
inline constexpr enum_set<source> own_or_device{source::declared, source::first_party, source::device_content};

} // namespace detail

/// The shipped mapping.
///
/// `limited` is the subject of TCF's purposes 2 and 11, choosing by the page and the coarse place: language and region,
/// and nothing that was collected about the person over time. Behaviour on the site is limited in TCF's text while it
/// only counts repetitions; tact cannot tell that from a profile, and so it needs the profile level. Everything that
/// adds up to a person, declared or not, is profile. No banner opens special categories (GDPR 9), insurance, a
/// persuasion profile, the address book or photos (which the device asks for by itself), nor the connection's data,
/// which tact admits for support and security alone.
///
/// A person who did not opt in to precise location refuses the current location, and so everything coarsened from it; a
/// region that the person stated is not affected.
inline constexpr signal_mapping standard_signals{
    .purposes = {{
        // clang-format off
        // purpose, profile level, learning, limited level
        {purpose::unstated,       {},     {},  {}},
        {purpose::support,        {},     {},  {}},   // the service asked for: no subject of the framework
        {purpose::recommendation, {6},    {5}, {11}},
        {purpose::marketing,      {4},    {3}, {2}},
        {purpose::advertising,    {4},    {3}, {2}},
        {purpose::measurement,    {7, 8}, {},  {}},   // 9 besides where audiences of several sources are put together
        {purpose::improvement,    {10},   {},  {}},   // whose text excludes profiles: nothing is learned under it
        {purpose::learning,       {},     {},  {}},   // by the purpose learned for
        {purpose::pricing,        {},     {},  {}},   // no purpose of the framework: never granted here
        {purpose::security,       {},     {},  {}},   // no choice, and untouched by consent in tact
        {purpose::sharing,        {},     {},  {}},   // takes a yes that names it: signals only close it
        // clang-format on
    }},
    .attributes = {{
        // clang-format off
        // attribute, level, what else must be open, sources
        {attribute::gender,             use_level::profile, signal_limit::nothing,          detail::own_data},
        {attribute::age_range,          use_level::profile, signal_limit::nothing,          detail::own_data},
        {attribute::date_of_birth,      use_level::profile, signal_limit::nothing,          detail::own_data},
        {attribute::birthday,           use_level::profile, signal_limit::nothing,          detail::own_data},
        {attribute::name,               use_level::profile, signal_limit::nothing,          detail::own_data},
        {attribute::clothing_size,      use_level::profile, signal_limit::nothing,          detail::own_data},
        {attribute::style,              use_level::profile, signal_limit::nothing,          detail::own_data},
        {attribute::budget,             use_level::profile, signal_limit::nothing,          detail::own_data},
        {attribute::income,             use_level::profile, signal_limit::nothing,          detail::own_data},
        {attribute::current_location,   use_level::profile, signal_limit::precise_location, detail::own_or_device},
        {attribute::region,             use_level::limited, signal_limit::nothing,          detail::own_data},
        {attribute::residence,          use_level::profile, signal_limit::nothing,          detail::own_data},
        {attribute::email,              use_level::profile, signal_limit::nothing,          detail::own_data},
        {attribute::phone,              use_level::profile, signal_limit::nothing,          detail::own_data},
        {attribute::push_token,         use_level::profile, signal_limit::device,           detail::own_data},
        {attribute::past_purchases,     use_level::profile, signal_limit::nothing,          detail::own_data},
        {attribute::entitlements,       use_level::profile, signal_limit::nothing,          detail::own_data},
        {attribute::eligibility,        use_level::profile, signal_limit::nothing,          detail::own_data},
        {attribute::visited_websites,   use_level::profile, signal_limit::device,           detail::own_data},
        {attribute::behaviour_on_site,  use_level::profile, signal_limit::device,           detail::own_data}, // linked by a cookie
        {attribute::ip_address,         use_level::none,    signal_limit::nothing,          {}},
        {attribute::login_time,         use_level::none,    signal_limit::nothing,          {}},
        {attribute::device_identifiers, use_level::profile, signal_limit::device,           detail::own_or_device},
        {attribute::photos,             use_level::none,    signal_limit::device,           {}},
        {attribute::contacts,           use_level::none,    signal_limit::device,           {}},
        {attribute::family,             use_level::profile, signal_limit::nothing,          detail::own_data},
        {attribute::occupation,         use_level::profile, signal_limit::nothing,          detail::own_data},
        {attribute::interests,          use_level::profile, signal_limit::nothing,          detail::own_data},
        {attribute::language,           use_level::limited, signal_limit::nothing,          detail::own_data},
        {attribute::social_profile,     use_level::profile, signal_limit::nothing,          detail::own_data},
        {attribute::persuasion_profile, use_level::none,    signal_limit::nothing,          {}},
        {attribute::insurance_details,  use_level::none,    signal_limit::nothing,          {}},
        {attribute::medical_history,    use_level::none,    signal_limit::health,           {}},
        {attribute::race_or_origin,     use_level::none,    signal_limit::race_or_origin,   {}},
        {attribute::political_opinion,  use_level::none,    signal_limit::nothing,          {}},
        {attribute::religion,           use_level::none,    signal_limit::religion,         {}},
        {attribute::trade_union,        use_level::none,    signal_limit::trade_union,      {}},
        {attribute::sexual_orientation, use_level::none,    signal_limit::sexuality,        {}},
        {attribute::genetic,            use_level::none,    signal_limit::genetic,          {}},
        {attribute::biometric,          use_level::none,    signal_limit::biometric,        {}},
        {attribute::government_id,      use_level::none,    signal_limit::identity_numbers, {}},
        {attribute::payment_account,    use_level::none,    signal_limit::accounts,         {}},
        {attribute::message_content,    use_level::none,    signal_limit::messages,         {}},
        {attribute::mood,               use_level::none,    signal_limit::nothing,          {}},
        // clang-format on
    }},
    .outside = {purpose::support, purpose::security},
    .cross_context = {purpose::advertising, purpose::sharing},
    .closed_to_children = {purpose::marketing, purpose::advertising, purpose::pricing, purpose::sharing},
    .limited_to_children = purpose::recommendation,
    .further = purpose::improvement,
};

} // namespace tact

#endif
