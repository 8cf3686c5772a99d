// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include "evaluate.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace reference {

namespace {

constexpr std::size_t support = 1, recommendation = 2, learning = 7, security = 9;
static_assert(static_cast<std::size_t>(tact::purpose::support) == support);
static_assert(static_cast<std::size_t>(tact::purpose::recommendation) == recommendation);
static_assert(static_cast<std::size_t>(tact::purpose::learning) == learning);
static_assert(static_cast<std::size_t>(tact::purpose::security) == security);
static_assert(static_cast<std::size_t>(tact::purpose::unstated) == 0);
constexpr std::size_t declared = 1;
static_assert(static_cast<std::size_t>(tact::source::declared) == declared);

template <class Lists>
bool among(const Lists& list, const std::vector<std::size_t>& these) {
    for (std::size_t i : these)
        if (list.of[i]) return true;
    return false;
}

template <class Lists>
bool all_in(const Lists& list, const std::vector<std::size_t>& these) {
    for (std::size_t i : these)
        if (!list.of[i]) return false;
    return true;
}

/// none and unstated are the same need: nothing; of what is held, unstated is the same as none.
bool unmet(std::size_t have, std::size_t least) {
    return std::max<std::size_t>(have, 1) < std::max<std::size_t>(least, 1);
}

} // namespace

std::vector<std::size_t> positions(const tact::context& c) {
    const auto at = [](auto value) { return static_cast<std::size_t>(value); };
    return {at(c.purpose),
            at(c.connectedness),
            at(c.trust),
            at(c.pressure),
            at(c.setting),
            at(c.exposure),
            at(c.industry),
            at(c.channel),
            at(c.audience.gender),
            at(c.audience.age_band),
            at(c.audience.young_children),
            at(c.age_assurance),
            at(c.initiative),
            at(c.expectedness),
            at(c.benefit),
            at(c.control),
            at(c.transparency),
            at(c.confidence),
            at(c.effect)};
}

int points(const policy& p, std::size_t axis, std::size_t value, bool assisting) {
    if (axis == expectedness_axis) return 0;
    return assisting ? p.axes[axis][value].assisting.log_odds : p.axes[axis][value].promoting.log_odds;
}

std::vector<bool> expected(const policy& p, std::size_t industry, std::size_t expectedness) {
    if (expectedness == 0) return p.expected[industry];
    return std::vector<bool>(p.attributes.size(), expectedness == 1);
}

int unexpected(const policy& p) { return p.axes[expectedness_axis][2].assisting.log_odds; }

moment read_context(const policy& p, const tact::context& where) {
    moment m;
    const std::vector<std::size_t> at = positions(where);
    for (std::size_t a = 0; a < axes.size(); ++a)
        if (at[a] >= axes[a].values.size()) return m;
    const auto target = static_cast<std::size_t>(where.learning_for);
    if (target >= how_many_purposes || at[0] == 0) return m;

    m.purposes = {at[0]};
    if (at[0] == learning) {
        if (target == 0 || target == learning || target == security) return m;
        m.purposes.push_back(target);
    }
    m.valid = true;
    m.security = at[0] == security;
    m.assisting = at[0] != learning && p.assisting[at[0]];
    m.connectedness = at[1];
    m.trust = at[2];
    m.age_unstated = where.age_assurance == tact::age_assurance::unstated;
    m.minor = where.age_assurance == tact::age_assurance::minor;
    m.legal_effect = where.effect == tact::effect::legal_or_similar;
    for (std::size_t a = 1; a < axes.size(); ++a) m.sum += points(p, a, at[a], m.assisting);
    for (std::size_t purpose : m.purposes) m.sum += points(p, 0, purpose, m.assisting);
    m.expected = expected(p, at[industry_axis], at[expectedness_axis]);
    return m;
}

std::size_t members(const policy& p) { return p.attributes.size() + 3 + p.edges.size(); }

