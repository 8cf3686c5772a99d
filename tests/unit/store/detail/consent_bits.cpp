// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/store/consent_record.hpp>

#include "../../twice.hpp"
#include "../histories.hpp"

#include <tact/decide/standard.hpp>

#include <array>
#include <cstdint>
#include <span>
#include <vector>

using namespace tact;

// The shipped vocabulary as another build might have it: one attribute inserted at the beginning, `phone` taken out,
// all in another order, `email` under another name. Stored numbers are kept.
namespace another_build {
enum class trait : std::uint16_t { aura, letter_box, photos, clothing_size, gender };
constexpr trait last_enumerator(trait) { return trait::gender; }
inline constexpr stored_id_table<trait> trait_ids{{
    {trait::aura, 60},
    {trait::letter_box, 13}, // email
    {trait::photos, 24},
    {trait::clothing_size, 6},
    {trait::gender, 1},
}};
constexpr const auto& stored_ids_of(trait) { return trait_ids; }
constexpr std::uint32_t stored_vocabulary_of(trait) { return 0; } // the numbers of the shipped attributes
} // namespace another_build

// Attributes of one's own, two enumerations of them: the numbers are as small as those of the shipped ones.
namespace own {
enum class shoe : std::uint16_t { size, gait };
constexpr shoe last_enumerator(shoe) { return shoe::gait; }
inline constexpr stored_id_table<shoe> shoe_ids{{{shoe::size, 1}, {shoe::gait, 2}}};
constexpr const auto& stored_ids_of(shoe) { return shoe_ids; }
constexpr std::uint32_t stored_vocabulary_of(shoe) { return 0x5A0E5; }
enum class hat : std::uint16_t { size, brim };
constexpr hat last_enumerator(hat) { return hat::brim; }
inline constexpr stored_id_table<hat> hat_ids{{{hat::size, 1}, {hat::brim, 2}}};
constexpr const auto& stored_ids_of(hat) { return hat_ids; }
constexpr std::uint32_t stored_vocabulary_of(hat) { return 0x4A7; }
} // namespace own

using namespace histories;

namespace {

/// Whether nothing that is granted, generally or specifically, under `less` is not granted under `more`, and every no
/// of `more` is one of `less`.
bool permits_no_more(const consent& less, const consent& more) {
    for (std::size_t p = 1; p < enum_size<purpose>; ++p)
        for (std::size_t s = 0; s < detail::source_slots; ++s) {
            const processing_purpose to{enum_at<purpose>(p), purpose::unstated};
            const auto a = less.to(to, enum_at<source>(s)), b = more.to(to, enum_at<source>(s));
            if (!(a.refused | b.general).includes(a.general) || !(a.refused | b.specific).includes(a.specific) ||
                !a.refused.includes(b.refused) || !(a.refused | a.expired).includes(b.expired))
                return false;
        }
    return true;
}

} // namespace

