// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_MODEL_DETAIL_JOINT_USE_HPP
#define TACT_MODEL_DETAIL_JOINT_USE_HPP

#include <tact/decide/catalogue.hpp>
#include <tact/decide/detail/event_count.hpp>

namespace tact::inline v0_1 {

namespace detail {

/// A use that grows feature by feature, as long as one gate permits it. Equal to the catalogue's use of the same
/// features; it looks at what a feature adds, not at all of them again.
template <enumeration Attribute, std::size_t Features>
class joint_use {
public:
    using bits = attribute_bits<Attribute>;

    /// Nothing yet, of features of a policy, under a gate.
    constexpr joint_use(const basic_policy<Attribute>& p, const basic_gate<Attribute>& g)
        : policy_(&p), gate_(&g), understood_(g.scheme() == p.scheme()) {
        for (std::size_t s = 1; s < source_slots; ++s)
            for (std::size_t i = 0; i < enum_size<joint_risk>; ++i) {
                bits risk;
                risk.insert(enum_at<joint_risk>(i));
                if (!g.from(enum_at<source>(s)).permits(risk)) closed_[s].insert(enum_at<joint_risk>(i));
            }
        for (const auto& r : p.table().attributes)
            if (r.classes.contains(attribute_class::trace)) traces_.insert(r.key);
    }

    /// What became of a feature.
    struct outcome {
        decision alone = decision::deny; ///< the decision on it by itself
        enum_set<joint_risk> risks{};    ///< not permitted, and there if it were added
    };
    /// Adds a feature if the gate permits it, by itself and with what was added before.
    template <std::size_t Parts>
    constexpr outcome add(const basic_catalogue<Attribute, Features, Parts>& features, feature f) {
        bits here;
        enum_set<joint_risk> closed = closed_here_;
        bool permitted = understood_, askable = understood_;
        features.for_each_source(f, [&](source from, const bits& drawn) {
            const basic_source_gate<Attribute>& g = gate_->from(from);
            permitted &= g.permits(drawn);
            askable &= g.permits_or_asks(drawn);
            here |= drawn;
            closed |= closed_[slot_of(from)];
        });
        if (!permitted) return {askable ? decision::ask : decision::deny, {}};

        const bits more = together_ | (here & data);
        const basic_policy_table<Attribute>& t = policy_->table();
        enum_set<joint_risk> risks = risks_; // no more attributes amount to no more
        std::size_t attributes = size_;
        if (!(more == together_)) {
            attributes += (more - together_).bits().population();
            if (attributes > t.max_joint_attributes) risks.insert(joint_risk::too_many_attributes);
            for (const auto& c : t.combinations)
                if (more.includes(bits(c.together))) risks.insert(joint_risk::identifying_combination);
        }
        const bool counts_events = here.intersects(traces_);
        if (counts_events) {
            trial_ = events_;
            features.for_each_part(f, [&](const basic_part<Attribute>& p, feature input) {
                if (!seen_.contains_number(number_of(input)) && traces_.contains(p.what)) trial_.add(p);
            });
            if (trial_.exceeds(t.max_events)) risks.insert(joint_risk::too_many_events);
        }
        if (risks.intersects(closed)) return {decision::permit, risks & closed};

        features.for_each_source(f, [&](source from, const bits& drawn) { rows_[slot_of(from)] |= drawn; });
        together_ = more;
        size_ = attributes;
        closed_here_ = closed;
        risks_ = risks;
        if (counts_events) {
            events_ = trial_;
            features.for_each_part(
                f, [&](const basic_part<Attribute>&, feature input) { seen_.insert_number(number_of(input)); });
        }
        return {decision::permit, {}};
    }

    /// Whether the gate decides uses of this policy.
    constexpr bool understood() const { return understood_; }
    /// What all that was added draws on; nothing personal if nothing was.
    constexpr basic_use<Attribute> use() const {
        if (together_.empty()) return basic_use<Attribute>::nothing();
        bits rows[source_slots];
        for (std::size_t s = 1; s < source_slots; ++s) {
            rows[s] = rows_[s];
            if (rows[s].empty()) continue;
            for (std::size_t i = 0; i < enum_size<joint_risk>; ++i)
                if (risks_.contains(enum_at<joint_risk>(i))) rows[s].insert(enum_at<joint_risk>(i));
        }
        return {rows, policy_->scheme()};
    }

private:
    static constexpr bits data = bits(enum_set<Attribute>::all());

    const basic_policy<Attribute>* policy_;
    const basic_gate<Attribute>* gate_;
    bool understood_;
    enum_set<joint_risk> closed_[source_slots]{}; ///< the risks that the gate of each source closes
    bits traces_{};
    bits rows_[source_slots]{};
    bits together_{};      ///< all attributes, whatever their sources
    std::size_t size_ = 0; ///< how many they are
    enum_set<joint_risk> closed_here_{};
    enum_set<joint_risk> risks_{};
    event_count<Attribute> events_{}, trial_{};
    feature_bits<Features> seen_ = feature_bits<Features>::nothing(); ///< the features whose events were counted
};

} // namespace detail

} // namespace tact

#endif
