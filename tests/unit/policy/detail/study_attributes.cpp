// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/policy/detail/study_attributes.hpp>

#include "../../twice.hpp"

using namespace tact;

TEST_CASE("one's own sources are declared and first party, as general grants take them") {
    TWICE(detail::study_rows::sources[source::declared].own && detail::study_rows::sources[source::first_party].own &&
          !detail::study_rows::sources[source::inferred].own && !detail::study_rows::sources[source::third_party].own);
}
TEST_CASE("every special category is never used, and nothing never is admitted for anything") {
    for (const auto& r : detail::study_rows::attributes) {
        CHECK((!r.classes.contains(attribute_class::special) || r.classes.contains(attribute_class::never)));
        CHECK((!r.classes.contains(attribute_class::never) || r.purposes.empty()));
    }
}
