// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/decide/use_builder.hpp>

#include "../twice.hpp"

#include <tact/decide/standard.hpp>

#include <memory>
#include <vector>

using namespace tact;

namespace {

constexpr part birth{attribute::date_of_birth, source::declared};
constexpr part home{attribute::residence, source::third_party};
constexpr part sex{attribute::gender, source::inferred};
constexpr part clicks(std::uint32_t n) { return {attribute::behaviour_on_site, source::first_party, n}; }
constexpr part sites(std::uint32_t n) { return {attribute::visited_websites, source::inferred, n}; }

constexpr bool marked(const use& u, source s, joint_risk m) { return u.from(s).contains(m); }

} // namespace

TEST_CASE("parts lie in the rows of their sources, the order does not matter") {
    TWICE(standard.use_of({birth, home}).from(source::third_party).contains(attribute::residence));
    TWICE(standard.use_of({birth, home, sex}) == standard.use_of({sex, birth, home}));
    TWICE(standard.use_of({birth}).scheme() == standard.scheme());
    CHECK(standard.use_of(std::vector<part>{birth, home}) == standard.use_of({home, birth}));
}
TEST_CASE("a combination marks every row it draws on, whatever the sources, less of it does not") {
    TWICE(marked(standard.use_of({birth, home, sex}), source::declared, joint_risk::identifying_combination));
    TWICE(marked(standard.use_of({birth, home, sex}), source::inferred, joint_risk::identifying_combination));
    TWICE(!marked(standard.use_of({birth, home, sex}), source::first_party, joint_risk::identifying_combination));
    TWICE(!marked(standard.use_of({birth, home}), source::declared, joint_risk::identifying_combination));
}
TEST_CASE("events of all traces add up, within a part and across parts, to the depth and no further") {
    TWICE(!marked(standard.use_of({clicks(50)}), source::first_party, joint_risk::too_many_events));
    TWICE(marked(standard.use_of({clicks(51)}), source::first_party, joint_risk::too_many_events));
    TWICE(!marked(standard.use_of({clicks(25), clicks(25)}), source::first_party, joint_risk::too_many_events));
    TWICE(marked(standard.use_of({clicks(25), clicks(26)}), source::first_party, joint_risk::too_many_events));
    TWICE(marked(standard.use_of({clicks(25), sites(26)}), source::inferred, joint_risk::too_many_events));
    TWICE(standard.use_of({clicks(25), clicks(26)}) == standard.use_of({clicks(51)}));
    TWICE(marked(standard.use_of({clicks(0xFFFFFFFF), clicks(0xFFFFFFFF)}), source::first_party,
                 joint_risk::too_many_events));
    TWICE(marked(standard.use_of({clicks(0xFFFFFFFF), clicks(2)}), source::first_party, joint_risk::too_many_events));
    TWICE(marked(standard.use_of({clicks(50), clicks(0)}), source::first_party,
                 joint_risk::too_many_events)); // nothing counts as one
    TWICE(!marked(standard.use_of({{attribute::style, source::declared, 1000}}), source::declared,
                  joint_risk::too_many_events));
}
TEST_CASE("windows of one trace count once, with the larger, in whatever portions they come") {
    constexpr part last_50 = clicks(50).of_trace(1), last_5 = clicks(5).of_trace(1), others = clicks(5).of_trace(2);
    TWICE(!marked(standard.use_of({last_50, last_5}), source::first_party, joint_risk::too_many_events));
    TWICE(standard.use_of({last_50, last_5}) == standard.use_of({last_5, last_50, last_5}));
    TWICE(marked(standard.use_of({last_50, others}), source::first_party, joint_risk::too_many_events));
    TWICE(marked(standard.use_of({last_50, clicks(5)}), source::first_party, joint_risk::too_many_events));
    TWICE(last_5.coarsened_from(attribute::visited_websites).trace == 1);
    TWICE(!(last_5 == clicks(5)) && last_5.events == 5 && clicks(5).trace == 0);
}
TEST_CASE("more attributes at once than the degree are marked, the same one twice is one") {
    std::vector<part> parts;
    for (std::size_t i = 0; i < 8; ++i) parts.push_back({enum_at<attribute>(i), source::declared});
    parts.push_back({enum_at<attribute>(0), source::inferred});
    CHECK(!marked(standard.use_of(parts), source::declared, joint_risk::too_many_attributes));
    parts.push_back({attribute::language, source::declared});
    CHECK(marked(standard.use_of(parts), source::declared, joint_risk::too_many_attributes));
}
TEST_CASE("a coarsened part carries its edge, without an edge of the policy the use is unknown") {
    constexpr part region = part{attribute::region, source::declared}.coarsened_from(attribute::residence);
    constexpr part wrong = part{attribute::region, source::declared}.coarsened_from(attribute::name);
    TWICE(standard.use_of({region}).from(source::declared).bits().population() == 2);
    TWICE(standard.use_of({wrong}).from(source::unstated) == attribute_bits<attribute>::unknown());
}
TEST_CASE("no part at all, from nowhere or out of range, is unknown") {
    CHECK(standard.use_of(std::vector<part>{}) == use{});
    CHECK(std::make_unique<policy>()->use_of({birth}) == use{}); // under no lawful policy
    TWICE(!standard.use_of({{attribute::style, source::unstated}}).from(source::unstated).empty());
    TWICE(standard.use_of({{static_cast<attribute>(99), source::declared}}).from(source::declared) ==
          attribute_bits<attribute>::unknown());
}
