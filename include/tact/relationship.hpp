// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_RELATIONSHIP_HPP
#define TACT_RELATIONSHIP_HPP

// How close a person is to a shop, estimated from what the shop may read of them, and what else of a context is
// derived.

#include <tact/version.hpp>

#include <tact/relationship/derived_context.hpp>
#include <tact/relationship/estimate.hpp>
#include <tact/relationship/explain_derived.hpp>
#include <tact/relationship/explain_relationship.hpp>
#include <tact/relationship/explain_relationship_violation.hpp>
#include <tact/relationship/names.hpp>
#include <tact/relationship/observed_behaviour.hpp>
#include <tact/relationship/relationship_rules.hpp>
#include <tact/relationship/relationship_table.hpp>
#include <tact/relationship/standard_relationship.hpp>
#include <tact/relationship/with_relationship.hpp>

#endif
