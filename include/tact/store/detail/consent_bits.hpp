// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_STORE_DETAIL_CONSENT_BITS_HPP
#define TACT_STORE_DETAIL_CONSENT_BITS_HPP

#include <tact/decide/consent.hpp>
#include <tact/store/detail/record_bytes.hpp>
#include <tact/store/max_age.hpp>
#include <tact/store/record_error.hpp>
#include <tact/store/stored_ids.hpp>

// A record is a head, what the person objected to, groups of answers, and a CRC-32. A group says for a purpose and a
// state, from a set of sources and, of a yes whose time is known, at that time, what was answered so: all attributes
// that the writer knew, or a list of attributes and joint risks. What is said after a general yes replaces it: a yes to
// all but a few is written as one to all, and then what was said of the few. Everything is written by stored numbers;
// those up to 127 take a byte.

namespace tact::inline v0_1 {

namespace detail {

/// The version of the format.
inline constexpr std::uint8_t record_version = 2;

/// How an answer is stored. The numbers never change. A yes whose time follows has the number of its state and 5 more.
enum class stored_state : std::uint8_t { general = 1, specific = 2, expired = 3, refused = 4, withdrawn = 5 };
constexpr bool is_yes(stored_state s) { return s == stored_state::general || s == stored_state::specific; }
inline constexpr std::uint32_t dated = 5; // what is added then
inline constexpr stored_state stored_states[]{stored_state::general, stored_state::specific, stored_state::expired,
                                              stored_state::refused, stored_state::withdrawn};

/// The first byte of a group: the state, and the purpose above it, or 0 where its number follows.
inline constexpr std::uint32_t bits_of_a_state = 3, largest_purpose_in_a_byte = 31;
/// The byte before what a group lists: 0 for all attributes, or how many there are, or that their number follows, or,
/// from here on, the only one.
inline constexpr std::uint32_t count_follows = 63, only_one = 64, largest_only_one = 0xFF - only_one;

/// How the times of a record are written: as three bytes after a first time, or where that does not do as they are.
struct record_times {
    minutes base = 0;
    std::uint32_t size = 0; ///< the bytes of each; 0 in a record without times

    static constexpr std::uint32_t unit = 0x10000; ///< the first time is rounded down to it
    static constexpr std::uint32_t longest = 0xFFFFFF;

    /// For times between two; 0 for none.
    static constexpr record_times between(minutes first, minutes last) {
        if (last == 0) return {};
        const minutes from = first - first % unit;
        return last - from > longest ? record_times{0, 4} : record_times{from, 3};
    }
    constexpr minutes taken(byte_reader& from) const {
        const std::uint64_t low = from.take_16(), given = base + low + (std::uint64_t{from.take()} << 16);
        if (size == 3) return given > 0xFFFFFFFF ? 0 : static_cast<minutes>(given);
        return static_cast<minutes>(given | std::uint64_t{from.take()} << 24);
    }
    constexpr void put(byte_writer& to, minutes given) const {
        const minutes after = given - base;
        to.put_16(after & 0xFFFFu);
        to.put(after >> 16 & 0xFFu);
        if (size == 4) to.put(after >> 24);
    }
};

/// Reads and writes the answers of a consent as bits.
template <enumeration Attribute>
struct consent_bits {
    using bits = attribute_bits<Attribute>;
    using consent = basic_consent<Attribute>;
    using attributes = stored_numbers<Attribute>;
    using risks = stored_numbers<joint_risk>;
    using purposes = stored_numbers<purpose>;
    using sources = stored_numbers<source>;

    static_assert(stored_vocabulary<Attribute>,
                  "say whose numbers these are: stored_vocabulary_of beside stored_ids_of");
    static_assert(attributes::all_numbered, "an attribute without a number cannot be stored");

