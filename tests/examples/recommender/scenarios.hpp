// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TESTS_EXAMPLES_RECOMMENDER_SCENARIOS_HPP
#define TACT_TESTS_EXAMPLES_RECOMMENDER_SCENARIOS_HPP

#include "model.hpp"

#include <tact/decide/standard.hpp>
#include <tact/decide/study.hpp>
#include <tact/model.hpp>
#include <tact/tact.hpp>

#include <stdexcept>

// What tact is told: what each feature draws on, in which context a person is served, and what the person agreed to.

namespace recommender {

inline constexpr tact::purpose serves = tact::purpose::recommendation;
static_assert(tact::standard.scheme() == tact::study.scheme(), "one catalogue serves both policies");

/// The features in the order of their columns, with what each draws on.
struct features {
    tact::catalogue<personal_columns> catalogue{tact::standard};

    features() {
        using tact::attribute, tact::source;
        const auto added = [](const tact::added& a) {
            if (!a) throw std::logic_error(name_of(a.error));
            return a.feature;
        };
        auto& c = catalogue;
        const tact::part films = tact::part{attribute::behaviour_on_site, source::first_party, 40}.of_trace(1);
        const auto last_40 = added(c.add("last 40 films", films));
        added(c.shorten("last 5 films", last_40, 5));
        added(c.add("genres watched", {films, {attribute::interests, source::inferred}})); // a taste that nobody stated
        added(c.add("visits", tact::part{attribute::behaviour_on_site, source::first_party, 20}.of_trace(2)));
        added(c.add("gender", attribute::gender, source::declared));
        const auto age = added(c.add("age in years", attribute::date_of_birth, source::declared));
        added(c.coarsen("age band", age, attribute::age_range));
        added(c.add("occupation", attribute::occupation, source::declared));
        const auto postcode = added(c.add("postcode", attribute::residence, source::declared));
        added(c.coarsen("region", postcode, attribute::region));
        if (c.size() != personal_columns) throw std::logic_error("a column has no feature");
    }
    tact::feature operator[](std::size_t of_column) const { return catalogue[of_column]; }
};

/// The context in which a person is served. How often the person rated, and over how long, stands for the relationship;
/// a service would state its own.
inline tact::context context_of(const person& p) {
    const std::size_t ratings = p.ratings.size() - held_out;
    const std::int64_t days = (p.ratings[ratings - 1].time - p.ratings[0].time) / 86'400;
    return {.purpose = serves,
            .connectedness = ratings < 30   ? tact::connectedness::distant
                             : ratings < 80 ? tact::connectedness::warm
                                            : tact::connectedness::close,
            .trust = days < 1    ? tact::trust::low
                     : days < 30 ? tact::trust::medium
                                 : tact::trust::high,
            .setting = tact::setting::home,
            .exposure = tact::exposure::nobody,
            .industry = tact::industry::media,
            .age_assurance = p.age < 18 ? tact::age_assurance::minor : tact::age_assurance::adult,
            .benefit = tact::benefit::named,
            .control = tact::control::offered,
            .transparency = tact::transparency::told};
}

/// What a person agreed to, in one of six scenarios; `i` is the number of the person.
struct scenario {
    const char* name;
    tact::consent (*consent_of)(std::size_t i);
};

inline constexpr tact::enum_set demographics{tact::attribute::gender,    tact::attribute::date_of_birth,
                                             tact::attribute::age_range, tact::attribute::occupation,
                                             tact::attribute::residence, tact::attribute::region};
inline constexpr tact::enum_set history{tact::attribute::behaviour_on_site, tact::attribute::interests};

inline tact::consent refused(const tact::enum_set<tact::attribute>& what) {
    tact::consent c;
    for (const tact::attribute a : what) c.refuse(a, serves);
    return c;
}
inline tact::consent objected() {
    tact::consent c;
    c.object_to(serves);
    return c;
}
inline tact::consent granted() {
    tact::consent c;
    bool understood = true;
    for (const tact::attribute a : demographics | history)
        understood = c.grant(a, serves, tact::consent::every) && understood;
    for (const tact::joint_risk r : tact::enum_set<tact::joint_risk>::all())
        understood = c.grant(r, serves) && understood;
    if (!understood) throw std::logic_error("a yes was not understood");
    return c;
}

inline constexpr scenario scenarios[]{
    {"nobody was asked", [](std::size_t) { return tact::consent{}; }},
    {"all say yes to all", [](std::size_t) { return granted(); }},
    {"demographics refused", [](std::size_t) { return refused(demographics); }},
    {"a third objects", [](std::size_t i) { return i % 3 == 0 ? objected() : tact::consent{}; }},
    {"history refused", [](std::size_t) { return refused(history); }},
    {"all object", [](std::size_t) { return objected(); }},
};

/// Records a yes to a question.
inline void say_yes(tact::consent& c, const tact::consent_question& q) {
    const bool understood = q.record_yes(c);
    if (!understood) throw std::logic_error("a yes was not understood");
}

using input_columns = tact::model_columns<value, column::size>;

/// What follows from a gate, the same for all people who have the same.
struct plan {
    tact::features_together<tact::attribute, personal_columns> chosen;
    input_columns::closed closed;
    column_set read = 0;
    bool joint_risk = false; ///< whether what is permitted one by one is not permitted together
    tact::consent_question ask;
};

/// Makes plans from gates, each once.
class planner {
public:
    planner(const features& f, const std::vector<tact::valued_feature>& by_value, const row& fills)
        : features_(f), by_value_(by_value) {
        for (std::size_t c = 0; c < personal_columns; ++c) columns_.add(f[c], fills[c]);
        columns_.add_impersonal();
    }

    const plan& of(const tact::gate& g) {
        const auto [at, is_new] = plans_.try_emplace(g.fingerprint().value());
        plan& p = at->second;
        if (!is_new) return p;
        p.chosen = together(features_.catalogue, g, by_value_);
        p.closed = columns_.closed_to(p.chosen);
        p.ask = best_question(features_.catalogue, g, by_value_);
        p.read = 1u << column::popularity;
        const auto mask = features_.catalogue.mask(g);
        std::vector<tact::feature> alone;
        for (std::size_t c = 0; c < personal_columns; ++c) {
            if (p.chosen.contains(features_[c])) p.read |= 1u << c;
            if (features_.catalogue.permits(mask, features_[c])) alone.push_back(features_[c]);
        }
        p.joint_risk = !alone.empty() && !g.permits(features_.catalogue.use_of(alone.data(), alone.size()));
        return p;
    }

private:
    const features& features_;
    const std::vector<tact::valued_feature>& by_value_;
    input_columns columns_;
    std::map<std::uint64_t, plan> plans_;
};

} // namespace recommender

#endif
