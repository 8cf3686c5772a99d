// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/batch/kind_request_column.hpp>

#include "../decide/people.hpp"
#include "layouts.hpp"

#include <tact/decide/candidate_kinds.hpp>
#include <tact/decide/standard.hpp>

#include <memory>
#include <vector>

using namespace tact;
using namespace people;
using layouts::bits;

TEST_CASE("a night's batch: every candidate for a person of its own is decided as the gate decides one by one") {
    const auto kinds = std::make_unique<candidate_kinds<attribute>>(standard);
    for (std::size_t s = 1; s < detail::source_slots; ++s)
        for (std::size_t a = 0; a < enum_size<attribute> && kinds->size() < 200; ++a)
            REQUIRE(kinds->add(enum_at<attribute>(a), enum_at<source>(s)));
    bits next;
    std::vector<gate> gates;
    std::vector<kind_set<candidate_kind, 256>> sets;
    for (int person = 0; person < 100; ++person) {
        consent given;
        for (int k = 0; k < 20; ++k)
            given.grant(enum_at<attribute>(next.below(enum_size<attribute>)), purpose::marketing,
                        enum_set<source>::all());
        for (int k = 0; k < 10; ++k)
            given.refuse(enum_at<attribute>(next.below(enum_size<attribute>)), purpose::marketing);
        gates.push_back(standard.in(friendly(purpose::marketing)).under(given));
        sets.push_back(kinds->decide(gates.back()).permitted());
    }
    std::vector<candidate_kind> candidates(8700);
    std::vector<std::uint32_t> persons(8700);
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        candidates[i] = static_cast<candidate_kind>(next.below(203));
        persons[i] = static_cast<std::uint32_t>(next.below(101)); // one of them is nobody
    }
    const decided_requests decided(*kinds, sets);
    const kind_request_column column(*kinds, candidates, persons);
    CHECK(decided.decided_by() == standard.fingerprint());
    CHECK(layouts::agrees_in_parts(decided, column, 64, [&](std::size_t i) {
        return persons[i] < 100 && gates[persons[i]].permits(kinds->use_of(candidates[i]));
    }));
}
TEST_CASE("ranges of different lengths are refused, and nothing past the shorter is read") {
    candidate_kinds<attribute> kinds(standard);
    const std::vector<candidate_kind> candidates(7, kinds.add(impersonal));
    const std::vector<std::uint32_t> few(5), as_many(7), many(9);
    const kind_request_column shorter(kinds, candidates, few);
    const kind_request_column longer(kinds, candidates, many);
    const kind_request_column whole(kinds, candidates, as_many);
    CHECK((shorter.size == 5 && longer.size == 7 && whole.size == 7));
    CHECK((shorter.scheme == fingerprint{} && longer.scheme == fingerprint{}));
    CHECK(whole.scheme == kinds.scheme());
    const std::vector sets{kinds.decide(standard.in({})).permitted()};
    const decided_requests decided(kinds, sets);
    CHECK(count_permitted(decided, whole) == 7);
    CHECK((count_permitted(decided, shorter) == 0 && count_permitted(decided, longer) == 0));
    std::vector<std::uint32_t> positions(9);
    CHECK(filter(decided, shorter, positions).status == filter_status::other_scheme);
    CHECK(filter(decided, longer, positions).status == filter_status::other_scheme);
}
TEST_CASE("a request past the last permits nothing, whatever lies there") {
    candidate_kinds<attribute> kinds(standard);
    const candidate_kind nothing = kinds.add(impersonal);
    const std::vector<kind_set<candidate_kind, 256>> three(3, kinds.decide(standard.in({})).permitted());
    struct {
        const kind_set<candidate_kind, 256>* first;
        const kind_set<candidate_kind, 256>* data() const { return first; }
        std::size_t size() const { return 2; }
    } const two{three.data()};
    const decided_requests decided(kinds, two);
    CHECK((decided.permits(nothing, 0) && decided.permits(nothing, 1) && !decided.permits(nothing, 2)));
}
TEST_CASE("candidates of other kinds are refused for every request") {
    candidate_kinds<attribute> kinds(standard);
    const std::vector<candidate_kind> candidates{kinds.add(impersonal)};
    const std::vector<std::uint32_t> requests{0};
    const kind_request_column before(kinds, candidates, requests);
    REQUIRE(kinds.add(attribute::style, source::declared));
    const std::vector sets{kinds.decide(standard.in({})).permitted()};
    CHECK(count_permitted(decided_requests(kinds, sets), before) == 0);
    CHECK(count_permitted(decided_requests(kinds, sets), kind_request_column(kinds, candidates, requests)) == 1);
}
