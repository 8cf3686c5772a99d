// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_VOCABULARY_CONTEXT_NAMES_HPP
#define TACT_VOCABULARY_CONTEXT_NAMES_HPP

#include <tact/vocabulary/context.hpp>
#include <tact/vocabulary/purpose_names.hpp>

namespace tact::inline v0_1 {

inline constexpr name_table<axis> axis_names{{
    // clang-format off
    {axis::purpose, "purpose", "purpose"}, {axis::connectedness, "connectedness", "connectedness"},
    {axis::trust, "trust", "trust"}, {axis::pressure, "pressure", "pressure"}, {axis::setting, "setting", "setting"},
    {axis::exposure, "exposure", "exposure"}, {axis::industry, "industry", "industry"},
    {axis::channel, "channel", "channel"}, {axis::gender, "gender", "gender"},
    {axis::age_band, "age_band", "age band"}, {axis::young_children, "young_children", "young children"},
    {axis::age_assurance, "age_assurance", "age assurance"}, {axis::initiative, "initiative", "initiative"},
    {axis::expectedness, "expectedness", "expectedness"}, {axis::benefit, "benefit", "benefit"},
    {axis::control, "control", "control"}, {axis::transparency, "transparency", "transparency"},
    {axis::confidence, "confidence", "confidence"}, {axis::effect, "effect", "effect"},
    // clang-format on
}};
constexpr const auto& names_of(axis) { return axis_names; }

inline constexpr name_table<connectedness> connectedness_names{{
    // clang-format off
    {connectedness::unstated, "unstated", "unstated"}, {connectedness::none, "none", "none"},
    {connectedness::distant, "distant", "distant"}, {connectedness::warm, "warm", "warm"},
    {connectedness::close, "close", "close"},
    // clang-format on
}};
constexpr const auto& names_of(connectedness) { return connectedness_names; }

inline constexpr name_table<trust> trust_names{{
    // clang-format off
    {trust::unstated, "unstated", "unstated"}, {trust::none, "none", "none"}, {trust::low, "low", "low"},
    {trust::medium, "medium", "medium"}, {trust::high, "high", "high"},
    // clang-format on
}};
constexpr const auto& names_of(trust) { return trust_names; }

inline constexpr name_table<pressure> pressure_names{{
    // clang-format off
    {pressure::unstated, "unstated", "unstated"}, {pressure::relaxed, "relaxed", "relaxed"},
    {pressure::pressed, "pressed", "pressed"}, {pressure::exhausted, "exhausted", "exhausted"},
    // clang-format on
}};
constexpr const auto& names_of(pressure) { return pressure_names; }

inline constexpr name_table<setting> setting_names{{
    // clang-format off
    {setting::unstated, "unstated", "unstated"}, {setting::home, "home", "home"}, {setting::work, "work", "work"},
    {setting::shop, "shop", "shop"}, {setting::transport, "transport", "transport"},
    // clang-format on
}};
constexpr const auto& names_of(setting) { return setting_names; }

inline constexpr name_table<exposure> exposure_names{{
    // clang-format off
    {exposure::unstated, "unstated", "unstated"}, {exposure::nobody, "nobody", "nobody"},
    {exposure::others, "others", "others"},
    // clang-format on
}};
constexpr const auto& names_of(exposure) { return exposure_names; }

inline constexpr name_table<industry> industry_names{{
    // clang-format off
    {industry::unstated, "unstated", "unstated"}, {industry::banking, "banking", "banking"},
    {industry::insurance, "insurance", "insurance"}, {industry::travel, "travel", "travel"},
    {industry::fashion, "fashion", "fashion"}, {industry::grocery, "grocery", "grocery"},
    {industry::electronics, "electronics", "electronics"}, {industry::media, "media", "media"},
    {industry::telecom, "telecom", "telecom"}, {industry::health, "health", "health"},
    {industry::education, "education", "education"}, {industry::public_services, "public_services", "public services"},
    {industry::gaming, "gaming", "gaming"}, {industry::automotive, "automotive", "automotive"},
    {industry::other, "other", "other"},
    // clang-format on
}};
constexpr const auto& names_of(industry) { return industry_names; }

inline constexpr name_table<channel> channel_names{{
    // clang-format off
    {channel::unstated, "unstated", "unstated"}, {channel::own_page, "own_page", "own page"},
    {channel::app, "app", "app"}, {channel::email, "email", "email"}, {channel::push, "push", "push"},
    {channel::text_message, "text_message", "text message"}, {channel::phone, "phone", "phone"},
    {channel::chat, "chat", "chat"}, {channel::social, "social", "social"},
    {channel::in_store, "in_store", "in store"}, {channel::off_site, "off_site", "off site"},
    // clang-format on
}};
constexpr const auto& names_of(channel) { return channel_names; }

inline constexpr name_table<gender> gender_names{{
    // clang-format off
    {gender::unstated, "unstated", "unstated"}, {gender::female, "female", "female"}, {gender::male, "male", "male"},
    {gender::other, "other", "other"},
    // clang-format on
}};
constexpr const auto& names_of(gender) { return gender_names; }

inline constexpr name_table<age_band> age_band_names{{
    // clang-format off
    {age_band::unstated, "unstated", "unstated"}, {age_band::from_18_to_34, "from_18_to_34", "from 18 to 34"},
    {age_band::from_35_to_49, "from_35_to_49", "from 35 to 49"}, {age_band::from_50, "from_50", "from 50"},
    // clang-format on
}};
constexpr const auto& names_of(age_band) { return age_band_names; }

inline constexpr name_table<young_children> young_children_names{{
    // clang-format off
    {young_children::unstated, "unstated", "unstated"}, {young_children::none, "none", "none"},
    {young_children::some, "some", "some"},
    // clang-format on
}};
constexpr const auto& names_of(young_children) { return young_children_names; }

inline constexpr name_table<age_assurance> age_assurance_names{{
    // clang-format off
    {age_assurance::unstated, "unstated", "unstated"}, {age_assurance::adult, "adult", "adult"},
    {age_assurance::minor, "minor", "minor"},
    // clang-format on
}};
constexpr const auto& names_of(age_assurance) { return age_assurance_names; }

inline constexpr name_table<initiative> initiative_names{{
    // clang-format off
    {initiative::unstated, "unstated", "unstated"}, {initiative::answering, "answering", "answering"},
    {initiative::anticipating, "anticipating", "anticipating"},
    // clang-format on
}};
constexpr const auto& names_of(initiative) { return initiative_names; }

inline constexpr name_table<expectedness> expectedness_names{{
    // clang-format off
    {expectedness::unstated, "unstated", "unstated"}, {expectedness::expected, "expected", "expected"},
    {expectedness::unexpected, "unexpected", "unexpected"},
    // clang-format on
}};
constexpr const auto& names_of(expectedness) { return expectedness_names; }

inline constexpr name_table<benefit> benefit_names{{
    // clang-format off
    {benefit::unstated, "unstated", "unstated"}, {benefit::named, "named", "named"},
    {benefit::unnamed, "unnamed", "unnamed"},
    // clang-format on
}};
constexpr const auto& names_of(benefit) { return benefit_names; }

inline constexpr name_table<control> control_names{{
    // clang-format off
    {control::unstated, "unstated", "unstated"}, {control::offered, "offered", "offered"},
    {control::withheld, "withheld", "withheld"},
    // clang-format on
}};
constexpr const auto& names_of(control) { return control_names; }

inline constexpr name_table<transparency> transparency_names{{
    // clang-format off
    {transparency::unstated, "unstated", "unstated"}, {transparency::told, "told", "told"},
    {transparency::untold, "untold", "untold"},
    // clang-format on
}};
constexpr const auto& names_of(transparency) { return transparency_names; }

inline constexpr name_table<confidence> confidence_names{{
    // clang-format off
    {confidence::unstated, "unstated", "unstated"}, {confidence::high, "high", "high"},
    {confidence::low, "low", "low"},
    // clang-format on
}};
constexpr const auto& names_of(confidence) { return confidence_names; }

inline constexpr name_table<effect> effect_names{{
    // clang-format off
    {effect::unstated, "unstated", "unstated"}, {effect::none, "none", "none"},
    {effect::legal_or_similar, "legal_or_similar", "legal or similar"},
    // clang-format on
}};
constexpr const auto& names_of(effect) { return effect_names; }

/// The name of the value at a position of an axis; empty where there is none.
constexpr const char* value_name(axis a, std::size_t position) {
    constexpr context any{};
    const char* found = "";
    tact::for_each_axis(any, [&]<enumeration E>(axis at, E) {
        if (at == a && position < enum_size<E>) found = name_of(tact::enum_at<E>(position));
    });
    return found;
}

} // namespace tact

#endif
