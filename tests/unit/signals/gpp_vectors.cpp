// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/signals/gpp/gpp_string.hpp>
#include <tact/signals/gpp/us_choices.hpp>
#include <tact/signals/gpp/us_privacy.hpp>
#include <tact/signals/snapshot/sec_gpc.hpp>
#include <tact/signals/tcf/canada.hpp>

#include "names_of_errors.hpp"
#include "vectors.hpp"

#include <doctest/doctest.h>

using namespace tact;
using namespace vectors;

namespace {

const char* name_in_vectors(us_field f, std::uint32_t section) {
    using enum us_field;
    switch (f) {
    case mspa_covered_first:
    case mspa_covered: return "MspaCoveredTransaction";
    case mspa_mode: return "MspaMode";
    case sharing_notice: return "SharingNotice";
    case processing_notice: return "ProcessingNotice";
    case sale_notice: return "SaleOptOutNotice";
    case sharing_opt_out_notice: return "SharingOptOutNotice";
    case targeted_notice: return "TargetedAdvertisingOptOutNotice";
    case sensitive_notice: return section == 18 ? "SensitiveDataOptOutNotice" : "SensitiveDataProcessingOptOutNotice";
    case limit_use_notice: return "SensitiveDataLimitUseNotice";
    case sale: return "SaleOptOut";
    case sharing: return "SharingOptOut";
    case targeted: return "TargetedAdvertisingOptOut";
    case sensitive: return "SensitiveDataProcessing";
    case child: return "KnownChildSensitiveDataConsents";
    case additional: return "AdditionalDataProcessingConsent";
    case personal: return "PersonalDataConsents";
    case mspa_opt_out: return "MspaOptOutOptionMode";
    case mspa_service_provider: return "MspaServiceProviderMode";
    }
    return "?";
}

std::string values(const us_section& s, us_field f) {
    std::string out;
    for (std::size_t i = 0; i < s.size(f); ++i) out += std::to_string(s.value(f, i));
    return out.empty() ? "none" : out;
}

std::string gpc(const us_section& s) {
    return s.gpc() == gpc_signal::unknown ? "none" : s.gpc() == gpc_signal::on ? "1" : "0";
}

/// The fields of a US section as the vectors write them.
std::string us_fields(const us_section& s) {
    const bool late = s.id() >= 24;
    std::string out = (late ? "MspaVersion=" : "Version=") + std::to_string(s.version());
    for (std::size_t i = 0; i < enum_size<us_field>; ++i) {
        const auto f = enum_at<us_field>(i);
        if (s.size(f) != 0 && !(late && f == us_field::sensitive))
            out += ' ' + std::string(name_in_vectors(f, s.id())) + '=' + values(s, f);
    }
    if (late) out += std::string(" layout=") + (s.has_header_part() ? "header" : "headerless");
    return out + (s.id() > 24 ? " SensitiveDataProcessing=" + values(s, us_field::sensitive) : " Gpc=" + gpc(s));
}

std::string positions(std::uint32_t mask) {
    std::string out;
    for (std::size_t i = 0; i < 16; ++i)
        if (mask >> i & 1) out += (out.empty() ? "" : ",") + std::to_string(i + 1);
    return out;
}

std::uint32_t precise_location(const us_section& s) {
    for (std::size_t i = 0; i < s.categories(); ++i)
        if (s.category(i).contains(signal_limit::precise_location)) return s.value(us_field::sensitive, i);
    return 0;
}

std::string us_normal(const us_section& s) {
    const us_choices c = us_choices::of(s);
    const auto number = [](us_choice x) { return std::to_string(position(x)); };
    return "sale=" + number(c.sale) + " share=" + number(c.share) + " targeted=" + number(c.targeted) +
           " preciseGeo=" + std::to_string(precise_location(s)) + " sensitiveNo=" + positions(c.sensitive_no) +
           " childNo=" + positions(c.child_no) + " additionalNo=" + std::to_string(c.additional_no) + " gpc=" + gpc(s) +
           " coveredUndefined=" + std::to_string(c.covered_undefined) +
           " twoReadings=" + std::to_string(s.has_two_readings());
}

std::string letters(const us_privacy& u) {
    std::string out;
    for (const us_privacy_answer a : {u.notice(), u.opted_out_of_sale(), u.lspa_covered()}) out += "-NY"[position(a)];
    return out;
}

std::string small(tcf_set s) {
    return listed(tcf_set::most, [&](std::size_t i) { return s.contains(i); });
}

std::string canada_fields(const tcf_canada& c) {
    const tc_head& h = c.head();
    const publisher_tc& p = c.publisher();
    std::string out = "Created=" + std::to_string(h.created) + " LastUpdated=" + std::to_string(h.last_updated) +
                      " CmpId=" + std::to_string(h.cmp_id) + " CmpVersion=" + std::to_string(h.cmp_version) +
                      " ConsentScreen=" + std::to_string(h.consent_screen) +
                      " ConsentLanguage=" + h.consent_language.letter[0] + h.consent_language.letter[1] +
                      " VendorListVersion=" + std::to_string(h.vendor_list_version) +
                      " TcfPolicyVersion=" + std::to_string(h.policy_version) +
                      " UseNonStandardStacks=" + std::to_string(h.use_non_standard_texts) +
                      " SpecialFeatureExpressConsent=" + small(h.special_features) +
                      " PurposesExpressConsent=" + small(h.purposes_consent) +
                      " PurposesImpliedConsent=" + small(h.purposes_li) + " publisher=";
    if (!p.present()) return out + "none";
    const auto custom = [&](auto contains) { return listed(p.custom_purposes(), contains); };
    return out + small(p.purposes_consent()) + '/' + small(p.purposes_li()) + '/' +
           std::to_string(p.custom_purposes()) + '/' + custom([&](std::size_t i) { return p.custom_consent(i); }) +
           '/' + custom([&](std::size_t i) { return p.custom_li(i); });
}

/// What the vectors call an error, which name versions by what carries them.
std::string named_for(malformed what, const char* carrier) {
    return what == malformed::bad_version ? std::string(carrier) + "_version" : vector_name(what);
}

} // namespace

