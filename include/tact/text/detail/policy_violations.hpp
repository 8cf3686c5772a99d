// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TEXT_DETAIL_POLICY_VIOLATIONS_HPP
#define TACT_TEXT_DETAIL_POLICY_VIOLATIONS_HPP

#include <tact/policy/violations.hpp>
#include <tact/text/detail/policy_marks.hpp>

// A broken invariant at the line of the row that breaks it, with the figure that is there and the one that would do.

namespace tact::inline v0_1 {

namespace detail {

/// How a figure has to stand to its bound.
enum class bound_side : std::uint8_t { at_most, at_least, exactly };
/// A figure that breaks an invariant, and the bound that it would have to keep.
struct broken_bound {
    const char* field = nullptr; ///< null if no figure is at fault
    odds_factor is{};
    bound_side side{};
    odds_factor bound{};
    bool has_other = false; ///< whether the bound is the figure of another row
    std::size_t other = 0;  ///< which
};

/// The bound that a value of an axis breaks.
constexpr broken_bound bound_of_axis(const axis_rows& rows, const violation& v) {
    const factors &here = rows[v.axis][v.position].factors, &unstated = rows[v.axis][0].factors;
    const auto one = odds_factor::of_thousandths(1000);
    const auto other = [&](const char* field, odds_factor is, odds_factor bound, std::size_t row) {
        return broken_bound{field, is, bound_side::at_most, bound, true, row};
    };
    const auto fixed = [](const char* field, odds_factor is, bound_side side, odds_factor bound) {
        return broken_bound{field, is, side, bound, false, 0};
    };
    /// The larger of the two that exceeds the figure of another row.
    const auto not_above = [&](const factors& limit, std::size_t row) {
        return here.assisting.thousandths() > limit.assisting.thousandths()
                   ? other("assisting", here.assisting, limit.assisting, row)
                   : other("promoting", here.promoting, limit.promoting, row);
    };
    if (v.invariant == invariant::unstated_is_the_worst_of_its_axis)
        return v.position == 0 ? fixed("assisting", here.assisting, bound_side::exactly, one) : not_above(unstated, 0);
    if (v.invariant == invariant::a_closer_relationship_takes_nothing_away)
        return not_above(rows[v.axis][v.position - 1].factors, v.position - 1);
    if (v.invariant == invariant::better_terms_never_raise_intrusion) return not_above(rows[v.axis][2].factors, 2);
    if (v.invariant == invariant::the_moment_helps_but_does_not_sell)
        return fixed("promoting", here.promoting, bound_side::at_least, one);
    if (v.invariant == invariant::the_audience_only_narrows)
        return fixed("assisting", here.assisting, bound_side::at_least, one);
    if (v.invariant == invariant::a_relationship_helps_more_than_it_sells) {
        const bool below_one = here.assisting.thousandths() <= 1000;
        const odds_factor least = below_one ? here.assisting : one, most = below_one ? one : here.assisting;
        const bool above = here.promoting.thousandths() > most.thousandths();
        return fixed("promoting", here.promoting, above ? bound_side::at_most : bound_side::at_least,
                     above ? most : least);
    }
    if (v.invariant != invariant::what_is_expected_is_neutral) return {};
    if (v.position == tact::position(expectedness::expected))
        return fixed("assisting", here.assisting, bound_side::exactly, one);
    if (here.assisting.thousandths() < 1000) return fixed("assisting", here.assisting, bound_side::at_least, one);
    return {"assisting", here.assisting, bound_side::exactly, unstated.assisting, true, 0};
}

/// Writes a figure as people do: three places.
template <std::size_t Capacity>
constexpr void add_figure(fixed_text<Capacity>& out, odds_factor f) {
    out.add_millionths(static_cast<std::uint64_t>(f.thousandths()) * 1000, 3);
}

/// What is broken, without the mend that its name has in parentheses, or that mend alone.
template <std::size_t Capacity>
constexpr void add_rule(fixed_text<Capacity>& out, invariant broken, bool mend) {
    const char* text = tact::name_of(broken);
    std::size_t open = 0, size = 0;
    for (; text[size] != '\0'; ++size)
        if (text[size] == '(' && open == 0) open = size;
    const std::size_t begin = mend ? open + 1 : 0, end = mend ? size - 1 : open - 1;
    for (std::size_t i = begin; i < end; ++i) out << text[i];
}

/// Reports what a policy breaks.
template <named_enumeration Attribute>
class policy_violations {
public:
    constexpr policy_violations(const basic_policy_table<Attribute>& t, const policy_marks<Attribute>& marks,
                                text_errors& errors)
        : table_(t), marks_(marks), rows_(t.axes), errors_(errors) {}

