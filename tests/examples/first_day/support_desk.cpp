// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// "Why was I not shown this?" A denial explained to support staff, to a log, and to the customer.
#include <tact/decide/standard.hpp>
#include <tact/tact.hpp>

#include <cstdio>

int main() {
    using tact::attribute, tact::purpose, tact::source;
    const tact::context page{.purpose = purpose::recommendation,
                             .connectedness = tact::connectedness::warm,
                             .trust = tact::trust::medium,
                             .exposure = tact::exposure::nobody};
    const tact::use remedy = tact::standard.use_of({
        {attribute::past_purchases, source::first_party},
        {attribute::medical_history, source::inferred},
    });
    const tact::use size{attribute::clothing_size, source::declared};
    tact::consent anna;
    anna.withdraw(attribute::clothing_size, purpose::recommendation);

    const tact::use asked_about[]{remedy, size};
    for (const tact::use& use : asked_about) {
        const tact::assessment a = tact::assess(tact::standard, page, use, anna);
        std::printf("for the privacy officer: %s\n", explain(a).c_str());
        std::printf("for the log:             %s\n", explain(a, tact::redaction::sensitive).c_str());
        for (const tact::reason r : a.reasons) std::printf("  reason %s\n", identifier_of(r));
    }
    const tact::assessment first = assess(tact::standard, page, size); // of somebody who took nothing back
    const auto n = notice_of(first, attribute::clothing_size, source::declared, "preselect it", "Change it any time.");
    std::printf("for the customer:        %s\n", fill(n).c_str());
}
