// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/offer/usage_audit.hpp>

#include "../twice.hpp"
#include "offers.hpp"

#include <initializer_list>

using namespace tact;
using namespace offers;

namespace {

constexpr usage_audit after(std::initializer_list<use> served) {
    usage_audit s;
    for (const use& u : served) s.served(u);
    return s;
}

} // namespace

TEST_CASE("nothing surfaced yet, nor by what is impersonal or unknown") {
    TWICE(usage_audit{}.attributes().empty() && after({impersonal}).attributes().empty());
    TWICE(after({use{}}).attributes().empty());
}
TEST_CASE("what was served surfaced, from every source") {
    TWICE(after({{attribute::style, source::declared}, {attribute::region, source::device_content}}).attributes() ==
          (attribute::style | attribute::region));
    for (std::size_t i = 0; i < enum_size<attribute>; ++i)
        for (std::size_t s = 1; s < detail::source_slots; ++s) {
            const auto what = enum_at<attribute>(i);
            CHECK(after({use{what, enum_at<source>(s)}}).attributes() == enum_set{what});
        }
    constexpr use several =
        standard.use_of({{attribute::language, source::declared}, {attribute::past_purchases, source::first_party}});
    TWICE(after({several}).attributes() == (attribute::language | attribute::past_purchases));
}
TEST_CASE("what was used in a coarser form only did not surface") {
    constexpr use region =
        standard.use_of({part{attribute::region, source::declared}.coarsened_from(attribute::residence)});
    TWICE(after({region}).attributes() == enum_set{attribute::region});
}
TEST_CASE("collected but unused is what never surfaced") {
    constexpr usage_audit s = after({{attribute::style, source::declared}});
    TWICE(s.unused({attribute::style, attribute::region}) == enum_set{attribute::region});
    TWICE(s.unused({attribute::style}).empty() && s.unused({}).empty());
    TWICE(s.unused({attribute::region}) == enum_set{attribute::region});
}
TEST_CASE("of a proposal, what was read for it surfaced: not of a question about the datum, nor where withheld") {
    constexpr auto of = [](const proposal& p) {
        usage_audit s;
        s.served(p);
        return s.attributes();
    };
    TWICE(of(made(asked, select_size)) == enum_set{attribute::clothing_size});
    TWICE(of(made(anticipating, select_size)) == enum_set{attribute::clothing_size});
    TWICE(of(made(neutral(purpose::support), select_size)).empty());
    TWICE(of(made(asked, in_manner(manner::press))).empty() && of(made(asked, opening_hours)).empty());
    TWICE(of(made(asked, profiled())) == (attribute::clothing_size | attribute::persuasion_profile));
    TWICE(of(made(neutral(purpose::support), profiled())).empty());
    constexpr auto not_read = with([](tact::offer& o) { o.wording.profile = profile_use; });
    TWICE(of(made(asked, not_read)) == enum_set{attribute::clothing_size});
}
