// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/text/detail/quoted.hpp>

#include "../../twice.hpp"

#include <string>

using namespace tact;

namespace quoted_texts {

std::string encoded(std::uint32_t c) {
    const auto low = [&](int shift) { return static_cast<char>(0x80u | (c >> shift & 0x3Fu)); };
    if (c < 0x80) return {static_cast<char>(c)};
    if (c < 0x800) return {static_cast<char>(0xC0u | c >> 6), low(0)};
    if (c < 0x10000) return {static_cast<char>(0xE0u | c >> 12), low(6), low(0)};
    return {static_cast<char>(0xF0u | c >> 18), low(12), low(6), low(0)};
}
std::string quote(const std::string& text) {
    fixed_text<300> out;
    detail::add_quoted(out, text.data(), text.size());
    return out.c_str();
}

} // namespace quoted_texts

using namespace quoted_texts;

TEST_CASE("every scalar value is a character, and surrogates and what lies beyond are none") {
    for (std::uint32_t c = 0; c < 0x110400; ++c) {
        const std::string text = encoded(c);
        const detail::utf8_character found = detail::utf8_at(text.data(), text.size());
        const bool is_one = !(c >= 0xD800 && c <= 0xDFFF) && c <= 0x10FFFF;
        REQUIRE(found.size == (is_one ? text.size() : 0));
        REQUIRE(found.code == (is_one ? c : 0));
        if (text.size() > 1) REQUIRE(detail::utf8_at(text.data(), text.size() - 1).size == 0);
    }
}
TEST_CASE("longer forms and stray bytes are no characters") {
    for (const char* text :
         {"\xC0\x80", "\xC1\xBF", "\xE0\x80\x80", "\xE0\x9F\xBF", "\xF0\x80\x80\x80", "\xF0\x8F\xBF\xBF", "\x80",
          "\xBF", "\xF8\x88\x80\x80\x80", "\xFF", "\xC3\x28", "\xE2\x82\x28"})
        CHECK(detail::utf8_at(text, std::string(text).size()).size == 0);
}
TEST_CASE("what is quoted is cut, and shows what is not ASCII") {
    CHECK(quote("email") == "`email`");
    CHECK(quote("\xD0\xB5mail") == "`U+0435mail`");
    CHECK(quote("\xF0\x9F\x98\x80") == "`U+1F600`");
    CHECK(quote("a\x1B\xFF\x7F") == "`a???`");
    CHECK(quote(std::string(40, 'x')) == "`" + std::string(40, 'x') + "`");
    CHECK(quote(std::string(41, 'x')) == "`" + std::string(40, 'x') + "...`");
}