    constexpr void report() {
        tact::for_each_violation(table_, [this](const violation& v) { report(v); });
    }

private:
    struct spot {
        policy_part part{};
        std::size_t row = 0;
    };

    constexpr void report(const violation& v) {
        const spot s = spot_of(v);
        text_error* e = errors_.add(position_of(s, v), text_fault::broken_invariant);
        if (e == nullptr) return;
        e->sentence << '`';
        add_row(e->sentence, s);
        broken_bound b{};
        if (v.witness == witness::axis_value) b = detail::bound_of_axis(rows_, v);
        if (v.invariant == invariant::tolerances_are_ordered) b = bound_of_tolerances();
        if (v.invariant == invariant::the_coarser_is_not_more_sensitive) b = bound_of_coarser(v.position);
        if (b.field == nullptr) {
            e->sentence << "`: ";
            detail::add_rule(e->sentence, v.invariant, false);
            detail::add_rule(e->mend, v.invariant, true);
            return;
        }
        e->sentence << '.' << field_name(s, b) << "` is ";
        detail::add_figure(e->sentence, b.is);
        if (b.has_other) {
            e->sentence << ", and that of `";
            add_row(e->sentence, {s.part, b.other});
            e->sentence << "` is ";
            detail::add_figure(e->sentence, b.bound);
        }
        e->sentence << ": ";
        detail::add_rule(e->sentence, v.invariant, false);
        e->mend << "write ";
        detail::add_figure(e->mend, b.bound);
        e->mend << (b.side == bound_side::at_most ? " or less" : b.side == bound_side::at_least ? " or more" : "");
    }

    /// The row that a violation is about.
    constexpr spot spot_of(const violation& v) const {
        switch (v.witness) {
        case witness::attribute:
            return v.invariant == invariant::the_coarser_is_not_more_sensitive
                       ? spot{policy_part::attributes, coarser_of(v.position)}
                       : spot{policy_part::attributes, v.position};
        case witness::axis_value: return {detail::part_of(v.axis), v.position};
        case witness::source: return {policy_part::sources, v.position};
        case witness::joint_risk: return {policy_part::joint_risks, v.position};
        case witness::obligation: return {policy_part::obligations, v.position};
        case witness::expectation: return {policy_part::expected, v.position};
        case witness::table:
        default: break;
        }
        if (v.invariant == invariant::tolerances_are_ordered) return {policy_part::tolerances, 0};
        if (v.invariant == invariant::connectedness_outweighs_trust)
            return {detail::part_of(axis::connectedness), enum_size<connectedness>};
        if (v.invariant == invariant::a_set_rule_can_fire) return {policy_part::combinations, small_combination()};
        if (v.invariant == invariant::every_row_says_where_it_comes_from) {
            if (!table_.tolerances.why.stated()) return {policy_part::tolerances, 0};
            if (table_.clauses.why.stated()) return {policy_part::combinations, silent_combination()};
        }
        return {policy_part::clauses, 0};
    }
    constexpr std::size_t small_combination() const {
        std::size_t i = 0;
        while (i < table_.combinations.size() && table_.combinations[i].together.size() >= 2) ++i;
        return i;
    }
    constexpr std::size_t silent_combination() const {
        std::size_t i = 0;
        while (i < table_.combinations.size() && table_.combinations[i].why.stated()) ++i;
        return i;
    }
    /// The attribute that is more sensitive than the one it may stand in for.
    constexpr std::size_t coarser_of(std::size_t finer) const {
        for (const auto& edge : table_.coarsenings)
            if (tact::position(edge.from) == finer && table_.attributes[edge.to].sensitivity.thousandths() >
                                                          table_.attributes[edge.from].sensitivity.thousandths())
                return tact::position(edge.to);
        return finer;
    }
    constexpr broken_bound bound_of_coarser(std::size_t finer) const {
        const auto of = [&](std::size_t i) { return table_.attributes[tact::enum_at<Attribute>(i)].sensitivity; };
        return {"sensitivity", of(coarser_of(finer)), bound_side::at_most, of(finer), true, finer};
    }
    constexpr broken_bound bound_of_tolerances() const {
        const odds_factor permit = table_.tolerances.permit, ask = table_.tolerances.ask;
        const auto least = odds_factor::of_thousandths(100), most = odds_factor::of_thousandths(10000);
        if (permit.thousandths() < 100) return {"permit", permit, bound_side::at_least, least, false, 0};
        if (ask.thousandths() > 10000) return {"ask", ask, bound_side::at_most, most, false, 0};
        return {"ask", ask, bound_side::at_least, permit, false, 0};
    }

