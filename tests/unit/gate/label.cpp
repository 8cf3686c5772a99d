// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/gate/label.hpp>

#include "../twice.hpp"

#include <tact/policy/standard.hpp>

#include <memory>
#include <vector>

using namespace tact;

namespace {

constexpr part birth{attribute::date_of_birth, source::declared};
constexpr part home{attribute::residence, source::third_party};
constexpr part sex{attribute::gender, source::inferred};
constexpr part clicks(std::uint32_t n) { return {attribute::behaviour_on_site, source::first_party, n}; }
constexpr part sites(std::uint32_t n) { return {attribute::visited_websites, source::inferred, n}; }

constexpr bool marked(const use& u, source s, mark m) { return u.from(s).contains(m); }

} // namespace

TEST_CASE("parts lie in the rows of their sources; the order does not matter") {
    TWICE(standard.label({birth, home}).from(source::third_party).contains(attribute::residence));
    TWICE(standard.label({birth, home, sex}) == standard.label({sex, birth, home}));
    TWICE(standard.label({birth}).labels() == standard.labels());
    CHECK(standard.label(std::vector<part>{birth, home}) == standard.label({home, birth}));
}
TEST_CASE("a combination marks every row it draws on, whatever the sources; less of it does not") {
    TWICE(marked(standard.label({birth, home, sex}), source::declared, mark::identifying_combination));
    TWICE(marked(standard.label({birth, home, sex}), source::inferred, mark::identifying_combination));
    TWICE(!marked(standard.label({birth, home, sex}), source::first_party, mark::identifying_combination));
    TWICE(!marked(standard.label({birth, home}), source::declared, mark::identifying_combination));
}
TEST_CASE("events of all traces add up, within a part and across parts, to the depth and no further") {
    TWICE(!marked(standard.label({clicks(50)}), source::first_party, mark::beyond_depth));
    TWICE(marked(standard.label({clicks(51)}), source::first_party, mark::beyond_depth));
    TWICE(!marked(standard.label({clicks(25), clicks(25)}), source::first_party, mark::beyond_depth));
    TWICE(marked(standard.label({clicks(25), clicks(26)}), source::first_party, mark::beyond_depth));
    TWICE(marked(standard.label({clicks(25), sites(26)}), source::inferred, mark::beyond_depth));
    TWICE(standard.label({clicks(25), clicks(26)}) == standard.label({clicks(51)}));
    TWICE(marked(standard.label({clicks(0xFFFFFFFF), clicks(0xFFFFFFFF)}), source::first_party, mark::beyond_depth));
    TWICE(marked(standard.label({clicks(0xFFFFFFFF), clicks(2)}), source::first_party, mark::beyond_depth));
    TWICE(marked(standard.label({clicks(50), clicks(0)}), source::first_party,
                 mark::beyond_depth)); // nothing counts as one
    TWICE(!marked(standard.label({{attribute::style, source::declared, 1000}}), source::declared, mark::beyond_depth));
}
TEST_CASE("more attributes at once than the degree are marked; the same one twice is one") {
    std::vector<part> parts;
    for (std::size_t i = 0; i < 8; ++i) parts.push_back({enumerator<attribute>(i), source::declared});
    parts.push_back({enumerator<attribute>(0), source::inferred});
    CHECK(!marked(standard.label(parts), source::declared, mark::beyond_degree));
    parts.push_back({attribute::language, source::declared});
    CHECK(marked(standard.label(parts), source::declared, mark::beyond_degree));
}
TEST_CASE("a coarsened part carries its edge; without an edge of the policy the use is unknown") {
    constexpr part region = part{attribute::region, source::declared}.coarsened_from(attribute::residence);
    constexpr part wrong = part{attribute::region, source::declared}.coarsened_from(attribute::name);
    TWICE(standard.label({region}).from(source::declared).bits().population() == 2);
    TWICE(standard.label({wrong}).from(source::unstated) == row<attribute>::unknown());
}
TEST_CASE("no part at all, from nowhere or out of range, is unknown") {
    CHECK(standard.label(std::vector<part>{}) == use{});
    CHECK(std::make_unique<policy>()->label({birth}) == use{}); // under no lawful policy
    TWICE(!standard.label({{attribute::style, source::unstated}}).from(source::unstated).empty());
    TWICE(standard.label({{static_cast<attribute>(99), source::declared}}).from(source::declared) ==
          row<attribute>::unknown());
}
