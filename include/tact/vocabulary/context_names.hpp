// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_VOCABULARY_CONTEXT_NAMES_HPP
#define TACT_VOCABULARY_CONTEXT_NAMES_HPP

#include <tact/vocabulary/context.hpp>
#include <tact/vocabulary/names.hpp>

// What the values of each axis are called, in the order of their enumeration.

namespace tact {

/// Names of axes.
inline constexpr enum_table<axis, named<axis>> axis_names{{
    // clang-format off
    {axis::purpose, "purpose"},
    {axis::connectedness, "connectedness"},
    {axis::trust, "trust"},
    {axis::pressure, "pressure"},
    {axis::setting, "setting"},
    {axis::exposure, "exposure"},
    {axis::industry, "industry"},
    {axis::channel, "channel"},
    {axis::gender, "gender"},
    {axis::age_band, "age band"},
    {axis::young_children, "young children"},
    {axis::age_assurance, "age assurance"},
    {axis::initiative, "initiative"},
    {axis::expectedness, "expectedness"},
    {axis::benefit, "benefit"},
    {axis::control, "control"},
    {axis::transparency, "transparency"},
    {axis::confidence, "confidence"},
    {axis::effect, "effect"},
    // clang-format on
}};
/// Names of axes, as text; empty where out of range.
constexpr const char* name_of(axis e) { return detail::name_in(axis_names, e); }

namespace detail { // used by value_name: each array stands in the order of its enumeration

// clang-format off
inline constexpr const char* connectedness_values[] = {"unstated", "none", "distant", "warm", "close"};
inline constexpr const char* trust_values[] = {"unstated", "none", "low", "medium", "high"};
inline constexpr const char* pressure_values[] = {"unstated", "relaxed", "pressed", "exhausted"};
inline constexpr const char* setting_values[] = {"unstated", "home", "work", "shop", "transport"};
inline constexpr const char* exposure_values[] = {"unstated", "nobody", "others"};
inline constexpr const char* industry_values[] = {"unstated", "banking", "insurance", "travel", "fashion", "grocery", "electronics", "media", "telecom", "health", "education", "public services", "gaming", "automotive", "other"};
inline constexpr const char* channel_values[] = {"unstated", "own page", "app", "email", "push", "text message", "phone", "chat", "social", "in store", "off site"};
inline constexpr const char* gender_values[] = {"unstated", "female", "male", "other"};
inline constexpr const char* age_band_values[] = {"unstated", "from 18 to 34", "from 35 to 49", "from 50"};
inline constexpr const char* young_children_values[] = {"unstated", "none", "some"};
inline constexpr const char* age_assurance_values[] = {"unstated", "adult", "minor"};
inline constexpr const char* initiative_values[] = {"unstated", "answering", "anticipating"};
inline constexpr const char* expectedness_values[] = {"unstated", "expected", "unexpected"};
inline constexpr const char* benefit_values[] = {"unstated", "named", "unnamed"};
inline constexpr const char* control_values[] = {"unstated", "offered", "withheld"};
inline constexpr const char* transparency_values[] = {"unstated", "told", "untold"};
inline constexpr const char* confidence_values[] = {"unstated", "high", "low"};
inline constexpr const char* effect_values[] = {"unstated", "none", "legal or similar"};
// clang-format on

} // namespace detail

/// The name of the value at a position of an axis; empty where there is none.
constexpr const char* value_name(axis a, std::size_t position) {
    if (!is_valid(a) || position >= size_of(a)) return "";
    switch (a) {
    case axis::purpose: return name_of(enum_at<purpose>(position));
    case axis::connectedness: return detail::connectedness_values[position];
    case axis::trust: return detail::trust_values[position];
    case axis::pressure: return detail::pressure_values[position];
    case axis::setting: return detail::setting_values[position];
    case axis::exposure: return detail::exposure_values[position];
    case axis::industry: return detail::industry_values[position];
    case axis::channel: return detail::channel_values[position];
    case axis::gender: return detail::gender_values[position];
    case axis::age_band: return detail::age_band_values[position];
    case axis::young_children: return detail::young_children_values[position];
    case axis::age_assurance: return detail::age_assurance_values[position];
    case axis::initiative: return detail::initiative_values[position];
    case axis::expectedness: return detail::expectedness_values[position];
    case axis::benefit: return detail::benefit_values[position];
    case axis::control: return detail::control_values[position];
    case axis::transparency: return detail::transparency_values[position];
    case axis::confidence: return detail::confidence_values[position];
    case axis::effect: return detail::effect_values[position];
    default: return "";
    }
}

static_assert(sizeof(detail::connectedness_values) == enum_size<connectedness> * sizeof(const char*) &&
              sizeof(detail::trust_values) == enum_size<trust> * sizeof(const char*) &&
              sizeof(detail::pressure_values) == enum_size<pressure> * sizeof(const char*) &&
              sizeof(detail::setting_values) == enum_size<setting> * sizeof(const char*) &&
              sizeof(detail::exposure_values) == enum_size<exposure> * sizeof(const char*) &&
              sizeof(detail::industry_values) == enum_size<industry> * sizeof(const char*) &&
              sizeof(detail::channel_values) == enum_size<channel> * sizeof(const char*) &&
              sizeof(detail::gender_values) == enum_size<gender> * sizeof(const char*) &&
              sizeof(detail::age_band_values) == enum_size<age_band> * sizeof(const char*) &&
              sizeof(detail::young_children_values) == enum_size<young_children> * sizeof(const char*) &&
              sizeof(detail::age_assurance_values) == enum_size<age_assurance> * sizeof(const char*) &&
              sizeof(detail::initiative_values) == enum_size<initiative> * sizeof(const char*) &&
              sizeof(detail::expectedness_values) == enum_size<expectedness> * sizeof(const char*) &&
              sizeof(detail::benefit_values) == enum_size<benefit> * sizeof(const char*) &&
              sizeof(detail::control_values) == enum_size<control> * sizeof(const char*) &&
              sizeof(detail::transparency_values) == enum_size<transparency> * sizeof(const char*) &&
              sizeof(detail::confidence_values) == enum_size<confidence> * sizeof(const char*) &&
              sizeof(detail::effect_values) == enum_size<effect> * sizeof(const char*));

} // namespace tact

#endif