    /// The field of a figure: a row with one factor calls it its multiplier.
    constexpr const char* field_name(const spot& s, const broken_bound& b) const {
        const char* name = b.field;
        detail::visit_rows(table_, s.part, [&](const auto& rows) {
            if constexpr (requires { rows.begin()->multiplier; }) name = "multiplier";
        });
        return name;
    }
    template <std::size_t Capacity>
    constexpr void add_row(fixed_text<Capacity>& out, const spot& s) const {
        if (s.part == policy_part::head) {
            out << "the policy";
            return;
        }
        out << detail::name_of_part(s.part);
        detail::visit_rows(table_, s.part, [&](const auto& rows) {
            if (s.row < marks_.size_of(s.part)) out << '.' << tact::identifier_of(rows.begin()[s.row].key);
        });
    }

    /// What was written that no longer agrees with what an industry expects; null if it is neither.
    constexpr const text_position* cause_of(const violation& v) const {
        const auto& expected = table_.expectations.begin()[v.position].expected;
        const bool listed = marks_.of_part(policy_part::coarsenings).written != toml_written::no;
        for (std::size_t i = 0; listed && i < table_.coarsenings.size(); ++i)
            if (expected.contains(table_.coarsenings[i].from) && !expected.contains(table_.coarsenings[i].to))
                return &marks_.coarsenings[i];
        for (const Attribute a : expected) {
            const row_mark& mark = marks_.of_row(policy_part::attributes, tact::position(a));
            if (mark.written != toml_written::no && v.invariant == invariant::what_nobody_expects_is_in_no_set)
                return &mark.at;
        }
        return nullptr;
    }
    /// Where to say it: at the row; where it was not written, at one beside it, at a list it is in, or at the top.
    constexpr text_position position_of(const spot& s, const violation& v) const {
        const std::size_t size = marks_.size_of(s.part);
        const auto written = [&](std::size_t row) {
            return row < size && marks_.of_row(s.part, row).written != toml_written::no;
        };
        if (s.part == policy_part::combinations && s.row < table_.combinations.size() &&
            marks_.of_part(s.part).written != toml_written::no)
            return marks_.combinations[s.row];
        if (v.witness == witness::attribute && !written(s.row)) {
            if (written(v.position)) return marks_.of_row(s.part, v.position).at;
            for (std::size_t i = 0; i < table_.coarsenings.size(); ++i)
                if (tact::position(table_.coarsenings[i].from) == v.position &&
                    marks_.of_part(policy_part::coarsenings).written != toml_written::no)
                    return marks_.coarsenings[i];
        }
        if (v.witness == witness::expectation && !written(s.row))
            if (const text_position* cause = cause_of(v)) return *cause;
        for (std::size_t away = 0; away <= size; ++away) {
            if (s.row >= away && written(s.row - away)) return marks_.of_row(s.part, s.row - away).at;
            if (written(s.row + away)) return marks_.of_row(s.part, s.row + away).at;
        }
        if (v.invariant == invariant::connectedness_outweighs_trust)
            for (std::size_t i = enum_size<trust>; i-- > 0;)
                if (marks_.of_row(detail::part_of(axis::trust), i).written != toml_written::no)
                    return marks_.of_row(detail::part_of(axis::trust), i).at;
        return marks_.of_part(s.part).written != toml_written::no ? marks_.of_part(s.part).at : text_position{};
    }

    const basic_policy_table<Attribute>& table_;
    const policy_marks<Attribute>& marks_;
    axis_rows rows_;
    text_errors& errors_;
};

} // namespace detail

} // namespace tact

#endif
