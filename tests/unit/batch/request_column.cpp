// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/batch/request_column.hpp>

#include "../../shop.hpp"
#include "layouts.hpp"

#include <tact/decide/standard.hpp>

#include <span>
#include <type_traits>

using namespace tact;

namespace {

attribute any_attribute(layouts::bits& next) {
    return enum_at<attribute>(static_cast<std::size_t>(next() % enum_size<attribute>));
}

} // namespace

TEST_CASE("rows with a source each agree with the gate") {
    const gate g = standard.in(shop);
    layouts::bits next;
    std::vector<column_row> rows;
    std::vector<source> sources;
    for (int i = 0; i < 8500; ++i) {
        sources.push_back(static_cast<source>(next() % (enum_size<source> + 2))); // some are none
        rows.emplace_back(attribute_bits<attribute>(enum_set{any_attribute(next)}));
    }
    sourced_column<attribute> column{rows.data(), sources.data(), rows.size(), standard.scheme(), 0};
    const masks_by_source allowed(g);
    CHECK(layouts::agrees_in_parts(allowed, column, 37, [&](std::size_t i) { return g.permits(rows[i], sources[i]); }));
    CHECK(count_permitted(allowed, column) > 500);
    CHECK(allowed.decided_by() == g.fingerprint());
    column.scheme = standard.scheme(source::declared); // as if all came from one source
    CHECK(count_permitted(allowed, column) == 0);
    for (const source s : {source::unstated, source::declared, source::connection})
        CHECK(!masks_by_source<attribute>{}.permits(column_row(attribute_bits<attribute>(enum_set{attribute::style})),
                                                    s));
}
TEST_CASE("rows with a context and a person each agree with a gate for each, computed or looked up") {
    std::vector<context> contexts(300, shop);
    std::vector<packed_context> packed;
    std::vector<attribute_bits<attribute>> closed;
    layouts::bits next;
    for (context& c : contexts) {
        c.purpose = enum_at<purpose>(static_cast<std::size_t>(next() % enum_size<purpose>));
        c.connectedness = enum_at<connectedness>(static_cast<std::size_t>(next() % enum_size<connectedness>));
        c.channel = enum_at<channel>(static_cast<std::size_t>(next() % enum_size<channel>));
        c.industry = enum_at<industry>(static_cast<std::size_t>(next() % enum_size<industry>));
        packed.push_back(c);
        closed.push_back(standard.source_gate(c, source::declared).closed());
    }
    std::vector<consent> people(20);
    for (consent& p : people)
        for (int k = 0; k < 60; ++k) {
            const auto for_what = enum_at<purpose>(static_cast<std::size_t>(next() % enum_size<purpose>));
            if (next() % 2 == 0)
                p.grant_generally(any_attribute(next), for_what);
            else
                p.refuse(any_attribute(next), for_what == purpose::unstated ? purpose::support : for_what);
        }
    std::vector<column_row> rows;
    std::vector<std::uint16_t> numbers;
    std::vector<packed_context> where;
    std::vector<closed_attributes> consents;
    std::vector<bool> expected;
    for (int i = 0; i < 8500; ++i) {
        const auto c = static_cast<std::uint16_t>(next() % (contexts.size() + 1)); // the last is none
        const context at = c < contexts.size() ? contexts[c] : context{};
        const consent& person = people[next.below(people.size())];
        const attribute what = any_attribute(next);
        numbers.push_back(c);
        where.push_back(at);
        consents.push_back(
            standard.consent_mask(person, processing_purpose::of(at), source::declared).in(at, source::declared));
        rows.push_back(use{what, source::declared}.row_for(source::declared));
        expected.push_back(standard.in(at).under(person).permits(use{what, source::declared}));
    }
    const fingerprint scheme = standard.scheme(source::declared);
    const auto permits = [&](std::size_t i) { return expected[i]; };
    const request_column<attribute, packed_context> computed{rows.data(), where.data(), consents.data(),
                                                             rows.size(), scheme,       0};
    const request_column<attribute, std::uint16_t> numbered{rows.data(), numbers.data(), consents.data(),
                                                            rows.size(), scheme,         0};
    CHECK(layouts::agrees_in_parts(per_request_policy(standard, source::declared), computed, 37, permits));
    const indexed_request_policy looked_up(standard, source::declared, closed);
    CHECK(layouts::agrees_in_parts(looked_up, numbered, 37, permits));
    CHECK(count_permitted(looked_up, numbered) > 500);
    CHECK(looked_up.decided_by() == standard.fingerprint());
    CHECK(per_request_policy(standard, source::declared).decided_by() == standard.fingerprint());
    CHECK(count_permitted(per_request_policy(standard, source::inferred), computed) == 0); // rows of another source
    static_assert(!std::is_constructible_v<per_request_policy<attribute>, policy&&, source>);
}
TEST_CASE("a number past the table denies, whoever asks and whatever lies behind it") {
    const attribute_bits<attribute> rows[3]{attribute_bits<attribute>(enum_set{attribute::style})};
    const std::span table(rows, 2);
    const indexed_request_policy two(standard, source::declared, table);
    const column_row style(attribute_bits<attribute>(enum_set<attribute>{attribute::style}));
    const closed_attributes nothing{attribute_bits<attribute>{}};
    CHECK((!two.permits(style, 0, nothing) && two.permits(style, 1, nothing)));
    CHECK((!two.permits(style, 2, nothing) && !two.permits(style, 65'535, nothing)));
    CHECK(!two.permits(style, 1, closed_attributes{}));
}
