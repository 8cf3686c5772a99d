// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_VOCABULARY_PACKED_CONTEXT_HPP
#define TACT_VOCABULARY_PACKED_CONTEXT_HPP

#include <tact/vocabulary/context.hpp>

namespace tact {

/// What a datum is used for, in full: a purpose and, for learning, the purpose learned for.
struct aim {
    tact::purpose purpose = tact::purpose::unstated;
    tact::purpose learning_for = tact::purpose::unstated;

    /// The aim of a context. Learning for nothing, for learning or for security is no aim: nothing is learned from
    /// what was collected for security.
    static constexpr aim of(const context& where) {
        if (where.purpose != purpose::learning) return {where.purpose, purpose::unstated};
        const bool learnable = where.learning_for != purpose::unstated && where.learning_for != purpose::learning &&
                               where.learning_for != purpose::security;
        return learnable ? aim{where.purpose, where.learning_for} : aim{};
    }

    /// The aim at position `i`, as `position` numbers them.
    static constexpr aim at(std::size_t i) {
        return i < count<tact::purpose> ? of({.purpose = enumerator<tact::purpose>(i)})
                                        : of({.purpose = purpose::learning,
                                              .learning_for = enumerator<tact::purpose>(i - count<tact::purpose>)});
    }
    /// From 0, the unstated aim: first the purposes, then learning for each of them.
    constexpr std::size_t position() const {
        return purpose == purpose::learning ? count<tact::purpose> + index(learning_for) : index(purpose);
    }

    /// The one or two purposes that a datum must be admitted for.
    constexpr set<tact::purpose> purposes() const {
        return learning_for == purpose::unstated ? set{purpose} : purpose | learning_for;
    }
    /// Whether both say the same.
    friend constexpr bool operator==(const aim&, const aim&) = default;
};

/// How many positions aims have; a few of them hold no aim.
inline constexpr std::size_t aims = 2 * count<purpose>;

/// Axes that are read together: one table load for all of them.
enum class group : std::uint16_t { standing, relationship, moment, audience, offering, approach };
/// Where `group` ends.
constexpr group last_enumerator(group) { return group::approach; }

/// The axes of each group, the first varying slowest. The aim stands where the purpose would.
inline constexpr struct {
    axis axes[5];
    std::size_t size;
} axes_of[count<group>] = {
    {{axis::purpose, axis::age_assurance, axis::effect}, 3},
    {{axis::connectedness, axis::trust}, 2},
    {{axis::pressure, axis::setting, axis::channel}, 3},
    {{axis::gender, axis::age_band, axis::young_children}, 3},
    {{axis::expectedness, axis::benefit, axis::control, axis::transparency, axis::confidence}, 5},
    {{axis::industry, axis::initiative, axis::exposure}, 3},
};

/// How many positions `a` takes in its group.
constexpr std::size_t positions_of(axis a) { return a == axis::purpose ? aims : size_of(a); }

/// How many positions `g` has.
constexpr std::size_t positions_of(group g) {
    std::size_t n = 1;
    for (std::size_t i = 0; i < axes_of[index(g)].size; ++i) n *= positions_of(axes_of[index(g)].axes[i]);
    return n;
}

/// A context in eight bytes, a column of which can lie beside candidates: one byte a group. A context with a value out
/// of range packs as the empty context, which denies.
class packed_context {
public:
    /// The empty context, which denies.
    constexpr packed_context() = default;
    /// Packs `where`.
    constexpr packed_context(const context& where) {
        axis_values v = values_of(where);
        if (!v.valid) return;
        v.at[index(axis::purpose)] = aim::of(where).position();
        for (std::size_t g = 0; g < count<group>; ++g) {
            std::size_t at = 0;
            for (std::size_t i = 0; i < axes_of[g].size; ++i)
                at = at * positions_of(axes_of[g].axes[i]) + v.at[index(axes_of[g].axes[i])];
            at_[g] = static_cast<std::uint8_t>(at);
        }
    }
    /// The context that was stored as `bits()`; the empty one, which denies, where no context packs so.
    static constexpr packed_context from_bits(std::uint64_t bits) {
        packed_context p;
        for (std::size_t g = 0; g < count<group>; ++g) {
            const std::uint64_t at = bits >> (8 * g) & 0xFF;
            if (at >= positions_of(enumerator<group>(g))) return {};
            p.at_[g] = static_cast<std::uint8_t>(at);
        }
        return bits == p.bits() ? p : packed_context{};
    }

    /// The position of group `g`, always below `positions_of(g)`.
    constexpr std::size_t operator[](group g) const { return at_[index(g)]; }
    /// The eight bytes as a number, the same on every byte order.
    constexpr std::uint64_t bits() const {
        std::uint64_t b = 0;
        for (std::size_t g = 0; g < count<group>; ++g) b |= std::uint64_t{at_[g]} << (8 * g);
        return b;
    }
    /// Whether both say the same.
    friend constexpr bool operator==(const packed_context&, const packed_context&) = default;

private:
    std::uint8_t at_[count<group>]{}; // the position in each group
    std::uint8_t reserved_[2]{};      // zero
};

static_assert(sizeof(packed_context) == 8);
static_assert(
    [] {
        for (std::size_t g = 0; g < count<group>; ++g)
            if (positions_of(enumerator<group>(g)) > 256) return false;
        return true;
    }(),
    "every group fits a byte");

} // namespace tact

#endif
