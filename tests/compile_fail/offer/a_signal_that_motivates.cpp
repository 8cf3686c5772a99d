// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// A signal reminds and adds nothing: the error names the invariant and the prompt.
// expect: this_offer_table_breaks
// expect: tact::offer_invariant::a_spark_motivates_and_a_facilitator_enables
// expect: tact::prompt::signal
#include <tact/offer/prompt.hpp>

using namespace tact;

consteval prompt_table changed() {
    prompt_table t = standard_prompts_table;
#ifdef TWIN_FORBIDDEN
    t.prompts[prompt::signal].motivation = 10;
#else
    t.prompts[prompt::spark].motivation = 10;
#endif
    return t;
}
inline constexpr prompt_table mine = changed();
inline constexpr prompt_rules compiled = compile<mine>();
static_assert(compiled.valid());
