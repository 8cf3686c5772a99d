// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_STORE_CONSENT_RECORD_HPP
#define TACT_STORE_CONSENT_RECORD_HPP

#include <tact/decide/consent.hpp>
#include <tact/store/detail/record_bytes.hpp>
#include <tact/store/max_age.hpp>
#include <tact/store/record_error.hpp>
#include <tact/store/stored_ids.hpp>

// A consent as bytes that outlive the build that wrote them. The bytes of the object itself do not: another attribute
// in its enumeration moves every bit.
//
// A record is: 't', the version of the format, its length and the newest attribute that the writer knew (16 bits each,
// the lower byte first), flags, whose numbers it holds unless they are those of the shipped attributes, the purposes
// that were objected to, and groups of answers: a purpose, a state, the time of a yes if it is known, a set of sources,
// and the attributes and joint risks that were answered so. What is said after a general yes replaces it: a yes to all
// but a few is written as one to all, and then what was said of the few. A CRC-32 ends it. Everything is written by
// stored numbers; those up to 127 take a byte.

namespace tact::inline v0_1 {

/// The version of the format. A reader refuses every other.
inline constexpr std::uint8_t consent_record_version = 1;

/// A consent that was read from a record; after an error, one that refuses everything. A plain value: safe to share
/// between threads while none writes it.
template <enumeration Attribute>
struct [[nodiscard]] consent_reading {
    basic_consent<Attribute> consent = basic_consent<Attribute>::unreadable(); ///< what was read
    record_error error = record_error::missing;
    std::size_t position = 0; ///< the byte at fault
    /// How many answers concern attributes, joint risks, purposes or sources that this build does not know. A yes among
    /// them is dropped; a no, or a yes that has ended, closes its whole purpose, or everything if it is the purpose
    /// that is not known.
    std::size_t unknown = 0;
    constexpr explicit operator bool() const { return error == record_error::none; }
};

namespace detail {

/// How an answer is stored. The numbers never change. A yes whose time follows has the number of its state and 5 more.
enum class stored_state : std::uint8_t { general = 1, specific = 2, expired = 3, refused = 4, withdrawn = 5 };
constexpr bool is_yes(stored_state s) { return s == stored_state::general || s == stored_state::specific; }
inline constexpr std::uint32_t dated = 5; // what is added then
inline constexpr stored_state stored_states[]{stored_state::general, stored_state::specific, stored_state::expired,
                                              stored_state::refused, stored_state::withdrawn};

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
    static constexpr std::size_t head = 7;  // up to the flags
    static constexpr std::size_t check = 4; // the checksum
    static constexpr std::uint32_t unreadable_flag = 1, vocabulary_flag = 2;
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
    /// Whether something was answered about one of these. Whatever is said after a general yes replaces it: so a yes to
    /// all but a few is one to all, and then what was said of the few.
    static constexpr bool answered(const consent& c, std::size_t p, std::size_t s, stored_state state,
                                   const bits& some) {
        const auto& cell = c.cells_[p][s];
        return ((state == stored_state::general ? cell.granted : cell.specific) | cell.expired | cell.refused)
            .intersects(some);
    }
    /// To what there is a yes.
    static constexpr const bits& yes(const consent& c, std::size_t p, std::size_t s) { return c.cells_[p][s].granted; }
    static constexpr void end(consent& c, std::size_t p, std::size_t s, const bits& some) {
        auto& cell = c.cells_[p][s];
        cell.expired |= cell.granted & some;
        cell.granted = cell.granted - some;
        cell.specific = cell.specific - some;
    }
    static constexpr void answer(consent& c, std::size_t p, std::size_t s, stored_state state, const bits& some) {
        auto& cell = c.cells_[p][s];
        cell.granted = detail::is_yes(state) ? cell.granted | some : cell.granted - some;
        if (state == stored_state::specific) cell.specific |= some;
        if (state == stored_state::expired) cell.expired |= some;
        if (state == stored_state::refused || state == stored_state::withdrawn) cell.refused |= some;
        if (state == stored_state::withdrawn) cell.withdrawn |= some;
    }