    static constexpr std::uint8_t mark = 't';
    static constexpr std::size_t flags_at = 4;
    static constexpr std::size_t shortest = 6; // up to the groups
    static constexpr std::size_t check = 4;    // the checksum
    static constexpr std::uint32_t unreadable_flag = 1, objections_flag = 2, vocabulary_flag = 4, times_flag = 8,
                                   long_times_flag = 16, every_flag = 31;
    static constexpr std::uint32_t whose = stored_vocabulary_of(Attribute{});

    static constexpr bits of(const consent& c, std::size_t p, std::size_t s, stored_state state) {
        const auto& cell = c.cells_[p][s];
        switch (state) {
        case stored_state::general: return cell.granted - cell.specific;
        case stored_state::specific: return cell.specific;
        case stored_state::expired: return cell.expired;
        case stored_state::refused: return cell.refused - cell.withdrawn;
        case stored_state::withdrawn:
        default: break;
        }
        return cell.withdrawn;
    }
    /// To what there is a yes.
    static constexpr const bits& yes(const consent& c, std::size_t p, std::size_t s) { return c.cells_[p][s].granted; }
    static constexpr void end(consent& c, std::size_t p, std::size_t s, const bits& some) {
        auto& cell = c.cells_[p][s];
        cell.expired |= cell.granted & some;
        cell.granted = cell.granted - some;
        cell.specific = cell.specific - some;
    }
    static constexpr bits every_attribute() { return bits(enum_set<Attribute>::all()) - bits::unknown(); }

    /// What was answered, for each slot of a source.
    using of_sources = bits[source_slots];

    /// The times of a consent that knows none.
    struct no_times {
        static constexpr record_times written_as() { return {}; }
        static constexpr no_times of(std::size_t) { return {}; }
        /// Calls `visit(given, some)` for each time at which some of these yeses were given, first for those of none.
        template <class Visitor>
        static constexpr void for_each(of_sources& yeses, Visitor visit) {
            visit(minutes{0}, yeses);
        }
        /// When the most of these yeses was given.
        static constexpr minutes of_most(std::size_t, const bits&) { return 0; }
    };
    /// Calls `visit(state, given, some)` for each state of answers for a purpose, and of yeses for each time.
    template <class Times, class Visitor>
    static constexpr void for_each_state(const consent& c, std::size_t p, const Times& times_here, Visitor visit) {
        for (const stored_state state : stored_states) {
            of_sources some{};
            bits any;
            for (std::size_t s = 0; s < source_slots; ++s) any |= some[s] = of(c, p, s, state);
            if (any.empty()) continue;
            if (detail::is_yes(state))
                times_here.for_each(some, [&](minutes given, of_sources& then) { visit(state, given, then); });
            else
                visit(state, minutes{0}, some);
        }
    }
    /// Calls `visit(sources, what)` for each set of sources from which something was answered, so that each answer is
    /// in one call: the sources as a bit for each slot.
    template <class Visitor>
    static constexpr void for_each_set(const of_sources& some, Visitor visit) {
        bits left;
        for (const bits& of_source : some) left |= of_source;
        while (!left.empty()) {
            const std::size_t first = left.bits().next(0);
            std::uint32_t from = 0;
            bits alike = left;
            for (std::size_t s = 0; s < source_slots; ++s) {
                const bool is_in = some[s].contains_bit(first);
                from |= std::uint32_t{is_in} << s;
                alike = is_in ? alike & some[s] : alike - some[s];
            }
            left = left - alike;
            visit(from, alike);
        }
    }

