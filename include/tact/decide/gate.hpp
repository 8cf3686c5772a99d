// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_DECIDE_GATE_HPP
#define TACT_DECIDE_GATE_HPP

#include <tact/decide/consent.hpp>
#include <tact/decide/detail/source_gate.hpp>
#include <tact/decide/mask.hpp>
#include <tact/decide/use.hpp>

namespace tact::inline v0_1 {

template <enumeration Attribute>
class basic_context_gate;

namespace detail {

/// Why a gate cannot be put under a consent: an argument of the deleted function, and so in the compiler's message.
enum class gate_refusal : unsigned char {
    /// Keep what `policy.in(context)` returns, and put that under each person's consent.
    only_a_context_gate_is_put_under_a_consent,
    /// Bytes are made a `stored_consent`, or read by `read_consent`.
    bytes_are_no_consent,
    /// A gate would pass over the times: call `expire`, and put it under `dated.consent()`.
    a_dated_consent_is_not_asked_for_its_times
};

template <enumeration Attribute>
struct supposition;

} // namespace detail

/// A policy for one context and, after `under`, for one person's consent: a source gate for each source, in bytes that
/// are not to be stored. Small, trivially copyable and immutable: safe to share between threads. Made once a request,
/// and read for every candidate. A default gate denies. It cannot be put under a second consent, so that no person is
/// served with another's yes: that takes the gate of a context.
template <enumeration Attribute>
class basic_gate {
public:
    /// Attributes, joint risks and edges.
    using bits = tact::attribute_bits<Attribute>;
    /// The gate of one source.
    using source_gate = detail::basic_source_gate<Attribute>;

    /// Denies everything but the impersonal.
    constexpr basic_gate() = default;

    template <detail::gate_refusal Why = detail::gate_refusal::only_a_context_gate_is_put_under_a_consent>
    void under(const basic_consent<Attribute>&) const = delete;

    /// The gate of one source, on which loops over uses of that source run; any other source denies.
    constexpr const source_gate& from(source s) const noexcept [[clang::lifetimebound]] {
        return gates_[detail::slot_of(s)];
    }

    /// What a column of candidates that draw on one source is checked against.
    [[nodiscard]] constexpr mask_of<detail::basic_column_row<Attribute>> mask(source s) const noexcept {
        return {detail::basic_column_row<Attribute>(from(s).denied()), fingerprint_, scheme_of_column(scheme_, s)};
    }

    /// The decision on a use: that on its worst part. A use made for another scheme is refused.
    [[nodiscard]] constexpr decision decide(const basic_use<Attribute>& u) const noexcept {
        bool permitted = understands(u);
        bool askable = permitted;
        for (std::size_t s = 1; s < detail::source_slots; ++s) { // slot 0: no source, which makes the use unknown
            const bits& drawn = u.from(enum_at<source>(s));
            permitted &= gates_[s].permits(drawn);
            askable &= gates_[s].permits_or_asks(drawn);
        }
        return enum_at<decision>(std::size_t{permitted} + std::size_t{askable});
    }
    /// Whether a use may be read and shown.
    constexpr bool permits(const basic_use<Attribute>& u) const noexcept { return decide(u) == decision::permit; }
    /// Whether all that is drawn on from one source may be read; checks the source, not the scheme of the use.
    constexpr bool permits(const detail::basic_column_row<Attribute>& d, source s) const noexcept {
        return from(s).permits(d.bits());
    }

    /// The hash of policy, packed context and consent: which gate decided.
    constexpr tact::fingerprint fingerprint() const { return fingerprint_; }
    /// The policy it was made from; none if that is invalid.
    constexpr tact::fingerprint policy() const { return policy_; }
    /// The scheme of the uses that it decides.
    constexpr tact::fingerprint scheme() const { return scheme_; }
    /// What it was made for.
    constexpr tact::processing_purpose processing_purpose() const { return purpose_; }

    friend constexpr bool operator==(const basic_gate&, const basic_gate&) = default;

private:
    friend basic_context_gate<Attribute>;
    friend detail::supposition<Attribute>;

    constexpr bool understands(const basic_use<Attribute>& u) const {
        return u.scheme() == tact::fingerprint{} || u.scheme() == scheme_;
    }

