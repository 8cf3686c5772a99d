// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_STORE_HPP
#define TACT_STORE_HPP

// What outlives the build that wrote it: a person's consent as a record of bytes, and what a candidate draws on as a
// word.

#include <tact/version.hpp>

#include <tact/store/consent_answers.hpp>
#include <tact/store/consent_record.hpp>
#include <tact/store/dated_consent.hpp>
#include <tact/store/explain_consent.hpp>
#include <tact/store/max_age.hpp>
#include <tact/store/names.hpp>
#include <tact/store/record_error.hpp>
#include <tact/store/stored_consent.hpp>
#include <tact/store/stored_ids.hpp>
#include <tact/store/stored_label.hpp>

#endif