    template <class Times>
    static constexpr written_record encode(const consent& c, const Times& times, std::uint8_t* out, std::size_t room) {
        for (const bits& supplied : c.supplied_)
            if (!supplied.empty()) return {record_error::supplied, 0};
        const record_times as = times.written_as();
        byte_writer to(out, room);
        to.put(mark);
        to.put(record_version);
        to.put_16(0); // the length, which is not known yet
        to.put((c.unreadable_ ? unreadable_flag : 0) | (c.objected_.empty() ? 0 : objections_flag) |
               (whose != 0 ? vocabulary_flag : 0) | (as.size == 3 ? times_flag : 0) |
               (as.size == 4 ? long_times_flag : 0));
        if (as.size == 3) to.put_16(as.base / record_times::unit);
        if (whose != 0) to.put_32(whose);
        to.put_number(attributes::newest);
        if (!c.objected_.empty()) to.put_number(static_cast<std::uint32_t>(c.objected_.size()));
        for (const purpose p : c.objected_) to.put_number(purposes::id_of(p));
        group_writer writer{to, as};
        for (std::size_t p = 1; p < enum_size<purpose>; ++p)
            if (says_something(c, p)) write_purpose(c, p, times.of(p), writer);
        const std::size_t size = to.size() + check;
        if (size > 0xFFFF) return {record_error::too_long, size};
        if (size > room) return {record_error::no_room, size};
        out[2] = static_cast<std::uint8_t>(size & 0xFFu);
        out[3] = static_cast<std::uint8_t>(size >> 8);
        to.put_32(crc_32(out, size - check));
        return {record_error::none, size};
    }

    /// What stands before the groups: nothing if it is no whole record.
    struct opening {
        record_error error = record_error::none;
        std::size_t position = 0;
        record_times times{};
        std::uint32_t newest = 0; ///< the newest attribute that the writer knew
        bool unreadable = false;
        enum_set<purpose> objected{};
        std::size_t unknown = 0; ///< purposes that were objected to and are not known
    };
    /// How the times of a record are written that was opened before.
    static constexpr record_times times_of(const std::uint8_t* bytes) {
        const std::uint32_t flags = bytes[flags_at];
        if ((flags & times_flag) == 0) return {0, (flags & long_times_flag) != 0 ? 4u : 0u};
        return {(bytes[flags_at + 1] | std::uint32_t{bytes[flags_at + 2]} << 8) * record_times::unit, 3};
    }
    /// Reads a whole record up to the groups, at which it leaves the reader, which is at the flags.
    static constexpr opening open(byte_reader& from) {
        opening o;
        const auto wrong = [&](record_error e, std::size_t at) {
            o.error = e;
            o.position = at;
            return o;
        };
        const std::uint32_t flags = from.take();
        if (flags > every_flag || ((flags & times_flag) != 0 && (flags & long_times_flag) != 0))
            return wrong(record_error::contradictory, flags_at);
        if ((flags & times_flag) != 0) o.times = {from.take_16() * record_times::unit, 3};
        if ((flags & long_times_flag) != 0) o.times = {0, 4};
        std::size_t at = from.at();
        const std::uint32_t of = (flags & vocabulary_flag) != 0 ? from.take_32() : 0;
        if ((flags & vocabulary_flag) != 0 && of == 0) return wrong(record_error::contradictory, at);
        if (of != whose) return wrong(record_error::other_vocabulary, at);
        at = from.at();
        o.newest = from.take_number();
        if (o.newest > max_stored_id) return wrong(record_error::contradictory, at);
        o.unreadable = (flags & unreadable_flag) != 0;
        at = from.at();
        std::uint32_t left = (flags & objections_flag) != 0 ? from.take_number() : 0;
        if ((flags & objections_flag) != 0 && left == 0 && !from.failed())
            return wrong(record_error::contradictory, at);
        for (; left != 0 && !from.failed(); --left) {
            const std::size_t place = purposes::place_of(from.take_number());
            if (place == 0) {
                ++o.unknown;
                o.unreadable = true;
            }
            if (place != 0) o.objected.insert(tact::enum_at<purpose>(place - 1));
        }
        return o;
    }
    /// What is wrong with bytes as a whole, and where.
    static constexpr opening check_frame(const std::uint8_t* bytes, std::size_t size) {
        const auto wrong = [](record_error e, std::size_t at) {
            opening o;
            o.error = e;
            o.position = at;
            return o;
        };
        if (bytes == nullptr || size == 0) return wrong(record_error::missing, 0);
        if (bytes[0] != mark) return wrong(record_error::not_a_record, 0);
        if (size > 1 && bytes[1] != record_version) return wrong(record_error::other_version, 1);
        if (size < shortest + check) return wrong(record_error::wrong_length, size);
        if (byte_reader(bytes, 2, size).take_16() != size) return wrong(record_error::wrong_length, 2);
        if (byte_reader(bytes, size - check, size).take_32() != crc_32(bytes, size - check))
            return wrong(record_error::wrong_checksum, size - check);
        return {};
    }

