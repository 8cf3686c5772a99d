// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_GATE_CATALOGUE_HPP
#define TACT_GATE_CATALOGUE_HPP

#include <tact/gate/feature.hpp>
#include <tact/gate/gate.hpp>
#include <tact/gate/label.hpp>

namespace tact {

template <enumeration Attribute>
struct blame; // gate/projection.hpp

/// An integrator's own features, each labelled with what it draws on. A derived feature carries the parts of all its
/// inputs, each once however many ways it came in; only a registered coarsening says less. Holds at most `Features`
/// features of `Parts` parts in all, in place; names must outlive it, and so must the policy.
template <enumeration Attribute, std::size_t Features, std::size_t Parts = 2 * Features>
class basic_catalogue {
    static_assert(Features < 0xFFFF);

public:
    /// What a candidate draws on, in features of this catalogue.
    using row = feature_row<Features>;
    /// One thing that a feature draws on.
    using part = basic_part<Attribute>;
    /// All that a feature draws on, labelled.
    using use = basic_use<Attribute>;

    /// An empty catalogue for a policy.
    constexpr explicit basic_catalogue(const basic_policy<Attribute>& p) : policy_(&p), fingerprint_(p.labels()) {}
    basic_catalogue(basic_policy<Attribute>&&) = delete; // a temporary would dangle

    /// A feature that is one attribute from one source.
    constexpr added add(const char* name, Attribute what, source from, std::uint32_t events = 1) {
        const part p[]{{what, from, events}};
        return add(name, p);
    }
    /// A feature that draws on several parts.
    template <std::size_t N>
    constexpr added add(const char* name, const part (&parts)[N]) {
        return take(name, parts, N, row::nothing(), feature::none);
    }
    /// A category of items that reveals an attribute: what is derived from its items takes it as an input.
    constexpr added category(const char* name, Attribute reveals) { return add(name, reveals, source::inferred); }

    /// A feature computed from others: an aggregate, a score, an embedding.
    template <std::size_t N>
    constexpr added derive(const char* name, const feature (&inputs)[N]) {
        return derive(name, inputs, N);
    }
    /// The same for a range known at run time only.
    constexpr added derive(const char* name, const feature* inputs, std::size_t n) {
        row bases = row::nothing();
        for (std::size_t i = 0; i < n; ++i) {
            if (!has(inputs[i])) return {feature::none, catalogue_error::unknown_input};
            bases |= entries_[position(inputs[i])].bases;
        }
        return take(name, nullptr, 0, bases, feature::none);
    }

    /// A feature that keeps less of another: wherever the policy has an edge from a part, and from what that part was
    /// coarsened from, to `to`, only that.
    constexpr added coarsen(const char* name, feature of, Attribute to) {
        if (!has(of)) return {feature::none, catalogue_error::unknown_input};
        part parts[Parts]{};
        std::size_t n = 0;
        bool found = false;
        for_each_part(entries_[position(of)].bases, [&](const part& p, feature) {
            const bool edge = has_edge(p.what, to) && has_edge(p.origin, to);
            found = found || edge;
            parts[n++] = edge ? part{to, p.from, p.events, p.origin} : p;
        });
        if (!found) return {feature::none, catalogue_error::no_such_coarsening};
        return take(name, parts, n, row::nothing(), of);
    }

    constexpr std::size_t size() const { return size_; } ///< how many features there are
    /// The feature of this name; none where there is none.
    constexpr feature find(const char* name) const {
        for (std::size_t i = 0; i < size_; ++i)
            if (same(entries_[i].name, name)) return at(i);
        return feature::none;
    }
    /// The name of a feature, empty where there is none.
    constexpr const char* name(feature f) const { return has(f) ? entries_[position(f)].name : ""; }
    /// The use a feature makes; unknown, and so denied, where there is none.
    constexpr use use_of(feature f) const { return has(f) ? entries_[position(f)].labelled : use{}; }
    /// What labels depend on: the policy's set rules and every feature. A column labelled before a change is refused.
    constexpr fingerprint labels() const { return fingerprint_; }

