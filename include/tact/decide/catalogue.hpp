// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_DECIDE_CATALOGUE_HPP
#define TACT_DECIDE_CATALOGUE_HPP

#include <tact/decide/feature.hpp>
#include <tact/decide/gate.hpp>
#include <tact/decide/policy.hpp>
#include <tact/decide/use_builder.hpp>
#include <tact/vocabulary/detail/lifetimebound.hpp>

namespace tact::inline v0_1 {

/// Your own features, each with what it draws on. A derived feature carries the parts of all its inputs, each once
/// however often it came in; only a registered coarsening carries less. Holds at most `Features` features of `Parts`
/// parts in all, in place. The names and the policy must outlive it. Written by one thread at a time; safe to share
/// between threads while none writes it.
template <enumeration Attribute, std::size_t Features, std::size_t Parts = 2 * Features>
class basic_catalogue {
    static_assert(Features <= detail::max_features);

public:
    /// What a candidate draws on, in features of this catalogue.
    using bits = feature_bits<Features>;
    /// One thing that a feature draws on.
    using part = basic_part<Attribute>;
    /// All that a feature draws on.
    using use = basic_use<Attribute>;

    /// An empty catalogue for a policy.
    constexpr explicit basic_catalogue(const basic_policy<Attribute>& p [[clang::lifetimebound]])
        : policy_(&p), fingerprint_(p.scheme()) {}
    explicit basic_catalogue(const basic_policy<Attribute>&&) = delete; // a temporary would dangle

    /// A feature that is one attribute from one source.
    constexpr added add(const char* name, Attribute what, source from, std::uint32_t events = 1) {
        return add(name, part{what, from, events});
    }
    /// A feature that draws on one part.
    constexpr added add(const char* name, const part& drawn) {
        return take(name, &drawn, 1, bits::nothing(), feature::none);
    }
    /// A feature that draws on several parts.
    template <std::size_t N>
    constexpr added add(const char* name, const part (&parts)[N]) {
        return take(name, parts, N, bits::nothing(), feature::none);
    }
    /// The same for a range known at run time only.
    constexpr added add(const char* name, const part* parts, std::size_t n) {
        return take(name, parts, n, bits::nothing(), feature::none);
    }
    /// A category of items that reveals an attribute: a feature derived from its items takes it as an input.
    constexpr added category(const char* name, Attribute reveals) { return add(name, reveals, source::inferred); }

    /// A feature computed from others: an aggregate, a score, an embedding.
    template <std::size_t N>
    constexpr added derive(const char* name, const feature (&inputs)[N]) {
        return derive(name, inputs, N);
    }
    /// The same for a range known at run time only.
    constexpr added derive(const char* name, const feature* inputs, std::size_t n) {
        bits bases = bits::nothing();
        for (std::size_t i = 0; i < n; ++i) {
            if (!has(inputs[i])) return {feature::none, catalogue_error::unknown_input};
            bases |= entries_[position(inputs[i])].bases;
        }
        return take(name, nullptr, 0, bases, feature::none);
    }

    /// A feature that keeps less of another: wherever the policy has an edge to `to` from a part, and from each
    /// attribute that this part was coarsened from, it keeps only `to`. Every step leaves a part, so that a no to any
    /// of them counts.
    constexpr added coarsen(const char* name, feature of, Attribute to) {
        if (!has(of)) return {feature::none, catalogue_error::unknown_input};
        part parts[Parts]{}; // a full list has no room for more parts: what they are made of takes some
        std::size_t n = 0;
        bool found = false;
        const auto keep = [&](const part& p) {
            if (n < Parts) parts[n++] = p;
        };
        const auto keep_step = [&](const part& p) { // once, however many ways pass it
            for (std::size_t i = 0; i < n; ++i)
                if (detail::alike(parts[i].what, p.what) && parts[i].from == p.from &&
                    detail::alike(parts[i].origin, p.origin))
                    return;
            keep(p);
        };
        for_each_part_of(entries_[position(of)].bases, [&](const part& p, feature) {
            if (!has_edge(p.what, to) || !has_edge(p.origin, to)) return keep(p);
            found = true;
            keep(part{to, p.from, p.events, p.origin}.of_trace(p.trace));
            if (!detail::alike(p.what, p.origin)) keep_step({to, p.from, 1, p.what});
        });
        if (!found) return {feature::none, catalogue_error::no_such_coarsening};
        return take(name, parts, n, bits::nothing(), of);
    }

