// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/offer/propose.hpp>

#include "../twice.hpp"
#include "offers.hpp"

#include <tact/offer/learning.hpp>

#include <initializer_list>

using namespace tact;
using namespace offers;

namespace {

constexpr context serious = [] {
    context c = friendly(purpose::support);
    c.initiative = initiative::anticipating;
    c.effect = effect::legal_or_similar;
    return c;
}();
constexpr consent yes = said([](consent& c) { c.grant(attribute::clothing_size, purpose::support); });
constexpr context broken = [] {
    context c = asked;
    c.channel = static_cast<channel>(11);
    return c;
}();

constexpr bool obliges(const proposal& p, obligation o) { return p.assessed.obligations.contains(o); }

} // namespace

TEST_CASE("what was asked for is applied, what is anticipated is put as a question, so is what nobody says") {
    TWICE(made(asked, select_size).delivery == delivery::applied);
    TWICE(made(anticipating, select_size).delivery == delivery::question_of_service);
    TWICE(made(begun(initiative::unstated), select_size).delivery == delivery::question_of_service);
    TWICE(made(begun(static_cast<initiative>(3)), select_size).delivery == delivery::withheld);
}
TEST_CASE("what is to be asked for is a question about the datum, whoever began, what is denied is withheld") {
    for (const initiative i : {initiative::unstated, initiative::answering, initiative::anticipating}) {
        CHECK(made(begun(i, neutral(purpose::support)), select_size).delivery == delivery::question_of_datum);
        CHECK(made(begun(i), drawn_on(religion)).delivery == delivery::withheld);
        CHECK(made(begun(i), drawn_on(use{})).delivery == delivery::withheld);
    }
    TWICE(withheld(made(asked, drawn_on(religion)), {reason::crosses_a_line}));
}
TEST_CASE("an offer that names no benefit is withheld, even one of nothing personal") {
    constexpr auto nameless = [](const tact::offer& of) { return with([](tact::offer& o) { o.benefit = " "; }, of); };
    TWICE(withheld(made(asked, nameless(select_size)), {reason::no_benefit}));
    TWICE(withheld(made(asked, nameless(opening_hours)), {reason::no_benefit}));
}
TEST_CASE("an offer leans on the person no harder than the moment leaves room for, unstated counts as pressing") {
    for (const manner m : {manner::assist, manner::inform, manner::nudge}) {
        CHECK(made(asked, in_manner(m)).delivery == delivery::applied);
        CHECK(made(asked, in_manner(m)).manner == m);
    }
    for (const manner m : {manner::unstated, manner::press, static_cast<manner>(5)}) {
        CHECK(withheld(made(asked, in_manner(m)), {reason::manner_closed}));
        CHECK(made(asked, in_manner(m)).manner == manner::press);
    }
    constexpr auto nudge = in_manner(manner::nudge);
    TWICE(withheld(made(asked, nudge, nothing_said, {vulnerability::in_arrears}), {reason::manner_closed}));
    TWICE(withheld(made(asked, nudge, nothing_said, vulnerability_unstated), {reason::manner_closed}));
    TWICE(made(asked, in_manner(manner::inform), nothing_said, vulnerability_unstated).delivery == delivery::applied);
}
TEST_CASE("the principle that words an offer leans too: the harder of the two counts") {
    constexpr context pressed = [] {
        context c = asked;
        c.pressure = pressure::pressed;
        return c;
    }();
    TWICE(made(asked, worded(principle::scarcity)).delivery == delivery::applied);
    TWICE(made(asked, worded(principle::scarcity)).manner == manner::nudge);
    TWICE(made(pressed, select_size).delivery == delivery::applied);
    TWICE(made(pressed, worded(principle::liking)).delivery == delivery::applied);
    TWICE(withheld(made(pressed, worded(principle::scarcity)), {reason::manner_closed}));
    TWICE(made(pressed, worded(principle::scarcity)).manner == manner::press);
    TWICE(withheld(made(asked, worded(principle::liking), nothing_said, {vulnerability::minor}),
                   {reason::manner_closed}));
    TWICE(withheld(made(asked, worded(static_cast<principle>(7))), {reason::manner_closed}));
}
TEST_CASE("a manner that is closed is not opened by the principle that words it") {
    constexpr context selling = friendly(purpose::marketing);
    TWICE(!open_in(standard_influence, manner::assist, selling, no_vulnerability));
    TWICE(made(selling, in_manner(manner::nudge, opening_hours)).delivery == delivery::applied);
    TWICE(withheld(made(selling, worded(principle::liking, in_manner(manner::assist, opening_hours))),
                   {reason::manner_closed}));
}
TEST_CASE("where nothing is offered for a purpose, that is told") {
    constexpr use address{attribute::ip_address, source::connection};
    constexpr context safe{.purpose = purpose::security};
    TWICE(standard.in(safe).permits(address));
    TWICE(withheld(made(safe, drawn_on(address)), {reason::purpose_not_offered}));
    TWICE(made(asked, select_size, nothing_said, no_vulnerability, influence_rules{}).assessed.reasons ==
          enum_set{reason::purpose_not_offered});
    TWICE(made(broken, opening_hours).delivery == delivery::applied); // nothing personal, and no word too many
    TWICE(made(broken, in_manner(manner::nudge, opening_hours)).delivery == delivery::withheld);
    TWICE(made(broken, select_size).delivery == delivery::withheld);
}
TEST_CASE("who objected to a purpose is not leaned on for it, by nothing personal either") {
    constexpr consent objected = said([](consent& c) { c.object_to(purpose::marketing); });
    constexpr context selling = friendly(purpose::marketing);
    constexpr auto nudging = in_manner(manner::nudge, opening_hours);
    TWICE(made(selling, nudging).delivery == delivery::applied);
    TWICE(withheld(made(selling, nudging, objected), {reason::objected}));
    TWICE(withheld(made(selling, worded(principle::liking, opening_hours), objected), {reason::objected}));
    TWICE(made(selling, opening_hours, objected).delivery == delivery::applied);
    TWICE(made(asked, nudging, objected).delivery == delivery::applied);
    TWICE(made(selling, select_size, objected).assessed.reasons.contains(reason::objected));
    TWICE(withheld(made(selling, nudging, consent::unreadable()), {reason::unreadable}));
    TWICE(made(selling, opening_hours, consent::unreadable()).delivery == delivery::applied);
}
TEST_CASE("all that speaks against an offer is told") {
    constexpr auto hopeless = with([](tact::offer& o) {
        o.draws_on = religion;
        o.benefit = "";
        o.manner = manner::press;
    });
    TWICE(withheld(made(asked, hopeless), {reason::crosses_a_line, reason::no_benefit, reason::manner_closed}));
    constexpr reasoned_decision permitted{decision::permit, {reason::agreed}, {obligation::name_the_benefit}};
    TWICE(detail::denied_for(permitted, reason::no_benefit) ==
          reasoned_decision{decision::deny, {reason::no_benefit}, {}});
    constexpr reasoned_decision to_be_asked{decision::ask, {reason::intrusive}, {obligation::show_the_use}};
    TWICE(detail::denied_for(to_be_asked, reason::no_benefit) ==
          reasoned_decision{decision::deny, {reason::no_benefit}, {}});
    constexpr reasoned_decision denied{decision::deny, {reason::refused}, {}};
    TWICE(detail::denied_for(denied, reason::no_benefit).reasons == (reason::refused | reason::no_benefit));
}
TEST_CASE("of two verdicts the worse, for its reasons, both oblige, but a denial does not") {
    constexpr reasoned_decision good{decision::permit, {reason::open}, {obligation::show_the_use}};
    constexpr reasoned_decision fair{decision::ask, {reason::intrusive}, {obligation::disclose}};
    constexpr reasoned_decision bad{decision::deny, {reason::refused}, {}};
    constexpr auto both = obligation::show_the_use | obligation::disclose;
    TWICE(detail::worse_of(good, fair) == reasoned_decision{decision::ask, {reason::intrusive}, both});
    TWICE(detail::worse_of(fair, good) == detail::worse_of(good, fair));
    TWICE(detail::worse_of(good, bad) == bad && detail::worse_of(bad, fair) == bad);
    TWICE(detail::worse_of(good, good) == good);
}
TEST_CASE("telling of something, drawn from nothing personal, needs no question, leaning or doing it does") {
    for (const context& where : {asked, anticipating, begun(initiative::unstated), context{}, broken})
        CHECK(made(where, opening_hours, consent::unreadable()).delivery == delivery::applied);
    TWICE(made(anticipating, in_manner(manner::assist, opening_hours)).delivery == delivery::question_of_service);
    TWICE(made(anticipating, in_manner(manner::nudge, opening_hours)).delivery == delivery::question_of_service);
    TWICE(made(asked, in_manner(manner::nudge, opening_hours)).delivery == delivery::applied);
    TWICE(made(serious, opening_hours).delivery == delivery::question_of_service);
    TWICE(made(asked, in_manner(manner::unstated, opening_hours)).delivery == delivery::withheld);
    TWICE(made(asked, opening_hours).intrusion == 0);
}
TEST_CASE("who agreed by name, for this purpose and from this source, is spared the question, by a banner, not") {
    constexpr auto spared = [](const consent& person, const use& u = size) {
        return made(anticipating, drawn_on(u), person).delivery == delivery::applied;
    };
    TWICE(spared(yes));
    TWICE(!spared(said([](consent& c) { c.grant_generally(attribute::clothing_size, purpose::support); })));
    TWICE(!spared(said([](consent& c) { c.grant(attribute::clothing_size, purpose::marketing); })));
    TWICE(!spared(said([](consent& c) { c.grant(attribute::style, purpose::support); })));
    TWICE(!spared(
        said([](consent& c) { c.grant(attribute::clothing_size, purpose::support, enum_set{source::first_party}); })));
    TWICE(!spared(said([](consent& c) {
        c.grant(attribute::clothing_size, purpose::support);
        c.expire(attribute::clothing_size, purpose::support);
    })));
    TWICE(!spared(nothing_said) && !spared(yes, {attribute::clothing_size, source::inferred}));
    TWICE(!spared(said([](consent& c) { c.supply(attribute::clothing_size, purpose::support); })));
    TWICE(made(serious, select_size, yes).delivery != delivery::applied); // something serious hangs on it
}
TEST_CASE("the question is spared only where all that is drawn on was agreed to") {
    constexpr use both = standard.use_of(
        {{attribute::clothing_size, source::declared}, {attribute::past_purchases, source::first_party}});
    constexpr auto other = said([](consent& c) { c.grant(attribute::past_purchases, purpose::support); });
    constexpr auto all = said([](consent& c) {
        c.grant(attribute::clothing_size, purpose::support);
        c.grant(attribute::past_purchases, purpose::support);
    });
    TWICE(made(anticipating, drawn_on(both)).delivery == delivery::question_of_service);
    TWICE(made(anticipating, drawn_on(both), yes).delivery == delivery::question_of_service);
    TWICE(made(anticipating, drawn_on(both), other).delivery == delivery::question_of_service);
    TWICE(made(anticipating, drawn_on(both), all).delivery == delivery::applied);
    constexpr auto partly_supplied = said([](consent& c) {
        c.grant(attribute::past_purchases, purpose::support);
        c.supply(attribute::clothing_size, purpose::support);
    });
    TWICE(made(anticipating, drawn_on(both), partly_supplied).delivery == delivery::question_of_service);
}
TEST_CASE("what was made of something finer is applied unasked only where that was agreed to by name too") {
    constexpr use range =
        standard.use_of({part{attribute::age_range, source::declared}.coarsened_from(attribute::date_of_birth)});
    constexpr auto to_range = said([](consent& c) { c.grant(attribute::age_range, purpose::support); });
    constexpr auto to_both = said([](consent& c) {
        c.grant(attribute::age_range, purpose::support);
        c.grant(attribute::date_of_birth, purpose::support);
    });
    constexpr auto by_a_banner = said([](consent& c) {
        c.grant(attribute::age_range, purpose::support);
        c.grant_generally(attribute::date_of_birth, purpose::support);
    });
    TWICE(made(anticipating, drawn_on({attribute::age_range, source::declared}), to_range).delivery ==
          delivery::applied);
    TWICE(made(anticipating, drawn_on(range), to_range).delivery == delivery::question_of_service);
    TWICE(made(anticipating, drawn_on(range), by_a_banner).delivery == delivery::question_of_service);
    TWICE(made(anticipating, drawn_on(range), to_both).delivery == delivery::applied);
    TWICE(made(asked, drawn_on(range), to_range).delivery == delivery::applied); // which was asked for
}
TEST_CASE("a profile that is said to be read, and is nothing personal, spares no question") {
    constexpr auto said_so = with(
        [](tact::offer& o) {
            o.wording.profile_read = true;
            o.wording.profile = impersonal;
        },
        in_manner(manner::nudge, opening_hours));
    TWICE(made(anticipating, in_manner(manner::nudge, opening_hours)).delivery == delivery::question_of_service);
    TWICE(made(anticipating, said_so).delivery == delivery::question_of_service);
}
TEST_CASE("what is learned unasked was agreed to for learning and for what is learned for") {
    constexpr auto to_learning = said([](consent& c) { c.grant(attribute::clothing_size, purpose::learning); });
    constexpr auto to_both = said([](consent& c) {
        c.grant(attribute::clothing_size, purpose::learning);
        c.grant(attribute::clothing_size, purpose::support);
    });
    constexpr processing_purpose learned{purpose::learning, purpose::support};
    TWICE(!detail::agreed_to_all(standard, to_learning, size, learned) &&
          detail::agreed_to_all(standard, to_both, size, learned));
}
TEST_CASE("a profile that was read counts: its verdict, its intrusion, and as something personal") {
    constexpr auto hours = profiled(opening_hours);
    TWICE(made(asked, hours).delivery == delivery::applied && made(asked, hours).intrusion > 0);
    TWICE(made(anticipating, hours).delivery == delivery::question_of_service);
    constexpr context recommending = friendly(purpose::recommendation);
    TWICE(made(recommending, select_size).delivery == delivery::applied);
    TWICE(made(recommending, profiled()).delivery == delivery::question_of_datum);
    constexpr auto no = said([](consent& c) { c.refuse(attribute::persuasion_profile, purpose::support); });
    TWICE(withheld(made(asked, profiled(), no), {reason::refused}));
    TWICE(made(asked, select_size, no).delivery == delivery::applied);
    constexpr auto unknown = with([](tact::offer& o) { o.wording.profile_read = true; });
    TWICE(made(asked, unknown).delivery == delivery::withheld && made(asked, unknown).intrusion == ~std::uint64_t{});
    constexpr auto to_size_alone = yes;
    constexpr auto to_both = said([](consent& c) {
        c.grant(attribute::clothing_size, purpose::support);
        agree_to_profile(c, purpose::support);
    });
    TWICE(made(anticipating, profiled(), to_size_alone).delivery == delivery::question_of_service);
    TWICE(made(anticipating, profiled(), to_both).delivery == delivery::applied);
    TWICE(made(anticipating, hours, to_both).delivery == delivery::applied);
    TWICE(made(asked, profiled()).intrusion == made(asked, select_size).intrusion + made(asked, hours).intrusion);
}
TEST_CASE("the obligations are those of how it reaches the person") {
    TWICE(obliges(made(anticipating, select_size), obligation::put_as_question));
    TWICE(!obliges(made(anticipating, select_size, yes), obligation::put_as_question));
    TWICE(obliges(made(neutral(purpose::support), select_size), obligation::put_as_question));
    TWICE(!obliges(made(asked, select_size), obligation::put_as_question));
    TWICE(obliges(made(anticipating, in_manner(manner::nudge, opening_hours)), obligation::put_as_question));
    TWICE(obliges(made(serious, opening_hours), obligation::offer_a_person));
    TWICE(!obliges(made(asked, opening_hours), obligation::offer_a_person));
    TWICE(obliges(made(asked, select_size), obligation::name_the_benefit) ==
          assess(standard, asked, size).obligations.contains(obligation::name_the_benefit));
}
TEST_CASE("a proposal records what was offered, how it was worded and which gate decided, withheld or not") {
    constexpr auto no = said([](consent& c) { c.refuse(attribute::clothing_size, purpose::support); });
    constexpr auto o = worded(principle::liking);
    for (const consent& person : {nothing_said, no}) {
        const proposal p = made(asked, o, person);
        CHECK((p.offer.what == 4711 && p.offer.wording == o.wording && p.offer.draws_on == size));
        CHECK(p.decided_by == standard.in(asked).under(person).fingerprint());
    }
    constexpr context unnamed{.purpose = purpose::support};
    TWICE(made(unnamed, o).decided_by == standard.in(context_of(o, unnamed)).under(nothing_said).fingerprint());
}
TEST_CASE("the intrusion of a proposal is that of what is scored, added, the unknown is more than any budget holds") {
    constexpr auto of = [](const use& u) { return made(asked, drawn_on(u)).intrusion; };
    constexpr auto scored = [](attribute what) {
        return millionths_of(intrusion_of(standard, asked, what, source::declared));
    };
    TWICE(of(size) == scored(attribute::clothing_size) && of(size) > 0);
    constexpr use two =
        standard.use_of({{attribute::clothing_size, source::declared}, {attribute::style, source::declared}});
    TWICE(of(two) == scored(attribute::clothing_size) + scored(attribute::style));
    TWICE(of({attribute::gender, source::declared}) == 0); // open, passes without a score
    TWICE(of(use{}) == ~std::uint64_t{} && of({attribute::style, source::covert}) == ~std::uint64_t{});
    TWICE(made(broken, select_size).intrusion == ~std::uint64_t{});
}
TEST_CASE("an offer never reaches further than the gate lets it, whatever the rest says") {
    for (std::size_t p = 0; p < enum_size<purpose>; ++p)
        for (const context& who : {neutral(enum_at<purpose>(p)), regular(enum_at<purpose>(p)),
                                   friendly(enum_at<purpose>(p)), minor(enum_at<purpose>(p))})
            for (std::size_t i = 0; i < enum_size<attribute>; ++i)
                for (const initiative begins : {initiative::answering, initiative::anticipating}) {
                    const context where = begun(begins, who);
                    const use u{enum_at<attribute>(i), source::declared};
                    const proposal r = made(where, drawn_on(u));
                    const decision d = standard.in(where).decide(u);
                    const bool open = open_in(standard_influence, manner::assist, where, no_vulnerability);
                    CHECK(r.assessed.decision == (open ? d : decision::deny));
                    CHECK((r.delivery == delivery::withheld) == (r.assessed.decision == decision::deny));
                    CHECK((r.delivery == delivery::question_of_datum) == (r.assessed.decision == decision::ask));
                    CHECK((r.delivery == delivery::applied && begins == initiative::anticipating) == false);
                }
}
