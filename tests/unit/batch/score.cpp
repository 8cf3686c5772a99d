// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/batch/score.hpp>

#include "layouts.hpp"

#include <tact/answer/verdict.hpp>
#include <tact/gate/gate.hpp>
#include <tact/policy/standard.hpp>

using namespace tact;

namespace {

context any_context(layouts::bits& next) {
    const auto any = [&](auto last) {
        return enumerator<decltype(last)>(static_cast<std::size_t>(next() % count<decltype(last)>));
    };
    return {.purpose = any(purpose{}),
            .learning_for = purpose::unstated,
            .connectedness = any(connectedness{}),
            .trust = any(trust{}),
            .pressure = any(pressure{}),
            .setting = any(setting{}),
            .exposure = any(exposure{}),
            .industry = any(industry{}),
            .channel = any(channel{}),
            .age_assurance = any(age_assurance{}),
            .control = any(control{})};
}

} // namespace

TEST_CASE("latitude and demand are the tolerance, the context's points and the sensitivity that a verdict adds up") {
    layouts::bits next;
    int compared = 0;
    for (int turn = 0; turn < 2000; ++turn) {
        const context where = any_context(next);
        const auto what = enumerator<attribute>(static_cast<std::size_t>(next() % count<attribute>));
        const auto from = enumerator<source>(static_cast<std::size_t>(1 + next() % (planes - 1)));
        const auto& r = standard_table.attributes[what];
        if (aim::of(where) == aim{} || where.purpose == purpose::security) continue;
        if (r.nature.contains(nature::open) && standard_table.sources[from].own) continue;
        const int left =
            latitude_of(standard, where, from) - demand_of(standard, drawn_row(row<attribute>(set{what})), from);
        CHECK(left == points(standard_table.tolerances.permit) - intrusion_of(standard, where, what, from));
        ++compared;
    }
    CHECK(compared > 1000);
}
TEST_CASE("security has the most latitude, what is for nothing or lawless the least, and what passes demands nothing") {
    TWICE(latitude_of(standard, packed_context({.purpose = purpose::security}), source::connection) == most_latitude);
    TWICE(latitude_of(standard, packed_context{}, source::declared) == -most_latitude);
    TWICE(latitude_of(policy{}, packed_context({.purpose = purpose::support}), source::declared) == -most_latitude);
    TWICE(demand_of(standard, drawn_row(row<attribute>(set{attribute::gender})), source::declared) == -most_latitude);
    TWICE(demand_of(standard, drawn_row(row<attribute>(set{attribute::gender})), source::inferred) > -most_latitude);
}
TEST_CASE("a row that may be shown scores what is left of the tolerance, any other -1; by row and by code") {
    constexpr context shop{.purpose = purpose::recommendation,
                           .connectedness = connectedness::close,
                           .trust = trust::high,
                           .setting = setting::home,
                           .industry = industry::fashion,
                           .age_assurance = age_assurance::adult};
    const gate g = standard.in(shop);
    const auto allowed = g.mask(source::declared);
    const latitude has = latitude_of(standard, shop, source::declared);
    layouts::bits next;
    std::vector<drawn_row> kinds;
    std::vector<demand> by_code;
    for (int c = 0; c < 200; ++c) {
        row<attribute> r;
        for (std::uint64_t k = next() % 3 + 1; k > 0; --k)
            r.insert(enumerator<attribute>(static_cast<std::size_t>(next() % count<attribute>)));
        kinds.emplace_back(r);
        by_code.push_back(demand_of(standard, kinds.back(), source::declared));
    }
    std::vector<std::uint8_t> codes(1000);
    std::vector<drawn_row> rows;
    std::vector<demand> demands;
    for (auto& c : codes) {
        c = static_cast<std::uint8_t>(next() % 210); // some name no row
        rows.push_back(c < 200 ? kinds[c] : drawn_row{});
        demands.push_back(c < 200 ? by_code[c] : demand{0});
    }
    by_code.resize(256);
    const fingerprint labels = standard.labels(source::declared);
    const coded_column<drawn_row> coded{codes.data(), codes.size(), kinds.data(), kinds.size(), labels, 0};
    std::vector<std::int16_t> one(1000), other(1000);
    const scored s = score(allowed, has, column(rows, labels), demands.data(), one.data(), one.size());
    CHECK((s.complete && s.understood && s.size == 1000 && s.gate == g.fingerprint() && s.scores == one.data()));
    CHECK(score(allowed, has, coded, by_code.data(), other.data(), other.size()).complete);
    CHECK(one == other);
    std::size_t shown = 0;
    for (std::size_t i = 0; i < 1000; ++i) {
        const bool may = codes[i] < 200 && allowed.permits(rows[i]);
        shown += may;
        CHECK(one[i] == (may ? has - demands[i] : -1));
        CHECK((!may || one[i] >= 0));
    }
    CHECK(shown > 50);

    std::vector<std::int16_t> short_of(990, 7);
    const scored cut = score(allowed, has, column(rows, labels), demands.data(), short_of.data(), 980);
    CHECK((!cut.complete && cut.size == 980 && short_of[980] == 7 && short_of[979] == one[979]));
    const scored foreign = score(allowed, has, column(rows, fingerprint(3)), demands.data(), one.data(), one.size());
    coded_column<drawn_row> mislabelled = coded;
    mislabelled.labels = fingerprint(3);
    CHECK(!score(allowed, has, mislabelled, by_code.data(), other.data(), other.size()).understood);
    CHECK(!foreign.understood);
    CHECK(one == std::vector<std::int16_t>(1000, -1));
    CHECK(other == one);
}
TEST_CASE("rows with a latitude each are scored by the score alone") {
    const std::vector<latitude> has{100, 100, -most_latitude, most_latitude, 5};
    const std::vector<demand> wants{99, 101, 0, -most_latitude, 5};
    std::vector<std::int16_t> out(5);
    score(has.data(), wants.data(), 5, out.data());
    CHECK(out == std::vector<std::int16_t>{1, -1, -1, 32'000, 0});
    std::vector<latitude> many(200, 10);
    std::vector<demand> increasing(200);
    for (std::size_t i = 0; i < 200; ++i) increasing[i] = static_cast<demand>(i);
    out.resize(200);
    score(many.data(), increasing.data(), 200, out.data());
    for (std::size_t i = 0; i < 200; ++i) CHECK(out[i] == (i <= 10 ? 10 - static_cast<int>(i) : -1));
}
