// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TEXT_DETAIL_POLICY_MARKS_HPP
#define TACT_TEXT_DETAIL_POLICY_MARKS_HPP

#include <tact/text/detail/row_fields.hpp>
#include <tact/text/detail/toml_reader.hpp>

namespace tact::inline v0_1 {

namespace detail {

/// Where a part of a policy was written.
struct part_mark {
    text_position at{};
    toml_written written = toml_written::no;
};
/// Where a row was written, and what of it.
struct row_mark {
    text_position at{};
    std::uint32_t fields = 0;       ///< a bit for each field that was written
    std::uint32_t inner_fields = 0; ///< and for each key of the field that is a table
    toml_written written = toml_written::no;
    toml_written inner = toml_written::no; ///< of the field that is a table
};

/// How many rows a part has, and where its first one stands among those of all parts. Lists have none: their tables are
/// written one after the other, and the last one alone is marked.
template <enumeration Attribute>
struct policy_layout {
    std::size_t first[policy_parts]{};
    std::size_t size[policy_parts]{};
    std::size_t total = 0;

    constexpr policy_layout() {
        size[detail::place_of(policy_part::tolerances)] = size[detail::place_of(policy_part::clauses)] = 1;
        size[detail::place_of(policy_part::attributes)] = enum_size<Attribute>;
        size[detail::place_of(policy_part::sources)] = enum_size<source>;
        size[detail::place_of(policy_part::joint_risks)] = enum_size<joint_risk>;
        size[detail::place_of(policy_part::obligations)] = enum_size<obligation>;
        size[detail::place_of(policy_part::expected)] = enum_size<industry>;
        for (std::size_t a = 0; a < enum_size<axis>; ++a)
            size[detail::place_of(detail::part_of(enum_at<axis>(a)))] = tact::size_of(enum_at<axis>(a));
        for (std::size_t p = 0; p < policy_parts; ++p) {
            first[p] = total;
            total += size[p];
        }
    }
};

/// Where everything in a policy was written.
template <enumeration Attribute>
struct policy_marks {
    static constexpr policy_layout<Attribute> layout{};

    std::uint32_t head_fields = 0; ///< a bit for each that was written, the base first
    text_position head_at{};       ///< where the first line is
    text_position end{};           ///< the last key that was written
    part_mark parts[policy_parts]{};
    row_mark rows[layout.total]{};
    row_mark item{};                                    ///< the last table of a list
    text_position combinations[8]{};                    ///< where each was written
    text_position coarsenings[tact::max_coarsenings]{}; ///< and each of these

    constexpr part_mark& of_part(policy_part p) { return parts[detail::place_of(p)]; }
    constexpr const part_mark& of_part(policy_part p) const { return parts[detail::place_of(p)]; }
    constexpr row_mark& of_row(policy_part p, std::size_t row) {
        return detail::is_list(p) ? item : rows[layout.first[detail::place_of(p)] + row];
    }
    constexpr const row_mark& of_row(policy_part p, std::size_t row) const {
        return detail::is_list(p) ? item : rows[layout.first[detail::place_of(p)] + row];
    }
    static constexpr std::size_t size_of(policy_part p) { return layout.size[detail::place_of(p)]; }
};

} // namespace detail

} // namespace tact

#endif
