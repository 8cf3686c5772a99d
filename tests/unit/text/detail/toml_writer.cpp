// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/text/detail/toml_writer.hpp>

#include "../../twice.hpp"

#include <tact/vocabulary/names.hpp>

#include <string>

using namespace tact;

namespace toml_writers {

template <class Value>
std::string written(const Value& value, bool key = false) {
    char memory[200];
    detail::toml_writer out(memory, sizeof memory);
    if constexpr (requires { out.key(value); }) {
        if (key) {
            out.key(value);
            return {memory, out.result().size};
        }
    }
    out.value(value);
    CHECK(out.result());
    return {memory, out.result().size};
}

} // namespace toml_writers

using namespace toml_writers;

TEST_CASE("values are written as they are read") {
    CHECK(written(odds_factor(1.5)) == "1.500");
    CHECK(written(odds_factor(0.01)) == "0.010");
    CHECK(written(odds_factor(100.0)) == "100.000");
    CHECK(written(std::uint32_t{4294967295}) == "4294967295");
    CHECK(written(std::uint32_t{0}) == "0");
    CHECK(written(true) == "true");
    CHECK(written(attribute::email) == "\"email\"");
    CHECK(written(attribute::email | attribute::gender) == "[\"gender\", \"email\"]");
    CHECK(written(enum_set<attribute>()) == "[]");
    CHECK(written(static_cast<const char*>("a\"b\\c\n\x01\x7F\xC3\xA9")) == "\"a\\\"b\\\\c\\n\\u0001\\u007F\xC3\xA9\"");
    CHECK(written(static_cast<const char*>(nullptr)) == "\"\"");
    CHECK(written(static_cast<const char*>("late_fees-2"), true) == "late_fees-2");
    CHECK(written(static_cast<const char*>("late fees"), true) == "\"late fees\"");
    CHECK(written(static_cast<const char*>(""), true) == "\"\"");
}
TEST_CASE("what has no text is refused, and what has no room is counted") {
    char memory[4];
    detail::toml_writer out(memory, sizeof memory);
    out << "abcdef";
    CHECK(out.result().status == print_status::out_of_room);
    CHECK(out.result().size == 6);
    detail::toml_writer none(nullptr, 100);
    none << 'a';
    CHECK(none.result().status == print_status::out_of_room);
    detail::toml_writer unknown(memory, sizeof memory);
    unknown.value(static_cast<attribute>(999));
    CHECK(unknown.result().status == print_status::has_no_text);
    detail::toml_writer bytes(memory, sizeof memory);
    bytes.value(static_cast<const char*>("\xC3"));
    CHECK(bytes.result().status == print_status::has_no_text);
}
