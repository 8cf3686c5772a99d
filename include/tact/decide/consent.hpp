// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_DECIDE_CONSENT_HPP
#define TACT_DECIDE_CONSENT_HPP

#include <tact/decide/detail/effective_consent.hpp>
#include <tact/vocabulary/packed_context.hpp>
#include <tact/vocabulary/source.hpp>

namespace tact {

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

/// What one person agreed to, per attribute and purpose, each independent of the others. A default one has granted
/// nothing and refused nothing. Every change returns whether it was understood. A yes that was not is dropped; a no
/// that was not (its attribute, purpose or source out of range) refuses everything. Written by one thread at a time,
/// and not while others read: share one by `published_consent`.
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

    /// A specific yes to `what`, an attribute or a joint risk: the person was asked for this purpose, and told the
    /// benefit.
    template <class What>
    constexpr bool grant(What what, purpose p, enum_set<source> from = own) {
        return open(what, p, from, [](cell& c, const bits& bit) { c.specific |= bit; });
    }
    /// A general yes: a banner, terms, a consent string. It satisfies a rule that requires a yes and answers no
    /// question; a specific yes given before stays.
    template <class What>
    constexpr bool grant_generally(What what, purpose p, enum_set<source> from = own) {
        return open(what, p, from, [](cell&, const bits&) {});
    }
    /// A datum stated in the request, for that request alone: a specific yes in the request's own copy, which also
    /// records that it was supplied.
    constexpr bool supply(Attribute what, purpose p) {
        if (!grant(what, p, source::declared)) return false;
        supplied_[position(p)].insert(what);
        return true;
    }

    /// A no, for every source unless it names some. A later grant clears it for the sources that the grant covers.
    template <class What>
    constexpr bool refuse(What what, purpose p, const enum_set<source>& from = every) {
        return shut(what, p, from, false);
    }
    /// A yes taken back; denies like a no.
    template <class What>
    constexpr bool withdraw(What what, purpose p) {
        return shut(what, p, every, true);
    }
    /// Ends the grants of `what`, for every source, when the caller's clock says so. Without a grant nothing changes.
    template <class What>
    constexpr bool expire(What what, purpose p) {
        return end(what, p, every, [](cell& c, const bits& bit) { c.expired |= c.granted & bit; });
    }

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
        const bits bit = bit_of(what);
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
        const std::size_t s = detail::slot_of(from);
        const cell& c = cells_[position(a.purpose)][s];
        detail::effective_consent<Attribute> r{c.granted, c.specific, c.expired, c.refused, {}};
        if (from == source::declared) r.supplied = supplied_[position(a.purpose)];
        if (a.learning_for != purpose::unstated) {
            const cell& also = cells_[position(a.learning_for)][s];
            r.supplied &= supplied_[position(a.learning_for)];
            r.general &= also.granted;
            r.specific &= also.specific;
            r.expired |= also.expired;
            r.refused |= also.refused;
        }
        if (unreadable_ || objected_.intersects(a.purposes())) r.refused = bits::all();
        return r;
    }

    friend constexpr bool operator==(const basic_consent&, const basic_consent&) = default;

private:
    struct cell {
        bits granted;   ///< general or specific
        bits specific;  ///< among the granted
        bits expired;   ///< neither granted nor refused
        bits refused;   ///< not granted
        bits withdrawn; ///< among the refused
        friend constexpr bool operator==(const cell&, const cell&) = default;
    };

    static constexpr bool names(purpose p) { return is_valid(p) && p != purpose::unstated; }
    static constexpr bool carries_no_source(joint_risk) { return true; } // its grant holds for every source
    static constexpr bool carries_no_source(Attribute) { return false; }
    template <class What>
    static constexpr bits bit_of(What what) {
        bits r;
        r.insert(what);
        return r;
    }

    template <class What, class Also>
    constexpr bool open(What what, purpose p, const enum_set<source>& from, Also also) {
        if (!tact::is_valid(what) || !names(p) || from.unknown() || unreadable_) return false;
        const bits bit = bit_of(what);
        bool any = false;
        for (std::size_t s = 1; s < detail::source_slots; ++s) {
            if (!carries_no_source(what) && !from.contains(enum_at<source>(s))) continue;
            cell& c = cells_[position(p)][s];
            c.granted |= bit;
            c.expired = c.expired - bit;
            c.refused = c.refused - bit;
            c.withdrawn = c.withdrawn - bit;
            also(c, bit);
            any = true;
        }
        return any;
    }

    template <class What>
    constexpr bool shut(What what, purpose p, const enum_set<source>& from, bool withdrawn) {
        return end(what, p, from, [withdrawn](cell& c, const bits& bit) {
            c.expired = c.expired - bit;
            c.refused |= bit;
            c.withdrawn = withdrawn ? c.withdrawn | bit : c.withdrawn - bit;
        });
    }
    /// A no to something unknown: it refuses everything.
    constexpr bool not_understood() {
        unreadable_ = true;
        return false;
    }
    /// Ends every yes for these sources, after `also` has noted the change.
    template <class What, class Also>
    constexpr bool end(What what, purpose p, const enum_set<source>& from, Also also) {
        if (!tact::is_valid(what) || !names(p) || from.unknown()) return not_understood();
        const bits bit = bit_of(what);
        for (std::size_t s = 0; s < detail::source_slots; ++s) {
            if (!carries_no_source(what) && !from.contains(enum_at<source>(s))) continue;
            cell& c = cells_[position(p)][s];
            also(c, bit);
            c.granted = c.granted - bit;
            c.specific = c.specific - bit;
        }
        if (from.contains(source::declared)) supplied_[position(p)] = supplied_[position(p)] - bit;
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