    /// A feature that keeps a shorter window of another: of each trace that a part names, the last `events` alone.
    constexpr added shorten(const char* name, feature of, std::uint32_t events) {
        if (!has(of)) return {feature::none, catalogue_error::unknown_input};
        part parts[Parts]{};
        std::size_t n = 0;
        bool found = false;
        for_each_part_of(entries_[position(of)].bases, [&](part p, feature) {
            const bool longer = p.trace != 0 && p.events > events;
            if (longer) p.events = events;
            found = found || longer;
            parts[n++] = p;
        });
        if (!found) return {feature::none, catalogue_error::nothing_to_shorten};
        return take(name, parts, n, bits::nothing(), of);
    }

    constexpr std::size_t size() const { return size_; } ///< how many features there are
    /// The feature that was added as number `i`, from 0; none if there is none.
    constexpr feature operator[](std::size_t i) const { return i < size_ ? entries_[i].self : feature::none; }
    /// Whether a feature is one of this catalogue.
    constexpr bool contains(feature f) const { return has(f); }
    /// The feature of this name; none if there is none.
    constexpr feature find(const char* name) const {
        if (name == nullptr) return feature::none;
        const std::uint32_t hash = hash_of(name);
        for (std::size_t i = 0; i < size_; ++i)
            if (hashes_[i] == hash && same(entries_[i].name, name)) return entries_[i].self;
        return feature::none;
    }
    /// The name of a feature; empty if it is none of this catalogue.
    constexpr const char* name(feature f) const { return has(f) ? entries_[position(f)].name : ""; }
    /// The use of a feature; unknown, and so denied, if it is none of this catalogue.
    constexpr const use& use_of(feature f) const [[clang::lifetimebound]] {
        return has(f) ? entries_[position(f)].labelled : unknown;
    }
    /// Calls `visit(source, bits)` for all that a feature draws on, source by source.
    template <class Visitor>
    constexpr void for_each_source(feature f, Visitor visit) const {
        if (has(f)) visit_sources(entries_[position(f)], visit);
    }
    /// The use of a candidate that draws on these features, with the joint risks of all their parts together. Unknown
    /// if one of them is no feature of this catalogue, or none is given.
    constexpr use use_of(const feature* features, std::size_t n) const {
        bits bases = bits::nothing();
        for (std::size_t i = 0; i < n; ++i) {
            if (!has(features[i])) return {};
            bases |= entries_[position(features[i])].bases;
        }
        return labelled(bases).use();
    }
    /// The same for features listed in place.
    template <std::size_t N>
    constexpr use use_of(const feature (&features)[N]) const {
        return use_of(features, N);
    }
    /// The scheme: the policy's rules on joint risks, and every feature. A column that was made before a change is
    /// refused.
    constexpr fingerprint scheme() const { return fingerprint_; }

    /// The bits of a candidate that draws on these features, with the joint risks of all their parts together. Unknown
    /// if none is given: the bits of a candidate that uses nothing personal are `impersonal()`.
    constexpr bits bits_of(const feature* features, std::size_t n) const {
        bits r = bits::nothing();
        bits bases = bits::nothing();
        for (std::size_t i = 0; i < n; ++i) {
            r.insert_number(has(features[i]) ? detail::number_of(features[i]) : 0);
            if (has(features[i])) bases |= entries_[position(features[i])].bases;
        }
        if (n == 0) r.insert_number(0);
        const enum_set<joint_risk> joint_risks = labelled(bases).joint_risks();
        for (std::size_t i = 0; i < enum_size<joint_risk>; ++i)
            if (joint_risks.contains(enum_at<joint_risk>(i))) r.insert(enum_at<joint_risk>(i));
        return r;
    }
    /// The same for features listed in place.
    template <std::size_t N>
    constexpr bits bits_of(const feature (&features)[N]) const {
        return bits_of(features, N);
    }
    /// The bits of a candidate that uses nothing personal.
    static constexpr bits impersonal() { return bits::nothing(); }

