// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_VOCABULARY_ENUM_TABLE_HPP
#define TACT_VOCABULARY_ENUM_TABLE_HPP

#include <tact/vocabulary/detail/positions.hpp>
#include <tact/vocabulary/enumeration.hpp>
#include <tact/vocabulary/preconditions.hpp>

namespace tact::inline v0_1 {

namespace detail {

template <auto Key>
void the_row_of_this_key_is_missing_misplaced_or_doubled() {}

} // namespace detail

/// One row for each value of `E`, in the order of `E`. A row is any struct whose first member `key` names its value; a
/// missing, misplaced or doubled row does not compile, and the error names the value. Safe to share between threads
/// while none writes it.
template <enumeration E, class Row>
class enum_table {
public:
    /// Rows that name their keys and state nothing else; the owner of the table refuses what a row leaves unstated.
    constexpr enum_table() {
        for (std::size_t i = 0; i < enum_size<E>; ++i) rows_[i].key = tact::enum_at<E>(i);
    }

    /// The rows as written, checked while compiling.
    template <std::size_t N>
    consteval enum_table(const Row (&rows)[N]) {
        require_rows(rows, N, typename detail::first_positions<enum_size<E>>::type{});
        for (std::size_t i = 0; i < enum_size<E>; ++i) rows_[i] = rows[i];
    }

    /// The row of `e`; requires a value in range.
    constexpr const Row& operator[](E e) const {
        if constexpr (checks_preconditions) detail::must_hold(tact::is_valid(e));
        return rows_[tact::position(e)];
    }
    /// The row of `e`, to be changed; requires a value in range.
    constexpr Row& operator[](E e) {
        if constexpr (checks_preconditions) detail::must_hold(tact::is_valid(e));
        return rows_[tact::position(e)];
    }

    constexpr const Row* begin() const { return rows_; }              ///< the first row
    constexpr const Row* end() const { return rows_ + enum_size<E>; } ///< past the last row
    constexpr Row* begin() { return rows_; }                          ///< the first row, to be changed
    constexpr Row* end() { return rows_ + enum_size<E>; }             ///< past the last row

private:
    // The number is an argument: were it a template argument, g++ would name a row past the end first.
    template <std::size_t... At>
    static consteval void require_rows(const Row* rows, std::size_t n, detail::positions<At...>) {
        const auto at_its_place = [&](std::size_t i) { return i < n && tact::position(rows[i].key) == i; };
        ((at_its_place(At) ? void() : detail::the_row_of_this_key_is_missing_misplaced_or_doubled<E(At)>()), ...);
        if (n > enum_size<E>) detail::the_row_of_this_key_is_missing_misplaced_or_doubled<last_enumerator(E{})>();
    }

    Row rows_[enum_size<E>]{};
};

} // namespace tact

#endif
