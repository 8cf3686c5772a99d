// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_FWD_HPP
#define TACT_FWD_HPP

#include <tact/vocabulary/enumeration.hpp>

// Declarations for headers that only pass objects on: a policy, a gate, a consent by reference, a value of an
// enumeration. Code that makes or asks one includes its own header, in either order.

namespace tact::inline v0_1 {

// What can be said of a person, of a datum and of a moment.
enum class attribute : std::uint16_t;
enum class attribute_class : std::uint16_t;
enum class joint_risk : std::uint16_t;
enum class source : std::uint16_t;
enum class purpose : std::uint16_t;
enum class connectedness : std::uint16_t;
enum class trust : std::uint16_t;
enum class pressure : std::uint16_t;
enum class setting : std::uint16_t;
enum class exposure : std::uint16_t;
enum class industry : std::uint16_t;
enum class channel : std::uint16_t;
enum class gender : std::uint16_t;
enum class age_band : std::uint16_t;
enum class young_children : std::uint16_t;
enum class age_assurance : std::uint16_t;
enum class initiative : std::uint16_t;
enum class expectedness : std::uint16_t;
enum class benefit : std::uint16_t;
enum class control : std::uint16_t;
enum class transparency : std::uint16_t;
enum class confidence : std::uint16_t;
enum class effect : std::uint16_t;
enum class axis : std::uint16_t;
enum class decision : std::uint16_t;
enum class obligation : std::uint16_t;

/// Makes the shipped attributes an enumeration as templates ask for it.
constexpr attribute last_enumerator(attribute);

template <enumeration E>
class enum_set;
template <enumeration E, class Row>
class enum_table;
template <enumeration Attribute>
class attribute_bits;
struct context;
struct audience;
struct relationship;
struct processing_purpose;
class packed_context;

// The tables that people write.
class odds_factor;
class fingerprint;
template <enumeration Attribute>
struct basic_policy_table;
using policy_table = basic_policy_table<attribute>;
template <enumeration Attribute>
struct basic_overlay;
using overlay = basic_overlay<attribute>;

// Deciding.
namespace detail {
template <enumeration Attribute>
class basic_source_gate;
template <enumeration Attribute>
class basic_column_row;
} // namespace detail
using source_gate = detail::basic_source_gate<attribute>;
using column_row = detail::basic_column_row<attribute>;
template <enumeration Attribute>
class basic_policy;
using policy = basic_policy<attribute>;
template <enumeration Attribute>
class basic_gate;
using gate = basic_gate<attribute>;
template <enumeration Attribute>
class basic_context_gate;
using context_gate = basic_context_gate<attribute>;
template <enumeration Attribute>
class basic_consent;
using consent = basic_consent<attribute>;
template <enumeration Attribute>
class basic_published_consent;
using published_consent = basic_published_consent<attribute>;
template <enumeration Attribute, std::size_t Kept>
class basic_published_policy;
template <enumeration Attribute>
struct basic_part;
using part = basic_part<attribute>;
template <enumeration Attribute>
class basic_use;
using use = basic_use<attribute>;
template <enumeration Attribute>
class basic_use_builder;
template <enumeration Attribute, std::size_t Features, std::size_t Parts>
class basic_catalogue;

} // namespace tact

#endif
