// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_INTEROP_NAMES_HPP
#define TACT_INTEROP_NAMES_HPP

#include <tact/interop/arrow.hpp>
#include <tact/interop/items.hpp>
#include <tact/vocabulary/name_table.hpp>

namespace tact::inline v0_1 {

inline constexpr name_table<items_status> items_status_names{{
    // clang-format off
    {items_status::ok, "ok", "each item is permitted or denied by its kind"},
    {items_status::other_scheme, "other_scheme", "the kinds of the items are not those that were decided: everything is denied"},
    {items_status::unequal_lengths, "unequal_lengths", "there are not as many ids as kinds: everything is denied"},
    {items_status::not_ascending, "not_ascending", "an id is not greater than the one before it: everything is denied"},
    // clang-format on
}};
constexpr const auto& names_of(items_status) { return items_status_names; }

inline constexpr name_table<arrow_status> arrow_status_names{{
    // clang-format off
    {arrow_status::ok, "ok", "the column is read where it lies"},
    {arrow_status::released, "released", "schema or array were released already"},
    {arrow_status::bad_length, "bad_length", "the length or the offset is negative, or beyond what can be counted"},
    {arrow_status::other_type, "other_type", "the format is not the type of these numbers"},
    {arrow_status::dictionary_encoded, "dictionary_encoded", "the column holds codes of a dictionary, not kinds"},
    {arrow_status::other_dictionary, "other_dictionary", "the table has not as many kinds as the dictionary has values"},
    {arrow_status::missing_buffer, "missing_buffer", "the column has no values, or not the two buffers of its type"},
    {arrow_status::missing_validity, "missing_validity", "the column may have nulls, and does not say which rows they are"},
    {arrow_status::misaligned, "misaligned", "the values do not lie where numbers of their size may"},
    // clang-format on
}};
constexpr const auto& names_of(arrow_status) { return arrow_status_names; }

} // namespace tact

#endif
