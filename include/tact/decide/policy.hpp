// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_DECIDE_POLICY_HPP
#define TACT_DECIDE_POLICY_HPP

#include <tact/decide/consent.hpp>
#include <tact/decide/detail/source_gate.hpp>
#include <tact/decide/gate.hpp>
#include <tact/decide/use_builder.hpp>
#include <tact/policy/detail/compiled_policy.hpp>
#include <tact/policy/fingerprint.hpp>
#include <tact/policy/require_valid.hpp>
#include <tact/vocabulary/detail/lifetimebound.hpp>

namespace tact::inline v0_1 {

/// A policy, compiled from its table: lookups that a gate is made from, not to be stored: keep its text
/// (`tact/text.hpp`). A literal type, the same in code and at run time. A default one denies everything, and so does
/// one that was compiled from an invalid table at run time. Immutable: safe to share between threads.
template <enumeration Attribute>
class basic_policy {
public:
    /// Denies everything but the impersonal.
    constexpr basic_policy() = default;

    /// Compiles a table at run time. Read `valid()` before use: an invalid table denies everything. The object is
    /// large, some 250 KB over the shipped attributes; over five thousand, compiling takes at most 16 KB of stack
    /// besides.
    constexpr explicit basic_policy(const basic_policy_table<Attribute>& t) : table_(t) {
        if (detail::first_violation(t).count == 0) fill();
    }

    /// Whether the policy was compiled from a valid table.
    constexpr bool valid() const { return fingerprint_ != tact::fingerprint{}; }
    /// The table it was compiled from.
    constexpr const basic_policy_table<Attribute>& table() const [[clang::lifetimebound]] { return table_; }
    /// The hash of its rows; none for an invalid policy.
    constexpr tact::fingerprint fingerprint() const { return fingerprint_; }
    /// The hash of what its uses depend on; none for an invalid policy.
    constexpr tact::fingerprint scheme() const { return scheme_; }
    /// The scheme of a column of candidates that draw on one source.
    constexpr tact::fingerprint scheme(source from) const { return scheme_of_column(scheme_, from); }
    /// The lookups it was compiled to.
    constexpr const tact::detail::compiled_policy<Attribute>& compiled() const { return compiled_; }

    /// The gate of a context, without a consent: nothing granted, nothing refused.
    [[nodiscard]] constexpr basic_context_gate<Attribute> in(const context& where) const noexcept {
        return {table_, compiled_, fingerprint_, scheme_, where};
    }
    /// The part of that gate for one source, from a packed context.
    [[gnu::always_inline]] constexpr detail::basic_source_gate<Attribute> source_gate(const packed_context& where,
                                                                                      source from) const noexcept {
        return detail::source_gate_under(compiled_, where, from, where[detail::group::standing]);
    }
    /// The log odds of a packed context and a source for what is expected, counted from the lowest sum at which a limit
    /// lies.
    constexpr std::int32_t sum_of(const packed_context& where, source from) const noexcept {
        return static_cast<std::int32_t>(detail::sum_of(compiled_, where, from));
    }
    /// The effective consent for one purpose of data from one source, following coarsenings.
    constexpr tact::detail::effective_consent<Attribute>
    effective_consent(const basic_consent<Attribute>& given, processing_purpose to, source from) const noexcept {
        if (to.purpose == purpose::security) return {}; // which needs no consent
        return detail::coarsening_origins<Attribute>(table_).reach(given.to(to, from));
    }
    /// The same in one mask: what the consent closes.
    constexpr detail::basic_consent_mask<Attribute> consent_mask(const basic_consent<Attribute>& given,
                                                                 processing_purpose to, source from) const noexcept {
        if (!is_valid(to.purpose) || !is_valid(to.learning_for)) return {};
        const tact::detail::effective_consent<Attribute> said = effective_consent(given, to, from);
        // Whether a yes is required depends on neither age nor effect.
        const attribute_bits<Attribute>& required =
            compiled_.terms_of[to.position() * detail::standings_per_purpose][detail::slot_of(from)].consent;
        return {((required | said.expired) - said.general) | said.refused, to, from};
    }
    /// The use that draws on these parts, with the joint risks that they amount to together.
    template <class Parts>
    [[nodiscard]] constexpr basic_use<Attribute> use_of(const Parts& parts) const {
        basic_use_builder<Attribute> builder(*this);
        for (std::size_t i = 0; i < parts.size(); ++i) builder.add(parts.data()[i]);
        return builder.use();
    }
    /// The same for parts listed in place.
    // `Part` is named only because nvcc 13.0 ends in an internal error at the definition of a class template of which
    // an array was declared here, while it was incomplete.
    template <std::size_t N, class Part = basic_part<Attribute>>
    [[nodiscard]] constexpr basic_use<Attribute> use_of(const Part (&parts)[N]) const {
        basic_use_builder<Attribute> builder(*this);
        for (const auto& p : parts) builder.add(p);
        return builder.use();
    }

private:
    template <const auto& Table>
    friend consteval auto compile();
    struct was_checked {};
    /// Compiles a table whose invariants were checked before: checking twice would cost each translation unit twice.
    constexpr basic_policy(const basic_policy_table<Attribute>& valid, was_checked) : table_(valid) { fill(); }

    constexpr void fill() {
        compiled_.compile(table_);
        scheme_ = tact::scheme_of(table_);
        fingerprint_ = tact::fingerprint_of(table_);
    }

    basic_policy_table<Attribute> table_{};
    tact::detail::compiled_policy<Attribute> compiled_{};
    tact::fingerprint fingerprint_{};
    tact::fingerprint scheme_{};
};

/// What a consent closes, over the shipped attributes, in bytes that are not to be stored; made by
/// `policy.consent_mask`.
using consent_mask = detail::basic_consent_mask<attribute>;
/// The same in one context; made by `consent_mask.in(context, source)`.
using closed_attributes = detail::basic_closed_attributes<attribute>;

/// A policy over the shipped attributes.
using policy = basic_policy<attribute>;

template <enumeration Attribute>
basic_policy(const basic_policy_table<Attribute>&) -> basic_policy<Attribute>;
template <enumeration Attribute>
basic_use_builder(const basic_policy<Attribute>&) -> basic_use_builder<Attribute>;

/// Compiles a table in code: `inline constexpr policy mine = compile<my_table>();`. A table that breaks an invariant
/// does not compile, and the error names the invariant and the row. Requires a table with a name of its own at
/// namespace scope.
template <const auto& Table>
consteval auto compile() {
    tact::require_valid<Table>();
    using compiled = decltype(basic_policy(Table));
    return compiled(Table, typename compiled::was_checked{});
}

} // namespace tact

#endif