    source_gate gates_[detail::source_slots]{};
    tact::processing_purpose purpose_{};
    tact::fingerprint fingerprint_{};
    tact::fingerprint policy_{};
    tact::fingerprint scheme_{};
};

namespace detail {

/// What a gate would be after one more answer, to find out what to ask. Never to serve with: it has no fingerprint.
template <enumeration Attribute>
struct supposition {
    /// Supposes a specific yes to these from one source; what was refused stays refused.
    static constexpr void yes(basic_gate<Attribute>& g, source from, const attribute_bits<Attribute>& opened) {
        basic_source_gate<Attribute>& here = g.gates_[slot_of(from)];
        const basic_source_gate<Attribute> now = here;
        here = now.under({opened, opened, {}, {}, {}});
        if (!(here == now)) g.fingerprint_ = {};
    }
};

} // namespace detail

/// A gate over the shipped attributes.
using gate = basic_gate<attribute>;

/// The gate of a context, without a consent: it decides as it stands, and `under` puts it under one; its bytes are not
/// to be stored. A default one denies. Immutable: safe to share between threads.
template <enumeration Attribute>
class basic_context_gate : public basic_gate<Attribute> {
public:
    /// Attributes, joint risks and edges.
    using bits = tact::attribute_bits<Attribute>;

    /// Denies everything but the impersonal, under every consent.
    constexpr basic_context_gate() = default;

    /// Made by `policy.in(context)` from a valid table, what it was compiled to, and the fingerprints of both.
    constexpr basic_context_gate(const basic_policy_table<Attribute>& t,
                                 const detail::compiled_policy<Attribute>& compiled, tact::fingerprint of,
                                 tact::fingerprint scheme, const context& where) noexcept
        : origins_(t) {
        const packed_context packed(where);
        if (detail::values_of(where).valid) this->purpose_ = tact::processing_purpose::of(where);
        this->policy_ = of;
        this->scheme_ = scheme;
        this->fingerprint_ = of;
        this->fingerprint_.add(packed.bits());
        const std::size_t standing = packed[detail::group::standing];
        for (std::size_t s = 1; s < detail::source_slots; ++s)
            this->gates_[s] = detail::source_gate_under(compiled, packed, enum_at<source>(s), standing);
        if (where.age_assurance == age_assurance::minor &&
            t.clauses.supplied_only_for_minors.intersects(this->purpose_.purposes()) &&
            !t.clauses.closed_to_minors.intersects(this->purpose_.purposes()) &&
            !t.clauses.sources_closed_to_minors.contains(source::declared)) {
            context grown_up = where; // a minor's supplied data are decided as an adult's
            grown_up.age_assurance = age_assurance::adult;
            if_supplied_ = detail::source_gate_under(compiled, packed, source::declared,
                                                     packed_context(grown_up)[detail::group::standing])
                               .permitted_with_specific_consent();
        }
    }

    /// This gate under a person's consent for its purpose: a permit stands unless consent is required and missing, a
    /// specific yes answers an ask, a no denies, and nothing repairs a deny. Consent does not touch security.
    [[nodiscard]] constexpr basic_gate<Attribute> under(const basic_consent<Attribute>& person) const noexcept {
        return with_answers([&](source from) { return person.to(this->purpose_, from); });
    }
    /// The same under a consent in another form, such as a stored one, which answers for all sources at once.
    template <class Person>
    requires requires(const Person& p, tact::processing_purpose to,
                      detail::effective_consent<Attribute> (&all)[detail::source_slots]) {
        p.answer(to, all);
    }
    [[nodiscard]] constexpr basic_gate<Attribute> under(const Person& person) const noexcept {
        detail::effective_consent<Attribute> all[detail::source_slots];
        for (auto& one : all) one = {bits{}, bits{}, bits{}, bits{}, bits{}}; // which g++ 12 loses if it is left out
        person.answer(this->purpose_, all);
        return with_answers([&](source from) -> const auto& { return all[detail::slot_of(from)]; });
    }

    template <class Bytes, detail::gate_refusal Why = detail::gate_refusal::bytes_are_no_consent>
    requires requires(const Bytes& b) { b.data() + b.size(); }
    void under(const Bytes&) const = delete;
    template <class Dated, detail::gate_refusal Why = detail::gate_refusal::a_dated_consent_is_not_asked_for_its_times>
    requires requires { typename Dated::consent_type; }
    void under(const Dated&) const = delete;

private:
    template <class Answer>
    constexpr basic_gate<Attribute> with_answers(Answer answer) const noexcept {
        basic_gate<Attribute> g = *this;
        if (this->purpose_.purpose == purpose::security) return g;
        for (std::size_t s = 1; s < detail::source_slots; ++s) {
            const detail::effective_consent<Attribute>& a = answer(enum_at<source>(s));
            const auto take_in = [&](const auto&... answered) { (g.fingerprint_.add(answered.bits()), ...); };
            take_in(a.general, a.specific, a.expired, a.refused, a.supplied);
            g.gates_[s] = this->gates_[s].under(origins_.reach(a), if_supplied_);
        }
        return g;
    }

    bits if_supplied_{}; ///< what a minor's request may use if it supplied it
    detail::coarsening_origins<Attribute> origins_;
};

/// The gate of one source, over the shipped attributes.
using source_gate = detail::basic_source_gate<attribute>;
/// The gate of a context, over the shipped attributes.
using context_gate = basic_context_gate<attribute>;

} // namespace tact

#endif
