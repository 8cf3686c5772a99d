// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/decide/gate.hpp>
#include <tact/decide/standard.hpp>
#include <tact/decide/study.hpp>
#include <tact/signals/snapshot/gpp_snapshot.hpp>
#include <tact/signals/snapshot/to_consent.hpp>

#include "encoder.hpp"

#include <doctest/doctest.h>

// From the text of a signal to what a gate decides: whoever says less is permitted no more.

using namespace tact;

namespace {

constexpr deciseconds today = day(2026, 11, 21);

/// How many uses were decided less freely in all, so that a test which compares nothing is seen.
std::size_t closed = 0;

/// How many uses a gate decides more freely under `after` than under `before`, for every purpose, attribute and source.
std::size_t more_open(const policy& p, const consent_snapshot& before, const consent_snapshot& after,
                      purpose learned = purpose::unstated) {
    const auto heard = [&](const consent_snapshot& said) {
        return learned == purpose::unstated ? to_consent(said) : to_learning_consent(said, learned);
    };
    const consent was = heard(before), is = heard(after);
    std::size_t more = 0;
    for (std::size_t i = 1; i < enum_size<purpose>; ++i) {
        const auto purposed = enum_at<purpose>(i);
        if ((learned != purpose::unstated) != (purposed == purpose::learning)) continue;
        const context_gate g = p.in({.purpose = purposed,
                                     .learning_for = learned,
                                     .connectedness = connectedness::close,
                                     .trust = trust::high,
                                     .setting = setting::home,
                                     .age_assurance = age_assurance::adult});
        const gate then = g.under(was), now = g.under(is);
        for (std::size_t a = 0; a < enum_size<attribute>; ++a)
            for (const source from : {source::declared, source::first_party, source::inferred, source::connection,
                                      source::device_content}) {
                const use u{enum_at<attribute>(a), from};
                more += now.decide(u) > then.decide(u);
                closed += now.decide(u) < then.decide(u);
            }
    }
    return more;
}

void check_no_more(const consent_snapshot& before, const consent_snapshot& after) {
    CHECK(more_open(standard, before, after) == 0);
    CHECK(more_open(study, before, after) == 0);
    CHECK(more_open(standard, before, after, purpose::recommendation) == 0);
}

/// What a TC string comes to for a vendor and for the publisher.
consent_snapshot of_vendor(const encoder::tc_model& m, const vendor_declaration& v) {
    const std::string text = encoder::encode(m);
    const tc_string tc = tc_string::decode(text);
    REQUIRE(tc);
    return snapshot_of(tc, basis_for(tc, v, today));
}
consent_snapshot of_publisher(const encoder::tc_model& m) {
    const std::string text = encoder::encode(m);
    const tc_string tc = tc_string::decode(text);
    REQUIRE(tc);
    return snapshot_of(tc, basis_for_publisher(tc, today));
}

/// A US section of these values, one a pair of bits in the order of the layout, and a subsegment.
consent_snapshot of_section(const detail::us_layout& l, const std::vector<std::size_t>& values, const char* rest) {
    encoder::bits b;
    b.add(1, 6);
    for (const std::size_t v : values) b.add(v, 2);
    const std::string text = b.text() + rest;
    const us_section s = us_section::decode(l.section, text);
    REQUIRE(s);
    return snapshot_of(s);
}

} // namespace

TEST_CASE("taking an id out of a TC string, or forbidding one, permits no more") {
    closed = 0;
    encoder::random_models random(41);
    for (int i = 0; i < 120; ++i) {
        encoder::tc_model m = random.model();
        m.policy = 4;
        const vendor_declaration v{1 + random.upto(20), {1, 3, 4, 5, 6, 9}, {2, 7, 8, 10, 11}, {2, 9, 10}, {1}, {1, 2}};
        for (encoder::id_model* list : {&m.vendors, &m.vendors_li, &m.disclosed}) { // mostly one that may do something
            list->max = 80;
            list->in.insert(v.id);
        }
        const consent_snapshot vendor = of_vendor(m, v), publisher = of_publisher(m);
        encoder::ids* const sets[] = {&m.features,          &m.consent,       &m.li,
                                      &m.vendors.in,        &m.vendors_li.in, &m.disclosed.in,
                                      &m.publisher_consent, &m.publisher_li};
        encoder::ids& from = *sets[random.upto(7)];
        if (random.coin() && !from.empty())
            from.erase(from.count(v.id) != 0 ? v.id : *from.begin());
        else
            m.restrictions.push_back({1 + random.upto(10), 0, {v.id}});
        check_no_more(vendor, of_vendor(m, v));
        check_no_more(publisher, of_publisher(m));
    }
    CHECK(closed > 1000);
}

