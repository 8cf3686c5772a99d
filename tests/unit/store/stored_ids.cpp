// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/store/stored_ids.hpp>

#include "../twice.hpp"

#include <tact/vocabulary/names.hpp>
#include <tact/vocabulary/purpose_names.hpp>
#include <tact/vocabulary/relationship.hpp>

#include <cstring>

using namespace tact;

namespace {

struct pinned {
    const char* identifier;
    std::size_t id;
};

/// Every pinned identifier has its number, every number leads back, and there are no others. A line here is never
/// changed: records of users hold these numbers. A value that is taken out keeps its line as a comment.
template <stored_enumeration E, std::size_t N>
void check(const pinned (&pins)[N]) {
    using numbers = detail::stored_numbers<E>;
    CHECK(N == enum_size<E>);
    for (const pinned& p : pins) {
        const parsed<E> value = parse<E>(p.identifier);
        REQUIRE(value);
        CHECK(numbers::id_of(*value) == p.id);
        if (p.id != 0) CHECK(numbers::place_of(p.id) == position(*value) + 1);
    }
    CHECK(numbers::place_of(0) == 0);
    CHECK(numbers::place_of(numbers::newest + 1u) == 0);
    CHECK(numbers::place_of(max_stored_id) == 0);
}

enum class shoe : std::uint16_t { size, gait };
constexpr shoe last_enumerator(shoe) { return shoe::gait; }
inline constexpr stored_id_table<shoe> shoe_ids{{{shoe::size, 900}, {shoe::gait, 7}}};
constexpr const auto& stored_ids_of(shoe) { return shoe_ids; }

} // namespace

TEST_CASE("stored numbers never change") {
    // clang-format off
    check<attribute>({
        {"gender", 1}, {"age_range", 2}, {"date_of_birth", 3}, {"birthday", 4}, {"name", 5}, {"clothing_size", 6},
        {"style", 7}, {"budget", 8}, {"income", 9}, {"current_location", 10}, {"region", 11}, {"residence", 12},
        {"email", 13}, {"phone", 14}, {"push_token", 15}, {"past_purchases", 16}, {"entitlements", 17},
        {"eligibility", 18}, {"visited_websites", 19}, {"behaviour_on_site", 20}, {"ip_address", 21},
        {"login_time", 22}, {"device_identifiers", 23}, {"photos", 24}, {"contacts", 25}, {"family", 26},
        {"occupation", 27}, {"interests", 28}, {"language", 29}, {"social_profile", 30}, {"persuasion_profile", 31},
        {"insurance_details", 32}, {"medical_history", 33}, {"race_or_origin", 34}, {"political_opinion", 35},
        {"religion", 36}, {"trade_union", 37}, {"sexual_orientation", 38}, {"genetic", 39}, {"biometric", 40},
        {"government_id", 41}, {"payment_account", 42}, {"message_content", 43}, {"mood", 44},
    });
    check<joint_risk>({
        {"identifying_combination", 1}, {"too_many_events", 2}, {"too_many_attributes", 3},
    });
    check<purpose>({
        {"unstated", 0}, {"support", 1}, {"recommendation", 2}, {"marketing", 3}, {"advertising", 4},
        {"measurement", 5}, {"improvement", 6}, {"learning", 7}, {"pricing", 8}, {"security", 9}, {"sharing", 10},
    });
    check<source>({
        {"unstated", 0}, {"declared", 1}, {"first_party", 2}, {"inferred", 3}, {"third_party", 4}, {"connection", 5},
        {"device_content", 6}, {"covert", 7},
    });
    // clang-format on
}
TEST_CASE("an enumeration of one's own has numbers of its own") {
    using numbers = detail::stored_numbers<shoe>;
    static_assert(stored_enumeration<shoe> && !stored_enumeration<trust>);
    TWICE(numbers::newest == 900 && numbers::id_of(shoe::gait) == 7);
    TWICE(numbers::place_of(900) == 1 && numbers::place_of(7) == 2 && numbers::place_of(8) == 0);
}
