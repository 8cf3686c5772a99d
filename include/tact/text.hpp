// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TEXT_HPP
#define TACT_TEXT_HPP

// Policies, overlays and consents as text, in a strict subset of TOML.

#include <tact/version.hpp>

#include <tact/text/consent_text.hpp>
#include <tact/text/overlay_text.hpp>
#include <tact/text/policy_text.hpp>
#include <tact/text/print_policy.hpp>

#endif
