// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TEXT_HPP
#define TACT_TEXT_HPP

// Policies, overlays and consents, catalogues, kinds of candidates, mappings of signals, limits and vocabularies as
// text, in a strict subset of TOML.

#include <tact/version.hpp>

#include <tact/text/catalogue_text.hpp>
#include <tact/text/close_undeclared.hpp>
#include <tact/text/consent_text.hpp>
#include <tact/text/kinds_text.hpp>
#include <tact/text/limits_text.hpp>
#include <tact/text/overlay_text.hpp>
#include <tact/text/policy_text.hpp>
#include <tact/text/print_policy.hpp>
#include <tact/text/signals_text.hpp>
#include <tact/text/vocabulary_text.hpp>

#endif
