// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_SIGNALS_DETAIL_ENCODED_BITS_HPP
#define TACT_SIGNALS_DETAIL_ENCODED_BITS_HPP

#include <tact/signals/detail/alphabet.hpp>

namespace tact::inline v0_1 {

namespace detail {

/// The 24 bits of four characters.
constexpr std::uint64_t four_sextets(const char* c) {
    return std::uint64_t{sextet(c[0])} << 18 | std::uint64_t{sextet(c[1])} << 12 | std::uint64_t{sextet(c[2])} << 6 |
           sextet(c[3]);
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
    constexpr bool bit_at(std::size_t at) const {
        return at < size() && (detail::sextet(text_[at / 6]) >> (5 - at % 6) & 1u) != 0;
    }
    /// The field of `width` bits from `at`; requires `width <= 56`. Bits past the end are zeros: a reader asks `has`
    /// first.
    constexpr std::uint64_t field(std::size_t at, std::size_t width) const {
        std::uint64_t bits = 0;
        std::size_t read = 0;
        for (std::size_t i = at / 6; read < at % 6 + width; ++i, read += 6)
            bits = bits << 6 | (i < text_.size() ? detail::sextet(text_[i]) : 0);
        return bits >> (read - at % 6 - width) & ((std::uint64_t{1} << width) - 1);
    }
    /// Whether the field of `width` bits from `at` is there.
    constexpr bool has(std::size_t at, std::size_t width) const { return width <= size() && at <= size() - width; }

    /// Whether nothing but padding follows once `used` bits are read: zeros, and no more characters than make up the
    /// next multiple of four. Writers pad to 8 bits and then to whole characters, to four characters, or not at all.
    constexpr bool ends_at(std::size_t used) const {
        return used <= size() && size() <= (used + 23) / 24 * 24 && field(used, size() - used) == 0;
    }

    /// The 48 bits of eight characters from character `i`; requires that they exist.
    constexpr std::uint64_t eight(std::size_t i) const {
        return detail::four_sextets(text_.data() + i) << 24 | detail::four_sextets(text_.data() + i + 4);
    }

private:
    signal_text text_{};
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
    /// The bit it stands at; past the end if it read there.
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

    signal_text text_{};
    std::uint64_t ahead_ = 0;
    std::size_t next_ = 0;
    std::uint32_t held_ = 0;
};

} // namespace detail

} // namespace tact

#endif
