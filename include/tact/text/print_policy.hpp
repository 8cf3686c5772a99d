// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TEXT_PRINT_POLICY_HPP
#define TACT_TEXT_PRINT_POLICY_HPP

#include <tact/text/detail/member_text.hpp>
#include <tact/text/detail/row_fields.hpp>

namespace tact::inline v0_1 {

namespace detail {

template <class Row>
constexpr void write_value(toml_writer& out, const row_condition<Row>& condition) {
    const auto& row = condition.row;
    if (row.when == axis::purpose && row.values == 0) {
        out << "{}";
        return;
    }
    if (!tact::is_valid(row.when) || row.values >> tact::size_of(row.when) != 0) {
        out.refuse();
        return;
    }
    out << "{ " << tact::identifier_of(row.when) << " = [";
    constexpr context any{};
    tact::for_each_axis(any, [&]<named_enumeration E>(axis a, const E&) {
        if (a != row.when) return;
        const char* before = "";
        for (std::size_t i = 0; i < enum_size<E>; ++i) {
            if ((row.values >> i & 1u) == 0) continue;
            out << before;
            out.value(tact::enum_at<E>(i));
            before = ", ";
        }
    });
    out << "] }";
}
/// Whether a row says nothing of where it comes from, and need not.
template <class Row>
constexpr bool claims_nothing(const Row& r) {
    if constexpr (requires { r.expected; })
        return r.expected.empty() && r.why.evidence == evidence::unstated &&
               (r.why.statement == nullptr || *r.why.statement == '\0');
    else
        return false;
}
/// Calls `visit(key, member)` for each field of a row that is printed.
template <class Row, class Visit>
constexpr void each_printed_field(const Row& r, Visit visit) {
    bool why = false; // evidence and statement stand last
    detail::each_field(r, [&](const char* key, const auto& member) {
        why = why || detail::spells("evidence", key, 8);
        if (!why || !detail::claims_nothing(r)) visit(key, member);
    });
}

/// A row as lines, under a header that was written.
template <class Row>
constexpr void write_lines(toml_writer& out, const Row& r) {
    detail::each_printed_field(r, [&](const char* key, const auto& member) {
        out << key << " = ";
        detail::write_value(out, member);
        out << '\n';
    });
}
/// A row on one line, between braces.
template <class Row>
constexpr void write_braces(toml_writer& out, const Row& r) {
    const char* before = "{ ";
    detail::each_printed_field(r, [&](const char* key, const auto& member) {
        out << before << key << " = ";
        detail::write_value(out, member);
        before = ", ";
    });
    out << " }\n";
}
/// The rows of a part: of axes and joint risks a line each, of all others a table each.
template <class Rows>
constexpr void write_rows(toml_writer& out, policy_part p, const Rows& rows) {
    const bool in_lines = p < policy_part::first_axis && p != policy_part::joint_risks;
    if (!in_lines) out << "\n[" << detail::name_of_part(p) << "]\n";
    for (const auto& r : rows) {
        if (*tact::identifier_of(r.key) == '\0') continue; // an attribute that was not declared
        if (in_lines) out << "\n[" << detail::name_of_part(p) << '.';
        out.key(tact::identifier_of(r.key));
        out << (in_lines ? "]\n" : " = ");
        if (in_lines)
            detail::write_lines(out, r);
        else
            detail::write_braces(out, r);
    }
}
template <class List>
constexpr void write_list(toml_writer& out, policy_part p, const List& list) {
    for (const auto& item : list) {
        out << "\n[[" << detail::name_of_part(p) << "]]\n";
        detail::write_lines(out, item);
    }
}

} // namespace detail

/// Writes the canonical text of a policy to `out`, and says how many characters it takes: with no room at all, it only
/// counts. Reading it gives the same table. Comments are not kept, since a table has none.
template <named_enumeration Attribute>
constexpr printed_text print_policy(const basic_policy_table<Attribute>& t, char* out, std::size_t room) {
    using detail::policy_part;
    detail::toml_writer to(out, room);
    to << "tact = \"policy/1\"\n";
    detail::each_head_field(t, [&](const char* key, const auto& member) {
        to << key << " = ";
        to.value(member);
        to << '\n';
    });
    if (t.combinations.size() == 0) to << "combinations = []\n";
    if (t.coarsenings.size() == 0) to << "coarsenings = []\n";
    to << "\n[tolerances]\n";
    detail::write_lines(to, t.tolerances);
    to << "\n[clauses]\n";
    detail::write_lines(to, t.clauses);
    for (std::size_t i = detail::place_of(policy_part::attributes); i < detail::policy_parts; ++i) {
        const auto p = static_cast<policy_part>(i);
        detail::visit_rows(t, p, [&](const auto& rows) { detail::write_rows(to, p, rows); });
        if (p == policy_part::combinations) detail::write_list(to, p, t.combinations);
        if (p == policy_part::coarsenings) detail::write_list(to, p, t.coarsenings);
    }
    return to.result();
}

} // namespace tact

#endif
