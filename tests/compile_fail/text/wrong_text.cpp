// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// A policy that is a text in code does not compile with an error in it: what is wrong, and its line and column.
// expect: this_text_is_wrong
// expect: text_fault::unknown_key
// expect-g++: Line = 4; unsigned int Column = 1
// expect-clang: \b4(U|u)?, 1(U|u)?\b
#include <tact/policy/standard_table.hpp>
#include <tact/text/policy_text.hpp>

using namespace tact;

#ifdef TWIN_FORBIDDEN
#define KEY "max_evnts"
#else
#define KEY "max_events"
#endif

constexpr policy_base offered[]{{"standard", &standard_table}};
inline constexpr policy_text<100> house("tact = \"policy/1\"\nbase = \"standard\"\nname = \"house\"\n" KEY " = 20\n",
                                        offered);

int main() { require_valid_text<house>(); }
