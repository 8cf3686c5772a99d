// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_SIGNALS_TRANSIENT_TEXT_HPP
#define TACT_SIGNALS_TRANSIENT_TEXT_HPP

#include <tact/signals/signal_text.hpp>

namespace tact {

/// Text for a function that looks at it and keeps no view, so that a temporary will do as well as what has a name.
class transient_text {
public:
    /// No text.
    constexpr transient_text() = default;
    /// What a text is made of.
    constexpr transient_text(const signal_text& text) : text_(text) {}
    constexpr transient_text(const char* data, std::size_t size) : text_(data, size) {} ///< `size` characters
    constexpr transient_text(const char* text) : text_(text) {} ///< characters up to the zero, or none
    /// Whatever has `data()` and `size()`.
    template <detail::has_characters Text>
    constexpr transient_text(const Text& t) : text_(t.data(), static_cast<std::size_t>(t.size())) {}

    /// The text, for as long as the call takes.
    constexpr const signal_text& text() const [[clang::lifetimebound]] { return text_; }

private:
    signal_text text_{};
};

} // namespace tact

#endif
