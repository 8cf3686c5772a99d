// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_GATE_LABEL_HPP
#define TACT_GATE_LABEL_HPP

#include <tact/gate/use.hpp>
#include <tact/vocabulary/lifetimebound.hpp>

namespace tact {

/// Collects the parts of one use, feature or candidate and settles their marks, so that a check need not: however the
/// parts are split and ordered, the label is the same.
template <enumeration Attribute>
class basic_labeller {
public:
    /// Labels for this policy, which must outlive the labeller.
    constexpr explicit basic_labeller(const basic_policy<Attribute>& p [[clang::lifetimebound]]) : policy_(&p) {}
    explicit basic_labeller(const basic_policy<Attribute>&&) = delete; // a temporary would dangle

    /// Takes in a part. What is out of range, from nowhere or coarsened by no edge of the policy makes the use unknown.
    constexpr void add(const basic_part<Attribute>& p) {
        const basic_policy_table<Attribute>& t = policy_->table();
        tact::row<Attribute>& row = rows_[tact::plane_of(p.from)];
        row.insert(p.what);
        together_.insert(p.what);
        if (tact::in_range(p.what) && t.attributes[p.what].nature.contains(nature::trace))
            events_ += p.events < 1 ? 1 : p.events;
        if (detail::alike(p.origin, p.what)) return;
        bool edge_found = false;
        for (std::size_t e = 0; e < t.coarsenings.size(); ++e) {
            if (!detail::alike(t.coarsenings[e].from, p.origin) || !detail::alike(t.coarsenings[e].to, p.what))
                continue;
            row.insert_bit(tact::row<Attribute>::edge_bit(e));
            edge_found = true;
        }
        if (!edge_found) rows_[0] |= tact::row<Attribute>::unknown();
    }

    /// The marks of all parts together.
    constexpr set<mark> marks() const {
        const basic_policy_table<Attribute>& t = policy_->table();
        set<mark> m;
        for (const auto& c : t.combinations)
            if (together_.includes(c.together)) m.insert(mark::identifying_combination);
        if (events_ > t.trace_depth) m.insert(mark::beyond_depth);
        if (together_.size() > t.attribute_degree) m.insert(mark::beyond_degree);
        return m;
    }

    /// The labelled use. Of no part at all it is unknown: a use of nothing personal is said by name.
    constexpr basic_use<Attribute> use() const {
        if (together_.empty() || !policy_->lawful()) return {};
        const set<mark> all = marks();
        tact::row<Attribute> rows[planes];
        for (std::size_t s = 0; s < planes; ++s) {
            rows[s] = rows_[s];
            if (rows[s].empty()) continue;
            for (std::size_t i = 0; i < count<mark>; ++i)
                if (all.contains(enumerator<mark>(i))) rows[s].insert(enumerator<mark>(i));
        }
        return {rows, policy_->labels()};
    }

private:
    const basic_policy<Attribute>* policy_;
    tact::row<Attribute> rows_[planes]{};
    set<Attribute> together_{}; ///< all attributes, whatever their sources
    std::uint64_t events_ = 0;  ///< of all traces; 2^32 parts of 2^32 events do not overflow it
};
template <enumeration Attribute>
basic_labeller(const basic_policy<Attribute>&) -> basic_labeller<Attribute>;

template <enumeration Attribute>
template <class Parts>
constexpr basic_use<Attribute> basic_policy<Attribute>::label(const Parts& parts) const {
    basic_labeller<Attribute> labeller(*this);
    for (std::size_t i = 0; i < parts.size(); ++i) labeller.add(parts.data()[i]);
    return labeller.use();
}

template <enumeration Attribute>
template <std::size_t N, class Part>
constexpr basic_use<Attribute> basic_policy<Attribute>::label(const Part (&parts)[N]) const {
    basic_labeller<Attribute> labeller(*this);
    for (const auto& p : parts) labeller.add(p);
    return labeller.use();
}

} // namespace tact

#endif
