// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_STORE_STORED_CONSENT_HPP
#define TACT_STORE_STORED_CONSENT_HPP

#include <tact/store/consent_record.hpp>
#include <tact/vocabulary/detail/lifetimebound.hpp>

namespace tact::inline v0_1 {

template <stored_enumeration Attribute>
class basic_consent_as_of;

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
        closed_ = {};
        detail::byte_reader from(bytes, 2, size - record::check);
        newest_ = static_cast<std::uint16_t>(record::open(from).newest);
        groups_ = static_cast<std::uint16_t>(from.at());
        end_ = static_cast<std::uint16_t>(size - record::check);
        for (std::size_t p = 0; p < enum_size<purpose>; ++p)
            if (whole.consent.is_unreadable() || whole.consent.objected(tact::enum_at<purpose>(p)))
                closed_.insert(tact::enum_at<purpose>(p));
        bytes_ = bytes;
    }
    /// The same of anything with `data()` and `size()`, of bytes.
    template <class Bytes>
    constexpr explicit basic_stored_consent(const Bytes& bytes [[clang::lifetimebound]])
        : basic_stored_consent(bytes.data(), bytes.size()) {}
    template <class Bytes>
    basic_stored_consent(const Bytes&&) = delete; // a temporary would dangle

    /// What was wrong with the record.
    constexpr record_error error() const { return error_; }

    /// The same as of a time: a yes that is older than the limits allow has ended. Both must outlive what is returned.
    constexpr auto as_of(minutes now, const basic_max_age<Attribute>& limits [[clang::lifetimebound]]) const {
        return basic_consent_as_of<Attribute>(*this, now, limits);
    }
    void as_of(minutes, const basic_max_age<Attribute>&&) const = delete; // a temporary would dangle

    /// The effective consent for one processing purpose, for each slot of a source; for gates.
    constexpr void answer(processing_purpose to,
                          detail::effective_consent<Attribute> (&all)[detail::source_slots]) const noexcept {
        answer(to, all, 0, nullptr);
    }

private:
    friend class basic_consent_as_of<Attribute>;

    constexpr void answer(processing_purpose to, detail::effective_consent<Attribute> (&all)[detail::source_slots],
                          minutes now, const basic_max_age<Attribute>* limits) const noexcept {
        const bool known = is_valid(to.purpose) && is_valid(to.learning_for);
        bool whole = known;
        if (to.learning_for == purpose::unstated || !known) {
            if (known) whole = read_into(to, all, all, now, limits);
        } else {
            using bits = attribute_bits<Attribute>;
            detail::effective_consent<Attribute> learned[detail::source_slots];
            for (auto& one : learned)
                one = {bits{}, bits{}, bits{}, bits{}, bits{}}; // which g++ 12 loses if it is left out
            whole = read_into(to, all, learned, now, limits);
            for (std::size_t s = 0; s < detail::source_slots; ++s) all[s].learning_for(learned[s]);
        }
        if (whole && !closed_.intersects(to.purposes())) return;
        for (auto& one : all) one.refused = attribute_bits<Attribute>::all();
    }
    /// Takes in what was answered for the purpose, and for the one that is learned for. False where the memory is no
    /// longer what was checked, and a no may have gone with it.
    constexpr bool read_into(processing_purpose to, detail::effective_consent<Attribute> (&all)[detail::source_slots],
                             detail::effective_consent<Attribute> (&learned)[detail::source_slots], minutes now,
                             const basic_max_age<Attribute>* limits) const {
        detail::byte_reader from(bytes_, groups_, end_);
        typename record::group g;
        while (!from.failed() && !from.at_end() && record::take_of(from, newest_, to.purpose, to.learning_for, g)) {
            const bool here = g.purpose_place == position(to.purpose) + 1;
            const bool there = to.learning_for != purpose::unstated && g.purpose_place == position(to.learning_for) + 1;
            if (!here && !there) continue;
            attribute_bits<Attribute> ended;
            if (limits != nullptr && detail::is_yes(g.state))
                ended = limits->ended(g.some, tact::enum_at<purpose>(g.purpose_place - 1), g.given, now);
            if (here) take_in(all, g, ended);
            if (there) take_in(learned, g, ended);
        }
        return from.at_end();
    }
    static constexpr void take_in(detail::effective_consent<Attribute> (&all)[detail::source_slots],
                                  const typename record::group& g, const attribute_bits<Attribute>& ended) {
        const auto at_its_sources = [&](auto change) {
            for (std::uint32_t left = g.source_bits, s = 0; left != 0; left >>= 1, ++s)
                if ((left & 1u) != 0) change(all[s]);
        };
        using answered = detail::effective_consent<Attribute>;
        switch (g.state) {
        case detail::stored_state::specific:
            at_its_sources([&](answered& a) {
                a.specific |= g.some - ended;
                a.general = (a.general - g.some) | (g.some - ended); // it replaces a general yes
                a.expired = (a.expired - g.some) | ended;
            });
            break;
        case detail::stored_state::general:
            at_its_sources([&](answered& a) {
                a.general |= g.some - ended;
                a.expired |= ended;
            });
            break;
        case detail::stored_state::expired: at_its_sources([&](answered& a) { a.expired |= g.some; }); break;
        case detail::stored_state::refused:
        case detail::stored_state::withdrawn:
        default: at_its_sources([&](answered& a) { a.refused |= g.some; }); break;
        }
    }

    const std::uint8_t* bytes_ = nullptr;
    enum_set<purpose> closed_ = enum_set<purpose>::all(); ///< to which everything is refused
    std::uint16_t groups_ = 0;                            ///< where they begin
    std::uint16_t end_ = 0;
    std::uint16_t newest_ = 0;
    record_error error_ = record_error::missing;
};

/// A stored consent as of a time, for gates: `policy.in(context).under(stored.as_of(now, limits))`. A view of limits
/// that must outlive it: safe to share between threads while none writes them.
template <stored_enumeration Attribute>
class basic_consent_as_of {
public:
    /// The effective consent, as `basic_stored_consent::answer`.
    constexpr void answer(processing_purpose to,
                          detail::effective_consent<Attribute> (&all)[detail::source_slots]) const noexcept {
        stored_.answer(to, all, now_, limits_);
    }

private:
    friend class basic_stored_consent<Attribute>;
    constexpr basic_consent_as_of(const basic_stored_consent<Attribute>& stored, minutes now,
                                  const basic_max_age<Attribute>& ages)
        : stored_(stored), limits_(&ages), now_(now) {}

    basic_stored_consent<Attribute> stored_;
    const basic_max_age<Attribute>* limits_;
    minutes now_;
};

/// A stored consent over the shipped attributes.
using stored_consent = basic_stored_consent<attribute>;

} // namespace tact

#endif
