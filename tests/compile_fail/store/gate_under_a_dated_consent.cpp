// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// A gate knows no times: under a consent that has some it would take every yes for one that holds.
// expect: use of deleted|call to deleted|overload resolution selected deleted
// expect: a_dated_consent_is_not_asked_for_its_times|gate_refusal
#include <tact/decide/standard.hpp>
#include <tact/store/dated_consent.hpp>

using namespace tact;

#ifdef TWIN_FORBIDDEN
gate of_anna(const dated_consent& anna) { return standard.in({}).under(anna); }
#else
gate of_anna(const dated_consent& anna);
gate of_anna(const dated_consent& anna) { return standard.in({}).under(anna.consent()); }
#endif
