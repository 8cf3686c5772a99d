// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_EXPLAIN_EXPLANATION_HPP
#define TACT_EXPLAIN_EXPLANATION_HPP

#include <tact/decide/detail/event_count.hpp>
#include <tact/explain/assessment.hpp>
#include <tact/explain/fixed_text.hpp>
#include <tact/explain/redaction.hpp>
#include <tact/vocabulary/context_names.hpp>
#include <tact/vocabulary/names.hpp>

namespace tact::inline v0_1 {

/// Room for an explanation: a line of up to 20 multipliers for each of some parts. Longer ones are cut and say so.
using explanation = fixed_text<2000>;

namespace detail {

constexpr const char* by_way_of(source s) {
    if (s == source::declared) return "by declaration";
    if (s == source::inferred) return "by inference";
    return s == source::unstated ? "from an unstated or covert source" : name_of(s);
}

template <enumeration Attribute>
class explainer {
public:
    constexpr explainer(explanation& out, const basic_policy<Attribute>& p, const context& where)
        : out_(out), table_(p.table()), where_(where), to_(processing_purpose::of(where)) {}

    /// The decision on one attribute and why, on a line of its own.
    constexpr void part(const basic_finding<Attribute>& f, redaction how) {
        const Attribute what = f.what;
        const source from = f.from;
        line(f.decision);
        const bool known = tact::is_valid(what) && is_valid(from);
        if (!known || f.reasons.contains(reason::unknown))
            return say("an attribute, a source or the context is out of range");
        const auto& r = table_.attributes[what];
        if (how == redaction::sensitive && sensitive(what)) return say("a sensitive attribute");
        const char* name = name_of(what);
        const auto has = [&](reason x) { return f.reasons.contains(x); };
        if (has(reason::crosses_a_line)) return say(name), say(" crosses a line: never used, never asked for");
        if (has(reason::purpose_unstated))
            return say(where_.purpose == purpose::learning ? "what is learned for is not stated, for "
                                                           : "no purpose is stated for "),
                   say(name);
        if (has(reason::minor)) return say(name), say(" of a minor is closed "), say(by_way_of(from)), purposes();
        if (has(reason::purpose_closed)) return say(name), say(" is not admitted"), purposes();
        if (has(reason::source_closed))
            return say(name), say(" may not come "), say(by_way_of(from)), say_if_admitted(r, from);

        say(name), say(", "), say(name_of(from)), say(": ");
        first_ = true;
        if (has(reason::refused) || has(reason::withdrawn) || has(reason::objected) || has(reason::unreadable))
            return no(f.reasons);
        if (has(reason::open)) clause("open, passes without a score");
        if (has(reason::security)) clause("on the closed list of security");
        if (f.scored) score(f, what, from);
        if (has(reason::weak_relationship)) need(r.needs);
        if (has(reason::age_unstated)) clause("nobody said whether the person is an adult");
        if (has(reason::legal_effect)) clause("the effect is legal or similar");
        if (has(reason::always_asked)) say_always_asked();
        if (has(reason::consent_missing)) clause("a yes is required and was not given"), purposes();
        if (has(reason::consent_expired)) clause("the yes has expired"), purposes();
        if (has(reason::agreed)) clause("the person said yes"), purposes();
    }

    /// A reason that no single attribute explains, on a line of its own.
    constexpr void whole(decision d, const char* why) { line(d), say(why); }
    /// How many findings were left out.
    constexpr void more(decision d, std::size_t n) {
        line(d), out_.add_number(n), say(" more attributes were looked at");
    }
    /// The attributes that identify together, in one list.
    constexpr void together(const basic_assessment<Attribute>& a, const char* why, redaction how) {
        line(a.decision);
        list(a.identifying, how);
        say(" "), say(why);
    }
    /// The traces of behaviour, in one list, how many events of them the policy follows, and what so many would be.
    constexpr void events(const basic_assessment<Attribute>& a, redaction how) {
        enum_set<Attribute> traces;
        for (const Attribute what : a.together)
            if (table_.attributes[what].classes.contains(attribute_class::trace)) traces.insert(what);
        line(a.decision);
        list(traces, how);
        if (!traces.empty()) say(": ");
        say("more behaviour than is followed (at most "), out_.add_number(table_.max_events);
        say(table_.max_events == 1 ? " event" : " events");
        if (table_.max_events > traces_told_apart)
            say(", of at most "), out_.add_number(traces_told_apart), say(" named traces");
        say(")");
        if (a.with_fewer_events == decision::deny) return;
        say("; within that it would be ");
        say(a.with_fewer_events == decision::permit ? "permitted" : "asked for");
    }

private:
    static constexpr std::size_t traces_told_apart = event_count<Attribute>::max_traces;

