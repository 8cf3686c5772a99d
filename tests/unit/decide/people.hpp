// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TESTS_UNIT_GATE_PEOPLE_HPP
#define TACT_TESTS_UNIT_GATE_PEOPLE_HPP

#include <tact/vocabulary/context.hpp>

namespace people {

using namespace tact;

/// A moment in which nothing speaks against: relaxed, at home, unseen, answering, expected, with benefit, control and
/// transparency, an adult.
constexpr context neutral(purpose p, connectedness c = connectedness::none, trust t = trust::none) {
    return {.purpose = p,
            .connectedness = c,
            .trust = t,
            .pressure = pressure::relaxed,
            .setting = setting::home,
            .exposure = exposure::nobody,
            .industry = industry::other,
            .age_assurance = age_assurance::adult,
            .initiative = initiative::answering,
            .expectedness = expectedness::expected,
            .benefit = benefit::named,
            .control = control::offered,
            .transparency = transparency::told,
            .effect = effect::none};
}
constexpr context regular(purpose p) { return neutral(p, connectedness::warm, trust::medium); }
constexpr context friendly(purpose p) { return neutral(p, connectedness::close, trust::high); }
constexpr context minor(purpose p) {
    context c = friendly(p);
    c.age_assurance = age_assurance::minor;
    return c;
}

} // namespace people

#endif
