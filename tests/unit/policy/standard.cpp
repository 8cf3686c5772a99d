// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/policy/standard.hpp>

#include "../twice.hpp"

#include <tact/policy/narrows_exactly.hpp>

#include <memory>

using namespace tact;

static_assert(narrows(standard_table, study_table), "standard is study, narrowed");

TEST_CASE("standard narrows study, exactly too, and study does not narrow standard") {
    const auto w = std::make_unique<narrowing_workspace>();
    CHECK(narrows(standard, study, *w));
    CHECK(!narrows(study, standard, *w));
}
TEST_CASE("labels of the one serve the other") { TWICE(standard.labels() == study.labels()); }