TEST_CASE("every history is read back exactly") {
    dice d;
    std::size_t longest = 0, shortest = 9999, unreadable = 0;
    for (int i = 0; i < 20000; ++i) {
        const consent c = random_history(d);
        const bytes b = written(c);
        const auto r = read_consent(b);
        REQUIRE(r);
        REQUIRE(r.consent == c);
        longest = b.size() > longest ? b.size() : longest;
        shortest = b.size() < shortest ? b.size() : shortest;
        unreadable += c.is_unreadable();
    }
    CHECK((shortest == 10 && longest > 140 && longest < 200 && unreadable > 10));
}
TEST_CASE("a record is as small as what was said") {
    CHECK(written(a_person).size() == 21);
    consent banner;
    for (const purpose p : {purpose::marketing, purpose::advertising, purpose::measurement}) banner.grant_generally(p);
    CHECK(written(banner).size() == 10 + 3 * 3);
    banner.grant(attribute::email, purpose::marketing); // and one that was asked for: no list of all the others
    CHECK(written(banner).size() == 10 + 4 * 3);
    consent eight; // answers that have nothing in common
    for (std::size_t i = 0; i < 8; ++i)
        i % 2 == 0 ? eight.grant(enum_at<attribute>(30 + i), enum_at<purpose>(1 + i))
                   : eight.refuse(enum_at<attribute>(30 + i), enum_at<purpose>(1 + i));
    CHECK(written(eight).size() == 10 + 8 * 3);
    consent banner_but; // the yes stays one to all, and the no is said after it
    for (const purpose p : {purpose::recommendation, purpose::marketing, purpose::measurement})
        banner_but.grant_generally(p);
    banner_but.refuse(attribute::photos, purpose::recommendation);
    CHECK(written(banner_but).size() == 10 + 4 * 3);
    banner_but.refuse(attribute::email, purpose::marketing);
    banner_but.refuse(attribute::email, purpose::measurement);
    CHECK(written(banner_but).size() == 10 + 6 * 3);
    consent one_by_one;
    for (const purpose p : {purpose::marketing, purpose::advertising, purpose::measurement})
        for (std::size_t a = 0; a < 40; ++a) one_by_one.grant_generally(enum_at<attribute>(a), p);
    CHECK(written(one_by_one).size() == 10 + 3 * 43);
}
TEST_CASE("up to eight answers take at most 64 bytes, whatever was said of whatever source") {
    dice d;
    std::size_t longest = 0;
    for (int i = 0; i < 40000; ++i) {
        const std::size_t answers = 1 + d.below(8);
        consent c;
        const std::size_t purposes_named = 1 + d.below(10), attributes_named = 1 + d.below(8);
        for (std::size_t k = 0; k < answers; ++k) {
            const auto a = enum_at<attribute>(d.below(attributes_named));
            const auto p = enum_at<purpose>(1 + d.below(purposes_named));
            const auto r = enum_at<joint_risk>(d.below(enum_size<joint_risk>));
            const enum_set<source> from = some_sources(d);
            switch (d.below(9)) {
            case 0: c.grant(a, p, from); break;
            case 1: c.grant_generally(a, p, from); break;
            case 2: c.grant_generally(p, from); break;
            case 3: c.refuse(a, p, from); break;
            case 4: c.withdraw(a, p, from); break;
            case 5: c.expire(a, p, from); break;
            case 6: c.object_to(p); break;
            case 7: c.grant(r, p); break;
            default: c.refuse(r, p); break;
            }
        }
        const std::size_t size = written(c).size();
        longest = size > longest ? size : longest;
        REQUIRE(size <= 10 + 1 + answers * 4);
    }
    CHECK((longest > 30 && longest <= 64));
}
TEST_CASE("no change of a byte and no cut permits more: it is refused, and everything with it") {
    dice d;
    std::size_t tried = 0;
    for (int i = 0; i < 1000; ++i) {
        const bytes good = written(random_history(d));
        for (std::size_t at = 0; at < good.size(); ++at) {
            bytes bad = good;
            bad[at] = static_cast<std::uint8_t>(bad[at] ^ (1 + d.below(255)));
            const auto r = read_consent(bad);
            if (r || !(r.consent == consent::unreadable())) FAIL("a changed byte was read");
            const auto cut = read_consent(good.data(), at);
            if (cut || !(cut.consent == consent::unreadable())) FAIL("a cut record was read");
            tried += 2;
        }
        if (good.size() <= 64 && i < 300) // and by every value that a byte can have
            for (std::size_t at = 0; at < good.size(); ++at) {
                bytes bad = good;
                while (static_cast<void>(++bad[at]), bad[at] != good[at]) {
                    if (read_consent(bad).error == record_error::none) FAIL("a changed byte was read");
                    ++tried;
                }
            }
        bytes longer = good;
        longer.push_back(0);
        CHECK(read_consent(longer).error == record_error::wrong_length);
    }
    CHECK(tried > 500000);
}
TEST_CASE("forged records with a right checksum permit no more than they say, and never overrun") {
    dice d;
    std::size_t understood = 0;
    for (int i = 0; i < 30000; ++i) {
        const consent said = random_history(d);
        bytes b = written(said);
        for (std::size_t k = 1 + d.below(3); k-- > 0;)
            b[4 + d.below(b.size() - 8)] = static_cast<std::uint8_t>(d.below(256));
        if (d.below(4) == 0) b.resize(b.size() - d.below(b.size() - 9));
        b = sealed_again(b);
        const bytes exact(b.begin(), b.end()); // its own allocation, so that a sanitizer sees its end
        const auto r = read_consent(exact);
        if (!r) CHECK(r.consent == consent::unreadable());
        if (r) { // what was read is a consent that can be written, and is then read again
            ++understood;
            REQUIRE(read_consent(written(r.consent)).consent == r.consent);
        }
    }
    CHECK(understood > 1000);
}
TEST_CASE("another build finds every answer under its stored number, whatever place and name it has there") {
    using another_build::trait;
    const auto r = read_consent<trait>(written(a_person));
    REQUIRE(r);
    CHECK(r.unknown == 0);
    CHECK(r.consent.state(trait::letter_box, purpose::marketing) == consent_state::specific);
    CHECK(r.consent.state(trait::clothing_size, purpose::recommendation) == consent_state::specific);
    CHECK(r.consent.state(trait::photos, purpose::recommendation, source::device_content) == consent_state::refused);
    CHECK(r.consent.objected(purpose::advertising));
    CHECK(r.consent.state(trait::aura, purpose::marketing) == consent_state::never_asked);
    CHECK(read_consent(written(r.consent)).consent == a_person); // and back
}
TEST_CASE("a yes to what this build does not know is dropped, a no closes its purpose") {
    using another_build::trait;
    consent c;
    c.grant(attribute::phone, purpose::support);
    c.grant(attribute::email, purpose::support);
    auto r = read_consent<trait>(written(c));
    CHECK((r && r.unknown == 1 && r.consent.state(trait::letter_box, purpose::support) == consent_state::specific));
    CHECK(!r.consent.objected(purpose::support));

    c.refuse(attribute::phone, purpose::support);
    r = read_consent<trait>(written(c));
    CHECK((r && r.unknown == 1 && r.consent.objected(purpose::support) && !r.consent.objected(purpose::marketing)));
    CHECK(r.consent.state(trait::letter_box, purpose::support) == consent_state::refused);
}
TEST_CASE("a yes to a whole purpose covers what its writer knew, and nothing that came later") {
    using another_build::trait;
    consent c;
    c.grant_generally(purpose::measurement);
    const auto r = read_consent<trait>(written(c));
    REQUIRE(r);
    CHECK(r.consent.state(trait::gender, purpose::measurement) == consent_state::general);
    CHECK(r.consent.state(trait::aura, purpose::measurement) ==
          consent_state::never_asked); // number 60, not known then
    basic_consent<trait> later;
    later.grant_generally(purpose::measurement);
    const auto back = read_consent(written(later));
    CHECK((back && back.unknown == 1)); // of what is newer than this build
    CHECK(back.consent.state(attribute::gender, purpose::measurement) == consent_state::general);
    CHECK(back.consent.state(attribute::mood, purpose::measurement) == consent_state::never_asked);
}
TEST_CASE("all attributes of a build whose numbers have gaps are not all of another's") {
    using another_build::trait;
    basic_consent<trait> all_there;
    all_there.grant_generally(purpose::recommendation); // to five, 60 the newest
    const auto here = read_consent(written(all_there));
    REQUIRE(here);
    CHECK(here.consent.state(attribute::email, purpose::recommendation) == consent_state::general);
    CHECK(here.consent.state(attribute::income, purpose::recommendation) == consent_state::never_asked);

    consent none; // a no to everything, which a build that knows less writes again
    for (std::size_t a = 0; a < enum_size<attribute>; ++a) none.refuse(enum_at<attribute>(a), purpose::recommendation);
    const auto there = read_consent<trait>(written(none));
    CHECK((there && there.unknown > 30 && there.consent.objected(purpose::recommendation)));
    CHECK(read_consent(written(there.consent)).consent.state(attribute::income, purpose::recommendation) ==
          consent_state::refused);

    consent few; // and a yes to what it knows, which it writes as all that it has
    for (const attribute a : {attribute::email, attribute::photos, attribute::clothing_size, attribute::gender})
        few.grant(a, purpose::recommendation);
    auto more = read_consent<trait>(written(few)).consent;
    more.grant(trait::aura, purpose::recommendation);
    CHECK(read_consent(written(more)).consent == few);
}
TEST_CASE("over random histories another build permits no more, attribute by attribute") {
    using another_build::trait;
    constexpr attribute known[]{attribute::email, attribute::photos, attribute::clothing_size, attribute::gender};
    constexpr trait there[]{trait::letter_box, trait::photos, trait::clothing_size, trait::gender};
    dice d;
    for (int i = 0; i < 5000; ++i) {
        const consent c = random_history(d);
        const auto r = read_consent<trait>(written(c));
        REQUIRE(r);
        for (std::size_t p = 1; p < enum_size<purpose>; ++p)
            for (std::size_t s = 0; s < enum_size<source>; ++s)
                for (std::size_t k = 0; k < 4; ++k) {
                    const consent_state here = c.state(known[k], enum_at<purpose>(p), enum_at<source>(s));
                    const consent_state then = r.consent.state(there[k], enum_at<purpose>(p), enum_at<source>(s));
                    if (here != then) CHECK((then == consent_state::refused || then == consent_state::unreadable));
                }
        // And back: what this build reads of what that build wrote permits no more than was said.
        CHECK(permits_no_more(read_consent(written(r.consent)).consent, c));
    }
}
TEST_CASE("a purpose, a source or a risk that this build does not know: a yes is dropped, a no refuses") {
    const auto group = [](unsigned purpose_id, unsigned state, std::uint32_t sources, bytes items) {
        bytes b{'t', 2, 0, 0, 0, 44};
        const bool in_a_byte = purpose_id < 32;
        b.push_back(said(in_a_byte ? purpose_id : 0, state));
        if (!in_a_byte) b.push_back(static_cast<std::uint8_t>(purpose_id));
        if (sources > 0x7F) b.push_back(static_cast<std::uint8_t>(sources | 0x80)), sources >>= 7;
        b.push_back(static_cast<std::uint8_t>(sources));
        b.push_back(static_cast<std::uint8_t>(items.size()));
        b.insert(b.end(), items.begin(), items.end());
        return read_consent(sealed(b));
    };
    constexpr std::uint8_t email = 13 << 1, declared = 1 << 1, yes = 2, no = 4, ended = 3;
    constexpr std::uint32_t from_elsewhere = 1u << 12;
    CHECK(group(3, yes, declared, {email}).consent.state(attribute::email, purpose::marketing) ==
          consent_state::specific);
    CHECK(group(100, yes, declared, {email}).consent == consent{});
    CHECK(group(100, yes, declared, {email}).unknown == 1);
    CHECK(group(100, no, declared, {email}).consent.is_unreadable());
    CHECK(group(3, yes, declared, {99 << 1 & 0x7F}).consent.objected(purpose::marketing) == false);
    CHECK(group(3, no, declared, {(50 << 1) | 1}).consent.objected(purpose::marketing));
    CHECK(group(3, yes, declared, {(50 << 1) | 1}).consent == consent{});
    CHECK(group(3, ended, declared, {50 << 1}).consent.objected(purpose::marketing));
    CHECK(group(100, ended, declared, {email}).consent.is_unreadable());
    CHECK(group(3, yes, from_elsewhere, {email}).consent == consent{});
    CHECK(group(3, no, from_elsewhere, {email}).consent.objected(purpose::marketing));
    CHECK(group(31, yes, declared, {email}).unknown == 1); // the largest purpose that fits into the first byte
    // Nothing that no consent says.
    for (const auto& wrong :
         {group(0, yes, declared, {email}), group(3, 0, declared, {email}), group(3, 7, declared, {email}),
          group(3, yes, 0, {email}), group(3, yes, declared, {email, email}), group(3, yes, declared, {0})})
        CHECK((wrong.error == record_error::contradictory && wrong.consent == consent::unreadable() &&
               wrong.position == 6));
    // A purpose that is written as a number though it fits, a number of the list likewise.
    CHECK(read_consent(sealed({'t', 2, 0, 0, 0, 44, said(0, yes), 31, declared, only(email)})).error ==
          record_error::contradictory);
    CHECK(read_consent(sealed({'t', 2, 0, 0, 0, 44, said(3, yes), declared, 63, 2, email, email + 2})).error ==
          record_error::contradictory);
    CHECK(read_consent(sealed({'t', 2, 0, 0, 0, 44, said(3, yes), declared, only(0)})).error ==
          record_error::contradictory);
    CHECK(read_consent(sealed({'t', 2, 0, 0, 0, 44, said(3, yes), declared, only(1)})).error ==
          record_error::contradictory);
}
TEST_CASE("an objection to a purpose that is not known refuses everything, an answer that is given twice too") {
    const auto read = [](const bytes& b) { return read_consent(sealed(b)); };
    const auto objection = read({'t', 2, 0, 0, 2, 44, 1, 100});
    CHECK((objection && objection.unknown == 1 && objection.consent.is_unreadable()));
    CHECK(read({'t', 2, 0, 0, 2, 44, 1, 4}).consent.objected(purpose::advertising));
    const auto none = read({'t', 2, 0, 0, 2, 44, 0}); // it says that there are some
    CHECK((none.error == record_error::contradictory && none.position == 6));
    for (const int flags : {24, 32, 64, 128}) { // times in two forms, or a flag that there is not
        const auto wrong = read({'t', 2, 0, 0, static_cast<std::uint8_t>(flags), 44, 44, 44});
        CHECK((wrong.error == record_error::contradictory && wrong.position == 4));
    }
    CHECK(read({'t', 2, 0, 0, 0, 0xFF, 63}).error == record_error::none); // the largest number there can be
    const auto beyond = read({'t', 2, 0, 0, 0, 0x80, 64});
    CHECK((beyond.error == record_error::contradictory && beyond.position == 5));
    constexpr std::uint8_t email = only(26), declared = 2, first_party = 4, all = 0;
    const auto twice = read({'t', 2, 0, 0, 0, 44, said(3, 4), declared, email, said(3, 2), declared, email});
    CHECK((twice.error == record_error::contradictory && twice.position == 9)); // a no, then a yes
    CHECK(read({'t', 2, 0, 0, 0, 44, said(3, 4), declared, email, said(3, 2), first_party, email}));
    const auto asked = read({'t', 2, 0, 0, 0, 44, said(3, 1), declared, all, said(3, 2), declared, email});
    CHECK((asked && asked.consent.state(attribute::email, purpose::marketing) == consent_state::specific &&
           asked.consent.state(attribute::phone, purpose::marketing) == consent_state::general));
    CHECK(read({'t', 2, 0, 0, 0, 44, said(3, 2), declared, email, said(3, 1), declared, all}).error ==
          record_error::contradictory);
    for (const unsigned few : {3u, 4u, 5u}) { // a banner's yes, then that one of them has ended, a no, or taken back
        const auto but = read({'t', 2, 0, 0, 0, 44, said(3, 1), declared, all, said(3, few), declared, email});
        CHECK((but && but.consent.state(attribute::email, purpose::marketing) !=
                          but.consent.state(attribute::phone, purpose::marketing)));
        CHECK(but.consent.state(attribute::email, purpose::marketing) == (few == 3   ? consent_state::expired
                                                                          : few == 4 ? consent_state::refused
                                                                                     : consent_state::withdrawn));
        CHECK(but.consent.state(attribute::phone, purpose::marketing) == consent_state::general);
        // The other way round nobody says it: a yes after a no would take it back.
        CHECK(read({'t', 2, 0, 0, 0, 44, said(3, few), declared, email, said(3, 1), declared, all}).error ==
              record_error::contradictory);
    }
    CHECK(read({'t', 2, 0, 0, 0, 44, said(3, 2), declared, email, said(3, 4), declared, email}).error ==
          record_error::contradictory); // an asked yes, then a no
    CHECK(read({'t', 2, 0, 0, 0, 44, said(3, 4), declared, 2, 26}).error ==
          record_error::wrong_length); // one is missing
    // Without times in its head, none can follow.
    CHECK(read({'t', 2, 0, 0, 0, 44, said(3, 7), declared, 1, 0, 0, email}).error == record_error::contradictory);
}
TEST_CASE("what this version of the format wrote is read for ever, and no other version") {
    constexpr std::uint8_t of_a_person[]{0x74, 0x02, 0x15, 0x00, 0x02, 0x2C, 0x01, 0x04, 0x12, 0x06, 0x4C,
                                         0x14, 0x7F, 0x70, 0x1A, 0x06, 0x5A, 0x96, 0x92, 0x49, 0x18};
    constexpr std::uint8_t listed[]{
        0x74, 0x02, 0x47, 0x00, 0x00, 0x2C, 0x0A, 0x7E, 0x43, 0x29, 0x02, 0x2B, 0x02, 0x04, 0x06, 0x08, 0x0A, 0x0C,
        0x10, 0x12, 0x14, 0x16, 0x18, 0x1A, 0x1C, 0x1E, 0x20, 0x22, 0x24, 0x26, 0x28, 0x2A, 0x2C, 0x2E, 0x30, 0x32,
        0x34, 0x36, 0x38, 0x3A, 0x3C, 0x3E, 0x40, 0x42, 0x44, 0x46, 0x48, 0x4A, 0x4C, 0x4E, 0x50, 0x52, 0x54, 0x56,
        0x58, 0x29, 0x04, 0x00, 0x2B, 0x02, 0x4E, 0x3C, 0x18, 0x98, 0x55, 0x7F, 0x4A, 0x9D, 0xED, 0x17, 0x22};
    constexpr std::uint8_t of_bert[]{0x74, 0x02, 0x19, 0x00, 0x00, 0x2C, 0x0A, 0x7E, 0x43, 0x29, 0x06, 0x00, 0x2B,
                                     0x02, 0x4E, 0x3C, 0x18, 0x98, 0x55, 0x7F, 0x4A, 0x92, 0x68, 0xC3, 0xBE};
    consent bert; // whose yes to all but one may also be written as a yes to each
    bert.grant_generally(purpose::measurement);
    bert.expire(attribute::style, purpose::measurement, {source::declared});
    bert.withdraw(attribute::name, purpose::sharing);
    bert.grant(joint_risk::identifying_combination, purpose::support);
    bert.refuse(attribute::mood, purpose::learning, {source::inferred, source::third_party});
    constexpr std::uint8_t of_the_first_version[]{0x74, 0x01, 0x1C, 0x00, 0x2C, 0x00, 0x00, 0x01, 0x04, 0x02,
                                                  0x02, 0x06, 0x01, 0x0C, 0x02, 0x04, 0x7F, 0x01, 0x30, 0x03,
                                                  0x02, 0x06, 0x01, 0x1A, 0xB3, 0xAC, 0x16, 0xDB};
    CHECK(read_consent(of_the_first_version, sizeof of_the_first_version).error == record_error::other_version);
    CHECK(read_consent(of_the_first_version, sizeof of_the_first_version).consent == consent::unreadable());
    CHECK(read_consent(of_a_person, sizeof of_a_person).consent == a_person);
    CHECK(read_consent(of_bert, sizeof of_bert).consent == bert);
    CHECK(read_consent(listed, sizeof listed).consent == bert);
    CHECK((written(a_person) == bytes(of_a_person, of_a_person + sizeof of_a_person) &&
           written(bert) == bytes(of_bert, of_bert + sizeof of_bert)));

    using another_build::trait; // with attributes put before, taken out and renamed
    const auto person_there = read_consent<trait>(of_a_person, sizeof of_a_person);
    REQUIRE((person_there && person_there.unknown == 0));
    CHECK(person_there.consent.state(trait::letter_box, purpose::marketing) == consent_state::specific);
    CHECK(person_there.consent.state(trait::photos, purpose::recommendation) == consent_state::refused);
    CHECK(person_there.consent.state(trait::aura, purpose::marketing) == consent_state::never_asked);
    const auto bert_there = read_consent<trait>(of_bert, sizeof of_bert);
    REQUIRE((bert_there && bert_there.unknown > 0));
    CHECK(bert_there.consent.objected(purpose::sharing)); // a no to the name, which is not known there
    CHECK(bert_there.consent.objected(purpose::learning));
    CHECK(bert_there.consent.state(trait::gender, purpose::support) == consent_state::never_asked);
}
TEST_CASE("a record says whose numbers it holds, and is not read as another's") {
    using own::hat, own::shoe;
    basic_consent<shoe> of_shoes;
    of_shoes.grant(shoe::gait, purpose::recommendation);
    of_shoes.refuse(shoe::size, purpose::marketing);
    const bytes record = written(of_shoes);
    const auto back = read_consent<shoe>(record);
    CHECK((back && back.consent == of_shoes));
    const auto as_shipped = read_consent(record);
    CHECK((as_shipped.error == record_error::other_vocabulary && as_shipped.position == 5));
    CHECK(as_shipped.consent == consent::unreadable());
    CHECK(read_consent<hat>(record).error == record_error::other_vocabulary);
    CHECK(read_consent<hat>(record).consent == basic_consent<hat>::unreadable());
    CHECK(read_consent<shoe>(written(a_person)).error == record_error::other_vocabulary);
    CHECK(read_consent<shoe>(written(a_person)).consent == basic_consent<shoe>::unreadable());
    // One that says that it is of the shipped attributes is no record that anybody wrote.
    bytes forged = record;
    for (std::size_t i = 5; i < 9; ++i) forged[i] = 0;
    CHECK(read_consent(sealed_again(forged)).error == record_error::contradictory);
    dice d;
    for (int i = 0; i < 2000; ++i) {
        const auto c = random_history<shoe>(d);
        const bytes b = written(c);
        REQUIRE(read_consent<shoe>(b).consent == c);
        REQUIRE(read_consent<hat>(b).consent == basic_consent<hat>::unreadable());
    }
}
