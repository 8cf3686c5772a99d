// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TESTS_LAWS_REFERENCE_EVALUATE_HPP
#define TACT_TESTS_LAWS_REFERENCE_EVALUATE_HPP

#include <tact/vocabulary/decision.hpp>

#include "policy.hpp"

// What the reference answers, written from the rules and nothing else: plain loops and booleans, no sets of bits.

namespace reference {

/// A context as the rules read it.
struct moment {
    bool valid = false;                ///< every value in range, and a purpose for which something may be used
    std::vector<std::size_t> purposes; ///< one; for learning, that and the one learned for
    bool security = false;
    bool assisting = false;
    bool minor = false, age_unstated = false, legal_effect = false;
    std::size_t connectedness = 0, trust = 0;
    int sum = 0;                ///< the points of all axes but expectedness
    std::vector<bool> expected; ///< which attributes are expected: what is not, has a step more
};
/// The points of a value; none for expectedness, which counts attribute by attribute.
int points(const policy& p, std::size_t axis, std::size_t value, bool assisting);
/// Which attributes are expected in an industry, where the request says this of all.
std::vector<bool> expected(const policy& p, std::size_t industry, std::size_t expectedness);
/// The points of what is not expected.
int unexpected(const policy& p);
/// The positions of the values of a context, in the order of `axes`.
std::vector<std::size_t> positions(const tact::context& where);
moment read_context(const policy& p, const tact::context& where);

/// A member of a policy: what a use can be checked for. Attributes come first, then marks, then edges of coarsening.
std::size_t members(const policy& p);
inline std::size_t member_of_mark(const policy& p, std::size_t joint_risk) { return p.attributes.size() + joint_risk; }
inline std::size_t member_of_edge(const policy& p, std::size_t e) { return p.attributes.size() + 3 + e; }

/// What each rule says of a member from a source in a context, before any score; true is closed, asked or required.
struct standing {
    bool never = false, purpose_closed = false, source_closed = false, source_closed_for_purpose = false;
    bool minor_purpose = false, minor_source = false;
    bool connectedness_unmet = false, trust_unmet = false, age_asks = false, effect_asks = false, always_asks = false;
    bool consent = false, consent_elsewhere = false, consent_of_source = false;
    bool unscored = false; ///< an open attribute of one's own, an edge, a mark, or security
    int log_odds = 0;      ///< of the sensitivity and the source, for what is expected

    bool admitted() const {
        return !never && !purpose_closed && !source_closed && !source_closed_for_purpose && !minor_purpose &&
               !minor_source;
    }
    bool held() const { return connectedness_unmet || trust_unmet || age_asks || effect_asks || always_asks; }
    bool needs_consent() const { return consent || consent_elsewhere || consent_of_source; }
};
standing stand(const policy& p, const moment& m, std::size_t member, std::size_t source);

/// In which of the nested sets a member lies.
struct place {
    bool permitted = false; ///< passes as it stands
    bool any = false;       ///< passes with a yes where the law requires one
    bool specific = false;  ///< passes with a specific yes
    friend bool operator==(const place&, const place&) = default;
};
place settle(const policy& p, const standing& s, int sum);
place find_place(const policy& p, const moment& m, std::size_t member, std::size_t source);
tact::decision decide(const place& where);

/// What a person answered, one answer for each attribute or mark, purpose and source.
enum class answer { never_asked, general, specific, expired, refused, withdrawn };
class person {
public:
    explicit person(const policy& p) : things_(p.attributes.size() + 3), given_(things_) {}
    using sources = std::vector<std::size_t>;

    void grant(std::size_t what, std::size_t purpose, const sources& from = {1, 2});
    void grant_generally(std::size_t what, std::size_t purpose, const sources& from = {1, 2});
    void supply(std::size_t what, std::size_t purpose);
    void refuse(std::size_t what, std::size_t purpose) { close(what, purpose, answer::refused); }
    void withdraw(std::size_t what, std::size_t purpose) { close(what, purpose, answer::withdrawn); }
    void expire(std::size_t what, std::size_t purpose);
    void object(std::size_t purpose);
    void withdraw_objection(std::size_t purpose);
    void become_unreadable() { unreadable_ = true; }

    answer of(std::size_t what, std::size_t purpose, std::size_t source) const {
        return given_[what].purposes[purpose].from[source];
    }
    bool supplied(std::size_t what, std::size_t purpose) const { return given_[what].purposes[purpose].supplied; }
    bool objected(std::size_t purpose) const { return objected_.of[purpose]; }
    bool unreadable() const { return unreadable_; }

private:
    struct for_purpose {
        answer from[how_many_sources]{};
        bool supplied = false;
    };
    struct for_thing {
        for_purpose purposes[how_many_purposes]{};
    };
    bool known(std::size_t what, std::size_t purpose) const {
        return what < things_ && purpose >= 1 && purpose < how_many_purposes;
    }
    bool is_mark(std::size_t what) const { return what + 3 >= things_; }
    void close(std::size_t what, std::size_t purpose, answer how);

    std::size_t things_;
    std::vector<for_thing> given_;
    by_purpose objected_;
    bool unreadable_ = false;
};
/// The place of a member under what a person answered.
place under(const policy& p, const moment& m, const place& nobody, const person& who, std::size_t member,
            std::size_t source);
place find_place(const policy& p, const moment& m, const person& who, std::size_t member, std::size_t source);

/// One thing that a use draws on.
struct part {
    std::size_t what = 0;
    std::size_t source = 0;
    unsigned long events = 1;
    std::size_t origin = 0;
};
/// Which marks parts amount to.
std::vector<std::size_t> marks_of(const policy& p, const std::vector<part>& parts);
/// What a use of parts meets, for nobody or for somebody.
tact::decision decide(const policy& p, const moment& m, const person* who, const std::vector<part>& parts);

} // namespace reference

#endif
