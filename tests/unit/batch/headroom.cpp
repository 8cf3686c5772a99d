// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/batch/headroom.hpp>

#include "../../shop.hpp"
#include "layouts.hpp"

#include <tact/decide/gate.hpp>
#include <tact/decide/standard.hpp>
#include <tact/explain/assess.hpp>

#include <memory>

using namespace tact;

namespace {

constexpr expectation elsewhere(industry::other);

context any_context(layouts::bits& next) {
    const auto any = [&](auto last) {
        return enum_at<decltype(last)>(static_cast<std::size_t>(next() % enum_size<decltype(last)>));
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
            .expectedness = any(expectedness{}),
            .control = any(control{})};
}

} // namespace

TEST_CASE("latitude and demand are the tolerance, the context's points and the sensitivity that a verdict adds up") {
    layouts::bits next;
    int compared = 0;
    for (int turn = 0; turn < 2000; ++turn) {
        const context where = any_context(next);
        const auto what = enum_at<attribute>(static_cast<std::size_t>(next() % enum_size<attribute>));
        const auto from = enum_at<source>(static_cast<std::size_t>(1 + next() % (detail::source_slots - 1)));
        const auto& r = standard_table.attributes[what];
        if (processing_purpose::of(where) == processing_purpose{} || where.purpose == purpose::security) continue;
        if (r.classes.contains(attribute_class::open) && standard_table.sources[from].own) continue;
        if (r.classes.contains(attribute_class::never)) continue;
        if (sensitivity_limit_of(standard, where, from).log_odds == nothing_permitted)
            continue; // nothing from there is permitted
        const int left = sensitivity_limit_of(standard, where, from).log_odds -
                         peak_sensitivity_of(standard, column_row(attribute_bits<attribute>(enum_set{what})), from,
                                             expectation(where))
                             .log_odds;
        CHECK(left == log_odds(standard_table.tolerances.permit) - intrusion_of(standard, where, what, from));
        ++compared;
    }
    CHECK(compared > 500);
}
TEST_CASE("security has the most latitude, what is for nothing or lawless none, and what passes demands nothing") {
    TWICE(sensitivity_limit_of(standard, packed_context({.purpose = purpose::security}), source::connection).log_odds ==
          max_sensitivity_limit);
    TWICE(sensitivity_limit_of(standard, packed_context{}, source::declared).log_odds == nothing_permitted);
    TWICE(sensitivity_limit_of(policy{}, packed_context({.purpose = purpose::support}), source::declared).log_odds ==
          nothing_permitted);
    TWICE(peak_sensitivity_of(standard, column_row(attribute_bits<attribute>(enum_set{attribute::gender})),
                              source::declared, elsewhere)
              .log_odds == -max_sensitivity_limit);
    TWICE(peak_sensitivity_of(standard, column_row(attribute_bits<attribute>(enum_set{attribute::gender})),
                              source::inferred, elsewhere)
              .log_odds > -max_sensitivity_limit);
}
TEST_CASE("by the score alone, a context that permits nothing shows nothing, what demands nothing included") {
    const column_row gender(attribute_bits<attribute>(enum_set<attribute>{attribute::gender}));
    const peak_sensitivity least = peak_sensitivity_of(standard, gender, source::declared, elsewhere);
    REQUIRE(least.log_odds == -max_sensitivity_limit);
    const context learning_for_nothing{.purpose = purpose::learning};
    const context out_of_range{.purpose = static_cast<purpose>(99)};
    for (const packed_context where :
         {packed_context{}, packed_context(learning_for_nothing), packed_context(out_of_range)})
        for (std::size_t s = 0; s < enum_size<source>; ++s) {
            const sensitivity_limit has = sensitivity_limit_of(standard, where, enum_at<source>(s));
            std::int16_t shown = 0;
            CHECK(headroom(limit_column{&has.log_odds, 1, elsewhere}, peak_column{&least, 1, elsewhere}, &shown, 1)
                      .status == filter_status::ok);
            CHECK(shown == -1);
        }
    for (const source from : {source::unstated, source::covert, static_cast<source>(99)}) {
        const sensitivity_limit has =
            sensitivity_limit_of(standard, packed_context({.purpose = purpose::support}), from);
        std::int16_t shown = 0;
        CHECK(headroom(limit_column{&has.log_odds, 1, elsewhere}, peak_column{&least, 1, elsewhere}, &shown, 1).size ==
              1);
        CHECK((has.log_odds == nothing_permitted && shown == -1));
        CHECK(sensitivity_limit_of(standard, packed_context({.purpose = purpose::security}), from).log_odds ==
              nothing_permitted);
    }
}
TEST_CASE("a context that permits nothing from a source, whatever its score, leaves nothing for it") {
    std::size_t none = 0;
    for (std::size_t p = 1; p < enum_size<purpose>; ++p)
        for (std::size_t age = 0; age < enum_size<age_assurance>; ++age)
            for (std::size_t s = 0; s < enum_size<source>; ++s) {
                const context where{.purpose = enum_at<purpose>(p),
                                    .learning_for = purpose::recommendation,
                                    .connectedness = connectedness::close,
                                    .trust = trust::high,
                                    .setting = setting::home,
                                    .age_assurance = enum_at<age_assurance>(age),
                                    .initiative = initiative::answering,
                                    .expectedness = expectedness::expected};
                const auto from = enum_at<source>(s);
                const source_gate here = standard.source_gate(where, from);
                bool some = false;
                for (std::size_t a = 0; a < enum_size<attribute>; ++a)
                    some = some || here.permitted_with_consent().contains(enum_at<attribute>(a));
                if (some) CHECK(sensitivity_limit_of(standard, where, from).log_odds != nothing_permitted);
                if (!some && sensitivity_limit_of(standard, where, from).log_odds !=
                                 nothing_permitted) // what is left is then less than any asks
                    for (std::size_t a = 0; a < enum_size<attribute>; ++a) {
                        const column_row one(attribute_bits<attribute>(enum_set<attribute>{enum_at<attribute>(a)}));
                        if (here.permits_or_asks(one.bits()))
                            CHECK(sensitivity_limit_of(standard, where, from).log_odds <
                                  peak_sensitivity_of(standard, one, from, expectation(where)).log_odds);
                    }
                none += sensitivity_limit_of(standard, where, from).log_odds == nothing_permitted;
            }
    CHECK(none > 100);
    const context child{.purpose = purpose::recommendation,
                        .connectedness = connectedness::close,
                        .age_assurance = age_assurance::minor};
    TWICE(
        sensitivity_limit_of(standard, packed_context(context{.purpose = purpose::recommendation}), source::connection)
            .log_odds == nothing_permitted);
    CHECK(sensitivity_limit_of(standard, child, source::first_party).log_odds == nothing_permitted);
}
TEST_CASE("a row demands what the most sensitive of its attributes does") {
    const auto demanded = [](const enum_set<attribute>& s) {
        return peak_sensitivity_of(standard, column_row(attribute_bits<attribute>(s)), source::declared, elsewhere)
            .log_odds;
    };
    CHECK(demanded(attribute::income | attribute::language) == demanded(enum_set{attribute::income}));
    CHECK(demanded(attribute::income | attribute::language) > demanded(enum_set{attribute::language}));
}
TEST_CASE("a latitude is held to its ends, however far the axes of a policy add up") {
    policy_table t = standard_table;
    const auto spread = [](auto& rows) { // the unstated value is as bad as can be, every other as good
        for (auto& r : rows) r.multiplier = position(r.key) == 0 ? odds_factor(100.000) : odds_factor(0.010);
    };
    for (auto& r : t.axes.trust)
        r.assisting = r.promoting = position(r.key) == 0 ? odds_factor(100.000) : odds_factor(0.010);
    spread(t.axes.exposure);
    spread(t.axes.channel);
    spread(t.axes.initiative);
    spread(t.axes.benefit);
    spread(t.axes.control);
    spread(t.axes.transparency);
    const auto p = std::make_unique<policy>(t);
    REQUIRE(p->valid());
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
    CHECK(sensitivity_limit_of(*p, best, source::declared).log_odds == max_sensitivity_limit);
    CHECK(sensitivity_limit_of(*p, packed_context({.purpose = purpose::support}), source::declared).log_odds ==
          -max_sensitivity_limit);
}
TEST_CASE("a row that may be shown scores what is left of the tolerance, any other -1, by row and by code") {
    const gate g = standard.in(shop);
    const auto allowed = g.mask(source::declared);
    const sensitivity_limit has = sensitivity_limit_of(standard, shop, source::declared);
    layouts::bits next;
    std::vector<column_row> kinds;
    std::vector<peak_sensitivity> by_code;
    for (int c = 0; c < 200; ++c) {
        attribute_bits<attribute> r;
        for (std::uint64_t k = next() % 3 + 1; k > 0; --k)
            r.insert(enum_at<attribute>(static_cast<std::size_t>(next() % enum_size<attribute>)));
        kinds.emplace_back(r);
        by_code.push_back(peak_sensitivity_of(standard, kinds.back(), source::declared, expectation(shop)));
    }
    std::vector<std::uint8_t> codes(1000);
    std::vector<column_row> rows;
    std::vector<peak_sensitivity> demands;
    for (auto& c : codes) {
        c = static_cast<std::uint8_t>(next() % 210); // some name no row
        rows.push_back(c < 200 ? kinds[c] : column_row{});
        demands.push_back(c < 200 ? by_code[c] : peak_sensitivity{0});
    }
    const fingerprint scheme = standard.scheme(source::declared);
    const peak_column peaks{demands.data(), demands.size(), expectation(shop)};
    std::vector<std::int16_t> one(1000);
    const headrooms s = headroom(allowed, has, column(rows, scheme), peaks, one.data(), one.size());
    CHECK(
        (s.status == filter_status::ok && s.size == 1000 && s.decided_by == g.fingerprint() && s.values == one.data()));
    std::size_t shown = 0;
    for (std::size_t i = 0; i < 1000; ++i) {
        const bool may = codes[i] < 200 && allowed.permits(rows[i]);
        shown += may;
        CHECK(one[i] == (may ? has.log_odds - demands[i].log_odds : -1));
        CHECK((!may || one[i] >= 0));
    }
    CHECK(shown > 50);

    std::vector<std::int16_t> short_of(990, 7);
    const headrooms cut = headroom(allowed, has, column(rows, scheme), peaks, short_of.data(), 980);
    CHECK((cut.status == filter_status::out_of_room && cut.size == 980 && short_of[980] == 7 &&
           short_of[979] == one[979]));
    const headrooms foreign = headroom(allowed, has, column(rows, fingerprint(3)), peaks, one.data(), one.size());
    CHECK(foreign.status == filter_status::other_scheme);
    CHECK(one == std::vector<std::int16_t>(1000, -1));
    // Peaks of another industry, and too few of them.
    one.assign(1000, 7);
    CHECK(headroom(allowed, has, column(rows, scheme),
                   peak_column{demands.data(), 1000, expectation(industry::banking)}, one.data(), one.size())
              .status == filter_status::other_expectation);
    CHECK(one == std::vector<std::int16_t>(1000, -1));
    one.assign(1000, 7);
    const headrooms few = headroom(allowed, has, column(rows, scheme),
                                   peak_column{demands.data(), 90, expectation(shop)}, one.data(), one.size());
    CHECK((few.status == filter_status::out_of_room && few.size == 90 && one[90] == 7));
}
TEST_CASE("rows with a latitude each are scored by the score alone") {
    const std::vector<std::int16_t> has{100, 100, -max_sensitivity_limit, max_sensitivity_limit, 5};
    const std::vector<peak_sensitivity> wants{{99}, {101}, {0}, {-max_sensitivity_limit}, {5}};
    std::vector<std::int16_t> out(5);
    const limit_column limits{has.data(), 5, elsewhere};
    CHECK(headroom(limits, {wants.data(), 5, elsewhere}, out.data(), 5).status == filter_status::ok);
    CHECK(out == std::vector<std::int16_t>{1, -1, -1, 32'000, 0});
    CHECK(headroom(limits, {wants.data(), 5, expectation(industry::media)}, out.data(), 5).status ==
          filter_status::other_expectation);
    CHECK(out == std::vector<std::int16_t>(5, -1));
    out.assign(5, 7);
    CHECK(headroom(limits, {wants.data(), 3, elsewhere}, out.data(), 5).status == filter_status::out_of_room);
    CHECK(out == std::vector<std::int16_t>{1, -1, -1, 7, 7});
    CHECK(headroom(limits, {wants.data(), 5, elsewhere}, out.data(), 1).size == 1);
    const std::vector<std::int16_t> many(200, 10);
    std::vector<peak_sensitivity> increasing(200);
    for (std::size_t i = 0; i < 200; ++i) increasing[i] = {static_cast<std::int16_t>(i)};
    out.resize(200);
    CHECK(headroom({many.data(), 200, elsewhere}, {increasing.data(), 200, elsewhere}, out.data(), 200).size == 200);
    for (std::size_t i = 0; i < 200; ++i) CHECK(out[i] == (i <= 10 ? 10 - static_cast<int>(i) : -1));
}
TEST_CASE("an expectation is the industry's, unless the request says it of all") {
    const auto of = [](context c) { return expectation(c); };
    CHECK(of({.industry = industry::media}) == expectation(industry::media));
    CHECK(of({.industry = industry::media}) != expectation(industry::fashion));
    CHECK(of({.industry = industry::media, .expectedness = expectedness::expected}) ==
          of({.industry = industry::fashion, .expectedness = expectedness::expected}));
    CHECK(of({.industry = industry::media, .expectedness = expectedness::expected}) !=
          of({.industry = industry::media, .expectedness = expectedness::unexpected}));
    CHECK(of({}) == expectation(industry::unstated));
    for (const expectation nothing :
         {expectation(), expectation(static_cast<industry>(99))}) { // left out, out of range
        CHECK_FALSE(nothing == nothing);
        CHECK_FALSE(nothing == of({}));
        std::int16_t shown = 7;
        const std::int16_t limit = 100;
        const peak_sensitivity peak{1};
        CHECK(headroom(limit_column{&limit, 1, nothing}, peak_column{&peak, 1, nothing}, &shown, 1).status ==
              filter_status::other_expectation);
        CHECK(shown == -1);
    }
    const auto peak = [](attribute a, expectation e) {
        return peak_sensitivity_of(standard, column_row(attribute_bits<attribute>(enum_set{a})), source::declared, e)
            .log_odds;
    };
    const int step = log_odds(standard_table.axes.expectedness[expectedness::unexpected].multiplier);
    CHECK(peak(attribute::interests, expectation(industry::media)) + step ==
          peak(attribute::interests, expectation(industry::fashion)));
}
TEST_CASE("what a person refused scores -1, however little it demands, by row and by code") {
    consent person;
    person.refuse(attribute::language, purpose::support);
    constexpr context where{.purpose = purpose::support,
                            .connectedness = connectedness::close,
                            .trust = trust::high,
                            .age_assurance = age_assurance::adult};
    const auto allowed = standard.in(where).under(person).mask(source::declared);
    const sensitivity_limit has = sensitivity_limit_of(standard, where, source::declared);
    const column_row refused(attribute_bits<attribute>(enum_set<attribute>{attribute::language})),
        other(attribute_bits<attribute>(enum_set<attribute>{attribute::interests}));
    const peak_sensitivity less = peak_sensitivity_of(standard, refused, source::declared, expectation(where));
    const peak_sensitivity more = peak_sensitivity_of(standard, other, source::declared, expectation(where));
    REQUIRE((less.log_odds < more.log_odds && more.log_odds <= has.log_odds));
    const std::vector<column_row> rows{refused, other, other};
    const std::vector<peak_sensitivity> demands{less, more, more};
    const fingerprint scheme = standard.scheme(source::declared);
    std::vector<std::int16_t> out(4, 7);
    CHECK(headroom(allowed, has, column(rows, scheme), {demands.data(), 3, expectation(where)}, out.data(), out.size())
              .size == 3);
    const auto left = static_cast<std::int16_t>(has.log_odds - more.log_odds);
    CHECK(out == std::vector<std::int16_t>{-1, left, left, 7});
}
TEST_CASE("rows are scored while compiling") {
    TWICE([] {
        const attribute_bits<attribute> rows[]{attribute_bits<attribute>(enum_set{attribute::style}),
                                               attribute_bits<attribute>(enum_set{attribute::region}),
                                               {}};
        const mask_of<attribute_bits<attribute>> allowed(
            attribute_bits<attribute>(enum_set<attribute>{attribute::style}), fingerprint(1), fingerprint(2));
        const peak_sensitivity demands[]{{1}, {7}, {10}};
        column<attribute_bits<attribute>> c;
        c.rows = rows, c.size = 3, c.scheme = fingerprint(2);
        std::int16_t one[3]{};
        const peak_column peaks{demands, 3, elsewhere};
        bool same = headroom(allowed, {10, elsewhere}, c, peaks, one, 3).status == filter_status::ok;
        for (std::size_t i = 0; i < 3; ++i) same &= one[i] == (i == 0 ? -1 : 10 - demands[i].log_odds);
        c.scheme = fingerprint(3);
        same &= headroom(allowed, {10, elsewhere}, c, peaks, one, 3).status == filter_status::other_scheme;
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
        const column_row rows[]{use{attribute::date_of_birth, source::declared}.row_for(source::declared)};
        const peak_sensitivity demands[256]{
            peak_sensitivity_of(standard, rows[0], source::declared, expectation(where))};
        const sensitivity_limit has = sensitivity_limit_of(standard, where, source::declared);
        column<column_row> by_row;
        by_row.rows = rows, by_row.size = 1, by_row.scheme = standard.scheme(source::declared);
        std::int16_t row = 7;
        const auto rows_read = headroom(allowed, has, by_row, {demands, 1, expectation(where)}, &row, 1);
        return rows_read.size == 1 && allowed.permits(rows[0]) && has.log_odds < demands[0].log_odds && row == 0;
    };
    TWICE(scores());
}
TEST_CASE("what is unknown, never used, from nowhere or of no policy demands more than there is") {
    const auto demanded = [](attribute what, source from) {
        return peak_sensitivity_of(standard, column_row(attribute_bits<attribute>(enum_set{what})), from, elsewhere)
            .log_odds;
    };
    CHECK(demanded(attribute::religion, source::declared) > max_sensitivity_limit);
    CHECK(demanded(attribute::style, source::unstated) > max_sensitivity_limit);
    TWICE(peak_sensitivity_of(standard, column_row{}, source::declared, elsewhere).log_odds > max_sensitivity_limit);
    TWICE(peak_sensitivity_of(policy{}, column_row(attribute_bits<attribute>(enum_set{attribute::style})),
                              source::declared, elsewhere)
              .log_odds > max_sensitivity_limit);
}
