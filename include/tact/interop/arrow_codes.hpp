// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_INTEROP_ARROW_CODES_HPP
#define TACT_INTEROP_ARROW_CODES_HPP

#include <tact/interop/arrow.hpp>

namespace tact::inline v0_1 {

/// A column of Arrow whose rows are codes, of a dictionary or of your own, with a kind for each code: integers of 8, 16
/// or 32 bits, signed or not. A null, and a code without a kind, are denied. `filter` and `count_permitted` take it as
/// they take a `kind_column`; rows are counted from the array's offset. Look at `status`: what could not be read is
/// filtered with `other_scheme`. A view of memory that must outlive it: safe to share between threads while none writes
/// what it refers to.
template <class Number>
struct arrow_codes {
    const unsigned char* codes = nullptr;               ///< of the first row
    detail::integer_format format{};                    ///< how large they are
    detail::valid_rows valid{};                         ///< which rows are not null
    const Number* kind_of_code = nullptr;               ///< the kind of code 0
    std::size_t dictionary_size = 0;                    ///< how many codes there are
    std::size_t size = 0;                               ///< how many rows there are
    fingerprint scheme{};                               ///< the kinds that the numbers are of
    std::size_t first = 0;                              ///< the number of the first row, which is not 0 in a slice
    arrow_status status = arrow_status::missing_buffer; ///< whether it can be read

    constexpr arrow_codes() = default;
    /// The kind of each code, numbers that these kinds handed out, and a schema and an array of the C data interface.
    /// Where the array has a dictionary, the table must be as long.
    template <class Kinds, class Numbers, class Schema, class Array>
    arrow_codes(const Kinds& of, const Numbers& table [[clang::lifetimebound]], const Schema& schema,
                const Array& array)
        : arrow_codes(detail::integers_of(schema, array), of.scheme(), table, schema, array) {}
    /// The same of numbers that were stored with the scheme of that time.
    template <class Kinds, class Numbers, class Schema, class Array>
    arrow_codes(const Kinds& of, const Numbers& table [[clang::lifetimebound]], const Schema& schema,
                const Array& array, fingerprint stored_with)
        : arrow_codes(detail::integers_of(schema, array), of.extends(stored_with) ? of.scheme() : fingerprint{}, table,
                      schema, array) {}
    template <class Kinds, class Numbers, class Schema, class Array>
    arrow_codes(const Kinds&, const Numbers&&, const Schema&, const Array&) = delete; // a temporary would dangle
    template <class Kinds, class Numbers, class Schema, class Array>
    arrow_codes(const Kinds&, const Numbers&&, const Schema&, const Array&, fingerprint) = delete;

    /// `length` rows from row `offset` of this, or as many as there are; they keep their numbers.
    constexpr arrow_codes slice(std::size_t offset, std::size_t length) const {
        arrow_codes c = *this;
        c.size = detail::rest_of(size, offset, length);
        c.first += offset;
        if (c.size == 0 || status != arrow_status::ok) return c;
        c.codes += offset * format.bytes;
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
    bool permits(const Passing& pass, std::size_t i) const {
        if (status != arrow_status::ok || !valid.contains(i)) return false;
        const std::size_t code = code_at(i);
        return code < dictionary_size && pass.contains(kind_of_code[code]);
    }
    /// Decides 64 rows a word, from row `from`; requires that there are so many.
    template <class Passing>
    void decide(const Passing& pass, std::size_t from, std::size_t words, std::uint64_t* out) const {
        for (std::size_t w = 0; w < words; ++w, from += detail::word_rows)
            out[w] = status != arrow_status::ok ? 0
                     : format.bytes == 1        ? decide_word<std::uint8_t>(pass, from)
                     : format.bytes == 2        ? decide_word<std::uint16_t>(pass, from)
                                                : decide_word<std::uint32_t>(pass, from);
    }
    /// Why row `i` has no kind. Requires that the column can be read.
    detail::label_gap gap(std::size_t i) const {
        if (!valid.contains(i)) return detail::label_gap::null;
        const std::size_t code = code_at(i);
        return code >= dictionary_size          ? detail::label_gap::out_of_range
               : kind_of_code[code] == Number{} ? detail::label_gap::unlabelled
                                                : detail::label_gap::none;
    }

private:
    template <class Numbers, class Schema, class Array>
    arrow_codes(const detail::arrow_integers& a, fingerprint made_with, const Numbers& table, const Schema& schema,
                const Array& array)
        : size(a.size), status(a.status) {
        if (status != arrow_status::ok) return;
        const bool encoded = schema.dictionary != nullptr;
        if (encoded != (array.dictionary != nullptr) ||
            (encoded && array.dictionary->length != static_cast<std::int64_t>(table.size()))) {
            status = arrow_status::other_dictionary;
            return;
        }
        codes = a.values;
        format = a.format;
        valid = a.valid;
        kind_of_code = table.data();
        dictionary_size = table.size();
        if (format.is_signed) // a negative code, read without its sign, is past these
            dictionary_size = dictionary_size < sign() ? dictionary_size : sign();
        scheme = made_with;
    }

    /// The least code that is negative if its sign is read.
    constexpr std::size_t sign() const { return std::size_t{1} << (8 * format.bytes - 1); }
    template <class Code>
    std::size_t code_at(std::size_t i) const {
        Code c;
        __builtin_memcpy(&c, codes + i * sizeof c, sizeof c);
        return c;
    }
    std::size_t code_at(std::size_t i) const {
        return format.bytes == 1   ? code_at<std::uint8_t>(i)
               : format.bytes == 2 ? code_at<std::uint16_t>(i)
                                   : code_at<std::uint32_t>(i);
    }
    template <class Code, class Passing>
    std::uint64_t decide_word(const Passing& pass, std::size_t from) const {
        return valid.of_64(from) & detail::decided(detail::word_rows, [&](std::size_t i) {
                   const std::size_t code = code_at<Code>(from + i);
                   return code < dictionary_size && pass.contains(kind_of_code[code]);
               });
    }
};
template <class Kinds, class Numbers, class Schema, class Array>
arrow_codes(const Kinds&, const Numbers&, const Schema&, const Array&) -> arrow_codes<typename Kinds::number>;
template <class Kinds, class Numbers, class Schema, class Array>
arrow_codes(const Kinds&, const Numbers&, const Schema&, const Array&, fingerprint)
    -> arrow_codes<typename Kinds::number>;

} // namespace tact

#endif
