// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TESTS_LAWS_REFERENCE_POLICY_HPP
#define TACT_TESTS_LAWS_REFERENCE_POLICY_HPP

#include <tact/vocabulary/context.hpp>
#include <tact/vocabulary/source.hpp>

#include "names.hpp"

// A policy as the reference keeps it: plain facts, one bool for each question. It includes nothing of the library but
// the enumerations, and reads its own files (read.cpp says in what format).

namespace reference {

inline constexpr std::size_t how_many_purposes = 11;
inline constexpr std::size_t how_many_sources = 8;

struct by_purpose {
    bool of[how_many_purposes]{};
};
struct by_source {
    bool of[how_many_sources]{};
};

/// A figure as it was written, in thousandths, and its points, from `std::log` in long double.
struct figure {
    int thousandths = 0;
    int log_odds = 0;
};
figure figure_of_thousandths(int thousandths);
/// A logit of acceptance, in thousandths, as the nearest decimal of three places on the odds of objecting.
figure figure_of_logit(int logit);

struct need {
    std::size_t connectedness = 0;
    std::size_t trust = 0;
};

struct attribute_facts {
    figure sensitivity;
    bool open = false, identifying = false, never = false, trace = false, special = false;
    need needs;
    by_purpose purposes;
    by_source sources;
    by_purpose consent;
    by_purpose consent_elsewhere;
};

struct source_facts {
    figure multiplier;
    bool own = false;
    by_purpose purposes;
    by_purpose consent;
};

struct value_facts {
    figure assisting;
    figure promoting;
};

struct mark_facts {
    bool never = false;
    need needs;
};

struct edge {
    std::size_t from = 0;
    std::size_t to = 0;
};

struct policy {
    words names; ///< of the attributes
    figure permit, ask;
    std::vector<attribute_facts> attributes;
    source_facts sources[how_many_sources];
    bool assisting[how_many_purposes]{};
    std::vector<std::vector<value_facts>> axes; ///< one list an axis
    by_purpose closed_to_minors;
    by_source sources_closed_to_minors;
    by_purpose supplied_only_for_minors;
    by_purpose asked_where_age_is_unstated;
    by_purpose asked_where_effect_is_legal;
    by_purpose always_asked;
    std::vector<std::vector<bool>> expected; ///< one list an industry, one entry an attribute
    mark_facts joint_risks[3];
    std::vector<std::vector<std::size_t>> combinations;
    unsigned long depth = 0;
    unsigned long degree = 0;
    std::vector<edge> edges;
};

/// The policy of a text; `folder` is where included files lie.
policy read(const std::string& text, const words& attribute_names, const std::string& folder = "");
/// The policy of a file beside this header.
policy read_file(const std::string& name);

} // namespace reference

#endif
