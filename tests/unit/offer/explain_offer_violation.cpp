// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/offer/explain_offer_violation.hpp>

#include <tact/offer/profile.hpp>
#include <tact/offer/service_plan.hpp>
#include <tact/offer/standard_influence.hpp>

#include "../twice.hpp"
#include "changed.hpp"

#include <string>
#include <vector>

using namespace tact;

namespace {

/// Everything that a table breaks, in words.
template <class Table>
std::vector<std::string> sentences(const Table& t) {
    std::vector<std::string> all;
    for_each_violation(t, [&](offer_invariant broken, auto row) { all.push_back(explain(broken, row)); });
    return all;
}
using those = std::vector<std::string>;

} // namespace

TEST_CASE("what a table of how to offer breaks is a sentence that names the row and the mend") {
    CHECK(sentences(changed(standard_influence_table,
                            [](influence_table& t) { t.manners[manner::press].closed_to = vulnerability::minor; })) ==
          those{"the table, row press: a harder manner must never be freer (admit no purpose and no pressure that the "
                "softer "
                "one does not, and close it to everyone to whom the softer one is closed)",
                "the table, row press: the vulnerable must never be pressed (close it to every vulnerability)"});
    CHECK(sentences(
              changed(standard_influence_table,
                      [](influence_table& t) { t.principles[principle::scarcity].under_pressure = manner::nudge; })) ==
          those{"the table, row scarcity: scarcity and authority must press under pressure (make their manner there "
                "press)"});
    CHECK(sentences(changed(standard_prompts_table, [](prompt_table& t) { t.action_line = 0; })) ==
          those{"the table, row signal: the action line must be within reach (from 1 to 10,000)"});
    CHECK(sentences(changed(standard_services_table, [](service_table& t) {
              t.services[service::peer_forum].always = prominence::absent;
          })) == those{"the table, row peer_forum: the peer forum must always be findable (at least)"});
    CHECK(sentences(changed(nothing_known(), [](population_table& t) { t.rates[principle::liking].weight = 0; })) ==
          those{"the table, row liking: a rate must lie between none and all (at most a million of a million, with a "
                "weight "
                "of at least 1)"});
}
TEST_CASE("every invariant of how to offer has a sentence that ends in how to mend it, and none is cut") {
    for (const auto& row : offer_invariant_names) {
        const auto sentence = explain(row.key, service::virtual_assistant);
        CHECK_FALSE(sentence.truncated());
        CHECK(std::string(sentence).find(" (") != std::string::npos);
        CHECK(std::string(sentence).back() == ')');
    }
    TWICE(explain(offer_invariant::the_peer_forum_is_always_findable, static_cast<service>(9)) ==
          "the table, row 9: the peer forum must always be findable (at least)");
}
