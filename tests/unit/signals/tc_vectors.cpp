// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/signals/tcf/legal_basis.hpp>

#include "names_of_errors.hpp"
#include "vectors.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <vector>

using namespace tact;
using namespace vectors;

namespace {

constexpr deciseconds judged_at = day(2026, 11, 21);
constexpr std::size_t max_length = 16384; // as the vectors have it

std::string letters(const two_letters& l) { return {l.letter[0], l.letter[1]}; }
std::string small(tcf_set s) {
    return listed(tcf_set::most, [&](std::size_t i) { return s.contains(i); });
}

std::string shape(const id_list& l, bool present) {
    if (!present) return "none";
    std::string out = std::to_string(l.max_id()) + (l.is_ranges() ? "/range/" : "/bits");
    return l.is_ranges() ? out + std::to_string(l.entries()) : out;
}

std::string publisher(const publisher_tc& p) {
    if (!p.present()) return "none";
    const auto custom = [&](auto contains) { return listed(p.custom_purposes() + 2, contains); };
    return small(p.purposes_consent()) + '/' + small(p.purposes_li()) + '/' + std::to_string(p.custom_purposes()) +
           '/' + custom([&](std::size_t i) { return p.custom_consent(i); }) + '/' +
           custom([&](std::size_t i) { return p.custom_li(i); });
}

/// The fields as the vectors write them.
std::string fields(const tc_string& t) {
    const tc_head& h = t.head();
    std::string out;
    const auto say = [&](const char* name, const std::string& value) {
        out += (out.empty() ? "" : " ") + std::string(name) + '=' + value;
    };
    const auto number = [](std::uint64_t n) { return std::to_string(n); };
    say("created", number(h.created));
    say("lastUpdated", number(h.last_updated));
    say("cmpId", number(h.cmp_id));
    say("cmpVersion", number(h.cmp_version));
    say("consentScreen", number(h.consent_screen));
    say("consentLanguage", letters(h.consent_language));
    say("vendorListVersion", number(h.vendor_list_version));
    say("policyVersion", number(h.policy_version));
    say("isServiceSpecific", number(h.is_service_specific));
    say("useNonStandardTexts", number(h.use_non_standard_texts));
    say("purposeOneTreatment", number(h.purpose_one_treatment));
    say("publisherCC", letters(h.publisher_country));
    say("specialFeatureOptIns", small(h.special_features));
    say("purposeConsents", small(h.purposes_consent));
    say("purposeLI", small(h.purposes_li));
    say("vendorConsents", shape(t.vendors_consent(), true));
    say("vendorLI", shape(t.vendors_li(), true));
    say("disclosedVendors", shape(t.disclosed_vendors(), t.has_disclosed_vendors()));
    say("vendorsAllowed", shape(t.allowed_vendors(), t.has_allowed_vendors()));
    say("publisher", publisher(t.publisher()));
    return out;
}

/// Every id of a bit field, and of ranges those at the edges of each and some between.
void check_ids(const id_list& list, const signal_text& expected) {
    std::map<std::size_t, std::size_t> ranges;
    for_each_range(expected, [&](std::size_t a, std::size_t b) { ranges[a] = b; });
    const auto holds = [&](std::size_t id) {
        const auto after = ranges.upper_bound(id);
        return after != ranges.begin() && id <= std::prev(after)->second;
    };
    std::size_t wrong = 0;
    const auto look_at = [&](std::size_t id) { wrong += std::size_t{list.contains(id) != holds(id)}; };
    const std::size_t step = list.entries() * list.max_id() > 200000 ? 211 : 1;
    for (std::size_t id = 0; id <= list.max_id() + 2; id += step) look_at(id);
    if (ranges.size() < 500)
        for (const auto& [a, b] : ranges)
            for (const std::size_t id : {a - 1, a, b, b + 1}) look_at(id);
    look_at(0x10000);
    look_at(0x10001);
    CHECK(wrong == 0);
}

void check_restrictions(const restriction_list& list, const std::string& expected) {
    std::map<std::size_t, restrictions> of; // by vendor, at the edges of ranges
    struct record {
        std::size_t purpose, type;
        std::string ids;
    };
    std::vector<record> records;
    for (std::size_t at = 0; at < expected.size();) {
        const std::size_t end = std::min(expected.find(';', at), expected.size());
        const std::size_t slash = expected.find('/', at), colon = expected.find(':', at);
        records.push_back({std::stoul(expected.substr(at, slash - at)), std::stoul(expected.substr(slash + 1, 1)),
                           expected.substr(colon + 1, end - colon - 1)});
        at = end + 1;
    }
    for (const record& r : records)
        for_each_range(r.ids, [&](std::size_t a, std::size_t b) {
            if (of.size() < 300)
                for (const std::size_t id : {a - 1, a, b, b + 1}) of[id];
        });
    for (const record& r : records)
        for_each_range(r.ids, [&](std::size_t a, std::size_t b) {
            for (auto id = of.lower_bound(a); id != of.end() && id->first <= b; ++id)
                (r.type == 0   ? id->second.not_allowed
                 : r.type == 1 ? id->second.require_consent
                               : id->second.require_li)
                    .insert(r.purpose);
        });
    for (const auto& [vendor, wanted] : of)
        if (vendor != 0 && vendor < 0x10000) CHECK(list.of(vendor) == wanted);
    CHECK(list.of(0) == restrictions{});
    CHECK(list.of(0x10000) == restrictions{});
}

std::string defects(const tc_string& t) {
    const char* const names[] = {"not_decoded",
                                 "not_service_specific",
                                 "policy_version_unknown",
                                 "policy_version_expired",
                                 "disclosed_vendors_missing",
                                 "cmp_id",
                                 "future",
                                 "created_after_update"};
    std::string out;
    for (std::size_t i = 0; i < enum_size<tc_defect>; ++i)
        if (defects_of(t, judged_at).contains(enum_at<tc_defect>(i)))
            out += (out.empty() ? "" : " ") + std::string(names[i]);
    return out;
}

std::string sorted(const std::string& words) {
    std::map<std::string, int> all;
    for (std::size_t at = 0; at < words.size();) {
        const std::size_t end = std::min(words.find(' ', at), words.size());
        all[words.substr(at, end - at)];
        at = end + 1;
    }
    std::string out;
    for (const auto& [word, unused] : all) out += word + ' ';
    return out;
}

void check_tc(const tc_string& t, const tc_fields& expected) {
    CHECK(fields(t) == str(expected.fields));
    check_ids(t.vendors_consent(), expected.consent);
    check_ids(t.vendors_li(), expected.li);
    check_ids(t.disclosed_vendors(), expected.disclosed);
    check_ids(t.allowed_vendors(), expected.allowed);
    check_restrictions(t.publisher_restrictions(), str(expected.restrictions));
}

tcf_set wire(std::uint32_t bits) { return tcf_set::of_field(bits, 32); }

} // namespace

