// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TESTS_UNIT_STORE_HISTORIES_HPP
#define TACT_TESTS_UNIT_STORE_HISTORIES_HPP

#include <doctest/doctest.h>

#include <tact/store/consent_record.hpp>

#include <cstdint>
#include <vector>

namespace histories {

using namespace tact;

using bytes = std::vector<std::uint8_t>;

inline bytes written(const auto& c) {
    bytes b(4000);
    const written_record w = write_consent(c, b);
    REQUIRE(w);
    b.resize(w.size);
    return b;
}

/// Bytes with the length and the checksum that make a record of them.
inline bytes sealed(bytes b) {
    b.resize(b.size() + 4);
    b[2] = static_cast<std::uint8_t>(b.size() & 0xFF), b[3] = static_cast<std::uint8_t>(b.size() >> 8);
    const std::uint32_t crc = detail::crc_32(b.data(), b.size() - 4);
    for (std::size_t k = 0; k < 4; ++k) b[b.size() - 4 + k] = static_cast<std::uint8_t>(crc >> 8 * k);
    return b;
}
/// A record after a change within it, or after it was cut short.
inline bytes sealed_again(bytes b) {
    b.resize(b.size() - 4);
    return histories::sealed(b);
}
/// The first byte of a group: the numbers of a purpose and a state.
constexpr std::uint8_t said(unsigned purpose_id, unsigned state) {
    return static_cast<std::uint8_t>(purpose_id << 3 | state);
}
/// The byte before what is listed, where that is one thing.
constexpr std::uint8_t only(unsigned item) { return static_cast<std::uint8_t>(64 + item); }

/// A generator that every machine agrees on.
struct dice {
    std::uint32_t state = 11;
    std::size_t below(std::size_t n) {
        state = state * 1664525u + 1013904223u;
        return (state >> 8) % n;
    }
};

/// A person who said a few things.
inline constexpr consent a_person = [] {
    consent c;
    c.grant(attribute::email, purpose::marketing);
    c.grant(attribute::clothing_size, purpose::recommendation);
    c.refuse(attribute::photos, purpose::recommendation);
    c.object_to(purpose::advertising);
    return c;
}();

inline enum_set<source> some_sources(dice& d) {
    enum_set<source> s;
    for (std::size_t i = 0; i < enum_size<source>; ++i)
        if (d.below(3) == 0) s.insert(enum_at<source>(i));
    return s;
}

/// Any consent that verbs can lead to, but for what is supplied.
template <enumeration Attribute = attribute>
basic_consent<Attribute> random_history(dice& d) {
    basic_consent<Attribute> c;
    const std::size_t steps = d.below(2) == 0 ? d.below(6) : d.below(60);
    for (std::size_t i = 0; i < steps; ++i) {
        const auto a = enum_at<Attribute>(d.below(enum_size<Attribute>));
        const auto r = enum_at<joint_risk>(d.below(enum_size<joint_risk>));
        const auto p = enum_at<purpose>(1 + d.below(enum_size<purpose> - 1));
        const bool usual = d.below(2) == 0;
        const enum_set<source> from = some_sources(d);
        switch (d.below(14)) {
        case 0:
        case 1: usual ? c.grant(a, p) : c.grant(a, p, from); break;
        case 2: usual ? c.grant_generally(a, p) : c.grant_generally(a, p, from); break;
        case 3: usual ? c.grant_generally(p) : c.grant_generally(p, from); break;
        case 4:
        case 5: usual ? c.refuse(a, p) : c.refuse(a, p, from); break;
        case 6: usual ? c.withdraw(a, p) : c.withdraw(a, p, from); break;
        case 7: usual ? c.expire(a, p) : c.expire(a, p, from); break;
        case 8: c.object_to(p); break;
        case 9: c.withdraw_objection(p); break;
        case 10: c.grant(r, p); break;
        case 11: c.refuse(r, p); break;
        case 12: usual ? c.withdraw(r, p) : c.grant_generally(r, p); break;
        case 13: usual ? c.expire(r, p) : d.below(20) == 0 && c.object_to(purpose{77}); break;
        }
    }
    return c;
}

} // namespace histories

#endif
