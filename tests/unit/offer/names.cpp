// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/offer/names.hpp>

#include "../twice.hpp"

#include <string_view>

using namespace tact;

namespace {

/// Whether every value has a name and no two share one; what is out of range has none.
template <enumeration E>
constexpr bool distinct() {
    for (std::size_t i = 0; i < enum_size<E>; ++i) {
        const std::string_view name = name_of(enum_at<E>(i));
        if (name.empty()) return false;
        for (std::size_t k = 0; k < i; ++k)
            if (name == name_of(enum_at<E>(k))) return false;
    }
    return std::string_view(name_of(enum_at<E>(enum_size<E>))).empty() &&
           std::string_view(name_of(static_cast<E>(0xFFFF))).empty();
}

} // namespace

TEST_CASE("every value has a name of its own, and what is out of range has none") {
    TWICE(distinct<principle>());
    TWICE(distinct<manner>());
    TWICE(distinct<prompt>());
    TWICE(distinct<service>());
    TWICE(distinct<prominence>());
    TWICE(distinct<delivery>());
    TWICE(distinct<vulnerability>());
    TWICE(distinct<allowance>());
    TWICE(distinct<motivator>());
    TWICE(distinct<chosen_by>());
    TWICE(distinct<outcome>());
    TWICE(distinct<progress>());
    TWICE(distinct<reply>());
}
TEST_CASE("names read as people say them") {
    constexpr auto reads = [](const char* name, std::string_view wanted) { return wanted == name; };
    TWICE(reads(name_of(principle::none), "plain words") && reads(name_of(principle::social_proof), "social proof"));
    TWICE(reads(name_of(service::person), "a person") && reads(name_of(delivery::applied), "applied and shown"));
    TWICE(reads(name_of(manner::press), "press") && reads(name_of(prompt::spark), "spark"));
    TWICE(reads(name_of(vulnerability::in_arrears), "in arrears") && reads(name_of(prominence::due), "due"));
    TWICE(reads(name_of(allowance::asked_too_soon), "asked too soon") && reads(name_of(motivator::fear), "fear"));
    TWICE(reads(name_of(chosen_by::chance), "by chance") && reads(name_of(outcome::left), "left"));
    TWICE(reads(name_of(progress::stuck), "stuck") && reads(name_of(reply::published), "published"));
}
