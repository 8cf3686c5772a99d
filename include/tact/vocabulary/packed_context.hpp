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
        return purpose == purpose::learning ? count<tact::purpose> + tact::position(learning_for)
                                            : tact::position(purpose);
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

/// Axes that are read together: one table load for all of them. The groups after the standing are of like size, since
/// their tables are all that is read of a context.
enum class group : std::uint16_t { standing, relationship, moment, audience };
/// Where `group` ends.
constexpr group last_enumerator(group) { return group::audience; }

/// The axes of each group, the first varying slowest. The aim stands where the purpose would.
inline constexpr struct {
    axis axes[6];
    std::size_t size;
} axes_of[count<group>] = {
    {{axis::purpose, axis::age_assurance, axis::effect}, 3},
    {{axis::connectedness, axis::trust, axis::expectedness, axis::benefit, axis::control, axis::transparency}, 6},
    {{axis::pressure, axis::setting, axis::channel, axis::initiative, axis::exposure}, 5},
    {{axis::gender, axis::age_band, axis::young_children, axis::industry, axis::confidence}, 5},
};

/// How many positions `a` takes in its group.
constexpr std::size_t positions_of(axis a) { return a == axis::purpose ? aims : size_of(a); }

/// How many positions `g` has.
constexpr std::size_t positions_of(group g) {
    std::size_t n = 1;
    for (std::size_t i = 0; i < axes_of[position(g)].size; ++i) n *= positions_of(axes_of[position(g)].axes[i]);
    return n;
}

/// How many standings each aim has in its group: ages and effects.
inline constexpr std::size_t standings_per_aim = count<age_assurance> * count<effect>;
/// How many relationships there are: connectedness and trust, which vary slowest in their group.
inline constexpr std::size_t relationships = count<connectedness> * count<trust>;
/// How many ways of offering each relationship has in its group.
inline constexpr std::size_t offers_per_relationship = positions_of(group::relationship) / relationships;

/// The most positions that a group has.
inline constexpr std::size_t most_positions = [] {
    std::size_t most = 0;
    for (std::size_t g = 0; g < count<group>; ++g)
        most = positions_of(enumerator<group>(g)) > most ? positions_of(enumerator<group>(g)) : most;
    return most;
}();
static_assert(most_positions <= 65'536, "every group fits two bytes");

/// A context in eight bytes, a column of which can lie beside candidates: two bytes a group. A context with a value out
/// of range packs as the empty context, which denies. Security knows no needs and no score: it packs as the closest
/// relationship there is, so that nothing hot makes an exception for it.
class packed_context {
public:
    /// The empty context, which denies.
    constexpr packed_context() = default;
    /// Packs `where`.
    constexpr packed_context(const context& where) {
        axis_values v = values_of(where);
        if (!v.valid) return;
        v.at[position(axis::purpose)] = tact::aim::of(where).position();
        if (where.purpose == purpose::security) {
            v.at[position(axis::connectedness)] = count<connectedness> - 1;
            v.at[position(axis::trust)] = count<trust> - 1;
        }
        for (std::size_t g = 0; g < count<group>; ++g) {
            std::size_t at = 0;
            for (std::size_t i = 0; i < axes_of[g].size; ++i)
                at = at * positions_of(axes_of[g].axes[i]) + v.at[position(axes_of[g].axes[i])];
            bits_ |= std::uint64_t{at} << (16 * g);
        }
    }
    /// The context that was stored as `bits()`; the empty one, which denies, where no context packs so.
    static constexpr packed_context from_bits(std::uint64_t bits) {
        packed_context p;
        for (std::size_t g = 0; g < count<group>; ++g) {
            const std::uint64_t at = bits >> (16 * g) & 0xFFFF;
            if (at >= positions_of(enumerator<group>(g))) return {};
            p.bits_ |= at << (16 * g);
        }
        const std::size_t to = p[group::standing] / standings_per_aim;
        if (tact::aim::at(to).position() != to) return {}; // a position that holds no aim
        return p.aim().purpose == purpose::security && p.relationship() + 1 != relationships ? packed_context{} : p;
    }

    /// The position of group `g`, always below `positions_of(g)`.
    constexpr std::size_t operator[](group g) const { return bits_ >> (16 * position(g)) & 0xFFFF; }
    /// What it is for; the unstated aim, which denies, where it is for nothing.
    constexpr tact::aim aim() const { return tact::aim::at((*this)[group::standing] / standings_per_aim); }
    /// The position of connectedness and trust alone, below `relationships`.
    constexpr std::size_t relationship() const { return (*this)[group::relationship] / offers_per_relationship; }
    /// The eight bytes as a number, the same on every byte order.
    constexpr std::uint64_t bits() const { return bits_; }
    /// Whether both say the same.
    friend constexpr bool operator==(const packed_context&, const packed_context&) = default;

private:
    std::uint64_t bits_ = 0; // the position in each group, the first lowest
};

static_assert(sizeof(packed_context) == 8);

} // namespace tact

#endif
