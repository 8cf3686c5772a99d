// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TESTS_SHOP_HPP
#define TACT_TESTS_SHOP_HPP

#include <tact/vocabulary/context.hpp>

/// A recommendation at home in a familiar fashion shop: much is permitted, and much is not.
inline constexpr tact::context shop{.purpose = tact::purpose::recommendation,
                                    .connectedness = tact::connectedness::close,
                                    .trust = tact::trust::high,
                                    .setting = tact::setting::home,
                                    .industry = tact::industry::fashion,
                                    .age_assurance = tact::age_assurance::adult};

#endif
