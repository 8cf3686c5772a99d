// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_MODEL_HPP
#define TACT_MODEL_HPP

// What a model may read of a person: the features that may be used together, which question is worth asking, and the
// input without the rest.

#include <tact/version.hpp>

#include <tact/model/best_question.hpp>
#include <tact/model/coverage.hpp>
#include <tact/model/names.hpp>
#include <tact/model/redact.hpp>
#include <tact/model/together.hpp>

#endif
