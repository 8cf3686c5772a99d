// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TESTS_STUDY_OFFER_STATEMENT_HPP
#define TACT_TESTS_STUDY_OFFER_STATEMENT_HPP

#include "offer_subject.hpp"

// How a statement on offers and service is put to the test. It is a check of a subject: the tables as shipped and the
// functions of the library. A counter-plan is a subject with one of them replaced, a table by another lawful one or a
// function by a wrong one, for which exactly this statement fails, and those it is linked to by logic.

namespace statements {

inline constexpr std::size_t thorough_offers = 3'000;

// --- scenes ----------------------------------------------------------------------------------------------------------

/// A stranger, a regular and a friend of the house, at ease and in haste, asking and not; adults.
inline const std::vector<context>& scenes() {
    struct mood {
        tact::pressure pressure;
        tact::initiative initiative;
    };
    static const std::vector<context> all = [] {
        std::vector<context> found;
        for (const relationship r : {relationship{connectedness::none, trust::none},
                                     {connectedness::warm, trust::medium},
                                     {connectedness::close, trust::high}})
            for (const purpose p :
                 {purpose::support, purpose::recommendation, purpose::marketing, purpose::advertising})
                for (const mood m : {mood{pressure::relaxed, initiative::answering},
                                     {pressure::relaxed, initiative::anticipating},
                                     {pressure::pressed, initiative::anticipating},
                                     {pressure::unstated, initiative::unstated}}) {
                    context c = with(with(neutral, p), r.connectedness, r.trust);
                    c.pressure = m.pressure;
                    c.initiative = m.initiative;
                    c.age_assurance = age_assurance::adult;
                    c.effect = effect::none;
                    found.push_back(c);
                }
        return found;
    }();
    return all;
}

/// Whether `holds(context)` in every scene, and where looked at thoroughly in every context with one of these aims, as
/// far as that can be looked at.
template <class Check>
bool wherever(const offer_subject& s, const std::vector<processing_purpose>& to, Check holds) {
    for (const context& c : scenes())
        if (!holds(c)) return s.witness = describe(c), false;
    if (s.random == 0) return true;
    const subject in = s.on_policy();
    const bool held = always(in, to, holds);
    s.witness = in.witness;
    return held;
}

/// Uses and answers, of which each context takes the next.
class turns {
public:
    explicit turns(const policy& p)
        : uses_{use{attribute::clothing_size, source::declared},
                use{attribute::past_purchases, source::first_party},
                use{attribute::interests, source::inferred},
                impersonal,
                p.use_of({part{attribute::past_purchases, source::first_party},
                          part{attribute::style, source::inferred}, part{attribute::region, source::declared}}),
                use{attribute::age_range, source::declared},
                use{attribute::phone, source::declared},
                use{attribute::medical_history, source::declared},
                use{attribute::current_location, source::device_content},
                use{},
                p.use_of({part{attribute::age_range, source::declared}.coarsened_from(attribute::date_of_birth)})} {}

    /// The next turn.
    void next() { ++turn_; }
    const use& drawn_on() const { return uses_[turn_ % uses_.size()]; }
    const consent& person() const {
        static const std::vector<consent> all{consent{}, banner(), partly(), every_yes(), objecting(), supplying()};
        return all[turn_ / uses_.size() % all.size()];
    }

private:
    /// A general yes to everything, and a specific one to some.
    static consent partly() {
        consent c = banner();
        for (std::size_t p = 1; p < enum_size<purpose>; ++p)
            for (const attribute a : {attribute::clothing_size, attribute::style, attribute::region, attribute::phone})
                c.grant(a, enum_at<purpose>(p), enum_set<source>::all());
        return c;
    }
    static consent objecting() {
        consent c = every_yes();
        c.object_to(purpose::marketing);
        c.withdraw(attribute::clothing_size, purpose::support);
        return c;
    }

    static consent supplying() {
        consent c = banner();
        for (std::size_t p = 1; p < enum_size<purpose>; ++p) c.supply(attribute::clothing_size, enum_at<purpose>(p));
        return c;
    }

    std::vector<use> uses_;
    std::size_t turn_ = 0;
};

/// An offer that names what the person gains and leans on nobody.
inline offer offer_of(const use& u) {
    return {.what = 4711, .benefit = "saves you a search", .draws_on = u, .manner = manner::inform, .wording = {}};
}
/// Whether an offer was delivered that draws on something of the person.
inline bool delivered_personal(const proposal& made) {
    return made.delivery != delivery::withheld && !made.offer.draws_on.impersonal();
}

/// Whether two proposals are of the same thing on the same grounds and reach the person alike, however worded and
/// wherever.
inline bool same_but_wording(const proposal& a, const proposal& b) {
    return a.delivery == b.delivery && a.assessed == b.assessed && a.offer.what == b.offer.what &&
           a.offer.benefit == b.offer.benefit && a.offer.draws_on == b.offer.draws_on && a.intrusion == b.intrusion;
}

/// Calls `visit(level)` for every level, or some.
template <class Check>
bool at_every_level(const offer_subject& s, Check holds) {
    for (int i = 0; i <= 100; i += s.random != 0 ? 1 : 5)
        if (!holds(level::of(i), i)) return false;
    return true;
}

// --- statements and their counter-plans ------------------------------------------------------------------------------

struct offer_counter {
    std::string change; ///< what is different, in words
    void (*alter)(offer_subject&) = nullptr;
    std::vector<std::string> linked{}; ///< statements that fail with it, by logic
};

class offer_statement;
/// All statements on offers and service, of all files.
inline std::vector<const offer_statement*>& all_offer_statements() {
    static std::vector<const offer_statement*> all;
    return all;
}

class offer_statement {
public:
    enum kind { reads_policy, reads_no_policy };

    offer_statement(const char* id, kind k, bool (*condition)(const offer_subject&),
                    std::vector<offer_counter> counters)
        : id_(id), kind_(k), holds_(condition), counters_(std::move(counters)) {
        all_offer_statements().push_back(this);
    }
    offer_statement(const offer_statement&) = delete;
    offer_statement& operator=(const offer_statement&) = delete;

    std::string id() const { return id_; }
    bool holds(const offer_subject& s) const { return holds_(s); }
    const std::vector<offer_counter>& counters() const { return counters_; }

    static offer_subject countered(const offer_counter& c) {
        offer_subject s;
        c.alter(s);
        return s;
    }

    /// As shipped, under both policies; and with no counter-plan.
    void prove() const {
        prove_as_shipped(study, false);
        if (kind_ == reads_policy) prove_as_shipped(standard, true);
        CHECK(!counters_.empty());
        for (const offer_counter& c : counters_) {
            INFO("counter-plan: " << c.change);
            const offer_subject s = countered(c);
            CHECK(s.valid());
            CHECK_FALSE(holds(s));
        }
    }

private:
    void prove_as_shipped(const policy& p, bool by_law) const {
        offer_subject s;
        s.policy = &p;
        s.by_law = by_law;
        s.random = thorough_offers;
        const bool held = holds(s);
        INFO(std::string(p.table().name) << ": " << s.witness);
        CHECK(held);
    }

    std::string id_;
    kind kind_;
    bool (*holds_)(const offer_subject&);
    std::vector<offer_counter> counters_;
};

} // namespace statements

#endif
