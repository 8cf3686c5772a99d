// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/offer/surfaced.hpp>

#include "../twice.hpp"
#include "offers.hpp"

#include <initializer_list>

using namespace tact;
using namespace offers;

namespace {

constexpr surfaced after(std::initializer_list<use> served) {
    surfaced s;
    for (const use& u : served) s.served(u);
    return s;
}

} // namespace

TEST_CASE("nothing surfaced yet, nor by what is impersonal or unknown") {
    TWICE(surfaced{}.attributes().empty() && after({impersonal}).attributes().empty());
    TWICE(after({use{}}).attributes().empty());
}
TEST_CASE("what was served surfaced, from every source") {
    TWICE(after({{attribute::style, source::declared}, {attribute::region, source::device_content}}).attributes() ==
          (attribute::style | attribute::region));
    for (std::size_t i = 0; i < count<attribute>; ++i)
        for (std::size_t s = 1; s < planes; ++s) {
            const auto what = enumerator<attribute>(i);
            CHECK(after({use{what, enumerator<source>(s)}}).attributes() == set{what});
        }
    constexpr use several =
        standard.label({{attribute::language, source::declared}, {attribute::past_purchases, source::first_party}});
    TWICE(after({several}).attributes() == (attribute::language | attribute::past_purchases));
}
TEST_CASE("what was used in a coarser form only did not surface") {
    constexpr use region =
        standard.label({part{attribute::region, source::declared}.coarsened_from(attribute::residence)});
    TWICE(after({region}).attributes() == set{attribute::region});
}
TEST_CASE("collected but unused is what never surfaced") {
    constexpr surfaced s = after({{attribute::style, source::declared}});
    TWICE(s.unused({attribute::style, attribute::region}) == set{attribute::region});
    TWICE(s.unused({attribute::style}).empty() && s.unused({}).empty());
    TWICE(s.unused({attribute::region}) == set{attribute::region});
}
TEST_CASE("of a proposal, what was read for it surfaced: not of a question about the datum, nor where withheld") {
    constexpr auto of = [](const proposal& p) {
        surfaced s;
        s.served(p);
        return s.attributes();
    };
    TWICE(of(made(asked, select_size)) == set{attribute::clothing_size});
    TWICE(of(made(anticipating, select_size)) == set{attribute::clothing_size});
    TWICE(of(made(neutral(purpose::support), select_size)).empty());
    TWICE(of(made(asked, in_manner(manner::press))).empty() && of(made(asked, opening_hours)).empty());
    TWICE(of(made(asked, profiled())) == (attribute::clothing_size | attribute::persuasion_profile));
    TWICE(of(made(neutral(purpose::support), profiled())).empty());
    constexpr auto not_read = with([](tact::offer& o) { o.wording.profile = profile_use; });
    TWICE(of(made(asked, not_read)) == set{attribute::clothing_size});
}
