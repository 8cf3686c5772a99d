// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/signals/gpp/us_choices.hpp>

#include "../../twice.hpp"
#include "../encoder.hpp"

#include <initializer_list>
#include <string>

using namespace tact;

namespace {

/// A section of which one field has a value and all others say yes, given, or no contract.
us_choices choices(const detail::us_layout& l, us_field f, std::size_t value, std::size_t at = 0) {
    encoder::bits b;
    b.add(1, 6);
    for (std::size_t i = 0; i < enum_size<us_field>; ++i)
        for (std::size_t k = 0; k < l.size(enum_at<us_field>(i)); ++k) {
            const auto field = enum_at<us_field>(i);
            const bool notice = field <= us_field::limit_use_notice && field >= us_field::sharing_notice;
            b.add(field == f && k == at ? value : field == us_field::mspa_mode ? 0 : notice ? 1 : 2, 2);
        }
    const std::string text = b.text();
    return us_choices::of(us_section::decode(l.section, text));
}
constexpr us_field nowhere = us_field::mspa_opt_out;

/// Everything sensitive that a section asks about.
enum_set<signal_limit> asked(const detail::us_layout& l) {
    enum_set<signal_limit> all;
    for (std::size_t i = 0; i < l.categories; ++i) all |= l.category[i];
    return all;
}

} // namespace

TEST_CASE("one that did not decode is a no to everything") {
    TWICE(us_choices::of({}).denies_cross_context());
    TWICE(us_choices::of({}).denies_as_child());
    TWICE(us_choices::of({}).closed == enum_set<signal_limit>::all() && us_choices::of({}).opened.empty());
    TWICE(us_choices::of({}).additional_no);
}

TEST_CASE("sensitive data of the late sections: answered in a segment of their own, which may be missing") {
    TWICE(us_choices::of(us_section::decode(26, "BZUC.VkU")).closed ==
          enum_set<signal_limit>{signal_limit::race_or_origin, signal_limit::religion, signal_limit::health,
                                 signal_limit::genetic, signal_limit::biometric, signal_limit::precise_location,
                                 signal_limit::citizenship});
    TWICE(us_choices::of(us_section::decode(26, "BZUC.VkU")).opened == enum_set<signal_limit>{signal_limit::sexuality});
    TWICE(us_choices::of(us_section::decode(26, "BZUC")).opened.empty());
    TWICE(us_choices::of(us_section::decode(26, "BZUC")).closed.size() == 8);
    TWICE(us_choices::of(us_section::decode(24, "BQFk.YA")).closed.empty()); // Maryland asks about none
}

TEST_CASE("what a section asks about twice, a no to either closes") { // race, and national origin
    const detail::us_layout& nation = detail::us_layouts::all[detail::us_layouts::national_long];
    for (const std::size_t at : {0u, 14u}) {
        const us_choices c = choices(nation, us_field::sensitive, 1, at);
        CHECK(c.closed == enum_set{signal_limit::race_or_origin});
        CHECK_FALSE(c.opened.contains(signal_limit::race_or_origin));
    }
    const us_choices c =
        choices(detail::us_layouts::all[detail::us_layouts::position_of(8)], us_field::sensitive, 1, 3);
    CHECK(c.closed == enum_set{signal_limit::race_or_origin, signal_limit::religion, signal_limit::trade_union});
}

TEST_CASE("a child's no is heard however a national section is cut, labelled or left undefined") {
    for (const char* text : {"CVVqqqqqqkCA", "CVVqqqqqqkC", "CVVqqqqqqk", "CVVqqqqqqkAA", "BVVqqqqqqkAA",
                             "BVVqqqqqqkCA", "BVVqqqqqaQAA", "BVVqqqqqaQ", "CVVqAAAAAkAA"})
        CHECK(us_choices::of(us_section::decode(7, text)).denies_as_child());
    TWICE(us_choices::of(us_section::decode(7, "CVVqqqqqqkCA")).child_no == 1);
    TWICE(us_choices::of(us_section::decode(7, "CVVqqqqqqkAA")).child_no == 1);
}

TEST_CASE("an undefined covered transaction is a finding, and opens nothing that either defined one closes") {
    TWICE(us_choices::of(us_section::decode(8, "BVoIgAAQ.QAAA")).covered_undefined);
    TWICE(!us_choices::of(us_section::decode(8, "BVoIgAAQ.QAAA")).denies_cross_context());
    TWICE(!us_choices::of(us_section::decode(8, "BZSQBUCY.YA")).covered_undefined);
    TWICE(!us_choices::of({}).covered_undefined);
    TWICE(us_choices::of(us_section::decode(7, "BVVqqqqqaQAA")).covered_undefined); // in one of its two readings
    for (const detail::us_layout& l : detail::us_layouts::all)
        for (const us_field f : {us_field::mspa_covered_first, us_field::mspa_covered}) {
            if (l.size(f) == 0) continue;
            us_choices undefined = choices(l, f, 0);
            CHECK(undefined.covered_undefined);
            for (const std::size_t defined : {1u, 2u}) {
                const us_choices c = choices(l, f, defined);
                CHECK_FALSE(c.covered_undefined);
                CHECK(c.denies_cross_context() == undefined.denies_cross_context());
                CHECK(c.denies_as_child() == undefined.denies_as_child());
                CHECK(c.opened == undefined.opened);
                CHECK(c.closed == undefined.closed);
            }
        }
}

TEST_CASE("each field that closes, closes alone") {
    for (const detail::us_layout& l : detail::us_layouts::all) {
        const us_choices open = choices(l, nowhere, 2);
        CHECK_FALSE(open.denies_cross_context());
        CHECK_FALSE(open.denies_as_child());
        CHECK_FALSE(open.additional_no);
        CHECK(open.opened == (l.late() ? enum_set<signal_limit>() : asked(l)));
        for (const us_field f :
             {us_field::sale, us_field::sharing, us_field::targeted, us_field::mspa_service_provider})
            if (l.size(f) != 0) CHECK(choices(l, f, 1).denies_cross_context());
        for (const us_field f : {us_field::sale_notice, us_field::targeted_notice, us_field::sharing_opt_out_notice,
                                 us_field::sharing_notice, us_field::processing_notice})
            if (l.size(f) != 0) CHECK(choices(l, f, 2).denies_cross_context());
        for (const us_field f : {us_field::sensitive_notice, us_field::limit_use_notice, us_field::processing_notice})
            if (l.size(f) != 0) CHECK((choices(l, f, 2).opened.empty() && choices(l, f, 2).closed == asked(l)));
        for (const us_field f : {us_field::additional, us_field::personal})
            if (l.size(f) != 0) CHECK(choices(l, f, 1).additional_no);
        for (std::size_t i = 0; i < l.size(us_field::child); ++i)
            CHECK(choices(l, us_field::child, 1, i).child_no == 1u << i);
        for (std::size_t i = 0; i < l.size(us_field::sensitive); ++i) {
            const us_choices c = choices(l, us_field::sensitive, 1, i);
            CHECK(c.sensitive_no == 1u << i);
            CHECK(c.closed == l.category[i]);
            CHECK((c.opened | c.closed) == asked(l));
            const us_choices unsaid = choices(l, us_field::sensitive, 0, i);
            CHECK((unsaid.sensitive_no == 0 && unsaid.closed == l.category[i])); // used all the same, it has no yes
        }
        if (l.size(us_field::mspa_mode) != 0) {
            CHECK(choices(l, us_field::mspa_mode, 2).service_provider);
            CHECK_FALSE(choices(l, us_field::mspa_mode, 1).service_provider);
        }
    }
}