    /// One group of answers.
    struct group {
        std::size_t purpose_place = 0; ///< its position plus one; 0 for one that is not known
        stored_state state{};
        minutes given = 0;             ///< when a yes was given; 0 if that is not known
        std::uint32_t source_bits = 0; ///< a bit for each slot of a source
        bits some{};
        std::size_t unknown = 0; ///< what this build does not know of it
        /// Whether it closes its whole purpose, or everything if that is not known: a no, or a yes that has ended, to
        /// something that is not known. Were the ended yes left out, what needs no yes would be open again once this
        /// build writes the record.
        constexpr bool closes() const { return unknown != 0 && !detail::is_yes(state); }
    };
    /// Reads the next group; false if it says what no consent can say. Where the record ends too early, the reader
    /// has failed.
    static constexpr bool take(byte_reader& from, const opening& o, group& g) {
        return take_head(from, o.times, g) ? take_items(from, o.newest, g) : from.failed();
    }

    /// What was found in a record besides the consent.
    struct findings {
        record_error error = record_error::none;
        std::size_t position = 0;
        std::size_t unknown = 0;
    };
    /// Reads a record into `c`, which is `consent::unreadable()`, and is that again after an error. Calls
    /// `on_yes(purpose, source, given, yeses, renewed)`: whether some of them were given at another time before.
    template <class Yes>
    static constexpr findings decode(const std::uint8_t* bytes, std::size_t size, consent& c, Yes on_yes) {
        const auto wrong = [&](record_error e, std::size_t at) {
            c = consent::unreadable();
            return findings{e, at, 0};
        };
        const opening framed = check_frame(bytes, size);
        if (framed.error != record_error::none) return wrong(framed.error, framed.position);
        byte_reader from(bytes, flags_at, size - check);
        const opening o = open(from);
        if (o.error != record_error::none) return wrong(o.error, o.position);
        findings r{record_error::none, 0, o.unknown};
        c.unreadable_ = o.unreadable;
        c.objected_ = o.objected;
        while (!from.failed() && !from.at_end()) {
            const std::size_t at = from.at();
            group g;
            if (!take(from, o, g)) return wrong(record_error::contradictory, at);
            if (from.failed()) break;
            r.unknown += g.unknown;
            for (std::uint32_t left = g.purpose_place == 0 ? 0 : g.source_bits; left != 0; left &= left - 1) {
                const auto s = static_cast<unsigned>(__builtin_ctz(left));
                auto& cell = c.cells_[g.purpose_place - 1][s];
                if ((cell.specific | cell.expired | cell.refused).intersects(g.some))
                    return wrong(record_error::contradictory, at);
                const bool renewed = cell.granted.intersects(g.some);
                answer(cell, g.state, g.some);
                if (detail::is_yes(g.state)) on_yes(g.purpose_place - 1, s, g.given, g.some, renewed);
            }
            if (g.closes() && g.purpose_place == 0) c.unreadable_ = true;
            if (g.closes() && g.purpose_place != 0) c.objected_.insert(tact::enum_at<purpose>(g.purpose_place - 1));
        }
        if (from.failed()) return wrong(record_error::wrong_length, from.at());
        return r;
    }

