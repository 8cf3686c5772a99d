// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TEXT_DETAIL_MEMBER_TEXT_HPP
#define TACT_TEXT_DETAIL_MEMBER_TEXT_HPP

#include <tact/text/detail/toml_kind.hpp>
#include <tact/text/detail/toml_writer.hpp>
#include <tact/vocabulary/context_names.hpp>
#include <tact/vocabulary/relationship.hpp>

// How each type of member is written.

namespace tact::inline v0_1 {

namespace detail {

/// What a member of a row is in text: a table for a relationship, else a value.
template <class Member>
inline constexpr toml_kind kind_of_member = toml_kind::value;
template <>
inline constexpr toml_kind kind_of_member<relationship> = toml_kind::table;

/// The keys of a field that is a table, and the members behind them.
template <class Relationship, class Visit>
constexpr void each_inner(Relationship& r, Visit visit) {
    visit("connectedness", r.connectedness);
    visit("trust", r.trust);
}

/// Writes a need: what it asks for, and `{}` for nothing.
constexpr void write_value(toml_writer& out, const relationship& needs) {
    const char* before = " ";
    out << '{';
    const auto put_part = [&](const char* key, auto least) {
        if (tact::position(least) == 0) return;
        out << before << key << " = ";
        out.value(least);
        before = ", ";
    };
    put_part("connectedness", needs.connectedness);
    put_part("trust", needs.trust);
    out << (before[0] == ' ' ? "}" : " }");
}
template <class Value>
constexpr void write_value(toml_writer& out, const Value& v) {
    out.value(v);
}

} // namespace detail

} // namespace tact

#endif
