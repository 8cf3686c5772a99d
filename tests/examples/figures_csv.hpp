// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TESTS_EXAMPLES_FIGURES_CSV_HPP
#define TACT_TESTS_EXAMPLES_FIGURES_CSV_HPP

#include "decision_log.hpp"

#include <ostream>
#include <string>
#include <vector>

// The figures of a policy as text, for tools that know no enumeration of tact: each factor with its evidence, how a
// packed context is taken apart, and the rules that every table of figures keeps, each as a sum of log odds.

namespace figures_csv {

/// What is not an axis has its number after those of the axes.
inline constexpr std::size_t of_attributes = tact::enum_size<tact::axis>;

/// A figure in a rule, added or subtracted.
struct term {
    int sign;
    std::size_t of; ///< the position of an axis, or `of_attributes`
    std::size_t value;
    bool promoting;
};

/// A sum of log odds that is at least so many thousandths, or exactly.
struct rule {
    const char* name;
    std::vector<term> terms;
    int thousandths = 0;
    bool exactly = false;
    bool stated = false; ///< an order that a study states; a table is valid without it
};

/// Whether each row of an axis has an assisting and a promoting factor, or one for both.
struct two_factors {
    bool of[tact::enum_size<tact::axis>]{};

    explicit two_factors(const tact::axes& axes) {
        tact::for_each_axis(axes, [this](tact::axis a, const auto& rows) {
            of[tact::position(a)] = !requires { rows.begin()->multiplier; };
        });
    }
};

/// The rules on figures that the table keeps: those of policy/violations.hpp, and the orders T35 and T36.
template <tact::enumeration Attribute>
std::vector<rule> rules_of(const tact::basic_policy_table<Attribute>& t) {
    using tact::axis, tact::invariant, tact::position;
    std::vector<rule> rules;
    const two_factors two(t.axes);
    const auto add = [&](const char* name, std::vector<term> terms, int thousandths = 0) {
        rules.push_back({name, std::move(terms), thousandths});
        return &rules.back();
    };
    // On both factors of an axis, if it has two.
    const auto each_factor = [&](axis a, auto make) {
        make(false);
        if (two.of[position(a)]) make(true);
    };
    const auto no_less = [&](const char* name, axis a, std::size_t more, std::size_t less) {
        each_factor(a, [&](bool p) { add(name, {{+1, position(a), more, p}, {-1, position(a), less, p}}); });
    };
    const tact::enum_set closer{axis::connectedness, axis::trust};
    for (const axis a : tact::enum_set<axis>::all()) {
        for (std::size_t v = 1; v < size_of(a); ++v) {
            if (tact::detail::worst_unstated_axes.contains(a) || (tact::detail::defaulted_axes.contains(a) && v == 1))
                no_less(tact::identifier_of(invariant::unstated_is_the_worst_of_its_axis), a, 0, v);
            if (closer.contains(a))
                no_less(tact::identifier_of(invariant::a_closer_relationship_takes_nothing_away), a, v - 1, v);
        }
        if (tact::detail::better_first_axes.contains(a))
            no_less(tact::identifier_of(invariant::better_terms_never_raise_intrusion), a, 2, 1);
        for (std::size_t v = 0; v < size_of(a); ++v) {
            if (tact::detail::moment_axes.contains(a))
                add(tact::identifier_of(invariant::the_moment_helps_but_does_not_sell), {{+1, position(a), v, true}});
            if (tact::detail::neutral_axes.contains(a) && t.clauses.audience_only_narrows)
                add(tact::identifier_of(invariant::the_audience_only_narrows), {{+1, position(a), v, false}});
            if (closer.contains(a) && two.of[position(a)]) {
                const char* damped = "promoting_lies_between_assisting_and_1";
                add(damped, {{+1, position(a), v, true}, {-1, position(a), v, false}});
                add(damped, {{-1, position(a), v, true}});
            }
        }
        if (tact::detail::neutral_axes.contains(a))
            add(tact::identifier_of(invariant::unstated_is_the_worst_of_its_axis), {{+1, position(a), 0, false}})
                ->exactly = true;
    }
    const std::size_t near = position(axis::connectedness), trust = position(axis::trust);
    for (std::size_t i = 2; i < size_of(axis::connectedness); ++i)
        for (std::size_t k = 2; k < size_of(axis::trust); ++k)
            each_factor(axis::connectedness, [&](bool p) {
                add(tact::identifier_of(invariant::connectedness_outweighs_trust),
                    {{+1, near, i - 1, p}, {-1, near, i, p}, {-1, trust, k - 1, p}, {+1, trust, k, p}}, 1);
            });
    const std::size_t expected = position(axis::expectedness);
    add("expected_is_exactly_1", {{+1, expected, position(tact::expectedness::expected), false}})->exactly = true;
    add("unexpected_counts_as_unstated", {{+1, expected, position(tact::expectedness::unstated), false},
                                          {-1, expected, position(tact::expectedness::unexpected), false}})
        ->exactly = true;
    for (const auto& edge : t.coarsenings)
        add(tact::identifier_of(invariant::the_coarser_is_not_more_sensitive),
            {{+1, of_attributes, position(edge.from), false}, {-1, of_attributes, position(edge.to), false}});
    const auto order = [&](axis a, std::size_t easiest, std::size_t hardest) {
        for (std::size_t v = 0; v < size_of(a); ++v) {
            if (v != easiest) no_less("T35", a, v, easiest), rules.back().stated = true;
            if (v != hardest && hardest != easiest) no_less("T36", a, hardest, v), rules.back().stated = true;
        }
    };
    order(axis::gender, position(tact::gender::female), position(tact::gender::male));
    order(axis::age_band, position(tact::age_band::from_18_to_34), position(tact::age_band::from_50));
    order(axis::young_children, position(tact::young_children::some), position(tact::young_children::some));
    return rules;
}

/// Whether a table keeps a rule: two factors are compared as written, a sum of four in log odds.
template <tact::enumeration Attribute>
bool keeps(const tact::basic_policy_table<Attribute>& t, const tact::detail::axis_rows& rows, const rule& r) {
    std::int64_t as_written = r.terms.size() == 1 ? -1000 * r.terms[0].sign : 0, sum = 0;
    for (const term& x : r.terms) {
        tact::odds_factor f = tact::odds_factor::of_thousandths(0);
        if (x.of == of_attributes)
            f = t.attributes.begin()[x.value].sensitivity;
        else
            f = x.promoting ? rows.of[x.of][x.value].factors.promoting : rows.of[x.of][x.value].factors.assisting;
        as_written += x.sign * std::int64_t{f.thousandths()};
        sum += x.sign * std::int64_t{log_odds(f)};
    }
    if (r.exactly) return as_written == 0;
    return r.terms.size() <= 2 ? as_written >= 0 : sum >= r.thousandths;
}

inline void write_factor(std::ostream& out, tact::odds_factor f) {
    const std::string digits = std::to_string(1000 + f.thousandths() % 1000);
    out << f.thousandths() / 1000 << '.' << digits.substr(1);
}

inline void write_figure(std::ostream& out, const char* kind, const char* value, tact::odds_factor assisting,
                         tact::odds_factor promoting, const tact::provenance& why) {
    out << "figure," << kind << ',' << value << ',';
    write_factor(out, assisting);
    out << ',';
    write_factor(out, promoting);
    out << ',' << tact::identifier_of(why.evidence) << ",\"";
    for (const char* c = why.statement; *c != '\0'; ++c) out << (*c == '"' ? "'" : std::string(1, *c));
    out << "\"\n";
}

/// Where a context leaves `expectedness` unstated, the industry may decide for each attribute whether it is expected.
/// The policy is asked: an attribute is expected where saying so changes no score.
template <tact::named_enumeration Attribute>
void write_defaults(std::ostream& out, const tact::basic_policy<Attribute>& of) {
    out << "record,axis,when_axis,when_value,attribute,counts_as\n";
    using tact::purpose, tact::source;
    const auto score = [&](tact::context where, Attribute what, source from, std::int32_t& log_odds) {
        const auto found = assess(of, where, tact::basic_use<Attribute>{what, from}).findings;
        if (found.size() != 1 || !found[0].scored) return false;
        log_odds = found[0].log_odds;
        return true;
    };
    for (const tact::industry i : tact::enum_set<tact::industry>::all())
        for (const Attribute what : tact::enum_set<Attribute>::all()) {
            bool known = false;
            for (const purpose to : tact::enum_set<purpose>::all())
                for (const source from : tact::enum_set<source>::all()) {
                    tact::context where{.purpose = to, .industry = i};
                    std::int32_t unset = 0, expected = 0;
                    if (known || !score(where, what, from, unset)) continue;
                    where.expectedness = tact::expectedness::expected;
                    known = score(where, what, from, expected);
                    if (known && unset == expected)
                        out << "default," << tact::identifier_of(tact::axis::expectedness) << ','
                            << tact::identifier_of(tact::axis::industry) << ',' << tact::identifier_of(i) << ','
                            << tact::identifier_of(what) << ',' << tact::identifier_of(tact::expectedness::expected)
                            << '\n';
                }
        }
}

/// Everything: after each line that begins with `record` come lines with these columns.
template <tact::named_enumeration Attribute>
void write(std::ostream& out, const tact::basic_policy<Attribute>& of) {
    using tact::axis, tact::position;
    const tact::basic_policy_table<Attribute>& t = of.table();
    out << "record,name,policy,scheme\npolicy," << t.name << ',' << hex(of.fingerprint().value()) << ','
        << hex(of.scheme().value()) << '\n';

    out << "record,kind,value,assisting,promoting,evidence,statement\n";
    for (const auto& r : t.attributes)
        write_figure(out, "attribute", tact::identifier_of(r.key), r.sensitivity, r.sensitivity, r.why);
    for (const auto& r : t.sources)
        write_figure(out, "source", tact::identifier_of(r.key), r.multiplier, r.multiplier, r.why);
    tact::for_each_axis(t.axes, [&](axis a, const auto& rows) {
        for (const auto& r : rows) {
            const auto f = tact::detail::factors_of(r);
            write_figure(out, tact::identifier_of(a), tact::identifier_of(r.key), f.assisting, f.promoting, r.why);
        }
    });

    // A position on an axis is context >> shift & 65535, divided by stride, modulo positions.
    out << "record,axis,group,shift,stride,positions,factors\n";
    const two_factors two(t.axes);
    for (std::size_t g = 0; g < tact::enum_size<tact::detail::group>; ++g) {
        std::size_t stride = 1;
        const auto& in_group = tact::detail::axes_of[g];
        for (std::size_t k = in_group.size; k-- > 0;) {
            const axis a = in_group.axes[k];
            const std::size_t positions = tact::detail::positions_of(a);
            out << "axis," << tact::identifier_of(a) << ',' << g << ',' << 16 * g << ',' << stride << ',' << positions
                << ',' << (two.of[position(a)] ? "two" : "one") << '\n';
            stride *= positions;
        }
    }

    // Positions of the axis purpose. Those without a score are left out.
    out << "record,position,purpose,learning_for,factor\n";
    for (std::size_t i = 1; i < tact::detail::processing_purposes; ++i) {
        const auto to = tact::processing_purpose::at(i);
        if (to.position() != i || to.purpose == tact::purpose::security) continue;
        const bool learning = to.learning_for != tact::purpose::unstated;
        out << "purpose," << i << ',' << tact::identifier_of(to.purpose) << ','
            << (learning ? tact::identifier_of(to.learning_for) : "") << ','
            << (!learning && t.axes.purpose[to.purpose].assisting ? "assisting" : "promoting") << '\n';
    }

    write_defaults(out, of);

    // A sum of the log odds of figures, in thousandths. `invariant`: a table that breaks it is not valid.
    out << "record,name,sum,relation,thousandths\n";
    for (const rule& r : rules_of(t)) {
        out << (r.stated ? "order," : "invariant,") << r.name << ',';
        for (const term& x : r.terms) {
            const bool is_axis = x.of != of_attributes;
            const auto a = tact::enum_at<axis>(x.of);
            out << (&x == r.terms.data() ? "" : " ") << (x.sign > 0 ? '+' : '-')
                << (is_axis ? tact::identifier_of(a) : "attribute") << '.';
            if (is_axis)
                tact::for_each_axis(t.axes, [&](axis at, const auto& rows) {
                    if (at == a) out << tact::identifier_of(rows.begin()[x.value].key);
                });
            else
                out << tact::identifier_of(tact::enum_at<Attribute>(x.value));
            out << (x.promoting ? ".promoting" : ".assisting");
        }
        out << (r.exactly ? ",==," : ",>=,") << r.thousandths << '\n';
    }
}

} // namespace figures_csv

#endif
