// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/store/stored_consent.hpp>

#include "../decide/people.hpp"
#include "../twice.hpp"
#include "histories.hpp"

#include <tact/decide/standard.hpp>
#include <tact/store/dated_consent.hpp>

#include <algorithm>
#include <array>
#include <type_traits>

using namespace tact;
using namespace histories;
using people::friendly;
using people::neutral;

namespace {

constexpr context learning(purpose what_for) {
    context c = friendly(purpose::learning);
    c.learning_for = what_for;
    return c;
}
constexpr context moments[]{friendly(purpose::recommendation),    neutral(purpose::marketing),
                            friendly(purpose::sharing),           people::minor(purpose::support),
                            learning(purpose::recommendation),    learning(purpose::marketing),
                            friendly(purpose::security),          {},
                            {.purpose = static_cast<purpose>(99)}};

} // namespace

static_assert(sizeof(stored_consent) <= 32 && std::is_trivially_copyable_v<stored_consent>);
static_assert(!std::is_constructible_v<stored_consent, bytes&&>); // a temporary would dangle

TEST_CASE("a gate takes a record as it takes the consent in it") {
    TWICE([] {
        consent anna;
        anna.grant(attribute::residence, purpose::recommendation);
        anna.refuse(attribute::clothing_size, purpose::recommendation);
        std::array<std::uint8_t, 64> record{};
        const written_record w = write_consent(anna, record);
        const stored_consent stored(record.data(), w.size);
        const context_gate here = standard.in(friendly(purpose::recommendation));
        return w && stored.error() == record_error::none && here.under(stored) == here.under(anna) &&
               !here.under(stored).permits({attribute::clothing_size, source::declared});
    }());
}
TEST_CASE("over random histories every gate is the same, and names itself alike") {
    dice d;
    for (int i = 0; i < 3000; ++i) {
        const consent c = random_history(d);
        const bytes record = written(c);
        const stored_consent stored(record);
        REQUIRE(stored.error() == record_error::none);
        for (const context& where : moments) {
            const context_gate here = standard.in(where);
            REQUIRE(here.under(stored) == here.under(c));
        }
    }
}
TEST_CASE("what cannot be read refuses everything that consent touches") {
    const bytes record = written(consent{});
    bytes broken = record;
    broken[5] ^= 1;
    for (const stored_consent& stored : {stored_consent{}, stored_consent(broken), stored_consent(nullptr, 0),
                                         stored_consent(record.data(), record.size() - 1)})
        for (const context& where : moments) {
            const context_gate here = standard.in(where);
            CHECK(here.under(stored) == here.under(consent::unreadable()));
        }
    CHECK(stored_consent(broken).error() == record_error::wrong_checksum);
    CHECK(stored_consent{}.error() == record_error::missing);
}
TEST_CASE("memory that was written over refuses everything, whatever it says now") {
    consent c;
    c.grant(attribute::clothing_size, purpose::recommendation);
    c.refuse(attribute::photos, purpose::recommendation);
    c.refuse(attribute::photos, purpose::learning);
    const bytes good = written(c);
    bytes over = good;
    const stored_consent stored(over);
    const auto refuses_everything = [&] {
        for (const context& where : {friendly(purpose::recommendation), learning(purpose::recommendation)})
            if (!(standard.in(where).under(stored) == standard.in(where).under(consent::unreadable()))) {
                // The names of the gates may differ by what was read before; what they decide may not.
                for (std::size_t s = 0; s < enum_size<source>; ++s)
                    if (!(standard.in(where).under(stored).from(enum_at<source>(s)) ==
                          standard.in(where).under(consent::unreadable()).from(enum_at<source>(s))))
                        return false;
            }
        return true;
    };
    CHECK(!refuses_everything());
    for (std::size_t at = 0; at < good.size(); ++at)
        for (unsigned value = 0; value < 256; ++value) {
            if (value == good[at]) continue;
            over[at] = static_cast<std::uint8_t>(value);
            REQUIRE(refuses_everything());
            over[at] = good[at];
        }
    CHECK(!refuses_everything());
    // The record of another person, of the same length, in the same memory.
    consent other;
    other.grant(attribute::income, purpose::recommendation);
    other.refuse(attribute::mood, purpose::recommendation);
    other.refuse(attribute::mood, purpose::learning);
    const bytes of_other = written(other);
    REQUIRE(of_other.size() == over.size());
    std::copy(of_other.begin(), of_other.end(), over.begin());
    CHECK(refuses_everything());
}
TEST_CASE("a general yes that was given again holds as long as the later one") {
    dated_consent said;
    said.grant_generally(purpose::recommendation, 100);
    said.grant_generally(attribute::clothing_size, purpose::recommendation, 200);
    const bytes record = written(said);
    REQUIRE(record.size() == 12 + 2 * 6); // the first is written as a yes to all
    const stored_consent stored(record);
    const max_age limits = max_age{}.limit(purpose::recommendation, 90);
    for (const minutes now : {minutes{150}, minutes{200}, minutes{250}, minutes{300}}) {
        dated_consent then = said;
        then.expire(limits, now);
        const context_gate here = standard.in(friendly(purpose::recommendation));
        REQUIRE(here.under(stored.as_of(now, limits)) == here.under(then.consent()));
    }
}
TEST_CASE("for a purpose that there is not, everything is refused") {
    const bytes record = written(consent{});
    const stored_consent stored(record);
    for (const processing_purpose to : {processing_purpose{static_cast<purpose>(99), purpose::unstated},
                                        processing_purpose{purpose::learning, static_cast<purpose>(99)}}) {
        detail::effective_consent<attribute> all[detail::source_slots]{};
        stored.answer(to, all);
        for (const auto& one : all) CHECK(one.refused == attribute_bits<attribute>::all());
    }
}
TEST_CASE("what a later build wrote refuses as much as reading it does") {
    for (const bytes& record : {sealed({'t', 2, 0, 0, 0, 60, said(3, 4), 2, only(50 << 1)}),  // a no to the unknown
                                sealed({'t', 2, 0, 0, 0, 60, said(3, 3), 2, only(50 << 1)}),  // an ended yes
                                sealed({'t', 2, 0, 0, 0, 60, said(3, 2), 2, 2, 26, 50 << 1}), // a yes, and one known
                                sealed({'t', 2, 0, 0, 0, 60, said(0, 4), 100, 2, only(26)}),  // for an unknown purpose
                                sealed({'t', 2, 0, 0, 0, 60, said(31, 4), 2, only(26)}),      // for another
                                sealed({'t', 2, 0, 0, 0, 40, said(2, 1), 6, 0}),              // all of an earlier build
                                sealed({'t', 2, 0, 0, 2, 60, 1, 100}), sealed({'t', 2, 0, 0, 0, 60, said(3, 1), 6, 0}),
                                sealed({'t', 2, 0, 0, 0, 60, said(3, 4), 6, 0})}) {
        const stored_consent stored(record);
        const auto whole = read_consent(record);
        REQUIRE(whole);
        for (const context& where : moments) {
            const context_gate here = standard.in(where);
            CHECK(here.under(stored) == here.under(whole.consent));
        }
    }
}