    /// The times of a consent that knows none.
    struct no_times {
        static constexpr no_times of(std::size_t) { return {}; }
        static constexpr minutes next(minutes) { return 0; }
        static constexpr bits at(std::size_t, minutes) { return bits::all(); }
    };

    /// The attributes of which more is said than a general yes.
    static constexpr bits rest(const consent& c, std::size_t p, std::size_t s) {
        const auto& cell = c.cells_[p][s];
        return (cell.specific | cell.expired | cell.refused) & every_attribute();
    }

    template <class Times>
    static constexpr written_record encode(const consent& c, const Times& times, std::uint8_t* out, std::size_t room) {
        for (const bits& supplied : c.supplied_)
            if (!supplied.empty()) return {record_error::supplied, 0};
        byte_writer to(out, room);
        to.put(mark);
        to.put(consent_record_version);
        to.put_16(0); // the length, which is not known yet
        to.put_16(attributes::newest);
        to.put((c.unreadable_ ? unreadable_flag : 0u) | (whose != 0 ? vocabulary_flag : 0u));
        if (whose != 0) to.put_32(whose);
        to.put_number(static_cast<std::uint32_t>(c.objected_.size()));
        for (const purpose p : c.objected_) to.put_number(purposes::id_of(p));
        for (std::size_t p = 1; p < enum_size<purpose>; ++p) {
            bool said = false;
            for (std::size_t s = 0; s < source_slots; ++s)
                said |= answered(c, p, s, stored_state::general, bits::all());
            if (!said) continue;
            const auto times_here = times.of(p);
            for (const stored_state state : stored_states) {
                minutes given = 0;
                do {
                    write_groups(p, state, given, to, [&](std::size_t s) {
                        const bits some = of(c, p, s, state);
                        if (!detail::is_yes(state) || some.empty()) return some;
                        const bits then = some & times_here.at(s, given);
                        const bool to_all = attributes::dense && state == stored_state::general && !then.empty() &&
                                            (then | rest(c, p, s)) == every_attribute();
                        return to_all ? every_attribute() : then;
                    });
                    given = detail::is_yes(state) ? times_here.next(given) : 0;
                } while (given != 0);
            }
        }
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
        std::uint32_t newest = 0; ///< the newest attribute that the writer knew
        bool unreadable = false;
        enum_set<purpose> objected{};
        std::size_t unknown = 0; ///< purposes that were objected to and are not known
    };
    /// Reads up to the groups, at which it leaves the reader.
    static constexpr opening open(byte_reader& from) {
        opening o;
        from.take_16(); // the length
        o.newest = from.take_16();
        if (o.newest > max_stored_id) {
            o.error = record_error::contradictory;
            o.position = head - 3;
        }
        const std::uint32_t flags = from.take();
        const std::uint32_t of = (flags & vocabulary_flag) != 0 ? from.take_32() : 0;
        if (flags > (unreadable_flag | vocabulary_flag) || ((flags & vocabulary_flag) != 0 && of == 0)) {
            o.error = record_error::contradictory;
            o.position = head - 1;
        } else if (of != whose && o.error == record_error::none) {
            o.error = record_error::other_vocabulary;
            o.position = head;
        }
        o.unreadable = (flags & unreadable_flag) != 0;
        for (std::uint32_t left = from.take_number(); left != 0 && !from.failed(); --left) {
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
        if (size > 1 && bytes[1] != consent_record_version) return wrong(record_error::other_version, 1);
        if (size < head + 1 + check) return wrong(record_error::wrong_length, size);
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
    static constexpr bool take(byte_reader& from, std::uint32_t newest, group& g) {
        const std::uint32_t listed = take_head(from, g);
        return take_items(from, newest, listed, g);
    }
    /// Reads a record, and calls `on_yes(purpose, source, given, yeses)`.
    template <class Yes>
    static constexpr consent_reading<Attribute> decode(const std::uint8_t* bytes, std::size_t size, Yes on_yes) {
        const auto wrong = [](record_error e, std::size_t at) {
            consent_reading<Attribute> r;
            r.error = e;
            r.position = at;
            return r;
        };
        const opening framed = check_frame(bytes, size);
        if (framed.error != record_error::none) return wrong(framed.error, framed.position);
        byte_reader from(bytes, 2, size - check);
        const opening o = open(from);
        if (o.error != record_error::none) return wrong(o.error, o.position);
        consent_reading<Attribute> r;
        r.consent = consent{};
        r.consent.unreadable_ = o.unreadable;
        r.consent.objected_ = o.objected;
        r.unknown = o.unknown;
        while (!from.failed() && !from.at_end()) {
            const std::size_t at = from.at();
            group g;
            if (!take(from, o.newest, g)) return wrong(record_error::contradictory, at);
            if (from.failed()) break;
            r.unknown += g.unknown;
            for (std::size_t s = 0; s < source_slots && g.purpose_place != 0; ++s) {
                if ((g.source_bits >> s & 1u) == 0) continue;
                if (answered(r.consent, g.purpose_place - 1, s, g.state, g.some))
                    return wrong(record_error::contradictory, at);
                answer(r.consent, g.purpose_place - 1, s, g.state, g.some);
                if (detail::is_yes(g.state)) on_yes(g.purpose_place - 1, s, g.given, g.some);
            }
            if (g.closes() && g.purpose_place == 0) r.consent.unreadable_ = true;
            if (g.closes() && g.purpose_place != 0)
                r.consent.objected_.insert(tact::enum_at<purpose>(g.purpose_place - 1));
        }
        if (from.failed()) return wrong(record_error::wrong_length, from.at());
        r.error = record_error::none;
        return r;
    }

    static constexpr bits every_attribute() { return bits(enum_set<Attribute>::all()) - bits::unknown(); }
    /// Those that this build knows among the attributes up to a number.
    static constexpr bits attributes_up_to(std::uint32_t newest) {
        if (attributes::dense && newest >= attributes::newest) return every_attribute();
        bits known;
        for (std::uint32_t id = 1; id <= newest && id <= attributes::newest; ++id)
            if (attributes::place_of(id) != 0) known.insert_bit(attributes::place_of(id));
        return known;
    }
    /// What a group lists by a number of one byte; nothing if this build does not know it.
    static constexpr const bits& known_by(std::uint8_t item) { return items_of_one_byte.of[item & 0x7Fu]; }

private:
    static constexpr std::size_t find_bit(std::uint32_t item) {
        if ((item & 1u) == 0) return attributes::place_of(item >> 1);
        const std::size_t place = risks::place_of(item >> 1);
        return place == 0 ? 0 : place + enum_size<Attribute>;
    }
    static constexpr auto items_of_one_byte = [] {
        struct {
            bits of[0x80]{};
        } t;
        for (std::uint32_t item = 0; item < 0x80; ++item)
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
    static constexpr std::uint32_t not_said = 0xFFFFFFFF; ///< instead of how many are listed, where the head is wrong

    /// Reads a group up to what it lists, and returns how many that are.
    static constexpr std::uint32_t take_head(byte_reader& from, group& g) {
        g = group{};
        const std::uint32_t purpose_id = from.take_number(), state_id = from.take();
        if (state_id < 1 || state_id > 7) return not_said;
        g.state = static_cast<stored_state>(state_id > dated ? state_id - dated : state_id);
        if (state_id > dated) {
            g.given = from.take_32();
            if (g.given == 0) return not_said;
        }
        const std::uint32_t of_sources = from.take_number(), listed = from.take_number();
        if (of_sources == 0 || purpose_id == 0) return not_said;
        g.purpose_place = purposes::place_of(purpose_id);
        g.source_bits = of_sources & known_sources;
        g.unknown = (g.purpose_place == 0 ? 1u : 0u) + (g.source_bits != of_sources ? 1u : 0u);
        return listed;
    }
    static constexpr bool take_items(byte_reader& from, std::uint32_t newest, std::uint32_t listed, group& g) {
        if (listed == not_said) return from.failed();
        if (listed == 0) {
            g.some = attributes_up_to(newest);
            g.unknown += newest - g.some.bits().population(); // taken out since, or newer than this build
        }
        for (std::uint32_t i = 0; i < listed && !from.failed(); ++i) {
            const std::uint32_t item = from.take_number();
            const std::size_t bit = find_bit(item);
            if (item >> 1 == 0 || (bit != 0 && g.some.contains_bit(bit))) return from.failed();
            if (bit == 0)
                ++g.unknown;
            else
                g.some.insert_bit(bit);
        }
        return true;
    }

    /// What was answered so for a purpose, at one time: a group for each set of attributes, with all sources that share
    /// it. `some_of(source)` says what.
    template <class Some>
    static constexpr void write_groups(std::size_t p, stored_state state, minutes given, byte_writer& to,
                                       Some some_of) {
        bits all[source_slots];
        for (std::size_t s = 0; s < source_slots; ++s) all[s] = some_of(s);
        std::uint32_t written = 0; // the sources
        for (std::size_t s = 0; s < source_slots; ++s) {
            const bits& some = all[s];
            if ((written >> s & 1u) != 0 || some.empty()) continue;
            std::uint32_t from = 0;
            for (std::size_t other = s; other < source_slots; ++other) {
                if (!(all[other] == some)) continue;
                written |= 1u << other;
                from |= 1u << sources::id_of(tact::enum_at<source>(other));
            }
            to.put_number(purposes::id_of(tact::enum_at<purpose>(p)));
            to.put(static_cast<std::uint32_t>(state) + (given == 0 ? 0 : dated));
            if (given != 0) to.put_32(given);
            to.put_number(from);
            if (attributes::dense && some == every_attribute()) {
                to.put_number(0); // all that the writer knew
                continue;
            }
            to.put_number(static_cast<std::uint32_t>(some.bits().population()));
            for (std::size_t i = some.bits().next(0); i < bits::width; i = some.bits().next(i + 1))
                to.put_number(i <= enum_size<Attribute>
                                  ? std::uint32_t{attributes::id_of(tact::enum_at<Attribute>(i - 1))} << 1
                                  : std::uint32_t{risks::id_of(tact::enum_at<joint_risk>(i - 1 - enum_size<Attribute>))}
                                            << 1 |
                                        1u);
        }
    }
};

} // namespace detail

/// Writes a consent as a record into memory of the caller: anything with `data()` and `size()`, of bytes. If the memory
/// is too small, nothing is to be kept of it, and the size says what it takes. A request's own copy, to which something
/// was supplied, is not written: write the person's.
template <stored_enumeration Attribute, class Bytes>
constexpr written_record write_consent(const basic_consent<Attribute>& c, Bytes&& out) noexcept {
    using record = detail::consent_bits<Attribute>;
    return record::encode(c, typename record::no_times{}, out.data(), out.size());
}
/// Reads a record. Whatever cannot be read, a record that was not found included, is a consent that refuses everything.
template <stored_enumeration Attribute = attribute>
constexpr consent_reading<Attribute> read_consent(const std::uint8_t* bytes, std::size_t size) noexcept {
    return detail::consent_bits<Attribute>::decode(bytes, size, [](const auto&...) {});
}
/// The same of anything with `data()` and `size()`, of bytes.
template <stored_enumeration Attribute = attribute, class Bytes>
constexpr consent_reading<Attribute> read_consent(const Bytes& bytes) noexcept {
    return tact::read_consent<Attribute>(bytes.data(), bytes.size());
}

} // namespace tact

#endif
