// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/interop/us_choices.hpp>

#include "../twice.hpp"
#include "encoder.hpp"

#include <initializer_list>

using namespace tact;

namespace {

/// A section of which one field has a value and all others say yes, given, or no contract.
us_choices choices(const us_layout& l, us_field f, std::size_t value, std::size_t at = 0) {
    encoder::bits b;
    b.add(1, 6);
    for (std::size_t i = 0; i < count<us_field>; ++i)
        for (std::size_t k = 0; k < l.size(enumerator<us_field>(i)); ++k) {
            const auto field = enumerator<us_field>(i);
            const bool notice = field <= us_field::limit_use_notice && field >= us_field::sharing_notice;
            b.add(field == f && k == at ? value : field == us_field::mspa_mode ? 0 : notice ? 1 : 2, 2);
        }
    return us_choices::of(us_section::decode(l.section, b.text()));
}
constexpr us_field nowhere = us_field::mspa_opt_out;

} // namespace

TEST_CASE("one that did not decode is a no to everything") {
    TWICE(us_choices::of({}).denies_cross_context());
    TWICE(us_choices::of({}).denies_as_child());
    TWICE(us_choices::of({}).precise_location == us_choice::no);
    TWICE(us_choices::of({}).additional_no);
}

TEST_CASE("each field that closes, closes alone") {
    for (const us_layout& l : us::layouts) {
        const us_choices open = choices(l, nowhere, 2);
        CHECK_FALSE(open.denies_cross_context());
        CHECK_FALSE(open.denies_as_child());
        CHECK_FALSE(open.additional_no);
        for (const us_field f :
             {us_field::sale, us_field::sharing, us_field::targeted, us_field::mspa_service_provider})
            if (l.size(f) != 0) CHECK(choices(l, f, 1).denies_cross_context());
        for (const us_field f : {us_field::sale_notice, us_field::targeted_notice, us_field::sharing_opt_out_notice,
                                 us_field::sharing_notice, us_field::processing_notice})
            if (l.size(f) != 0) CHECK(choices(l, f, 2).denies_cross_context());
        for (const us_field f : {us_field::sensitive_notice, us_field::limit_use_notice})
            if (l.size(f) != 0) CHECK(choices(l, f, 2).precise_location == us_choice::no);
        for (const us_field f : {us_field::additional, us_field::personal})
            if (l.size(f) != 0) CHECK(choices(l, f, 1).additional_no);
        for (std::size_t i = 0; i < l.size(us_field::child); ++i)
            CHECK(choices(l, us_field::child, 1, i).child_no == 1u << i);
        for (std::size_t i = 0; i < l.size(us_field::sensitive); ++i) {
            const us_choices c = choices(l, us_field::sensitive, 1, i);
            CHECK(c.sensitive_no == 1u << i);
            CHECK((c.precise_location == us_choice::no) == (i + 1 == l.precise_location));
        }
        if (l.size(us_field::mspa_mode) != 0) CHECK(choices(l, us_field::mspa_mode, 2).service_provider);
    }
}
