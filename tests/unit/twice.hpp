// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TESTS_UNIT_TWICE_HPP
#define TACT_TESTS_UNIT_TWICE_HPP

#include <doctest/doctest.h>
#include <type_traits>

/// Checks a condition while compiling and, with the optimiser kept from reusing that answer, at run time.
#define TWICE(...)                                                                                                     \
    static_assert(__VA_ARGS__);                                                                                        \
    CHECK(at_run_time([&] { return __VA_ARGS__; }))

/// Calls through a pointer that the optimiser cannot see through.
template <class Function>
bool at_run_time(Function f) {
    bool (*volatile opaque)(Function) = [](Function g) -> bool { return g(); };
    return opaque(f);
}

inline void no_constant() {}

/// Of a function that calls this, a compiler makes a constant where one is asked for, and nowhere else. Otherwise it
/// also evaluates what is to run, several times: for its warnings, for each condition, and for the code.
constexpr void constant_on_demand() {
    if (!std::is_constant_evaluated()) no_constant();
}

#endif
