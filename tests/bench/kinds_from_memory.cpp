// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// Half a gigabyte of candidates, a byte each, which no cache holds: adding the bytes up beside deciding them, in turns.
#include <tact/decide/standard.hpp>
#include <tact/tact.hpp>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <vector>

#include "contestants.hpp"

using namespace tact;

namespace {

using kinds_of = candidate_kinds<attribute, 256>;
constexpr std::size_t rows = std::size_t{1} << 29;

[[gnu::noinline]] std::uint64_t read_all(const std::vector<candidate_kind>& numbers) {
    std::uint64_t sums[4]{};
    for (std::size_t i = 0; i < numbers.size(); i += sizeof sums) {
        std::uint64_t words[4];
        std::memcpy(words, numbers.data() + i, sizeof words);
        for (std::size_t k = 0; k < 4; ++k) sums[k] += words[k];
    }
    return sums[0] + sums[1] + sums[2] + sums[3];
}

template <class Work>
double nanoseconds_a_row(Work work) {
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::nano>(std::chrono::steady_clock::now() - start).count() / double{rows};
}

} // namespace

int main() {
    static kinds_of ways(standard);
    std::vector<candidate_kind> known;
    for (std::size_t a = 1; a < enum_size<attribute>; ++a)
        known.push_back(ways.add(enum_at<attribute>(a), source::declared));
    std::vector<candidate_kind> numbers(rows);
    for (std::size_t i = 0; i < rows; ++i) numbers[i] = known[(i * 7 + i / 977) % known.size()];
    const auto decided = ways.decide(standard.in({.purpose = purpose::recommendation}).under(consent{}));
    std::vector<std::uint8_t> map(rows / 8);

    std::vector<double> read, decide;
    volatile std::uint64_t sum = 0;
    for (int turn = 0; turn < 9; ++turn) {
        read.push_back(nanoseconds_a_row([&] { sum = sum + read_all(numbers); }));
        decide.push_back(
            nanoseconds_a_row([&] { bench::must_agree(filter(decided, numbers, map).rows == rows, "all of them"); }));
    }
    std::sort(read.begin(), read.end());
    std::sort(decide.begin(), decide.end());
    std::printf("| a row of half a gigabyte of kinds | ns |\n|---|--:|\n| its byte, added up | %.3f |\n| to a bitmap | "
                "%.3f, %.0f %% |\n",
                read[4], decide[4], 100 * read[4] / decide[4]);
}
