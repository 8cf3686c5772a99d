// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_BATCH_HPP
#define TACT_BATCH_HPP

// Many candidates at once, in every layout: kinds, a night's requests, headroom, and the fast forms for when kinds do
// not fit.

#include <tact/version.hpp>

#include <tact/batch/bit_sliced_column.hpp>
#include <tact/batch/column.hpp>
#include <tact/batch/column_builder.hpp>
#include <tact/batch/column_names.hpp>
#include <tact/batch/filter.hpp>
#include <tact/batch/headroom.hpp>
#include <tact/batch/kind_column.hpp>
#include <tact/batch/kind_headroom.hpp>
#include <tact/batch/kind_request_column.hpp>
#include <tact/batch/names.hpp>
#include <tact/batch/request_column.hpp>

#endif
