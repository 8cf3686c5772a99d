// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TESTS_UNIT_MODEL_RANDOM_CATALOGUE_HPP
#define TACT_TESTS_UNIT_MODEL_RANDOM_CATALOGUE_HPP

#include "../decide/people.hpp"

#include <tact/decide/catalogue.hpp>
#include <tact/decide/policy.hpp>
#include <tact/decide/standard.hpp>
#include <tact/model/together.hpp>

#include <algorithm>
#include <string>
#include <vector>

namespace people {

/// A generator that every machine agrees on.
struct dice {
    std::uint32_t state = 7;
    std::size_t below(std::size_t n) {
        state = state * 1664525u + 1013904223u;
        return (state >> 8) % n;
    }
};

/// The shipped policy, with less room for what is used together, and a yes required for a datum that can be coarsened.
inline const policy& narrow_policy() {
    static const policy narrow([] {
        policy_table t = standard_table;
        t.max_events = 40;
        t.max_joint_attributes = 3;
        t.attributes[attribute::date_of_birth].consent |= enum_set{purpose::recommendation};
        return t;
    }());
    return narrow;
}

/// A person in a moment.
struct visitor {
    context where;
    consent person;
};

/// Up to `N` features, plain, of several parts, windows of traces, coarsened and derived; of what a friendly shop
/// knows, so that joint risks decide often.
template <std::size_t N>
struct random_catalogue {
    catalogue<N, 8 * N> features{narrow_policy()};

    explicit random_catalogue(dice& d) {
        constexpr attribute known[]{attribute::clothing_size,  attribute::style,
                                    attribute::past_purchases, attribute::behaviour_on_site,
                                    attribute::gender,         attribute::age_range,
                                    attribute::date_of_birth,  attribute::residence,
                                    attribute::birthday,       attribute::region,
                                    attribute::language,       attribute::interests,
                                    attribute::entitlements,   attribute::visited_websites};
        const auto random_part = [&] {
            const attribute what = known[d.below(std::size(known))];
            const source from = d.below(3) == 0 ? source::first_party : source::declared;
            return part{what, d.below(12) == 0 ? source::inferred : from, static_cast<std::uint32_t>(d.below(40))}
                .of_trace(static_cast<std::uint16_t>(d.below(3)));
        };
        for (std::size_t i = 0; features.size() < N && i < 3 * N; ++i) {
            names_.push_back("f" + std::to_string(i));
            const char* name = names_.back().c_str();
            const feature one = features.size() == 0 ? feature::none : features[d.below(features.size())];
            const feature other = features.size() == 0 ? feature::none : features[d.below(features.size())];
            switch (d.below(8)) {
            case 0: features.derive(name, {one, other}); break;
            case 1: features.shorten(name, one, static_cast<std::uint32_t>(1 + d.below(5))); break;
            case 2: features.coarsen(name, one, d.below(2) == 0 ? attribute::age_range : attribute::region); break;
            case 3: features.add(name, {random_part(), random_part()}); break;
            default: features.add(name, random_part()); break;
            }
        }
    }
    random_catalogue(const random_catalogue&) = delete;
    random_catalogue& operator=(const random_catalogue&) = delete;

    /// A friendly, regular or new customer, who granted and refused a few things.
    static visitor visitor_of(dice& d) {
        constexpr purpose p = purpose::recommendation;
        const std::size_t how = d.below(4);
        visitor who{how == 0 ? neutral(p) : how == 1 ? regular(p) : friendly(p), {}};
        who.where.industry = industry::fashion;
        for (std::size_t i = d.below(8); i-- > 0;)
            who.person.grant(enum_at<attribute>(d.below(enum_size<attribute>)), p);
        for (std::size_t i = d.below(3); i-- > 0;)
            who.person.refuse(enum_at<attribute>(d.below(enum_size<attribute>)), p);
        if (d.below(4) == 0) who.person.grant(enum_at<joint_risk>(d.below(enum_size<joint_risk>)), p);
        return who;
    }
    /// The gate of such a customer.
    static gate gate_of(dice& d) {
        const visitor who = visitor_of(d);
        return narrow_policy().in(who.where).under(who.person);
    }

    /// All features, each with a random value, the most valuable first.
    std::vector<valued_feature> ranked(dice& d) const {
        std::vector<valued_feature> all;
        for (std::size_t i = 0; i < features.size(); ++i)
            all.push_back({features[i], static_cast<float>(1 + d.below(100))});
        std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) {
            return a.value != b.value ? a.value > b.value : a.what < b.what;
        });
        return all;
    }

private:
    std::vector<std::string> names_ = [] {
        std::vector<std::string> n;
        n.reserve(3 * N); // the catalogue keeps what the names point to
        return n;
    }();
};

} // namespace people

#endif
