// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_MODEL_COVERAGE_HPP
#define TACT_MODEL_COVERAGE_HPP

#include <tact/explain/feature_assessment.hpp>
#include <tact/model/together.hpp>

// Before a model is trained: which of its features survive in which moments, what stops the others, and which single
// change would bring most of them back. For a desk, not for a request.

namespace tact::inline v0_1 {

/// A moment in which a model is asked: its context, the consent of the person, and how often it occurs. A plain value:
/// safe to share between threads while none writes it.
template <enumeration Attribute>
struct basic_moment {
    const char* name = "";                           ///< for the table
    context where{};                                 ///< its context
    const basic_consent<Attribute>* given = nullptr; ///< null: nothing granted, nothing refused
    double weight = 1;                               ///< how often it occurs, beside the others
};
/// A moment over the shipped attributes.
using moment = basic_moment<attribute>;

/// What becomes of a feature in a moment, and what stops it. A plain value: safe to share between threads while none
/// writes it.
template <enumeration Attribute>
struct basic_coverage_cell {
    tact::feature feature = tact::feature::none;
    bool kept = false;                           ///< whether a model may read it, beside the features before it
    tact::decision alone = tact::decision::deny; ///< the decision on it by itself
    enum_set<joint_risk> risks{};                ///< what it would amount to with those before it, if that stops it
    bool has_culprit = false;                    ///< whether a single part stops it
    Attribute what{};                            ///< the attribute of that part
    source from = source::unstated;              ///< and its source
    bool stopped_by_source = false;              ///< whether data of your own would be decided better
    enum_set<reason> reasons{};                  ///< all reasons of the decision by itself
};

/// What a change is.
enum class coverage_change : std::uint16_t {
    nothing,      ///< no single change brings anything
    yes_to_datum, ///< a specific yes to an attribute, which is to be asked for
    yes_to_risk,  ///< a specific yes to use several attributes together
    coarser_datum ///< an attribute is coarsened wherever it is drawn on
};
constexpr coverage_change last_enumerator(coverage_change) { return coverage_change::coarser_datum; }

/// A single change, and what it would bring. A plain value: safe to share between threads while none writes it.
template <enumeration Attribute>
struct [[nodiscard]] basic_change {
    coverage_change change = coverage_change::nothing; ///< which
    Attribute what{};                                  ///< what is asked for, or coarsened
    Attribute to{};                                    ///< what it is coarsened to
    joint_risk risk{};                                 ///< what is used together
    enum_set<source> from{};                           ///< the sources that a yes is for
    double gain = 0;         ///< by how much the value of what is kept would grow, over all moments
    std::size_t moments = 0; ///< in how many of them it would
    constexpr explicit operator bool() const { return change != coverage_change::nothing; }
};

/// The features of a catalogue in several moments. They are taken in the order given, the most valuable first, as
/// `together` takes them. It holds a second catalogue for what is coarsened: keep it in an object that lives long. The
/// catalogue must outlive it. Written by one thread at a time; each function writes.
template <enumeration Attribute, std::size_t Features, std::size_t Parts>
class basic_coverage {
public:
    /// The features.
    using catalogue_type = basic_catalogue<Attribute, Features, Parts>;
    /// A moment.
    using moment_type = basic_moment<Attribute>;

    /// Of these features, an array or anything with `data()` and `size()`, with or without values. Those that are none
    /// of the catalogue are left out, and so are those given before.
    template <class Ranked>
    constexpr basic_coverage(const catalogue_type& features [[clang::lifetimebound]], const Ranked& by_value)
        : features_(&features), coarser_(features.policy()) {
        feature_bits<Features> seen = feature_bits<Features>::nothing();
        for (std::size_t i = 0; i < detail::count_of(by_value); ++i) {
            const auto& given = detail::first_of(by_value)[i];
            const feature f = detail::what_of(given);
            if (!features.contains(f) || seen.contains_number(detail::number_of(f))) continue;
            seen.insert_number(detail::number_of(f));
            ranked_.add({f, static_cast<float>(detail::value_of(given))});
        }
    }

