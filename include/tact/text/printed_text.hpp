// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TEXT_PRINTED_TEXT_HPP
#define TACT_TEXT_PRINTED_TEXT_HPP

#include <tact/vocabulary/name_table.hpp>

namespace tact::inline v0_1 {

/// Whether something was printed.
enum class print_status : std::uint16_t {
    ok,          ///< all of it
    out_of_room, ///< the memory is too small: `size` is what it takes
    has_no_text  ///< it holds a value that has no word, or a text that is not UTF-8
};
constexpr print_status last_enumerator(print_status) { return print_status::has_no_text; }

inline constexpr name_table<print_status> print_status_names{{
    // clang-format off
    {print_status::ok, "ok", "printed"},
    {print_status::out_of_room, "out_of_room", "the memory is too small"},
    {print_status::has_no_text, "has_no_text", "it holds what cannot be written"},
    // clang-format on
}};
constexpr const auto& names_of(print_status) { return print_status_names; }

/// How much was printed, or why not all of it. A plain value: safe to share between threads while none writes it.
struct [[nodiscard]] printed_text {
    print_status status = print_status::ok; ///< whether all of it was printed
    std::size_t size = 0;                   ///< how many characters it takes; no zero ends them
    constexpr explicit operator bool() const { return status == print_status::ok; }
};

} // namespace tact

#endif