    /// Those that this build knows among the attributes up to a number.
    static constexpr bits attributes_up_to(std::uint32_t newest) {
        if (attributes::dense && newest >= attributes::newest) return every_attribute();
        bits known;
        for (std::uint32_t id = 1; id <= newest && id <= attributes::newest; ++id)
            if (attributes::place_of(id) != 0) known.insert_bit(attributes::place_of(id));
        return known;
    }
    /// What a group lists by a number of one byte, or as its only one; nothing if this build does not know it.
    static constexpr const bits& known_by(std::size_t item) { return small_items.of[item]; }

private:
    static constexpr std::size_t find_bit(std::uint32_t item) {
        if ((item & 1u) == 0) return attributes::place_of(item >> 1);
        const std::size_t place = risks::place_of(item >> 1);
        return place == 0 ? 0 : place + enum_size<Attribute>;
    }
    static constexpr std::uint32_t item_of(std::size_t bit) {
        if (bit <= enum_size<Attribute>)
            return std::uint32_t{attributes::id_of(tact::enum_at<Attribute>(bit - 1))} << 1;
        return std::uint32_t{risks::id_of(tact::enum_at<joint_risk>(bit - 1 - enum_size<Attribute>))} << 1 | 1u;
    }
    static constexpr auto small_items = [] {
        struct {
            bits of[0x100]{}; // as many as a byte has values, whatever became of it
        } t;
        for (std::uint32_t item = 0; item <= largest_only_one; ++item)
            if (find_bit(item) != 0) t.of[item].insert_bit(find_bit(item));
        return t;
    }();
    /// The slots of the sources that this build knows, which are stored under their own numbers.
    static constexpr std::uint32_t known_sources = (1u << source_slots) - 1;
    static_assert(
        [] {
            for (std::size_t s = 0; s < source_slots; ++s)
                if (sources::id_of(tact::enum_at<source>(s)) != s) return false;
            return true;
        }(),
        "a source is stored as the bit of its slot");

    // --- writing ---

    static constexpr bool says_something(const consent& c, std::size_t p) {
        bits said;
        for (const auto& cell : c.cells_[p]) said |= cell.granted | cell.expired | cell.refused;
        return !said.empty();
    }

    struct group_writer {
        byte_writer& to;
        record_times times;

        constexpr void head(std::size_t p, stored_state state, minutes given, std::uint32_t from) const {
            const std::uint32_t id = purposes::id_of(tact::enum_at<purpose>(p));
            const bool in_a_byte = id <= largest_purpose_in_a_byte;
            to.put((in_a_byte ? id << bits_of_a_state : 0) |
                   (static_cast<std::uint32_t>(state) + (given == 0 ? 0 : dated)));
            if (!in_a_byte) to.put_number(id);
            to.put_number(from);
            if (given != 0) times.put(to, given);
        }
        constexpr void all_attributes() const { to.put(0); }
        constexpr void list(const bits& some) const {
            const std::size_t first = some.bits().next(0);
            const auto count = static_cast<std::uint32_t>(some.bits().population());
            if (count == 1 && item_of(first) <= largest_only_one) return to.put(only_one + item_of(first));
            to.put(count < count_follows ? count : count_follows);
            if (count >= count_follows) to.put_number(count);
            for (std::size_t i = first; i < bits::width; i = some.bits().next(i + 1)) to.put_number(item_of(i));
        }
    };

