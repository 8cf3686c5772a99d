// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_STORE_STORED_CONSENT_HPP
#define TACT_STORE_STORED_CONSENT_HPP

#include <tact/store/consent_record.hpp>
#include <tact/store/detail/plain_groups.hpp>
#include <tact/vocabulary/detail/lifetimebound.hpp>

namespace tact::inline v0_1 {

template <stored_enumeration Attribute>
class basic_consent_as_of;

/// A consent as its record, over memory that must outlive it and stay as it is: in memory a person takes what they
/// said, mostly a few dozen bytes. A gate takes it as it is, `policy.in(context).under(stored)`; to change it, read it,
/// and write it anew. A default one, and one whose record cannot be read or has changed since, refuses everything. A
/// view: safe to share between threads while none writes what it refers to.
template <stored_enumeration Attribute>
class basic_stored_consent {
    using record = detail::consent_bits<Attribute>;

public:
    /// Refuses everything.
    constexpr basic_stored_consent() = default;
    /// The consent in these bytes, which are checked here, once.
    constexpr basic_stored_consent(const std::uint8_t* bytes, std::size_t size) {
        if (bytes != nullptr && size >= 8) sum_ = detail::sum_of(bytes, size); // first: a change meanwhile counts too
        const consent_reading<Attribute> whole = tact::read_consent<Attribute>(bytes, size);
        error_ = whole.error;
        if (!whole) return;
        bytes_ = bytes;
        end_ = static_cast<std::uint16_t>(size - record::check);
        detail::byte_reader from(bytes, record::flags_at, end_);
        const auto head = record::open(from);
        groups_ = static_cast<std::uint16_t>(from.at());
        newest_ = static_cast<std::uint16_t>(head.newest);
        plain_ = plain().are_plain();
        for (std::size_t p = 0; p < enum_size<purpose>; ++p)
            if (whole.consent.is_unreadable() || whole.consent.objected(tact::enum_at<purpose>(p))) closed_ |= 1u << p;
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

    using bits = attribute_bits<Attribute>;
    using answers = detail::effective_consent<Attribute>;

    constexpr void answer(processing_purpose to, answers (&all)[detail::source_slots], minutes now,
                          const basic_max_age<Attribute>* limits) const noexcept {
        bool whole = is_valid(to.purpose) && is_valid(to.learning_for) && is_as_checked();
        if (whole) whole = read_into({to.purpose, all, now, limits});
        if (whole && to.learning_for != purpose::unstated) {
            answers learned[detail::source_slots];
            for (answers& one : learned)
                one = {bits{}, bits{}, bits{}, bits{}, bits{}}; // which g++ 12 loses if it is left out
            whole = read_into({to.learning_for, learned, now, limits});
            for (std::size_t s = 0; s < detail::source_slots; ++s) all[s].learning_for(learned[s]);
        }
        // Where the memory is no longer what was checked, a no may have gone with it.
        if (whole && !is_closed(to.purpose) && !is_closed(to.learning_for)) return;
        for (answers& one : all) one.refused = bits::all();
    }
    /// Whether there is a record that can be read, and nothing of it was changed.
    constexpr bool is_as_checked() const {
        return bytes_ != nullptr && detail::sum_of(bytes_, end_ + record::check) == sum_;
    }

    /// What a gate asks, and where the answers go.
    struct question {
        purpose about;
        answers (&all)[detail::source_slots];
        minutes now;
        const basic_max_age<Attribute>* limits; ///< none where every yes holds
        minutes first = 0, last = 0xFFFFFFFF;   ///< between these, a yes has surely not ended

        constexpr question(purpose p, answers (&into)[detail::source_slots], minutes at,
                           const basic_max_age<Attribute>* ages)
            : about(p), all(into), now(at), limits(ages) {
            const minutes age = limits == nullptr ? basic_max_age<Attribute>::unlimited : limits->shortest(about);
            if (age == basic_max_age<Attribute>::unlimited) return;
            first = now > age ? now - age : 1; // 0 is a time that is not known
            last = now;
        }
        /// Whether a yes of this time may have ended.
        constexpr bool may_have_ended(minutes given) const { return given < first || given > last; }
        /// Those among some yeses that have ended.
        constexpr bits ended(const bits& some, minutes given) const {
            return may_have_ended(given) ? limits->ended(some, about, given, now) : bits{};
        }
    };
    /// Takes in what was answered. False where the memory is no longer what was checked.
    constexpr bool read_into(const question& q) const { return plain_ ? read_plain(q) : read_any(q); }
    constexpr bool read_any(const question& q) const {
        detail::byte_reader from(bytes_, record::flags_at, end_);
        const auto head = record::open(from);
        typename record::group g;
        while (!from.failed() && !from.at_end()) {
            if (!record::take(from, head, g)) return false;
            if (g.purpose_place != tact::position(q.about) + 1) continue;
            take_in(q.all, g.state, g.source_bits, g.some, detail::is_yes(g.state) ? q.ended(g.some, g.given) : bits{});
        }
        return from.at_end();
    }
    /// The same of plain groups. Those in a row that say the same of the same sources, at whatever time, are taken as
    /// one.
    constexpr bool read_plain(const question& q) const {
        const std::uint32_t asked = detail::stored_numbers<purpose>::id_of(q.about);
        detail::plain_groups groups = plain();
        detail::what_is_said row{}; // what those in a row say; before the first, nothing of no source
        bits some, gone;
        while (groups.next()) {
            const detail::what_is_said says = groups.says();
            if (says.purpose_id() < asked) continue;
            if (says.purpose_id() > asked) break; // and so is all that follows
            if (says.packed != row.packed) {
                if (row.packed != 0) take_in(q.all, row.state(), row.source_bits(), some, gone);
                row = says;
                some = gone = {};
            }
            bits listed;
            if (groups.lists_one())
                listed = record::known_by(groups.list - detail::only_one);
            else if (groups.list == 0)
                listed = record::attributes_up_to(newest_);
            for (std::size_t i = groups.items; i < groups.at; ++i) listed |= record::known_by(bytes_[i]);
            some |= listed;
            gone = gone - listed; // a later yes renews an earlier one
            if (q.limits != nullptr && detail::is_yes(row.state())) gone |= q.ended(listed, groups.given());
        }
        take_in(q.all, row.state(), row.source_bits(), some, gone);
        return groups.at <= end_;
    }
    static_assert(enum_size<purpose> <= 32, "a purpose is a bit");
    constexpr bool is_closed(purpose p) const { return (closed_ >> tact::position(p) & 1u) != 0; }
    constexpr detail::plain_groups plain() const { return {bytes_, end_, record::times_of(bytes_), groups_}; }
    /// Takes in one answer to some, of which some yeses have ended. It replaces a general yes that was read before.
    static constexpr void take_in(answers (&all)[detail::source_slots], detail::stored_state state, std::uint32_t from,
                                  const bits& some, const bits& gone) {
        const auto at_its_sources = [&](auto change) {
            for (std::uint32_t left = from; left != 0; left &= left - 1)
                change(all[static_cast<unsigned>(__builtin_ctz(left))]);
        };
        const bool is_no = state == detail::stored_state::refused || state == detail::stored_state::withdrawn;
        const bits holds = detail::is_yes(state) ? some - gone : bits{};
        const bits specific = state == detail::stored_state::specific ? holds : bits{};
        const bits ended = detail::is_yes(state) ? gone : some;
        if (is_no)
            at_its_sources([&](answers& a) {
                a.general = a.general - some;
                a.expired = a.expired - some;
                a.refused |= some;
            });
        else
            at_its_sources([&](answers& a) {
                a.general = (a.general - some) | holds;
                a.expired = (a.expired - some) | ended;
                a.specific |= specific;
            });
    }

    const std::uint8_t* bytes_ = nullptr;
    std::uint64_t sum_ = 0;    ///< of the bytes as they were checked
    std::uint32_t closed_ = 0; ///< the purposes to which everything is refused
    std::uint16_t groups_ = 0; ///< where they begin
    std::uint16_t end_ = 0;
    std::uint16_t newest_ = 0; ///< the newest attribute that the writer knew
    record_error error_ = record_error::missing;
    bool plain_ = false; ///< whether the groups can be read the short way
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