    constexpr bool sensitive(Attribute what) const {
        const auto& classes = table_.attributes[what].classes;
        return classes.contains(attribute_class::never) || classes.contains(attribute_class::special);
    }
    constexpr void say(const char* s) { out_ << s; }
    constexpr void list(const enum_set<Attribute>& all, redaction how) {
        std::size_t left = all.size();
        for (const Attribute what : all) {
            say(sensitive(what) && how == redaction::sensitive ? "a sensitive attribute" : name_of(what));
            --left;
            say(left > 1 ? ", " : left == 1 ? " and " : "");
        }
    }
    /// A person's no, which decides alone: a score beside it would say that another context might open the datum.
    constexpr void no(const enum_set<reason>& why) {
        if (why.contains(reason::refused)) clause("the person said no"), purposes();
        if (why.contains(reason::withdrawn)) clause("the person took the yes back"), purposes();
        if (why.contains(reason::objected)) clause("the person objected"), purposes();
        if (why.contains(reason::unreadable)) clause("the consent could not be read");
    }
    constexpr void line(decision d) {
        if (out_.size() != 0) out_ << '\n';
        say(name_of(d)), say(": ");
    }
    constexpr void clause(const char* s) {
        if (!first_) say("; ");
        first_ = false;
        say(s);
    }
    constexpr void say_always_asked() {
        clause(name_of(to_.purpose));
        if (to_.learning_for != purpose::unstated) say(" for "), say(name_of(to_.learning_for));
        say(" takes a yes that names it");
    }
    constexpr void purposes() {
        say(" for "), say(name_of(to_.purpose));
        if (to_.learning_for != purpose::unstated) say(" for "), say(name_of(to_.learning_for));
    }
    constexpr void say_if_admitted(const attribute_row<Attribute>& r, source from) {
        if (r.sources.contains(from)) purposes(); // admitted from there, only not for this
    }
    constexpr void need(const relationship& r) {
        clause("needs");
        if (position(r.connectedness) > 1)
            say(" connectedness "), say(value_name(axis::connectedness, position(r.connectedness)));
        if (position(r.connectedness) > 1 && position(r.trust) > 1) say(" and");
        if (position(r.trust) > 1) say(" trust "), say(value_name(axis::trust, position(r.trust)));
    }
    constexpr void figure(odds_factor d, const char* of, const char* value) {
        if (d.thousandths() == 1000) return;
        if (!first_) say(" x ");
        first_ = false;
        out_.add_millionths(static_cast<std::uint64_t>(d.thousandths()) * 1000, 3);
        say(" ("), say(of);
        if (*value != '\0') say(" "), say(value);
        say(")");
    }
    constexpr void score(const basic_finding<Attribute>& f, Attribute what, source from) {
        if (!first_) say("; ");
        first_ = true;
        figure(table_.attributes[what].sensitivity, name_of(what), "");
        figure(table_.sources[from].multiplier, name_of(from), "");
        std::int32_t unstated = 0, largest = 0; // all that the context leaves unstated, in one clause
        std::size_t left_unstated = 0;
        axis most = axis::purpose;
        tact::for_each_factor(table_, where_, what, [&](odds_factor factor, axis a, std::size_t at) {
            const std::int32_t points = tact::log_odds(factor);
            if (a == axis::expectedness && at == 0 && where_.industry != industry::unstated)
                return figure(factor, "not expected of", name_of(where_.industry));
            if (at != 0) return figure(factor, name_of(a), value_name(a, at));
            if (points == 0) return;
            unstated += points;
            ++left_unstated;
            if (left_unstated != 1 && points <= largest) return;
            largest = points;
            most = a;
        });
        if (left_unstated != 0) {
            if (!first_) say(" x ");
            first_ = false;
            number(tact::millionths_of(unstated), 3);
            if (left_unstated == 1) {
                say(" ("), say(name_of(most)), say(" unstated)");
            } else {
                say(" ("), out_.add_number(left_unstated), say(" things left unstated, most of all "),
                    say(name_of(most));
                say(", "), number(tact::millionths_of(largest), 3), say(")");
            }
        }
        if (first_) say("1.000");
        first_ = false;

        const odds_factor permit = table_.tolerances.permit, ask = table_.tolerances.ask;
        const bool asked = f.log_odds > log_odds(permit);
        const int places =
            tact::telling_places(f.log_odds, log_odds(permit)) > tact::telling_places(f.log_odds, log_odds(ask))
                ? tact::telling_places(f.log_odds, log_odds(permit))
                : tact::telling_places(f.log_odds, log_odds(ask));
        say(" = "), number(tact::millionths_of(f.log_odds), places);
        if (asked) say(", above "), number(static_cast<std::uint64_t>(permit.thousandths()) * 1000, places);
        if (f.log_odds > log_odds(ask))
            say(" and above "), number(static_cast<std::uint64_t>(ask.thousandths()) * 1000, places);
        else
            say(", at most "), number(static_cast<std::uint64_t>((asked ? ask : permit).thousandths()) * 1000, places);
    }
    constexpr void number(std::uint64_t millionths, int places) { out_.add_millionths(millionths, places); }

