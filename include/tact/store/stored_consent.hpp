// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_STORE_STORED_CONSENT_HPP
#define TACT_STORE_STORED_CONSENT_HPP

#include <tact/store/consent_record.hpp>
#include <tact/vocabulary/detail/lifetimebound.hpp>

namespace tact {

/// A consent as its record, over memory that must outlive it and stay as it is: in memory a person takes what they
/// said, a few dozen bytes. A gate takes it as it is, `policy.in(context).under(stored)`; to change it, read it, and
/// write it anew. A default one, and one whose record cannot be read, refuses everything. A view: safe to share between
/// threads while none writes what it refers to.
template <stored_enumeration Attribute>
class basic_stored_consent {
    using record = detail::consent_bits<Attribute>;

public:
    /// Refuses everything.
    constexpr basic_stored_consent() = default;
    /// The consent in these bytes, which are checked here, once.
    constexpr basic_stored_consent(const std::uint8_t* bytes, std::size_t size) {
        const consent_reading<Attribute> whole = tact::read_consent<Attribute>(bytes, size);
        error_ = whole.error;
        if (!whole) return;
        bytes_ = bytes;
        size_ = size;
    }
    /// The same of anything with `data()` and `size()`, of bytes.
    template <class Bytes>
    constexpr explicit basic_stored_consent(const Bytes& bytes [[clang::lifetimebound]])
        : basic_stored_consent(bytes.data(), bytes.size()) {}
    template <class Bytes>
    basic_stored_consent(const Bytes&&) = delete; // a temporary would dangle

    /// What was wrong with the record.
    constexpr record_error error() const { return error_; }

    /// What it comes to for one processing purpose, for each slot of a source; for gates.
    constexpr void answer(processing_purpose to,
                          detail::effective_consent<Attribute> (&all)[detail::source_slots]) const noexcept {
        bool closed = size_ == 0 || !is_valid(to.purpose) || !is_valid(to.learning_for);
        using bits = attribute_bits<Attribute>;
        detail::effective_consent<Attribute> learned[detail::source_slots];
        for (auto& one : learned)
            one = {bits{}, bits{}, bits{}, bits{}, bits{}}; // which g++ 12 loses if it is left out
        if (!closed) {
            detail::byte_reader from(bytes_, 2, size_ - record::check);
            const typename record::opening o = record::open(from);
            closed = o.unreadable || o.objected.intersects(to.purposes());
            typename record::group g;
            while (!from.at_end() && record::take(from, o.newest, g)) {
                const bool here = g.purpose_place == position(to.purpose) + 1;
                const bool there = g.purpose_place == position(to.learning_for) + 1;
                closed |= g.closes() && (here || there || g.purpose_place == 0);
                if (here) take_in(all, g);
                if (there) take_in(learned, g);
            }
        }
        for (std::size_t s = 0; s < detail::source_slots; ++s) {
            if (to.learning_for != purpose::unstated) all[s].learning_for(learned[s]);
            if (closed) all[s].refused = attribute_bits<Attribute>::all();
        }
    }

private:
    static constexpr void take_in(detail::effective_consent<Attribute> (&all)[detail::source_slots],
                                  const typename record::group& g) {
        for (std::size_t s = 0; s < detail::source_slots; ++s) {
            if ((g.source_bits >> s & 1u) == 0) continue;
            detail::effective_consent<Attribute>& a = all[s];
            switch (g.state) {
            case detail::stored_state::specific: a.specific |= g.some; [[fallthrough]];
            case detail::stored_state::general: a.general |= g.some; break;
            case detail::stored_state::expired: a.expired |= g.some; break;
            case detail::stored_state::refused:
            case detail::stored_state::withdrawn:
            default: a.refused |= g.some; break;
            }
        }
    }

    const std::uint8_t* bytes_ = nullptr;
    std::size_t size_ = 0;
    record_error error_ = record_error::missing;
};

/// A stored consent over the shipped attributes.
using stored_consent = basic_stored_consent<attribute>;

} // namespace tact

#endif
