// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/signals/tcf/additional_consent.hpp>
#include <tact/signals/transient_text.hpp>

#include "../../twice.hpp"

#include <string>

using namespace tact;

namespace {

constexpr malformed error_of(const transient_text& t) { return additional_consent::decode(t.text()).error().what; }
constexpr additional_consent both = additional_consent::decode("2~1.35.41.101~dv.9.21.81");

} // namespace

TEST_CASE("providers consented to, and disclosed") {
    TWICE(both.consented(1) && both.consented(35) && both.consented(101));
    TWICE(!both.consented(10) && !both.consented(3) && !both.consented(5) && !both.consented(0) && !both.consented(81));
    TWICE(both.disclosed(9) && both.disclosed(81) && both.disclosed(41) && !both.disclosed(8) && !both.disclosed(0));
    TWICE(additional_consent::decode("1~7.999999999").consented(999999999));
    TWICE(bool(additional_consent::decode("1~")) && !additional_consent::decode("1~").consented(0));
    TWICE(bool(additional_consent::decode("2~~dv.")) && !additional_consent::decode("2~~dv.").disclosed(0));
}

TEST_CASE("what is written otherwise says no to everything") {
    TWICE(!additional_consent() && !additional_consent().consented(0) && !additional_consent().disclosed(1));
    TWICE(error_of("") == malformed::empty);
    TWICE(error_of("1") == malformed::truncated && error_of("2~1") == malformed::truncated);
    TWICE(error_of("3~1") == malformed::bad_version && error_of("11~1") == malformed::bad_version);
    TWICE(error_of("1~1~dv.2") == malformed::extra_segment);
    TWICE(error_of("2~1~xx.2") == malformed::unknown_segment);
    for (const char* text :
         {"1~1..2", "1~.1", "1~1.", "1~01", "1~0", "1~1234567890", "1~1,2", "1~-1", "2~1~dv.2~3", "2~1~dv..2"})
        CHECK(error_of(text) == malformed::bad_value);
    CHECK(error_of("1~" + std::string(20000, '1')) == malformed::too_long);
    TWICE(!additional_consent::decode("1~5.").consented(5));
}