    explanation& out_;
    const basic_policy_table<Attribute>& table_;
    const context& where_;
    processing_purpose to_;
    bool first_ = true;
};

} // namespace detail

/// The reasons of an assessment in words, a line for each attribute that decides: the rule that closed it, the person's
/// no, or its sensitivity, every multiplier that is not 1, their product and the tolerance; then what the parts amount
/// to together. Allocates nothing; works in constant expressions.
template <enumeration Attribute>
[[nodiscard]] constexpr explanation explain(const basic_assessment<Attribute>& a, redaction how = redaction::none) {
    explanation out;
    if (!a.assessed) return out << "nothing was assessed";
    detail::explainer<Attribute> writer(out, *a.policy, a.where);
    const auto has = [&](reason r) { return a.reasons.contains(r); };
    if (has(reason::nothing_personal)) writer.whole(a.decision, "nothing personal is used");
    if (has(reason::policy_invalid))
        return writer.whole(a.decision,
                            "the table of the policy breaks an invariant, so it denies everything personal"),
               out;
    if (has(reason::other_scheme)) return writer.whole(a.decision, "made for another policy"), out;
    for (const auto& f : a.findings)
        if (f.decision == a.decision) writer.part(f, how);
    if (a.left_out != 0) writer.more(a.decision, a.left_out);
    if (has(reason::origin_closed))
        writer.whole(a.decision, "coarsened from something that is refused or not admitted");
    if (has(reason::origin_consent_missing))
        writer.whole(a.decision, "coarsened from something for which a yes is required and was not given");
    if (has(reason::identifying_combination)) writer.together(a, "identify when used together", how);
    if (has(reason::too_many_attributes)) writer.whole(a.decision, "more attributes at once than pass unasked");
    if (has(reason::asked_together)) writer.whole(a.decision, "what the parts amount to together is to be asked for");
    if (has(reason::denied_together))
        writer.whole(a.decision, "what the parts amount to together is closed, or was refused");
    if (has(reason::too_many_events)) writer.events(a, how);
    if (out.size() == 0) writer.whole(a.decision, "an attribute or a source is unknown");
    return out;
}

} // namespace tact

#endif
