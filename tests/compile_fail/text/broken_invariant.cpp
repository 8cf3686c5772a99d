// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// A figure in a text that breaks an invariant does not compile either, and the line of its row is named.
// expect: this_text_is_wrong
// expect: text_fault::broken_invariant
// expect-g++: Line = 5; unsigned int Column = 1
// expect-clang: \b5(U|u)?, 1(U|u)?\b
#include <tact/policy/standard_table.hpp>
#include <tact/text/policy_text.hpp>

using namespace tact;

#ifdef TWIN_FORBIDDEN
#define FIGURE "0.900"
#else
#define FIGURE "0.600"
#endif

constexpr policy_base offered[]{{"standard", &standard_table}};
inline constexpr policy_text<100> house("tact = \"policy/1\"\nbase = \"standard\"\nname = \"house\"\n[trust]\n"
                                        "high = { promoting = " FIGURE ", evidence = \"rule\", statement = \"x\" }\n",
                                        offered);

int main() { require_valid_text<house>(); }
