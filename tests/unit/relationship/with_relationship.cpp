// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/relationship/with_relationship.hpp>

#include <tact/decide/standard.hpp>
#include <tact/decide/study.hpp>
#include <tact/relationship/standard_relationship.hpp>
#include <tact/store/dated_consent.hpp>
#include <tact/store/stored_consent.hpp>

#include "../decide/people.hpp"
#include "../policy/changed.hpp"
#include "../twice.hpp"

#include <array>
#include <initializer_list>

using namespace tact;

namespace {

constexpr observed_behaviour loyal{.orders = 12,
                                   .months = 14,
                                   .open_complaints = 0,
                                   .settled_complaints = 1,
                                   .visits = 3,
                                   .opted_in = true,
                                   .logged_in = true};
constexpr relationship strong{connectedness::close, trust::medium};
/// A page on which all that the table draws on may be read without a relationship.
constexpr context page{.purpose = purpose::support,
                       .pressure = pressure::relaxed,
                       .setting = setting::home,
                       .exposure = exposure::nobody,
                       .industry = industry::fashion,
                       .initiative = initiative::answering,
                       .benefit = benefit::named,
                       .control = control::offered,
                       .transparency = transparency::told,
                       .confidence = confidence::high,
                       .effect = effect::none};
constexpr auto in_page = [](const observed_behaviour& seen, const consent& given = {}, context where = page) {
    return with_relationship(standard, where, given, seen, standard_relationship);
};
constexpr consent refusing(attribute a) {
    consent c;
    c.refuse(a, purpose::support);
    return c;
}
constexpr bool is_unread(const estimated_context& e, observable what, decision d, bool together = false) {
    for (const unread_observable& u : e.unread)
        if (u == unread_observable{what, d, together}) return true;
    return false;
}
constexpr context without_relationship(context where) {
    where.connectedness = connectedness::unstated;
    where.trust = trust::unstated;
    return where;
}
/// Whether a relationship is estimated under a consent of this form.
template <class Person>
concept relates = requires(const Person& given) {
    with_relationship(standard, page, given, loyal, standard_relationship);
};

} // namespace

