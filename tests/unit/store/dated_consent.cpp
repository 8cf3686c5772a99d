// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/store/dated_consent.hpp>

#include "../decide/people.hpp"
#include "../twice.hpp"
#include "histories.hpp"

#include <tact/decide/standard.hpp>
#include <tact/store/stored_consent.hpp>

#include <array>
#include <initializer_list>
#include <map>
#include <span>

using namespace tact;
using namespace histories;

namespace {

constexpr minutes today = 29'900'000; // in 2026

constexpr dated_consent anna = [] {
    dated_consent c;
    c.grant(attribute::email, purpose::marketing, today - minutes_of_days(500));
    c.grant(attribute::clothing_size, purpose::recommendation, today);
    c.grant_generally(purpose::measurement, today - 10);
    c.refuse(attribute::photos, purpose::recommendation);
    c.object_to(purpose::advertising);
    return c;
}();
constexpr max_age no_limits;
constexpr max_age a_year = max_age{}.limit(purpose::marketing, minutes_of_days(365));

/// A dated consent and, kept by other means, when each yes was given: attribute or risk, purpose, source.
struct history {
    dated_consent dated;
    consent plain; ///< the same verbs without a time
    std::map<std::array<std::size_t, 3>, minutes> given;

    void forget_what_ended() {
        std::erase_if(given, [&](const auto& one) {
            const auto& [key, time] = one;
            const auto granted = plain.to({enum_at<purpose>(key[1]), purpose::unstated}, enum_at<source>(key[2]));
            return !granted.general.contains_bit(key[0]);
        });
    }
    void note(std::size_t bit, purpose p, enum_set<source> from, minutes now, bool specific) {
        for (std::size_t s = 1; s < enum_size<source>; ++s) {
            if (!from.contains(enum_at<source>(s)) || detail::slot_of(enum_at<source>(s)) == 0) continue;
            const auto had = plain.to({p, purpose::unstated}, enum_at<source>(s));
            if (!specific && had.specific.contains_bit(bit)) continue;
            given[{bit, position(p), s}] = now;
        }
    }
};

history random_history_with_times(dice& d, minutes (*time)(dice&)) {
    history h;
    const std::size_t steps = d.below(25);
    for (std::size_t i = 0; i < steps; ++i) {
        const auto a = enum_at<attribute>(d.below(enum_size<attribute>));
        const auto r = enum_at<joint_risk>(d.below(enum_size<joint_risk>));
        const auto p = enum_at<purpose>(1 + d.below(3));
        const enum_set<source> from = d.below(2) == 0 ? consent::own : some_sources(d);
        const minutes now = time(d);
        const std::size_t of_a = attribute_bits<attribute>::bit_of(a), of_r = attribute_bits<attribute>::bit_of(r);
        switch (d.below(10)) {
        case 0:
        case 1:
        case 2:
            h.note(of_a, p, from, now, true);
            CHECK(h.plain.grant(a, p, from) == h.dated.grant(a, p, now, from));
            break;
        case 3:
            h.note(of_a, p, from, now, false);
            CHECK(h.plain.grant_generally(a, p, from) == h.dated.grant_generally(a, p, now, from));
            break;
        case 4:
            for (std::size_t every = 0; every < enum_size<attribute>; ++every) h.note(1 + every, p, from, now, false);
            CHECK(h.plain.grant_generally(p, from) == h.dated.grant_generally(p, now, from));
            break;
        case 5:
            h.note(of_r, p, consent::every, now, true);
            CHECK(h.plain.grant(r, p) == h.dated.grant(r, p, now));
            break;
        case 6: CHECK(h.plain.refuse(a, p, from) == h.dated.refuse(a, p, from)); break;
        case 7: CHECK(h.plain.withdraw(a, p, from) == h.dated.withdraw(a, p, from)); break;
        case 8: CHECK(h.plain.withdraw(r, p) == h.dated.withdraw(r, p)); break;
        default:
            if (d.below(3) != 0) {
                CHECK(h.plain.withdraw_objection(p) == h.dated.withdraw_objection(p));
            } else {
                CHECK(h.plain.object_to(p) == h.dated.object_to(p));
            }
            break;
        }
        h.forget_what_ended();
    }
    return h;
}
minutes within_hours(dice& d) { return today - static_cast<minutes>(d.below(300)); }
minutes seldom_known(dice& d) { return d.below(3) == 0 ? 0 : today - 5 + static_cast<minutes>(d.below(10)); }

} // namespace

