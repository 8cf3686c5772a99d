// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/signals/tcf/legal_basis.hpp>

#include "../../twice.hpp"
#include "../encoder.hpp"

using namespace tact;

namespace {

constexpr deciseconds today = day(2026, 11, 21);
using model = encoder::tc_model;

legal_basis based(const model& m, const vendor_declaration& v) {
    const std::string text = encoder::encode(m);
    return basis_for(tc_string::decode(text), v, today);
}
model everything() {
    model m;
    for (std::size_t i = 1; i <= 11; ++i) m.consent.insert(i), m.li.insert(i);
    m.features = {1, 2};
    m.vendors = {10, false, {7}};
    m.vendors_li = {10, true, {7}};
    return m;
}
constexpr vendor_declaration seven{7, {1, 3, 9}, {2, 7, 10}, {2, 9}, {1, 2}, {1}};

/// The algorithm once more, a purpose at a time.
bool allowed_slowly(const tc_string& t, const vendor_declaration& v, std::size_t p, bool& by_consent) {
    const restrictions r = t.publisher_restrictions().of(v.id);
    bool consent = v.consent.contains(p);
    if (!consent && !v.li.contains(p)) return false;
    if (r.not_allowed.contains(p) || (r.require_consent.contains(p) && r.require_li.contains(p))) return false;
    if ((r.require_consent.contains(p) && !consent) || (r.require_li.contains(p) && consent)) {
        if (!v.flexible.contains(p)) return false;
        consent = !consent;
    }
    by_consent = consent;
    if (!consent && (p == 1 || (p >= 3 && p <= 6 && t.head().policy_version >= 4))) return false;
    return consent ? t.head().purposes_consent.contains(p) && t.vendors_consent().contains(v.id)
                   : t.head().purposes_li.contains(p) && t.vendors_li().contains(v.id);
}

} // namespace

TEST_CASE("without restrictions a purpose stands on its declared basis") {
    const legal_basis b = based(everything(), seven);
    CHECK(b.gate == vendor_gate::open);
    CHECK(b.consent == tcf_set{1, 3, 9});
    CHECK(b.li == tcf_set{2, 7, 10});
    CHECK(b.purposes() == tcf_set{1, 2, 3, 7, 9, 10});
    CHECK(b.special_purposes == tcf_set{1, 2});
    CHECK(b.special_features == tcf_set{1});
    CHECK(b.purpose_one_disclosed);
}

TEST_CASE("restrictions close, or move what is flexible") {
    model m = everything();
    m.restrictions = {{9, 0, {7}}, {2, 1, {7}}, {7, 1, {7}}, {10, 2, {7}}, {3, 2, {7}}};
    const legal_basis b = based(m, seven);
    CHECK(b.consent == tcf_set{1, 2});
    CHECK(b.li == tcf_set{10});
    m.restrictions = {{2, 1, {7}}, {2, 2, {7}}};
    CHECK_FALSE(based(m, seven).purposes().contains(2));
}

TEST_CASE("profiles are never built on legitimate interest, nor is the device read") {
    const vendor_declaration v{7, {}, {1, 3, 4, 5, 6, 7}, {}, {}, {}};
    CHECK(based(everything(), v).li == tcf_set{7});
    model old = everything();
    old.policy = 3;
    old.last_updated = day(2023, 1, 1);
    CHECK(based(old, v).li == tcf_set{3, 4, 5, 6, 7});
}

TEST_CASE("who was not shown gets nothing, and invalid strings give nothing") {
    model m = everything();
    m.has_disclosed = true;
    CHECK(based(m, seven).gate == vendor_gate::not_disclosed);
    CHECK(based(m, seven).special_purposes.empty());
    m.disclosed = {10, false, {7}};
    CHECK(based(m, seven).gate == vendor_gate::open);
    m.service_specific = false;
    CHECK(based(m, seven) == legal_basis{});
    CHECK(based(everything(), vendor_declaration{8, {1}, {}, {}, {1}, {}}) ==
          legal_basis{.gate = vendor_gate::not_disclosed});
    TWICE(basis_for({}, seven, today) == legal_basis{});
    TWICE(basis_for_publisher(tc_string{}, today) == legal_basis{});
}

