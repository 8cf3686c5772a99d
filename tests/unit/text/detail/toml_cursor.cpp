// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/text/detail/toml_cursor.hpp>

#include "../../twice.hpp"

#include <string>

using namespace tact;

namespace toml_cursors {

std::string decoded(const std::string& s) {
    std::string out;
    detail::decode({s.data(), s.size(), {}, true}, [&](char c) { out += c; });
    return out;
}

} // namespace toml_cursors

using namespace toml_cursors;

TEST_CASE("lines and columns count characters from one") {
    const std::string text = "ab\xC3\xA9\xE2\x82\xACx\r\n\xF0\x9F\x98\x80y\nz";
    detail::toml_cursor at{input_text(text)};
    CHECK(at.position() == text_position{1, 1});
    at.pass_text('x', 'x');
    CHECK(at.position() == text_position{1, 5});
    at.pass_line();
    CHECK(at.at_newline());
    CHECK(at.position() == text_position{1, 6});
    CHECK(at.pass_newline());
    CHECK(at.position() == text_position{2, 1});
    at.pass_character();
    CHECK(at.position() == text_position{2, 2});
    at.pass();
    CHECK(at.pass_newline());
    CHECK(!at.pass_newline());
    CHECK(at.position() == text_position{3, 1});
    CHECK(!at.at_end());
    CHECK(at.pass_if('z'));
    CHECK(at.at_end());
    CHECK(!at.pass_if('\0'));
}
TEST_CASE("a carriage return alone ends no line, and a control character no text") {
    detail::toml_cursor at{input_text("a\tb\rc")};
    at.pass_text('"', '"');
    CHECK(at.peek() == '\r');
    CHECK(!at.at_newline());
    CHECK(!at.pass_newline());
}
TEST_CASE("escapes stand for characters of one to four bytes") {
    CHECK(decoded(R"(a\b\t\n\f\r\"\\z)") == "a\b\t\n\f\r\"\\z");
    CHECK(decoded(R"(\u0041\u00e9\u20AC\U0001F600\u007f\u07FF\uFFFF)") ==
          "A\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80\x7F\xDF\xBF\xEF\xBF\xBF");
}
TEST_CASE("a word is compared as it reads, and a long one is none") {
    const detail::toml_string plain{"email", 5, {}, false}, escaped{R"(em\u0061il)", 10, {}, true};
    CHECK(detail::toml_word(plain).is("email"));
    CHECK(detail::toml_word(escaped).is("email"));
    CHECK(!detail::toml_word(plain).is("emai"));
    CHECK(!detail::toml_word(plain).is("emails"));
    const std::string most = R"(\u0061)" + std::string(95, 'a'), more = most + "a";
    const detail::toml_string fits{most.data(), most.size(), {}, true}, cut{more.data(), more.size(), {}, true};
    CHECK(detail::toml_word(fits).is(std::string(96, 'a').c_str()));
    CHECK(!detail::toml_word(cut).is(std::string(96, 'a').c_str()));
    CHECK(detail::toml_word(cut).cut());
}
