// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// Nor by an escape.
// expect: no matching function|use of deleted|call to deleted
#include "somebody.hpp"

int read();
#ifdef TWIN_FORBIDDEN
int read() {
    return declassify<"x", standard, int, illness_type::knowledge, decltype(no_record)&,
                      never_readable<standard, size_type::knowledge>>(illness_of_anna, no_record);
}
#else
int read() { return declassify<"x">(size_of_anna, no_record); }
#endif