    /// How many features there are.
    constexpr std::size_t size() const { return ranked_.size(); }
    /// The value of what a model may read in a moment.
    constexpr double value_in(const moment_type& m) const { return value_under(*features_, ranked_, gate_of(m)); }

    /// Calls `visit(basic_coverage_cell<Attribute>)` for each feature in a moment, the most valuable first.
    template <class Visit>
    constexpr void for_each_cell(const moment_type& m, Visit visit) const {
        const basic_gate<Attribute> g = gate_of(m);
        std::size_t unknown = 0;
        static_cast<void>(detail::join(
            *features_, g, ranked_, unknown,
            [&](feature f, double) {
                basic_coverage_cell<Attribute> cell;
                cell.feature = f;
                cell.kept = true;
                cell.alone = decision::permit;
                visit(cell);
            },
            [&](feature f, drop_reason, const enum_set<joint_risk>& risks) {
                basic_coverage_cell<Attribute> cell;
                cell.feature = f;
                cell.risks = risks;
                blame(m, cell);
                visit(cell);
            }));
    }

    /// Calls `visit(basic_change<Attribute>)` for each single change that brings something over these moments.
    template <class Visit>
    constexpr void for_each_change(const moment_type* moments, std::size_t size, Visit visit) {
        for (std::size_t a = 0; a < enum_size<Attribute>; ++a) {
            basic_change<Attribute> c;
            c.change = coverage_change::yes_to_datum;
            c.what = tact::enum_at<Attribute>(a);
            for (std::size_t i = 0; i < size; ++i) {
                const enum_set<source> from = asked_from(c.what, gate_of(moments[i]));
                if (from.empty()) continue;
                c.from |= from;
                try_yes(c, moments[i], [&](auto& given, purpose p) { return given.grant(c.what, p, from); });
            }
            if (c.gain > 0) visit(c);
        }
        for (std::size_t r = 0; r < enum_size<joint_risk>; ++r) {
            basic_change<Attribute> c;
            c.change = coverage_change::yes_to_risk;
            c.risk = enum_at<joint_risk>(r);
            attribute_bits<Attribute> bit;
            bit.insert(c.risk);
            for (std::size_t i = 0; i < size; ++i) {
                if (gate_of(moments[i]).from(source::declared).decide(bit) == decision::ask)
                    try_yes(c, moments[i], [&](auto& given, purpose p) { return given.grant(c.risk, p); });
            }
            if (c.gain > 0) visit(c);
        }
        for (const auto& edge : features_->policy().table().coarsenings) {
            basic_change<Attribute> c;
            c.change = coverage_change::coarser_datum;
            c.what = edge.from;
            c.to = edge.to;
            if (!coarsen_all(edge.from, edge.to)) continue;
            for (std::size_t i = 0; i < size; ++i)
                count(c, moments[i], value_under(coarser_, coarser_ranked_, gate_of(moments[i])));
            if (c.gain > 0) visit(c);
        }
    }
    /// The single change that would bring most; the first of those that bring as much.
    constexpr basic_change<Attribute> best_change(const moment_type* moments, std::size_t size) {
        basic_change<Attribute> best;
        for_each_change(moments, size, [&](const basic_change<Attribute>& c) {
            if (c.gain > best.gain) best = c;
        });
        return best;
    }

private:
    using ranking = bounded_list<valued_feature, Features>;
    using coarser_type = basic_catalogue<Attribute, Features, 2 * Parts>; // a part may leave another, of its step

    constexpr basic_gate<Attribute> gate_of(const moment_type& m) const {
        const auto g = features_->policy().in(m.where);
        return m.given == nullptr ? g.under(basic_consent<Attribute>{}) : g.under(*m.given);
    }
    template <class Catalogue>
    static constexpr double value_under(const Catalogue& features, const ranking& ranked,
                                        const basic_gate<Attribute>& g) {
        double value = 0;
        std::size_t unknown = 0;
        static_cast<void>(detail::join(
            features, g, ranked, unknown, [&](feature, double v) { value += v; },
            [](feature, drop_reason, const enum_set<joint_risk>&) {}));
        return value;
    }

