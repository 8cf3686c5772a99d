// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// Every decoder, linked with the C library alone: whatever allocated, threw or asked for a type would not link.
#include <tact/signals/explain_error.hpp>
#include <tact/signals/gpp/gpp_string.hpp>
#include <tact/signals/snapshot/flags.hpp>
#include <tact/signals/snapshot/to_consent.hpp>
#include <tact/signals/snapshot/withdrawal.hpp>

using namespace tact;

int main(int argc, char** argv) {
    int granted = 0;
    for (int i = 0; i < argc; ++i) {
        const signal_text text(argv[i]);
        const tc_string tc = tc_string::decode(text);
        const vendor_declaration vendor{755, {1, 3, 4}, {2, 7}, {2, 7}, {1}, {1}};
        consent_snapshot s = snapshot_of(tc, basis_for(tc, vendor, day(2026, 11, 21)));
        s = merge(s, snapshot_of(tc, basis_for_publisher(tc, day(2026, 11, 21))));
        const gpp_string gpp = gpp_string::decode(text);
        for (std::uint32_t id = 7; id <= 27; ++id) s = merge(s, snapshot_of(us_section::decode(id, gpp.section(id))));
        s = merge(s, snapshot_of(tcf_canada::decode(gpp.section(gpp_section::tcf_canada)), day(2026, 11, 21)));
        s = merge(s, snapshot_of(us_privacy::decode(gpp.section(gpp_section::us_privacy))));
        s = merge(s, merge(snapshot_of_gpc(text), google_consent_mode{.ad_storage = flag::yes}.snapshot()));
        if (to_consent(withdrawn_since(absent_signal(), s)).state(attribute::region, purpose::marketing) ==
            consent_state::general)
            ++granted;
        if (explain(tc.error()).size() == 0) ++granted;
    }
    return granted; // nothing that is a program's name decodes
}
