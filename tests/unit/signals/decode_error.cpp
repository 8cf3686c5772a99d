// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/signals/decode_error.hpp>

#include "../twice.hpp"

using namespace tact;

TEST_CASE("no error is said by name, and what was never decoded is in error") {
    TWICE(!no_error);
    TWICE(bool(decode_error{}));
    TWICE(decode_error{}.what == malformed::not_decoded);
    TWICE(detail::error_at(malformed::truncated, 7, 2) == decode_error{malformed::truncated, 2, 7});
}
