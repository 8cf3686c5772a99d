// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_INTEROP_ENCODED_BITS_HPP
#define TACT_INTEROP_ENCODED_BITS_HPP

#include <tact/interop/signal_text.hpp>

namespace tact {

namespace detail { // used by encoded_bits and bit_reader

/// The six bits of each character of the base64url alphabet (RFC 4648, section 5); `outside` for any other character.
struct sextet_table {
    static constexpr std::uint8_t outside = 0x80;
    std::uint8_t of[256];
};
consteval sextet_table make_sextets() {
    sextet_table t{};
    for (auto& value : t.of) value = sextet_table::outside;
    const char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    for (std::uint8_t i = 0; i < 64; ++i) t.of[static_cast<unsigned char>(alphabet[i])] = i;
    return t;
}
inline constexpr sextet_table sextets = make_sextets();

/// The bits of a character, from 0 to 63; more for one outside the alphabet.
constexpr std::uint32_t sextet(char c) { return sextets.of[static_cast<unsigned char>(c)]; }

/// The 24 bits of four characters.
constexpr std::uint64_t four_sextets(const char* c) {
    return std::uint64_t{sextet(c[0])} << 18 | std::uint64_t{sextet(c[1])} << 12 | std::uint64_t{sextet(c[2])} << 6 |
           sextet(c[3]);
}

} // namespace detail

namespace detail { // used by first_outside_alphabet

/// Eight characters as one word, in the machine's order, which nobody asks for.
constexpr std::uint64_t eight_characters(const char* c) {
    std::uint64_t word = 0;
    if (__builtin_is_constant_evaluated())
        for (std::size_t i = 0; i < 8; ++i) word = word << 8 | static_cast<unsigned char>(c[i]);
    else
        __builtin_memcpy(&word, c, sizeof word);
    return word;
}

/// Whether eight times `Words` characters are all inside the alphabet. Each byte of a word is told by sums whose high
/// bit says "not below": both compilers turn this into vector instructions, and comparisons or a table they do not.
template <std::size_t Words>
constexpr bool inside_alphabet(const char* c) {
    constexpr std::uint64_t each = 0x0101010101010101u;
    std::uint64_t inside = 0x80 * each;
    for (std::size_t k = 0; k < Words; ++k) {
        const std::uint64_t word = eight_characters(c + 8 * k);
        const std::uint64_t u = word & 0x7F * each; // so that no sum carries into the next byte
        const std::uint64_t lower = u | 0x20 * each;
        const std::uint64_t letter = (lower + 31 * each) ^ (lower + 5 * each); // from 'a' = 97 to 'z' = 122
        const std::uint64_t digit = (u + 80 * each) ^ (u + 70 * each);         // from '0' = 48 to '9' = 57
        const std::uint64_t minus = (u + 83 * each) ^ (u + 82 * each);         // '-' = 45
        const std::uint64_t underscore = (u + 33 * each) ^ (u + 32 * each);    // '_' = 95
        inside &= (letter | digit | minus | underscore) & ~word;
    }
    return inside == 0x80 * each;
}

} // namespace detail

/// Where the first character outside the base64url alphabet stands, from `from` on; `text.size()` if there is none.
/// Padding (`=`), `+`, `/`, blanks and percent signs are outside.
constexpr std::size_t first_outside_alphabet(const signal_text& text, std::size_t from = 0) {
    std::size_t i = from;
    while (text.size() - i >= 128 && detail::inside_alphabet<16>(text.data() + i)) i += 128;
    while (text.size() - i >= 32 && detail::inside_alphabet<4>(text.data() + i)) i += 32;
    while (text.size() - i >= 8 && detail::inside_alphabet<1>(text.data() + i)) i += 8;
    while (i < text.size() && detail::sextet(text[i]) < 64) ++i;
    return i;
}

/// Bits written in base64url, most significant first, read in place: bit k of the text is bit 5 - k % 6 of character
/// k / 6. Requires text inside the alphabet.
class encoded_bits {
public:
    /// No bits.
    constexpr encoded_bits() = default;
    /// The bits of a text.
    constexpr explicit encoded_bits(const signal_text& text) : text_(text) {}

    constexpr const signal_text& text() const { return text_; }     ///< the characters
    constexpr std::size_t size() const { return 6 * text_.size(); } ///< how many bits there are, padding included

    /// Bit `at`; false past the end.
    constexpr bool bit(std::size_t at) const {
        return at < size() && (detail::sextet(text_[at / 6]) >> (5 - at % 6) & 1u) != 0;
    }
    /// The field of `width` bits from `at`; requires `width <= 56`. Bits past the end are zeros: who reads asks
    /// `has` first.
    constexpr std::uint64_t field(std::size_t at, std::size_t width) const {
        std::uint64_t bits = 0;
        std::size_t read = 0;
        for (std::size_t i = at / 6; read < at % 6 + width; ++i, read += 6)
            bits = bits << 6 | (i < text_.size() ? detail::sextet(text_[i]) : 0);
        return bits >> (read - at % 6 - width) & ((std::uint64_t{1} << width) - 1);
    }
    /// Whether the field of `width` bits from `at` is there.
    constexpr bool has(std::size_t at, std::size_t width) const { return width <= size() && at <= size() - width; }

    /// The 48 bits of eight characters from character `i`; requires that they exist.
    constexpr std::uint64_t eight(std::size_t i) const {
        return detail::four_sextets(text_.data() + i) << 24 | detail::four_sextets(text_.data() + i + 4);
    }

private:
    signal_text text_;
};

/// Reads bits one after the other, for long lists: the bits ahead are kept in a register, four characters at a time.
class bit_reader {
public:
    /// Starts at bit `at`.
    [[gnu::always_inline]] constexpr bit_reader(const encoded_bits& bits, std::size_t at)
        : text_(bits.text()), next_(at / 6) {
        fill();
        drop(at % 6);
    }

    /// The bits ahead, the next one in bit 63; the first 34 are valid after `fill`, zeros past the end.
    constexpr std::uint64_t ahead() const { return ahead_; }
    /// Makes at least 34 bits valid.
    [[gnu::always_inline]] constexpr void fill() {
        if (held_ >= 34) return;
        add_four();
        if (held_ < 34) add_four();
    }
    /// Steps over `n` valid bits.
    constexpr void drop(std::size_t n) {
        ahead_ <<= n;
        held_ -= static_cast<std::uint32_t>(n);
    }
    /// The next field of `width <= 33` bits.
    [[gnu::always_inline]] constexpr std::uint32_t take(std::size_t width) {
        fill();
        const auto value = static_cast<std::uint32_t>(ahead_ >> (64 - width));
        drop(width);
        return value;
    }
    /// The bit it stands at; past the end where it was made to read there.
    constexpr std::size_t at() const { return 6 * next_ - held_; }

private:
    [[gnu::always_inline]] constexpr void add_four() {
        ahead_ |= four() << (40 - held_);
        held_ += 24;
        next_ += 4;
    }
    [[gnu::always_inline]] constexpr std::uint64_t four() const {
        return next_ + 4 <= text_.size() ? detail::four_sextets(text_.data() + next_) : last();
    }
    constexpr std::uint64_t last() const {
        std::uint64_t bits = 0;
        for (std::size_t i = next_; i < next_ + 4; ++i)
            bits = bits << 6 | (i < text_.size() ? detail::sextet(text_[i]) : 0);
        return bits;
    }

    signal_text text_;
    std::uint64_t ahead_ = 0;
    std::size_t next_ = 0;
    std::uint32_t held_ = 0;
};

} // namespace tact

#endif
