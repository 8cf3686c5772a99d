// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TEXT_INPUT_TEXT_HPP
#define TACT_TEXT_INPUT_TEXT_HPP

#include <tact/vocabulary/detail/characters.hpp>
#include <tact/vocabulary/detail/lifetimebound.hpp>

namespace tact::inline v0_1 {

/// A text that a function reads before it returns: a literal, a std::string, a std::string_view, a buffer of your own.
/// It is a view: nothing that is read from it refers to it afterwards, so the text may go once the call is over. Safe
/// to share between threads while none writes the text.
class input_text {
public:
    /// `size` characters from `data`.
    constexpr input_text(const char* data [[clang::lifetimebound]], std::size_t size)
        : data_(data), size_(data == nullptr ? 0 : size) {}
    /// Characters up to the zero; none for a null pointer.
    constexpr input_text(const char* text [[clang::lifetimebound]]) : data_(text) {
        if (text != nullptr)
            while (text[size_] != '\0') ++size_;
    }
    /// An object that has characters.
    template <detail::has_characters Text>
    constexpr input_text(const Text& t [[clang::lifetimebound]])
        : input_text(t.data(), static_cast<std::size_t>(t.size())) {}

    constexpr const char* data() const { return data_; } ///< the first character
    constexpr std::size_t size() const { return size_; } ///< how many there are

private:
    const char* data_ = nullptr;
    std::size_t size_ = 0;
};

} // namespace tact

#endif
