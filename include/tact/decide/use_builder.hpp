// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_DECIDE_USE_BUILDER_HPP
#define TACT_DECIDE_USE_BUILDER_HPP

#include <tact/decide/detail/event_count.hpp>
#include <tact/decide/use.hpp>
#include <tact/vocabulary/detail/lifetimebound.hpp>

namespace tact::inline v0_1 {

/// Collects the parts of one use, feature or candidate and settles their joint risks, so that a check need not. In
/// whatever order and portions the parts come, the use is the same. Written by one thread at a time.
template <enumeration Attribute>
class basic_use_builder {
public:
    /// Builds for a policy, which must outlive the builder.
    template <class Policy>
    constexpr explicit basic_use_builder(const Policy& p [[clang::lifetimebound]])
        : table_(&p.table()), scheme_(p.scheme()) {}
    template <class Policy>
    explicit basic_use_builder(const Policy&&) = delete; // a temporary would dangle

    /// Adds a part. A part that is out of range, without a source or coarsened by no edge of the policy makes the use
    /// unknown.
    constexpr void add(const basic_part<Attribute>& p) {
        const basic_policy_table<Attribute>& t = *table_;
        tact::attribute_bits<Attribute>& bits = rows_[detail::slot_of(p.from)];
        bits.insert(p.what);
        together_.insert(p.what);
        if (tact::is_valid(p.what) && t.attributes[p.what].classes.contains(attribute_class::trace)) events_.add(p);
        if (detail::alike(p.origin, p.what)) return;
        bool edge_found = false;
        for (std::size_t e = 0; e < t.coarsenings.size(); ++e) {
            if (!detail::alike(t.coarsenings[e].from, p.origin) || !detail::alike(t.coarsenings[e].to, p.what))
                continue;
            bits.insert_bit(tact::attribute_bits<Attribute>::edge_bit(e));
            edge_found = true;
        }
        if (!edge_found) rows_[0] |= tact::attribute_bits<Attribute>::unknown();
    }

    /// The joint risks of all parts together.
    constexpr enum_set<joint_risk> joint_risks() const {
        const basic_policy_table<Attribute>& t = *table_;
        enum_set<joint_risk> m;
        for (const auto& c : t.combinations)
            if (together_.includes(c.together)) m.insert(joint_risk::identifying_combination);
        if (events_.exceeds(t.max_events)) m.insert(joint_risk::too_many_events);
        if (together_.size() > t.max_joint_attributes) m.insert(joint_risk::too_many_attributes);
        return m;
    }

    /// The use. Without any part it is unknown: a use of nothing personal is `use::nothing()`.
    constexpr basic_use<Attribute> use() const {
        if (together_.empty() || scheme_ == fingerprint{}) return {};
        const enum_set<joint_risk> all = joint_risks();
        tact::attribute_bits<Attribute> rows[detail::source_slots];
        for (std::size_t s = 0; s < detail::source_slots; ++s) {
            rows[s] = rows_[s];
            if (rows[s].empty()) continue;
            for (std::size_t i = 0; i < enum_size<joint_risk>; ++i)
                if (all.contains(enum_at<joint_risk>(i))) rows[s].insert(enum_at<joint_risk>(i));
        }
        return {rows, scheme_};
    }

private:
    const basic_policy_table<Attribute>* table_;
    fingerprint scheme_;
    tact::attribute_bits<Attribute> rows_[detail::source_slots]{};
    enum_set<Attribute> together_{};          ///< all attributes, whatever their sources
    detail::event_count<Attribute> events_{}; ///< of all traces
};

} // namespace tact

#endif
