// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TEXT_POLICY_BASES_HPP
#define TACT_TEXT_POLICY_BASES_HPP

#include <tact/policy/policy_table.hpp>
#include <tact/vocabulary/detail/lifetimebound.hpp>

namespace tact::inline v0_1 {

/// A table that a text may begin with, by `base = "..."`. A plain value: safe to share between threads while none
/// writes it.
template <enumeration Attribute>
struct basic_policy_base {
    const char* name = "";                                ///< as `base` names it
    const basic_policy_table<Attribute>* table = nullptr; ///< which must outlive what is read
};

/// A table over the shipped attributes that a text may begin with.
using policy_base = basic_policy_base<attribute>;

/// The tables that a program offers to the texts it reads: none, or an array, which must outlive this. Safe to share
/// between threads while none writes the array.
template <enumeration Attribute>
class basic_policy_bases {
public:
    /// None.
    constexpr basic_policy_bases() = default;
    /// `size` of them.
    constexpr basic_policy_bases(const basic_policy_base<Attribute>* offered_bases [[clang::lifetimebound]],
                                 std::size_t size)
        : bases_(offered_bases), size_(size) {}
    /// Those of an array.
    template <std::size_t N>
    constexpr basic_policy_bases(const basic_policy_base<Attribute> (&offered_bases [[clang::lifetimebound]])[N])
        : bases_(offered_bases), size_(N) {}

    constexpr const basic_policy_base<Attribute>* begin() const { return bases_; }       ///< the first
    constexpr const basic_policy_base<Attribute>* end() const { return bases_ + size_; } ///< past the last
    constexpr std::size_t size() const { return size_; }                                 ///< how many there are

private:
    const basic_policy_base<Attribute>* bases_ = nullptr;
    std::size_t size_ = 0;
};

/// The tables over the shipped attributes that a program offers.
using policy_bases = basic_policy_bases<attribute>;

} // namespace tact

#endif