namespace {

/// The shipped attributes twice over, so that most numbers take two bytes and some groups more than 127 of them.
enum class many : std::uint16_t { first = 0, last = 199 };
constexpr many last_enumerator(many) { return many::last; }
inline constexpr stored_id_table<many> many_ids = [] {
    stored_id_table<many> t{};
    for (std::size_t i = 0; i < enum_size<many>; ++i) t[enum_at<many>(i)].id = static_cast<std::uint16_t>(i + 1);
    return t;
}();
constexpr const auto& stored_ids_of(many) { return many_ids; }
constexpr std::uint32_t stored_vocabulary_of(many) { return 0x200; }

template <class Attribute>
bool answers_alike(const basic_stored_consent<Attribute>& stored, const basic_consent<Attribute>& c) {
    for (std::size_t p = 0; p < enum_size<purpose>; ++p)
        for (std::size_t l = 0; l < enum_size<purpose>; l += enum_at<purpose>(p) == purpose::learning ? 1u : 99u) {
            const processing_purpose to{enum_at<purpose>(p), enum_at<purpose>(l)};
            detail::effective_consent<Attribute> all[detail::source_slots]{};
            stored.answer(to, all);
            for (std::size_t s = 1; s < detail::source_slots; ++s)
                if (!(all[s] == c.to(to, enum_at<source>(s)))) return false;
        }
    return true;
}

} // namespace

