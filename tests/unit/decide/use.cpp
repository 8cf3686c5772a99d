// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/decide/use.hpp>

#include "../twice.hpp"

#include <tact/decide/standard.hpp>
#include <tact/decide/use_builder.hpp>

#include <type_traits>

using namespace tact;

static_assert(sizeof(use) == 64 && std::is_trivially_copyable_v<use>);

namespace {
constexpr use size{attribute::clothing_size, source::declared};
}

TEST_CASE("a part says one step of a coarsening, a second one is unknown, and said by a part of its own") {
    constexpr part range{attribute::age_range, source::declared};
    TWICE(range.coarsened_from(attribute::birthday).coarsened_from(attribute::date_of_birth) == part{});
    TWICE(range.coarsened_from(attribute::birthday).coarsened_from(attribute::birthday).origin == attribute::birthday);
    TWICE(range.coarsened_from(attribute::birthday).origin == attribute::birthday &&
          range.coarsened_from(attribute::birthday).from == source::declared);
}
TEST_CASE("a use of one attribute lies in the row of its source") {
    TWICE(size.from(source::declared).contains(attribute::clothing_size) && size.from(source::inferred).empty());
    TWICE(!size.impersonal() && size.scheme() == fingerprint{});
}
TEST_CASE("nothing personal is said by name, a default use, and one from nowhere, is unknown") {
    TWICE(impersonal.impersonal() && !use{}.impersonal() && use{} != impersonal);
    TWICE(use{}.from(source::unstated) == attribute_bits<attribute>::unknown());
    TWICE(use{}.from(source::declared) == attribute_bits<attribute>::unknown());
    TWICE(use(attribute::style, source::covert).from(source::unstated).contains(attribute::style));
    TWICE(use(attribute::style, source::covert).from(source::declared) == attribute_bits<attribute>::unknown());
    TWICE(use(static_cast<attribute>(99), source::declared).from(source::declared) ==
          attribute_bits<attribute>::unknown());
}
TEST_CASE("a part is what it was coarsened from unless it says otherwise") {
    TWICE(part{attribute::style, source::declared}.origin == attribute::style);
    TWICE(part{attribute::region, source::declared}.coarsened_from(attribute::residence).events == 1);
    TWICE(part{attribute::region, source::declared, 7}.coarsened_from(attribute::residence).events == 7);
}
TEST_CASE("a column takes what all comes from its source, anything else, and what nobody set, is unknown") {
    TWICE(size.row_for(source::declared).bits().contains(attribute::clothing_size));
    TWICE(size.row_for(source::inferred) == column_row{} && size.row_for(source::covert) == column_row{});
    TWICE(use{}.row_for(source::declared) == column_row{} &&
          column_row{}.bits() == attribute_bits<attribute>::unknown());
    TWICE(use(attribute::style, source::covert).row_for(source::unstated) == column_row{});
    TWICE(impersonal.row_for(source::declared).bits().empty());
}
TEST_CASE("what is drawn on is walked through, attribute by attribute and source by source") {
    constexpr auto walked = [](const use& u) {
        std::size_t seen = 0;
        u.for_each_attribute(
            [&](attribute what, source from) { seen = seen * 100 + position(what) * 10 + position(from); });
        return seen;
    };
    constexpr use mixed = standard.use_of({{attribute::birthday, source::inferred},
                                           {attribute::gender, source::inferred},
                                           {attribute::age_range, source::declared}});
    TWICE(walked(mixed) == (position(attribute::age_range) * 10 + position(source::declared)) * 10000 +
                               (position(attribute::gender) * 10 + position(source::inferred)) * 100 +
                               position(attribute::birthday) * 10 + position(source::inferred));
    TWICE(walked(impersonal) == 0 && walked(use{}) == 0);
    TWICE(!mixed.unknown() && !impersonal.unknown() && use{}.unknown());
    TWICE(use(static_cast<attribute>(99), source::declared).unknown());
    TWICE(use(attribute::style, source::covert).unknown());
}
