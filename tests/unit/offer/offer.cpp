// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/offer/offer.hpp>

#include "../twice.hpp"
#include "offers.hpp"

using namespace tact;
using namespace offers;

namespace {

constexpr bool names_something(const char* benefit) {
    return with([=](tact::offer& o) { o.benefit = benefit; }).names_a_benefit();
}

} // namespace

TEST_CASE("a benefit is named in more than blanks") {
    TWICE(names_something("save you a search") && names_something("x") && names_something("  x"));
    TWICE(!names_something("") && !names_something(nullptr) && !names_something(" ") && !names_something("\t") &&
          !names_something("\n") && !names_something(" \t \n "));
}
TEST_CASE("the context names a benefit exactly where the offer does, and says the rest as it was") {
    constexpr context unnamed = [] {
        context c = asked;
        c.benefit = benefit::unnamed;
        return c;
    }();
    constexpr auto nothing = with([](tact::offer& o) { o.benefit = " "; });
    TWICE(context_of(select_size, unnamed) == asked && context_of(select_size, asked) == asked);
    TWICE(context_of(nothing, asked) == unnamed && context_of(nothing, unnamed) == unnamed);
}
TEST_CASE("a default offer is unknown, of no benefit and presses, a default proposal is withheld") {
    TWICE(!tact::offer{}.names_a_benefit() && !tact::offer{}.draws_on.impersonal());
    TWICE(tact::offer{}.manner == manner::unstated && tact::offer{}.wording == choice{});
    TWICE(proposal{}.delivery == delivery::withheld && proposal{}.assessed.decision == decision::deny);
    TWICE(made(asked, {}).delivery == delivery::withheld);
}
TEST_CASE("a request knows its gate and the principles of its moment, vulnerability left out counts as all") {
    static constexpr consent no = said([](consent& c) { c.refuse(attribute::clothing_size, purpose::support); });
    static constexpr request known{standard, standard_influence, asked, no, no_vulnerability};
    TWICE(known.gate() == standard.in(asked).under(no) && known.gate().decide(size) == decision::deny);
    TWICE(known.principles() == enum_set<principle>::all());
    static constexpr request unsaid{standard, standard_influence, asked, nothing_said};
    TWICE(unsaid.vulnerable.unknown() && unsaid.principles() == enum_set{principle::none});
    TWICE(request{standard, standard_influence, asked, nothing_said, {vulnerability::in_arrears}}.principles() ==
          enum_set{principle::none});
}