    /// The mask of the features that a gate permits one by one. It does not say what a model may read: that draws on
    /// all its features at once, see `together`.
    [[nodiscard]] constexpr mask_of<bits> mask(const basic_gate<Attribute>& g) const {
        bits denied = bits::all();
        if (g.scheme() == policy_->scheme()) {
            bits open = bits::nothing();
            for (std::size_t i = 0; i < size_; ++i)
                if (permits_entry(g, entries_[i])) open.insert_number(i + 1);
            for (std::size_t i = 0; i < enum_size<joint_risk>; ++i) {
                tact::attribute_bits<Attribute> m;
                m.insert(enum_at<joint_risk>(i));
                if (g.from(source::declared).permits(m)) open.insert(enum_at<joint_risk>(i));
            }
            denied = bits::all() - open;
        }
        return {denied, g.fingerprint(), fingerprint_};
    }
    /// Whether a mask of this catalogue permits a feature; false if either is of another catalogue.
    constexpr bool permits(const mask_of<bits>& allowed, feature f) const {
        return has(f) && allowed.scheme() == fingerprint_ && !allowed.denied().contains_number(detail::number_of(f));
    }

    /// The nearest coarser or shorter feature that a mask of this catalogue permits, or the feature itself if it is
    /// permitted; none if there is none. It replaces what a score or an unmet need closes; a refused datum stays
    /// refused in everything coarsened from it.
    constexpr feature substitute(feature f, const mask_of<bits>& allowed) const {
        if (!has(f) || allowed.scheme() != fingerprint_) return feature::none;
        bits frontier = bits::nothing(); // the features after so many steps of coarsening
        frontier.insert_number(detail::number_of(f));
        for (std::size_t step = 0; step <= size_ && !frontier.empty(); ++step) {
            bits next = bits::nothing();
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

    /// The policy that decides on its features.
    constexpr const basic_policy<Attribute>& policy() const { return *policy_; }
    /// Calls `visit(part, input)` for everything that a feature draws on; `input` is the feature that brought it in,
    /// itself or one of its inputs.
    template <class Visitor>
    constexpr void for_each_part(feature f, Visitor visit) const {
        if (has(f)) for_each_part_of(entries_[position(f)].bases, visit);
    }

private:
    struct entry {
        feature self = feature::none;
        const char* name = "";
        std::size_t first_part = 0;
        std::size_t parts = 0;
        bits bases = bits::nothing();         ///< the features whose own parts this one draws on
        feature coarser_than = feature::none; ///< what it was coarsened or shortened from
        use labelled;
        std::uint32_t sources = 0; ///< a bit for each source that it draws on; slot 0 is the unknown
    };

    static constexpr use unknown{};
    static constexpr std::size_t position(feature f) { return detail::number_of(f) - 1; }
    constexpr bool has(feature f) const {
        return f != feature::none && position(f) < size_ && entries_[position(f)].self == f;
    }

    template <class Visitor>
    static constexpr void visit_sources(const entry& e, Visitor visit) {
        for (std::uint32_t left = e.sources; left != 0; left &= left - 1) {
            const auto from = enum_at<source>(static_cast<unsigned>(__builtin_ctz(left)));
            visit(from, e.labelled.from(from));
        }
    }
    static constexpr bool permits_entry(const basic_gate<Attribute>& g, const entry& e) {
        bool permitted = true;
        visit_sources(e, [&](source from, const tact::attribute_bits<Attribute>& drawn) {
            permitted &= g.from(from).permits(drawn);
        });
        return permitted;
    }

    constexpr bool has_edge(Attribute from, Attribute to) const {
        for (const auto& edge : policy_->table().coarsenings)
            if (detail::alike(edge.from, from) && detail::alike(edge.to, to)) return true;
        return false;
    }

    template <class Visitor>
    constexpr void for_each_part_of(const bits& bases, Visitor visit) const {
        const auto& words = bases.bits().word;
        for (std::size_t w = 0; w < bases.bits().size; ++w)
            for (std::uint64_t left = words[w]; left != 0; left &= left - 1) {
                const std::size_t number = 64 * w + static_cast<unsigned>(__builtin_ctzll(left));
                const entry& e = entries_[number - 1];
                for (std::size_t k = 0; k < e.parts; ++k) visit(parts_[e.first_part + k], e.self);
            }
    }

    constexpr basic_use_builder<Attribute> labelled(const bits& bases) const {
        basic_use_builder<Attribute> l(*policy_);
        for_each_part_of(bases, [&](const part& p, feature) { l.add(p); });
        return l;
    }

    constexpr added take(const char* name, const part* parts, std::size_t n, bits bases, feature coarser_than) {
        const auto refused = [](catalogue_error e) { return added{feature::none, e}; };
        if (n == 0 && bases.empty()) return refused(catalogue_error::nothing_drawn_on);
        if (size_ == Features || n > Parts - parts_used_) return refused(catalogue_error::full);
        if (name == nullptr) return refused(catalogue_error::name_missing);
        if (find(name) != feature::none) return refused(catalogue_error::name_taken);
        for (std::size_t i = 0; i < n; ++i)
            if (!tact::is_valid(parts[i].what) || !tact::is_valid(parts[i].from) || parts[i].from == source::unstated)
                return refused(catalogue_error::unknown_part);

        hashes_[size_] = hash_of(name);
        entry& e = entries_[size_++];
        e = {feature::none, name, parts_used_, n, bases, coarser_than, {}, 0};
        for (std::size_t i = 0; i < n; ++i) {
            parts_[parts_used_++] = parts[i];
            fingerprint_.add(std::uint64_t{tact::position(parts[i].what)} << 32 | tact::position(parts[i].origin));
            fingerprint_.add(std::uint64_t{parts[i].trace} << 48 | std::uint64_t{tact::position(parts[i].from)} << 32 |
                             parts[i].events);
        }
        if (n != 0) e.bases.insert_number(size_);
        fingerprint_.add(e.bases.bits());
        fingerprint named = fingerprint_;
        for (const char* c = name; *c != '\0'; ++c) named.add(static_cast<unsigned char>(*c));
        e.self = detail::feature_of(size_, named);
        e.labelled = labelled(e.bases).use();
        for (std::size_t s = 0; s < detail::source_slots; ++s)
            e.sources |= std::uint32_t{!e.labelled.from(enum_at<source>(s)).empty()} << s;
        return {e.self, catalogue_error::none};
    }

    static constexpr std::uint32_t hash_of(const char* name) {
        std::uint32_t hash = 2166136261u;
        for (; *name != '\0'; ++name) hash = (hash ^ static_cast<unsigned char>(*name)) * 16777619u;
        return hash;
    }
    static constexpr bool same(const char* a, const char* b) {
        for (; *a != '\0' && *a == *b; ++a) ++b;
        return *a == *b;
    }

    const basic_policy<Attribute>* policy_;
    entry entries_[Features]{};
    std::uint32_t hashes_[Features]{}; ///< of the names: to look for one touches no other entry
    part parts_[Parts]{};
    std::size_t size_ = 0;
    std::size_t parts_used_ = 0;
    fingerprint fingerprint_{};
};

/// A catalogue over the shipped attributes.
template <std::size_t Features, std::size_t Parts = 2 * Features>
using catalogue = basic_catalogue<attribute, Features, Parts>;

} // namespace tact

#endif
