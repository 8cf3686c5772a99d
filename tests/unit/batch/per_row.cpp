// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/batch/per_row.hpp>

#include "../../shop.hpp"
#include "layouts.hpp"

#include <tact/policy/standard.hpp>

#include <span>
#include <type_traits>

using namespace tact;

namespace {

attribute any_attribute(layouts::bits& next) {
    return enumerator<attribute>(static_cast<std::size_t>(next() % count<attribute>));
}

} // namespace

TEST_CASE("rows with a source each agree with the gate") {
    const gate g = standard.in(shop);
    layouts::bits next;
    std::vector<drawn_row> rows;
    std::vector<source> sources;
    for (int i = 0; i < 8500; ++i) {
        sources.push_back(static_cast<source>(next() % (count<source> + 2))); // some are none
        rows.emplace_back(row<attribute>(set{any_attribute(next)}));
    }
    sourced_column<attribute> column{rows.data(), sources.data(), rows.size(), standard.labels(), 0};
    const basic_source_masks allowed(g);
    CHECK(layouts::agrees_in_parts(allowed, column, 37, [&](std::size_t i) { return g.permits(rows[i], sources[i]); }));
    CHECK(count_permitted(allowed, column) > 500);
    CHECK(allowed.gate() == g.fingerprint());
    column.labels = standard.labels(source::declared); // as if all came from one source
    CHECK(count_permitted(allowed, column) == 0);
    for (const source s : {source::unstated, source::declared, source::connection})
        CHECK(!basic_source_masks<attribute>{}.permits(drawn_row(row<attribute>(set{attribute::style})), s));
}
TEST_CASE("rows with a context and a person each agree with a gate for each, computed or looked up") {
    std::vector<context> contexts(300, shop);
    std::vector<packed_context> packed;
    std::vector<row<attribute>> closed;
    layouts::bits next;
    for (context& c : contexts) {
        c.purpose = enumerator<purpose>(static_cast<std::size_t>(next() % count<purpose>));
        c.connectedness = enumerator<connectedness>(static_cast<std::size_t>(next() % count<connectedness>));
        c.channel = enumerator<channel>(static_cast<std::size_t>(next() % count<channel>));
        c.industry = enumerator<industry>(static_cast<std::size_t>(next() % count<industry>));
        packed.push_back(c);
        closed.push_back(standard.plane(c, source::declared).closed());
    }
    std::vector<consent> people(20);
    for (consent& p : people)
        for (int k = 0; k < 60; ++k) {
            const auto for_what = enumerator<purpose>(static_cast<std::size_t>(next() % count<purpose>));
            if (next() % 2 == 0)
                p.grant_generally(any_attribute(next), for_what);
            else
                p.refuse(any_attribute(next), for_what == purpose::unstated ? purpose::support : for_what);
        }
    std::vector<drawn_row> rows;
    std::vector<std::uint16_t> numbers;
    std::vector<packed_context> where;
    std::vector<closed_row> persons;
    std::vector<bool> expected;
    for (int i = 0; i < 8500; ++i) {
        const auto c = static_cast<std::uint16_t>(next() % (contexts.size() + 1)); // the last is none
        const context at = c < contexts.size() ? contexts[c] : context{};
        const consent& person = people[next.below(people.size())];
        const attribute what = any_attribute(next);
        numbers.push_back(c);
        where.push_back(at);
        persons.push_back(standard.refusals(person, aim::of(at), source::declared).in(at, source::declared));
        rows.push_back(use{what, source::declared}.drawn_from(source::declared));
        expected.push_back(standard.in(at).under(person).permits(use{what, source::declared}));
    }
    const fingerprint labels = standard.labels(source::declared);
    const auto permits = [&](std::size_t i) { return expected[i]; };
    const request_column<attribute, packed_context> computed{rows.data(), where.data(), persons.data(),
                                                             rows.size(), labels,       0};
    const request_column<attribute, std::uint16_t> numbered{rows.data(), numbers.data(), persons.data(),
                                                            rows.size(), labels,         0};
    CHECK(layouts::agrees_in_parts(basic_requests(standard, source::declared), computed, 37, permits));
    const basic_numbered_requests looked_up(standard, source::declared, closed);
    CHECK(layouts::agrees_in_parts(looked_up, numbered, 37, permits));
    CHECK(count_permitted(looked_up, numbered) > 500);
    CHECK(looked_up.gate() == standard.fingerprint());
    CHECK(basic_requests(standard, source::declared).gate() == standard.fingerprint());
    CHECK(count_permitted(basic_requests(standard, source::inferred), computed) == 0); // rows of another source
    static_assert(!std::is_constructible_v<basic_requests<attribute>, policy&&, source>);
}
TEST_CASE("a number past the table denies, whoever asks and whatever lies behind it") {
    const row<attribute> rows[3]{row<attribute>(set{attribute::style})};
    const std::span table(rows, 2);
    const basic_numbered_requests two(standard, source::declared, table);
    const drawn_row style(row<attribute>(set{attribute::style}));
    const closed_row nothing{row<attribute>{}};
    CHECK((!two.permits(style, 0, nothing) && two.permits(style, 1, nothing)));
    CHECK((!two.permits(style, 2, nothing) && !two.permits(style, 65'535, nothing)));
    CHECK(!two.permits(style, 1, closed_row{}));
}
