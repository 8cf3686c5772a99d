// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_VOCABULARY_PROCESSING_PURPOSE_HPP
#define TACT_VOCABULARY_PROCESSING_PURPOSE_HPP

#include <tact/vocabulary/context.hpp>

namespace tact::inline v0_1 {

/// What a datum is used for, in full: a purpose and, for learning, the purpose that is learned for. A plain value:
/// safe to share between threads while none writes it.
struct processing_purpose {
    tact::purpose purpose = tact::purpose::unstated;      ///< what the datum is used for
    tact::purpose learning_for = tact::purpose::unstated; ///< the purpose that is learned for, if it is learning

    /// The purpose of a context. Learning needs a purpose that is learned for, which is neither learning nor security:
    /// nothing is learned from what was collected for security. Otherwise it is the unstated purpose.
    static constexpr processing_purpose of(const context& where) {
        if (where.purpose != purpose::learning) return {where.purpose, purpose::unstated};
        const bool learnable = where.learning_for != purpose::unstated && where.learning_for != purpose::learning &&
                               where.learning_for != purpose::security;
        return learnable ? processing_purpose{where.purpose, where.learning_for} : processing_purpose{};
    }

    /// The purpose at position `i`, as `position` numbers them.
    static constexpr processing_purpose at(std::size_t i) {
        return i < enum_size<tact::purpose>
                   ? of({.purpose = enum_at<tact::purpose>(i)})
                   : of({.purpose = purpose::learning,
                         .learning_for = enum_at<tact::purpose>(i - enum_size<tact::purpose>)});
    }
    /// From 0, the unstated purpose: first the purposes, then learning for each of them.
    constexpr std::size_t position() const {
        return purpose == purpose::learning ? enum_size<tact::purpose> + tact::position(learning_for)
                                            : tact::position(purpose);
    }

    /// The one or two purposes that a datum must be admitted for.
    constexpr enum_set<tact::purpose> purposes() const {
        return learning_for == purpose::unstated ? enum_set{purpose} : purpose | learning_for;
    }
    friend constexpr bool operator==(const processing_purpose&, const processing_purpose&) = default;
};

} // namespace tact

#endif
