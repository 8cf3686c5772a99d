// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/explain/explanation.hpp>

#include "../decide/people.hpp"
#include "../twice.hpp"

#include <tact/decide/standard.hpp>
#include <tact/decide/use_builder.hpp>
#include <tact/explain/assess.hpp>

#include <memory>
#include <string>

using namespace tact;
using namespace people;

namespace {

template <class Change>
constexpr consent with(Change change) {
    consent c;
    change(c);
    return c;
}
constexpr explanation on(const context& where, const use& u, const consent& person = {}) {
    constant_on_demand();
    return explain(assess(standard, where, u, person));
}

} // namespace

TEST_CASE("a gate that closed it is named") {
    TWICE(on(friendly(purpose::support), {attribute::style, source::device_content}) ==
          "denied: style may not come from device content");
    TWICE(on(friendly(purpose::support), {attribute::photos, source::inferred}) ==
          "denied: photos on the device may not come by inference");
    TWICE(on(friendly(purpose::support), {attribute::religion, source::declared}) ==
          "denied: religion crosses a line: never used, never asked for");
    TWICE(on(friendly(purpose::pricing), {attribute::region, source::declared}) ==
          "denied: region is not admitted for pricing");
    TWICE(on({}, {attribute::region, source::declared}) == "denied: no purpose is stated for region");
    TWICE(on({.purpose = purpose::learning}, {attribute::region, source::declared}) ==
          "denied: what is learned for is not stated, for region");
    TWICE(on(minor(purpose::marketing), {attribute::region, source::declared}) ==
          "denied: region of a minor is closed by declaration for marketing");
    TWICE(on(friendly(purpose::support), use{}) == "denied: an attribute or a source is unknown");
}
TEST_CASE("a score shows sensitivity, every multiplier that is not 1, the product and the tolerance") {
    TWICE(on(regular(purpose::marketing), {attribute::behaviour_on_site, source::first_party}) ==
          "permitted: behaviour on this site, from this service: 1.350 (behaviour on this site) x 1.492 (purpose "
          "marketing) x "
          "0.571 (connectedness warm) x 0.756 (trust medium) = 0.87, at most 1.00");
    TWICE(on(neutral(purpose::recommendation), {attribute::budget, source::first_party}) ==
          "ask first: budget, from this service: 1.822 (budget) = 1.82, above 1.00, at most 4.50; needs connectedness "
          "close and "
          "trust medium");
    TWICE(on(neutral(purpose::recommendation), {attribute::visited_websites, source::third_party}) ==
          "denied: visited websites, from a third party: 2.226 (visited websites) x 2.460 (from a third party) = 5.47, "
          "above 1.00 "
          "and above 4.50");
}
TEST_CASE("what is not expected of an industry is said so, and what is expected is not told") {
    constexpr auto in = [](industry i) {
        context c = neutral(purpose::recommendation);
        c.expectedness = expectedness::unstated;
        c.industry = i;
        return c;
    };
    constexpr use style{attribute::style, source::declared};
    TWICE(on(in(industry::media), style) == "ask first: style, declared: 1.105 (style) x 0.741 (declared) x 3.222 (not "
                                            "expected of media) = 2.64, above 1.00, at most 4.50");
    TWICE(
        on(in(industry::fashion), style) ==
        "permitted: style, declared: 1.105 (style) x 0.741 (declared) x 1.105 (industry fashion) = 0.90, at most 1.00");
    TWICE(on(in(industry::unstated), style) ==
          "ask first: style, declared: 1.105 (style) x 0.741 (declared) x 3.561 (2 things left unstated, most of all "
          "expectedness, 3.222) = 2.92, above 1.00, at most 4.50");
}
TEST_CASE("that a purpose always takes a yes is said") {
    constexpr use bought{attribute::past_purchases, source::first_party};
    constexpr context handing_on = friendly(purpose::sharing);
    CHECK(std::string(on(handing_on, bought).c_str()).find("; sharing takes a yes that names it") != std::string::npos);
    constexpr consent yes = with([](consent& c) { c.grant(attribute::past_purchases, purpose::sharing); });
    CHECK(std::string(on(handing_on, bought, yes).c_str()).find("permitted: ") == 0);
    context learning = handing_on;
    learning.purpose = purpose::learning;
    learning.learning_for = purpose::sharing;
    CHECK(std::string(on(learning, bought).c_str()).find("; learning for sharing takes a yes that names it") !=
          std::string::npos);
}
TEST_CASE("what only just passes or fails is shown with the places that tell it") {
    constexpr policy_table just_table = [] {
        policy_table t = standard_table;
        t.attributes[attribute::style].sensitivity = 1.351;
        return t;
    }();
    static constexpr policy_table named = just_table;
    constexpr policy just = compile<named>();
    TWICE(explain(assess(just, neutral(purpose::recommendation), use{attribute::style, source::declared})) ==
          "ask first: style, declared: 1.351 (style) x 0.741 (declared) = 1.001, above 1.000, at most 4.500");
}
TEST_CASE("what the person answered is told with the purpose") {
    constexpr use phone{attribute::phone, source::declared};
    TWICE(on(neutral(purpose::security), {attribute::ip_address, source::connection}) ==
          "permitted: IP address, from the connection: on the closed list of security");
    constexpr consent no = with([](consent& c) { c.refuse(attribute::phone, purpose::marketing); });
    constexpr consent yes = with([](consent& c) { c.grant(attribute::phone, purpose::marketing); });
    TWICE(on(regular(purpose::marketing), phone, no) ==
          "denied: phone number, declared: the person said no for marketing");
    constexpr consent back = with([](consent& c) { c.withdraw(attribute::phone, purpose::marketing); });
    TWICE(on(regular(purpose::marketing), phone, back) ==
          "denied: phone number, declared: the person took the yes back for marketing");
    constexpr consent objected = with([](consent& c) { c.object_to(purpose::marketing); });
    TWICE(on(regular(purpose::marketing), phone, objected) ==
          "denied: phone number, declared: the person objected for marketing");
    TWICE(on(regular(purpose::marketing), phone, consent::unreadable()) ==
          "denied: phone number, declared: the consent could not be read");
    CHECK(
        std::string(on(regular(purpose::marketing), phone, yes).c_str()).find("; the person said yes for marketing") !=
        std::string::npos);
    CHECK(std::string(on(regular(purpose::marketing), phone).c_str())
              .find("; a yes is required and was not given for marketing") != std::string::npos);
    TWICE(on(friendly(purpose::support), {attribute::gender, source::declared}) ==
          "permitted: gender, declared: open, passes without a score");
}
TEST_CASE("a use of several parts is explained by the parts that decide, and by what they are together") {
    constexpr use both =
        standard.use_of({{attribute::style, source::declared}, {attribute::religion, source::inferred}});
    TWICE(on(friendly(purpose::support), both) == "denied: religion crosses a line: never used, never asked for");
    constexpr use clicks = standard.use_of({{attribute::behaviour_on_site, source::first_party, 51}});
    TWICE(on(friendly(purpose::support), clicks) ==
          "denied: behaviour on this site: more behaviour than is followed (at most 50 events, of at most 16 named "
          "traces); within that it would be permitted");
    constexpr use traces = standard.use_of({{attribute::behaviour_on_site, source::first_party, 30},
                                            {attribute::visited_websites, source::first_party, 30},
                                            {attribute::style, source::declared}});
    TWICE(on(friendly(purpose::support), traces) ==
          "denied: visited websites and behaviour on this site: more behaviour than is followed (at most 50 events, of "
          "at most 16 named traces); within that it would be permitted");
    constexpr use quasi = standard.use_of({{attribute::birthday, source::declared},
                                           {attribute::age_range, source::declared},
                                           {attribute::region, source::declared},
                                           {attribute::gender, source::declared}});
    TWICE(on(regular(purpose::support), quasi) ==
          "ask first: gender, age range, birthday and region identify when used together");
    TWICE(on(regular(purpose::support), impersonal) == "permitted: nothing personal is used");
}
TEST_CASE("a policy that follows a single event says so") {
    policy_table t = standard_table;
    t.max_events = 1;
    const auto strict = std::make_unique<policy>(t);
    const use clicks = strict->use_of({{attribute::behaviour_on_site, source::first_party, 2}});
    CHECK(explain(assess(*strict, friendly(purpose::support), clicks)) ==
          "denied: behaviour on this site: more behaviour than is followed (at most 1 event); within that it would be "
          "permitted");
}
TEST_CASE("masked, no sensitive attribute is told from another, the others are explained as before") {
    for (const attribute a :
         {attribute::medical_history, attribute::religion, attribute::insurance_details, attribute::biometric})
        for (std::size_t s = 1; s < detail::source_slots; ++s) {
            const explanation e = explain(assess(standard, friendly(purpose::support), use{a, enum_at<source>(s)}, {}),
                                          redaction::sensitive);
            CHECK(std::string(e.c_str()) == "denied: a sensitive attribute");
        }
    TWICE(explain(assess(standard, friendly(purpose::support), use{attribute::style, source::device_content}, {}),
                  redaction::sensitive) == "denied: style may not come from device content");
}
TEST_CASE("a policy whose table breaks an invariant is named, and no attribute is blamed") {
    policy_table slip = standard_table;
    slip.attributes[attribute::email].needs = {};
    const auto p = std::make_unique<policy>(slip);
    const context where = friendly(purpose::support);
    CHECK(explain(assess(*p, where, {attribute::clothing_size, source::declared})) ==
          "denied: the table of the policy breaks an invariant, so it denies everything personal");
    CHECK(explain(assess(*p, where, impersonal)) == "permitted: nothing personal is used");
}
TEST_CASE("an explanation that does not fit is cut and says so") {
    part all[40];
    std::size_t n = 0;
    for (part& p : all) p = {enum_at<attribute>(n++), source::declared};
    const use everything = standard.use_of(all);
    CHECK(!explain(assess(standard, friendly(purpose::support), everything)).truncated());
    context unstated;
    unstated.purpose = purpose::recommendation;
    policy_table loose = study_table;
    for (auto& r : loose.attributes)
        r.classes = {}, r.purposes = purpose::recommendation, r.sources = source::declared, r.needs = {};
    const auto p = std::make_unique<policy>(loose);
    REQUIRE(p->valid());
    CHECK(explain(assess(*p, unstated, p->use_of(all))).truncated());
}
