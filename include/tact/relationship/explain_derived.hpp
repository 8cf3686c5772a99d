// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_RELATIONSHIP_EXPLAIN_DERIVED_HPP
#define TACT_RELATIONSHIP_EXPLAIN_DERIVED_HPP

#include <tact/explain/fixed_text.hpp>
#include <tact/relationship/derived_context.hpp>
#include <tact/vocabulary/context_names.hpp>
#include <tact/vocabulary/names.hpp>

namespace tact::inline v0_1 {

/// Room for whether a value was derived, in words.
using derived_text = fixed_text<120>;

/// Whether a value of the context was derived from personal data, in a line: "derived: setting in a shop", or "not
/// derived: setting (denied)".
[[nodiscard]] constexpr derived_text explain_derived(const derived_context& d) {
    derived_text out;
    if (!d.stated()) return out << "not derived: " << name_of(d.axis) << " (" << name_of(d.decision) << ")";
    out << "derived: " << name_of(d.axis) << ' ';
    tact::for_each_axis(d.context, [&]<enumeration E>(axis a, E value) {
        if (a == d.axis) out << (tact::is_valid(value) ? name_of(value) : "out of range");
    });
    return out;
}

} // namespace tact

#endif
