// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_STORE_DATED_CONSENT_HPP
#define TACT_STORE_DATED_CONSENT_HPP

#include <tact/store/consent_record.hpp>
#include <tact/store/max_age.hpp>

namespace tact::inline v0_1 {

namespace detail {
template <stored_enumeration Attribute, std::size_t Times>
struct dated_record;
} // namespace detail

/// A consent that knows when each yes was given, so that the caller's clock can end it, in bytes that are not to be
/// stored: write a record. It has the verbs of a consent, with the time. It keeps `Times` times, each of a purpose and
/// a source; beyond that the oldest is forgotten, and its yeses count as older than every limit. Written by one thread
/// at a time, and not while others read.
template <stored_enumeration Attribute, std::size_t Times = 128>
class basic_dated_consent {
    using record = detail::consent_bits<Attribute>;
    using bits = attribute_bits<Attribute>;
    static_assert(Times > 0, "a dated consent keeps at least one time");

public:
    /// The consent without its times.
    using consent_type = basic_consent<Attribute>;
    static constexpr enum_set<source> own = consent_type::own;     ///< the sources that a grant covers
    static constexpr enum_set<source> every = consent_type::every; ///< the sources that a no covers

    /// Nothing granted, nothing refused.
    constexpr basic_dated_consent() = default;
    /// A consent of which nobody knows when it was given.
    constexpr explicit basic_dated_consent(const consent_type& undated) : consent_(undated) {}

    /// The consent, for gates; it knows no times: call `expire` before.
    constexpr const consent_type& consent() const { return consent_; }

    /// A specific yes, given now.
    constexpr bool grant(Attribute what, purpose p, minutes now, enum_set<source> from = own) {
        return consent_.grant(what, p, from) && note(bits_of(what), p, from, now, true);
    }
    /// The same to what several attributes amount to.
    constexpr bool grant(joint_risk what, purpose p, minutes now) {
        return consent_.grant(what, p) && note(bits_of(what), p, every, now, true);
    }
    /// A general yes, given now. A specific yes given before stays, with its time.
    constexpr bool grant_generally(Attribute what, purpose p, minutes now, enum_set<source> from = own) {
        return consent_.grant_generally(what, p, from) && note(bits_of(what), p, from, now, false);
    }
    /// The same to what several attributes amount to.
    constexpr bool grant_generally(joint_risk what, purpose p, minutes now) {
        return consent_.grant_generally(what, p) && note(bits_of(what), p, every, now, false);
    }
    /// A general yes for all of a purpose, given now.
    constexpr bool grant_generally(purpose p, minutes now, enum_set<source> from = own) {
        return consent_.grant_generally(p, from) && note(record::every_attribute(), p, from, now, false);
    }
    /// A no. What is not understood refuses everything.
    template <class What>
    constexpr bool refuse(What what, purpose p, enum_set<source> from = every) {
        return after(no(what, from, [&](auto... of) { return consent_.refuse(what, p, of...); }));
    }
    /// A yes taken back.
    template <class What>
    constexpr bool withdraw(What what, purpose p, enum_set<source> from = every) {
        return after(no(what, from, [&](auto... of) { return consent_.withdraw(what, p, of...); }));
    }
    /// An objection to a purpose.
    constexpr bool object_to(purpose p) { return consent_.object_to(p); }
    /// Withdraws an objection; what was granted before holds again, with its time.
    constexpr bool withdraw_objection(purpose p) { return consent_.withdraw_objection(p); }

    /// When the yes that stands was given; 0 where there is none, or nobody knows.
    template <class What>
    constexpr minutes given(What what, purpose p, source from = source::declared) const {
        for (const entry& e : *this)
            if (e.is_of(p, from) && e.yes.intersects(bits_of(what))) return e.given;
        return 0;
    }
    /// Ends every yes that is older than the limits allow, and returns how many: one for each attribute or joint risk,
    /// purpose and source.
    constexpr std::size_t expire(const basic_max_age<Attribute>& limits, minutes now) {
        std::size_t ended = 0;
        for (std::size_t p = 1; p < enum_size<purpose>; ++p)
            for (std::size_t s = 0; s < detail::source_slots; ++s)
                for_each_yes(p, s, [&](const bits& yes, minutes given) {
                    const bits gone = limits.ended(yes, tact::enum_at<purpose>(p), given, now);
                    ended += gone.bits().population();
                    record::end(consent_, p, s, gone);
                });
        return after(ended);
    }

    friend constexpr bool operator==(const basic_dated_consent& a, const basic_dated_consent& b) {
        if (a.size_ != b.size_ || !(a.consent_ == b.consent_)) return false;
        for (std::size_t i = 0; i < a.size_; ++i)
            if (!(a.entries_[i] == b.entries_[i])) return false;
        return true;
    }

private:
    template <stored_enumeration A, std::size_t N>
    friend struct detail::dated_record;

