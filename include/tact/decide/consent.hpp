// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_DECIDE_CONSENT_HPP
#define TACT_DECIDE_CONSENT_HPP

#include <tact/decide/detail/effective_consent.hpp>
#include <tact/vocabulary/packed_context.hpp>
#include <tact/vocabulary/source.hpp>

namespace tact::inline v0_1 {

namespace detail {
template <enumeration Attribute>
struct consent_bits;
} // namespace detail

/// The person's answer on one attribute for one purpose, for data from one source.
enum class consent_state : std::uint16_t {
    never_asked, ///< nothing known; not a yes
    general,     ///< a yes by banner, terms or consent string
    specific,    ///< a yes to this attribute and purpose, asked for with its benefit
    expired,     ///< a yes that the caller's clock has ended
    refused,     ///< a no
    withdrawn,   ///< a yes taken back
    unreadable   ///< a signal that could not be read: a no to everything
};
constexpr consent_state last_enumerator(consent_state) { return consent_state::unreadable; }

/// What one person agreed to, per attribute and purpose, each independent of the others, in bytes that are not to be
/// stored: write a record (`tact/store.hpp`). A default one has granted nothing and refused nothing. Every change
/// returns whether it was understood. A yes that was not is dropped; a no that was not (its attribute, purpose or
/// source out of range) refuses everything. Written by one thread at a time, and not while others read: share one by
/// `published_consent`.
template <enumeration Attribute>
class basic_consent {
public:
    /// Attributes and joint risks.
    using bits = tact::attribute_bits<Attribute>;

    /// Nothing granted, nothing refused. Written out, since g++ 12 otherwise loses the zeros of sets that a constant
    /// expression never touched.
    constexpr basic_consent() noexcept {
        for (auto& cells : cells_)
            for (cell& c : cells) c = {bits{}, bits{}, bits{}, bits{}, bits{}};
    }

    /// The sources that a grant covers unless it names others.
    static constexpr enum_set<source> own{source::declared, source::first_party};
    /// The sources that a no covers unless it names some.
    static constexpr enum_set<source> every = enum_set<source>::all();

    /// A consent signal that cannot be read: a refusal of everything, which no grant lifts.
    static constexpr basic_consent unreadable() {
        basic_consent c;
        c.unreadable_ = true;
        return c;
    }

    /// A specific yes to an attribute from some sources: the person was asked for this purpose, and told the benefit.
    constexpr bool grant(Attribute what, purpose p, enum_set<source> from = own) {
        return open(bits_of(what), p, from, true);
    }
    /// A specific yes to what several attributes amount to when used together, whatever their sources.
    constexpr bool grant(joint_risk what, purpose p) { return open(bits_of(what), p, every, true); }
    /// A general yes: a banner, terms, a consent string. It satisfies a rule that requires a yes and answers no
    /// question; a specific yes given before stays.
    constexpr bool grant_generally(Attribute what, purpose p, enum_set<source> from = own) {
        return open(bits_of(what), p, from, false);
    }
    /// A general yes to what several attributes amount to when used together, whatever their sources.
    constexpr bool grant_generally(joint_risk what, purpose p) { return open(bits_of(what), p, every, false); }
    /// A general yes for all of a purpose: to every attribute that there is in this build, and to none that comes with
    /// a later one.
    constexpr bool grant_generally(purpose p, enum_set<source> from = own) {
        return open(bits(enum_set<Attribute>::all()) - bits::unknown(), p, from, false);
    }
    /// A datum stated in the request, for that request alone: a specific yes in the request's own copy, which also
    /// records that it was supplied.
    constexpr bool supply(Attribute what, purpose p) {
        if (!grant(what, p, source::declared)) return false;
        supplied_[position(p)].insert(what);
        return true;
    }

    /// A no, for every source unless it names some that data can be used from. A later grant clears it for the sources
    /// that the grant covers.
    constexpr bool refuse(Attribute what, purpose p, enum_set<source> from = every) {
        return shut(bits_of(what), p, from, false);
    }
    /// A no to what several attributes amount to when used together, whatever their sources.
    constexpr bool refuse(joint_risk what, purpose p) { return shut(bits_of(what), p, every, false); }
    /// A yes taken back; denies like a no.
    constexpr bool withdraw(Attribute what, purpose p, enum_set<source> from = every) {
        return shut(bits_of(what), p, from, true);
    }
    /// The same of what several attributes amount to when used together.
    constexpr bool withdraw(joint_risk what, purpose p) { return shut(bits_of(what), p, every, true); }
    /// Ends grants, for every source unless it names some, when the caller's clock says so. Without a grant nothing
    /// changes.
    constexpr bool expire(Attribute what, purpose p, enum_set<source> from = every) {
        return run_out(bits_of(what), p, from);
    }
    /// The same of what several attributes amount to when used together.
    constexpr bool expire(joint_risk what, purpose p) { return run_out(bits_of(what), p, every); }

    /// An objection to a purpose refuses every attribute for it, present and future, and learning for it.
    constexpr bool object_to(purpose p) {
        if (!names(p)) return not_understood();
        objected_.insert(p);
        return true;
    }
    /// Withdraws an objection; no grant does that. Separate refusals stay.
    constexpr bool withdraw_objection(purpose p) {
        if (!objected_.contains(p)) return false;
        objected_ = objected_ - enum_set{p};
        return true;
    }

