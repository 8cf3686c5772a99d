// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/batch/detail/kind_kernels.hpp>

#include "../layouts.hpp"

using namespace tact;

namespace {

/// Whether every lookup of this machine finds the numbers that are in a set, and no other, in whatever word and bit.
template <class Number, std::size_t Capacity>
bool lookups_agree() {
    layouts::bits next;
    std::vector<Number> kinds(64 * 9 + 64);
    bool same = true;
    for (int turn = 0; turn < 100; ++turn) {
        kind_set<Number, Capacity> pass;
        for (std::size_t k = 0; k < Capacity; ++k)
            if (next.below(2) == 0) pass.insert(static_cast<Number>(k));
        for (std::size_t i = 0; i < kinds.size(); ++i) // some past the end
            kinds[i] = static_cast<Number>(turn % 2 == 0 ? i % (Capacity + 9) : next.below(Capacity + 9));
        const detail::passing_kinds<Number, Capacity> prepared(pass);
        const std::size_t first = next.below(64);
        const auto* const at = reinterpret_cast<const unsigned char*>(kinds.data() + first);
        std::uint64_t portable[9]{}, best[9]{};
        detail::decide_kinds_portably(at, prepared, 9, portable);
        detail::decide_kinds(at, prepared, 9, best);
        for (std::size_t i = 0; i < std::size_t{64} * 9; ++i) {
            const bool passes = pass.contains(kinds[first + i]);
            same &= (portable[i / 64] >> (i % 64) & 1) == passes && (best[i / 64] >> (i % 64) & 1) == passes;
        }
    }
    return same;
}

} // namespace

TEST_CASE("every lookup of this machine finds the same kinds, of one byte and of two, aligned or not") {
    CHECK(lookups_agree<candidate_kind, 2>());
    CHECK(lookups_agree<candidate_kind, 130>());
    CHECK(lookups_agree<candidate_kind, 256>());
    CHECK(lookups_agree<wide_candidate_kind, 257>());
    CHECK(lookups_agree<wide_candidate_kind, 320>()); // the set ends where a word does
    CHECK(lookups_agree<wide_candidate_kind, 1000>());
}
TEST_CASE("a kind that alone passes is found, whichever number it has") {
    std::vector<candidate_kind> kinds(256);
    for (std::size_t i = 0; i < kinds.size(); ++i) kinds[i] = static_cast<candidate_kind>(i);
    for (std::size_t k = 0; k < kinds.size(); ++k) {
        kind_set<candidate_kind, 256> pass;
        pass.insert(static_cast<candidate_kind>(k));
        const detail::passing_kinds<candidate_kind, 256> prepared(pass);
        std::uint64_t best[4]{};
        detail::decide_kinds(reinterpret_cast<const unsigned char*>(kinds.data()), prepared, 4, best);
        for (std::size_t w = 0; w < 4; ++w)
            CHECK(best[w] == (k != 0 && w == k / 64 ? std::uint64_t{1} << (k % 64) : 0));
    }
}
TEST_CASE("the last of as many wide kinds as there can be is looked up") {
    kind_set<wide_candidate_kind, 65536> pass;
    pass.insert(wide_candidate_kind{65535});
    std::vector<wide_candidate_kind> kinds(64, wide_candidate_kind{65534});
    kinds[63] = wide_candidate_kind{65535};
    const detail::passing_kinds<wide_candidate_kind, 65536> prepared(pass);
    std::uint64_t word = 0;
    detail::decide_kinds(reinterpret_cast<const unsigned char*>(kinds.data()), prepared, 1, &word);
    CHECK(word == std::uint64_t{1} << 63);
}
