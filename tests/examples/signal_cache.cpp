// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// A cache of decoded consent, keyed by the exact string. Never by the person, whose choice may change with each
// request; never by the hash alone, which anyone can collide to get somebody else's yes. What comes with the request
// and not with the string (Sec-GPC, flags of a page or device) is merged each time.
#include <tact/decide/standard.hpp>
#include <tact/signals.hpp>
#include <tact/tact.hpp>

#include <cstdio>
#include <string>
#include <string_view>
#include <unordered_map>

namespace {

constexpr tact::deciseconds now =
    tact::day(2026, 11, 21); // of the example; a service takes from_seconds(time(nullptr))
constexpr tact::vendor_declaration ours{.id = 7, .consent = {1, 3, 4, 5, 6}, .li = {2, 7, 8, 10, 11}};

/// What strings come to for one vendor. Of one thread: give each of yours its own.
class signal_cache {
public:
    /// What a TC string comes to: decoded the first time, found afterwards.
    tact::consent_snapshot of(std::string_view tc) {
        const auto known = found_.find(tc);
        if (known != found_.end()) return known->second;
        ++decoded_;
        const tact::tc_string decoded = tact::tc_string::decode(tc);
        const tact::consent_snapshot s = tact::snapshot_of(decoded, tact::basis_for(decoded, ours, now));
        // One that is no string, or not of its time yet, is decoded each time: whoever sends those fills no memory, and
        // what is valid tomorrow is not refused for good.
        if (!decoded || tact::defects_of(decoded, now).contains(tact::tc_defect::from_the_future)) return s;
        if (found_.size() == most) found_.clear(); // simple, and bounded
        return found_.emplace(tc, s).first->second;
    }
    std::size_t decoded() const { return decoded_; }
    std::size_t size() const { return found_.size(); }

private:
    static constexpr std::size_t most = 1000; // some 700 bytes each

    struct by_characters : std::hash<std::string_view> {
        using is_transparent = void; // finding makes no std::string
    };
    std::unordered_map<std::string, tact::consent_snapshot, by_characters, std::equal_to<>> found_;
    std::size_t decoded_ = 0;
};

/// One request, with what arrived.
struct request_signals {
    const char* who;
    std::string_view tc;
    std::string_view sec_gpc;
    tact::google_consent_mode page; // what a page's Consent Mode says
    int att;                        // Apple's App Tracking Transparency; 3 authorised
    tact::age_assurance age;        // by the account
};

constexpr tact::context banner(tact::purpose p, tact::age_assurance age) {
    return {.purpose = p,
            .connectedness = tact::connectedness::close,
            .trust = tact::trust::high,
            .setting = tact::setting::home,
            .industry = tact::industry::fashion,
            .age_assurance = age};
}

} // namespace

int main() {
    const std::string yes =
        "CQraFkAQraFkAAfABBENDIFoAP_gAEPgAAYgF8QAoAAgBOAvMC-IAUAAQAnAXmACIABAAMAXm.IF8QAoAAgBOAvM.f_wAAAAAAA";
    const std::string cut = yes.substr(0, 90);
    const request_signals requests[] = {
        {"anna", yes, "", {}, 3, tact::age_assurance::adult},
        {"ben, same choices", yes, "", {}, 3, tact::age_assurance::adult},
        {"anna, another browser", yes, "1", {}, 3, tact::age_assurance::adult},
        {"anna, on a telephone", yes, "", {}, 2, tact::age_assurance::adult},
        {"carl, a page without", yes, "", {.personalization_storage = tact::flag::no}, 3, tact::age_assurance::adult},
        {"dora, eleven years", yes, "", {}, 3, tact::age_assurance::minor},
        {"cut on its way", cut, "", {}, 3, tact::age_assurance::adult},
        {"cut once more", cut, "", {}, 3, tact::age_assurance::adult},
    };
    constexpr tact::use bought{tact::attribute::past_purchases, tact::source::first_party};
    signal_cache cache;
    for (const request_signals& r : requests) {
        tact::consent_snapshot said = cache.of(r.tc);
        said = tact::merge(said, tact::snapshot_of_gpc(r.sec_gpc));
        said = tact::merge(said, r.page.snapshot());
        said = tact::merge(said, tact::snapshot_of_att(r.att));
        said = tact::merge(
            said, tact::snapshot_of_coppa(r.age == tact::age_assurance::minor ? tact::flag::yes : tact::flag::no));
        const tact::consent person = tact::to_consent(said);
        std::printf("%-22s", r.who);
        for (const tact::purpose p : {tact::purpose::recommendation, tact::purpose::advertising}) {
            const char* why = tact::name_of(said[p].why);
            std::printf(" %s %s%s%s%s;", tact::name_of(p),
                        tact::name_of(tact::standard.in(banner(p, r.age)).under(person).decide(bought)),
                        *why == '\0' ? "" : " (", why, *why == '\0' ? "" : ")");
        }
        std::printf("\n");
    }
    std::printf("%u requests, %u decoded, %u kept\n", static_cast<unsigned>(sizeof requests / sizeof requests[0]),
                static_cast<unsigned>(cache.decoded()), static_cast<unsigned>(cache.size()));
}