    /// The yeses of one purpose and source that were given at one time.
    struct entry {
        std::uint8_t purpose_at = 0;
        std::uint8_t slot = 0;
        minutes given = 0;
        bits yes{};
        constexpr bool is_of(purpose p, source from) const {
            return tact::is_valid(p) && purpose_at == position(p) && slot == detail::slot_of(from);
        }
        friend constexpr bool operator==(const entry&, const entry&) = default;
    };
    constexpr const entry* begin() const { return entries_; }
    constexpr const entry* end() const { return entries_ + size_; }

    template <class What>
    static constexpr bits bits_of(What what) {
        bits r;
        r.insert(what);
        return r;
    }
    template <class Refuse>
    static constexpr bool no(joint_risk, const enum_set<source>&, Refuse refuse) {
        return refuse();
    }
    template <class Refuse>
    static constexpr bool no(Attribute, const enum_set<source>& from, Refuse refuse) {
        return refuse(from);
    }

    constexpr bool note(const bits& what, purpose p, const enum_set<source>& from, minutes now, bool specific) {
        for (std::size_t s = 1; s < detail::source_slots; ++s) {
            if (!from.contains(tact::enum_at<source>(s))) continue;
            const bits asked = record::of(consent_, position(p), s, detail::stored_state::specific);
            const bits dated = specific ? what : what - asked;
            renew(position(p), s, now, dated);
        }
        return after(true);
    }
    /// Yeses of one time, instead of those of others.
    constexpr void renew(std::size_t p, std::size_t s, minutes given, const bits& yes) {
        bool emptied = false;
        for (std::size_t i = size_; i > 0 && entries_[i - 1].purpose_at >= p; --i) {
            entry& e = entries_[i - 1];
            if (e.purpose_at == p && e.slot == s) {
                e.yes = e.yes - yes;
                emptied = emptied || e.yes.empty();
            }
        }
        if (emptied) drop_empty(); // or the oldest would make room that there is
        add(p, s, given, yes);
    }
    /// Yeses of one time, at their place in the order of purpose, time and source.
    constexpr void add(std::size_t p, std::size_t s, minutes given, const bits& yes) {
        if (given == 0 || yes.empty()) return;
        std::size_t at = size_; // from the end, where a record that is read adds
        const auto comes_before = [&](const entry& e) {
            if (e.purpose_at != p) return e.purpose_at < p;
            return e.given != given ? e.given < given : e.slot < s;
        };
        while (at > 0 && !comes_before(entries_[at - 1])) --at;
        if (at < size_ && entries_[at].purpose_at == p && entries_[at].slot == s && entries_[at].given == given) {
            entries_[at].yes |= yes;
            return;
        }
        if (size_ == Times) {
            std::size_t oldest = 0;
            for (std::size_t i = 1; i < size_; ++i)
                if (entries_[i].given < entries_[oldest].given) oldest = i;
            if (given < entries_[oldest].given) return;
            entries_[oldest].yes = {};
            drop_empty();
            return add(p, s, given, yes);
        }
        for (std::size_t i = size_++; i > at; --i) entries_[i] = entries_[i - 1];
        entries_[at] = {static_cast<std::uint8_t>(p), static_cast<std::uint8_t>(s), given, yes};
    }
    constexpr void drop_empty() {
        std::size_t kept = 0;
        for (std::size_t i = 0; i < size_; ++i)
            if (!entries_[i].yes.empty()) entries_[kept++] = entries_[i];
        for (std::size_t i = kept; i < size_; ++i) entries_[i] = {};
        size_ = kept;
    }
    /// Forgets the times of yeses that stand no longer; hands `result` through.
    template <class Result>
    constexpr Result after(Result result) {
        for (std::size_t i = 0; i < size_; ++i)
            entries_[i].yes &= record::yes(consent_, entries_[i].purpose_at, entries_[i].slot);
        drop_empty();
        return result;
    }
    /// Calls `f(yeses, given)` for each time of a purpose and a source, last for those whose time is not known.
    template <class F>
    constexpr void for_each_yes(std::size_t p, std::size_t s, F f) const {
        bits undated = record::yes(consent_, p, s);
        for (const entry& e : *this) {
            if (e.purpose_at != p || e.slot != s) continue;
            undated = undated - e.yes;
            f(e.yes, e.given);
        }
        if (!undated.empty()) f(undated, minutes{0});
    }

