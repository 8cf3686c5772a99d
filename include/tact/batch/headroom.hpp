// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_BATCH_HEADROOM_HPP
#define TACT_BATCH_HEADROOM_HPP

#include <tact/batch/column.hpp>
#include <tact/batch/filter.hpp>
#include <tact/decide/use.hpp>
#include <tact/vocabulary/packed_context.hpp>

// Check and rank at once: how far from intrusive each row is, in log odds (thousandths of the natural logarithm of the
// odds that a person objects), so that a ranking can prefer what presumes less. A row that may not be shown has -1; a
// row that only a yes opened has 0.

namespace tact::inline v0_1 {

template <enumeration Attribute>
class basic_policy;

/// What a peak or a limit takes for expected: what the customers of an industry expect, or all or nothing, if the
/// request says so. An immutable value: safe to share between threads.
class expectation {
public:
    /// Stated for nothing: equal to none, itself included, so that what was left out is refused.
    constexpr expectation() = default;
    /// That of a context.
    constexpr explicit expectation(const packed_context& where) {
        const std::size_t at = where.expectation(), said = at % enum_size<expectedness>;
        at_ = static_cast<std::uint16_t>(said == position(expectedness::unstated) ? at : said);
    }
    /// That of a request that leaves expectedness unset.
    constexpr explicit expectation(industry of)
        : at_(static_cast<std::uint16_t>(is_valid(of) ? position(of) * enum_size<expectedness> : nothing)) {}

