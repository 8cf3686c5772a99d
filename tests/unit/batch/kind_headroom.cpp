// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/batch/kind_headroom.hpp>

#include "../decide/people.hpp"
#include "../twice.hpp"

#include <tact/decide/standard.hpp>
#include <tact/explain/assess.hpp>

#include <memory>
#include <vector>

using namespace tact;
using namespace people;

TEST_CASE("a kind has what the most sensitive of its parts leaves of the tolerance, in whatever source") {
    const auto kinds = std::make_unique<candidate_kinds<attribute>>(standard);
    const std::vector<std::pair<attribute, source>> drawn{{attribute::clothing_size, source::declared},
                                                          {attribute::past_purchases, source::first_party},
                                                          {attribute::interests, source::inferred},
                                                          {attribute::income, source::declared}};
    for (const auto& [what, from] : drawn) REQUIRE(kinds->add(what, from));
    for (const auto& [a, s] : drawn)
        for (const auto& [b, t] : drawn)
            if (a != b) REQUIRE(kinds->add({{a, s}, {b, t}}));
    const candidate_kind nothing = kinds->add(impersonal);
    const auto sensitivities =
        std::make_unique<kind_sensitivities<attribute, 256>>(standard, *kinds, expectation(friendly(purpose::support)));
    const context where = friendly(purpose::support);
    const auto decided = kinds->decide(standard.in(where));
    const auto left = sensitivities->under(where, decided);
    CHECK(left.of[static_cast<std::size_t>(nothing)] == 2 * max_sensitivity_limit);
    CHECK(left.of[0] == -1);
    std::size_t shown = 0;
    for (std::size_t k = 1; k + 1 <= kinds->size(); ++k) {
        const auto number = static_cast<candidate_kind>(k);
        if (number == nothing) continue;
        int expected = 1 << 20;
        kinds->use_of(number).for_each_attribute([&](attribute what, source from) {
            const int one = log_odds(standard_table.tolerances.permit) - intrusion_of(standard, where, what, from);
            expected = one < expected ? one : expected;
        });
        shown += decided.permits(number);
        CHECK(left.of[k] == (decided.permits(number) ? (expected > 0 ? expected : 0) : -1));
    }
    CHECK(shown > 3);

    std::vector<candidate_kind> candidates;
    for (std::size_t i = 0; i < 200; ++i) candidates.push_back(static_cast<candidate_kind>(i % (kinds->size() + 4)));
    std::vector<std::int16_t> out(200, 7);
    const headrooms h = headroom(left, kind_column(*kinds, candidates), out.data(), 150);
    CHECK((h.status == filter_status::out_of_room && h.size == 150 && out[150] == 7 &&
           h.decided_by == standard.in(where).fingerprint()));
    CHECK(headroom(left, kind_column(*kinds, candidates), out.data(), 200).status == filter_status::ok);
    for (std::size_t i = 0; i < 200; ++i) CHECK(out[i] == left.of[static_cast<std::size_t>(candidates[i])]);
    CHECK(headroom(left, kind_column(*kinds, candidates, fingerprint(3)), out.data(), 200).status ==
          filter_status::other_scheme);
    for (const std::int16_t one : out) CHECK(one == -1);

    REQUIRE(kinds->add(attribute::style, source::declared)); // the sensitivities are of before
    const auto stale = sensitivities->under(where, kinds->decide(standard.in(where)));
    for (const std::int16_t one : stale.of) CHECK(one == -1);
    CHECK(stale.status == filter_status::other_scheme);
}
TEST_CASE("kinds scored for one industry have no headroom in another") {
    const auto kinds = std::make_unique<candidate_kinds<attribute>>(standard);
    const candidate_kind liked = kinds->add(attribute::interests, source::declared);
    const kind_sensitivities<attribute, 256> of_media(standard, *kinds, expectation(industry::media));
    context where = friendly(purpose::support);
    where.expectedness = expectedness::unstated;
    std::int16_t out = 7;
    const std::vector<candidate_kind> one{liked};
    for (const industry i : {industry::media, industry::fashion}) {
        where.industry = i;
        const auto left = of_media.under(where, kinds->decide(standard.in(where)));
        CHECK((left.of[static_cast<std::size_t>(liked)] > 0) == (i == industry::media));
        const headrooms h = headroom(left, kind_column(*kinds, one), &out, 1);
        CHECK(h.status == (i == industry::media ? filter_status::ok : filter_status::other_expectation));
        CHECK((i == industry::media ? out > 0 : out == -1));
    }
}
TEST_CASE("a kind that is not permitted has no headroom, however mild what it draws on") {
    const auto kinds = std::make_unique<candidate_kinds<attribute>>(standard);
    const candidate_kind refused = kinds->add(attribute::clothing_size, source::declared);
    const candidate_kind other = kinds->add(attribute::interests, source::declared);
    const auto sensitivities =
        std::make_unique<kind_sensitivities<attribute, 256>>(standard, *kinds, expectation(friendly(purpose::support)));
    consent given;
    given.refuse(attribute::clothing_size, purpose::support);
    const context where = friendly(purpose::support);
    const auto left = sensitivities->under(where, kinds->decide(standard.in(where).under(given)));
    CHECK((left.of[static_cast<std::size_t>(refused)] == -1 && left.of[static_cast<std::size_t>(other)] > 0));
}
TEST_CASE("what only a yes opened has nothing left, of more kinds than a byte holds too") {
    TWICE([] {
        candidate_kinds<attribute, 4> kinds(standard);
        const candidate_kind birth = kinds.add(attribute::date_of_birth, source::declared);
        consent given;
        given.grant(attribute::date_of_birth, purpose::support);
        constexpr context where{
            .purpose = purpose::support, .trust = trust::high, .age_assurance = age_assurance::adult};
        const kind_sensitivities<attribute, 4> sensitivities(standard, kinds, expectation(where));
        return sensitivities.under(where, kinds.decide(standard.in(where).under(given)))
                   .of[static_cast<std::size_t>(birth)] == 0;
    }());
    const auto kinds = std::make_unique<candidate_kinds<attribute, 300>>(standard);
    const wide_candidate_kind size = kinds->add(attribute::clothing_size, source::declared);
    const auto sensitivities =
        std::make_unique<kind_sensitivities<attribute, 300>>(standard, *kinds, expectation(friendly(purpose::support)));
    const context where = friendly(purpose::support);
    const std::vector<wide_candidate_kind> candidates{size, wide_candidate_kind{0}, wide_candidate_kind{300},
                                                      wide_candidate_kind{65535}};
    std::vector<std::int16_t> out(4);
    CHECK(headroom(sensitivities->under(where, kinds->decide(standard.in(where))), kind_column(*kinds, candidates),
                   out.data(), 4)
              .size == 4);
    CHECK((out[0] > 0 && out[1] == -1 && out[2] == -1 && out[3] == -1));
}
TEST_CASE("of two ways the one that leaves more counts") {
    const auto kinds = std::make_unique<candidate_kinds<attribute>>(standard);
    const candidate_kind size = kinds->add(attribute::clothing_size, source::declared);
    const candidate_kind bought = kinds->add(attribute::past_purchases, source::first_party);
    const candidate_kind pills = kinds->add(attribute::medical_history, source::declared);
    const auto either = static_cast<std::size_t>(kinds->either(size, bought).kind);
    const auto only_one = static_cast<std::size_t>(kinds->either(pills, size).kind);
    const context where = friendly(purpose::support);
    const auto sensitivities =
        std::make_unique<kind_sensitivities<attribute, 256>>(standard, *kinds, expectation(where));
    const auto left = sensitivities->under(where, kinds->decide(standard.in(where)));
    const std::int16_t of_size = left.of[static_cast<std::size_t>(size)],
                       of_bought = left.of[static_cast<std::size_t>(bought)];
    REQUIRE((of_size != of_bought && of_size >= 0 && of_bought >= 0));
    CHECK(left.of[either] == (of_size > of_bought ? of_size : of_bought));
    CHECK(left.of[only_one] == of_size);
    CHECK(left.of[static_cast<std::size_t>(pills)] == -1);
}
