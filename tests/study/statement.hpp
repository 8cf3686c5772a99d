// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TESTS_STUDY_STATEMENT_HPP
#define TACT_TESTS_STUDY_STATEMENT_HPP

#include <tact/decide/gate.hpp>
#include <tact/decide/standard.hpp>
#include <tact/decide/study.hpp>
#include <tact/decide/use_builder.hpp>

#include <doctest/doctest.h>

#include <memory>
#include <string>
#include <vector>

// How a statement of the studies (T) or of law (L) is put to the test. A statement is a check of a policy, and ships
// with counter-tables: changed copies of a shipped table on which exactly this check fails, and those it is linked to
// by logic.
//
// "Always" is every context with one of six purposes. Inequalities are proved value by value, since the model is
// separable, and once more on contexts; gates are asked in every combination of the axes that a gate reads, each with
// the best and the worst of all other axes, and in random contexts from a fixed seed.

namespace statements {

using namespace tact;

// --- the words of the statements -------------------------------------------------------------------------------------

inline constexpr enum_set<attribute> open2{attribute::gender, attribute::age_range};
/// The Dutch text says current location, the German one residence: both.
inline constexpr enum_set<attribute> strong4{attribute::date_of_birth, attribute::budget, attribute::clothing_size,
                                             attribute::current_location, attribute::residence};
inline constexpr enum_set<attribute> off4{attribute::insurance_details, attribute::medical_history,
                                          attribute::race_or_origin, attribute::political_opinion};

/// Relaxed, at home, nobody else can see, other industry, audience unstated, answering, expected, a benefit named,
/// control and transparency offered. Purpose, relationship, age and effect are for the statement to say.
inline constexpr context neutral{
    .pressure = pressure::relaxed,
    .setting = setting::home,
    .exposure = exposure::nobody,
    .industry = industry::other,
    .initiative = initiative::answering,
    .expectedness = expectedness::expected,
    .benefit = benefit::named,
    .control = control::offered,
    .transparency = transparency::told,
};

constexpr context with(context where, purpose p) { return where.purpose = p, where; }
constexpr context with(context where, connectedness c, trust t) {
    where.connectedness = c;
    where.trust = t;
    return where;
}

inline constexpr relationship strong{connectedness::close, trust::medium};
constexpr relationship relationship_of(const context& c) { return {c.connectedness, c.trust}; }

/// The aims of "always": support, recommendation, marketing, advertising, measurement, improvement.
inline const std::vector<processing_purpose> six{{purpose::support},     {purpose::recommendation},
                                                 {purpose::marketing},   {purpose::advertising},
                                                 {purpose::measurement}, {purpose::improvement}};
/// Those that help the person, and those that do not.
inline const std::vector<processing_purpose> assisting{{purpose::support}, {purpose::recommendation}};
inline const std::vector<processing_purpose> promoting{
    {purpose::marketing}, {purpose::advertising}, {purpose::measurement}, {purpose::improvement}, {purpose::pricing}};

/// Every aim there is: every purpose, and learning for each.
inline std::vector<processing_purpose> every_aim() {
    std::vector<processing_purpose> all;
    for (std::size_t i = 0; i < detail::processing_purposes; ++i)
        if (processing_purpose::at(i) != processing_purpose{}) all.push_back(processing_purpose::at(i));
    return all;
}

/// Calls `visit(attribute)` for each of `of`.
template <class Visitor>
void for_each(const enum_set<attribute>& of, Visitor visit) {
    for (std::size_t i = 0; i < enum_size<attribute>; ++i)
        if (of.contains(enum_at<attribute>(i))) visit(enum_at<attribute>(i));
}
/// Every source, the unstated and the covert ones included.
template <class Visitor>
void for_each_source(Visitor visit) {
    for (std::size_t i = 0; i < enum_size<source>; ++i) visit(enum_at<source>(i));
}

// --- the axes of a context -------------------------------------------------------------------------------------------

/// Sets every axis of `c` to the position that `choose(axis, position, how many)` returns.
template <class Choose>
void set_axes(context& c, Choose choose) {
    const auto set = [&]<enumeration E>(axis a, E& value) {
        value = enum_at<E>(choose(a, position(value), enum_size<E>));
    };
    set(axis::purpose, c.purpose);
    set(axis::connectedness, c.connectedness);
    set(axis::trust, c.trust);
    set(axis::pressure, c.pressure);
    set(axis::setting, c.setting);
    set(axis::exposure, c.exposure);
    set(axis::industry, c.industry);
    set(axis::channel, c.channel);
    set(axis::gender, c.audience.gender);
    set(axis::age_band, c.audience.age_band);
    set(axis::young_children, c.audience.young_children);
    set(axis::age_assurance, c.age_assurance);
    set(axis::initiative, c.initiative);
    set(axis::expectedness, c.expectedness);
    set(axis::benefit, c.benefit);
    set(axis::control, c.control);
    set(axis::transparency, c.transparency);
    set(axis::confidence, c.confidence);
    set(axis::effect, c.effect);
}

/// `c`, with one axis at another position.
inline context with(context c, axis which, std::size_t position) {
    set_axes(c, [&](axis a, std::size_t now, std::size_t) { return a == which ? position : now; });
    return c;
}

/// Whether a gate reads this axis for more than its score.
constexpr bool gate_reads(axis a) {
    return a == axis::purpose || a == axis::connectedness || a == axis::trust || a == axis::age_assurance ||
           a == axis::effect;
}

/// A small generator of random numbers, the same everywhere (splitmix64).
class random_numbers {
public:
    std::size_t below(std::size_t n) {
        state_ += 0x9E3779B97F4A7C15u;
        std::uint64_t z = state_;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
        return static_cast<std::size_t>((z ^ (z >> 31)) % n);
    }

private:
    std::uint64_t state_ = 2020;
};

// --- A(x) ------------------------------------------------------------------------------------------------------------

/// The acceptance score A of a table, from its rows alone: what is negative is objected to by more than accept it.
class scores {
public:
    explicit scores(const policy_table& t) {
        for (const auto& r : t.attributes) attributes_[position(r.key)] = -log_odds(r.sensitivity);
        for (const auto& r : t.sources) sources_[position(r.key)] = -log_odds(r.multiplier);
        for (const auto& r : t.axes.purpose) assisting_[position(r.key)] = r.assisting;
        for (const auto& r : t.expectations) expected_[position(r.key)] = r.expected;
        for_each_axis(t.axes, [&](axis a, const auto& rows) {
            std::size_t i = 0;
            for (const auto& r : rows) {
                values_[0][position(a)][i] = -log_odds(detail::factors_of(r).promoting);
                values_[1][position(a)][i++] = -log_odds(detail::factors_of(r).assisting);
            }
        });
    }

