// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/text/detail/toml_token.hpp>

#include "../../twice.hpp"

#include <string>

using namespace tact;

namespace toml_tokens {

detail::toml_token kind(const std::string& s) { return detail::kind_of_token({s.data(), s.size(), {}, false}); }

} // namespace toml_tokens

using namespace toml_tokens;
using detail::toml_token;

TEST_CASE("what stands without quotes is told apart") {
    for (const char* s : {"0", "1", "10", "4294967296", "99999999999999999999"}) CHECK(kind(s) == toml_token::whole);
    for (const char* s : {"0.0", "0.5", "10.125", "1.23456"}) CHECK(kind(s) == toml_token::decimal);
    for (const char* s : {"true", "false"}) CHECK(kind(s) == toml_token::boolean);
    for (const char* s :
         {"+1", "-1", "-0.5", "1_0", "1e5", "1E-5", "0e5", "1.5e+3", "0x1F", "0o7", "0b1", "inf", "+nan", "-inf"})
        CHECK(kind(s) == toml_token::number);
    for (const char* s : {"1979-05-27", "1979-05-27T07:32:00Z", "07:32:00", "07:32"})
        CHECK(kind(s) == toml_token::date);
    for (const char* s : {"01", "00", "x", "True", "tru", "+", "-", "+x", "1x", "12-34", "infinity"}) {
        CHECK(kind(s) != toml_token::whole);
        CHECK(kind(s) != toml_token::decimal);
        CHECK(kind(s) != toml_token::boolean);
    }
    for (const char* s : {"x", "True", "01", "1x", "infinity"}) CHECK(kind(s) == toml_token::unknown);
    for (const char* s : {"1.", ".5", "1.5.2", "1..2"}) CHECK(kind(s) != toml_token::decimal);
    CHECK(kind("") == toml_token::nothing);
}
