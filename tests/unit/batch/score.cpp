// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/batch/score.hpp>

#include "../../shop.hpp"
#include "layouts.hpp"

#include <tact/answer/verdict.hpp>
#include <tact/gate/gate.hpp>
#include <tact/policy/standard.hpp>

#include <memory>

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
        if (r.nature.contains(nature::never)) continue;
        if (latitude_of(standard, where, from) == no_latitude) continue; // nothing from there is permitted
        const int left =
            latitude_of(standard, where, from) - demand_of(standard, drawn_row(row<attribute>(set{what})), from);
        CHECK(left == points(standard_table.tolerances.permit) - intrusion_of(standard, where, what, from));
        ++compared;
    }
    CHECK(compared > 500);
}
TEST_CASE("security has the most latitude, what is for nothing or lawless none, and what passes demands nothing") {
    TWICE(latitude_of(standard, packed_context({.purpose = purpose::security}), source::connection) == most_latitude);
    TWICE(latitude_of(standard, packed_context{}, source::declared) == no_latitude);
    TWICE(latitude_of(policy{}, packed_context({.purpose = purpose::support}), source::declared) == no_latitude);
    TWICE(demand_of(standard, drawn_row(row<attribute>(set{attribute::gender})), source::declared) == -most_latitude);
    TWICE(demand_of(standard, drawn_row(row<attribute>(set{attribute::gender})), source::inferred) > -most_latitude);
}
TEST_CASE("by the score alone, a context that permits nothing shows nothing, what demands nothing included") {
    const drawn_row gender(row<attribute>(set{attribute::gender}));
    const demand least = demand_of(standard, gender, source::declared);
    REQUIRE(least == -most_latitude);
    const context learning_for_nothing{.purpose = purpose::learning};
    const context out_of_range{.purpose = static_cast<purpose>(99)};
    for (const packed_context where :
         {packed_context{}, packed_context(learning_for_nothing), packed_context(out_of_range)})
        for (std::size_t s = 0; s < count<source>; ++s) {
            const latitude has = latitude_of(standard, where, enumerator<source>(s));
            std::int16_t shown = 0;
            score(&has, &least, 1, &shown);
            CHECK(shown == -1);
        }
    for (const source from : {source::unstated, source::covert, static_cast<source>(99)}) {
        const latitude has = latitude_of(standard, packed_context({.purpose = purpose::support}), from);
        std::int16_t shown = 0;
        score(&has, &least, 1, &shown);
        CHECK((has == no_latitude && shown == -1));
        CHECK(latitude_of(standard, packed_context({.purpose = purpose::security}), from) == no_latitude);
    }
}
TEST_CASE("a context that permits nothing from a source, whatever its score, leaves nothing for it") {
    std::size_t none = 0;
    for (std::size_t p = 1; p < count<purpose>; ++p)
        for (std::size_t age = 0; age < count<age_assurance>; ++age)
            for (std::size_t s = 0; s < count<source>; ++s) {
                const context where{.purpose = enumerator<purpose>(p),
                                    .learning_for = purpose::recommendation,
                                    .connectedness = connectedness::close,
                                    .trust = trust::high,
                                    .setting = setting::home,
                                    .age_assurance = enumerator<age_assurance>(age),
                                    .initiative = initiative::answering,
                                    .expectedness = expectedness::expected};
                const auto from = enumerator<source>(s);
                const plane here = standard.plane(where, from);
                bool any = false;
                for (std::size_t a = 0; a < count<attribute>; ++a)
                    any = any || here.with_any_grant().contains(enumerator<attribute>(a));
                if (any) CHECK(latitude_of(standard, where, from) != no_latitude);
                if (!any &&
                    latitude_of(standard, where, from) != no_latitude) // what is left is then less than any asks
                    for (std::size_t a = 0; a < count<attribute>; ++a) {
                        const drawn_row one(row<attribute>(set{enumerator<attribute>(a)}));
                        if (here.asks(one.bits()))
                            CHECK(latitude_of(standard, where, from) < demand_of(standard, one, from));
                    }
                none += latitude_of(standard, where, from) == no_latitude;
            }
    CHECK(none > 100);
    const context child{.purpose = purpose::recommendation,
                        .connectedness = connectedness::close,
                        .age_assurance = age_assurance::minor};
    TWICE(latitude_of(standard, packed_context(context{.purpose = purpose::recommendation}), source::connection) ==
          no_latitude);
    CHECK(latitude_of(standard, child, source::first_party) == no_latitude);
}
TEST_CASE("a row demands what the most sensitive of its attributes does") {
    const auto demanded = [](const set<attribute>& s) {
        return demand_of(standard, drawn_row(row<attribute>(s)), source::declared);
    };
    CHECK(demanded(attribute::income | attribute::language) == demanded(set{attribute::income}));
    CHECK(demanded(attribute::income | attribute::language) > demanded(set{attribute::language}));
}
TEST_CASE("a latitude is held to its ends, however far the axes of a policy add up") {
    policy_table t = standard_table;
    const auto spread = [](auto& rows) { // the unstated value is as bad as can be, every other as good
        for (auto& r : rows) r.multiplier = position(r.key) == 0 ? decimal(100.000) : decimal(0.010);
    };
    spread(t.trusts);
    spread(t.exposures);
    spread(t.channels);
    spread(t.initiatives);
    spread(t.expectednesses);
    spread(t.benefits);
    spread(t.controls);
    spread(t.transparencies);
    spread(t.confidences);
    const auto p = std::make_unique<policy>(t);
    REQUIRE(p->lawful());
    constexpr context best{.purpose = purpose::support,
                           .connectedness = connectedness::close,
                           .trust = trust::high,
                           .exposure = exposure::nobody,
                           .channel = channel::own_page,
                           .initiative = initiative::answering,
                           .expectedness = expectedness::expected,
                           .benefit = benefit::named,
                           .control = control::offered,
                           .transparency = transparency::told,
                           .confidence = confidence::high};
    CHECK(latitude_of(*p, best, source::declared) == most_latitude);
    CHECK(latitude_of(*p, packed_context({.purpose = purpose::support}), source::declared) == -most_latitude);
}
TEST_CASE("a row that may be shown scores what is left of the tolerance, any other -1; by row and by code") {
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
TEST_CASE("what a person refused scores -1, however little it demands; by row and by code") {
    consent person;
    person.refuse(attribute::language, purpose::support);
    constexpr context where{.purpose = purpose::support,
                            .connectedness = connectedness::close,
                            .trust = trust::high,
                            .age_assurance = age_assurance::adult};
    const auto allowed = standard.in(where).under(person).mask(source::declared);
    const latitude has = latitude_of(standard, where, source::declared);
    const drawn_row refused(row<attribute>(set{attribute::language})), other(row<attribute>(set{attribute::interests}));
    const demand less = demand_of(standard, refused, source::declared);
    const demand more = demand_of(standard, other, source::declared);
    REQUIRE((less < more && more <= has));
    const std::vector<drawn_row> rows{refused, other, other};
    const std::vector<demand> demands{less, more, more};
    const fingerprint labels = standard.labels(source::declared);
    const std::vector<std::uint8_t> codes{0, 1, 2, 1};
    const coded_column<drawn_row> coded{codes.data(), codes.size(), rows.data(), 2, labels, 0}; // 2 names no row
    std::vector<std::int16_t> out(4, 7);
    score(allowed, has, column(rows, labels), demands.data(), out.data(), out.size());
    const auto left = static_cast<std::int16_t>(has - more);
    CHECK(out == std::vector<std::int16_t>{-1, left, left, 7});
    const scored cut = score(allowed, has, coded, demands.data(), out.data(), 3);
    CHECK((cut.size == 3 && !cut.complete && out == std::vector<std::int16_t>{-1, left, -1, 7}));
}
TEST_CASE("rows and codes are scored alike while compiling") {
    TWICE([] {
        const row<attribute> rows[]{row<attribute>(set{attribute::style}), row<attribute>(set{attribute::region}), {}};
        const mask_of<row<attribute>> allowed(row<attribute>(set{attribute::style}), fingerprint(1), fingerprint(2));
        const demand demands[]{1, 7, 10};
        const std::uint8_t codes[]{0, 1, 2};
        column<row<attribute>> c;
        c.rows = rows, c.size = 3, c.labels = fingerprint(2);
        coded_column<row<attribute>> coded{codes, 3, rows, 3, fingerprint(2), 0};
        demand by_code[256]{1, 7, 10};
        std::int16_t one[3]{}, other[3]{};
        bool same =
            score(allowed, 10, c, demands, one, 3).complete && score(allowed, 10, coded, by_code, other, 3).complete;
        for (std::size_t i = 0; i < 3; ++i) same &= one[i] == (i == 0 ? -1 : 10 - demands[i]) && one[i] == other[i];
        c.labels = fingerprint(3);
        same &= !score(allowed, 10, c, demands, one, 3).understood;
        for (const std::int16_t left : one) same &= left == -1;
        return same;
    }());
}
TEST_CASE("what only a yes opened scores nothing left, by row and by code, while compiling too") {
    constexpr auto scores = [] {
        constexpr context where{
            .purpose = purpose::support, .trust = trust::high, .age_assurance = age_assurance::adult};
        consent person;
        person.grant(attribute::date_of_birth, purpose::support);
        const auto allowed = standard.in(where).under(person).mask(source::declared);
        const drawn_row rows[]{use{attribute::date_of_birth, source::declared}.drawn_from(source::declared)};
        const demand demands[256]{demand_of(standard, rows[0], source::declared)};
        const latitude has = latitude_of(standard, where, source::declared);
        const std::uint8_t code = 0;
        column<drawn_row> by_row;
        by_row.rows = rows, by_row.size = 1, by_row.labels = standard.labels(source::declared);
        std::int16_t row = 7, coded = 7;
        score(allowed, has, by_row, demands, &row, 1);
        score(allowed, has, coded_column<drawn_row>{&code, 1, rows, 1, by_row.labels, 0}, demands, &coded, 1);
        return allowed.permits(rows[0]) && has < demands[0] && row == 0 && coded == 0;
    };
    TWICE(scores());
}
TEST_CASE("what is unknown, never used, from nowhere or of no policy demands more than there is") {
    const auto demanded = [](attribute what, source from) {
        return demand_of(standard, drawn_row(row<attribute>(set{what})), from);
    };
    CHECK(demanded(attribute::religion, source::declared) > most_latitude);
    CHECK(demanded(attribute::style, source::unstated) > most_latitude);
    TWICE(demand_of(standard, drawn_row{}, source::declared) > most_latitude);
    TWICE(demand_of(policy{}, drawn_row(row<attribute>(set{attribute::style})), source::declared) > most_latitude);
}
