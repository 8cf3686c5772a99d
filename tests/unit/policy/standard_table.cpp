// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/decide/standard.hpp>

#include "../twice.hpp"

#include <tact/decide/exactly_as_strict.hpp>
#include <tact/decide/study.hpp>

#include <memory>

using namespace tact;

static_assert(at_least_as_strict(standard_table, study_table), "standard is study, narrowed");

TEST_CASE("standard narrows study, exactly too, and study does not narrow standard") {
    const auto w = std::make_unique<strictness_workspace>();
    CHECK(at_least_as_strict(standard, study, *w));
    CHECK(!at_least_as_strict(study, standard, *w));
}
TEST_CASE("labels of the one serve the other") { TWICE(standard.scheme() == study.scheme()); }