    std::int32_t of(attribute a) const { return attributes_[position(a)]; }
    std::int32_t of(source s) const { return sources_[position(s)]; }
    bool assisting(purpose p) const { return assisting_[position(p)]; }
    /// What one value of an axis adds, when assisting or otherwise.
    std::int32_t of(axis a, std::size_t value, bool assists) const { return values_[assists][position(a)][value]; }
    template <enumeration E>
    std::int32_t of(axis a, E value, bool assists) const {
        return of(a, position(value), assists);
    }

    /// What a context adds to what it does not expect. (No statement compares scores of learning, which counts what is
    /// learned for too.)
    std::int32_t of(const context& where) const {
        const detail::axis_values v = detail::values_of(where);
        std::int32_t sum = 0;
        for (std::size_t a = 0; a < enum_size<axis>; ++a) sum += values_[assisting(where.purpose)][a][v.at[a]];
        return sum;
    }
    /// What an attribute is accepted with there. What the industry is expected to use is expected, if nobody says else.
    std::int32_t acceptance(attribute a, source s, const context& where) const {
        const bool by_row =
            where.expectedness == expectedness::unstated && expected_[position(where.industry)].contains(a);
        return of(a) + of(s) + of(where) -
               (by_row ? of(axis::expectedness, expectedness::unstated, assisting(where.purpose)) : 0);
    }
    /// The strength of a relationship.
    std::int32_t strength(connectedness c, trust t, bool assists = true) const {
        return of(axis::connectedness, c, assists) + of(axis::trust, t, assists);
    }

private:
    std::int32_t attributes_[enum_size<attribute>]{};
    std::int32_t sources_[enum_size<source>]{};
    std::int32_t values_[2][enum_size<axis>][max_axis_values]{};
    bool assisting_[enum_size<purpose>]{};
    enum_set<attribute> expected_[enum_size<industry>]{};
};

// --- what is put to the test -----------------------------------------------------------------------------------------

/// How a person's answers reach their consent. A counter-plan replaces one of these.
struct manners {
    void (*refuse)(consent&, attribute, purpose) = [](consent& c, attribute a, purpose p) { c.refuse(a, p); };
    void (*withdraw)(consent&, attribute, purpose) = [](consent& c, attribute a, purpose p) { c.withdraw(a, p); };
    void (*object)(consent&, purpose) = [](consent& c, purpose p) { c.object_to(p); };
    consent (*unreadable)() = [] { return consent::unreadable(); };
};

/// A policy, and how closely it is looked at.
struct subject {
    const tact::policy& policy;
    bool by_law = false;    ///< whether the L rows narrow it: what a T statement permits may be closed by them
    std::size_t random = 0; ///< random contexts; with none, only adults and decisions of no legal effect
    manners person{};
    scores score{policy.table()};
    mutable std::string witness{}; ///< where a statement failed

