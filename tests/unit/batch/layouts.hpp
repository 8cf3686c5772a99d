// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TESTS_UNIT_BATCH_LAYOUTS_HPP
#define TACT_TESTS_UNIT_BATCH_LAYOUTS_HPP

#include "../twice.hpp"

#include <tact/batch/filter.hpp>

#include <vector>

// Every layout has to agree with asking row by row, at every length around bytes, words and chunks, and in every part.

namespace layouts {

/// A generator that every machine agrees on.
struct bits {
    std::uint64_t state = 88172645463325252u;
    constexpr std::uint64_t operator()() {
        state ^= state << 13;
        state ^= state >> 7;
        return state ^= state << 17;
    }
    /// A number below another.
    constexpr std::size_t below(std::size_t n) { return static_cast<std::size_t>((*this)() % n); }
};

/// Whether bitmap, indices and count of a column say what `permits(i)` says of each of its rows.
template <class Allowed, class Column, class Permits>
bool agrees(const Allowed& allowed, const Column& rows, Permits permits) {
    std::vector<std::uint32_t> expected;
    for (std::size_t i = 0; i < rows.size; ++i)
        if (permits(i)) expected.push_back(static_cast<std::uint32_t>(rows.first + i));
    std::vector<std::uint32_t> roomy(rows.size + 64), exact(expected.size());
    std::vector<std::uint8_t> bytes(tact::bitmap_bytes(rows.size) + rows.size % 10, 0xFF); // old bits, and too many
    const tact::selection all = tact::filter(allowed, rows, roomy);
    const tact::selection fitting = tact::filter(allowed, rows, exact);
    const tact::bitmap map = tact::filter(allowed, rows, bytes);
    bool same = std::vector<std::uint32_t>(all.begin(), all.end()) == expected && exact == expected &&
                all.status == tact::filter_status::ok && fitting.status == tact::filter_status::ok &&
                map.status == tact::filter_status::ok && tact::count_permitted(allowed, rows) == expected.size();
    for (std::size_t i = 0; i < 8 * bytes.size(); ++i) same &= map[i] == (i < rows.size && permits(i));
    for (std::size_t i = rows.size; i < 8 * bytes.size(); ++i) same &= (bytes[i / 8] >> (i % 8) & 1) == 0;
    return same;
}

/// The same for a column of at least 8,500 rows, whole and in parts.
template <class Allowed, class Column, class Permits>
bool agrees_in_parts(const Allowed& allowed, const Column& rows, std::size_t step, Permits permits) {
    bool same = agrees(allowed, rows, permits);
    for (std::size_t length = 0; length < 200; ++length) same &= agrees(allowed, rows.slice(0, length), permits);
    for (const std::size_t length : {std::size_t{4095}, std::size_t{4096}, std::size_t{4097}, std::size_t{8200}})
        same &= agrees(allowed, rows.slice(0, length), permits);
    for (std::size_t from = 0; from < rows.size + step; from += step)
        same &= agrees(allowed, rows.slice(from, 300), [&](std::size_t i) { return permits(from + i); });
    const Column inner = rows.slice(64 * step, 5000).slice(64 * step, 130); // a part of a part
    return same && inner.size == 130 && inner.first == 128 * step &&
           agrees(allowed, inner, [&](std::size_t i) { return permits(128 * step + i); });
}

} // namespace layouts

#endif
