// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/batch/kind_column.hpp>

#include "../decide/people.hpp"
#include "layouts.hpp"

#include <tact/decide/candidate_kinds.hpp>
#include <tact/decide/standard.hpp>

#include <array>
#include <memory>
#include <vector>

using namespace tact;
using namespace people;

namespace {

using layouts::bits;

/// Kinds of one attribute each, from the sources in turn, until `n` are there or there are no more.
template <std::size_t Capacity>
std::unique_ptr<candidate_kinds<attribute, Capacity>> kinds_of(std::size_t n) {
    auto kinds = std::make_unique<candidate_kinds<attribute, Capacity>>(standard);
    for (std::size_t s = 1; s < detail::source_slots; ++s)
        for (std::size_t a = 0; a < enum_size<attribute>; ++a)
            if (kinds->size() < n) REQUIRE(kinds->add(enum_at<attribute>(a), enum_at<source>(s)));
    for (std::size_t a = 0; a < enum_size<attribute> && kinds->size() < n; ++a)
        for (std::size_t b = 0; b < a && kinds->size() < n; ++b)
            REQUIRE(
                kinds->add({{enum_at<attribute>(a), source::declared}, {enum_at<attribute>(b), source::first_party}}));
    return kinds;
}

template <std::size_t Capacity>
void agrees_with_the_gate(std::size_t known) {
    const auto kinds = kinds_of<Capacity>(known);
    REQUIRE(kinds->size() == known);
    using number = typename candidate_kinds<attribute, Capacity>::number;
    bits next;
    std::vector<number> candidates(8700);
    for (number& k : candidates) k = static_cast<number>(next.below(known + 3)); // some unlabelled, some of no kind
    candidates[8000] = static_cast<number>(sizeof(number) == 1 ? 255 : 65'535);
    const gate g = standard.in(friendly(purpose::recommendation));
    const auto decided = kinds->decide(g);
    const kind_column column(*kinds, candidates);
    CHECK(layouts::agrees_in_parts(decided, column, 65,
                                   [&](std::size_t i) { return g.permits(kinds->use_of(candidates[i])); }));
    CHECK(layouts::agrees_in_parts(decided.asked(), column, 65, [&](std::size_t i) {
        return g.decide(kinds->use_of(candidates[i])) == decision::ask;
    }));
}

} // namespace

TEST_CASE("candidates of one byte and of two are decided as the gate decides their uses, at every length") {
    agrees_with_the_gate<256>(255);
    agrees_with_the_gate<256>(20);
    agrees_with_the_gate<16>(15);
    agrees_with_the_gate<257>(256);
    agrees_with_the_gate<1000>(999);
    agrees_with_the_gate<65536>(1000);
}
TEST_CASE("a range of numbers is filtered as it is") {
    const auto kinds = kinds_of<256>(30);
    const auto decided = kinds->decide(standard.in(friendly(purpose::support)));
    const std::array<candidate_kind, 4> candidates{candidate_kind{1}, candidate_kind{30}, candidate_kind{0},
                                                   candidate_kind{2}};
    std::vector<std::uint32_t> picks(4);
    const selection s = filter(decided, candidates, picks);
    std::size_t permitted = 0;
    for (const candidate_kind k : candidates) permitted += decided.permits(k);
    CHECK((s.status == filter_status::ok && s.size == permitted && permitted > 0));
    CHECK(count_permitted(decided, candidates) == permitted);
    std::array<std::uint8_t, 1> map{};
    const bitmap b = filter(decided, candidates, map);
    for (std::size_t i = 0; i < 4; ++i) CHECK(b[i] == decided.permits(candidates[i]));
    std::array<std::uint64_t, 1> words{};
    const word_bitmap w = filter(decided, candidates, words);
    CHECK(w.status == filter_status::ok);
    CHECK(words[0] == map[0]);
    std::vector<std::uint32_t> few(permitted - 1);
    CHECK(filter(decided, candidates, few).status == filter_status::out_of_room);
}
TEST_CASE("numbers of other kinds are refused, of fewer kinds taken") {
    const auto kinds = kinds_of<256>(10);
    const std::vector<candidate_kind> stored{candidate_kind{1}, candidate_kind{9}};
    const fingerprint of_then = kinds->scheme();
    REQUIRE(kinds->add(impersonal));
    const auto decided = kinds->decide(standard.in(friendly(purpose::support)));
    std::vector<std::uint32_t> picks(2);
    CHECK(filter(decided, kind_column(*kinds, stored, of_then), picks).status == filter_status::ok);
    CHECK(filter(decided, kind_column(*kinds, stored, kinds->scheme()), picks).status == filter_status::ok);
    for (const fingerprint strange : {fingerprint{}, fingerprint(7), standard.fingerprint()}) {
        const selection s = filter(decided, kind_column(*kinds, stored, strange), picks);
        CHECK((s.status == filter_status::other_scheme && s.size == 0));
    }
    const kind_column before(*kinds, stored);
    REQUIRE(kinds->add(attribute::style, source::inferred));
    const auto later = kinds->decide(standard.in(friendly(purpose::support)));
    CHECK(filter(later, before, picks).status == filter_status::other_scheme); // made anew, it is taken
    CHECK(filter(later, kind_column(*kinds, stored), picks).status == filter_status::ok);
}
TEST_CASE("kinds are filtered while compiling") {
    TWICE([] {
        candidate_kinds<attribute, 4> kinds(standard);
        const candidate_kind numbers[]{kinds.add(impersonal), candidate_kind{},
                                       kinds.add(attribute::photos, source::covert)};
        kind_column<candidate_kind> column;
        column.kinds = numbers, column.size = 3, column.scheme = kinds.scheme();
        std::uint32_t picks[3]{};
        const selection s = filter(kinds.decide(standard.in({})), column, picks, 3);
        return s.size == 1 && picks[0] == 0 && s.status == filter_status::ok;
    }());
}
TEST_CASE("kinds that a gate of another policy decided are refused, and nothing of them passes") {
    policy_table t = standard_table;
    t.max_joint_attributes = 2;
    const auto house = std::make_unique<policy>(t);
    const auto kinds = std::make_unique<candidate_kinds<attribute>>(standard);
    const std::vector<candidate_kind> candidates{kinds->add(impersonal),
                                                 kinds->add(attribute::language, source::declared)};
    const context where{.purpose = purpose::support, .connectedness = connectedness::close, .trust = trust::high};
    std::vector<std::uint32_t> shown(2);
    CHECK(filter(kinds->decide(standard.in(where)), candidates, shown).size == 2);
    const auto decided = kinds->decide(house->in(where));
    const selection s = filter(decided, candidates, shown);
    CHECK((s.status == filter_status::other_scheme && s.size == 0));
    CHECK(filter(decided, kind_column(*kinds, candidates), shown).status == filter_status::other_scheme);
    CHECK(count_permitted(decided, candidates) == 0);
    CHECK(filter(decided.asked(), candidates, shown).status == filter_status::other_scheme);
}
