// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/signals/snapshot/snapshot_record.hpp>

#include "../../twice.hpp"

#include <tact/signals/snapshot/signal_snapshots.hpp>
#include <tact/signals/snapshot/to_consent.hpp>

#include <array>
#include <iterator>
#include <span>
#include <vector>

using namespace tact;

namespace {

using bytes = std::vector<std::uint8_t>;

bytes written(const consent_snapshot& s) {
    bytes b(max_snapshot_record);
    const written_record w = write_snapshot(s, b);
    REQUIRE(w);
    b.resize(w.size);
    return b;
}
/// Bytes with their length and checksum set right.
bytes sealed(bytes b) {
    b[2] = static_cast<std::uint8_t>(b.size());
    b[3] = 0;
    const std::uint32_t crc = detail::crc_32(b.data(), b.size() - 4);
    for (std::size_t k = 0; k < 4; ++k) b[b.size() - 4 + k] = static_cast<std::uint8_t>(crc >> 8 * k);
    return b;
}
/// The same with some bytes before the checksum.
bytes with(bytes b, std::initializer_list<std::uint8_t> more) {
    b.insert(b.end() - 4, more);
    return sealed(b);
}

struct die {
    std::uint32_t state = 5;
    std::uint32_t below(std::uint32_t n) {
        state = state * 1664525u + 1013904223u;
        return (state >> 8) % n;
    }
};
consent_snapshot random_snapshot(die& d) {
    consent_snapshot s;
    for (std::size_t p = 1; p < enum_size<purpose>; ++p)
        if (d.below(2) == 0)
            s.of[p] = {enum_at<use_level>(d.below(4)), enum_at<use_level>(d.below(4)), enum_at<learn_level>(d.below(4)),
                       enum_at<signal_reason>(d.below(enum_size<signal_reason>))};
    s.hash = std::uint64_t{d.below(1u << 24)} << 40 | d.below(1u << 24);
    s.last_updated = std::uint64_t{d.below(1u << 24)} << 12;
    for (std::size_t i = 0; i < enum_size<signal_limit>; ++i)
        if (d.below(3) == 0) s.set_limit(enum_at<signal_limit>(i), d.below(2) == 0);
    s.closed_by_others = d.below(2) == 0;
    s.absent = d.below(4) == 0;
    s.unreadable = d.below(8) == 0;
    s.withdrawn = d.below(4) == 0;
    return s;
}

constexpr consent_snapshot gpc = snapshot_of_gpc("1");

} // namespace

