// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TESTS_LAWS_COMPARE_HPP
#define TACT_TESTS_LAWS_COMPARE_HPP

#include <tact/decide/gate.hpp>
#include <tact/decide/standard.hpp>
#include <tact/decide/study.hpp>
#include <tact/decide/use_builder.hpp>
#include <tact/policy/standard_table.hpp>

#include <random>
#include <string>
#include <utility>
#include <vector>

#include "reference/evaluate.hpp"

// Between the gate and the reference: contexts to ask both about, and the reference's answers as rows to compare.

namespace laws {

using random_bits = std::mt19937_64;

/// A number below `n`.
inline std::size_t below(random_bits& bits, std::size_t n) { return static_cast<std::size_t>(bits() % n); }
/// True once in `n`.
inline bool one_in(random_bits& bits, std::size_t n) { return below(bits, n) == 0; }

/// How often two answers differed, and what they were the first time. A CHECK for each of many million cells would take
/// minutes: a law counts, and checks the count.
struct differences {
    std::size_t cells = 0;
    std::size_t found = 0;
    std::string first;

    template <class Describe>
    void note(bool same, Describe describe) {
        ++cells;
        if (same) return;
        if (found++ == 0) first = describe();
    }
};

/// The two shipped policies, each with its reference. `what` says which it is, for messages.
struct shipped {
    std::string what;
    const tact::policy& gate;
    const reference::policy& rules;
};
const std::vector<shipped>& both_shipped();

/// The position of a value on an axis, set on a context.
void put(tact::context& where, std::size_t axis, std::size_t value);
/// The context at these positions, one an axis.
tact::context context_at(const std::vector<std::size_t>& positions);
/// A context with every axis at random.
tact::context random_context(random_bits& bits);
/// A context, a source and a member in words.
std::string describe(const tact::context& where);
std::string describe(const reference::policy& p, const tact::context& where, std::size_t source, std::size_t member);

inline constexpr std::size_t axis_purpose = 0, axis_connectedness = 1, axis_trust = 2, axis_age = 11, axis_effect = 18;
/// Whether an axis moves nothing but the score.
constexpr bool score_only(std::size_t axis) {
    return axis != axis_purpose && axis != axis_connectedness && axis != axis_trust && axis != axis_age &&
           axis != axis_effect;
}
inline constexpr std::size_t how_many_axes = 19;
static_assert(how_many_axes == tact::enum_size<tact::axis>);

/// Every value of the axes that a gate reads: purposes with all targets of learning, connectedness, trust, age and
/// effect; the other axes unstated.
const std::vector<tact::context>& gate_read_cells();

/// A sum that score-only axes can add up to, when promoting and when assisting, and a context that does.
struct reachable {
    int promoting;
    int assisting;
    tact::context witness;
};
/// Every distinct pair of sums of these axes.
std::vector<reachable> reachable_pairs(const reference::policy& p, const std::vector<std::size_t>& axes);
std::vector<std::size_t> score_only_axes();
/// A gate-read cell with the score-only axes of another context.
tact::context joined(const tact::context& cell, const tact::context& scores);
/// The same with another industry of the same figures and another expectedness, in turn.
tact::context expecting(const reference::policy& p, tact::context c, std::size_t turn);

/// The three nested sets as rows.
template <tact::enumeration Attribute>
struct sets {
    tact::attribute_bits<Attribute> permitted, any, specific;
    friend bool operator==(const sets&, const sets&) = default;
};
template <tact::enumeration Attribute>
sets<Attribute> sets_of(const tact::detail::basic_source_gate<Attribute>& p) {
    return {p.permitted(), p.permitted_with_consent(), p.permitted_with_specific_consent()};
}

/// The bit of a row that holds a member.
template <tact::enumeration Attribute>
std::size_t bit_of(const reference::policy& p, std::size_t member) {
    using row = tact::attribute_bits<Attribute>;
    const std::size_t n = p.attributes.size();
    if (member < n) return row::bit_of(static_cast<Attribute>(member));
    return member < n + 3 ? row::bit_of(static_cast<tact::joint_risk>(member - n)) : row::edge_bit(member - n - 3);
}

/// The reference's standings of all members from one source, kept, so that only the score is left to add.
template <tact::enumeration Attribute>
class column {
public:
    column() = default;
    column(const reference::policy& p, const reference::moment& m, std::size_t source)
        : permit_(p.permit.log_odds), ask_(p.ask.log_odds), step_(reference::unexpected(p)) {
        for (std::size_t i = 0; i < reference::members(p); ++i) {
            const reference::standing s = reference::stand(p, m, i, source);
            if (!s.admitted()) continue;
            entries_.push_back(
                {i, bit_of<Attribute>(p, i), s.log_odds, s.unscored, !s.held(), !s.held() && !s.needs_consent()});
        }
    }

    /// What lies in which set where all axes add up to `sum`, and these attributes are expected.
    sets<Attribute> at(int sum, const std::vector<bool>& expected) const {
        sets<Attribute> r;
        for (const entry& e : entries_) {
            const int score = e.log_odds + sum + (e.unscored || expected[e.member] ? 0 : step_);
            const bool specific = e.unscored | (score <= ask_);
            const bool permit = e.unscored | (score <= permit_);
            r.specific.insert_bit_if(specific, e.bit);
            r.any.insert_bit_if(permit & e.not_held, e.bit);
            r.permitted.insert_bit_if(permit & e.unconditional, e.bit);
        }
        return r;
    }

private:
    struct entry {
        std::size_t member, bit;
        int log_odds;
        bool unscored, not_held, unconditional;
    };
    std::vector<entry> entries_;
    int permit_ = 0, ask_ = 0, step_ = 0;
};

/// The first member in which two answers differ.
template <tact::enumeration Attribute>
std::size_t first_difference(const reference::policy& p, const sets<Attribute>& a, const sets<Attribute>& b) {
    for (std::size_t i = 0; i < reference::members(p); ++i) {
        const std::size_t bit = bit_of<Attribute>(p, i);
        if (a.permitted.contains_bit(bit) != b.permitted.contains_bit(bit) ||
            a.any.contains_bit(bit) != b.any.contains_bit(bit) ||
            a.specific.contains_bit(bit) != b.specific.contains_bit(bit))
            return i;
    }
    return reference::members(p);
}

/// The reference's answer on all members, slowly, from nothing kept.
template <tact::enumeration Attribute>
sets<Attribute> slowly(const reference::policy& p, const reference::moment& m, const reference::person* who,
                       std::size_t source) {
    sets<Attribute> r;
    for (std::size_t i = 0; i < reference::members(p); ++i) {
        const reference::place at =
            who == nullptr ? reference::find_place(p, m, i, source) : reference::find_place(p, m, *who, i, source);
        r.permitted.insert_bit_if(at.permitted, bit_of<Attribute>(p, i));
        r.any.insert_bit_if(at.any, bit_of<Attribute>(p, i));
        r.specific.insert_bit_if(at.specific, bit_of<Attribute>(p, i));
    }
    return r;
}

} // namespace laws

// Checks that nothing differed, and that something was compared.
#define NO_DIFFERENCE(d)                                                                                               \
    do {                                                                                                               \
        CHECK_MESSAGE((d).found == 0, (d).found, " of ", (d).cells, " cells differ, the first: ", (d).first);          \
        CHECK((d).cells > 0);                                                                                          \
    } while (false)

#endif
