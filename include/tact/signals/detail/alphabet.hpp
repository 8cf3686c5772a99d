// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_SIGNALS_DETAIL_ALPHABET_HPP
#define TACT_SIGNALS_DETAIL_ALPHABET_HPP

#include <tact/signals/signal_text.hpp>

// The base64url alphabet (RFC 4648, section 5), in which consent strings are written. Checking a text against it reads
// every character, even of lists that nobody walks, and took a fifth of the time to decode a TC string.

namespace tact::inline v0_1 {

namespace detail {

/// The six bits of each character of the alphabet; `outside` for any other character.
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

/// Eight characters as one word, in the byte order of the machine, which does not matter here.
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

/// Of a few characters.
constexpr std::size_t first_outside_by_table(const signal_text text, std::size_t from) {
    while (from < text.size() && sextet(text[from]) < 64) ++from;
    return from;
}
/// On every machine: 60 to 65 ns for 560 characters.
constexpr std::size_t first_outside_portably(const signal_text text, std::size_t from) {
    std::size_t i = from;
    while (text.size() - i >= 128 && inside_alphabet<16>(text.data() + i)) i += 128;
    while (text.size() - i >= 32 && inside_alphabet<4>(text.data() + i)) i += 32;
    while (text.size() - i >= 8 && inside_alphabet<1>(text.data() + i)) i += 8;
    return first_outside_by_table(text, i);
}

#if defined(__x86_64__) && defined(__GNUC__)

/// Of 32 characters a bit for each outside the alphabet. A character stands in a row, its high four bits, and a column,
/// its low four: every row and every column names the kinds of characters that it has, and inside is what both name.
[[gnu::target("avx2"), gnu::always_inline]] inline std::uint32_t outside_among_32(const char* c) {
    using bytes = char __attribute__((vector_size(32)));
    using pairs = unsigned short __attribute__((vector_size(32)));
    // Kinds: 1 minus, 2 digits, 4 A to O, 8 P to Z and underscore, 16 p to z. Each half has its own copy. A column
    // asked for with the highest bit set answers 0, and so does a row past ASCII.
    constexpr bytes by_row{0, 0, 1, 2, 4, 8, 4, 16, 0, 0, 0, 0, 0, 0, 0, 0,
                           0, 0, 1, 2, 4, 8, 4, 16, 0, 0, 0, 0, 0, 0, 0, 0};
    constexpr bytes by_column{26, 30, 30, 30, 30, 30, 30, 30, 30, 30, 28, 4, 4, 5, 4, 12,
                              26, 30, 30, 30, 30, 30, 30, 30, 30, 30, 28, 4, 4, 5, 4, 12};
    bytes text;
    __builtin_memcpy(&text, c, sizeof text);
    const bytes row = reinterpret_cast<bytes>(reinterpret_cast<pairs>(text) >> 4) & 15;
    const bytes inside = __builtin_ia32_pshufb256(by_row, row) & __builtin_ia32_pshufb256(by_column, text);
    return static_cast<std::uint32_t>(__builtin_ia32_pmovmskb256(reinterpret_cast<bytes>(inside == 0)));
}
/// On x86-64 with AVX2, for texts of at least 32 characters: 11 to 14 ns for 560. The last step takes the last 32 of
/// the whole text, without those that were seen: no loop over what is left, whose length nobody can predict.
[[gnu::target("avx2")]] inline std::size_t first_outside_by_avx2(const signal_text text, std::size_t from) {
    std::size_t i = from;
    for (; text.size() - i >= 32; i += 32)
        if (const std::uint32_t outside = outside_among_32(text.data() + i))
            return i + static_cast<std::size_t>(__builtin_ctz(outside));
    const std::size_t seen = i + 32 - text.size();
    const std::uint64_t outside = std::uint64_t{outside_among_32(text.data() + text.size() - 32)} >> seen;
    return outside == 0 ? text.size() : i + static_cast<std::size_t>(__builtin_ctzll(outside));
}

/// The program chooses one of the two at run time, so that no build flag is needed. Shorter texts, such as most
/// sections of a GPP string, use the table: a call to the loops for longer ones made them slower.
inline std::size_t first_outside_at_best(const signal_text text, std::size_t from) {
    if (text.size() < 32) return first_outside_by_table(text, from);
    return __builtin_cpu_supports("avx2") ? first_outside_by_avx2(text, from) : first_outside_portably(text, from);
}

#else

constexpr std::size_t first_outside_at_best(const signal_text text, std::size_t from) {
    return first_outside_portably(text, from);
}

#endif

/// Where the first character outside the base64url alphabet stands, from `from` on; `text.size()` if there is none.
/// Padding (`=`), `+`, `/`, blanks and percent signs are outside. Requires `from <= text.size()`.
constexpr std::size_t first_outside_alphabet(const signal_text& text, std::size_t from = 0) {
    return __builtin_is_constant_evaluated() ? first_outside_portably(text, from) : first_outside_at_best(text, from);
}

} // namespace detail

} // namespace tact

#endif
