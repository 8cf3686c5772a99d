// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// What is never used is not coarsened: no policy has an edge that starts there.
// expect: use of deleted function|call to deleted|overload resolution selected deleted
// expect: Why = tact::refusal::the_policy_knows_no_such_coarsening
#include "somebody.hpp"

struct to_interests {
    static constexpr attribute from = attribute::medical_history;
    static constexpr attribute to = attribute::interests;
    static constexpr int apply(int i) { return i; }
};
struct to_age_range {
    static constexpr attribute from = attribute::date_of_birth;
    static constexpr attribute to = attribute::age_range;
    static constexpr int apply(int year) { return (2026 - year) / 10; }
};
inline constexpr personal<int, declared<attribute::date_of_birth>> born(1991);
#ifdef TWIN_FORBIDDEN
inline constexpr auto region = coarsen<to_interests>(illness_of_anna, no_record);
#else
inline constexpr auto decade = coarsen<to_age_range>(born, no_record);
#endif