    /// The row of a candidate that draws on these features, with the marks that all of their parts amount to. Of none
    /// it is unknown: a candidate that uses nothing personal has the row `impersonal()`.
    constexpr row label(const feature* features, std::size_t n) const {
        row r = row::nothing();
        row bases = row::nothing();
        for (std::size_t i = 0; i < n; ++i) {
            r.insert(has(features[i]) ? features[i] : feature::none);
            if (has(features[i])) bases |= entries_[position(features[i])].bases;
        }
        if (n == 0) r.insert(feature::none);
        const set<mark> marks = labelled(bases).marks();
        for (std::size_t i = 0; i < count<mark>; ++i)
            if (marks.contains(enumerator<mark>(i))) r.insert(enumerator<mark>(i));
        return r;
    }
    /// The same for features listed in place.
    template <std::size_t N>
    constexpr row label(const feature (&features)[N]) const {
        return label(features, N);
    }
    /// The row of a candidate that uses nothing personal.
    static constexpr row impersonal() { return row::nothing(); }

    /// The features that a gate lets be read as it stands.
    constexpr mask_of<row> permitted(const basic_gate<Attribute>& g) const;

    /// The nearest coarser feature that a mask of this catalogue permits, itself where it is permitted; none where
    /// there is none. Only a score or an unmet need is substituted away: what was refused stays so in all that came of
    /// it.
    constexpr feature substitute(feature f, const mask_of<row>& allowed) const;

    /// Why a gate does not permit a feature: which attribute, from which source, through which input.
    constexpr tact::blame<Attribute> why(const basic_gate<Attribute>& g, feature f) const;

private:
    struct entry {
        const char* name = "";
        std::size_t first_part = 0;
        std::size_t parts = 0;
        row bases = row::nothing();           ///< the features whose own parts this one draws on
        feature coarser_than = feature::none; ///< what it was coarsened from
        use labelled;
    };

    static constexpr std::size_t position(feature f) { return static_cast<std::size_t>(f) - 1; }
    static constexpr feature at(std::size_t i) { return static_cast<feature>(i + 1); }
    constexpr bool has(feature f) const { return f != feature::none && position(f) < size_; }

    constexpr bool has_edge(Attribute from, Attribute to) const {
        for (const auto& edge : policy_->table().coarsenings)
            if (edge.from == from && edge.to == to) return true;
        return false;
    }

    template <class Visitor>
    constexpr void for_each_part(const row& bases, Visitor visit) const {
        for (std::size_t i = 0; i < size_; ++i) {
            if (!bases.contains(at(i))) continue;
            for (std::size_t k = 0; k < entries_[i].parts; ++k) visit(parts_[entries_[i].first_part + k], at(i));
        }
    }

    constexpr basic_labeller<Attribute> labelled(const row& bases) const {
        basic_labeller<Attribute> l(*policy_);
        for_each_part(bases, [&](const part& p, feature) { l.add(p); });
        return l;
    }

    constexpr added take(const char* name, const part* parts, std::size_t n, row bases, feature coarser_than) {
        const auto refused = [](catalogue_error e) { return added{feature::none, e}; };
        if (n == 0 && bases.empty()) return refused(catalogue_error::nothing_drawn_on);
        if (size_ == Features || n > Parts - parts_used_) return refused(catalogue_error::full);
        if (find(name) != feature::none) return refused(catalogue_error::name_taken);
        for (std::size_t i = 0; i < n; ++i)
            if (!tact::in_range(parts[i].what) || !tact::in_range(parts[i].from) || parts[i].from == source::unstated)
                return refused(catalogue_error::unknown_part);

        const feature f = at(size_++);
        entry& e = entries_[position(f)];
        e = {name, parts_used_, n, bases, coarser_than, {}};
        for (std::size_t i = 0; i < n; ++i) {
            parts_[parts_used_++] = parts[i];
            fingerprint_.add(std::uint64_t{tact::index(parts[i].what)} << 32 | tact::index(parts[i].origin));
            fingerprint_.add(std::uint64_t{tact::index(parts[i].from)} << 32 | parts[i].events);
        }
        if (n != 0) e.bases.insert(f);
        fingerprint_.add(e.bases.bits());
        e.labelled = labelled(e.bases).use();
        return {f, catalogue_error::none};
    }

    static constexpr bool same(const char* a, const char* b) {
        for (; *a != '\0' && *a == *b; ++a) ++b;
        return *a == *b;
    }

    const basic_policy<Attribute>* policy_;
    entry entries_[Features]{};
    part parts_[Parts]{};
    std::size_t size_ = 0;
    std::size_t parts_used_ = 0;
    fingerprint fingerprint_{};
};

/// A catalogue over the shipped attributes.
template <std::size_t Features, std::size_t Parts = 2 * Features>
using catalogue = basic_catalogue<attribute, Features, Parts>;

} // namespace tact

#include <tact/gate/projection.hpp>

#endif