TEST_CASE("numbers of two bytes are read as those of one are") {
    dice d;
    std::size_t short_ones = 0;
    for (int i = 0; i < 2000; ++i) {
        const auto c = random_history<many>(d);
        bytes record(9000);
        record.resize(write_consent(c, record).size);
        short_ones += record.size() < 18;
        const basic_stored_consent<many> stored(record);
        REQUIRE(stored.error() == record_error::none);
        REQUIRE(answers_alike(stored, c));
        const consent shipped = random_history(d);
        const bytes of_shipped = written(shipped);
        REQUIRE(answers_alike(stored_consent(of_shipped), shipped));
    }
    CHECK(short_ones > 20);
}
TEST_CASE("a forged record with a right checksum says in place what it says when it is read, at any time") {
    dice d;
    std::size_t understood = 0;
    for (int i = 0; i < 20000; ++i) {
        dated_consent said;
        for (std::size_t k = d.below(7); k-- > 0;) {
            const auto a = enum_at<attribute>(d.below(enum_size<attribute>));
            const auto p = enum_at<purpose>(1 + d.below(7));
            const minutes now = d.below(4) == 0 ? 0 : minutes(900 + d.below(100));
            switch (d.below(5)) {
            case 0: said.grant(a, p, now); break;
            case 1: said.grant_generally(p, now); break;
            case 2: said.grant_generally(a, p, now, some_sources(d)); break;
            case 3: said.refuse(a, p); break;
            default: said.object_to(p); break;
            }
        }
        bytes b = written(said);
        for (std::size_t k = 1 + d.below(3); k-- > 0;)
            b[4 + d.below(b.size() - 8)] = static_cast<std::uint8_t>(d.below(3) == 0 ? d.below(256) : d.below(60));
        b = sealed_again(b);
        const bytes exact(b.begin(), b.end()); // its own allocation, so that a sanitizer sees its end
        const auto whole = read_consent(exact);
        const stored_consent stored(exact);
        REQUIRE(stored.error() == whole.error);
        if (!whole) continue;
        ++understood;
        for (std::size_t p = 1; p < enum_size<purpose>; ++p) {
            const processing_purpose to{enum_at<purpose>(p), purpose::unstated};
            detail::effective_consent<attribute> all[detail::source_slots]{};
            stored.answer(to, all);
            for (std::size_t s = 1; s < detail::source_slots; ++s) {
                const auto expected = whole.consent.to(to, enum_at<source>(s));
                REQUIRE(all[s].refused == expected.refused);
                REQUIRE(all[s].general - all[s].refused == expected.general - expected.refused);
                REQUIRE(all[s].specific - all[s].refused == expected.specific - expected.refused);
                REQUIRE(all[s].expired - all[s].refused == expected.expired - expected.refused);
            }
        }
        auto dated = read_dated_consent(exact).consent;
        const max_age limits =
            max_age{}.limit(purpose::recommendation, 50).limit(attribute::email, minutes(d.below(99)));
        dated.expire(limits, 1000);
        for (const context& where : {friendly(purpose::recommendation), neutral(purpose::marketing)})
            REQUIRE(standard.in(where).under(stored.as_of(1000, limits)) == standard.in(where).under(dated.consent()));
    }
    CHECK(understood > 1000);
}