    /// The attributes that are not expected, as a policy says it.
    template <enumeration Attribute>
    constexpr attribute_bits<Attribute> unexpected(const basic_policy<Attribute>& p) const {
        return at_ == nothing ? attribute_bits<Attribute>::all() : p.compiled().unexpected[at_];
    }
    friend constexpr bool operator==(expectation a, expectation b) { return a.at_ == b.at_ && a.at_ != nothing; }

private:
    static constexpr std::uint16_t nothing = 0xFFFF;
    std::uint16_t at_ = nothing; // the position of both; where expectedness is stated, that with the unstated industry
};

/// The log odds of the most sensitive scored attribute of a row; the minimum if no attribute is scored. An immutable
/// value: safe to share between threads.
struct peak_sensitivity {
    std::int16_t log_odds = 0; ///< in thousandths of a natural logarithm
    friend constexpr bool operator==(peak_sensitivity, peak_sensitivity) = default;
};
/// The log odds of the most sensitive attribute that a context still permits, and what is expected there. An immutable
/// value: safe to share between threads.
struct sensitivity_limit {
    std::int16_t log_odds = 0; ///< in thousandths of a natural logarithm
    expectation expected{};    ///< what is expected there
    friend constexpr bool operator==(sensitivity_limit, sensitivity_limit) = default;
};

/// A peak that every limit meets, and the highest limit: no attribute and no context reaches either.
inline constexpr std::int16_t max_sensitivity_limit = 16'000;
/// The limit of a context that permits no scored attribute.
inline constexpr std::int16_t nothing_permitted = -max_sensitivity_limit - 1;

/// The peaks of many rows, over memory that must outlive it, and what they take for expected. A view: safe to share
/// between threads while none writes what it refers to.
struct peak_column {
    const peak_sensitivity* peaks = nullptr; ///< the first row's
    std::size_t size = 0;                    ///< how many rows there are
    expectation expected{};                  ///< what they were computed for
};
/// The limits of many rows, each in a context of its own, in which the same is expected. A view: safe to share between
/// threads while none writes what it refers to.
struct limit_column {
    const std::int16_t* log_odds = nullptr; ///< the first row's
    std::size_t size = 0;                   ///< how many rows there are
    expectation expected{};                 ///< what they were computed for
};

/// The peak sensitivity of a row whose data come from one source: the highest sensitivity of its attributes, in log
/// odds, higher by a step where they are not expected. Attributes that pass without a score do not count; a row with an
/// unknown or never used attribute has more than the limit of any context.
template <enumeration Attribute>
constexpr peak_sensitivity peak_sensitivity_of(const basic_policy<Attribute>& p,
                                               const detail::basic_column_row<Attribute>& drawn, source from,
                                               expectation expected) {
    if (!p.valid() || detail::slot_of(from) == 0 || drawn.bits().contains_bit(0)) return {max_sensitivity_limit + 1};
    const attribute_bits<Attribute> unexpected = expected.unexpected(p);
    const std::int32_t step = tact::log_odds(detail::unexpected_factor(p.table().axes));
    std::int32_t most = -max_sensitivity_limit;
    for (const auto& r : p.table().attributes) {
        const bool passes = r.classes.contains(attribute_class::open) && p.table().sources[from].own;
        if (!drawn.bits().contains(r.key) || passes) continue;
        if (r.classes.contains(attribute_class::never)) return {max_sensitivity_limit + 1};
        const std::int32_t sensitivity = tact::log_odds(r.sensitivity) + (unexpected.contains(r.key) ? step : 0);
        most = sensitivity > most ? sensitivity : most;
    }
    return {static_cast<std::int16_t>(most)};
}

/// The sensitivity limit of a context for data from one source. `security` has no score and the highest limit. A
/// context that permits no scored attribute, such as one without a purpose or a source, has the lowest.
template <enumeration Attribute>
constexpr sensitivity_limit sensitivity_limit_of(const basic_policy<Attribute>& p, const packed_context& where,
                                                 source from) {
    const expectation expected(where);
    if (!p.valid() || where.processing_purpose() == processing_purpose{} || detail::slot_of(from) == 0)
        return {nothing_permitted, expected};
    const auto& permit = p.compiled().terms_of[where[detail::group::standing]][detail::slot_of(from)].permit;
    if ((permit.not_scored & permit.not_passing).includes(attribute_bits<Attribute>(enum_set<Attribute>::all())))
        return {nothing_permitted, expected};
    if (where.processing_purpose().purpose == purpose::security) return {max_sensitivity_limit, expected};
    const std::int32_t left =
        tact::log_odds(p.table().tolerances.permit) - p.compiled().steps.lowest() - p.sum_of(where, from);
    const std::int32_t at_most = left < max_sensitivity_limit ? left : max_sensitivity_limit;
    return {static_cast<std::int16_t>(at_most > -max_sensitivity_limit ? at_most : -max_sensitivity_limit), expected};
}

/// The headroom of rows, over the caller's memory. A view: safe to share between threads while none writes what it
/// refers to.
struct [[nodiscard]] headrooms {
    const std::int16_t* values = nullptr; ///< the first row's: log odds left, -1 where it may not be shown
    std::size_t size = 0;                 ///< how many rows were decided
    filter_status status = filter_status::other_scheme; ///< whether every row was; all are -1 under another scheme
    fingerprint decided_by{};                           ///< the gate that decided
};

namespace detail {

/// Writes `n` values, where `score(i)` is that of row `i`, 64 at once: a constant, so that g++ -O2 vectorises.
template <class Score>
constexpr void write_headrooms(std::size_t n, std::int16_t* __restrict out, Score score) {
    std::size_t i = 0;
    for (; i + word_rows <= n; i += word_rows)
        for (std::size_t k = 0; k < word_rows; ++k) out[i + k] = score(i + k);
    for (; i < n; ++i) out[i] = score(i);
}

/// What is left of a limit, or -1 for less than nothing.
constexpr std::int16_t left_of(std::int16_t has, std::int16_t wants) {
    const auto left = static_cast<std::int16_t>(has - wants);
    return left < 0 ? std::int16_t{-1} : left;
}

/// What is left, 0 for less than nothing, or -1 if the row is hit; each half of the comparison apart, since g++ -O2
/// vectorises no other.
constexpr std::int16_t left_unless(std::uint64_t hit, std::int16_t has, std::int16_t wants) {
    const std::int16_t stopped = static_cast<std::uint32_t>(hit | hit >> 32) != 0 ? -1 : 0;
    const auto left = static_cast<std::int16_t>(has - wants);
    return static_cast<std::int16_t>((left > 0 ? left : 0) | stopped);
}

/// Writes the headroom of words. Neither a closure nor inlined, for g++ -O2 then forgets that nothing overlaps: 15
/// instructions a row, not 5.
[[gnu::noinline]] inline void headroom_of_words(const std::uint64_t* __restrict words,
                                                const peak_sensitivity* __restrict peaks, std::size_t n,
                                                std::uint64_t denied, std::int16_t has, std::int16_t* __restrict out) {
    std::size_t i = 0;
    for (; i + word_rows <= n; i += word_rows)
        for (std::size_t k = 0; k < word_rows; ++k)
            out[i + k] = left_unless(words[i + k] & denied, has, peaks[i + k].log_odds);
    for (; i < n; ++i) out[i] = left_unless(words[i] & denied, has, peaks[i].log_odds);
}

/// The same by the score alone.
[[gnu::noinline]] inline void headroom_of_limits(const std::int16_t* __restrict limits,
                                                 const peak_sensitivity* __restrict peaks, std::size_t n,
                                                 std::int16_t* __restrict out) {
    std::size_t i = 0;
    for (; i + word_rows <= n; i += word_rows)
        for (std::size_t k = 0; k < word_rows; ++k) out[i + k] = left_of(limits[i + k], peaks[i + k].log_odds);
    for (; i < n; ++i) out[i] = left_of(limits[i], peaks[i].log_odds);
}

} // namespace detail

namespace detail {

/// How a headroom of `rows` rows with as many peaks ends, and how many it writes.
constexpr headrooms headrooms_of(std::int16_t* out, std::size_t rows, std::size_t room, bool same_scheme,
                                 bool same_expectation, fingerprint decided_by) {
    return {out, rows < room ? rows : room,
            !same_scheme        ? filter_status::other_scheme
            : !same_expectation ? filter_status::other_expectation
            : rows <= room      ? filter_status::ok
                                : filter_status::out_of_room,
            decided_by};
}

} // namespace detail

/// The headroom of rows of one word, each with its peak sensitivity, under a mask and the sensitivity limit of the
/// context that the mask was made for. Rows past the last peak are not scored. All are -1 if the peaks were computed
/// for another expectation than that of the context.
template <class Row>
[[nodiscard]] constexpr headrooms headroom(const mask_of<Row>& allowed, sensitivity_limit has, const column<Row>& rows,
                                           const peak_column& peaks, std::int16_t* out, std::size_t room) noexcept {
    static_assert(detail::words_in<Row> == 1, "rows of more words are scored by code");
    headrooms s =
        detail::headrooms_of(out, rows.size < peaks.size ? rows.size : peaks.size, room,
                             allowed.scheme() == rows.scheme, has.expected == peaks.expected, allowed.decided_by());
    if (s.status == filter_status::ok && s.size < rows.size) s.status = filter_status::out_of_room;
    const bool understood = s.status == filter_status::ok || s.status == filter_status::out_of_room;
    if (!understood || s.size == 0 || __builtin_is_constant_evaluated()) {
        detail::write_headrooms(s.size, out, [&](std::size_t i) {
            return detail::left_unless(!understood || !allowed.permits(rows.rows[i]), has.log_odds,
                                       peaks.peaks[i].log_odds);
        });
        return s;
    }
    detail::headroom_of_words(detail::words_of(*rows.rows).word, peaks.peaks, s.size,
                              detail::words_of(allowed.denied()).word[0], has.log_odds, out);
    return s;
}

/// The headroom of rows that have a limit each, by the score alone: -1 if the score denies, or if peaks and limits were
/// computed for different expectations. Rows past the last peak or limit are not scored. For rows that are known to be
/// admitted, and of people whose consents are alike; it reads the least of all.
[[nodiscard]] constexpr headrooms headroom(const limit_column& limits, const peak_column& peaks, std::int16_t* out,
                                           std::size_t room) noexcept {
    headrooms s = detail::headrooms_of(out, limits.size < peaks.size ? limits.size : peaks.size, room, true,
                                       limits.expected == peaks.expected, {});
    if (s.status == filter_status::ok && limits.size != peaks.size) s.status = filter_status::out_of_room;
    if (s.status == filter_status::other_expectation)
        for (std::size_t i = 0; i < s.size; ++i) out[i] = -1;
    else if (!__builtin_is_constant_evaluated())
        detail::headroom_of_limits(limits.log_odds, peaks.peaks, s.size, out);
    else
        for (std::size_t i = 0; i < s.size; ++i) out[i] = detail::left_of(limits.log_odds[i], peaks.peaks[i].log_odds);
    return s;
}

} // namespace tact

#endif
