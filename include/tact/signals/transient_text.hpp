// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_SIGNALS_TRANSIENT_TEXT_HPP
#define TACT_SIGNALS_TRANSIENT_TEXT_HPP

#include <tact/signals/signal_text.hpp>

namespace tact::inline v0_1 {

/// Text for a function that keeps no view of it, so that a temporary will do as well as a named object. Safe to share
/// between threads while none writes the text.
class transient_text {
public:
    /// No text.
    constexpr transient_text() = default;
    /// The characters of a text.
    constexpr transient_text(const signal_text& text) : text_(text) {}
    constexpr transient_text(const char* data, std::size_t size) : text_(data, size) {} ///< `size` characters
    constexpr transient_text(const char* text) : text_(text) {} ///< characters up to the zero, or none
    /// The characters of an object that has `data()` and `size()`.
    template <detail::has_characters Text>
    constexpr transient_text(const Text& t) : text_(t.data(), static_cast<std::size_t>(t.size())) {}

    /// The text, for as long as the call takes.
    constexpr const signal_text& text() const [[clang::lifetimebound]] { return text_; }

private:
    signal_text text_{};
};

} // namespace tact

#endif