TEST_CASE("a snapshot is read as it was written, while compiling too") {
    TWICE([] {
        std::array<std::uint8_t, max_snapshot_record> out{};
        const written_record w = write_snapshot(gpc, out);
        const snapshot_reading r = read_snapshot(out.data(), w.size);
        return w && r && r.snapshot == gpc && r.unknown == 0;
    }());
    TWICE([] {
        std::array<std::uint8_t, 26> out{};
        const written_record w = write_snapshot(consent_snapshot{}, std::span(out));
        return !w && w.error == record_error::no_room && w.size == 27;
    }());
    die d;
    std::size_t longest = 0;
    for (int i = 0; i < 3000; ++i) {
        const consent_snapshot s = random_snapshot(d);
        const bytes b = written(s);
        const snapshot_reading r = read_snapshot(b);
        REQUIRE((r && r.snapshot == s));
        longest = b.size() > longest ? b.size() : longest;
    }
    CHECK((longest > 80 && longest <= max_snapshot_record && max_snapshot_record == 109));
}
TEST_CASE("no change of a byte and no cut of a snapshot permits anything: it is unreadable") {
    die d;
    for (int i = 0; i < 100; ++i) {
        const bytes good = written(random_snapshot(d));
        for (std::size_t at = 0; at < good.size(); ++at) {
            bytes bad = good;
            bad[at] = static_cast<std::uint8_t>(bad[at] ^ (1 + d.below(255)));
            const snapshot_reading changed = read_snapshot(bad), cut = read_snapshot(good.data(), at);
            if (changed || cut) FAIL("it was read");
            if (!(to_consent(changed.snapshot) == consent::unreadable())) FAIL("a changed record permits");
            if (!(to_consent(cut.snapshot) == consent::unreadable())) FAIL("a cut record permits");
        }
    }
    CHECK(read_snapshot(bytes{}).error == record_error::missing);
    CHECK(read_snapshot(nullptr, 9).snapshot.unreadable);
    bytes other = written(gpc);
    other[0] = 't';
    CHECK(read_snapshot(other).error == record_error::not_a_record);
    other[0] = 's';
    other[1] = 2;
    CHECK((read_snapshot(other).error == record_error::other_version && read_snapshot(other).position == 1));
}
TEST_CASE("what was not read yet refuses everything, and what is out of range is not written") {
    TWICE(snapshot_reading{}.snapshot.unreadable && snapshot_reading{}.error == record_error::missing);
    bytes room(max_snapshot_record);
    for (const purpose_stance& wrong :
         {purpose_stance{static_cast<use_level>(9)}, purpose_stance{use_level::none, static_cast<use_level>(4)},
          purpose_stance{use_level::none, use_level::none, static_cast<learn_level>(200)},
          purpose_stance{use_level::none, use_level::none, learn_level::no, static_cast<signal_reason>(14)}}) {
        consent_snapshot s;
        s.of[position(purpose::marketing)] = wrong;
        CHECK(write_snapshot(s, room).error == record_error::contradictory);
    }
}
TEST_CASE("what a later build wrote: a yes to the unknown is dropped, a no makes all unreadable") {
    const bytes empty = written(consent_snapshot{});
    const auto purposes = [&](std::initializer_list<std::uint8_t> more) { return read_snapshot(with(empty, more)); };
    constexpr std::uint8_t unsaid = 1, none = 2, limited = 3, profile = 4, no = 2, closed = 3, yes = 4, plain = 1;
    CHECK((purposes({99, profile, profile, yes, plain}) && purposes({99, profile, profile, yes, plain}).unknown == 1));
    CHECK(!purposes({99, profile, profile, yes, plain}).snapshot.unreadable);
    for (const auto& said : {purposes({99, none, none, no, plain}), purposes({99, limited, unsaid, unsaid, plain}),
                             purposes({99, unsaid, unsaid, no, plain}), purposes({99, unsaid, unsaid, closed, plain}),
                             purposes({99, profile, profile, yes, 3})})
        CHECK((said && said.unknown == 1 && said.snapshot.unreadable));
    // A reason that is not known does not change what is allowed.
    const snapshot_reading why = purposes({3, limited, unsaid, unsaid, 88});
    CHECK((why && why.unknown == 1 && why.snapshot[purpose::marketing].allowed == use_level::limited));
    CHECK(why.snapshot[purpose::marketing].why == signal_reason::unreadable);
    // Limits: `empty` ends in two counts of none.
    bytes opened = empty, shut = empty;
    opened[21] = 1;
    opened.insert(opened.begin() + 22, 77);
    shut[22] = 1;
    shut.insert(shut.begin() + 23, 77);
    const snapshot_reading open = read_snapshot(sealed(opened)), shut_read = read_snapshot(sealed(shut));
    CHECK((open && open.unknown == 1 && !open.snapshot.unreadable && open.snapshot.opened == 0));
    CHECK((shut_read && shut_read.unknown == 1 && shut_read.snapshot.unreadable));
}
TEST_CASE("a snapshot that says something twice, or what cannot be said, is refused") {
    const bytes empty = written(consent_snapshot{});
    const auto error_of = [](const bytes& b) { return read_snapshot(b).error; };
    CHECK(error_of(with(empty, {3, 4, 4, 4, 1, 3, 2, 2, 2, 3})) == record_error::contradictory);
    CHECK(error_of(with(empty, {0, 4, 4, 4, 1})) == record_error::contradictory);
    CHECK(error_of(with(empty, {3, 5, 4, 4, 1})) == record_error::contradictory);
    CHECK(error_of(with(empty, {3, 4, 0, 4, 1})) == record_error::contradictory);
    CHECK(error_of(with(empty, {3, 4, 4, 9, 1})) == record_error::contradictory);
    CHECK(error_of(with(empty, {3, 4, 4, 4})) == record_error::wrong_length);
    bytes flags = empty, twice = empty;
    flags[4] = 16;
    CHECK((error_of(sealed(flags)) == record_error::contradictory && read_snapshot(sealed(flags)).position == 4));
    twice[21] = 2;
    twice.insert(twice.begin() + 22, {5, 5});
    CHECK((error_of(sealed(twice)) == record_error::contradictory && read_snapshot(sealed(twice)).position == 23));
}
TEST_CASE("what the first version of a snapshot's record holds is read for ever") {
    constexpr std::uint8_t record[]{0x73, 0x01, 0x27, 0x00, 0x08, 0xEF, 0xCD, 0xAB, 0x89, 0x67, 0x45, 0x23, 0x01,
                                    0x00, 0x6A, 0x47, 0xF5, 0x03, 0x00, 0x00, 0x00, 0x01, 0x01, 0x01, 0x06, 0x02,
                                    0x04, 0x04, 0x04, 0x01, 0x03, 0x03, 0x01, 0x02, 0x03, 0xEF, 0xB4, 0xA7, 0xBD};
    consent_snapshot s;
    s.limit_to(purpose::marketing, use_level::limited, signal_reason::not_chosen);
    s.of[position(purpose::recommendation)] = {use_level::profile, use_level::profile, learn_level::yes};
    s.set_limit(signal_limit::device, true);
    s.set_limit(signal_limit::health, false);
    s.hash = 0x0123456789ABCDEF;
    s.last_updated = 17'000'000'000;
    s.withdrawn = true;
    CHECK(written(s) == bytes(record, record + sizeof record));
    CHECK(read_snapshot(record, sizeof record).snapshot == s);
}
TEST_CASE("the stored numbers of limits, reasons and levels never change") {
    using enum signal_limit;
    constexpr signal_limit limits[]{device,           device_scanning, precise_location, race_or_origin,
                                    religion,         health,          sexuality,        citizenship,
                                    genetic,          biometric,       trade_union,      messages,
                                    identity_numbers, accounts,        crime_victim,     signal_limit::nothing};
    CHECK(std::size(limits) == enum_size<signal_limit>);
    for (std::size_t i = 0; i < std::size(limits); ++i)
        CHECK(detail::stored_numbers<signal_limit>::id_of(limits[i]) == i + 1);
    constexpr signal_reason reasons[]{
        signal_reason::none,          signal_reason::restricted,        signal_reason::not_chosen,
        signal_reason::opted_out,     signal_reason::global_control,    signal_reason::notice_missing,
        signal_reason::by_contract,   signal_reason::covered_undefined, signal_reason::child,
        signal_reason::not_disclosed, signal_reason::invalid,           signal_reason::absent,
        signal_reason::withdrawn,     signal_reason::unreadable};
    CHECK(std::size(reasons) == enum_size<signal_reason>);
    for (std::size_t i = 0; i < std::size(reasons); ++i)
        CHECK(detail::stored_numbers<signal_reason>::id_of(reasons[i]) == i + 1);
    constexpr use_level levels[]{use_level::unsaid, use_level::none, use_level::limited, use_level::profile};
    for (std::size_t i = 0; i < 4; ++i) CHECK(detail::stored_numbers<use_level>::id_of(levels[i]) == i + 1);
    constexpr learn_level learned[]{learn_level::unsaid, learn_level::no, learn_level::closed, learn_level::yes};
    for (std::size_t i = 0; i < 4; ++i) CHECK(detail::stored_numbers<learn_level>::id_of(learned[i]) == i + 1);
}