    /// Whether the person objected to a purpose.
    constexpr bool objected(purpose p) const { return objected_.contains(p); }
    /// Whether this stands for a signal that could not be read.
    constexpr bool is_unreadable() const { return unreadable_; }

    /// Whether a datum was supplied in the request, for this purpose, and not refused since.
    constexpr bool supplied(Attribute what, purpose p) const {
        return is_valid(p) && supplied_[position(p)].contains(what);
    }

    /// The state of `what` for one purpose, for data from one source; an objection counts as refused.
    template <class What>
    constexpr consent_state state(What what, purpose p, source from = source::declared) const {
        if (unreadable_ || !tact::is_valid(what) || !names(p)) return consent_state::unreadable;
        const cell& c = cells_[position(p)][detail::slot_of(from)];
        const bits bit = bits_of(what);
        if (c.withdrawn.intersects(bit)) return consent_state::withdrawn;
        if (objected_.contains(p) || c.refused.intersects(bit)) return consent_state::refused;
        if (c.specific.intersects(bit)) return consent_state::specific;
        if (c.granted.intersects(bit)) return consent_state::general;
        return c.expired.intersects(bit) ? consent_state::expired : consent_state::never_asked;
    }

    /// The effective consent for a processing purpose and a source. Learning takes a yes to learning and a yes to the
    /// purpose that is learned for.
    constexpr detail::effective_consent<Attribute> to(processing_purpose a, source from) const {
        if (!is_valid(a.purpose) || !is_valid(a.learning_for)) return {{}, {}, {}, bits::all(), {}};
        const auto one = [&](purpose p) {
            const cell& c = cells_[position(p)][detail::slot_of(from)];
            detail::effective_consent<Attribute> e{c.granted, c.specific, c.expired, c.refused, {}};
            if (from == source::declared) e.supplied = supplied_[position(p)];
            return e;
        };
        detail::effective_consent<Attribute> r = one(a.purpose);
        if (a.learning_for != purpose::unstated) r.learning_for(one(a.learning_for));
        if (unreadable_ || objected_.intersects(a.purposes())) r.refused = bits::all();
        return r;
    }

    friend constexpr bool operator==(const basic_consent&, const basic_consent&) = default;

private:
    template <enumeration A>
    friend struct detail::consent_bits;

    struct cell {
        bits granted;   ///< general or specific
        bits specific;  ///< among the granted
        bits expired;   ///< neither granted nor refused
        bits refused;   ///< not granted
        bits withdrawn; ///< among the refused
        friend constexpr bool operator==(const cell&, const cell&) = default;
    };

    static constexpr enum_set<source> decidable = every - enum_set{source::covert, source::unstated};
    static constexpr bool names(purpose p) { return is_valid(p) && p != purpose::unstated; }
    template <class What>
    static constexpr bits bits_of(What what) { // out of range it is the unknown
        bits r;
        r.insert(what);
        return r;
    }

    constexpr bool open(const bits& what, purpose p, const enum_set<source>& from, bool specific) {
        if (what.contains_bit(0) || !names(p) || from.unknown() || unreadable_) return false;
        bool any = false;
        for (std::size_t s = 1; s < detail::source_slots; ++s) {
            if (!from.contains(enum_at<source>(s))) continue;
            cell& c = cells_[position(p)][s];
            c.granted |= what;
            if (specific) c.specific |= what;
            c.expired = c.expired - what;
            c.refused = c.refused - what;
            c.withdrawn = c.withdrawn - what;
            any = true;
        }
        return any;
    }
    constexpr bool shut(const bits& what, purpose p, const enum_set<source>& from, bool withdrawn) {
        return end(what, p, from, [withdrawn](cell& c, const bits& bit) {
            c.expired = c.expired - bit;
            c.refused |= bit;
            c.withdrawn = withdrawn ? c.withdrawn | bit : c.withdrawn - bit;
        });
    }
    constexpr bool run_out(const bits& what, purpose p, const enum_set<source>& from) {
        return end(what, p, from, [](cell& c, const bits& bit) { c.expired |= c.granted & bit; });
    }
    /// A no to something unknown: it refuses everything.
    constexpr bool not_understood() {
        unreadable_ = true;
        return false;
    }
    /// Ends every yes for these sources, after `also` has noted the change.
    template <class Also>
    constexpr bool end(const bits& what, purpose p, const enum_set<source>& named, Also also) {
        const enum_set<source> from = named.intersects(decidable) ? named : every; // a no about no source is about all
        if (what.contains_bit(0) || !names(p) || named.unknown()) return not_understood();
        for (std::size_t s = 0; s < detail::source_slots; ++s) {
            if (!from.contains(enum_at<source>(s))) continue;
            cell& c = cells_[position(p)][s];
            also(c, what);
            c.granted = c.granted - what;
            c.specific = c.specific - what;
        }
        if (from.contains(source::declared)) supplied_[position(p)] = supplied_[position(p)] - what;
        return true;
    }

    cell cells_[enum_size<purpose>][detail::source_slots]{};
    bits supplied_[enum_size<purpose>]{};
    enum_set<purpose> objected_{};
    bool unreadable_ = false;
};

/// A consent over the shipped attributes.
using consent = basic_consent<attribute>;

} // namespace tact

#endif
