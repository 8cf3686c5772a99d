// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// A coarsening starts at its own attribute.
// expect: use of deleted function|call to deleted|overload resolution selected deleted
// expect: Why = tact::refusal::the_value_does_not_tell_what_is_coarsened
#include "somebody.hpp"

struct to_age_range {
    static constexpr attribute from = attribute::date_of_birth;
    static constexpr attribute to = attribute::age_range;
    static constexpr int apply(int year) { return (2026 - year) / 10; }
};
inline constexpr personal<int, declared<attribute::date_of_birth>> born(1991);
#ifdef TWIN_FORBIDDEN
inline constexpr auto decade = coarsen<to_age_range>(size_of_anna, no_record);
#else
inline constexpr auto decade = coarsen<to_age_range>(born, no_record);
#endif