    template <class Times>
    static constexpr void write_purpose(const consent& c, std::size_t p, const Times& times_here,
                                        const group_writer& writer) {
        // First a general yes to all, where everything was answered: what is not among it follows, and replaces it.
        std::uint32_t whole = 0; // the sources
        minutes given_at[source_slots]{};
        for (std::size_t s = 0; s < source_slots && attributes::dense; ++s) {
            const auto& cell = c.cells_[p][s];
            const bits general = (cell.granted - cell.specific) & every_attribute();
            if (general.empty() || !(cell.granted | cell.expired | cell.refused).includes(every_attribute())) continue;
            whole |= 1u << s;
            given_at[s] = times_here.of_most(s, general);
        }
        for (std::uint32_t left = whole; left != 0;) {
            std::uint32_t from = 0;
            const minutes given = given_at[static_cast<unsigned>(__builtin_ctz(left))];
            for (std::size_t s = 0; s < source_slots; ++s)
                if ((left >> s & 1u) != 0 && given_at[s] == given) from |= 1u << s;
            writer.head(p, stored_state::general, given, from);
            writer.all_attributes();
            left &= ~from;
        }
        for_each_state(c, p, times_here, [&](stored_state state, minutes given, of_sources& some) {
            for (std::size_t s = 0; s < source_slots && state == stored_state::general; ++s)
                if ((whole >> s & 1u) != 0 && given_at[s] == given) some[s] = some[s] - every_attribute();
            write_groups(p, state, given, some, writer);
        });
    }
    /// What was answered so for a purpose, at one time.
    static constexpr void write_groups(std::size_t p, stored_state state, minutes given, const of_sources& some,
                                       const group_writer& writer) {
        for_each_set(some, [&](std::uint32_t from, bits what) {
            if (attributes::dense && what.includes(every_attribute())) {
                writer.head(p, state, given, from);
                writer.all_attributes();
                what = what - every_attribute();
            }
            if (what.empty()) return;
            writer.head(p, state, given, from);
            writer.list(what);
        });
    }

    // --- reading ---

    template <class Cell>
    static constexpr void answer(Cell& cell, stored_state state, const bits& some) {
        cell.granted = detail::is_yes(state) ? cell.granted | some : cell.granted - some;
        if (state == stored_state::specific) cell.specific |= some;
        if (state == stored_state::expired) cell.expired |= some;
        if (state == stored_state::refused || state == stored_state::withdrawn) cell.refused |= some;
        if (state == stored_state::withdrawn) cell.withdrawn |= some;
    }
    /// Reads a group up to what it lists.
    static constexpr bool take_head(byte_reader& from, const record_times& times, group& g) {
        g = group{};
        const std::uint32_t first = from.take(), state_id = first & ((1u << bits_of_a_state) - 1);
        std::uint32_t purpose_id = first >> bits_of_a_state;
        if (purpose_id == 0) {
            purpose_id = from.take_number();
            if (purpose_id <= largest_purpose_in_a_byte) return false;
        }
        const std::uint32_t of_sources = from.take_number();
        if (state_id == 0 || of_sources == 0) return false;
        g.state = static_cast<stored_state>(state_id > dated ? state_id - dated : state_id);
        if (state_id > dated) {
            g.given = times.size == 0 ? 0 : times.taken(from);
            if (g.given == 0) return false;
        }
        g.purpose_place = purposes::place_of(purpose_id);
        g.source_bits = of_sources & known_sources;
        g.unknown = (g.purpose_place == 0 ? 1u : 0u) + (g.source_bits != of_sources ? 1u : 0u);
        return !from.failed();
    }
    static constexpr bool take_items(byte_reader& from, std::uint32_t newest, group& g) {
        std::uint32_t listed = from.take();
        if (listed >= only_one) return add_item(g, listed - only_one);
        if (listed == 0) {
            g.some = attributes_up_to(newest);
            g.unknown += newest - g.some.bits().population(); // taken out since, or newer than this build
        }
        if (listed == count_follows) {
            listed = from.take_number();
            if (listed < count_follows) return from.failed();
        }
        for (; listed != 0 && !from.failed(); --listed)
            if (!add_item(g, from.take_number())) return from.failed();
        return true;
    }
    static constexpr bool add_item(group& g, std::uint32_t item) {
        const std::size_t bit = find_bit(item);
        if (item >> 1 == 0 || (bit != 0 && g.some.contains_bit(bit))) return false;
        if (bit == 0)
            ++g.unknown;
        else
            g.some.insert_bit(bit);
        return true;
    }
};

} // namespace detail

} // namespace tact

#endif
