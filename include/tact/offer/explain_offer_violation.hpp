// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_OFFER_EXPLAIN_OFFER_VIOLATION_HPP
#define TACT_OFFER_EXPLAIN_OFFER_VIOLATION_HPP

#include <tact/explain/explain_violation.hpp>
#include <tact/offer/rule_names.hpp>

namespace tact::inline v0_1 {

/// A violation of a table of how to offer as a sentence: the row at fault, what the invariant requires of it, and in
/// parentheses how to mend it. For a visitor of `for_each_violation`.
template <enumeration Row>
constexpr violation_text explain(offer_invariant broken, Row row) {
    violation_text out;
    out << "the table";
    detail::add_row<Row>(out, tact::position(row));
    out << ": " << name_of(broken);
    return out;
}

} // namespace tact

#endif
