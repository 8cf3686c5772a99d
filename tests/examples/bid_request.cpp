// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// The consent of a bid request (OpenRTB): which signal counts when several arrive, and when one is missing.
#include <tact/decide/standard.hpp>
#include <tact/signals.hpp>
#include <tact/tact.hpp>

#include <cstdio>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace {

constexpr tact::deciseconds now =
    tact::day(2026, 11, 21); // of the example; a service takes from_seconds(time(nullptr))
constexpr tact::vendor_declaration ours{.id = 7, .consent = {1, 3, 4, 5, 6}, .li = {2, 7, 8, 10, 11}};

/// What of a request speaks of consent; empty where it was not sent.
struct bid {
    const char* what;
    std::optional<int> gdpr{};     // regs.gdpr
    std::string_view consent{};    // user.consent
    std::string_view gpp{};        // regs.gpp
    std::vector<int> gpp_sid{};    // regs.gpp_sid
    std::string_view us_privacy{}; // regs.us_privacy
    std::string_view sec_gpc{};    // the header
    std::optional<int> coppa{};    // regs.coppa
    std::optional<int> lmt{};      // device.lmt
    std::optional<int> atts{};     // device.ext.atts
};

/// What the sections in force say. A string without a list counts as a whole; a list without a string refuses.
tact::consent_snapshot of_gpp(const bid& b) {
    if (b.gpp.empty() && b.gpp_sid.empty()) return {};
    const tact::gpp_string gpp = tact::gpp_string::decode(b.gpp);
    std::vector<int> in_force = b.gpp_sid;
    for (std::size_t i = 0; b.gpp_sid.empty() && i < gpp.size(); ++i) in_force.push_back(static_cast<int>(gpp.id(i)));
    return tact::snapshot_of(gpp, in_force.data(), in_force.size(), ours, now);
}

/// What the TC string says. Where it is not said that GDPR does not apply, it does, and a string is required: by
/// itself, or as the section of the GPP string that is in force.
tact::consent_snapshot of_tcf(const bid& b) {
    if (b.gdpr == 0) return {};
    if (!b.consent.empty()) {
        const tact::tc_string tc = tact::tc_string::decode(b.consent);
        return tact::snapshot_of(tc, tact::basis_for(tc, ours, now));
    }
    for (const int id : b.gpp_sid)
        if (id == static_cast<int>(tact::gpp_section::tcf_eu)) return {};
    return tact::absent_signal();
}

tact::consent_snapshot of(const bid& b) {
    tact::consent_snapshot all = tact::merge(of_tcf(b), of_gpp(b)); // each no holds, whoever says it
    if (!b.us_privacy.empty()) all = tact::merge(all, tact::snapshot_of(tact::us_privacy::decode(b.us_privacy)));
    if (b.atts) all = tact::merge(all, tact::snapshot_of_att(*b.atts));
    all = tact::merge(all, tact::snapshot_of_gpc(b.sec_gpc));
    all = tact::merge(all, tact::snapshot_of_lmt(tact::flag_of(b.lmt.value_or(-1))));
    return tact::merge(all, tact::snapshot_of_coppa(tact::flag_of(b.coppa.value_or(-1))));
}

} // namespace

int main() {
    const std::string tc =
        "CQraFkAQraFkAAfABBENDIFoAP_gAEPgAAYgF8QAoAAgBOAvMC-IAUAAQAnAXmACIABAAMAXm.IF8QAoAAgBOAvM.f_wAAAAAAA";
    const std::string with_section_2 = "DBABM~" + tc;
    const bid bids[] = {
        {.what = "a yes", .gdpr = 1, .consent = tc},
        {.what = "the same within GPP", .gdpr = 1, .gpp = with_section_2, .gpp_sid = {2}},
        {.what = "no string where GDPR applies", .gdpr = 1},
        {.what = "nothing said at all"},
        {.what = "GDPR does not apply", .gdpr = 0},
        {.what = "opted out in California", .gdpr = 0, .gpp = "DBABBg~BZSQBUCY.YA", .gpp_sid = {8}},
        {.what = "the same, no list of sections", .gdpr = 0, .gpp = "DBABBg~BZSQBUCY.YA"},
        {.what = "a section in force is missing", .gdpr = 0, .gpp_sid = {8}},
        {.what = "US Privacy", .gdpr = 0, .us_privacy = "1YYN"},
        {.what = "a yes, and tracking denied", .gdpr = 1, .consent = tc, .atts = 2},
        {.what = "a yes, and a child", .gdpr = 1, .consent = tc, .coppa = 1},
    };
    constexpr tact::use bought{tact::attribute::past_purchases, tact::source::first_party};
    for (const bid& b : bids) {
        const tact::consent_snapshot said = of(b);
        const tact::consent person = tact::to_consent(said);
        const auto decided = [&](tact::purpose p) {
            const tact::context where{.purpose = p,
                                      .connectedness = tact::connectedness::close,
                                      .trust = tact::trust::high,
                                      .industry = tact::industry::fashion,
                                      .age_assurance =
                                          b.coppa == 1 ? tact::age_assurance::minor : tact::age_assurance::adult};
            return tact::name_of(tact::standard.in(where).under(person).decide(bought));
        };
        const char* why = tact::name_of(said[tact::purpose::advertising].why);
        std::printf("%-30s past purchases for advertising: %s%s%s; for recommendation: %s\n", b.what,
                    decided(tact::purpose::advertising), *why == '\0' ? "" : ", ", why,
                    decided(tact::purpose::recommendation));
    }
}
