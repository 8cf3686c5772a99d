// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_SIGNALS_SIGNAL_TEXT_HPP
#define TACT_SIGNALS_SIGNAL_TEXT_HPP

#include <tact/vocabulary/detail/characters.hpp>
#include <tact/vocabulary/detail/lifetimebound.hpp>
#include <tact/vocabulary/preconditions.hpp>

#include <cstddef>
#include <cstdint>

namespace tact::inline v0_1 {

/// Why a text is not accepted: an argument of the deleted function that was chosen, and so in the compiler's message.
enum class text_refusal : unsigned char {
    /// A decoded signal is a view of its text: give the text a name that lives as long.
    a_temporary_takes_its_characters_with_it
};

namespace detail {

/// A type that refers to characters of another object, as std::string_view and std::span do: it is made of a pointer
/// and a size and no larger than both, is copied bit by bit, and shows the same characters if it is const.
template <class T>
concept refers_to_characters = has_characters<T> && sizeof(T) <= 2 * sizeof(const char*) &&
                               alignof(T) >= alignof(const char*) && __is_trivially_copyable(T) &&
                               __is_trivially_assignable(T&, const T&) && requires(T& t, const T& c) {
    requires __is_same(decltype(t.data()), decltype(c.data()));
    T(c.data(), c.size());
};
/// A type that holds its characters: every other type, std::string and std::array among them.
template <class T>
concept holds_characters = has_characters<T> && !refers_to_characters<T>;

} // namespace detail

/// The text of a consent signal as it arrived, read in place: a decoded signal is a view of it, and the characters
/// must outlive that view. A temporary that holds its characters, such as a std::string that a function returned, is
/// refused. One case cannot be told from a view: a type of your own that is made of a pointer and a size, and keeps
/// some fifteen characters in their place. Safe to share between threads while none writes the text.
class signal_text {
public:
    /// No text. Readers refuse it, as they do any text that is not theirs: if a signal may be missing, look at
    /// `empty()` first.
    constexpr signal_text() = default;
    /// `size` characters from `data`.
    constexpr signal_text(const char* data [[clang::lifetimebound]], std::size_t size)
        : data_(data), size_(data == nullptr ? 0 : size) {}
    /// Characters up to the zero; none for a null pointer, as getenv and the like return it.
    constexpr signal_text(const char* text [[clang::lifetimebound]]) : data_(text) {
        if (text != nullptr)
            while (text[size_] != '\0') ++size_;
    }
    /// A named object that holds characters: a std::string, a std::vector<char>, a buffer of your own.
    template <detail::holds_characters Text>
    constexpr signal_text(const Text& t [[clang::lifetimebound]])
        : signal_text(t.data(), static_cast<std::size_t>(t.size())) {}
    template <detail::holds_characters Text, text_refusal Why = text_refusal::a_temporary_takes_its_characters_with_it>
    signal_text(const Text&&) = delete;
    template <std::size_t N, text_refusal Why = text_refusal::a_temporary_takes_its_characters_with_it>
    signal_text(const char (&&)[N]) = delete;
    /// An object that refers to characters, named or not: a std::string_view, a std::span<const char>.
    template <detail::refers_to_characters Text>
    constexpr signal_text(const Text& t) : signal_text(t.data(), static_cast<std::size_t>(t.size())) {}

    constexpr const char* data() const { return data_; } ///< the first character
    constexpr std::size_t size() const { return size_; } ///< how many there are
    constexpr bool empty() const { return size_ == 0; }  ///< whether there are none
    /// Character `i`; requires `i < size()`.
    constexpr char operator[](std::size_t i) const {
        if constexpr (checks_preconditions) detail::must_hold(i < size_);
        return data_[i];
    }
    /// `n` characters from `first`; requires that they exist.
    constexpr signal_text part(std::size_t first, std::size_t n) const {
        if constexpr (checks_preconditions) detail::must_hold(first <= size_ && n <= size_ - first);
        return {data_ + first, n};
    }

    /// A hash of the characters that tells one string from another: the same on every machine, and no protection.
    constexpr std::uint64_t hash() const {
        std::uint64_t h = size_;
        const auto take = [&h](std::uint64_t word) {
            h = (h ^ word) * 0x9E3779B97F4A7C15u;
            h ^= h >> 32;
        };
        std::size_t i = 0;
        for (; size_ - i >= 8; i += 8) { // least significant first, whatever the machine's order
            const auto at = [&](std::size_t k) {
                return std::uint64_t{static_cast<unsigned char>(data_[i + k])} << 8 * k;
            };
            take(at(0) | at(1) | at(2) | at(3) | at(4) | at(5) | at(6) | at(7));
        }
        std::uint64_t rest = 0;
        for (std::size_t k = 0; i + k < size_; ++k)
            rest |= std::uint64_t{static_cast<unsigned char>(data_[i + k])} << 8 * k;
        if (i < size_) take(rest);
        return h;
    }

private:
    const char* data_ = nullptr;
    std::size_t size_ = 0;
};

namespace detail {

/// The text without the spaces and tabs around it (optional whitespace of RFC 9110, 5.6.3).
constexpr signal_text without_blanks(const signal_text& text) {
    const auto blank = [&](std::size_t i) { return text[i] == ' ' || text[i] == '\t'; };
    std::size_t begin = 0, end = text.size();
    while (begin < end && blank(begin)) ++begin;
    while (begin < end && blank(end - 1)) --end;
    return text.part(begin, end - begin);
}

} // namespace detail

} // namespace tact

#endif
