// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_SIGNALS_HPP
#define TACT_SIGNALS_HPP

// Consent as it arrives: TCF, GPP, US Privacy, Global Privacy Control.

#include <tact/version.hpp>

// Consent signals.
#include <tact/signals/decode_error.hpp>
#include <tact/signals/explain_error.hpp>
#include <tact/signals/gpp/gpp_header.hpp>
#include <tact/signals/gpp/gpp_string.hpp>
#include <tact/signals/gpp/us_choices.hpp>
#include <tact/signals/gpp/us_field.hpp>
#include <tact/signals/gpp/us_names.hpp>
#include <tact/signals/gpp/us_privacy.hpp>
#include <tact/signals/gpp/us_section.hpp>
#include <tact/signals/signal_limit.hpp>
#include <tact/signals/signal_text.hpp>
#include <tact/signals/snapshot/consent_snapshot.hpp>
#include <tact/signals/snapshot/flag_names.hpp>
#include <tact/signals/snapshot/flags.hpp>
#include <tact/signals/snapshot/gpp_snapshot.hpp>
#include <tact/signals/snapshot/sec_gpc.hpp>
#include <tact/signals/snapshot/signal_mapping.hpp>
#include <tact/signals/snapshot/signal_names.hpp>
#include <tact/signals/snapshot/signal_snapshots.hpp>
#include <tact/signals/snapshot/snapshot_record.hpp>
#include <tact/signals/snapshot/to_consent.hpp>
#include <tact/signals/snapshot/withdrawal.hpp>
#include <tact/signals/tcf/additional_consent.hpp>
#include <tact/signals/tcf/canada.hpp>
#include <tact/signals/tcf/id_ranges.hpp>
#include <tact/signals/tcf/legal_basis.hpp>
#include <tact/signals/tcf/publisher_tc.hpp>
#include <tact/signals/tcf/restriction_list.hpp>
#include <tact/signals/tcf/tc_head.hpp>
#include <tact/signals/tcf/tc_string.hpp>
#include <tact/signals/tcf/tc_validity.hpp>
#include <tact/signals/tcf/tcf_set.hpp>

#endif
