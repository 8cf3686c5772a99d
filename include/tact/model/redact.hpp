// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_MODEL_REDACT_HPP
#define TACT_MODEL_REDACT_HPP

#include <tact/decide/feature.hpp>
#include <tact/model/detail/range.hpp>
#include <tact/vocabulary/detail/lifetimebound.hpp>

// What a model may read, applied to its input: the columns of features that it may not read are overwritten.

namespace tact::inline v0_1 {

/// How an input was redacted. In any case but `ok` all of it is overwritten, so that nothing is read by mistake.
enum class redact_status : std::uint16_t {
    ok,           ///< the columns of features that may not be read are overwritten
    other_width,  ///< a row has not as many columns as were described
    other_size,   ///< the memory holds more rows, or fewer
    not_described ///< there was no room to describe a column
};
constexpr redact_status last_enumerator(redact_status) { return redact_status::not_described; }

/// What was overwritten. A plain value: safe to share between threads while none writes it.
struct [[nodiscard]] redacted {
    redact_status status = redact_status::other_width; ///< if it is not `ok`, all was overwritten
    std::size_t columns_closed = 0;                    ///< how many of each row
    std::size_t rows = 0;                              ///< how many there were
};

/// The columns of a model's input that it may not read, and what stands in for each. Made once a request by
/// `model_columns.closed_to`; a default one overwrites everything. An immutable value: safe to share between threads.
template <class Value, std::size_t Columns>
class closed_columns {
public:
    constexpr closed_columns() = default;
    constexpr std::size_t size() const { return size_; }   ///< how many there are
    constexpr std::size_t width() const { return width_; } ///< how many columns a row has
    /// Whether every column was described; if not, everything is overwritten.
    constexpr bool described() const { return described_; }
    /// The number of closed column `i`, ascending; requires `i < size()`.
    constexpr std::uint32_t operator[](std::size_t i) const { return at_[i]; }
    /// What stands in for it.
    constexpr const Value& stands_in(std::size_t i) const { return fills_[i]; }

    /// Overwrites one row of `width()` columns.
    constexpr void fill(Value* row) const {
        for (std::size_t i = 0; i < size_; ++i) row[at_[i]] = fills_[i];
    }

private:
    template <class V, std::size_t C>
    friend class model_columns;

    std::uint32_t at_[Columns]{};
    Value fills_[Columns]{};
    std::size_t size_ = 0;
    std::size_t width_ = 0;
    bool described_ = false;
};

/// The columns of a model's input, in their order: which feature each belongs to, and what stands in for it where it
/// may not be read. Several columns may belong to one feature: one for each category, or an embedding. What stands in
/// is yours to choose: a model that never saw a missing value turns a not-a-number into scores that are none, and a
/// mean does less harm than a zero. Written by one thread at a time; safe to share between threads while none writes
/// it.
template <class Value, std::size_t Columns>
class model_columns {
    static_assert(__is_trivially_copyable(Value), "a column is overwritten as it lies in memory");

public:
    using closed = closed_columns<Value, Columns>; ///< those that may not be read

    /// Adds a column of a feature; false if there is no room, after which every input is overwritten whole. A column of
    /// `feature::none` is never read.
    constexpr bool add(feature owner, const Value& stands_in) { return put(owner, &stands_in, 1, false); }
    /// Adds as many columns of a feature as there are values to stand in: anything with `data()` and `size()`.
    template <class Values>
    requires requires(const Values& v) {
        v.data();
        v.size();
    }
    constexpr bool add(feature owner, const Values& stand_in) {
        return put(owner, stand_in.data(), stand_in.size(), false);
    }
    /// The same of values in place.
    template <std::size_t N>
    constexpr bool add(feature owner, const Value (&stand_in)[N]) {
        return put(owner, stand_in, N, false);
    }
    /// Adds columns that hold nothing personal, which are always read.
    constexpr bool add_impersonal(std::size_t n = 1) { return put(feature::none, nullptr, n, true); }

    constexpr std::size_t size() const { return size_; } ///< how many columns there are

