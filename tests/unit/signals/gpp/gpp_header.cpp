// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/signals/gpp/gpp_header.hpp>

#include "../../twice.hpp"
#include "../encoder.hpp"

using namespace tact;

namespace {

struct what_came {
    gpp_header header;
    malformed error;
};
constexpr what_came read(const transient_text& text) {
    what_came o;
    o.error = o.header.read_from(text).what;
    return o;
}
constexpr bool holds(const char* text, std::uint32_t a, std::uint32_t b = 0) {
    const gpp_header h = read(text).header;
    return b == 0 ? h.size() == 1 && h[0] == a : h.size() == 2 && h[0] == a && h[1] == b;
}

} // namespace

TEST_CASE("the examples of the specification") {
    TWICE(holds("DBABM", 2));
    TWICE(holds("DBACNY", 2, 6));
    TWICE(holds("DBABjw", 5, 6));
    TWICE(holds("DBABTA", 6));
    TWICE(holds("DBABLA", 7));
    TWICE(holds("DBABBg", 8));
    TWICE(read("DBAA").error == malformed::nothing && read("DBAA").header.size() == 0);
}

TEST_CASE("what is no header is refused") {
    TWICE(read("").error == malformed::empty);
    TWICE(read("CPXX").error == malformed::not_gpp);
    TWICE(read("D").error == malformed::truncated);
    TWICE(read("DCAA").error == malformed::bad_version);
    TWICE(read("DBAB").error == malformed::truncated);
    TWICE(read("DBA=").error == malformed::bad_alphabet);
}

TEST_CASE("what follows the ids is zeros up to the next four characters") {
    TWICE(holds("DBABL", 7) && holds("DBABLA", 7) && holds("DBABLAAA", 7) && holds("DBABBgAA", 8));
    TWICE(read("DBABLAAAA").error == malformed::trailing_bits && read("DBABBgAAA").error == malformed::trailing_bits);
    TWICE(read("DBABLB").error == malformed::trailing_bits && read("DBABLAAB").error == malformed::trailing_bits);
    TWICE(read("DBAA").error == malformed::nothing && read("DBAAA").error == malformed::trailing_bits);
    TWICE(read("DBABLB").header.size() == 0);
}

TEST_CASE("codes that do not end, and ranges without measure, end all the same") {
    TWICE(read("DBABAAAAAAAAAAY").error == malformed::fibonacci_overflow); // kept a decoder busy for ever
    TWICE(read("DBAB6AlBY").error == malformed::fibonacci_overflow ||
          read("DBAB6AlBY").error == malformed::too_many_sections);
    for (std::size_t n = 0; n < 3000; n += 7) CHECK(read("DBAB" + std::string(n, 'A')).error != malformed::nothing);
    CHECK(read("DB__" + std::string(8000, '_')).error != malformed::nothing);
}

TEST_CASE("every id to 65535, alone, and up to 32 of them") {
    for (std::size_t id = 1; id < 70000; id += id < 300 ? 1 : 977) {
        encoder::bits b;
        b.add(3, 6).add(1, 6).add(1, 12).add(0, 1).fibonacci(id);
        CHECK(read(b.text()).error == (id < 65536 ? malformed::nothing : malformed::fibonacci_overflow));
        if (id < 65536) CHECK(read(b.text()).header[0] == id);
    }
    for (std::size_t n = 1; n < 40; ++n) {
        encoder::bits b;
        b.add(3, 6).add(1, 6).add(1, 12).add(1, 1).fibonacci(5).fibonacci(n);
        CHECK(read(b.text()).header.size() == (n < 32 ? n + 1 : 0));
    }
}