    const policy_table& table() const { return policy.table(); }
};

inline constexpr std::size_t thorough = 100'000;

inline std::string describe(const context& c) {
    std::string text;
    const detail::axis_values v = detail::values_of(c);
    const char* const names[] = {"purpose",  "connectedness", "trust",      "pressure",     "setting",
                                 "exposure", "industry",      "channel",    "gender",       "age_band",
                                 "children", "age",           "initiative", "expectedness", "benefit",
                                 "control",  "transparency",  "confidence", "effect"};
    for (std::size_t a = 0; a < enum_size<axis>; ++a)
        text += std::string(names[a]) + " " + std::to_string(v.at[a]) + (a + 1 < enum_size<axis> ? ", " : "");
    return text + ", learning_for " + std::to_string(position(c.learning_for));
}

/// `c` with the best, or the worst, of every axis that a gate reads for its score only.
inline context extreme(const subject& s, context c, bool best) {
    const bool assists = s.score.assisting(c.purpose);
    set_axes(c, [&](axis a, std::size_t now, std::size_t n) {
        if (gate_reads(a)) return now;
        std::size_t found = 0;
        for (std::size_t i = 1; i < n; ++i) {
            const bool better = s.score.of(a, i, assists) > s.score.of(a, found, assists);
            const bool worse = s.score.of(a, i, assists) < s.score.of(a, found, assists);
            if (best ? better : worse) found = i;
        }
        return found;
    });
    return c;
}

/// Calls `visit(context)` for every combination of the axes that a gate reads, each value of which `from` is changed
/// to.
template <class Visitor>
bool every_standing(const subject& s, const std::vector<processing_purpose>& to, const context& from, Visitor visit) {
    const bool all = s.random != 0;
    for (const processing_purpose& a : to)
        for (std::size_t i = 0; i < enum_size<connectedness> * enum_size<trust>; ++i)
            for (std::size_t j = 0; j < enum_size<age_assurance> * enum_size<effect>; ++j) {
                context c = from;
                c.purpose = a.purpose;
                c.learning_for = a.learning_for;
                c.connectedness = enum_at<connectedness>(i / enum_size<trust>);
                c.trust = enum_at<trust>(i % enum_size<trust>);
                c.age_assurance = enum_at<age_assurance>(j / enum_size<effect>);
                c.effect = enum_at<effect>(j % enum_size<effect>);
                if (!all && (c.age_assurance != age_assurance::adult || c.effect != effect::none)) continue;
                if (visit(c)) continue;
                s.witness = describe(c);
                return false;
            }
    return true;
}

/// Whether `holds(context)` with one of these aims in every combination of what a gate reads, at the best and at the
/// worst of the rest.
template <class Check>
bool at_the_extremes(const subject& s, const std::vector<processing_purpose>& to, Check holds) {
    for (const processing_purpose& a : to)
        for (const bool best : {true, false})
            if (!every_standing(s, {a}, extreme(s, context{.purpose = a.purpose}, best), holds)) return false;
    return true;
}

/// Whether `holds(context)` in random contexts with one of these aims.
template <class Check>
bool at_random(const subject& s, const std::vector<processing_purpose>& to, Check holds) {
    random_numbers numbers;
    for (std::size_t i = 0; i < s.random; ++i) {
        context c;
        set_axes(c, [&](axis, std::size_t, std::size_t n) { return numbers.below(n); });
        const processing_purpose& a = to[numbers.below(to.size())];
        c.purpose = a.purpose;
        c.learning_for = a.learning_for;
        if (holds(c)) continue;
        s.witness = describe(c);
        return false;
    }
    return true;
}

/// Whether `holds(context)` in every context with one of these aims, as far as that can be looked at.
template <class Check>
bool always(const subject& s, const std::vector<processing_purpose>& to, Check holds) {
    return at_the_extremes(s, to, holds) && at_random(s, to, holds);
}

// --- what a gate says of several attributes --------------------------------------------------------------------------

/// Whether any of these may be read, from any source.
inline bool permits_any(const gate& g, const enum_set<attribute>& of) {
    bool any = false;
    for_each_source([&](source s) { any = any || g.from(s).permitted().intersects(attribute_bits<attribute>(of)); });
    return any;
}
/// Whether any of these may be read or asked for, from any source.
inline bool asks_any(const gate& g, const enum_set<attribute>& of) {
    bool any = false;
    for_each_source([&](source s) {
        any = any || g.from(s).permitted_with_specific_consent().intersects(attribute_bits<attribute>(of));
    });
    return any;
}
/// Whether `better` says no worse than `worse` of everything.
inline bool at_least(const gate& better, const gate& worse) {
    bool all = true;
    for_each_source([&](source s) {
        all =
            all && better.from(s).permitted().includes(worse.from(s).permitted()) &&
            better.from(s).permitted_with_specific_consent().includes(worse.from(s).permitted_with_specific_consent());
    });
    return all;
}
/// Whether `better` permits an attribute that `worse` does not.
inline bool permits_more(const gate& better, const gate& worse) {
    const attribute_bits<attribute> attributes(enum_set<attribute>::all()); // not marks
    bool more = false;
    for_each_source([&](source s) {
        more = more || (better.from(s).permitted() - worse.from(s).permitted()).intersects(attributes);
    });
    return more;
}

/// Declared or from one's own service.
inline constexpr enum_set<source> own{source::declared, source::first_party};

/// A yes to everything from everywhere, in general: a banner. "Unasked" is under nothing, and under this.
inline const consent& banner() {
    static const consent yes = [] {
        consent c;
        for (std::size_t p = 1; p < enum_size<purpose>; ++p)
            for (std::size_t a = 0; a < enum_size<attribute>; ++a)
                c.grant_generally(enum_at<attribute>(a), enum_at<purpose>(p), enum_set<source>::all());
        return c;
    }();
    return yes;
}
/// A specific yes to everything from everywhere, marks included.
inline const consent& every_yes() {
    static const consent yes = [] {
        consent c;
        for (std::size_t p = 1; p < enum_size<purpose>; ++p) {
            for (std::size_t a = 0; a < enum_size<attribute>; ++a)
                c.grant(enum_at<attribute>(a), enum_at<purpose>(p), enum_set<source>::all());
            for (std::size_t m = 0; m < enum_size<joint_risk>; ++m)
                c.grant(enum_at<joint_risk>(m), enum_at<purpose>(p));
        }
        return c;
    }();
    return yes;
}

/// Whether any of these is permitted without a specific yes.
inline bool permits_unasked(const context_gate& g, const enum_set<attribute>& of) {
    return permits_any(g, of) || permits_any(g.under(banner()), of);
}

/// Whether one value of an axis is accepted more than another, or no less, for these aims: by its figure, by the scores
/// of contexts, and no verdict falls.
enum class by { no_less, more };
template <enumeration E>
bool raises(const subject& s, const std::vector<processing_purpose>& to, axis a, E better, E worse, by how) {
    const auto enough = [&](std::int32_t more, std::int32_t less) {
        return how == by::more ? more > less : more >= less;
    };
    for (const processing_purpose& p : to) {
        const bool assists = s.score.assisting(p.purpose);
        if (!enough(s.score.of(a, better, assists), s.score.of(a, worse, assists))) return false;
    }
    return always(s, to, [&](context c) {
        // All else equal: what two industries are expected to use is not, and T52 speaks of that.
        if (a == axis::industry && c.expectedness == expectedness::unstated) c.expectedness = expectedness::expected;
        const context up = with(c, a, position(better));
        const context down = with(c, a, position(worse));
        return enough(s.score.of(up), s.score.of(down)) && at_least(s.policy.in(up), s.policy.in(down));
    });
}

// --- cells that law closes -------------------------------------------------------------------------------------------

/// Why `standard` does not permit what the studies do.
enum class cause : std::uint16_t {
    advertising_needs_consent,   ///< L9
    location_needs_consent,      ///< L9
    date_of_birth_needs_consent, ///< L9: it tells the birthday
    legal_effect,                ///< L6
    minor,                       ///< L3
    advertising_without_an_age   ///< L3
};
constexpr cause last_enumerator(cause) { return cause::advertising_without_an_age; }

/// What closes a cell of an own source, where a general yes was `agreed` to or not.
inline enum_set<cause> causes_of(const context& c, attribute a, bool agreed) {
    enum_set<cause> found;
    const bool advertising = c.purpose == purpose::advertising;
    if (advertising && !agreed) found.insert(cause::advertising_needs_consent);
    if (a == attribute::current_location && !agreed) found.insert(cause::location_needs_consent);
    if (a == attribute::date_of_birth && c.purpose == purpose::marketing && !agreed)
        found.insert(cause::date_of_birth_needs_consent);
    if (c.effect == effect::legal_or_similar) found.insert(cause::legal_effect);
    if (c.age_assurance == age_assurance::minor &&
        (advertising || c.purpose == purpose::marketing || c.purpose == purpose::recommendation))
        found.insert(cause::minor);
    if (advertising && c.age_assurance == age_assurance::unstated) found.insert(cause::advertising_without_an_age);
    return found;
}

/// Holds a statement that permits to its word: every cell is permitted but, by law, those that a listed cause closes,
/// and each listed cause closes some cell alone.
class permitted_but_by_law {
public:
    permitted_but_by_law(const subject& s, const enum_set<cause>& listed) : subject_(s), listed_(listed) {}

