// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/signals/gpp/gpp_string.hpp>
#include <tact/signals/transient_text.hpp>

#include "../../twice.hpp"

#include <string>

using namespace tact;

namespace {

constexpr const char* two = "DBACTM~1YNN~BAAAAAAAAAA";
constexpr malformed error_of(const transient_text& t) { return gpp_string::decode(t.text()).error().what; }

} // namespace

TEST_CASE("sections are found by id, one that is not there is empty") {
    TWICE(bool(gpp_string::decode(two)));
    TWICE(gpp_string::decode(two).size() == 2);
    TWICE(gpp_string::decode(two).section(gpp_section::us_privacy).size() == 4);
    TWICE(gpp_string::decode(two).section(8)[0] == 'B');
    TWICE(gpp_string::decode(two).has(8) && !gpp_string::decode(two).has(2));
    TWICE(gpp_string::decode(two).section(2).empty());
    TWICE(!gpp_string() && !gpp_string().has(6) && gpp_string().section(6).empty());
}

TEST_CASE("as many sections as the header says") {
    TWICE(error_of("DBABTA") == malformed::section_count);
    TWICE(error_of("DBABTA~1YNN~1YNN") == malformed::section_count);
    TWICE(error_of("DBABTA~1YNN~") == malformed::section_count);
    TWICE(error_of("DBABTA~") == malformed::nothing);
    TWICE(error_of("DBAA") == malformed::nothing);
    TWICE(error_of("DBAA~1YNN") == malformed::section_count);
    TWICE(error_of("") == malformed::empty);
    CHECK(error_of("DBABTA~" + std::string(20000, 'A')) == malformed::too_long);
    CHECK(error_of("DBABTA" + std::string(8000, '~')) == malformed::section_count);
}

TEST_CASE("a TC string by itself is no GPP string") {
    TWICE(error_of("CPw58kAPw58kAAKABBENC-EsAP_gAEPgACiQAAAAAAAA") == malformed::not_gpp);
}
