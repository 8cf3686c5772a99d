// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_INTEROP_ARROW_HPP
#define TACT_INTEROP_ARROW_HPP

#include <tact/batch/kind_column.hpp>

// Columns of Arrow, through its C data interface. The two structs of that interface are template arguments, so that any
// header that defines them will do. A null has memory like any other row, and what lies there is not to be read: it is
// denied.

namespace tact::inline v0_1 {

/// Whether a column of Arrow could be taken. If not, nothing in it passes.
enum class arrow_status : std::uint16_t {
    ok,                 ///< it is read where it lies
    released,           ///< schema or array were released already
    bad_length,         ///< its length or offset is negative, or beyond what can be counted
    other_type,         ///< its format is not the type of these numbers
    dictionary_encoded, ///< it holds codes of a dictionary, not kinds: `arrow_codes` takes it
    other_dictionary,   ///< the table has not as many kinds as the dictionary has values
    missing_buffer,     ///< it has no values, or not the two buffers of its type
    missing_validity,   ///< it has nulls, or may have, and does not say which rows they are
    misaligned          ///< its values do not lie where numbers of their size may
};
constexpr arrow_status last_enumerator(arrow_status) { return arrow_status::misaligned; }

/// The rows of a column that no kind can be read of, and which are denied under every gate: count them when a column
/// arrives. A plain value: safe to share between threads while none writes it.
struct [[nodiscard]] label_gaps {
    std::size_t nulls = 0;        ///< rows that are null
    std::size_t unlabelled = 0;   ///< rows whose kind is `unlabelled`
    std::size_t out_of_range = 0; ///< rows whose code is negative, or past the end of the dictionary
    std::size_t first = 0;        ///< the first such row, or the size of the column

    constexpr std::size_t total() const { return nulls + unlabelled + out_of_range; } ///< all of these
};

namespace detail {

/// Which rows of a column are not null.
struct valid_rows {
    const std::uint8_t* bits = nullptr; ///< null if all are valid
    std::size_t first = 0;              ///< the bit of row 0

    constexpr bool contains(std::size_t row) const {
        return bits == nullptr || (bits[(first + row) / 8] >> ((first + row) % 8) & 1) != 0;
    }
    /// A bit for each of 64 rows; requires that there are so many. Reads no byte in which none of them has its bit.
    constexpr std::uint64_t of_64(std::size_t row) const {
        if (bits == nullptr) return ~std::uint64_t{0};
        const std::uint8_t* const from = bits + (first + row) / 8;
        const std::size_t shift = (first + row) % 8;
        std::uint64_t w = 0;
        for (unsigned i = 0; i < 8; ++i) w |= std::uint64_t{from[i]} << (8 * i);
        return shift == 0 ? w : w >> shift | std::uint64_t{from[8]} << (64 - shift);
    }
};

enum class label_gap : std::uint8_t { none, null, unlabelled, out_of_range };

/// A format of Arrow that is an integer: how many bytes, or 0 for any other.
struct integer_format {
    std::size_t bytes = 0;
    bool is_signed = false;
    friend constexpr bool operator==(integer_format, integer_format) = default;
};
constexpr integer_format integer_format_of(const char* format) {
    if (format == nullptr || format[0] == '\0' || format[1] != '\0') return {};
    switch (format[0]) {
    case 'c': return {1, true};
    case 'C': return {1, false};
    case 's': return {2, true};
    case 'S': return {2, false};
    case 'i': return {4, true};
    case 'I': return {4, false};
    default: return {};
    }
}

/// What a column of integers is made of.
struct arrow_integers {
    const unsigned char* values = nullptr; ///< of the first row
    valid_rows valid{};
    std::size_t size = 0;
    integer_format format{};
    arrow_status status = arrow_status::ok;
};
template <class Schema, class Array>
arrow_integers integers_of(const Schema& schema, const Array& array) {
    arrow_integers a;
    const auto refused = [&](arrow_status why) {
        a.status = why;
        return a;
    };
    if (schema.release == nullptr || array.release == nullptr) return refused(arrow_status::released);
    if (array.length < 0) return refused(arrow_status::bad_length);
    a.size = static_cast<std::size_t>(array.length);
    constexpr std::int64_t most = INTPTR_MAX / 8; // bytes of values, and bits of validity, can be counted
    if (array.offset < 0 || array.length > most || array.offset > most - array.length)
        return refused(arrow_status::bad_length);
    a.format = detail::integer_format_of(schema.format);
    if (a.format.bytes == 0) return refused(arrow_status::other_type);
    if (array.n_buffers != 2 || array.buffers == nullptr) return refused(arrow_status::missing_buffer);
    if (a.size == 0) return a;
    const auto offset = static_cast<std::size_t>(array.offset);
    const auto* const values = static_cast<const unsigned char*>(array.buffers[1]);
    a.valid = {static_cast<const std::uint8_t*>(array.buffers[0]), offset};
    if (values == nullptr) return refused(arrow_status::missing_buffer);
    if (a.valid.bits == nullptr && array.null_count != 0) return refused(arrow_status::missing_validity);
    a.values = values + offset * a.format.bytes;
    if (reinterpret_cast<std::uintptr_t>(values) % a.format.bytes != 0) return refused(arrow_status::misaligned);
    return a;
}

} // namespace detail

/// A column of kinds that lies in memory of Arrow: unsigned integers of 8 bits, or of 16 for wide kinds. `filter` and
/// `count_permitted` take it as they take a `kind_column`; rows are counted from the array's offset. Look at `status`:
/// what could not be read is filtered with `other_scheme`. A view of memory that must outlive it: safe to share between
/// threads while none writes what it refers to.
template <class Number>
struct arrow_kinds {
    const Number* kinds = nullptr;                      ///< of the first row
    detail::valid_rows valid{};                         ///< which rows are not null
    std::size_t size = 0;                               ///< how many rows there are
    fingerprint scheme{};                               ///< the kinds that the numbers are of
    std::size_t first = 0;                              ///< the number of the first row, which is not 0 in a slice
    arrow_status status = arrow_status::missing_buffer; ///< whether it can be read

