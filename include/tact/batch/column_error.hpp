// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_BATCH_COLUMN_ERROR_HPP
#define TACT_BATCH_COLUMN_ERROR_HPP

#include <tact/vocabulary/enumeration.hpp>

namespace tact::inline v0_1 {

/// Why a column refused a use. Its row is denied, so that rows and candidates keep the same numbers.
enum class column_error : std::uint16_t {
    none,
    full,         ///< the memory has no row left for this use
    unknown_use,  ///< some part is unknown, or there is none: a use of nothing personal is `use::nothing()`
    other_scheme, ///< it was made for another policy
    other_source  ///< a part comes from another source than the column's: use `candidate_kinds` instead
};
constexpr column_error last_enumerator(column_error) { return column_error::other_source; }

} // namespace tact

#endif
