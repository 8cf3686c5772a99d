// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/decide/study.hpp>

#include "../twice.hpp"

#include <tact/decide/gate.hpp>

using namespace tact;

// What it says is the business of tests/study; here, only that it is the policy of those tables.
TEST_CASE("study is compiled from its tables and adds no law to them") {
    TWICE(study.valid() && study.fingerprint() == fingerprint_of(study_table));
    TWICE(study.table().clauses.closed_to_minors.empty() && !study.table().clauses.audience_only_narrows);
    TWICE(study.in({.purpose = purpose::support}).permits(use{attribute::gender, source::declared}));
}
