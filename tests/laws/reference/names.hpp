// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TESTS_LAWS_REFERENCE_NAMES_HPP
#define TACT_TESTS_LAWS_REFERENCE_NAMES_HPP

#include <cstddef>
#include <stdexcept>
#include <string>
#include <vector>

// The words of the reference's files, in the order of the enumerations: the one thing it shares with the gate.

namespace reference {

using words = std::vector<std::string>;

inline const words attributes{"gender",
                              "age_range",
                              "date_of_birth",
                              "birthday",
                              "name",
                              "clothing_size",
                              "style",
                              "budget",
                              "income",
                              "current_location",
                              "region",
                              "residence",
                              "email",
                              "phone",
                              "push_token",
                              "past_purchases",
                              "entitlements",
                              "eligibility",
                              "visited_websites",
                              "behaviour_on_site",
                              "ip_address",
                              "login_time",
                              "device_identifiers",
                              "photos",
                              "contacts",
                              "family",
                              "occupation",
                              "interests",
                              "language",
                              "social_profile",
                              "persuasion_profile",
                              "insurance_details",
                              "medical_history",
                              "race_or_origin",
                              "political_opinion",
                              "religion",
                              "trade_union",
                              "sexual_orientation",
                              "genetic",
                              "biometric",
                              "government_id",
                              "payment_account",
                              "message_content",
                              "mood"};
inline const words natures{"open", "identifying", "never", "trace", "special"};
inline const words joint_risks{"identifying_combination", "beyond_depth", "beyond_degree"};
inline const words purposes{"unstated",    "support",  "recommendation", "marketing", "advertising", "measurement",
                            "improvement", "learning", "pricing",        "security",  "sharing"};
inline const words sources{"unstated",    "declared",   "first_party",    "inferred",
                           "third_party", "connection", "device_content", "covert"};

/// An axis and its values.
struct axis_words {
    std::string name;
    words values;
};
inline const std::vector<axis_words> axes{
    {"purpose", purposes},
    {"connectedness", {"unstated", "none", "distant", "warm", "close"}},
    {"trust", {"unstated", "none", "low", "medium", "high"}},
    {"pressure", {"unstated", "relaxed", "pressed", "exhausted"}},
    {"setting", {"unstated", "home", "work", "shop", "transport"}},
    {"exposure", {"unstated", "nobody", "others"}},
    {"industry",
     {"unstated", "banking", "insurance", "travel", "fashion", "grocery", "electronics", "media", "telecom", "health",
      "education", "public_services", "gaming", "automotive", "other"}},
    {"channel",
     {"unstated", "own_page", "app", "email", "push", "text_message", "phone", "chat", "social", "in_store",
      "off_site"}},
    {"gender", {"unstated", "female", "male", "other"}},
    {"age_band", {"unstated", "from_18_to_34", "from_35_to_49", "from_50"}},
    {"young_children", {"unstated", "none", "some"}},
    {"age_assurance", {"unstated", "adult", "minor"}},
    {"initiative", {"unstated", "answering", "anticipating"}},
    {"expectedness", {"unstated", "expected", "unexpected"}},
    {"benefit", {"unstated", "named", "unnamed"}},
    {"control", {"unstated", "offered", "withheld"}},
    {"transparency", {"unstated", "told", "untold"}},
    {"confidence", {"unstated", "high", "low"}},
    {"effect", {"unstated", "none", "legal_or_similar"}},
};

inline constexpr std::size_t industry_axis = 6, expectedness_axis = 13;

/// Where `word` stands in `list`; a word that is not there is an error of the file.
inline std::size_t find(const words& list, const std::string& word) {
    for (std::size_t i = 0; i < list.size(); ++i)
        if (list[i] == word) return i;
    throw std::runtime_error("the reference does not know the word " + word);
}

} // namespace reference

#endif
