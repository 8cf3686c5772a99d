// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include "offer_statement.hpp"

// T12, T13, T45, T51, and what a budget withholds: how an offer reaches the person.

namespace statements {

namespace {

/// Whether the person agreed to every attribute of a use by name, for a purpose and for data from its source, and not
/// for this request alone.
bool agreed_by_name(const consent& person, const use& u, purpose p) {
    bool all = true;
    for_each_source([&](source from) {
        if (from == source::unstated || from == source::covert) return;
        for_each(enum_set<attribute>::all(), [&](attribute a) {
            if (u.from(from).contains(a))
                all = all && person.state(a, p, from) == consent_state::specific && !person.supplied(a, p);
        });
    });
    return all;
}

const offer_statement t12{
    "T12",
    offer_statement::reads_policy,
    [](const offer_subject& s) {
        turns turn(*s.policy);
        bool asked_first = false, spared = false;
        const bool held = wherever(s, six, [&](context c) {
            for (std::size_t i = 0; i < enum_size<initiative>; ++i) {
                turn.next();
                c.initiative = enum_at<initiative>(i);
                const offer o = offer_of(turn.drawn_on());
                const proposal p = s.propose(s.ask(c, turn.person()), o);
                if (p.delivery == delivery::withheld || o.draws_on.impersonal()) continue;
                context named = c;
                named.benefit = benefit::named;
                const bool permitted = s.policy->in(named).under(turn.person()).permits(o.draws_on);
                const bool ahead = c.initiative != initiative::answering;
                const bool agreed =
                    c.effect != effect::legal_or_similar && agreed_by_name(turn.person(), o.draws_on, c.purpose);
                const delivery expected = !permitted         ? delivery::question_of_datum
                                          : ahead && !agreed ? delivery::question_of_service
                                                             : delivery::applied;
                if (p.delivery != expected) return false;
                // The proposal obliges to what it is, and the policy by itself to a question.
                const enum_set<obligation> by_policy = assess(*s.policy, named, o.draws_on, turn.person()).obligations;
                if (p.assessed.obligations.contains(obligation::put_as_question) == (expected == delivery::applied) ||
                    by_policy.contains(obligation::put_as_question) != ahead)
                    return false;
                asked_first = asked_first || expected == delivery::question_of_service;
                spared = spared || (permitted && ahead && agreed);
            }
            return true;
        });
        return held && asked_first && spared;
    },
    {{"what is permitted is simply done",
      [](offer_subject& s) {
          s.propose = [](const request& r, const offer& o) {
              proposal made = tact::propose(r, o);
              if (made.delivery == delivery::question_of_service) made.delivery = delivery::applied;
              return made;
          };
      }},
     {"a yes to the purpose in general spares the question",
      [](offer_subject& s) {
          s.propose = [](const request& r, const offer& o) {
              proposal made = tact::propose(r, o);
              if (made.delivery == delivery::question_of_service &&
                  r.person->state(attribute::past_purchases, r.where->purpose, source::first_party) ==
                      consent_state::general)
                  made.delivery = delivery::applied;
              return made;
          };
      }},
     {"an anticipation obliges to nothing", [](offer_subject& s) {
          s.change_policy([](policy_table& t) { t.obligations[obligation::put_as_question].values = 0; });
      }}}};

const offer_statement t13{
    "T13",
    offer_statement::reads_policy,
    [](const offer_subject& s) {
        turns turn(*s.policy);
        bool delivered = false;
        const bool held = wherever(s, every_aim(), [&](const context& c) {
            turn.next();
            offer o = offer_of(turn.drawn_on());
            const proposal named = s.propose(s.ask(c, turn.person()), o);
            if (named.delivery != delivery::withheld && !o.draws_on.impersonal()) {
                delivered = true;
                if (!named.assessed.obligations.contains(obligation::name_the_benefit)) return false;
            }
            for (const char* const nothing : {static_cast<const char*>(nullptr), "", " \t\n"})
                for (const use& u : {turn.drawn_on(), impersonal}) {
                    o.benefit = nothing;
                    o.draws_on = u;
                    const proposal p = s.propose(s.ask(c, turn.person()), o);
                    if (p.delivery != delivery::withheld || p.assessed.decision != decision::deny ||
                        !p.assessed.reasons.contains(reason::no_benefit) || !p.assessed.obligations.empty())
                        return false;
                }
            return true;
        });
        return held && delivered;
    },
    {{"the page is taken at its word that a benefit is named",
      [](offer_subject& s) {
          s.propose = [](const request& r, const offer& o) {
              offer said = o;
              const bool unnamed = o.benefit == nullptr || *o.benefit == '\0';
              if (unnamed && r.where->benefit == benefit::named) said.benefit = "as the page says";
              return tact::propose(r, said);
          };
      }},
     {"an offer need not say what it is good for", [](offer_subject& s) {
          s.change_policy([](policy_table& t) { t.obligations[obligation::name_the_benefit].purposes = {}; });
      }}}};

const offer_statement t45{
    "T45",
    offer_statement::reads_policy,
    [](const offer_subject& s) {
        // Every attribute that is used surfaces, from whatever source, and what never does is found.
        const enum_set<attribute> collected = enum_set<attribute>::all();
        enum_set<attribute> left = collected;
        usage_audit all;
        for (std::size_t i = 0; i < enum_size<attribute>; ++i) {
            const auto a = enum_at<attribute>(i);
            if (all.unused(collected) != left || !all.unused({a}).contains(a)) return false;
            s.served(all, {a, enum_at<source>(1 + i % (detail::source_slots - 1))});
            left = left - enum_set{a};
        }
        usage_audit coarse; // a range of ages surfaced; that it was made of a date of birth is one more date collected
        s.served(coarse, s.policy->use_of(
                             {part{attribute::age_range, source::declared}.coarsened_from(attribute::date_of_birth),
                              part{attribute::past_purchases, source::first_party}}));
        const enum_set<attribute> three{attribute::age_range, attribute::date_of_birth, attribute::past_purchases};
        usage_audit nothing;
        s.served(nothing, impersonal);
        s.served(nothing, use{});
        if (!all.unused(collected).empty() || coarse.unused(three) != enum_set{attribute::date_of_birth} ||
            !nothing.attributes().empty())
            return false;

        // And what is used is to be seen.
        turns turn(*s.policy);
        bool delivered = false;
        return wherever(s, six,
                        [&](const context& c) {
                            turn.next();
                            const proposal p = s.propose(s.ask(c, turn.person()), offer_of(turn.drawn_on()));
                            if (!delivered_personal(p)) return true;
                            delivered = true;
                            usage_audit by_this; // what was asked for was not read
                            by_this.served(p);
                            return p.assessed.obligations.contains(obligation::show_the_use) &&
                                   by_this.attributes().empty() == (p.delivery == delivery::question_of_datum);
                        }) &&
               delivered;
    },
    {{"what one's own service knows need not surface",
      [](offer_subject& s) {
          s.served = [](usage_audit& all, const use& u) {
              if (u.from(source::first_party).empty()) all.served(u);
          };
      }},
     {"uses stay in the dark", [](offer_subject& s) {
          s.change_policy([](policy_table& t) { t.obligations[obligation::show_the_use].purposes = {}; });
      }}}};

const offer_statement t51{
    "T51",
    offer_statement::reads_policy,
    [](const offer_subject& s) {
        // Every step followed, and more attributes at once than pass unasked, though none is delicate by itself.
        const use followed = s.policy->use_of({part{attribute::past_purchases, source::first_party},
                                               part{attribute::behaviour_on_site, source::first_party, 1'000'000}});
        std::vector<part> parts;
        for (const attribute a :
             {attribute::interests, attribute::language, attribute::gender, attribute::past_purchases,
              attribute::entitlements, attribute::age_range, attribute::region, attribute::style, attribute::family})
            parts.push_back({a, source::declared});
        const use known_through = s.policy->use_of(parts);
        bool seen_followed = false, seen_known = false;
        const bool held = wherever(s, six, [&](context c) {
            c.exposure = exposure::nobody;
            for (const consent& person : {consent{}, banner()}) {
                const auto delivered = [&](const use& u) { return s.propose(s.ask(c, person), offer_of(u)).delivery; };
                const delivery none_used = delivered(impersonal);
                if (none_used == delivery::withheld) return true;
                const bool close = relationship_of(c).meets(strong);
                seen_followed = true;
                seen_known = seen_known || (!close && delivered(known_through) != delivery::withheld);
                if (delivered(followed) >= none_used || delivered(known_through) > none_used) return false;
                if (!close && delivered(known_through) >= none_used) return false;
            }
            return true;
        });
        return held && seen_followed && seen_known;
    },
    {{"years of clicks are followed",
      [](offer_subject& s) { s.change_policy([](policy_table& t) { t.max_events = 2'000'000'000; }); }},
     {"any number of attributes passes",
      [](offer_subject& s) { s.change_policy([](policy_table& t) { t.max_joint_attributes = 1'000; }); }}}};

const offer_statement within_budget{
    "budget",
    offer_statement::reads_policy,
    [](const offer_subject& s) {
        constexpr use size{attribute::clothing_size, source::declared};
        constexpr use interest{attribute::interests, source::declared};
        constexpr reason over[]{reason::intrusion_spent, reason::asks_spent, reason::asked_too_soon};
        const context c = with(with(neutral, purpose::recommendation), connectedness::warm, trust::medium);
        const consent nothing_agreed;
        const request r = s.ask(c, nothing_agreed);
        const proposal asks = s.propose(r, offer_of(size));
        const proposal uses = s.propose(r, offer_of(interest));
        const proposal tells = s.propose(r, offer_of(impersonal));
        if (asks.delivery != delivery::question_of_datum || uses.delivery != delivery::applied) return false;
        const auto reaches = [&](contact_budget& b, const proposal& made) {
            const proposal p = s.within_budget(made, 1, {b, s.limits});
            bool said = false;
            for (const reason why : over) said = said || p.assessed.reasons.contains(why);
            return p.delivery == made.delivery && !said;
        };
        contact_budget refused; // a no rests, and nothing else does
        record_refusal(asks, 1, account{refused, s.limits});
        contact_budget asked, used; // nobody is asked, and nobody's data used, without end
        for (int i = 0; i < 200; ++i) s.within_budget(asks, 1, {asked, s.limits});
        for (int i = 0; i < 200; ++i) s.within_budget(uses, 1, {used, s.limits});
        contact_budget fresh, other;
        return reaches(fresh, asks) && reaches(other, uses) && !reaches(refused, asks) && reaches(refused, uses) &&
               !reaches(asked, asks) && reaches(asked, uses) && !reaches(used, uses) && reaches(used, asks) &&
               reaches(used, tells) && reaches(asked, tells);
    },
    {{"a no is forgotten at once", [](offer_subject& s) { s.limits.quiet_after_a_no = 0; }},
     {"questions without end", [](offer_subject& s) { s.limits.asks = 255; }},
     {"intrusion nearly without end", [](offer_subject& s) { s.limits.intrusion = 100.000; }},
     {"a budget counts for nothing",
      [](offer_subject& s) { s.within_budget = [](const proposal& made, std::uint32_t, account) { return made; }; }}}};

} // namespace

TEST_CASE("T12: an anticipation is put as a question and not silently applied") { t12.prove(); }
TEST_CASE("T13: an offer names its benefit, and without a benefit there is no offer") { t13.prove(); }
TEST_CASE("T45: every collected attribute surfaces in some offer or is found to be collected but unused") {
    t45.prove();
}
TEST_CASE("T51: an offer from too detailed an insight is delivered worse than an impersonal one") { t51.prove(); }
TEST_CASE("what is over a budget is withheld, and what nobody is drawn on for never is") { within_budget.prove(); }

} // namespace statements
