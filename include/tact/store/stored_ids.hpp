// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_STORE_STORED_IDS_HPP
#define TACT_STORE_STORED_IDS_HPP

#include <tact/vocabulary/attribute.hpp>
#include <tact/vocabulary/enum_table.hpp>
#include <tact/vocabulary/purpose.hpp>
#include <tact/vocabulary/source.hpp>

// The numbers under which values are stored. An enumerator's position changes when another is put before it; its number
// here never does, and is never given to another: what a build of today wrote, a build of tomorrow reads.
//
// Extension point: beside an enumeration of your own, a table of numbers that `stored_ids_of` returns, and a number
// that says whose they are. A new value takes the next number.
//
//     inline constexpr tact::stored_id_table<trait> trait_ids{{{trait::shoe_size, 1}, {trait::gait, 2}}};
//     constexpr const auto& stored_ids_of(trait) { return trait_ids; }
//     constexpr std::uint32_t stored_vocabulary_of(trait) { return 0x7A17; } // any that no other enumeration has

namespace tact::inline v0_1 {

/// The number under which a value is stored. A plain value: safe to share between threads while none writes it.
template <enumeration E>
struct stored_id {
    E key{};
    std::uint16_t id = 0; ///< from 1 to `max_stored_id`; 0 for a value that is not stored
};
/// The numbers of every value of an enumeration.
template <enumeration E>
using stored_id_table = enum_table<E, stored_id<E>>;
/// The largest number.
inline constexpr std::uint16_t max_stored_id = 8191; // a bit of two bytes tells attributes from joint risks

inline constexpr stored_id_table<attribute> attribute_ids{{
    // clang-format off
    {attribute::gender, 1}, {attribute::age_range, 2}, {attribute::date_of_birth, 3}, {attribute::birthday, 4},
    {attribute::name, 5}, {attribute::clothing_size, 6}, {attribute::style, 7}, {attribute::budget, 8},
    {attribute::income, 9}, {attribute::current_location, 10}, {attribute::region, 11}, {attribute::residence, 12},
    {attribute::email, 13}, {attribute::phone, 14}, {attribute::push_token, 15}, {attribute::past_purchases, 16},
    {attribute::entitlements, 17}, {attribute::eligibility, 18}, {attribute::visited_websites, 19},
    {attribute::behaviour_on_site, 20}, {attribute::ip_address, 21}, {attribute::login_time, 22},
    {attribute::device_identifiers, 23}, {attribute::photos, 24}, {attribute::contacts, 25}, {attribute::family, 26},
    {attribute::occupation, 27}, {attribute::interests, 28}, {attribute::language, 29},
    {attribute::social_profile, 30}, {attribute::persuasion_profile, 31}, {attribute::insurance_details, 32},
    {attribute::medical_history, 33}, {attribute::race_or_origin, 34}, {attribute::political_opinion, 35},
    {attribute::religion, 36}, {attribute::trade_union, 37}, {attribute::sexual_orientation, 38},
    {attribute::genetic, 39}, {attribute::biometric, 40}, {attribute::government_id, 41},
    {attribute::payment_account, 42}, {attribute::message_content, 43}, {attribute::mood, 44},
    // clang-format on
}};
constexpr const auto& stored_ids_of(attribute) { return attribute_ids; }
/// Whose numbers these are, which a record says and a reader compares: 0 for the shipped attributes.
constexpr std::uint32_t stored_vocabulary_of(attribute) { return 0; }

inline constexpr stored_id_table<joint_risk> joint_risk_ids{{
    // clang-format off
    {joint_risk::identifying_combination, 1}, {joint_risk::too_many_events, 2}, {joint_risk::too_many_attributes, 3},
    // clang-format on
}};
constexpr const auto& stored_ids_of(joint_risk) { return joint_risk_ids; }

inline constexpr stored_id_table<purpose> purpose_ids{{
    // clang-format off
    {purpose::unstated, 0}, {purpose::support, 1}, {purpose::recommendation, 2}, {purpose::marketing, 3},
    {purpose::advertising, 4}, {purpose::measurement, 5}, {purpose::improvement, 6}, {purpose::learning, 7},
    {purpose::pricing, 8}, {purpose::security, 9}, {purpose::sharing, 10},
    // clang-format on
}};
constexpr const auto& stored_ids_of(purpose) { return purpose_ids; }

/// A source is stored as a bit: at most 14 of them fit.
inline constexpr stored_id_table<source> source_ids{{
    // clang-format off
    {source::unstated, 0}, {source::declared, 1}, {source::first_party, 2}, {source::inferred, 3},
    {source::third_party, 4}, {source::connection, 5}, {source::device_content, 6}, {source::covert, 7},
    // clang-format on
}};
constexpr const auto& stored_ids_of(source) { return source_ids; }

/// An enumeration whose values can be stored: `stored_ids_of`, found by ADL, returns their numbers.
template <class E>
concept stored_enumeration = enumeration<E> && requires(E e) {
    stored_ids_of(e)[e].id;
};

/// An enumeration of attributes that a record can be of: `stored_vocabulary_of`, found by ADL, says whose numbers it
/// has, and never changes.
template <class E>
concept stored_vocabulary = stored_enumeration<E> && requires(E e) {
    std::uint32_t{stored_vocabulary_of(e)};
};

namespace detail {

inline void a_stored_number_is_given_twice_or_out_of_range() {}

/// The numbers of an enumeration, and the way back. Made once, while compiling; a number that is given twice or out of
/// range does not compile.
template <stored_enumeration E>
struct stored_numbers {
    static constexpr std::uint16_t id_of(E e) { return stored_ids_of(e)[e].id; }
    /// The largest number that this build knows.
    static constexpr std::uint16_t newest = [] {
        std::uint16_t most = 0;
        for (const auto& row : stored_ids_of(E{})) most = row.id > most ? row.id : most;
        return most;
    }();
    /// Whether every value has a number.
    static constexpr bool all_numbered = [] {
        bool all = true;
        for (const auto& row : stored_ids_of(E{})) all = all && row.id != 0;
        return all;
    }();
    /// Whether the numbers are 1, 2, 3 and so on: only then do all up to the newest name all.
    static constexpr bool dense = all_numbered && newest == enum_size<E>;
    /// The position of a number, plus one; 0 for one that this build does not know.
    static constexpr std::size_t place_of(std::size_t id) { return id <= newest ? places.of[id] : 0; }

private:
    struct table {
        std::uint16_t of[newest + 1u]{};
    };
    static constexpr table places = [] {
        table t;
        for (const auto& row : stored_ids_of(E{})) {
            if (row.id == 0) continue;
            if (row.id > max_stored_id || t.of[row.id] != 0) a_stored_number_is_given_twice_or_out_of_range();
            t.of[row.id] = static_cast<std::uint16_t>(tact::position(row.key) + 1);
        }
        return t;
    }();
};

} // namespace detail

} // namespace tact

#endif