    constexpr arrow_kinds() = default;
    /// A schema and an array of the C data interface that hold numbers which these kinds handed out.
    template <class Kinds, class Schema, class Array>
    arrow_kinds(const Kinds& of, const Schema& schema, const Array& array)
        : arrow_kinds(detail::integers_of(schema, array), of.scheme(),
                      schema.dictionary != nullptr || array.dictionary != nullptr) {}
    /// The same of numbers that were stored with the scheme of that time.
    template <class Kinds, class Schema, class Array>
    arrow_kinds(const Kinds& of, const Schema& schema, const Array& array, fingerprint stored_with)
        : arrow_kinds(detail::integers_of(schema, array), of.extends(stored_with) ? of.scheme() : fingerprint{},
                      schema.dictionary != nullptr || array.dictionary != nullptr) {}

    /// `length` rows from row `offset` of this, or as many as there are; they keep their numbers.
    constexpr arrow_kinds slice(std::size_t offset, std::size_t length) const {
        arrow_kinds c = *this;
        c.size = detail::rest_of(size, offset, length);
        c.first += offset;
        if (c.size == 0 || status != arrow_status::ok) return c;
        c.kinds += offset;
        c.valid.first += offset;
        return c;
    }
    /// The form of decided kinds in which numbers are looked up.
    template <std::size_t Capacity>
    constexpr auto prepared(const decided_kinds<Number, Capacity>& decided) const {
        return detail::passing_kinds<Number, Capacity>(decided.permitted());
    }
    /// Whether row `i` of this may be shown.
    template <class Passing>
    constexpr bool permits(const Passing& pass, std::size_t i) const {
        return status == arrow_status::ok && valid.contains(i) && pass.contains(kinds[i]);
    }
    /// Decides 64 rows a word, from row `from`; requires that there are so many.
    template <class Passing>
    constexpr void decide(const Passing& pass, std::size_t from, std::size_t words, std::uint64_t* out) const {
        if (status != arrow_status::ok) {
            for (std::size_t w = 0; w < words; ++w) out[w] = 0;
            return;
        }
        kind_column<Number> all;
        all.kinds = kinds;
        all.size = size;
        all.decide(pass, from, words, out);
        for (std::size_t w = 0; w < words; ++w) out[w] &= valid.of_64(from + w * detail::word_rows);
    }
    /// Why row `i` has no kind. Requires that the column can be read.
    constexpr detail::label_gap gap(std::size_t i) const {
        return !valid.contains(i)     ? detail::label_gap::null
               : kinds[i] == Number{} ? detail::label_gap::unlabelled
                                      : detail::label_gap::none;
    }

private:
    arrow_kinds(const detail::arrow_integers& a, fingerprint made_with, bool encoded) : size(a.size), status(a.status) {
        if (status != arrow_status::ok) return;
        if (encoded) {
            status = arrow_status::dictionary_encoded;
        } else if (a.format != detail::integer_format{sizeof(Number), false}) {
            status = arrow_status::other_type;
        } else {
            kinds = reinterpret_cast<const Number*>(a.values);
            valid = a.valid;
            scheme = made_with;
        }
    }
};
template <class Kinds, class Schema, class Array>
arrow_kinds(const Kinds&, const Schema&, const Array&) -> arrow_kinds<typename Kinds::number>;
template <class Kinds, class Schema, class Array>
arrow_kinds(const Kinds&, const Schema&, const Array&, fingerprint) -> arrow_kinds<typename Kinds::number>;

/// Counts the rows of an `arrow_kinds` or `arrow_codes` that have no kind; none if the column could not be read.
template <class Column>
constexpr label_gaps gaps_of(const Column& rows) {
    label_gaps g;
    g.first = rows.size;
    if (rows.status != arrow_status::ok) return g;
    for (std::size_t i = 0; i < rows.size; ++i) {
        const detail::label_gap gap = rows.gap(i);
        if (gap == detail::label_gap::none) continue;
        if (g.total() == 0) g.first = i;
        g.nulls += gap == detail::label_gap::null;
        g.unlabelled += gap == detail::label_gap::unlabelled;
        g.out_of_range += gap == detail::label_gap::out_of_range;
    }
    return g;
}

} // namespace tact

#endif
