// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_SIGNALS_DECODED_SIGNAL_HPP
#define TACT_SIGNALS_DECODED_SIGNAL_HPP

#include <tact/signals/decode_error.hpp>
#include <tact/signals/signal_text.hpp>

namespace tact::inline v0_1 {

/// What every reader of a signal has: the text that it is a view of, and why that did not decode. Every reader is an
/// immutable view: safe to share between threads, as long as the characters live and do not change.
class decoded_signal {
public:
    constexpr signal_text text() const { return text_; }         ///< what was decoded; its characters must outlive this
    constexpr decode_error error() const { return error_; }      ///< why it did not decode
    constexpr explicit operator bool() const { return !error_; } ///< whether it decoded

protected:
    constexpr decoded_signal() = default;

    /// Reads a signal whole or not at all: on an error, everything that `take` read before counts for nothing.
    template <class Signal, class Read>
    static constexpr Signal whole(const signal_text& text, Read take) {
        Signal s;
        const decode_error e = take(s);
        if (e) s = Signal();
        s.text_ = text;
        s.error_ = e;
        return s;
    }

private:
    signal_text text_{};
    decode_error error_{};
};

} // namespace tact

#endif
