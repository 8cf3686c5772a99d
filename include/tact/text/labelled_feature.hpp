// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TEXT_LABELLED_FEATURE_HPP
#define TACT_TEXT_LABELLED_FEATURE_HPP

#include <tact/decide/feature.hpp>
#include <tact/text/text_error.hpp>

namespace tact::inline v0_1 {

/// What a catalogue says that a feature draws on.
enum class feature_label : std::uint16_t {
    unlabelled,      ///< it does not say, or draws on a feature of which it does not: denied
    labelled,        ///< on personal data
    nothing_personal ///< on nothing personal: always read
};
constexpr feature_label last_enumerator(feature_label) { return feature_label::nothing_personal; }

inline constexpr name_table<feature_label> feature_label_names{{
    // clang-format off
    {feature_label::unlabelled, "unlabelled", "says nothing of what it draws on"},
    {feature_label::labelled, "labelled", "draws on personal data"},
    {feature_label::nothing_personal, "nothing_personal", "draws on nothing personal"},
    // clang-format on
}};
constexpr const auto& names_of(feature_label) { return feature_label_names; }

/// A feature as a text lists it. Its name lies in the object that read the text. A plain value: safe to share between
/// threads while none writes it.
struct labelled_feature {
    const char* name = "";                           ///< as the text says it
    tact::feature feature = tact::feature::none;     ///< none, which is denied, unless it is labelled
    feature_label state = feature_label::unlabelled; ///< whether it is labelled
    text_position at{};                              ///< where its row is
    std::uint32_t first_column = 0;                  ///< of the model's input
    std::uint32_t column_count = 0;                  ///< how many it has there
};

} // namespace tact

#endif
