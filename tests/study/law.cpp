// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include "statement.hpp"

#include <tact/explain/assess.hpp>

// L1 to L12: what law adds, tested on `standard`, which encodes rules and certifies nothing. Counter-tables are changed
// copies of `standard`.

namespace statements {

namespace {

const std::vector<processing_purpose>& everything() {
    static const std::vector<processing_purpose> all = every_aim();
    return all;
}
const enum_set<attribute> all_attributes = enum_set<attribute>::all();

/// The aims that are, or learn for, one of these purposes.
std::vector<processing_purpose> aims_of(const enum_set<purpose>& of) {
    std::vector<processing_purpose> some;
    for (const processing_purpose& a : everything())
        if (a.purposes().intersects(of)) some.push_back(a);
    return some;
}
/// Everything but security, which consent does not touch.
const enum_set<purpose> but_security = enum_set<purpose>::all() - enum_set{purpose::unstated, purpose::security};

/// GDPR 9(1).
constexpr enum_set<attribute> special_categories{
    attribute::race_or_origin, attribute::political_opinion, attribute::religion,        attribute::trade_union,
    attribute::genetic,        attribute::biometric,         attribute::medical_history, attribute::sexual_orientation};

const statement l1{
    "L1",
    statement::permits,
    [](const subject& s) {
        constexpr auto no_attribute = enum_at<attribute>(enum_size<attribute>);
        constexpr auto no_source = enum_at<source>(enum_size<source>);
        const use unknown[]{use{},
                            use{no_attribute, source::declared},
                            use{attribute::gender, no_source},
                            use{attribute::gender, source::unstated},
                            use{attribute::gender, source::covert},
                            s.policy.use_of(std::vector<part>{}),
                            s.policy.use_of({{attribute::gender, source::declared}, {no_attribute, source::declared}})};
        const consent unreadable = s.person.unreadable();
        const bool denied = always(s, everything(), [&](const context& c) {
            const context_gate g = s.policy.in(c);
            for (const use& u : unknown)
                if (g.under(every_yes()).decide(u) != decision::deny) return false;
            return c.purpose == purpose::security || !asks_any(g.under(unreadable), all_attributes);
        });
        if (!denied) return false;
        // A value out of range denies everything, on whichever axis.
        context c = with(with(neutral, purpose::support), connectedness::close, trust::high);
        c.age_assurance = age_assurance::adult;
        if (!permits_any(s.policy.in(c), attribute::interests)) return false;
        for (std::size_t a = 0; a < enum_size<axis>; ++a)
            if (asks_any(s.policy.in(with(c, enum_at<axis>(a), size_of(enum_at<axis>(a)))).under(every_yes()),
                         all_attributes))
                return false;
        c.learning_for = enum_at<purpose>(enum_size<purpose>);
        if (asks_any(s.policy.in(c).under(every_yes()), all_attributes)) return false;
        if (asks_any(s.policy.in(context{}).under(every_yes()), all_attributes)) return false;
        // Never asked is not a yes: where one is required, silence does not permit.
        consent agreed;
        agreed.grant_generally(attribute::email, purpose::marketing);
        c = with(with(neutral, purpose::marketing), connectedness::close, trust::high);
        const use letter{attribute::email, source::declared};
        return !s.policy.in(c).permits(letter) && !s.policy.in(c).under({}).permits(letter) &&
               s.policy.in(c).under(agreed).permits(letter);
    },
    {{.change = "a signal that cannot be read is taken for silence",
      .person = {.unreadable = [] { return consent{}; }}}}};

const statement l2{"L2",
                   statement::permits,
                   [](const subject& s) {
                       subject part = s; // the random contexts are shared out among the purposes
                       part.random = s.random / enum_size<purpose>;
                       for (std::size_t p = 1; p < enum_size<purpose>; ++p) {
                           const auto objected_to = enum_at<purpose>(p);
                           if (objected_to == purpose::security) continue; // untouched by consent
                           consent person = every_yes();
                           s.person.object(person, objected_to);
                           consent later = person; // a grant does not lift an objection, only its name does
                           later.grant(attribute::interests, objected_to);
                           later.grant_generally(attribute::gender, objected_to, enum_set<source>::all());
                           const bool held = always(part, everything(), [&](const context& c) {
                               const gate agreed = s.policy.in(c).under(every_yes());
                               const gate objected = s.policy.in(c).under(person);
                               if (!processing_purpose::of(c).purposes().contains(objected_to)) // service is unaffected
                                   return at_least(agreed, objected) && at_least(objected, agreed);
                               bool empty = true; // of every attribute, present and future: of marks and edges too
                               for_each_source([&](source from) {
                                   empty = empty && objected.from(from).permitted_with_specific_consent().empty();
                               });
                               return empty && !asks_any(s.policy.in(c).under(later), all_attributes);
                           });
                           if (!held) return false;
                       }
                       return true;
                   },
                   {{.change = "an objection is taken for a no to each attribute, which a later yes lifts",
                     .person = {.object = [](consent& c, purpose p) {
                         for (std::size_t a = 0; a < enum_size<attribute>; ++a) c.refuse(enum_at<attribute>(a), p);
                     }}}}};

const statement l3{
    "L3",
    statement::permits,
    [](const subject& s) {
        consent supplied; // by the request itself
        consent supplied_for_recommendation;
        for (std::size_t a = 0; a < enum_size<attribute>; ++a) {
            supplied_for_recommendation.supply(enum_at<attribute>(a), purpose::recommendation);
            for (std::size_t p = 1; p < enum_size<purpose>; ++p)
                supplied.supply(enum_at<attribute>(a), enum_at<purpose>(p));
        }
        const auto minor = [](context c) { return c.age_assurance = age_assurance::minor, c; };
        const auto adult = [](context c) { return c.age_assurance = age_assurance::adult, c; };
        // Marketing, advertising, pricing and learning: denied, whatever was said.
        const bool closed = always(
            s, aims_of({purpose::marketing, purpose::advertising, purpose::pricing, purpose::learning}),
            [&](const context& c) {
                const context_gate g = s.policy.in(minor(c));
                return !asks_any(g.under(every_yes()), all_attributes) && !asks_any(g.under(supplied), all_attributes);
            });
        // Inferred and from third parties: denied for every purpose.
        const bool sources_closed = always(s, everything(), [&](const context& c) {
            const gate g = s.policy.in(minor(c)).under(every_yes());
            const attribute_bits<attribute> all(all_attributes);
            return !g.from(source::inferred).permitted_with_specific_consent().intersects(all) &&
                   !g.from(source::third_party).permitted_with_specific_consent().intersects(all);
        });
        // Recommendation: from what the request supplied, as an adult's specific yes would have it, and from nothing
        // else.
        const bool supplied_only = always(s, {{purpose::recommendation}}, [&](const context& c) {
            const context_gate g = s.policy.in(minor(c));
            const gate an_adults = s.policy.in(adult(c)).under(supplied_for_recommendation);
            const attribute_bits<attribute> all(all_attributes);
            return !asks_any(g.under(every_yes()), all_attributes) &&
                   (g.under(supplied_for_recommendation).from(source::declared).permitted() & all) ==
                       (an_adults.from(source::declared).permitted() & all) &&
                   !permits_any(g.under(supplied), off4);
        });
        // Help remains.
        context help = minor(with(with(neutral, purpose::support), connectedness::warm, trust::medium));
        context session = with(help, purpose::recommendation);
        const use interest{attribute::interests, source::declared};
        consent typed_in;
        typed_in.supply(attribute::interests, purpose::recommendation);
        const bool helped = s.policy.in(help).permits(interest) && !s.policy.in(session).permits(interest) &&
                            s.policy.in(session).under(typed_in).permits(interest);
        // An unstated age is no minor, but advertising is then never permitted unasked.
        const bool unstated = always(s, six, [&](context c) {
            c.age_assurance = age_assurance::unstated;
            const context_gate g = s.policy.in(c);
            return c.purpose == purpose::advertising
                       ? !permits_unasked(g, all_attributes)
                       : at_least(g, s.policy.in(adult(c))) && at_least(s.policy.in(adult(c)), g);
        });
        return closed && sources_closed && supplied_only && helped && unstated;
    },
    {{"what a minor did before may be used to recommend",
      [](policy_table& t) { t.clauses.supplied_only_for_minors = {}; }},
     {"marketing to minors",
      [](policy_table& t) { t.clauses.closed_to_minors = t.clauses.closed_to_minors - enum_set{purpose::marketing}; }},
     {"what is inferred of minors",
      [](policy_table& t) { t.clauses.sources_closed_to_minors = {source::third_party}; }},
     {"advertising to whose age nobody knows", [](policy_table& t) { t.clauses.asked_where_age_is_unstated = {}; }}}};

const statement l4{"L4",
                   statement::permits,
                   [](const subject& s) {
                       // The basket of a pharmacy, a book on a faith, a union's magazine: purchases that reveal a
                       // special category.
                       constexpr part basket{attribute::past_purchases, source::first_party};
                       std::vector<use> revealing;
                       for_each(special_categories, [&](attribute revealed) {
                           revealing.push_back(s.policy.use_of({basket, part{revealed, source::inferred}}));
                           revealing.push_back(s.policy.use_of({basket, part{revealed, source::first_party}}));
                       });
                       const use plain = s.policy.use_of({basket});
                       context c = with(with(neutral, purpose::recommendation), connectedness::warm, trust::medium);
                       c.age_assurance = age_assurance::adult;
                       return s.policy.in(c).permits(plain) &&
                              always(s, aims_of(but_security - enum_set{purpose::advertising}),
                                     [&](const context& where) {
                                         const gate g = s.policy.in(where).under(every_yes());
                                         for (const use& u : revealing)
                                             if (g.decide(u) != decision::deny) return false;
                                         return true;
                                     });
                   },
                   {{"a faith may be concluded from purchases", [](policy_table& t) {
                         auto& r = t.attributes[attribute::religion];
                         r.classes = attribute_class::special;
                         r.purposes = {purpose::support, purpose::recommendation};
                         r.sources = {source::inferred};
                     }}}};

const statement l5{"L5",
                   statement::forbids,
                   [](const subject& s) {
                       return always(s, aims_of(purpose::advertising), [&](const context& c) {
                           return !asks_any(s.policy.in(c).under(every_yes()), special_categories | off4);
                       });
                   },
                   // A law of tables keeps what is marked as special from advertising: here it is no longer marked.
                   {{"a union is no special category, and may be advertised to",
                     [](policy_table& t) {
                         auto& r = t.attributes[attribute::trade_union];
                         r.classes = {};
                         r.sensitivity = 4.000;
                         r.purposes = purpose::advertising;
                         r.sources = source::declared;
                     }},
                    {"insurance, off limits by the studies, may be advertised to", [](policy_table& t) {
                         auto& r = t.attributes[attribute::insurance_details];
                         r.classes = {};
                         r.sensitivity = 4.000;
                         r.purposes = purpose::advertising;
                         r.sources = source::declared;
                     }}}};

const statement l6{
    "L6",
    statement::permits,
    [](const subject& s) {
        bool a_person_is_offered = true;
        const bool asked = always(s, aims_of(but_security), [&](context c) {
            for (const effect e : {effect::unstated, effect::none, effect::legal_or_similar}) {
                c.effect = e;
                a_person_is_offered =
                    a_person_is_offered &&
                    obligations_of(s.policy, c, decision::permit).contains(obligation::offer_a_person) ==
                        (e != effect::none);
            }
            return !permits_unasked(s.policy.in(c), all_attributes);
        });
        context c = with(with(neutral, purpose::support), connectedness::close, trust::high);
        c.effect = effect::legal_or_similar;
        consent person;
        person.grant(attribute::interests, purpose::support);
        return asked && a_person_is_offered &&
               s.policy.in(c).under(person).permits({attribute::interests, source::declared});
    },
    {{"a legal effect needs nobody's yes", [](policy_table& t) { t.clauses.asked_where_effect_is_legal = {}; }},
     {"no person is offered", [](policy_table& t) { t.obligations[obligation::offer_a_person].values = 0; }}}};

const statement l7{
    "L7",
    statement::forbids,
    [](const subject& s) {
        bool offered = true;
        const bool permitted = always(s, everything(), [&](const context& c) {
            const context_gate g = s.policy.in(c);
            const bool due = c.purpose == purpose::recommendation || c.purpose == purpose::marketing ||
                             c.purpose == purpose::advertising;
            offered =
                offered && (!due || obligations_of(s.policy, c, decision::ask).contains(obligation::offer_unprofiled));
            return g.permits(impersonal) && g.under(every_yes()).permits(impersonal) &&
                   g.under(consent::unreadable()).permits(impersonal);
        });
        consent objects;
        objects.object_to(purpose::marketing);
        return permitted && offered && s.policy.in({}).permits(impersonal) &&
               s.policy.in({.purpose = purpose::marketing}).under(objects).permits(impersonal) &&
               s.policy.in({.purpose = enum_at<purpose>(enum_size<purpose>)}).permits(impersonal);
    },
    {{"no unprofiled option stands beside a recommendation", [](policy_table& t) {
          auto& r = t.obligations[obligation::offer_unprofiled];
          r.purposes = r.purposes - enum_set{purpose::recommendation};
      }}}};

const statement l8{
    "L8",
    statement::forbids,
    [](const subject& s) {
        const bool required_alike = always(s, everything(), [&](const context& c) {
            // What a yes is required for, where the score lets it pass, is the same under every pressure.
            attribute_bits<attribute> required[enum_size<pressure>][detail::source_slots];
            attribute_bits<attribute> passing[enum_size<pressure>][detail::source_slots];
            for (std::size_t p = 0; p < enum_size<pressure>; ++p) {
                const context_gate g = s.policy.in(with(c, axis::pressure, p));
                for (std::size_t from = 1; from < detail::source_slots; ++from) {
                    const source_gate& here = g.from(enum_at<source>(from));
                    passing[p][from] = here.permitted_with_consent();
                    required[p][from] = here.permitted_with_consent() - here.permitted();
                }
            }
            for (std::size_t p = 1; p < enum_size<pressure>; ++p)
                for (std::size_t from = 1; from < detail::source_slots; ++from) {
                    const attribute_bits<attribute> both = passing[0][from] & passing[p][from];
                    if ((required[0][from] & both) != (required[p][from] & both)) return false;
                }
            return true;
        });
        // Nor does pressure widen anything that does not help.
        return required_alike && always(s, promoting, [&](const context& c) {
                   const context_gate relaxed = s.policy.in(with(c, axis::pressure, position(pressure::relaxed)));
                   return at_least(relaxed, s.policy.in(with(c, axis::pressure, position(pressure::pressed)))) &&
                          at_least(relaxed, s.policy.in(with(c, axis::pressure, position(pressure::exhausted))));
               });
    },
    // A table cannot make consent depend on the moment. It can make a hurry an occasion to sell.
    {{"whoever is relaxed is harder to sell to", [](policy_table& t) {
          t.axes.pressure[pressure::unstated].promoting = 1.500;
          t.axes.pressure[pressure::relaxed].promoting = 1.500;
      }}}};

const statement l9{
    "L9",
    statement::permits,
    [](const subject& s) {
        using enum attribute;
        constexpr enum_set<attribute> of_the_device{current_location, device_identifiers, contacts, photos};
        constexpr enum_set<attribute> letters{email, phone, push_token, birthday};
        const auto none_free = [](const gate& g, const enum_set<attribute>& of, source from) {
            return !g.from(from).permitted().intersects(attribute_bits<attribute>(of));
        };
        // Without a yes, nothing of this passes, for the purpose or for learning for it.
        const bool required = always(s, aims_of(but_security), [&](const context& c) {
            const gate g = s.policy.in(c).under({});
            const enum_set<purpose> to = processing_purpose::of(c).purposes();
            bool closed = !permits_any(g, of_the_device) && none_free(g, all_attributes, source::device_content);
            if (to.contains(purpose::advertising)) closed = closed && !permits_any(g, all_attributes);
            if (to.contains(purpose::marketing)) {
                closed = closed && !permits_any(g, letters);
                for (const source from :
                     {source::inferred, source::third_party, source::connection, source::device_content})
                    closed = closed && none_free(g, all_attributes, from);
            }
            return closed;
        });
        // A yes that law asks for, general as it may be, is enough for law.
        context c = extreme(s, with(with(neutral, purpose::marketing), connectedness::close, trust::high), true);
        c.age_assurance = age_assurance::adult;
        c.effect = effect::none;
        bool enough = true;
        for (const attribute a : {email, phone, push_token, birthday, current_location, device_identifiers}) {
            consent opted_in;
            opted_in.grant_generally(a, purpose::marketing);
            enough = enough && s.policy.in(c).under(opted_in).permits({a, source::declared});
            // Learning takes a yes to learning and one to what is learned for.
            context learning = with(c, purpose::learning);
            learning.learning_for = purpose::marketing;
            enough = enough && !s.policy.in(learning).under(opted_in).permits({a, source::declared});
        }
        // What needs no yes: declared or first-party data for marketing.
        return required && enough && s.policy.in(c).permits({interests, source::declared}) &&
               s.policy.in(c).permits({past_purchases, source::first_party});
    },
    {{"an address book without a yes, for support",
      [](policy_table& t) {
          auto& r = t.attributes[attribute::contacts];
          r.consent = r.consent - enum_set{purpose::support};
          t.sources[source::device_content].consent = {};
      }},
     {"advertising with a style, without a yes", [](policy_table& t) { t.attributes[attribute::style].consent = {}; }},
     {"marketing with what others told, without a yes",
      [](policy_table& t) { t.attributes[attribute::interests].consent_elsewhere = {}; }},
     {"marketing by e-mail without a yes",
      [](policy_table& t) {
          auto& r = t.attributes[attribute::email];
          r.consent = r.consent - enum_set{purpose::marketing};
      },
      {"L1"}}}};

const statement l10{
    "L10",
    statement::permits,
    [](const subject& s) {
        constexpr enum_set<attribute> priced{attribute::past_purchases, attribute::entitlements,
                                             attribute::eligibility};
        bool disclosed = true;
        const bool closed = always(s, aims_of(purpose::pricing), [&](const context& c) {
            const gate g = s.policy.in(c).under(every_yes());
            if (c.purpose == purpose::pricing)
                disclosed = disclosed && obligations_of(s.policy, c, decision::permit).contains(obligation::disclose);
            bool own_only = true;
            for_each_source([&](source from) {
                if (from != source::declared && from != source::first_party)
                    own_only = own_only && !g.from(from).permitted_with_specific_consent().intersects(
                                               attribute_bits<attribute>(priced));
            });
            return own_only && !asks_any(g, all_attributes - priced);
        });
        context c = with(with(neutral, purpose::pricing), connectedness::warm, trust::medium);
        c.age_assurance = age_assurance::adult;
        bool admitted = true;
        for_each(priced, [&](attribute a) { admitted = admitted && s.policy.in(c).permits({a, source::first_party}); });
        return closed && disclosed && admitted;
    },
    {{"prices by postcode",
      [](policy_table& t) { t.attributes[attribute::residence].purposes |= enum_set{purpose::pricing}; }},
     {"nobody is told that the price is theirs",
      [](policy_table& t) { t.obligations[obligation::disclose].purposes = {}; }}}};

const statement l11{
    "L11",
    statement::permits,
    [](const subject& s) {
        constexpr enum_set<attribute> listed{attribute::ip_address, attribute::login_time,
                                             attribute::device_identifiers, attribute::behaviour_on_site};
        consent refuses;
        for (std::size_t a = 0; a < enum_size<attribute>; ++a) refuses.refuse(enum_at<attribute>(a), purpose::security);
        refuses.object_to(purpose::marketing);
        const bool permitted = always(s, {{purpose::security}}, [&](const context& c) {
            for (const gate& g : std::initializer_list<gate>{s.policy.in(c), s.policy.in(c).under(refuses),
                                                             s.policy.in(c).under(consent::unreadable())})
                if (!g.permits({attribute::ip_address, source::connection}) ||
                    !g.permits({attribute::login_time, source::connection}) ||
                    !g.permits({attribute::device_identifiers, source::device_content}) ||
                    !g.permits({attribute::behaviour_on_site, source::first_party}) ||
                    asks_any(g, all_attributes - listed))
                    return false;
            return true;
        });
        // What is taken for security serves nothing else but help, and nothing is learned from it.
        const bool not_reused = always(s, everything(), [&](const context& c) {
            const gate g = s.policy.in(c).under(every_yes());
            return c.purpose == purpose::security || c.purpose == purpose::support ||
                   !asks_any(g, attribute::ip_address | attribute::login_time);
        });
        context learning = with(with(neutral, purpose::learning), connectedness::close, trust::high);
        learning.learning_for = purpose::security;
        return permitted && not_reused && !asks_any(s.policy.in(learning).under(every_yes()), all_attributes);
    },
    {{"the address book serves security",
      [](policy_table& t) { t.attributes[attribute::contacts].purposes |= enum_set{purpose::security}; }},
     {"an IP address serves measurement too", [](policy_table& t) {
          auto& r = t.attributes[attribute::ip_address];
          r.purposes |= enum_set{purpose::measurement};
          r.sources |= enum_set{source::first_party};
      }}}};

const statement l12{
    "L12",
    statement::permits,
    [](const subject& s) {
        // A banner's yes opens nothing to others, whatever the moment; of a minor nothing is handed on at all.
        const bool closed = always(s, aims_of(purpose::sharing), [&](const context& c) {
            context child = c;
            child.age_assurance = age_assurance::minor;
            return !permits_unasked(s.policy.in(c), all_attributes) &&
                   !asks_any(s.policy.in(child).under(every_yes()), all_attributes);
        });
        // One that names it does, and one to something else does not.
        context c = with(with(neutral, purpose::sharing), connectedness::close, trust::high);
        c.age_assurance = age_assurance::adult;
        c.effect = effect::none;
        consent to_share, to_advertise;
        to_share.grant(attribute::past_purchases, purpose::sharing);
        to_advertise.grant(attribute::past_purchases, purpose::advertising);
        const use bought{attribute::past_purchases, source::first_party};
        return closed && s.policy.in(c).under(to_share).permits(bought) &&
               s.policy.in(c).under(to_advertise).decide(bought) == decision::ask;
    },
    {{"sharing is a purpose like others", [](policy_table& t) { t.clauses.always_asked = {}; }},
     {"a minor's data are handed on",
      [](policy_table& t) { t.clauses.closed_to_minors = t.clauses.closed_to_minors - enum_set{purpose::sharing}; }},
     {"nothing can be handed on", [](policy_table& t) {
          for (auto& r : t.attributes) r.purposes = r.purposes - enum_set{purpose::sharing};
      }}}};

} // namespace

TEST_CASE("L1: unknown, out of range or unreadable: denied, and never asked is not a yes") { l1.prove(); }
TEST_CASE("L2: an objection to a purpose denies every attribute for it and for learning for it, and nothing else") {
    l2.prove();
}
TEST_CASE(
    "L3: minors: no marketing, advertising, pricing or learning, recommendation from what the request supplied only") {
    l3.prove();
}
TEST_CASE("L4: what reveals a special category is labelled with it, and so denied") { l4.prove(); }
TEST_CASE("L5: advertising on special categories or insurance: denied even with explicit consent") { l5.prove(); }
TEST_CASE("L6: a legal or similar effect: never without a specific yes, and a person is offered") { l6.prove(); }
TEST_CASE("L7: an option that profiles nobody is always permitted, and offered") { l7.prove(); }
TEST_CASE("L8: time pressure never changes what consent requires, and widens nothing but help") { l8.prove(); }
TEST_CASE("L9: advertising, marketing from elsewhere or by letter, and what lies on the device need a yes") {
    l9.prove();
}
TEST_CASE("L10: pricing: past purchases, entitlements and eligibility only, and disclosed") { l10.prove(); }
TEST_CASE("L11: security: a closed list, without score, ask or consent, and not reused") { l11.prove(); }
TEST_CASE("L12: handing on takes a specific yes that names it, and is closed to minors") { l12.prove(); }

} // namespace statements
