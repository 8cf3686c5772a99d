// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include "../examples/shop_front.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <map>
#include <string>

#include "compare.hpp"

// The decisions of the shop front, as its committed output shows them, against the reference: the parts are written
// here again, so that neither the catalogue nor the gate has a say.

namespace {

using tact::attribute;
using tact::position;
using tact::source;

reference::part drawn(attribute what, source from, unsigned long events = 1) {
    return {position(what), position(from), events, position(what)};
}
reference::part coarsened(attribute what, source from, attribute finer) {
    return {position(what), position(from), 1, position(finer)};
}

const std::map<std::string, std::vector<reference::part>> draws_on{
    {"shall we select your size?", {drawn(attribute::clothing_size, source::declared)}},
    {"a style from the photos on your phone?",
     {drawn(attribute::photos, source::device_content), drawn(attribute::style, source::device_content)}},
    {"in the style you like", {drawn(attribute::style, source::declared)}},
    {"goes with what you bought", {drawn(attribute::past_purchases, source::first_party)}},
    {"because you looked at coats", {drawn(attribute::behaviour_on_site, source::first_party, 12)}},
    {"as seen on other sites", {drawn(attribute::visited_websites, source::third_party, 3)}},
    {"in the shop around the corner", {drawn(attribute::current_location, source::device_content)}},
    {"popular in your region", {coarsened(attribute::region, source::device_content, attribute::current_location)}},
    {"popular at your age", {coarsened(attribute::age_range, source::declared, attribute::date_of_birth)}},
    {"for members of your tier", {drawn(attribute::entitlements, source::first_party)}},
    {"again from the pharmacy?",
     {drawn(attribute::past_purchases, source::first_party), drawn(attribute::medical_history, source::inferred)}},
};

/// The decisions in the committed output: by visitor, then by candidate.
std::map<std::string, std::map<std::string, std::string>> committed() {
    std::map<std::string, std::map<std::string, std::string>> table;
    const std::string here = __FILE__;
    std::ifstream file(here.substr(0, here.rfind('/')) + "/../examples/shop_front.out");
    REQUIRE(file);
    std::string line, visitor;
    while (std::getline(file, line)) {
        if (line.find("candidates may be shown") != std::string::npos) break;
        if (line[0] != ' ')
            visitor = line;
        else if (line[2] != ' ')
            table[visitor][line.substr(13)] = line.substr(2, line.find("  ", 2) - 2);
    }
    return table;
}

} // namespace

TEST_CASE("the committed decisions of the shop front are those of the reference") {
    const auto table = committed();
    const reference::policy& rules = laws::both_shipped()[1].rules;
    REQUIRE(laws::both_shipped()[1].what == "standard");
    CHECK(table.size() == std::size(shop_front::visitors));
    std::map<std::string, int> seen;
    for (const shop_front::visitor& who : shop_front::visitors) {
        const auto& decisions = table.at(who.name);
        CHECK(decisions.size() == draws_on.size() + 1);
        const reference::moment m = reference::read_context(rules, who.where);
        for (const auto& entry : draws_on) {
            const std::string& candidate = entry.first;
            INFO(std::string(who.name), ": ", candidate);
            const tact::decision d = reference::decide(rules, m, nullptr, entry.second);
            CHECK(decisions.at(candidate) == std::string(tact::name_of(d)));
            ++seen[decisions.at(candidate)];
        }
        CHECK(decisions.at("our whole collection") == "permitted");
    }
    CHECK((seen["permitted"] >= 5 && seen["ask first"] >= 5 && seen["denied"] >= 5));
}
