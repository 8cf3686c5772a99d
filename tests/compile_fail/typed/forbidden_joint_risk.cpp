// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// What may be read one by one may identify together.
// expect: use of deleted function|call to deleted|overload resolution selected deleted
// expect: Denied = tact::joint_risk::identifying_combination
#include "somebody.hpp"

struct regular {
    static constexpr context where{
        .purpose = purpose::recommendation,
        .connectedness = connectedness::warm,
        .trust = trust::medium,
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
        .effect = effect::none,
    };
};
inline constexpr personal<int,
                          declared<attribute::birthday, attribute::age_range, attribute::region, attribute::gender>>
    quasi(1);
#ifdef TWIN_FORBIDDEN
inline constexpr int all = quasi.read_in<regular>();
#else
inline constexpr personal<int, declared<attribute::age_range, attribute::gender>> few(1);
inline constexpr int all = few.read_in<regular>();
#endif
