// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// Consent signals as they arrive: what each allows, in words, and what a use then gets. Takes strings as arguments, TC,
// GPP or US Privacy; without any it shows some of its own.
#include <tact/decide/standard.hpp>
#include <tact/signals.hpp>
#include <tact/tact.hpp>

#include <cstdio>
#include <string>

namespace {

constexpr tact::deciseconds now =
    tact::day(2026, 11, 21); // of the examples; a service takes from_seconds(time(nullptr))

/// Whom a TC string is asked about: a vendor, by its own entry in the Global Vendor List.
constexpr tact::vendor_declaration ours{
    .id = 755,
    .consent = {1, 3, 4, 5, 6},
    .li = {2, 7, 8, 10, 11},
    .flexible = {2, 7},
    .special_purposes = {1, 2},
    .special_features = {1},
};

constexpr tact::context in_the_shop(tact::purpose p) {
    return {.purpose = p,
            .connectedness = tact::connectedness::close,
            .trust = tact::trust::medium,
            .setting = tact::setting::home,
            .industry = tact::industry::fashion,
            .age_assurance = tact::age_assurance::adult,
            .effect = tact::effect::none};
}

void show_basis(const char* whom, const tact::legal_basis& b) {
    std::printf("  %s: ", whom);
    if (b.gate == tact::vendor_gate::invalid) return void(std::puts("nothing, the string is not valid"));
    if (b.gate == tact::vendor_gate::not_disclosed) return void(std::puts("nothing, not disclosed"));
    const auto list = [](const char* title, tact::tcf_set s) {
        std::printf("%s", title);
        for (std::size_t i = 1; i <= tact::tcf_set::most; ++i)
            if (s.contains(i)) std::printf(" %u", static_cast<unsigned>(i));
    };
    list("purposes by consent", b.consent);
    list("; by legitimate interest", b.li);
    std::printf("\n");
}

tact::consent_snapshot read_tc(const tact::signal_text& text, std::size_t max_length = tact::max_tc_string) {
    const tact::tc_string tc = tact::tc_string::decode(text, max_length);
    if (!tc) {
        std::printf("  TC string refused: %s\n", tact::explain(tc.error()).c_str());
        return tact::snapshot_of(tc, {});
    }
    for (std::size_t i = 0; i < tact::enum_size<tact::tc_defect>; ++i)
        if (tact::defects_of(tc, now).contains(tact::enum_at<tact::tc_defect>(i)))
            std::printf("  it grants nothing: %s\n", tact::name_of(tact::enum_at<tact::tc_defect>(i)));
    const tact::legal_basis vendor = tact::basis_for(tc, ours, now), publisher = tact::basis_for_publisher(tc, now);
    show_basis("vendor 755", vendor);
    show_basis("publisher", publisher);
    // The shop itself shows and recommends: its own segment speaks. Where there is none, nothing is allowed to it; this
    // shop is vendor 755 too, and falls back to what was chosen for that.
    return tact::snapshot_of(tc, publisher.gate == tact::vendor_gate::open ? publisher : vendor);
}

tact::consent_snapshot read_us(std::uint32_t id, const tact::signal_text& text) {
    const tact::us_section section = tact::us_section::decode(id, text);
    if (!section) {
        std::printf("  section %u refused: %s\n", static_cast<unsigned>(id), tact::explain(section.error()).c_str());
    } else {
        const tact::us_choices c = tact::us_choices::of(section);
        std::printf(
            "  section %u: advertising from elsewhere %s, child %s; may not be used:", static_cast<unsigned>(id),
            c.denies_cross_context() ? "closed" : "not opted out of", c.denies_as_child() ? "yes" : "no");
        const char* between = " ";
        for (std::size_t i = 0; i < tact::enum_size<tact::signal_limit>; ++i)
            if (c.closed.contains(tact::enum_at<tact::signal_limit>(i))) {
                std::printf("%s%s", between, tact::name_of(tact::enum_at<tact::signal_limit>(i)));
                between = ", ";
            }
        std::printf("%s\n", c.closed.empty() ? " nothing more" : "");
    }
    return tact::snapshot_of(section);
}

tact::consent_snapshot read_gpp(const tact::signal_text& text) {
    const tact::gpp_string gpp = tact::gpp_string::decode(text);
    if (!gpp) {
        std::printf("  GPP string refused: %s\n", tact::explain(gpp.error()).c_str());
        return tact::unreadable_signal(text);
    }
    tact::consent_snapshot all; // every section counts as in force here; a service asks for those of gpp_sid
    for (std::size_t i = 0; i < gpp.size(); ++i) {
        if (gpp.id(i) == 2) all = tact::merge(all, read_tc(gpp.text(i), gpp.max_length()));
        if (gpp.id(i) == 5)
            all = tact::merge(all, tact::snapshot_of(tact::tcf_canada::decode(gpp.text(i), gpp.max_length()), now));
        if (gpp.id(i) == 6) all = tact::merge(all, tact::snapshot_of(tact::us_privacy::decode(gpp.text(i))));
        if (gpp.id(i) >= 7) all = tact::merge(all, read_us(gpp.id(i), gpp.text(i)));
    }
    return all;
}

tact::consent_snapshot read(const tact::signal_text& text) {
    if (text.size() == 4 && text[0] == '1') return tact::snapshot_of(tact::us_privacy::decode(text));
    return !text.empty() && text[0] == 'D' ? read_gpp(text) : read_tc(text);
}

void show(const tact::signal_text& text, const char* sec_gpc) {
    const int shown = static_cast<int>(text.size() < 60 ? text.size() : 60);
    std::printf("%.*s%s%s\n", shown, text.data(), text.size() > 60 ? "..." : "",
                tact::asks_not_to_sell(sec_gpc) ? ", Sec-GPC: 1" : "");
    const tact::consent_snapshot said = tact::merge(read(text), tact::snapshot_of_gpc(sec_gpc));
    const tact::consent person = tact::to_consent(said);
    constexpr tact::use bought{tact::attribute::past_purchases, tact::source::first_party};
    constexpr tact::use region{tact::attribute::region, tact::source::first_party};
    for (const tact::purpose p : {tact::purpose::recommendation, tact::purpose::advertising}) {
        const tact::gate g = tact::standard.in(in_the_shop(p)).under(person);
        const char* why = tact::name_of(said[p].why);
        std::printf("  %-14s level %-7s  past purchases: %-9s  region: %s%s%s\n", tact::name_of(p),
                    tact::name_of(said[p].allowed), tact::name_of(g.decide(bought)), tact::name_of(g.decide(region)),
                    *why == '\0' ? "" : "  because: ", why);
    }
}

} // namespace

int main(int argc, char** argv) {
    for (int i = 1; i < argc; ++i) show(argv[i], "");
    if (argc > 1) return 0;
    const tact::signal_text everything =
        "CQraFkAQraFkAAfABBENDIFoAP_gAEPgAAYgF8QAoAAgBOAvMC-IAUAAQAnAXmACIABAAMAXm.IF8QAoAAgBOAvM.f_wAAAAAAA";
    show(everything, "");
    show(everything, "1");
    show("CQraFkAQraFkAAfABBENDIFoAP_gAEPgAAYgF8QAoAAgBOAvMC-IAUAAQAnAXmACIABAAMAXm.IF8QAoAAgBOAvM.YAAACAQAAA", "");
    show(everything.part(0, everything.size() - 12), ""); // cut on its way
    show("DBABBg~BZSQBUCY.YA", "");
    show("1YNN", "");
}