standing stand(const policy& p, const moment& m, std::size_t member, std::size_t source) {
    standing s;
    const std::size_t n = p.attributes.size();
    const source_facts& from = p.sources[source];
    s.source_closed = source == 0 || source == 7;
    s.purpose_closed = !m.valid;
    if (s.source_closed || s.purpose_closed) return s;

    if (m.minor) {
        s.minor_purpose = among(p.closed_to_minors, m.purposes) || among(p.supplied_only_for_minors, m.purposes);
        s.minor_source = p.sources_closed_to_minors.of[source];
    }
    if (member >= n && member < n + 3) { // a mark: it has no score and no source; it denies, or needs a relationship
        const mark_facts& joint_risk = p.joint_risks[member - n];
        s.never = joint_risk.never && !m.security;
        s.unscored = true;
        s.connectedness_unmet = !m.security && unmet(m.connectedness, joint_risk.needs.connectedness);
        s.trust_unmet = !m.security && unmet(m.trust, joint_risk.needs.trust);
        return s;
    }

    // An edge asks what became of its origin, whose score and need the coarser attribute leaves behind.
    const bool is_edge = member >= n;
    const attribute_facts& a = p.attributes[is_edge ? p.edges[member - n - 3].from : member];
    s.never = a.never;
    s.purpose_closed = !all_in(a.purposes, m.purposes);
    s.source_closed = !a.sources.of[source];
    s.source_closed_for_purpose = !all_in(from.purposes, m.purposes);
    s.unscored = m.security || is_edge || (a.open && from.own);
    s.log_odds = a.sensitivity.log_odds + from.multiplier.log_odds;
    if (!m.security && !is_edge) {
        s.age_asks = m.age_unstated && among(p.asked_where_age_is_unstated, m.purposes);
        s.effect_asks = m.legal_effect && among(p.asked_where_effect_is_legal, m.purposes);
        s.always_asks = among(p.always_asked, m.purposes);
    }
    if (!m.security) {
        s.connectedness_unmet = !is_edge && unmet(m.connectedness, a.needs.connectedness);
        s.trust_unmet = !is_edge && unmet(m.trust, a.needs.trust);
        s.consent = among(a.consent, m.purposes);
        s.consent_elsewhere = !from.own && among(a.consent_elsewhere, m.purposes);
        s.consent_of_source = among(from.consent, m.purposes);
    }
    return s;
}

place settle(const policy& p, const standing& s, int sum) {
    place r;
    r.specific = s.admitted() && (s.unscored || s.log_odds + sum <= p.ask.log_odds);
    r.any = s.admitted() && (s.unscored || s.log_odds + sum <= p.permit.log_odds) && !s.held();
    r.permitted = r.any && !s.needs_consent();
    return r;
}

place find_place(const policy& p, const moment& m, std::size_t member, std::size_t source) {
    const bool as_expected = member >= p.attributes.size() || !m.valid || m.expected[member];
    return settle(p, stand(p, m, member, source), m.sum + (as_expected ? 0 : unexpected(p)));
}

tact::decision decide(const place& where) {
    if (where.permitted) return tact::decision::permit;
    return where.specific ? tact::decision::ask : tact::decision::deny;
}

// A mark carries no source: a yes to it is one on every plane.
static const person::sources every_source{1, 2, 3, 4, 5, 6};

void person::grant(std::size_t what, std::size_t purpose, const sources& from) {
    if (!known(what, purpose) || unreadable_) return;
    for (std::size_t s : is_mark(what) ? every_source : from)
        if (s >= 1 && s < 7) given_[what].purposes[purpose].from[s] = answer::specific;
}

void person::grant_generally(std::size_t what, std::size_t purpose, const sources& from) {
    if (!known(what, purpose) || unreadable_) return;
    for (std::size_t s : is_mark(what) ? every_source : from)
        if (s >= 1 && s < 7 && of(what, purpose, s) != answer::specific)
            given_[what].purposes[purpose].from[s] = answer::general;
}

void person::supply(std::size_t what, std::size_t purpose) {
    if (!known(what, purpose) || unreadable_) return;
    grant(what, purpose, {declared});
    given_[what].purposes[purpose].supplied = true;
}

void person::close(std::size_t what, std::size_t purpose, answer how) {
    if (!known(what, purpose)) {
        unreadable_ = true;
        return;
    }
    for (answer& a : given_[what].purposes[purpose].from) a = how;
    given_[what].purposes[purpose].supplied = false;
}