TEST_CASE("where all may be read, the context has the relationship that all of it speaks for, and else is the same") {
    constexpr auto e = in_page(loyal);
    TWICE(e.estimate == estimate(standard_relationship, loyal) && e.estimate.relationship == strong);
    TWICE(e.context.connectedness == connectedness::close && e.context.trust == trust::medium);
    TWICE(without_relationship(e.context) == page && e.unread.size() == 0);
    TWICE(standard.in(page).permits(e.use) && !e.use.impersonal());
    TWICE(e.parts.size() == 7 && standard.use_of(e.parts) == e.use);
    TWICE(standard.in(e.context).decide({attribute::clothing_size, source::declared}) == decision::permit &&
          standard.in(page).decide({attribute::clothing_size, source::declared}) != decision::permit);
}
TEST_CASE("a stranger, of whom there is nothing to read, stays without a relationship") {
    constexpr auto e = in_page({});
    TWICE(e.context == page && e.unread.size() == 0 && e.use.impersonal() && e.parts.size() == 0);
    TWICE(in_page({.orders = 0}).estimate.relationship == relationship{connectedness::none, trust::none});
}
TEST_CASE("what the context said of the relationship is neither read nor kept") {
    context claimed = page;
    claimed.connectedness = connectedness::close;
    claimed.trust = trust::high;
    CHECK(in_page({}, {}, claimed).context == page);
    context asked = without_relationship(claimed);
    asked.purpose = purpose::recommendation; // where visits are to be asked for
    claimed.purpose = purpose::recommendation;
    CHECK(standard.in(claimed).decide({attribute::behaviour_on_site, source::first_party}) == decision::permit);
    CHECK(is_unread(in_page(loyal, {}, claimed), observable::visits, decision::ask));
    CHECK(in_page(loyal, {}, claimed).context == in_page(loyal, {}, asked).context);
}
TEST_CASE("past purchases refused, the relationship rests on the rest, and whatever is unknown brings nobody closer") {
    constexpr auto e = in_page(loyal, refusing(attribute::past_purchases));
    TWICE(e.estimate.rests_on == enum_set{observable::visits, observable::opted_in, observable::logged_in});
    TWICE(e.estimate.relationship == relationship{connectedness::none, trust::none});
    TWICE(e.unread.size() == 4 && is_unread(e, observable::orders, decision::deny) &&
          is_unread(e, observable::settled_complaints, decision::deny));
    TWICE(!e.estimate.seen.orders.known() && e.estimate.seen.visits == observation{3});
    TWICE(standard.in(page).under(refusing(attribute::past_purchases)).permits(e.use));
}
TEST_CASE("a stored consent is respected as it is in memory, and a yes that has ended reads nothing") {
    const context where = people::friendly(purpose::recommendation);
    dated_consent anna;
    anna.grant(attribute::behaviour_on_site, purpose::recommendation, 1000);
    anna.grant(attribute::past_purchases, purpose::recommendation, 2000);
    anna.refuse(attribute::entitlements, purpose::recommendation);
    std::array<std::uint8_t, 64> record{};
    const written_record w = write_consent(anna, record);
    REQUIRE(w);
    const stored_consent stored(record.data(), w.size);
    const max_age limits = max_age{}.limit(attribute::behaviour_on_site, 500).limit(attribute::past_purchases, 500);
    const auto same = [](const estimated_context& a, const estimated_context& b) {
        return a.context == b.context && a.estimate == b.estimate && a.use == b.use &&
               a.unread.size() == b.unread.size();
    };
    std::size_t most = 0, least = 99;
    for (const minutes now : {0u, 1500u, 1501u, 2000u, 2400u, 2501u}) {
        dated_consent then = anna;
        then.expire(limits, now);
        const auto e = in_page(loyal, then.consent(), where);
        CHECK(same(e, with_relationship(standard, where, stored.as_of(now, limits), loyal, standard_relationship)));
        CHECK(is_unread(e, observable::opted_in, decision::deny));
        most = e.estimate.rests_on.size() > most ? e.estimate.rests_on.size() : most;
        least = e.estimate.rests_on.size() < least ? e.estimate.rests_on.size() : least;
    }
    CHECK((most == 4 && least == 0));
    CHECK(same(in_page(loyal, anna.consent(), where),
               with_relationship(standard, where, stored, loyal, standard_relationship)));
    CHECK(with_relationship(standard, where, stored_consent{}, loyal, standard_relationship).unread.size() == 7);
    static_assert(!relates<dated_consent> && !relates<std::array<std::uint8_t, 64>> && relates<consent>);
}
TEST_CASE("all refused, nothing is read, and the relationship is unstated") {
    consent c;
    c.object_to(purpose::support);
    const auto e = in_page(loyal, c);
    CHECK(e.context == page);
    CHECK(e.use.impersonal());
    CHECK(e.estimate == estimated_relationship{});
    CHECK(e.unread.size() == 7);
}
TEST_CASE("an ask is no permission to read, a yes is") {
    context where = page;
    where.purpose = purpose::recommendation;
    CHECK(is_unread(in_page(loyal, {}, where), observable::visits, decision::ask));
    consent c;
    c.grant(attribute::behaviour_on_site, purpose::recommendation);
    CHECK(in_page(loyal, c, where).unread.size() == 0);
    CHECK(in_page(loyal, c, where).estimate.relationship == strong);
}
TEST_CASE("of a minor nothing is read for recommendations, and for no purpose nothing of anybody") {
    context where = page;
    where.purpose = purpose::recommendation;
    where.age_assurance = age_assurance::minor;
    CHECK(in_page(loyal, {}, where).context == where);
    where = page;
    where.purpose = purpose::unstated;
    CHECK(in_page(loyal, {}, where).context == where);
    where = page;
    where.setting = static_cast<setting>(99);
    CHECK(in_page(loyal, {}, where).context == where);
}
TEST_CASE("more visits than a policy follows are not read, and the other observables are") {
    observed_behaviour seen = loyal;
    seen.visits = 49; // and signing in
    CHECK(in_page(seen).unread.size() == 0);
    seen.visits = 50;
    CHECK(in_page(seen).unread.size() == 1);
    CHECK(is_unread(in_page(seen), observable::logged_in, decision::deny, true));
    seen.visits = 51;
    CHECK(is_unread(in_page(seen), observable::visits, decision::deny));
    CHECK(in_page(seen).estimate.rests_on.contains(observable::logged_in));
}
TEST_CASE("orders and complaints are an event each where a policy takes purchases for a trace, months are not") {
    const policy traced{changed([](policy_table& t) {
        t.attributes[attribute::past_purchases].classes |= attribute_class::trace;
        t.max_events = 20;
    })};
    REQUIRE(traced.valid());
    const auto read = [&](const observed_behaviour& seen) {
        return with_relationship(traced, page, {}, seen, standard_relationship).estimate.rests_on;
    };
    CHECK(read({.orders = 19, .months = 400}) == enum_set{observable::orders, observable::months});
    CHECK(read({.orders = 20, .months = 1}) == enum_set<observable>{observable::orders});
    CHECK(read({.orders = 15, .open_complaints = 5, .settled_complaints = 6}) ==
          enum_set{observable::orders, observable::open_complaints});
    CHECK(read({.open_complaints = 3, .settled_complaints = 18}) == enum_set<observable>{observable::open_complaints});
}
TEST_CASE("what is permitted one by one and not together is dropped, the later first, with its decision") {
    const policy narrow{changed([](policy_table& t) { t.max_joint_attributes = 1; })};
    REQUIRE(narrow.valid());
    const auto e = with_relationship(narrow, page, {}, loyal, standard_relationship);
    CHECK(e.estimate.rests_on == enum_set{observable::orders, observable::months, observable::open_complaints,
                                          observable::settled_complaints});
    CHECK(is_unread(e, observable::visits,
                    narrow.in(page).decide(narrow.use_of({part{attribute::past_purchases, source::first_party},
                                                          part{attribute::behaviour_on_site, source::first_party}})),
                    true));
    CHECK(is_unread(e, observable::opted_in, decision::ask, true));
    CHECK(narrow.in(page).permits(e.use));
}
TEST_CASE(
    "under any consent and for any purpose, what is read is permitted and never brings the person closer than all") {
    const attribute read_of[]{attribute::past_purchases, attribute::behaviour_on_site, attribute::entitlements};
    const relationship all = estimate(standard_relationship, loyal).relationship;
    std::size_t tried = 0, partly = 0;
    const policy* policies[]{&standard, &study};
    for (const policy* p : policies)
        for (std::size_t i = 0; i < enum_size<purpose>; ++i)
            for (unsigned answers = 0; answers < 27; ++answers) {
                context where = page;
                where.purpose = enum_at<purpose>(i);
                consent c;
                unsigned rest = answers;
                for (const attribute a : read_of) {
                    if (rest % 3 == 1) c.grant(a, where.purpose);
                    if (rest % 3 == 2) c.refuse(a, where.purpose);
                    rest /= 3;
                }
                const auto e = with_relationship(*p, where, c, loyal, standard_relationship);
                const relationship& r = e.estimate.relationship;
                CHECK(p->in(where).under(c).permits(e.use));
                CHECK((r.connectedness <= all.connectedness && r.trust <= all.trust));
                CHECK(e.estimate == estimate(standard_relationship, loyal.only(e.estimate.rests_on)));
                CHECK(e.estimate.rests_on.size() + e.unread.size() == 7);
                CHECK(e.parts.size() == e.estimate.rests_on.size());
                for (const attribute a : read_of) {
                    consent refused = c;
                    refused.refuse(a, where.purpose);
                    const relationship less =
                        with_relationship(*p, where, refused, loyal, standard_relationship).estimate.relationship;
                    CHECK((less.connectedness <= r.connectedness && less.trust <= r.trust));
                }
                ++tried;
                partly += e.unread.size() != 0 && !e.estimate.rests_on.empty();
            }
    CHECK(tried == 2 * enum_size<purpose> * 27);
    CHECK(partly > 50);
}
TEST_CASE("by invalid rules or an invalid policy nothing is read") {
    CHECK(with_relationship(standard, page, {}, loyal, relationship_rules{}).context == page);
    const auto e = with_relationship(policy{}, page, {}, loyal, standard_relationship);
    CHECK(e.context == page);
    CHECK(e.estimate == estimated_relationship{});
}
