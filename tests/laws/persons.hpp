// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TESTS_LAWS_PERSONS_HPP
#define TACT_TESTS_LAWS_PERSONS_HPP

#include "compare.hpp"

#include <type_traits>

// Persons who answered at random: the same answers given to the library and to the reference.

namespace laws {

template <tact::enumeration Attribute>
struct person {
    tact::basic_consent<Attribute> gate;
    reference::person rules;

    explicit person(const reference::policy& p) : rules(p) {}
};

/// Some of the sources, the closed ones among them now and then, since naming those must mean nothing.
inline reference::person::sources random_sources(random_bits& bits) {
    reference::person::sources some;
    for (std::size_t s = 0; s < reference::how_many_sources; ++s)
        if (one_in(bits, 2)) some.push_back(s);
    return some;
}
inline tact::enum_set<tact::source> set_of(const reference::person::sources& these) {
    tact::enum_set<tact::source> s;
    for (std::size_t i : these) s.insert(tact::enum_at<tact::source>(i));
    return s;
}

/// Calls `act` with a thing as the library names it: an attribute or a mark.
template <tact::enumeration Attribute, class Act>
void as_named(std::size_t attributes, std::size_t what, Act act) {
    if (what >= attributes && what < attributes + 3)
        act(static_cast<tact::joint_risk>(what - attributes));
    else
        act(static_cast<Attribute>(what)); // past the marks: out of range
}

/// One more answer to `purpose` about `what`, of a random kind.
template <tact::enumeration Attribute>
void answer_at_random(person<Attribute>& who, const reference::policy& p, std::size_t what, std::size_t purpose,
                      random_bits& bits) {
    const auto to = static_cast<tact::purpose>(purpose);
    const std::size_t n = p.attributes.size();
    switch (below(bits, 10)) {
    case 0:
    case 1: as_named<Attribute>(n, what, [&](auto w) { who.gate.grant(w, to); }); return who.rules.grant(what, purpose);
    case 2: {
        const auto from = random_sources(bits);
        as_named<Attribute>(n, what, [&](auto w) {
            if constexpr (std::is_same_v<decltype(w), tact::joint_risk>) // whatever the sources
                who.gate.grant(w, to);
            else
                who.gate.grant(w, to, set_of(from));
        });
        return who.rules.grant(what, purpose, from);
    }
    case 3:
        as_named<Attribute>(n, what, [&](auto w) { who.gate.grant_generally(w, to); });
        return who.rules.grant_generally(what, purpose);
    case 4: {
        const auto from = random_sources(bits);
        as_named<Attribute>(n, what, [&](auto w) {
            if constexpr (std::is_same_v<decltype(w), tact::joint_risk>)
                who.gate.grant_generally(w, to);
            else
                who.gate.grant_generally(w, to, set_of(from));
        });
        return who.rules.grant_generally(what, purpose, from);
    }
    case 5:
        if (what >= n) return;
        who.gate.supply(static_cast<Attribute>(what), to);
        return who.rules.supply(what, purpose);
    case 6:
        as_named<Attribute>(n, what, [&](auto w) { who.gate.refuse(w, to); });
        return who.rules.refuse(what, purpose);
    case 7:
        as_named<Attribute>(n, what, [&](auto w) { who.gate.withdraw(w, to); });
        return who.rules.withdraw(what, purpose);
    default:
        as_named<Attribute>(n, what, [&](auto w) { who.gate.expire(w, to); });
        return who.rules.expire(what, purpose);
    }
}

/// A person with a history of answers; one in forty objected to something, one in a hundred is unreadable.
template <tact::enumeration Attribute>
person<Attribute> random_person(const reference::policy& p, random_bits& bits) {
    person<Attribute> who(p);
    const std::size_t things = p.attributes.size() + 3;
    // Few purposes and many answers, so that things have a past: granted, expired, refused, granted again.
    const std::size_t focus = 1 + below(bits, reference::how_many_purposes - 1);
    const std::size_t effective_consent = below(bits, 8 * things);
    for (std::size_t i = 0; i < effective_consent; ++i) {
        const std::size_t purpose = one_in(bits, 2) ? focus : 1 + below(bits, reference::how_many_purposes - 1);
        answer_at_random(who, p, below(bits, things), purpose, bits);
        if (one_in(bits, 3)) answer_at_random(who, p, below(bits, things), 7, bits); // learning takes two answers
    }
    // A yes that is not understood is dropped.
    who.gate.grant(static_cast<Attribute>(p.attributes.size()), tact::purpose::support);
    who.gate.grant(static_cast<Attribute>(0), static_cast<tact::purpose>(reference::how_many_purposes));
    who.gate.grant_generally(static_cast<tact::joint_risk>(3), tact::purpose::support);
    while (one_in(bits, 20)) {
        const std::size_t purpose = 1 + below(bits, reference::how_many_purposes - 1);
        who.gate.object_to(static_cast<tact::purpose>(purpose));
        who.rules.object(purpose);
        if (one_in(bits, 2)) break;
        who.gate.withdraw_objection(static_cast<tact::purpose>(purpose));
        who.rules.withdraw_objection(purpose);
    }
    if (one_in(bits, 100)) { // a no that is not understood refuses everything
        switch (below(bits, 4)) {
        case 0: who.gate = tact::basic_consent<Attribute>::unreadable(); break;
        case 1: who.gate.refuse(static_cast<Attribute>(p.attributes.size()), tact::purpose::support); break;
        case 2: who.gate.withdraw(static_cast<Attribute>(0), tact::purpose::unstated); break;
        default: who.gate.object_to(static_cast<tact::purpose>(reference::how_many_purposes));
        }
        who.rules.become_unreadable();
    }
    return who;
}

} // namespace laws

#endif
