// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TESTS_COMPILE_FAIL_TYPED_SOMEBODY_HPP
#define TACT_TESTS_COMPILE_FAIL_TYPED_SOMEBODY_HPP

#include <tact/typed/aggregate.hpp>
#include <tact/typed/arithmetic.hpp>
#include <tact/typed/coarsen.hpp>

// Somebody's data, and a place where some of them may be read.

using namespace tact;

using size_type = personal<int, declared<attribute::clothing_size>>;
using style_type = personal<int, declared<attribute::style>>;
using illness_type = personal<int, declared<attribute::medical_history>>;
using photos_type = personal<int, device_content<attribute::photos>>;

inline constexpr size_type size_of_anna(38);
inline constexpr style_type style_of_anna(3);
inline constexpr illness_type illness_of_anna(1);
inline constexpr photos_type photos_of_anna(7);

struct shop_front {
    static constexpr context where{
        .purpose = purpose::recommendation,
        .connectedness = connectedness::close,
        .trust = trust::high,
        .setting = setting::home,
        .industry = industry::fashion,
    };
};
/// Where nobody knows the person yet.
struct first_visit {
    static constexpr context where{.purpose = purpose::recommendation, .connectedness = connectedness::none};
};

#endif
