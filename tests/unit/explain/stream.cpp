// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/explain/stream.hpp>

#include <tact/explain/names.hpp>

#include <doctest/doctest.h>

#include <iomanip>
#include <sstream>
#include <string>

using namespace tact;

namespace gym {

enum class trait : std::uint8_t { gait };
constexpr trait last_enumerator(trait) { return trait::gait; }

} // namespace gym

namespace {

template <class T>
std::string written(const T& t) {
    std::ostringstream out;
    out << t;
    return out.str();
}
template <class T>
concept writable = requires(std::ostream& out, T t) {
    out << t;
};

} // namespace

TEST_CASE("values are written by their names") {
    CHECK(written(decision::ask) == "ask first");
    CHECK(written(attribute::email) == "e-mail address");
    CHECK(written(source::first_party) == "from this service");
    CHECK(written(purpose::support) == "support");
    CHECK(written(connectedness::warm) == "warm");
    CHECK(written(reason::minor) == "closed to minors");
}
TEST_CASE("what is out of range is written by its position, so that a log shows what came") {
    CHECK(written(static_cast<decision>(77)) == "77");
}
TEST_CASE("texts are written as they are, and padded where that was asked for") {
    CHECK(written(fixed_text<20>() << "denied: budget") == "denied: budget");
    std::ostringstream padded;
    padded << std::setw(6) << (fixed_text<20>() << "ask") << '|' << std::setw(8) << std::left << purpose::support
           << '|';
    CHECK(padded.str() == "   ask|support |");
}
TEST_CASE("an enumeration without a table of names is not written") {
    static_assert(writable<decision> && writable<fixed_text<9>> && !writable<gym::trait>);
}