TEST_CASE("every GPP string of the vectors splits into its sections, or is refused for its reason") {
    std::size_t n = 0;
    for (const vector& v : vectors::vectors) {
        if (std::string(v.kind) != "gpp") continue;
        CAPTURE(std::string(v.id));
        ++n;
        const gpp_string g = gpp_string::decode(v.input, 16384);
        CHECK(bool(g) == (std::string(v.verdict) != "reject"));
        CHECK(named_for(g.error().what, "gpp") == v.reason);
        std::string ids;
        for (std::size_t i = 0; i < g.size(); ++i) ids += (ids.empty() ? "" : ",") + std::to_string(g.id(i));
        CHECK(ids == str(v.expected.fields));
    }
    CHECK(n == 179);
}

TEST_CASE("every section of the vectors decodes to its fields and choices, or is refused for its reason") {
    std::size_t n = 0;
    for (const section_vector& s : section_vectors) {
        CAPTURE(std::string(vectors::vectors[s.of].id));
        CAPTURE(s.section);
        const gpp_string g = gpp_string::decode(vectors::vectors[s.of].input, 16384);
        REQUIRE(g);
        const signal_text text = g.section(s.section);
        ++n;
        if (s.section == 2) {
            const tc_string t = tc_string::decode(text, 16384);
            CHECK(named_for(t.error().what, "tc") == s.bad); // its fields: tc_vectors.cpp
        } else if (s.section == 5) {
            const tcf_canada c = tcf_canada::decode(text);
            CHECK(named_for(c.error().what, "section") == s.bad);
            if (c) CHECK(canada_fields(c) == str(s.fields));
        } else if (s.section == 6) {
            const us_privacy u = us_privacy::decode(text);
            CHECK(named_for(text.empty() ? malformed::empty_section : u.error().what, "usp") == s.bad);
            if (u)
                CHECK("Version=1 Notice=" + letters(u).substr(0, 1) + " OptOutSale=" + letters(u)[1] +
                          " LspaCovered=" + letters(u)[2] ==
                      str(s.fields));
        } else {
            const us_section u = us_section::decode(s.section, text);
            CHECK(named_for(u.error().what, "section") == s.bad);
            if (u) {
                CHECK(us_fields(u) == str(s.fields));
                CHECK(us_normal(u) == str(s.choices));
            } else {
                CHECK(us_choices::of(u).denies_cross_context());
                CHECK(us_choices::of(u).denies_as_child());
            }
        }
    }
    CHECK(n > 150);
}

TEST_CASE("every US Privacy string of the vectors") {
    for (const vector& v : vectors::vectors) {
        if (std::string(v.kind) != "usp") continue;
        CAPTURE(std::string(v.id));
        const us_privacy u = us_privacy::decode(v.input);
        CHECK(bool(u) == (std::string(v.verdict) == "accept"));
        CHECK(named_for(u.error().what, "usp") == v.reason);
        if (u) CHECK(letters(u) == str(v.expected.fields));
        if (!u) CHECK(u.denies_sale());
    }
}

TEST_CASE("every Sec-GPC header of the vectors") {
    std::size_t n = 0;
    for (const vector& v : vectors::vectors) {
        if (std::string(v.kind) != "gpc") continue;
        CAPTURE(str(v.input));
        ++n;
        CHECK(asks_not_to_sell(v.input) == (str(v.expected.fields) == "1"));
    }
    CHECK(n == 13);
}
