// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/decide/names.hpp>

#include "../twice.hpp"

#include <string_view>

using namespace tact;

TEST_CASE("what a catalogue refuses and what a person answered have words") {
    constexpr auto reads = [](const char* name, std::string_view wanted) { return wanted == name; };
    TWICE(reads(name_of(catalogue_error::name_taken), "another feature has this name"));
    TWICE(reads(name_of(consent_state::general), "general yes"));
    TWICE(*parse<consent_state>("never_asked") == consent_state::never_asked);
    TWICE(reads(identifier_of(static_cast<consent_state>(99)), ""));
}
