// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_BATCH_SCORE_HPP
#define TACT_BATCH_SCORE_HPP

#include <tact/batch/coded_column.hpp>
#include <tact/gate/plane.hpp>
#include <tact/gate/use.hpp>

// Check and score at once: how far from intrusive each row is, in points (1000 times the logarithm of the odds that a
// person objects), so that a ranking can prefer what presumes less. A row that may not be shown scores -1; one that
// only a person's yes opened scores 0.

namespace tact {

/// What a row demands of a context: the points of its most sensitive attribute that counts in a score. Least where none
/// does.
using demand = std::int16_t;
/// What a context has left: the points of the most sensitive attribute that it still permits.
using latitude = std::int16_t;

/// A demand that every latitude meets, and the most a latitude can be: no context and no attribute get so far.
inline constexpr std::int16_t most_latitude = 16'000;
/// The latitude of a context that permits nothing, whatever is demanded.
inline constexpr latitude no_latitude = -most_latitude - 1;

/// The demand of a row whose data come from one source: the most of its attributes' sensitivities, in points. What
/// passes whatever the score demands nothing; what is unknown or never used more than any context has.
template <enumeration Attribute>
constexpr demand demand_of(const basic_policy<Attribute>& p, const basic_drawn<Attribute>& drawn, source from) {
    if (!p.lawful() || plane_of(from) == 0 || drawn.bits().contains_bit(0)) return most_latitude + 1;
    std::int32_t most = -most_latitude;
    for (const auto& r : p.table().attributes) {
        const bool passes = r.nature.contains(nature::open) && p.table().sources[from].own;
        if (!drawn.bits().contains(r.key) || passes) continue;
        if (r.nature.contains(nature::never)) return most_latitude + 1;
        most = tact::points(r.sensitivity) > most ? tact::points(r.sensitivity) : most;
    }
    return static_cast<demand>(most);
}

/// The latitude of a context for data from one source. Security keeps no score and has the most; where nothing is
/// permitted whatever its score, as of what is for nothing or comes from nowhere, there is none.
template <enumeration Attribute>
constexpr latitude latitude_of(const basic_policy<Attribute>& p, const packed_context& where, source from) {
    if (!p.lawful() || where.aim() == aim{} || plane_of(from) == 0) return no_latitude;
    const admission<Attribute>& permit = p.lanes().terms_of[where[group::standing]][plane_of(from)].permit;
    if ((permit.not_scored & permit.not_passing).includes(row<Attribute>(set<Attribute>::all()))) return no_latitude;
    if (where.aim().purpose == purpose::security) return most_latitude;
    const std::int32_t left =
        tact::points(p.table().tolerances.permit) - p.lanes().steps.lowest() - detail::sum_of(p.lanes(), where, from);
    const std::int32_t at_most = left < most_latitude ? left : most_latitude;
    return static_cast<latitude>(at_most > -most_latitude ? at_most : -most_latitude);
}

/// Scores of rows, over the caller's memory.
struct scored {
    const std::int16_t* scores = nullptr; ///< the first row's: points left, or -1 where it may not be shown
    std::size_t size = 0;                 ///< how many rows were scored
    bool complete = true;                 ///< false where the memory given ended before the column did
    bool understood = true;               ///< false where the column was labelled for something else: all are -1
    fingerprint gate;                     ///< the gate that decided
};

namespace detail { // used by score

/// Writes `n` scores, where `score(i)` is the one of row `i`, 64 at once: a constant, so that g++ -O2 vectorises.
template <class Score>
constexpr void write_scores(std::size_t n, std::int16_t* __restrict out, Score score) {
    std::size_t i = 0;
    for (; i + word_rows <= n; i += word_rows)
        for (std::size_t k = 0; k < word_rows; ++k) out[i + k] = score(i + k);
    for (; i < n; ++i) out[i] = score(i);
}

/// What is left of a latitude, or -1 for less than nothing.
constexpr std::int16_t left_of(latitude has, demand wants) {
    const auto left = static_cast<std::int16_t>(has - wants);
    return left < 0 ? std::int16_t{-1} : left;
}

/// What is left, 0 for less than nothing, or -1 where the row is hit; each half of the comparison apart, since g++ -O2
/// vectorises no other.
constexpr std::int16_t left_unless(std::uint64_t hit, latitude has, demand wants) {
    const std::int16_t stopped = static_cast<std::uint32_t>(hit | hit >> 32) != 0 ? -1 : 0;
    const auto left = static_cast<std::int16_t>(has - wants);
    return static_cast<std::int16_t>((left > 0 ? left : 0) | stopped);
}

/// Scores words. Neither a closure nor inlined, for g++ -O2 then forgets that nothing overlaps: 15 instructions a row,
/// not 5.
[[gnu::noinline]] inline void score_words(const std::uint64_t* __restrict words, const demand* __restrict demands,
                                          std::size_t n, std::uint64_t denied, latitude has,
                                          std::int16_t* __restrict out) {
    std::size_t i = 0;
    for (; i + word_rows <= n; i += word_rows)
        for (std::size_t k = 0; k < word_rows; ++k)
            out[i + k] = left_unless(words[i + k] & denied, has, demands[i + k]);
    for (; i < n; ++i) out[i] = left_unless(words[i] & denied, has, demands[i]);
}

} // namespace detail

/// Scores rows of one word, each with its demand, under a mask and the latitude of the context that it was made for.
template <class Row>
constexpr scored score(const mask_of<Row>& allowed, latitude has, const column<Row>& rows, const demand* demands,
                       std::int16_t* out, std::size_t room) noexcept {
    static_assert(detail::words_in<Row> == 1, "rows of more words are scored by code");
    scored s{out, rows.size < room ? rows.size : room, rows.size <= room, allowed.labels() == rows.labels,
             allowed.gate()};
    if (!s.understood || s.size == 0 || __builtin_is_constant_evaluated()) {
        detail::write_scores(s.size, out, [&](std::size_t i) {
            return detail::left_unless(!s.understood || !allowed.permits(rows.rows[i]), has, demands[i]);
        });
        return s;
    }
    detail::score_words(detail::words_of(*rows.rows).word, demands, s.size, detail::words_of(allowed.denied()).word[0],
                        has, out);
    return s;
}

/// The same by code, with a demand for each row that a code can name: looked up, at a fifth of the memory to read.
template <class Row>
constexpr scored score(const mask_of<Row>& allowed, latitude has, const coded_column<Row>& rows, const demand* demands,
                       std::int16_t* out, std::size_t room) noexcept {
    scored s{out, rows.size < room ? rows.size : room, rows.size <= room, allowed.labels() == rows.labels,
             allowed.gate()};
    std::int16_t by_code[256];
    for (std::size_t c = 0; c < 256; ++c)
        by_code[c] = s.understood && c < rows.kinds && allowed.permits(rows.rows[c])
                         ? detail::left_unless(0, has, demands[c])
                         : std::int16_t{-1};
    detail::write_scores(s.size, out, [&](std::size_t i) { return by_code[rows.codes[i]]; });
    return s;
}

/// Scores `n` rows that have a latitude each, by the score alone: -1 where that denies. For rows that are known to be
/// admitted, and of people who answered alike; the least to read of all.
constexpr void score(const latitude* latitudes, const demand* demands, std::size_t n, std::int16_t* out) noexcept {
    detail::write_scores(n, out, [=](std::size_t i) { return detail::left_of(latitudes[i], demands[i]); });
}

} // namespace tact

#endif