TEST_CASE("a string that was created after it was last updated lets nobody in") {
    constexpr vendor_declaration any{.id = 2, .consent = {1, 3, 4, 5, 6, 7, 8, 9, 10}};
    for (const char* late :
         {"CQlH_MAQKjTcAAyABBENBkFgAP_gAAAAAAYgAFP_AAAAAAAA", "CP_h-0APxa58AAyABBENBkCgAP_gAAAAAAYgAFP_AAAAAAAA"}) {
        const tc_string tc = tc_string::decode(late);
        REQUIRE(tc);
        for (const std::size_t id : {1u, 2u, 3u, 4u, 5u, 6u, 7u, 8u, 9u, 10u}) {
            vendor_declaration v = any;
            v.id = id;
            CHECK(basis_for(tc, v, day(2027, 6, 1)) == legal_basis{});
        }
        CHECK(basis_for_publisher(tc, day(2027, 6, 1)) == legal_basis{});
    }
}

TEST_CASE("the publisher stands on its own segment") {
    model m = everything();
    const auto publisher = [](const model& of) {
        const std::string text = encoder::encode(of);
        return basis_for_publisher(tc_string::decode(text), today);
    };
    CHECK(publisher(m) == legal_basis{.gate = vendor_gate::not_disclosed});
    m.has_publisher = true;
    m.publisher_consent = {1, 5, 6};
    m.publisher_li = {1, 2, 3, 4, 5, 6, 7};
    CHECK(publisher(m).consent == tcf_set{1, 5, 6});
    CHECK(publisher(m).li == tcf_set{2, 7});
    CHECK(publisher(m).special_features == tcf_set{1, 2});
    m.cmp = 1;
    CHECK(publisher(m) == legal_basis{});
}

TEST_CASE("by masks as a purpose at a time, for random strings and vendors") {
    encoder::random_models random(17);
    const auto mask = [&] {
        tcf_set s;
        for (const std::size_t id : random.some(11, 1)) s.insert(id);
        return s;
    };
    for (int i = 0; i < 3000; ++i) {
        const std::string text = encoder::encode(random.model());
        const tc_string t = tc_string::decode(text);
        vendor_declaration v{1 + random.upto(80), mask(), {}, mask(), {}, {}};
        v.li = mask() - v.consent;
        const legal_basis b = signalled_basis(t, v);
        for (std::size_t p = 1; p <= 12; ++p) {
            bool by_consent = false;
            const bool allowed = allowed_slowly(t, v, p, by_consent);
            CHECK(b.consent.contains(p) == (allowed && by_consent));
            CHECK(b.li.contains(p) == (allowed && !by_consent));
        }
    }
}

TEST_CASE("taking an id away, or forbidding one, never grants more") {
    encoder::random_models random(23);
    for (int i = 0; i < 3000; ++i) {
        model m = random.model();
        const vendor_declaration v{1 + random.upto(80), {1, 3, 4, 5, 6, 9}, {2, 7, 8, 10}, {2, 9, 10}, {1, 2}, {1, 2}};
        const legal_basis before = based(m, v);
        encoder::ids* const sets[] = {&m.features,     &m.consent,          &m.li, &m.vendors.in, &m.vendors_li.in,
                                      &m.disclosed.in, &m.publisher_consent};
        encoder::ids& from = *sets[random.upto(6)];
        if (random.coin() && !from.empty())
            from.erase(random.coin() ? v.id : *from.begin());
        else
            m.restrictions.push_back({1 + random.upto(10), 0, random.some(80, random.upto(2))});
        const legal_basis after = based(m, v);
        CHECK(before.purposes().includes(after.purposes()));
        CHECK(before.consent.includes(after.consent));
        CHECK(before.special_purposes.includes(after.special_purposes));
        CHECK(before.special_features.includes(after.special_features));
        CHECK(before.gate >= after.gate);
    }
}
