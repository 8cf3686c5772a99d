// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/store/consent_record.hpp>

#include "../twice.hpp"
#include "histories.hpp"

#include <array>
#include <span>

using namespace tact;
using namespace histories;

static_assert(consent_reading<attribute>{}.consent == consent::unreadable()); // before anything was read

TEST_CASE("what is written is read, while compiling too") {
    TWICE([] {
        std::array<std::uint8_t, 64> out{};
        const written_record w = write_consent(a_person, out);
        const auto r = read_consent(out.data(), w.size);
        return w && w.size < 25 && r && r.consent == a_person && r.unknown == 0;
    }());
    TWICE([] {
        std::array<std::uint8_t, 10> out{};
        const written_record w = write_consent(consent{}, std::span(out));
        return w && w.size == 10 && read_consent(out).consent == consent{};
    }());
}
TEST_CASE("each error is named and placed") {
    const auto read_as = [](bytes b) { return read_consent(b).error; };
    bytes b = written(a_person);
    CHECK(read_as({}) == record_error::missing);
    CHECK(read_consent(nullptr, 20).error == record_error::missing);
    CHECK(read_consent(nullptr, 20).consent == consent::unreadable());
    b[0] = 'T';
    CHECK((read_as(b) == record_error::not_a_record && read_consent(b).position == 0));
    b = written(a_person), b[1] = 1;
    CHECK((read_as(b) == record_error::other_version && read_consent(b).position == 1));
    b = written(a_person), b[9] ^= 1;
    CHECK((read_as(b) == record_error::wrong_checksum && read_consent(b).position == b.size() - 4));
    b = written(a_person), b.pop_back();
    CHECK((read_as(b) == record_error::wrong_length && read_consent(b).position == 2));
    CHECK(read_as({'t'}) == record_error::wrong_length);
}
TEST_CASE("what does not fit is not written, and what a request supplied is not stored") {
    TWICE([] {
        std::array<std::uint8_t, 20> out{};
        const written_record w = write_consent(a_person, out);
        return !w && w.error == record_error::no_room && w.size == 21;
    }());
    TWICE([] {
        consent c;
        c.supply(attribute::style, purpose::support);
        std::array<std::uint8_t, 64> out{};
        return write_consent(c, out).error == record_error::supplied && out[0] == 0;
    }());
}