    /// The columns that a model may not read, given the features that it may: anything with `contains(feature)`, as
    /// `together` returns.
    template <class Readable>
    [[nodiscard]] constexpr closed closed_to(const Readable& readable) const {
        closed c;
        c.width_ = size_;
        c.described_ = described_;
        for (std::size_t i = 0; i < groups_; ++i) {
            const group& g = group_[i];
            if (g.always_read || readable.contains(g.owner)) continue;
            for (std::size_t k = g.first; k < g.first + g.size; ++k) {
                c.at_[c.size_] = static_cast<std::uint32_t>(k);
                c.fills_[c.size_++] = stand_in_[k];
            }
        }
        return c;
    }

private:
    struct group {
        feature owner = feature::none;
        std::size_t first = 0;
        std::size_t size = 0;
        bool always_read = false;
    };

    constexpr bool put(feature owner, const Value* stand_in, std::size_t n, bool always_read) {
        if (n > Columns - size_) described_ = false; // what comes after it would be taken for what it is not
        if (!described_) return false;
        if (n == 0) return true;
        group_[groups_++] = {owner, size_, n, always_read};
        for (std::size_t i = 0; i < n; ++i, ++size_)
            if (!always_read) stand_in_[size_] = stand_in[i];
        return true;
    }

    group group_[Columns]{};
    std::size_t groups_ = 0;
    Value stand_in_[Columns]{};
    std::size_t size_ = 0;
    bool described_ = true;
};

namespace detail {

template <class Value>
constexpr redacted overwrite_all(redact_status why, Value* values, std::size_t n) {
    for (std::size_t i = 0; i < n; ++i) values[i] = Value{};
    return {why, 0, 0};
}

} // namespace detail

/// Overwrites what a model may not read in one row: an array, or anything with `data()` and `size()`; of a pointer, a
/// `std::span` made in place.
template <class Value, std::size_t Columns, class Row>
constexpr redacted redact(const closed_columns<Value, Columns>& closed, Row&& row) noexcept {
    const auto all = [&](redact_status why) {
        return detail::overwrite_all(why, detail::first_of(row), detail::count_of(row));
    };
    if (!closed.described()) return all(redact_status::not_described);
    if (detail::count_of(row) != closed.width()) return all(redact_status::other_width);
    closed.fill(detail::first_of(row));
    return {redact_status::ok, closed.size(), 1};
}

/// The same in a matrix of as many rows as its memory holds, which start `stride` values apart. What lies between the
/// columns of a row and the next row is padding, which no model reads: it is not touched. The last row may end without
/// it.
template <class Value, std::size_t Columns, class Matrix>
constexpr redacted redact(const closed_columns<Value, Columns>& closed, Matrix&& matrix, std::size_t rows,
                          std::size_t stride) noexcept {
    const std::size_t size = detail::count_of(matrix), width = closed.width();
    const auto all = [&](redact_status why) { return detail::overwrite_all(why, detail::first_of(matrix), size); };
    if (!closed.described()) return all(redact_status::not_described);
    if (stride < width || width == 0) return all(redact_status::other_width);
    const std::size_t held = size / stride + (size % stride >= width); // the last may end without its padding
    if (held != rows || (size % stride != 0 && size % stride != width)) return all(redact_status::other_size);
    for (std::size_t r = 0; r < rows; ++r) closed.fill(detail::first_of(matrix) + r * stride);
    return {redact_status::ok, closed.size(), rows};
}

/// The same in a matrix whose rows follow one another without a gap.
template <class Value, std::size_t Columns, class Matrix>
constexpr redacted redact(const closed_columns<Value, Columns>& closed, Matrix&& matrix, std::size_t rows) noexcept {
    const std::size_t size = detail::count_of(matrix), width = closed.width();
    if (closed.described() && width != 0 && rows != 0 && size % rows == 0 && size / rows != width)
        return detail::overwrite_all(redact_status::other_width, detail::first_of(matrix), size);
    return tact::redact(closed, matrix, rows, width);
}

} // namespace tact

#endif