TEST_CASE("answering no to anything in a US section permits no more") {
    closed = 0;
    encoder::random_models random(42);
    for (const detail::us_layout& l : detail::us_layouts::all) {
        std::vector<std::size_t> values;
        std::vector<us_field> fields;
        for (std::size_t f = 0; f < enum_size<us_field>; ++f)
            for (std::size_t k = 0; k < l.size(enum_at<us_field>(f)); ++k) {
                fields.push_back(enum_at<us_field>(f));
                values.push_back(fields.back() >= us_field::sale ? 2 : random.upto(1));
            }
        for (std::size_t k = 0; k < fields.size(); ++k)
            if (fields[k] == us_field::mspa_covered_first || fields[k] == us_field::mspa_covered) values[k] = 1;
        const consent_snapshot before = of_section(l, values, "");
        for (std::size_t k = 0; k < fields.size(); ++k) {
            const bool notice = fields[k] < us_field::sale;
            if (fields[k] == us_field::mspa_covered_first || fields[k] == us_field::mspa_covered) continue;
            std::vector<std::size_t> less = values;
            less[k] = notice ? 2 : 1;
            const consent_snapshot after = of_section(l, less, "");
            CHECK(more_open(standard, before, after) == 0);
            CHECK(more_open(study, before, after) == 0);
        }
        if (l.form == detail::us_form::core_and_gpc || l.form == detail::us_form::late_core_and_gpc) {
            check_no_more(before, of_section(l, values, ".YA"));
            check_no_more(of_section(l, values, ".QA"), of_section(l, values, ".YA"));
        }
    }
    CHECK(closed > 1000);
}

TEST_CASE("one more signal permits no more, unless it is one that grants") {
    closed = 0;
    encoder::random_models random(43);
    for (int i = 0; i < 25; ++i) {
        const consent_snapshot s = of_publisher(random.model());
        for (const consent_snapshot& more :
             {snapshot_of_gpc("1"), snapshot_of(us_privacy::decode("1YYN")), snapshot_of_child(), absent_signal(),
              unreadable_signal(), snapshot_of(us_section::decode(8, "BZSQBUCY.YA"))})
            check_no_more(s, merge(s, more));
    }
    CHECK(closed > 1000);
}

TEST_CASE("past purchases stay closed for recommending to a child, however the national section is damaged") {
    const context_gate open = standard.in({.purpose = purpose::recommendation,
                                           .connectedness = connectedness::close,
                                           .trust = trust::high,
                                           .setting = setting::home,
                                           .age_assurance = age_assurance::adult});
    const auto bought = [&](const std::string& text) {
        const gpp_string gpp = gpp_string::decode(text);
        const consent person = to_consent(snapshot_of(gpp, {7}, vendor_declaration{}, today));
        return open.under(person).decide(use{attribute::past_purchases, source::first_party});
    };
    for (const char* section : {"CVVqqqqqqkCA", "CVVqqqqqqkC", "CVVqqqqqqk", "CVVqqqqqqkAA", "BVVqqqqqqkAA",
                                "BVVqqqqqaQAA", "BVVqqqqqaQ", "CVVqAAAAAkAA"})
        CHECK(bought(std::string("DBABLA~") + section) == decision::deny);
    CHECK(bought("DBABLA~CVVqqqqqqoCA") != decision::deny); // nobody's no: the test can fail
}
