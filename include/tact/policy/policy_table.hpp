// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_POLICY_POLICY_TABLE_HPP
#define TACT_POLICY_POLICY_TABLE_HPP

#include <tact/policy/rows.hpp>
#include <tact/vocabulary/attribute_bits.hpp>
#include <tact/vocabulary/enum_table.hpp>

namespace tact::inline v0_1 {

/// The two tolerances that intrusion is compared with. A plain value: safe to share between threads while none writes
/// it.
struct tolerances {
    odds_factor permit{}; ///< intrusion at most this is permitted
    odds_factor ask{};    ///< intrusion at most this is asked for; above, denied
    provenance why{};
};

/// What law adds to the score. An empty one adds nothing. A plain value: safe to share between threads while none
/// writes it.
struct clauses {
    enum_set<purpose> closed_to_minors{};            ///< denied where the person is a minor
    enum_set<source> sources_closed_to_minors{};     ///< denied where the person is a minor
    enum_set<purpose> supplied_only_for_minors{};    ///< for a minor, only what the request itself supplied
    enum_set<purpose> asked_where_age_is_unstated{}; ///< never without a specific yes unless the age is stated
    enum_set<purpose> asked_where_effect_is_legal{}; ///< never without a specific yes where the effect is legal
    enum_set<purpose> always_asked{};                ///< never without a specific yes
    bool audience_only_narrows = false;              ///< no audience may reduce intrusion
    provenance why{};
};

/// What a policy says of every value of every axis. The same for every enumeration of attributes, so that a policy of
/// your own can take it from another: `.axes = standard_table.axes`. A plain value: safe to share between threads
/// while none writes it.
struct axes {
    enum_table<tact::purpose, purpose_row> purpose{};
    enum_table<tact::connectedness, two_multiplier_row<tact::connectedness>> connectedness{};
    enum_table<tact::trust, two_multiplier_row<tact::trust>> trust{};
    enum_table<tact::pressure, two_multiplier_row<tact::pressure>> pressure{};
    enum_table<tact::setting, two_multiplier_row<tact::setting>> setting{};
    enum_table<tact::exposure, multiplier_row<tact::exposure>> exposure{};
    enum_table<tact::industry, two_multiplier_row<tact::industry>> industry{};
    enum_table<tact::channel, multiplier_row<tact::channel>> channel{};
    /// The rows of the audience.
    struct audience_axes {
        enum_table<tact::gender, multiplier_row<tact::gender>> gender{};
        enum_table<tact::age_band, multiplier_row<tact::age_band>> age_band{};
        enum_table<tact::young_children, multiplier_row<tact::young_children>> young_children{};
    };
    audience_axes audience{}; ///< the rows of its three axes
    enum_table<tact::age_assurance, multiplier_row<tact::age_assurance>> age_assurance{};
    enum_table<tact::initiative, multiplier_row<tact::initiative>> initiative{};
    enum_table<tact::expectedness, multiplier_row<tact::expectedness>> expectedness{};
    enum_table<tact::benefit, multiplier_row<tact::benefit>> benefit{};
    enum_table<tact::control, multiplier_row<tact::control>> control{};
    enum_table<tact::transparency, multiplier_row<tact::transparency>> transparency{};
    enum_table<tact::confidence, two_multiplier_row<tact::confidence>> confidence{};
    enum_table<tact::effect, multiplier_row<tact::effect>> effect{};
};

/// The tables of a policy, as people write them: the same literal type in code and loaded at run time. It decides
/// nothing by itself; `basic_policy` compiles it and checks the invariants. Plain data: share it between threads while
/// none writes it.
template <enumeration Attribute>
struct basic_policy_table {
    /// What the customers of one industry expect it to use. An attribute outside the set is unexpected there, unless
    /// the request itself says otherwise. An empty set claims nothing, and needs no evidence.
    struct expectation_row {
        industry key{};
        enum_set<Attribute> expected{}; ///< what its customers expect it to use
        provenance why{};
    };

    const char* name = "";     ///< of the policy, for logs
    std::uint32_t version = 1; ///< what tells one edition of a policy's figures from the next; at least 1
    tact::tolerances tolerances{};
    tact::clauses clauses{};
    enum_table<Attribute, attribute_row<Attribute>> attributes{}; ///< what it says of each attribute
    enum_table<source, source_row> sources{};
    tact::axes axes{};
    enum_table<industry, expectation_row> expectations{}; ///< what each industry is expected to use
    enum_table<joint_risk, joint_risk_row> joint_risks{};
    bounded_list<combination<Attribute>, 8> combinations{};
    std::uint32_t max_events = 0;           ///< events of traces followed within the caller's window; at least 1
    std::uint32_t max_joint_attributes = 0; ///< attributes of one use that are no joint risk yet; at least 1
    bounded_list<coarsening<Attribute>, max_coarsenings> coarsenings{};
    enum_table<obligation, obligation_row> obligations{};
};

/// The tables of a policy over the shipped attributes.
using policy_table = basic_policy_table<attribute>;

namespace detail {

/// The two factors of a row of an axis: when helping the person, and otherwise.
struct factors {
    odds_factor assisting{};
    odds_factor promoting{};
};
/// The factors of a row, which has one multiplier or an assisting and a promoting one.
template <class Row>
constexpr factors factors_of(const Row& r) {
    if constexpr (requires { r.multiplier; })
        return {r.multiplier, r.multiplier};
    else
        return {r.assisting, r.promoting};
}

/// What every row of every axis says, by position: a loop over it is compiled once, a loop over rows once an axis.
struct axis_rows {
    /// What one row says, whatever its type.
    struct row {
        detail::factors factors;
        bool names_its_key, says_why;
    };
    row of[enum_size<axis>][max_axis_values]{};

    /// The rows of the axes of a table.
    template <class Axes>
    constexpr explicit axis_rows(const Axes& axes) {
        tact::for_each_axis(axes, [this](axis a, const auto& rows) {
            std::size_t i = 0;
            for (const auto& r : rows) {
                of[position(a)][i] = {detail::factors_of(r), tact::position(r.key) == i, r.why.stated()};
                ++i;
            }
        });
    }
    /// Those of one axis, as many as it has values.
    constexpr const row (&operator[](axis a) const)[max_axis_values] { return of[position(a)]; }
};

/// The multiplier of what is not expected.
constexpr odds_factor unexpected_factor(const axes& a) { return a.expectedness[expectedness::unexpected].multiplier; }

/// The attributes that are expected: those of the industry, unless the request says that all are, or none. None, too,
/// if either value is out of range.
template <enumeration Attribute>
constexpr enum_set<Attribute> expected_in(const basic_policy_table<Attribute>& t, industry of, expectedness said) {
    if (said == expectedness::expected) return enum_set<Attribute>::all();
    if (said != expectedness::unstated || !is_valid(of)) return {};
    return t.expectations[of].expected;
}

} // namespace detail

} // namespace tact

#endif
