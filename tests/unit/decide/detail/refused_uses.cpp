// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/decide/detail/refused_uses.hpp>

#include "../../twice.hpp"

namespace {

enum class fault { none, first, second };

} // namespace

TEST_CASE("refused uses are counted, and the first of them is told") {
    TWICE([] {
        tact::detail::refused_uses<fault> r;
        const bool nothing = !r && r.count == 0 && r.error == fault::none;
        r.count_one(3, fault::first);
        r.count_one(5, fault::second);
        return nothing && r && r.count == 2 && r.first == 3 && r.error == fault::first;
    }());
}
