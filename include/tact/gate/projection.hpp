// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_GATE_PROJECTION_HPP
#define TACT_GATE_PROJECTION_HPP

#include <tact/gate/catalogue.hpp>

// A gate, projected onto a catalogue: what is permitted, what stands in for the rest, and why it is not.

namespace tact {

/// Why a feature is not permitted: its worst part, and the input that brought it in.
template <enumeration Attribute>
struct blame {
    tact::decision decision = tact::decision::deny;
    basic_part<Attribute> part{};  ///< the attribute and source that stop it
    feature input = feature::none; ///< the feature, itself or an input, that draws on the part
    set<mark> marks{};             ///< set where no single part stops it, but all together do
};

template <enumeration Attribute, std::size_t Features, std::size_t Parts>
constexpr mask_of<feature_row<Features>>
basic_catalogue<Attribute, Features, Parts>::permitted(const basic_gate<Attribute>& g) const {
    row denied = row::all();
    if (g.labels() == policy_->labels()) {
        row open = row::nothing();
        for (std::size_t i = 0; i < size_; ++i)
            if (g.permits(entries_[i].labelled)) open.insert_number(i + 1);
        for (std::size_t i = 0; i < count<mark>; ++i) {
            tact::row<Attribute> m;
            m.insert(enumerator<mark>(i));
            if (g.from(source::declared).permits(m)) open.insert(enumerator<mark>(i));
        }
        denied = row::all() - open;
    }
    return {denied, g.fingerprint(), fingerprint_};
}

template <enumeration Attribute, std::size_t Features, std::size_t Parts>
constexpr feature basic_catalogue<Attribute, Features, Parts>::substitute(feature f,
                                                                          const mask_of<row>& allowed) const {
    if (!has(f) || allowed.labels() != fingerprint_) return feature::none;
    row frontier = row::nothing(); // what so many steps of coarsening lead to
    frontier.insert_number(detail::number_of(f));
    for (std::size_t step = 0; step <= size_ && !frontier.empty(); ++step) {
        row next = row::nothing();
        for (std::size_t i = 0; i < size_; ++i) {
            const entry& candidate = entries_[i];
            if (frontier.contains_number(i + 1) && permits(allowed, candidate.self)) return candidate.self;
            if (has(candidate.coarser_than) && frontier.contains_number(detail::number_of(candidate.coarser_than)))
                next.insert_number(i + 1);
        }
        frontier = next;
    }
    return feature::none;
}

template <enumeration Attribute, std::size_t Features, std::size_t Parts>
constexpr blame<Attribute> basic_catalogue<Attribute, Features, Parts>::why(const basic_gate<Attribute>& g,
                                                                            feature f) const {
    tact::blame<Attribute> b;
    if (!has(f)) return b;
    const entry& e = entries_[position(f)];
    b.decision = g.decide(e.labelled);
    decision least = decision::permit;
    for_each_part(e.bases, [&](const part& p, feature input) {
        const part alone[]{p};
        const decision d = g.decide(policy_->label(alone));
        if (d < least) least = d, b.part = p, b.input = input;
    });
    if (least != b.decision) b.marks = labelled(e.bases).marks();
    return b;
}

} // namespace tact

#endif
