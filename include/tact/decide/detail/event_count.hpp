// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_DECIDE_DETAIL_EVENT_COUNT_HPP
#define TACT_DECIDE_DETAIL_EVENT_COUNT_HPP

#include <tact/decide/use.hpp>

namespace tact::inline v0_1 {

namespace detail {

/// The events of behaviour that parts sum up together. Windows of one named trace count once, with the larger.
template <enumeration Attribute>
class event_count {
public:
    /// How many named traces one use may draw on.
    static constexpr std::size_t max_traces = 16;

    /// Counts the events of a part in. Requires an attribute in range that is a trace.
    constexpr void add(const basic_part<Attribute>& p) {
        const std::uint32_t events = p.events < 1 ? 1 : p.events;
        if (p.trace == 0) {
            total_ += events;
            return;
        }
        for (std::size_t i = 0; i < size_; ++i) {
            window& w = windows_[i];
            if (!detail::alike(w.what, p.what) || !detail::alike(w.origin, p.origin) || w.from != p.from ||
                w.trace != p.trace)
                continue;
            if (events > w.events) total_ += events - w.events, w.events = events;
            return;
        }
        too_many_ = too_many_ || size_ == max_traces;
        if (too_many_) return;
        windows_[size_++] = {p.what, p.origin, p.from, p.trace, events};
        total_ += events;
    }

    /// Whether there are more than `most`, or more traces than can be told apart, which is the same in whatever order
    /// they came.
    constexpr bool exceeds(std::uint32_t most) const { return too_many_ || total_ > most; }

private:
    struct window {
        Attribute what{};
        Attribute origin{}; ///< so that the trace of something finer is another
        source from{};
        std::uint16_t trace = 0;
        std::uint32_t events = 0;
    };

    window windows_[max_traces]{};
    std::size_t size_ = 0;
    std::uint64_t total_ = 0; ///< 2^32 parts of 2^32 events do not overflow it
    bool too_many_ = false;
};

} // namespace detail

} // namespace tact

#endif