TEST_CASE("every TC string of the vectors decodes to its fields, or is refused for its reason") {
    std::size_t n = 0;
    for (const vector& v : vectors::vectors) {
        if (std::string(v.kind) != "tc") continue;
        CAPTURE(std::string(v.id));
        ++n;
        const tc_string t = tc_string::decode(v.input, max_length);
        CHECK(std::string(vector_name(t.error().what)) == v.reason);
        CHECK(bool(t) == (std::string(v.verdict) == "accept"));
        if (t) {
            check_tc(t, v.expected);
            CHECK(sorted(defects(t)) == sorted(v.policy));
            tc_head head;
            CHECK(head.read_from(v.input) == no_error);
            CHECK(head.last_updated == t.head().last_updated);
            CHECK(head.purposes_li == t.head().purposes_li);
        } else {
            CHECK(defects(t) == "not_decoded");
            CHECK(t.head().purposes_consent.empty());
            CHECK_FALSE(t.vendors_consent().contains(1));
        }
        const legal_basis publisher = basis_for_publisher(t, judged_at);
        CHECK(small(publisher.consent) == small(wire(v.publisher_consent)));
        CHECK(small(publisher.li) == small(wire(v.publisher_li)));
        CHECK(small(publisher.special_features) == small(wire(v.publisher_features)));
    }
    CHECK(n == 339);
}

TEST_CASE("every vendor of the vectors gets what the legal bases say") {
    for (const decision_vector& d : decision_vectors) {
        const vector& v = vectors::vectors[d.of];
        CAPTURE(std::string(v.id));
        CAPTURE(d.vendor);
        const tc_string t = tc_string::decode(v.input, max_length);
        const vendor_declaration vendor{d.vendor,         wire(d.consent), wire(d.li),
                                        wire(d.flexible), wire(d.special), wire(d.features)};
        const legal_basis signalled = signalled_basis(t, vendor);
        CHECK(small(signalled.consent) == small(wire(d.basis_consent)));
        CHECK(small(signalled.li) == small(wire(d.basis_li)));
        const legal_basis allowed = basis_for(t, vendor, judged_at);
        const char* const gates[] = {"policy", "not_disclosed", "open"};
        CHECK(std::string(gates[position(allowed.gate)]) == std::string(d.gate));
        CHECK(small(allowed.consent) == small(wire(d.allowed_consent)));
        CHECK(small(allowed.li) == small(wire(d.allowed_li)));
        CHECK(small(allowed.special_purposes) == small(wire(d.allowed_special)));
        CHECK(small(allowed.special_features) == small(wire(d.allowed_features)));
    }
}

TEST_CASE("the TC strings inside GPP strings decode to their fields") {
    std::size_t n = 0;
    for (const section_vector& s : section_vectors) {
        if (s.section != 2 || *s.bad != '\0') continue;
        const std::string all = str(vectors::vectors[s.of].input);
        std::size_t at = all.find('~');
        while (all[at + 1] != 'C') at = all.find('~', at + 1); // the only section that can begin so before usnat v2
        const std::string text = all.substr(at + 1, std::min(all.find('~', at + 1), all.size()) - at - 1);
        CAPTURE(std::string(vectors::vectors[s.of].id));
        const tc_string t = tc_string::decode(text, max_length);
        REQUIRE(t);
        check_tc(t, s.inner);
        ++n;
    }
    CHECK(n == 12);
}