    /// Says what stops a feature.
    constexpr void blame(const moment_type& m, basic_coverage_cell<Attribute>& cell) const {
        const basic_consent<Attribute> nothing{};
        const auto why = tact::assess(*features_, m.where, cell.feature, m.given == nullptr ? nothing : *m.given);
        cell.alone = why.decision;
        cell.reasons = why.reasons;
        cell.has_culprit = why.has_culprit;
        cell.what = why.culprit.what;
        cell.from = why.culprit.from;
        if (!why.has_culprit) return;
        const auto& sources = features_->policy().table().sources;
        if (sources[cell.from].own && !cell.reasons.contains(reason::source_closed)) return;
        const basic_gate<Attribute> g = gate_of(m);
        for (const source_row& r : sources)
            cell.stopped_by_source = cell.stopped_by_source || (r.own && g.decide({cell.what, r.key}) > why.decision);
    }

    /// The sources from which a part is to be asked for that is this attribute, or was coarsened from it.
    constexpr enum_set<source> asked_from(Attribute what, const basic_gate<Attribute>& g) const {
        enum_set<source> from;
        for (const valued_feature& f : ranked_)
            features_->for_each_part(f.what, [&](const basic_part<Attribute>& p, feature) {
                if (!detail::alike(p.what, what) && !detail::alike(p.origin, what)) return;
                const basic_part<Attribute> alone[]{p};
                if (g.decide(features_->policy().use_of(alone)) == decision::ask) from.insert(p.from);
            });
        return from;
    }
    template <class Grant>
    constexpr void try_yes(basic_change<Attribute>& c, const moment_type& m, Grant grant) const {
        basic_consent<Attribute> given;
        if (m.given != nullptr) given = *m.given;
        for (const purpose p : processing_purpose::of(m.where).purposes())
            if (!grant(given, p)) return;
        count(c, m, value_under(*features_, ranked_, features_->policy().in(m.where).under(given)));
    }
    constexpr void count(basic_change<Attribute>& c, const moment_type& m, double then) const {
        const double more = then - value_in(m);
        c.gain += m.weight * more;
        if (more > 0) ++c.moments;
    }

    /// Fills the second catalogue with the same features, one attribute coarsened in all of them; false if none draws
    /// on it. Each step leaves a part, as `catalogue.coarsen` does it.
    constexpr bool coarsen_all(Attribute from, Attribute to) {
        coarser_ = coarser_type(features_->policy());
        bool found = false;
        const auto has_edge = [&](Attribute finer) {
            for (const auto& e : features_->policy().table().coarsenings)
                if (detail::alike(e.from, finer) && detail::alike(e.to, to)) return true;
            return false;
        };
        for (std::size_t i = 0; i < features_->size(); ++i) {
            const feature f = (*features_)[i];
            basic_part<Attribute> parts[2 * Parts]{};
            feature inputs[Features]{};
            std::size_t own = 0, others = 0;
            features_->for_each_part(f, [&](const basic_part<Attribute>& p, feature input) {
                if (input != f) {
                    const feature there = coarser_[detail::number_of(input) - 1];
                    if (others == 0 || inputs[others - 1] != there) inputs[others++] = there;
                    return;
                }
                if (!detail::alike(p.what, from) || !has_edge(p.origin)) {
                    parts[own++] = p;
                    return;
                }
                found = true;
                parts[own++] = basic_part<Attribute>{to, p.from, p.events, p.origin}.of_trace(p.trace);
                if (!detail::alike(p.what, p.origin)) parts[own++] = {to, p.from, 1, p.what};
            });
            const added there = own != 0 ? coarser_.add(features_->name(f), parts, own)
                                         : coarser_.derive(features_->name(f), inputs, others);
            if (!there) return false;
        }
        coarser_ranked_ = {};
        for (const valued_feature& f : ranked_) coarser_ranked_.add({coarser_[detail::number_of(f.what) - 1], f.value});
        return found;
    }

    const catalogue_type* features_;
    ranking ranked_{};
    coarser_type coarser_;
    ranking coarser_ranked_{};
};
template <enumeration Attribute, std::size_t Features, std::size_t Parts, class Ranked>
basic_coverage(const basic_catalogue<Attribute, Features, Parts>&, const Ranked&)
    -> basic_coverage<Attribute, Features, Parts>;

} // namespace tact

#endif
