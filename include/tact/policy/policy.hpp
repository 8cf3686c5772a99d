// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_POLICY_POLICY_HPP
#define TACT_POLICY_POLICY_HPP

#include <tact/policy/fingerprint.hpp>
#include <tact/policy/lanes.hpp>
#include <tact/policy/lawful.hpp>
#include <tact/vocabulary/lifetimebound.hpp>

namespace tact {

template <enumeration Attribute>
class basic_context_gate; // gate/gate.hpp
template <enumeration Attribute>
class basic_plane; // gate/plane.hpp
template <enumeration Attribute>
class basic_consent; // gate/consent.hpp
template <enumeration Attribute>
struct answers; // gate/answers.hpp
template <enumeration Attribute>
class basic_refusals; // gate/answers.hpp
template <enumeration Attribute>
class basic_use; // gate/use.hpp
template <enumeration Attribute>
struct basic_part; // gate/use.hpp

/// A policy, compiled from its table: lookups that a gate is made from. A literal type, the same in code and at run
/// time. A default one, and one compiled from an unlawful table at run time, denies everything.
template <enumeration Attribute>
class basic_policy {
public:
    /// Denies everything but the impersonal.
    constexpr basic_policy() = default;

    /// Compiles a table at run time. Read `lawful()` before use: what breaks a law denies everything. The object is
    /// large, some 190 KB over the shipped attributes; over five thousand, compiling takes at most 16 KB of stack
    /// besides.
    constexpr explicit basic_policy(const basic_policy_table<Attribute>& t) : table_(t) {
        if (first_violation(t).count != 0) return;
        lanes_.compile(t);
        fingerprint_ = tact::fingerprint_of(t);
        labels_ = tact::labels_of(t);
    }

    /// Whether the policy was compiled from a lawful table.
    constexpr bool lawful() const { return fingerprint_ != tact::fingerprint{}; }
    /// The table it was compiled from.
    constexpr const basic_policy_table<Attribute>& table() const [[clang::lifetimebound]] { return table_; }
    /// The hash of its rows; none for a policy that is not lawful.
    constexpr tact::fingerprint fingerprint() const { return fingerprint_; }
    /// The hash of what its labels depend on; none for a policy that is not lawful.
    constexpr tact::fingerprint labels() const { return labels_; }
    /// What a column of candidates that draw on one source is labelled under.
    constexpr tact::fingerprint labels(source from) const { return labels_of_column(labels_, from); }
    /// The lookups it was compiled to.
    constexpr const tact::lanes<Attribute>& lanes() const { return lanes_; }

    /// The gate of a context, under nobody's consent: nothing granted, nothing known. Defined in gate/gate.hpp.
    [[nodiscard]] constexpr basic_context_gate<Attribute> in(const context& where) const noexcept;
    /// The plane of one source in a packed context. Defined in gate/plane.hpp.
    constexpr basic_plane<Attribute> plane(const packed_context& where, source from) const noexcept;
    /// What a person's consent comes to for one aim and one source, reaching along coarsenings: what a plane is put
    /// under. Defined in gate/person.hpp.
    constexpr tact::answers<Attribute> answers(const basic_consent<Attribute>& person, aim to,
                                               source from) const noexcept;
    /// The same in one row: what the person's consent closes. Defined in gate/person.hpp.
    constexpr basic_refusals<Attribute> refusals(const basic_consent<Attribute>& person, aim to,
                                                 source from) const noexcept;
    /// The use that draws on these parts, with the marks they amount to. Defined in gate/label.hpp.
    template <class Parts>
    [[nodiscard]] constexpr basic_use<Attribute> label(const Parts& parts) const;
    /// The same for parts listed in place.
    // `Part` is named only because nvcc 13.0 ends in an internal error at the definition of a class template of which
    // an array was declared here, while it was incomplete.
    template <std::size_t N, class Part = basic_part<Attribute>>
    [[nodiscard]] constexpr basic_use<Attribute> label(const Part (&parts)[N]) const;

private:
    basic_policy_table<Attribute> table_{};
    tact::lanes<Attribute> lanes_{};
    tact::fingerprint fingerprint_{};
    tact::fingerprint labels_{};
};

/// A policy over the shipped attributes.
using policy = basic_policy<attribute>;

template <enumeration Attribute>
basic_policy(const basic_policy_table<Attribute>&) -> basic_policy<Attribute>;

/// Compiles a table in code: `inline constexpr policy mine = compile<my_table>();`. What breaks a law does not compile,
/// and the error names the law and the row. Requires a table with a name of its own at namespace scope.
template <const auto& Table>
consteval auto compile() {
    tact::require_lawful<Table>();
    return basic_policy(Table);
}

} // namespace tact

#endif
