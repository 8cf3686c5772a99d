// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// What was found refers to the labels, which have to outlive it.
// expect: use of deleted|call to deleted
#include <tact/interop/found.hpp>

#include <vector>

std::vector<long> search();
bool all_found();
#ifdef TWIN_FORBIDDEN
bool all_found() { return tact::found_of(search(), 10).all_found(); }
#else
bool all_found() {
    const std::vector<long> labels = search();
    return tact::found_of(labels, 10).all_found();
}
#endif
