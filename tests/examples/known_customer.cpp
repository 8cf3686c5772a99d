// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// From orders and visits to a gate: the relationship that a shop may estimate, what it opens to a stranger and to a
// loyal customer, and what is left of it when the loyal customer refuses that past purchases be used.
#include <tact/decide/standard.hpp>
#include <tact/relationship.hpp>
#include <tact/tact.hpp>

#include <cstdio>

using tact::attribute, tact::purpose, tact::source;

namespace {

/// Help with choosing a size, of which the customer asks and which says what it is for.
constexpr tact::context page{
    .purpose = purpose::support,
    .exposure = tact::exposure::nobody,
    .industry = tact::industry::fashion,
    .initiative = tact::initiative::answering,
    .benefit = tact::benefit::named,
    .control = tact::control::offered,
    .transparency = tact::transparency::told,
    .effect = tact::effect::none,
};

constexpr tact::observed_behaviour stranger{
    .orders = 0, .open_complaints = 0, .settled_complaints = 0, .visits = 2, .logged_in = false};
constexpr tact::observed_behaviour loyal{.orders = 12,
                                         .months = 14,
                                         .open_complaints = 0,
                                         .settled_complaints = 1,
                                         .visits = 3,
                                         .opted_in = true,
                                         .logged_in = true};

struct candidate {
    const char* what;
    tact::use draws_on;
};
constexpr candidate candidates[]{
    {"like what you bought", {attribute::past_purchases, source::first_party}},
    {"your size preselected", {attribute::clothing_size, source::declared}},
    {"the shop nearest to your home", {attribute::residence, source::declared}},
    {"what you looked at elsewhere", {attribute::visited_websites, source::third_party}},
};

void serve(const char* who, const tact::observed_behaviour& seen, const tact::consent& given) {
    const tact::estimated_context known =
        with_relationship(tact::standard, page, given, seen, tact::standard_relationship);
    std::printf("%s\n  %s\n", who, explain_relationship(known).c_str());
    const tact::gate gate = tact::standard.in(known.context).under(given);
    for (const candidate& c : candidates) std::printf("    %-30s %s\n", c.what, name_of(gate.decide(c.draws_on)));
}

void show(const tact::relationship_table& t) {
    std::puts("observable                    from  connectedness  trust  read as");
    for (const tact::observable_row& r : t.observables) {
        const char* name = name_of(r.key);
        for (const tact::observable_step& s : r.steps) {
            std::printf("%-28s %5u  %13d  %5d", name, static_cast<unsigned>(s.at_least), s.connectedness, s.trust);
            if (*name != '\0')
                std::printf("  %s, %s; %s", name_of(r.what), name_of(r.from), identifier_of(r.why.evidence));
            std::puts("");
            name = "";
        }
    }
    for (const auto& r : t.connectedness)
        if (r.at_least > 0) std::printf("connectedness %-8s takes %2d points\n", name_of(r.key), r.at_least);
    for (const auto& r : t.trust)
        if (r.at_least > 0) std::printf("trust %-16s takes %2d points\n", name_of(r.key), r.at_least);
}

} // namespace

int main() {
    show(tact::standard_relationship_table);
    std::puts("");

    tact::consent nothing_said;
    serve("a stranger", stranger, nothing_said);
    serve("a loyal customer", loyal, nothing_said);

    tact::consent refuses;
    refuses.refuse(attribute::past_purchases, purpose::support);
    serve("a loyal customer who refuses that past purchases be used", loyal, refuses);

    tact::observed_behaviour angry = loyal;
    angry.open_complaints = 2;
    serve("a loyal customer with two open complaints", angry, nothing_said);

    // That the customer stands in a shop is told by the location of the phone, which takes a yes.
    const tact::use location{attribute::current_location, source::device_content};
    tact::context near =
        with_relationship(tact::standard, page, nothing_said, loyal, tact::standard_relationship).context;
    std::printf(
        "in a shop, by the location of the phone\n  without a yes: %s\n",
        explain_derived(with_derived(tact::standard, near, nothing_said, tact::setting::shop, location)).c_str());
    tact::consent says_yes;
    says_yes.grant(attribute::current_location, purpose::support, source::device_content);
    std::printf("  with a yes:    %s\n",
                explain_derived(with_derived(tact::standard, near, says_yes, tact::setting::shop, location)).c_str());
}
