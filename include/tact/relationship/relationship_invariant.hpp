// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_RELATIONSHIP_RELATIONSHIP_INVARIANT_HPP
#define TACT_RELATIONSHIP_RELATIONSHIP_INVARIANT_HPP

#include <tact/vocabulary/enumeration.hpp>

namespace tact::inline v0_1 {

/// What every valid table of relationships keeps to.
enum class relationship_invariant : std::uint16_t {
    every_row_names_its_key,            ///< rows lie in the order of their enumeration
    every_row_says_where_it_comes_from, ///< evidence and statement are written
    every_value_is_in_range,            ///< a stated source, and no more than `max_relationship_points`
    // observables
    steps_rise,                                        ///< from 1 on, each from more than the one before
    more_never_lowers,                                 ///< more orders, months, visits ... give no less
    a_complaint_never_raises,                          ///< more of them give no more, and never more than none
    settled_complaints_weigh_no_more_than_an_open_one, ///< however many, so that settling what is open never lowers
    no_observable_alone_reaches_the_top,               ///< neither close nor high
    // values
    no_signal_is_no_relationship,       ///< none takes nothing, and what comes after it at least one point
    a_closer_relationship_takes_more,   ///< more points than the value before
    connectedness_takes_more_than_trust ///< it opens more (T17), and so takes more points than trust of the same rank
};
constexpr relationship_invariant last_enumerator(relationship_invariant) {
    return relationship_invariant::connectedness_takes_more_than_trust;
}

} // namespace tact

#endif
