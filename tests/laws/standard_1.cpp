// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/decide/standard.hpp>
#include <tact/decide/standard_1.hpp>

#include <tact/decide/gate.hpp>
#include <tact/policy/fingerprint.hpp>

#include <cstdint>

#include <doctest/doctest.h>

// What version 1 of the default policy decided, it decides: the hash below was computed with the headers of that
// version, by this same code.

namespace {

using namespace tact;

/// The same numbers everywhere (splitmix64).
struct numbers {
    std::uint64_t state = 1;
    std::size_t below(std::size_t n) {
        state += 0x9E3779B97F4A7C15u;
        std::uint64_t z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
        return static_cast<std::size_t>((z ^ (z >> 31)) % n);
    }
};

constexpr std::size_t attributes = 40, purposes = 10; // of version 1

template <class Policy>
std::uint64_t decisions_of(const Policy& p) {
    numbers random;
    fingerprint seen;
    consent agreed, asked;
    for (std::size_t a = 0; a < attributes; ++a)
        for (std::size_t to = 1; to < purposes; ++to) {
            agreed.grant_generally(enum_at<attribute>(a), enum_at<purpose>(to), enum_set<source>::all());
            asked.grant(enum_at<attribute>(a), enum_at<purpose>(to), enum_set<source>::all());
        }
    for (int i = 0; i < 20'000; ++i) {
        context c;
        for_each_axis(c, [&]<enumeration E>(axis a, E& value) {
            value = enum_at<E>(random.below(a == axis::purpose ? purposes : enum_size<E>));
        });
        c.learning_for = enum_at<purpose>(random.below(purposes));
        const auto bare = p.in(c);
        const gate gates[]{bare.under({}), bare.under(agreed), bare.under(asked)};
        for (const gate& g : gates)
            for (std::size_t s = 0; s < enum_size<source>; ++s) {
                std::uint64_t word[2]{};
                for (std::size_t a = 0; a < attributes; ++a)
                    word[a / 32] = word[a / 32] * 3 + position(g.decide({enum_at<attribute>(a), enum_at<source>(s)}));
                seen.add(word[0]);
                seen.add(word[1]);
            }
    }
    return seen.value();
}

} // namespace

TEST_CASE("version 1 of the default policy decides as it did, and is told from version 2") {
    CHECK(decisions_of(standard_1) == 0xC2F47A5AED5514D6);
    CHECK(standard_1.fingerprint() != standard.fingerprint());
    CHECK((standard_1.table().version == 1 && standard.table().version == 2));
}
TEST_CASE("version 1 knows nothing of what came later: it denies sharing, and the attributes that were added") {
    consent yes;
    for (std::size_t a = 0; a < enum_size<attribute>; ++a)
        for (std::size_t to = 1; to < enum_size<purpose>; ++to)
            yes.grant(enum_at<attribute>(a), enum_at<purpose>(to), enum_set<source>::all());
    const context close{.purpose = purpose::support,
                        .connectedness = connectedness::close,
                        .trust = trust::high,
                        .age_assurance = age_assurance::adult,
                        .expectedness = expectedness::expected};
    context sharing = close;
    sharing.purpose = purpose::sharing;
    for (std::size_t s = 0; s < enum_size<source>; ++s) {
        for (std::size_t a = attributes; a < enum_size<attribute>; ++a)
            CHECK(standard_1.in(close).under(yes).decide({enum_at<attribute>(a), enum_at<source>(s)}) ==
                  decision::deny);
        for (std::size_t a = 0; a < enum_size<attribute>; ++a)
            CHECK(standard_1.in(sharing).under(yes).decide({enum_at<attribute>(a), enum_at<source>(s)}) ==
                  decision::deny);
    }
}
