// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TESTS_UNIT_TEXT_BOOKSHOP_HPP
#define TACT_TESTS_UNIT_TEXT_BOOKSHOP_HPP

namespace house_texts {

/// A house's file: a base, and what is written otherwise.
inline constexpr char bookshop[] = R"(tact = "policy/1"
base = "standard"
name = "bookshop"
version = 3

[trust] # ours trust us more
high = { assisting = 0.540, promoting = 0.6, evidence = "assumed", statement = "board, 2026" }

[attributes.interests]
sensitivity = 0.7
purposes = [
    "support",
    "recommendation", # and no more
]
evidence = "measured"
statement = 'reading log'

[[combinations]]
together = ["residence", "interests"]
evidence = "assumed"
statement = "few read Sanskrit in Delft"
)";

} // namespace house_texts

#endif
