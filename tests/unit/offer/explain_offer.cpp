// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/offer/explain_offer.hpp>

#include "../twice.hpp"
#include "offers.hpp"

#include <tact/offer/budgeted.hpp>

#include <string_view>

using namespace tact;
using namespace offers;

namespace {

constexpr auto hopeless = with([](tact::offer& o) {
    o.benefit = "";
    o.draws_on = {attribute::medical_history, source::declared};
    o.manner = manner::press;
});

constexpr explanation on(const context& where, const tact::offer& o, redaction how = redaction::none,
                         const consent& person = nothing_said) {
    constant_on_demand();
    const request r{standard, standard_influence, where, person, no_vulnerability};
    return explain(r, propose(r, o), how);
}

} // namespace

TEST_CASE("how an offer reaches the person, then why what it draws on may be used") {
    TWICE(on(asked, opening_hours) == "applied and shown\nwhat it draws on is permitted: nothing personal is used");
    TWICE(on(asked, drawn_on({attribute::gender, source::declared})) ==
          "applied and shown\nwhat it draws on is permitted: gender, declared: open, passes without a score");
}
TEST_CASE("each reason of the offer's own has its line, before those of what it draws on") {
    TWICE(on(asked, hopeless) ==
          "withheld\n"
          "it names nothing that the person gains\n"
          "it leans harder on the person than this moment leaves room for\n"
          "what it draws on is denied: medical history crosses a line: never used, never asked for");
    TWICE(on({.purpose = purpose::security}, drawn_on({attribute::ip_address, source::connection})) ==
          "withheld\n"
          "nothing is offered for this purpose\n"
          "what it draws on is permitted: IP address, from the connection: on the closed list of security");
}
TEST_CASE("a masked explanation tells nothing sensitive") {
    TWICE(on(asked, hopeless, redaction::sensitive) ==
          "withheld\n"
          "it names nothing that the person gains\n"
          "it leans harder on the person than this moment leaves room for\n"
          "what it draws on is denied: a sensitive attribute");
}
TEST_CASE("a consent that denied it is told") {
    constexpr consent no = said([](consent& c) { c.refuse(attribute::gender, purpose::support); });
    TWICE(on(asked, drawn_on({attribute::gender, source::declared}), redaction::none, no) ==
          "withheld\nwhat it draws on is denied: gender, declared: the person said no for support");
}
TEST_CASE("a budget that withheld it is told") {
    static constexpr request r{standard, standard_influence, anticipating, nothing_said, no_vulnerability};
    contact_budget b;
    const contact_limits nothing{};
    const tact::offer asking = in_manner(manner::assist, opening_hours);
    CHECK(explain(r, within_budgets(propose(r, asking), 0, account{b, nothing})) ==
          "withheld\nthe person was asked as often as may be\nwhat it draws on is permitted: nothing personal is used");
}
TEST_CASE("a profile that was read has its own line, one that was not has none") {
    const auto told = [](const tact::offer& o) {
        const explanation e = on(asked, o);
        return std::string_view(e.c_str()).find("\nthe profile that worded it is permitted: persuasion profile, "
                                                "inferred: ") != std::string_view::npos;
    };
    CHECK((told(profiled()) && !told(select_size)));
}
TEST_CASE("an offer is explained in the context that it makes itself") {
    const auto told = [](const tact::offer& o) {
        const explanation e = on(asked, o);
        return std::string_view(e.c_str()).find("(benefit unnamed)") != std::string_view::npos;
    };
    CHECK((told(with([](tact::offer& o) { o.benefit = ""; })) && !told(select_size)));
}
TEST_CASE("the reasons of an offer's own are worded, each in its own way, and no other is") {
    constexpr enum_set<reason> own{reason::no_benefit,      reason::purpose_not_offered, reason::manner_closed,
                                   reason::purpose_changed, reason::said_in_public,      reason::intrusion_spent,
                                   reason::asks_spent,      reason::asked_too_soon};
    for (std::size_t i = 0; i < enum_size<reason>; ++i) {
        const std::string_view said = withheld_because(enum_at<reason>(i));
        CHECK(!said.empty() == own.contains(enum_at<reason>(i)));
        for (std::size_t k = 0; k < i; ++k) CHECK((said.empty() || said != withheld_because(enum_at<reason>(k))));
    }
    TWICE(*withheld_because(enum_at<reason>(enum_size<reason>)) == '\0');
    TWICE(std::string_view(withheld_because(reason::purpose_changed)) ==
          "the conversation was opened for something else");
}
TEST_CASE("what does not fit is cut, and says so") {
    part everything[enum_size<attribute>];
    for (std::size_t i = 0; i < enum_size<attribute>; ++i) everything[i] = {enum_at<attribute>(i), source::declared};
    const explanation e = on({.purpose = purpose::pricing}, drawn_on(standard.use_of(everything)));
    CHECK(std::string_view(e.c_str()).starts_with("withheld\n"));
    const explanation inner =
        explain(assess(standard, context_of(select_size, {.purpose = purpose::pricing}), standard.use_of(everything)));
    CHECK((e.truncated() || !inner.truncated()));
}