    /// Whether the verdicts on some cells are as they must be, under nothing and under a general yes.
    bool at(const context& c, const enum_set<attribute>& of, const enum_set<source>& from) {
        const context_gate g = subject_.policy.in(c);
        const gate agreed = g.under(banner());
        bool as_it_must_be = true;
        for_each(of, [&](attribute a) {
            for (const source s : {source::declared, source::first_party})
                if (from.contains(s))
                    as_it_must_be = as_it_must_be && cell(g, c, a, s, false) && cell(agreed, c, a, s, true);
        });
        return as_it_must_be;
    }
    /// Whether every listed cause occurred alone.
    bool complete() const { return !subject_.by_law || seen_ == listed_; }

private:
    bool cell(const gate& g, const context& c, attribute a, source from, bool agreed) {
        const enum_set<cause> found = subject_.by_law ? causes_of(c, a, agreed) : enum_set<cause>{};
        if (found.size() == 1) seen_ |= found;
        return g.permits({a, from}) == found.empty();
    }

    const subject& subject_;
    enum_set<cause> listed_;
    enum_set<cause> seen_;
};

// --- statements and their counter-tables -----------------------------------------------------------------------------

/// A changed copy of a shipped table, or a changed way of answering, on which a statement fails.
struct counter {
    std::string change; ///< what is different, in words
    void (*alter)(policy_table&) = nullptr;
    std::vector<std::string> linked{}; ///< statements that fail with it, by logic
    bool valid = true; ///< an unlawful table has no gates that permit anything: the statement fails by its scores
    manners person{};
};

class statement;
/// All statements of all files.
inline std::vector<const statement*>& all_statements() {
    static std::vector<const statement*> all;
    return all;
}

class statement {
public:
    enum kind {
        forbids, ///< orders and refuses: an unlawful table, which denies everything, may keep it
        permits  ///< something must be permitted, or said: an unlawful table, which does neither, breaks it
    };