void person::expire(std::size_t what, std::size_t purpose) {
    if (!known(what, purpose)) {
        unreadable_ = true;
        return;
    }
    for (answer& a : given_[what].purposes[purpose].from)
        if (a == answer::general || a == answer::specific) a = answer::expired;
    given_[what].purposes[purpose].supplied = false;
}

void person::object(std::size_t purpose) {
    if (purpose < 1 || purpose >= how_many_purposes)
        unreadable_ = true;
    else
        objected_.of[purpose] = true;
}

void person::withdraw_objection(std::size_t purpose) {
    if (purpose < how_many_purposes) objected_.of[purpose] = false;
}

place under(const policy& p, const moment& m, const place& nobody, const person& who, std::size_t member,
            std::size_t source) {
    if (m.security || !m.valid) return nobody;
    const std::size_t n = p.attributes.size();
    const std::size_t what = member < n + 3 ? member : p.edges[member - n - 3].from;

    bool agreed = true, asked = true, expired = false, refused = who.unreadable();
    for (std::size_t purpose : m.purposes) {
        const answer a = who.of(what, purpose, source);
        agreed = agreed && (a == answer::general || a == answer::specific);
        asked = asked && a == answer::specific;
        expired = expired || a == answer::expired;
        refused = refused || a == answer::refused || a == answer::withdrawn || who.objected(purpose);
    }

    bool supplied_by_a_minor = false;
    if (m.minor && source == declared && among(p.supplied_only_for_minors, m.purposes) &&
        !among(p.closed_to_minors, m.purposes) && !p.sources_closed_to_minors.of[declared]) {
        moment adult = m;
        adult.minor = false;
        bool all = what < n;
        for (std::size_t purpose : m.purposes) all = all && who.supplied(what, purpose);
        supplied_by_a_minor = all && find_place(p, adult, member, source).specific;
    }

    place r;
    r.permitted = ((nobody.permitted && !expired) || (nobody.any && agreed) || (nobody.specific && asked) ||
                   supplied_by_a_minor) &&
                  !refused;
    r.any = (nobody.any || r.permitted) && !refused;
    r.specific = (nobody.specific || r.permitted) && !refused;
    return r;
}

place find_place(const policy& p, const moment& m, const person& who, std::size_t member, std::size_t source) {
    return under(p, m, find_place(p, m, member, source), who, member, source);
}

std::vector<std::size_t> marks_of(const policy& p, const std::vector<part>& parts) {
    std::set<std::size_t> together;
    unsigned long events = 0;
    for (const part& one : parts) {
        together.insert(one.what);
        if (p.attributes.at(one.what).trace) events += std::max(one.events, 1ul);
    }
    std::set<std::size_t> found;
    for (const auto& combination : p.combinations) {
        bool all = true;
        for (std::size_t a : combination) all = all && together.count(a) == 1;
        if (all) found.insert(0);
    }
    if (events > p.depth) found.insert(1);
    if (together.size() > p.degree) found.insert(2);
    return {found.begin(), found.end()};
}

tact::decision decide(const policy& p, const moment& m, const person* who, const std::vector<part>& parts) {
    if (parts.empty()) return tact::decision::deny;
    tact::decision worst = tact::decision::permit;
    const auto also = [&](std::size_t member, std::size_t source) {
        const place found = who == nullptr ? find_place(p, m, member, source) : find_place(p, m, *who, member, source);
        worst = std::min(worst, decide(found));
    };
    for (const part& one : parts) {
        if (one.what >= p.attributes.size() || one.source >= how_many_sources) return tact::decision::deny;
        also(one.what, one.source);
        if (one.origin == one.what) continue;
        bool found = false;
        for (std::size_t e = 0; e < p.edges.size(); ++e)
            if (p.edges[e].from == one.origin && p.edges[e].to == one.what) {
                also(member_of_edge(p, e), one.source);
                found = true;
            }
        if (!found) return tact::decision::deny;
    }
    for (std::size_t joint_risk : marks_of(p, parts))
        for (const part& one : parts) also(member_of_mark(p, joint_risk), one.source);
    return worst;
}

} // namespace reference