TEST_CASE("a record keeps when each yes was given, while compiling too") {
    TWICE([] {
        std::array<std::uint8_t, 80> out{};
        const written_record w = write_consent(anna, std::span(out)); // memory of another
        const auto r = read_dated_consent(out.data(), w.size);
        return w && w.size == 35 && r && r.consent == anna && r.unknown == 0 &&
               r.consent.given(attribute::email, purpose::marketing) == today - minutes_of_days(500) &&
               r.consent.given(attribute::income, purpose::measurement, source::first_party) == today - 10 &&
               r.consent.given(attribute::income, purpose::measurement, source::third_party) == 0 &&
               r.consent.given(attribute::photos, purpose::recommendation) == 0 &&
               read_consent(out.data(), w.size).consent == anna.consent();
    }());
}
TEST_CASE("eight answers at eight times take at most 64 bytes, whatever was said of whatever source") {
    dated_consent apart; // that have nothing in common
    for (std::size_t i = 0; i < 8; ++i)
        apart.grant(enum_at<attribute>(30 + i), enum_at<purpose>(1 + i), today + static_cast<minutes>(i));
    CHECK(written(apart).size() == 12 + 8 * 6);
    dice d;
    std::size_t longest = 0;
    for (int i = 0; i < 20000; ++i) {
        const std::size_t answers = 1 + d.below(8);
        dated_consent c;
        const std::size_t purposes_named = 1 + d.below(10), attributes_named = 1 + d.below(8);
        for (std::size_t k = 0; k < answers; ++k) {
            const auto a = enum_at<attribute>(d.below(attributes_named));
            const auto p = enum_at<purpose>(1 + d.below(purposes_named));
            const auto r = enum_at<joint_risk>(d.below(enum_size<joint_risk>));
            const enum_set<source> from = some_sources(d);
            const minutes now =
                d.below(4) == 0 ? 0 : today - static_cast<minutes>(d.below(d.below(2) == 0 ? 3 : 9999999));
            switch (d.below(8)) {
            case 0: c.grant(a, p, now, from); break;
            case 1: c.grant_generally(a, p, now, from); break;
            case 2: c.grant_generally(p, now, from); break;
            case 3: c.refuse(a, p, from); break;
            case 4: c.withdraw(a, p, from); break;
            case 5: c.object_to(p); break;
            case 6: c.grant(r, p, now); break;
            default: c.grant_generally(r, p, now); break;
            }
        }
        const bytes record = written(c);
        longest = record.size() > longest ? record.size() : longest;
        REQUIRE(record.size() <= 64);
        REQUIRE(read_dated_consent(record).consent == c);
    }
    CHECK(longest > 50);
}
TEST_CASE("times that lie far apart are kept too") {
    for (const minutes first : {minutes{1}, minutes{0xFFFF}, minutes{0x10000}, minutes{0xFEFFFFFF}})
        for (const minutes after :
             {minutes{0}, minutes{0xFFFFFF - 0xFFFF}, minutes{0xFFFFFF}, minutes{0x1000000}, minutes{0xFFFFFFFF}}) {
            const minutes last = after > 0xFFFFFFFF - first ? 0xFFFFFFFF : first + after;
            dated_consent c;
            c.grant(attribute::email, purpose::marketing, last);
            c.grant(attribute::phone, purpose::support, first);
            const bytes record = written(c);
            CHECK(record.size() == (last - first / 0x10000 * 0x10000 <= 0xFFFFFF ? 12 + 2 * 6 : 10 + 2 * 7));
            const auto r = read_dated_consent(record);
            REQUIRE((r && r.consent == c && r.consent.given(attribute::email, purpose::marketing) == last));
            const max_age limits = max_age{}.limit(purpose::support, last - first);
            const stored_consent stored(record);
            const context_gate here = standard.in(people::friendly(purpose::support));
            for (const minutes now : {last, last == 0xFFFFFFFF ? last : last + 1}) {
                dated_consent then = c;
                then.expire(limits, now);
                REQUIRE(here.under(stored.as_of(now, limits)) == here.under(then.consent()));
            }
        }
}
TEST_CASE("a year old yes ends, and with it what it permitted") {
    TWICE([] {
        dated_consent c = anna;
        return c.expire(a_year, today) == 2 &&
               c.consent().state(attribute::email, purpose::marketing) == consent_state::expired &&
               c.consent().state(attribute::clothing_size, purpose::recommendation) == consent_state::specific &&
               c.given(attribute::email, purpose::marketing) == 0 && c.expire(a_year, today) == 0;
    }());
    dated_consent renewed = anna;
    renewed.grant(attribute::email, purpose::marketing, today);
    CHECK(renewed.expire(a_year, today) == 0);
    // A banner's yes does not renew one that was asked for.
    dated_consent banner = anna;
    banner.grant_generally(purpose::marketing, today);
    CHECK(banner.given(attribute::email, purpose::marketing) == today - minutes_of_days(500));
    CHECK(banner.given(attribute::phone, purpose::marketing) == today);
    CHECK(banner.expire(a_year, today) == 2);
}
TEST_CASE("over random histories it knows the time of every yes, and of nothing else") {
    dice d;
    std::size_t known = 0;
    for (int i = 0; i < 200; ++i) {
        const history h = random_history_with_times(d, i % 2 == 0 ? within_hours : seldom_known);
        REQUIRE(h.dated.consent() == h.plain);
        for (std::size_t p = 1; p < 5; ++p)
            for (std::size_t s = 0; s < enum_size<source>; ++s) {
                const auto time_of = [&](std::size_t bit, auto what) {
                    const auto found = h.given.find({bit, p, s});
                    const minutes expected = found == h.given.end() ? 0 : found->second;
                    known += expected != 0;
                    if (h.dated.given(what, enum_at<purpose>(p), enum_at<source>(s)) != expected) FAIL("another time");
                };
                for (std::size_t a = 0; a < enum_size<attribute>; ++a) time_of(1 + a, enum_at<attribute>(a));
                for (std::size_t r = 0; r < enum_size<joint_risk>; ++r)
                    time_of(1 + enum_size<attribute> + r, enum_at<joint_risk>(r));
            }
        const bytes record = written(h.dated);
        const auto back = read_dated_consent(record);
        REQUIRE((back && back.consent == h.dated && read_consent(record).consent == h.plain));
    }
    CHECK(known > 2000);
}
TEST_CASE("what has ended is what is too old, one by one, and a gate of the record says the same") {
    dice d;
    std::size_t ended = 0;
    for (int i = 0; i < 120; ++i) {
        const history h = random_history_with_times(d, i % 3 == 0 ? seldom_known : within_hours);
        max_age limits;
        for (std::size_t k = d.below(4); k-- > 0;)
            limits.limit(enum_at<purpose>(1 + d.below(4)), minutes(d.below(300)));
        for (std::size_t k = d.below(4); k-- > 0;)
            limits.limit(enum_at<attribute>(d.below(enum_size<attribute>)), minutes(d.below(300)));
        dated_consent now = h.dated;
        const std::size_t gone = now.expire(limits, today);
        std::size_t counted = 0;
        for (std::size_t p = 1; p < enum_size<purpose>; ++p)
            for (std::size_t s = 0; s < enum_size<source>; ++s)
                for (std::size_t bit = 1; bit <= enum_size<attribute> + enum_size<joint_risk>; ++bit) {
                    const processing_purpose to{enum_at<purpose>(p), purpose::unstated};
                    const auto from = enum_at<source>(s);
                    if (detail::slot_of(from) != s) continue;
                    const bool was = h.plain.to(to, from).general.contains_bit(bit);
                    const bool is = now.consent().to(to, from).general.contains_bit(bit);
                    const auto found = h.given.find({bit, p, s});
                    const minutes given = found == h.given.end() ? 0 : found->second;
                    const minutes age = bit > enum_size<attribute>
                                            ? limits.of(enum_at<purpose>(p))
                                            : limits.of(enum_at<attribute>(bit - 1), enum_at<purpose>(p));
                    const bool too_old =
                        age != max_age::unlimited && (given == 0 || given > today || today - given > age);
                    if (is != (was && !too_old)) FAIL("another yes ended");
                    counted += was && too_old;
                }
        CHECK(gone == counted);
        ended += gone;
        const bytes record = written(h.dated);
        const stored_consent stored(record);
        for (std::size_t p = 0; p < enum_size<purpose>; ++p) {
            context where = people::friendly(enum_at<purpose>(p));
            if (where.purpose == purpose::learning) where.learning_for = purpose::support;
            const context_gate here = standard.in(where);
            REQUIRE(here.under(stored.as_of(today, limits)) == here.under(now.consent()));
            REQUIRE(here.under(stored.as_of(today, no_limits)) == here.under(h.plain));
        }
    }
    CHECK(ended > 500);
}
TEST_CASE("what a record cannot be made of refuses everything, as of any time") {
    const stored_consent none;
    const context_gate here = standard.in(people::friendly(purpose::recommendation));
    CHECK(here.under(none.as_of(today, a_year)) == here.under(consent::unreadable()));
    CHECK(read_dated_consent(nullptr, 0).consent.consent() == consent::unreadable());
    CHECK(read_dated_consent(bytes{}).error == record_error::missing);
}
TEST_CASE("a consent without times is older than every limit") {
    consent undated;
    undated.grant(attribute::email, purpose::marketing);
    undated.grant(attribute::email, purpose::support);
    dated_consent c(undated);
    CHECK(written(c) == written(undated));
    CHECK(c.expire(a_year, today) == 2);
    CHECK(c.consent().state(attribute::email, purpose::support) == consent_state::specific);
}
TEST_CASE("a time that does not fit is forgotten, the oldest first, and ends sooner") {
    basic_dated_consent<attribute, 4> c; // each yes takes two: declared, and from one's own service
    c.grant(attribute::email, purpose::marketing, today - 10);
    c.grant(attribute::phone, purpose::marketing, today);
    CHECK(c.given(attribute::email, purpose::marketing) == today - 10);
    c.grant(attribute::name, purpose::support, today - 5);
    CHECK(c.given(attribute::email, purpose::marketing) == 0);
    CHECK(c.given(attribute::phone, purpose::marketing) == today);
    CHECK(c.given(attribute::name, purpose::support) == today - 5);
    c.grant(attribute::style, purpose::support, today - 20); // older than all that are kept
    CHECK(c.given(attribute::style, purpose::support) == 0);
    CHECK(c.given(attribute::name, purpose::support) == today - 5);
    CHECK(c.consent().state(attribute::email, purpose::marketing) == consent_state::specific);
    CHECK(c.expire(a_year, today) == 2);
    CHECK(c.consent().state(attribute::email, purpose::marketing) == consent_state::expired);
    // A yes given again takes no other's place.
    basic_dated_consent<attribute, 2> again;
    again.grant(attribute::phone, purpose::marketing, today - 9, source::declared);
    again.grant(attribute::email, purpose::marketing, today - 5, source::declared);
    again.grant(attribute::email, purpose::marketing, today, source::declared);
    CHECK(again.given(attribute::phone, purpose::marketing) == today - 9);
    CHECK(again.given(attribute::email, purpose::marketing) == today);
    // Fewer times than a record has.
    dice d;
    const history h = random_history_with_times(d, within_hours);
    const auto few = read_dated_consent<attribute, 2>(written(h.dated));
    CHECK((few && few.consent.consent() == h.plain));
}
TEST_CASE("times are read from bytes that a dated record has, and from no others") {
    const auto read = [](const bytes& b) { return read_dated_consent(sealed(b)); };
    constexpr std::uint8_t email = only(26), declared = 2;
    const auto one = read({'t', 2, 0, 0, 8, 0, 0, 44, said(3, 7), declared, 5, 0, 0, email});
    CHECK((one && one.consent.given(attribute::email, purpose::marketing) == 5));
    CHECK(one.consent.consent().state(attribute::email, purpose::marketing) == consent_state::specific);
    const auto later = read({'t', 2, 0, 0, 8, 3, 1, 44, said(3, 6), declared, 1, 2, 4, email});
    CHECK((later && later.consent.given(attribute::email, purpose::marketing) == 0x01030000 + 0x040201));
    CHECK(later.consent.consent().state(attribute::email, purpose::marketing) == consent_state::general);
    const auto in_full = read({'t', 2, 0, 0, 16, 44, said(3, 6), declared, 1, 2, 4, 8, email});
    CHECK((in_full && in_full.consent.given(attribute::email, purpose::marketing) == 0x08040201));
    dated_consent at_six;
    at_six.grant(attribute::email, purpose::marketing, 6, {source::declared});
    const auto asked_again = read({'t',        2,        0, 0, 8, 0,    0, 44, said(3, 6), declared, 5, 0, 0, email, //
                                   said(3, 7), declared, 6, 0, 0, email});
    CHECK((asked_again && asked_again.consent == at_six));
    dated_consent at_seven; // a banner's yes that is given again
    at_seven.grant_generally(attribute::email, purpose::marketing, 7, {source::declared});
    const auto renewed = read({'t',        2,        0, 0, 8, 0,    0, 44, said(3, 6), declared, 5, 0, 0, email, //
                               said(3, 6), declared, 7, 0, 0, email});
    CHECK((renewed && renewed.consent == at_seven));
    CHECK(read({'t', 2, 0, 0, 8, 0, 0, 44, said(3, 7), declared, 0, 0, 0, email}).error == record_error::contradictory);
    CHECK(read({'t', 2, 0, 0, 8, 0xFF, 0xFF, 44, said(3, 7), declared, 5, 0, 1, email}).error ==
          record_error::contradictory); // after the last time that there is
    CHECK(read({'t', 2, 0, 0, 8, 0, 0, 44, said(3, 7), declared, 5, 0}).error == record_error::wrong_length);
}
TEST_CASE("what this version of the format wrote with times is read for ever") {
    constexpr std::uint8_t record[]{0x74, 0x02, 0x23, 0x00, 0x0A, 0xBD, 0x01, 0x2C, 0x01, 0x04, 0x17, 0x06,
                                    0xE0, 0x3C, 0x0B, 0x4C, 0x14, 0x7F, 0x70, 0x1F, 0x06, 0x60, 0x40, 0x00,
                                    0x5A, 0x2E, 0x06, 0xD6, 0x3C, 0x0B, 0x00, 0xC2, 0xA1, 0x7A, 0xC5};
    constexpr std::uint8_t far_apart[]{0x74, 0x02, 0x2B, 0x00, 0x12, 0x2C, 0x01, 0x04, 0x0F, 0x06, 0x01,
                                       0x00, 0x00, 0x00, 0x5C, 0x17, 0x06, 0xE0, 0x3C, 0xC8, 0x01, 0x4C,
                                       0x14, 0x7F, 0x70, 0x1F, 0x06, 0x60, 0x40, 0xBD, 0x01, 0x5A, 0x2E,
                                       0x06, 0xD6, 0x3C, 0xC8, 0x01, 0x00, 0x7E, 0xCE, 0xE6, 0xE3};
    dated_consent since_ever = anna;
    since_ever.grant(attribute::phone, purpose::support, 1);
    CHECK(read_dated_consent(record, sizeof record).consent == anna);
    CHECK(read_dated_consent(far_apart, sizeof far_apart).consent == since_ever);
    CHECK(written(anna) == bytes(record, record + sizeof record));
    CHECK(written(since_ever) == bytes(far_apart, far_apart + sizeof far_apart));
}
TEST_CASE("a gate of a record ends what its limits end, at every time of a young clock") {
    for (const minutes given : {minutes{0}, minutes{1}, minutes{7}, minutes{0xFFFFFFFF}}) {
        dated_consent c;
        c.grant(attribute::clothing_size, purpose::recommendation, given);
        c.grant(attribute::style, purpose::recommendation, 5);
        c.refuse(attribute::photos, purpose::recommendation);
        const bytes record = written(c);
        const stored_consent stored(record);
        const context_gate here = standard.in(people::friendly(purpose::recommendation));
        for (const minutes age : {minutes{0}, minutes{3}, minutes{100}, max_age::unlimited - 1, max_age::unlimited}) {
            const max_age of_purpose = max_age{}.limit(purpose::recommendation, age);
            const max_age of_attribute = max_age{}.limit(attribute::clothing_size, age).limit(attribute::style, 2);
            for (const max_age* limits : {&of_purpose, &of_attribute})
                for (const minutes now : {minutes{0}, minutes{1}, minutes{6}, minutes{9}, minutes{0xFFFFFFFF}}) {
                    dated_consent then = c;
                    then.expire(*limits, now);
                    REQUIRE(here.under(stored.as_of(now, *limits)) == here.under(then.consent()));
                }
        }
    }
}
TEST_CASE("an asked yes takes the place of a banner's yes, whichever of them has ended") {
    dated_consent c;
    c.grant_generally(purpose::recommendation, 100);
    c.grant(attribute::clothing_size, purpose::recommendation, 200); // the banner's group still lists all
    const bytes record = written(c);
    REQUIRE(record.size() == 12 + 6 + 6);
    const stored_consent stored(record);
    const context_gate here = standard.in(people::friendly(purpose::recommendation));
    for (const minutes now : {minutes{150}, minutes{200}, minutes{220}, minutes{280}, minutes{400}})
        for (const max_age& limits :
             {max_age{}.limit(purpose::recommendation, 90), max_age{}.limit(attribute::clothing_size, 90), max_age{}}) {
            dated_consent then = c;
            then.expire(limits, now);
            REQUIRE(here.under(stored.as_of(now, limits)) == here.under(then.consent()));
        }
    // Where the asked yes alone has ended, the banner's does not hold in its place.
    dated_consent late;
    late.grant(attribute::clothing_size, purpose::recommendation, 100);
    late.grant_generally(purpose::recommendation, 200);
    const bytes of_late = written(late);
    const stored_consent stored_late(of_late);
    const max_age limits = max_age{}.limit(purpose::recommendation, 90);
    dated_consent then = late;
    CHECK(then.expire(limits, 250) == 2);
    CHECK(here.under(stored_late.as_of(250, limits)) == here.under(then.consent()));
}
