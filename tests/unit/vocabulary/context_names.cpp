// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/vocabulary/context_names.hpp>

#include "../twice.hpp"

#include <string>

using namespace tact;

TEST_CASE("every value of every axis has a name, past the last there is none") {
    for (std::size_t a = 0; a < enum_size<axis>; ++a) {
        CHECK(std::string(name_of(enum_at<axis>(a))) != "");
        CHECK(std::string(value_name(enum_at<axis>(a), 0)) == "unstated");
        for (std::size_t i = 0; i < size_of(enum_at<axis>(a)); ++i) CHECK(*value_name(enum_at<axis>(a), i) != '\0');
        CHECK(*value_name(enum_at<axis>(a), size_of(enum_at<axis>(a))) == '\0');
    }
    CHECK(*value_name(static_cast<axis>(99), 0) == '\0');
    CHECK(*value_name(axis::trust, 65'536) == '\0'); // as 16 bits, the first
}
TEST_CASE("names stand at the value they name") {
    CHECK(std::string(value_name(axis::connectedness, position(connectedness::close))) == "close");
    CHECK(std::string(value_name(axis::industry, position(industry::public_services))) == "public services");
    CHECK(std::string(value_name(axis::effect, position(effect::legal_or_similar))) == "legal or similar");
    CHECK(std::string(value_name(axis::purpose, position(purpose::pricing))) == "pricing");
}
