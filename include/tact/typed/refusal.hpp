// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TYPED_REFUSAL_HPP
#define TACT_TYPED_REFUSAL_HPP

namespace tact::inline v0_1 {

/// Why an operation on personal data does not compile: an argument of the deleted function that was chosen, and so in
/// the compiler's message.
enum class refusal : unsigned char {
    /// Transform it instead: `map` keeps what it tells.
    a_comparison_would_tell_the_value,
    /// Read it first: `read_in` a place, or `read` under a gate.
    a_stream_would_tell_the_value,
    /// Give it a name.
    a_temporary_would_leave_a_reference_behind,
    /// Ask for one that covers all that the value tells.
    the_permit_is_for_other_knowledge,
    /// Pass what it needs as personal data, or as constants.
    a_function_that_captures_could_carry_the_value_away,
    /// Return a value.
    a_reference_or_pointer_would_lead_out,
    /// Return a value.
    the_function_keeps_its_result_to_itself,
    /// Divide by a number that is not personal, or by a floating-point value.
    a_whole_number_divided_by_the_value_would_stop_the_program_at_0,
    /// The coarsening starts at another attribute.
    the_value_does_not_tell_what_is_coarsened,
    /// Add the edge to the table of the policy.
    the_policy_knows_no_such_coarsening,
    /// Take at least two.
    one_person_is_no_aggregate,
    /// State the reason, for the people who will look for it.
    a_reason_is_missing
};

} // namespace tact

#endif