    consent_type consent_{};
    entry entries_[Times]{};
    std::size_t size_ = 0;
};

/// A dated consent over the shipped attributes.
using dated_consent = basic_dated_consent<attribute>;

/// A dated consent that was read from a record; after an error, one that refuses everything. A plain value: safe to
/// share between threads while none writes it.
template <stored_enumeration Attribute, std::size_t Times = 128>
struct [[nodiscard]] dated_consent_reading {
    /// What was read.
    basic_dated_consent<Attribute, Times> consent{basic_consent<Attribute>::unreadable()};
    record_error error = record_error::missing;
    std::size_t position = 0; ///< the byte at which reading stopped
    std::size_t unknown = 0;  ///< as in `consent_reading`
    constexpr explicit operator bool() const { return error == record_error::none; }
};

namespace detail {

/// Writes and reads a dated consent.
template <stored_enumeration Attribute, std::size_t Times>
struct dated_record {
    using consent = basic_dated_consent<Attribute, Times>;
    using bits = attribute_bits<Attribute>;
    using undated = consent_bits<Attribute>;
    using of_sources = typename undated::of_sources;

    /// The times of one purpose, the earliest first.
    struct times_of_purpose {
        const typename consent::entry* first;
        const typename consent::entry* last;

        /// Calls `visit(given, some)` for each time at which some of these yeses were given, first for those of none.
        template <class Visitor>
        constexpr void for_each(of_sources& yeses, Visitor visit) const {
            of_sources undated{};
            for (std::size_t s = 0; s < source_slots; ++s) undated[s] = yeses[s];
            for (const auto* e = first; e != last; ++e) undated[e->slot] = undated[e->slot] - e->yes;
            visit(minutes{0}, undated);
            for (const auto* e = first; e != last;) {
                of_sources then{};
                bits any;
                const minutes given = e->given;
                for (; e != last && e->given == given; ++e) any |= then[e->slot] = yeses[e->slot] & e->yes;
                if (!any.empty()) visit(given, then);
            }
        }
        /// When the most of these yeses was given.
        constexpr minutes of_most(std::size_t s, const bits& some) const {
            minutes found = 0;
            std::size_t most = 0;
            bits at_no_time = some;
            for (const auto* e = first; e != last; ++e) {
                if (e->slot != s) continue;
                at_no_time = at_no_time - e->yes;
                if ((some & e->yes).bits().population() <= most) continue;
                most = (some & e->yes).bits().population();
                found = e->given;
            }
            return at_no_time.bits().population() < most ? found : 0;
        }
    };
    const consent& all;

    constexpr record_times written_as() const {
        minutes first = 0, last = 0;
        for (const auto& e : all) {
            first = first == 0 || e.given < first ? e.given : first;
            last = e.given > last ? e.given : last;
        }
        return record_times::between(first, last);
    }
    constexpr times_of_purpose of(std::size_t p) const {
        times_of_purpose here{all.begin(), all.end()};
        while (here.first != here.last && here.first->purpose_at != p) ++here.first;
        while (here.first != here.last && (here.last - 1)->purpose_at != p) --here.last;
        return here;
    }

    static constexpr written_record encode(const consent& c, std::uint8_t* out, std::size_t room) {
        return undated::encode(c.consent_, dated_record{c}, out, room);
    }
    static constexpr dated_consent_reading<Attribute, Times> decode(const std::uint8_t* bytes, std::size_t size) {
        dated_consent_reading<Attribute, Times> r;
        consent& c = r.consent;
        const auto found = undated::decode(
            bytes, size, c.consent_, [&](std::size_t p, std::size_t s, minutes given, const bits& yes, bool renewed) {
                if (renewed)
                    c.renew(p, s, given, yes);
                else
                    c.add(p, s, given, yes);
            });
        r.error = found.error;
        r.position = found.position;
        r.unknown = found.unknown;
        c.after(0); // where a no follows a yes to all, its time goes too
        return r;
    }
};

} // namespace detail

/// Writes a dated consent as a record, as `write_consent` of a consent does. `read_consent` and `stored_consent` read
/// it too.
template <stored_enumeration Attribute, std::size_t Times, class Bytes>
constexpr written_record write_consent(const basic_dated_consent<Attribute, Times>& c, Bytes&& out) noexcept {
    return detail::dated_record<Attribute, Times>::encode(c, out.data(), out.size());
}
/// Reads a record with its times; those of a record without any are not known.
template <stored_enumeration Attribute = attribute, std::size_t Times = 128>
constexpr dated_consent_reading<Attribute, Times> read_dated_consent(const std::uint8_t* bytes,
                                                                     std::size_t size) noexcept {
    return detail::dated_record<Attribute, Times>::decode(bytes, size);
}
/// The same of anything with `data()` and `size()`, of bytes.
template <stored_enumeration Attribute = attribute, std::size_t Times = 128, class Bytes>
constexpr dated_consent_reading<Attribute, Times> read_dated_consent(const Bytes& bytes) noexcept {
    return tact::read_dated_consent<Attribute, Times>(bytes.data(), bytes.size());
}

} // namespace tact

#endif
