// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TESTS_STUDY_OFFER_PROFILES_HPP
#define TACT_TESTS_STUDY_OFFER_PROFILES_HPP

#include "offer_statement.hpp"

// People on whom one principle works and not another.

namespace statements {

template <class Visitor>
void for_each_principle(Visitor visit) {
    for (std::size_t i = 0; i < enum_size<principle>; ++i) visit(enum_at<principle>(i));
}

/// Of somebody with whom one principle works, plain words now and then, and the others do not.
inline persuasion_profile who_heeds(principle liked) {
    persuasion_profile p;
    for_each_principle([&](principle q) {
        for (int i = 0; i < 20; ++i) p.add(q, q == liked || (q == principle::none && i % 10 == 0));
    });
    return p;
}
/// Nobody known, and somebody of each kind.
inline const std::vector<persuasion_profile>& profiles() {
    static const std::vector<persuasion_profile> all = [] {
        std::vector<persuasion_profile> found{persuasion_profile{}};
        for_each_principle([&](principle p) { found.push_back(who_heeds(p)); });
        return found;
    }();
    return all;
}
inline constexpr chosen_by ways[]{chosen_by::estimate, chosen_by::draw, chosen_by::chance};

} // namespace statements

#endif