    statement(const char* id, kind k, bool (*condition)(const subject&), std::vector<counter> counters)
        : id_(id), kind_(k), holds_(condition), counters_(std::move(counters)) {
        all_statements().push_back(this);
    }
    statement(const statement&) = delete;
    statement& operator=(const statement&) = delete;

    std::string id() const { return id_; }
    bool is_law() const { return id_.front() == 'L'; }
    kind what() const { return kind_; }
    bool holds(const subject& s) const { return holds_(s); }
    const std::vector<counter>& counters() const { return counters_; }

    /// A changed table as a policy; a policy is too large for the stack of some systems.
    std::unique_ptr<policy> countered(const counter& c) const {
        const auto t = std::make_unique<policy_table>(is_law() ? standard_table : study_table);
        if (c.alter) c.alter(*t);
        return std::make_unique<policy>(*t);
    }

    /// On `study` what the studies say, on `standard` everything, and on no counter-table.
    void prove() const {
        if (!is_law()) check(study, false);
        check(standard, true);
        CHECK(!counters_.empty());
        for (const counter& c : counters_) {
            INFO("counter-table: " << c.change);
            const std::unique_ptr<policy> p = countered(c);
            CHECK(p->valid() == c.valid);
            CHECK_FALSE(holds_({.policy = *p, .by_law = is_law(), .person = c.person}));
        }
    }

private:
    void check(const policy& p, bool by_law) const {
        const subject s{.policy = p, .by_law = by_law, .random = thorough};
        const bool held = holds_(s);
        INFO(std::string(p.table().name) << ": " << s.witness);
        CHECK(held);
    }

    std::string id_;
    kind kind_;
    bool (*holds_)(const subject&);
    std::vector<counter> counters_;
};

} // namespace statements

#endif
