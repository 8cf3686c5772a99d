// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_INTEROP_SIGNAL_SIGNAL_TEXT_HPP
#define TACT_INTEROP_SIGNAL_SIGNAL_TEXT_HPP

#include <cstddef>
#include <cstdint>

namespace tact {

namespace detail { // used by signal_text: a constraint of its own constructor may not construct one, it is incomplete

void takes_text(const char* data, std::size_t size);

} // namespace detail

/// The text of a consent signal as it arrived, read in place: whatever is decoded from it is a view, and the characters
/// must outlive that view.
class signal_text {
public:
    /// No text. Readers refuse it, as they do any text that is none of theirs: where a signal may be missing, look at
    /// `empty()` first.
    constexpr signal_text() = default;
    /// `size` characters from `data`.
    constexpr signal_text(const char* data, std::size_t size) : data_(data), size_(data == nullptr ? 0 : size) {}
    /// Characters up to the zero; none for a null pointer, as getenv and the like return it.
    constexpr signal_text(const char* text) : data_(text) {
        if (text != nullptr)
            while (text[size_] != '\0') ++size_;
    }
    /// Whatever has `data()` and `size()`: std::string, std::string_view, a buffer of one's own.
    template <class Text>
    requires requires(const Text& t) { detail::takes_text(t.data(), t.size()); }
    constexpr signal_text(const Text& t) : signal_text(t.data(), t.size()) {}

    constexpr const char* data() const { return data_; }                ///< the first character
    constexpr std::size_t size() const { return size_; }                ///< how many there are
    constexpr bool empty() const { return size_ == 0; }                 ///< whether there are none
    constexpr char operator[](std::size_t i) const { return data_[i]; } ///< character `i`; requires `i < size()`
    /// `n` characters from `first`; requires that they exist.
    constexpr signal_text part(std::size_t first, std::size_t n) const { return {data_ + first, n}; }

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

} // namespace tact

#endif
