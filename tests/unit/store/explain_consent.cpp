// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/store/explain_consent.hpp>

#include "../twice.hpp"
#include "histories.hpp"

#include <string>
#include <string_view>
#include <vector>

using namespace tact;
using namespace histories;

namespace {

std::vector<std::string> sentences_of(const auto& consent_or_reading) {
    std::vector<std::string> all;
    for_each_sentence(consent_or_reading, [&](const answer_text& s) {
        CHECK_FALSE(s.truncated());
        all.push_back(s);
    });
    return all;
}

// --- sentences read back, by somebody who knows the names and nothing else -------------------------------------------

/// Takes `word` off the front of a text, if it stands there.
bool take(std::string_view& text, std::string_view word) {
    if (word.empty() || text.substr(0, word.size()) != word) return false;
    text.remove_prefix(word.size());
    return true;
}
/// Takes the longest name of a value off the front.
template <class E>
bool take_name(std::string_view& text, E& found) {
    std::string_view best;
    for (const E e : enum_set<E>::all()) {
        const std::string_view name = name_of(e);
        if (text.substr(0, name.size()) != name || name.size() <= best.size()) continue;
        best = name;
        found = e;
    }
    return take(text, best);
}
template <class E>
bool take_list(std::string_view& text, enum_set<E>& found) {
    const bool attributes = std::is_same_v<E, attribute>, but = attributes && take(text, "everything but ");
    if (attributes && !but && take(text, "everything")) {
        found = enum_set<E>::all();
        return true;
    }
    do {
        E e{};
        if (!take_name(text, e)) return false;
        found.insert(e);
    } while (take(text, ", ") || take(text, " and "));
    if (but) found = enum_set<E>::all() - found;
    return true;
}
bool take_sources(std::string_view& text, enum_set<source>& found) {
    if (take(text, "from any source")) {
        found = enum_set<source>::all();
        return true;
    }
    constexpr const char* phrases[]{"what has no stated source",  "what you told us",
                                    "what this service recorded", "what was concluded about you",
                                    "what others passed on",      "what your connection shows",
                                    "what is on your device"};
    do {
        bool any = false;
        for (std::size_t s = 0; s < detail::source_slots && !any; ++s) {
            any = take(text, phrases[s]);
            if (any) found.insert(enum_at<source>(s));
        }
        if (!any) return false;
    } while (take(text, " or "));
    if (found.contains(source::unstated)) found.insert(source::covert);
    return true;
}

/// Everything that sentences say of a consent: a state for each attribute or joint risk, purpose and source.
struct told_states {
    static constexpr std::size_t things = enum_size<attribute> + enum_size<joint_risk>;
    consent_state state[enum_size<purpose>][things][enum_size<source>]{};
    bool objected[enum_size<purpose>]{};
    bool unreadable = false;
    bool understood = true;

    explicit told_states(const std::vector<std::string>& sentences) {
        for (const std::string& s : sentences) {
            std::string_view text = s;
            understood = understood && read(text) && text.empty();
        }
    }
    consent_state of(std::size_t thing, purpose p, source from) const {
        const consent_state s = state[position(p)][thing][position(from)];
        if (unreadable) return consent_state::unreadable;
        return objected[position(p)] && s != consent_state::withdrawn ? consent_state::refused : s;
    }

private:
    bool read(std::string_view& text) {
        purpose p{};
        if (take(text, "You have answered nothing.")) return true;
        if (take(text, "What you answered cannot be read. It counts as a no to everything.")) return unreadable = true;
        if (take(text, "You objected to ")) {
            if (!take_name(text, p)) return false;
            objected[position(p)] = true;
            return take(text, ": while that stands, no yes to it counts.");
        }
        if (!take(text, "For ") || !take_name(text, p) || !take(text, ", ")) return false;
        consent_state s = consent_state::never_asked;
        if (take(text, "you agreed in general to ")) s = consent_state::general;
        if (take(text, "you said yes to ")) s = consent_state::specific;
        if (take(text, "you agreed to ")) s = consent_state::expired;
        if (take(text, "you said no to ")) s = consent_state::refused;
        if (take(text, "you took back your yes to ")) s = consent_state::withdrawn;
        enum_set<attribute> attributes;
        enum_set<joint_risk> risks;
        std::string_view again = text;
        if (!take_list(text, attributes) || text.substr(0, 2) != " (") {
            attributes = {};
            text = again;
            if (!take_list(text, risks)) return false;
        }
        enum_set<source> from;
        if (!take(text, " (") || !take_sources(text, from) || !take(text, ")")) return false;
        if (take(text, "; that has ended") != (s == consent_state::expired)) return false;
        for (const source f : from) {
            for (const attribute a : attributes) put(p, position(a), f, s);
            for (const joint_risk r : risks) put(p, enum_size<attribute> + position(r), f, s);
        }
        return take(text, ".");
    }
    void put(purpose p, std::size_t thing, source from, consent_state s) {
        consent_state& at = state[position(p)][thing][position(from)];
        // "From any source" is said of all stated ones: nothing is ever used from another.
        if (from == source::unstated || from == source::covert) return;
        understood = understood && at == consent_state::never_asked;
        at = s;
    }
};

} // namespace

TEST_CASE("an answer is a sentence to the person") {
    TWICE(explain_answer(
              consent_answer{purpose::marketing, consent_state::specific, false, attribute::email, {}, consent::own}) ==
          "For marketing, you said yes to e-mail address (what you told us or what this service recorded).");
    TWICE(explain_answer(consent_answer{purpose::support,
                                        consent_state::expired,
                                        false,
                                        attribute::name | attribute::email,
                                        {},
                                        source::declared}) ==
          "For support, you agreed to name and e-mail address (what you told us); that has ended.");
    TWICE(explain_answer(consent_answer{purpose::support,
                                        consent_state::withdrawn,
                                        false,
                                        enum_set{attribute::name, attribute::email, attribute::phone},
                                        {},
                                        consent::every}) ==
          "For support, you took back your yes to name, e-mail address and phone number (from any source).");
    TWICE(explain_answer(consent_answer{purpose::sharing,
                                        consent_state::refused,
                                        false,
                                        {},
                                        joint_risk::identifying_combination,
                                        consent::every}) ==
          "For sharing, you said no to a combination that identifies (from any source).");
    TWICE(explain_answer(consent_answer{purpose::sharing,
                                        consent_state::general,
                                        false,
                                        enum_set<attribute>::all(),
                                        {},
                                        source::third_party | source::connection}) ==
          "For sharing, you agreed in general to everything (what others passed on or what your connection shows).");
    TWICE(explain_answer(consent_answer{purpose::sharing, consent_state::refused, false,
                                        enum_set<attribute>::all() - enum_set{attribute::mood},
                                        joint_risk::too_many_events, source::unstated | source::covert}) ==
          "For sharing, you said no to everything but mood or thoughts, and to more behaviour than is followed (what "
          "has no stated source).");
}
TEST_CASE("every sentence of a consent, in order") {
    consent anna;
    anna.grant(attribute::email, purpose::marketing);
    anna.refuse(attribute::photos, purpose::recommendation);
    anna.object_to(purpose::advertising);
    CHECK(sentences_of(anna) ==
          std::vector<std::string>{
              "For recommendation, you said no to photos on the device (from any source).",
              "For marketing, you said yes to e-mail address (what you told us or what this service recorded).",
              "You objected to advertising: while that stands, no yes to it counts."});
    CHECK(sentences_of(consent{}) == std::vector<std::string>{"You have answered nothing."});
    CHECK(sentences_of(consent::unreadable()) ==
          std::vector<std::string>{"What you answered cannot be read. It counts as a no to everything."});
}
TEST_CASE("of a record it is said why it cannot be read, and what is not known in it") {
    bytes record = written([] {
        consent c;
        c.object_to(purpose::pricing);
        return c;
    }());
    CHECK(sentences_of(read_consent(record)) ==
          std::vector<std::string>{"You objected to pricing: while that stands, no yes to it counts."});
    record[8] ^= 1;
    CHECK(sentences_of(read_consent(record)) ==
          std::vector<std::string>{"What you answered cannot be read. It counts as a no to everything.",
                                   "The reason: a byte was changed."});
    const std::vector<std::string> missing{
        "There is no record of what you answered. Until there is, it counts as a no to everything."};
    CHECK(sentences_of(read_consent(nullptr, 0)) == missing);
    consent_reading<attribute> later;
    later.error = record_error::none;
    later.consent = consent{};
    later.unknown = 1;
    CHECK(sentences_of(later) ==
          std::vector<std::string>{"You have answered nothing.",
                                   "1 answer concerns something that is not known here: a yes to it is not used, a no "
                                   "to it stands as an objection."});
    later.unknown = 2;
    CHECK(sentences_of(later).back().rfind("2 answers concern something", 0) == 0);
}
TEST_CASE("over random histories the sentences say what the consent says of every attribute, purpose and source") {
    dice d;
    for (int i = 0; i < 100; ++i) {
        const consent c = random_history(d);
        const told_states all(sentences_of(c));
        REQUIRE(all.understood);
        bool same = true;
        for (std::size_t p = 1; p < enum_size<purpose>; ++p)
            for (std::size_t s = 1; s < detail::source_slots; ++s) {
                const auto to = enum_at<purpose>(p);
                const auto from = enum_at<source>(s);
                for (const attribute what : enum_set<attribute>::all())
                    same = same && all.of(position(what), to, from) == c.state(what, to, from);
                for (const joint_risk what : enum_set<joint_risk>::all())
                    same = same && all.of(enum_size<attribute> + position(what), to, from) == c.state(what, to, from);
            }
        REQUIRE(same);
    }
}
TEST_CASE("the longest sentence fits") {
    std::size_t longest = 0;
    for (std::size_t i = 0; i < enum_size<consent_state>; ++i) {
        consent_answer a;
        a.purpose = purpose::recommendation;
        a.state = enum_at<consent_state>(i);
        a.joint_risks = enum_set<joint_risk>::all() - enum_set{joint_risk::too_many_attributes};
        a.from = enum_set<source>::all() - enum_set{source::declared};
        for (const attribute what : enum_set<attribute>::all())
            if (a.attributes.size() * 2 < enum_size<attribute>) a.attributes.insert(what);
        const answer_text s = explain_answer(a);
        CHECK_FALSE(s.truncated());
        longest = s.size() > longest ? s.size() : longest;
    }
    CHECK(longest > 500);
}
TEST_CASE("a yes is said with its day") {
    const auto day_of = [](minutes m) {
        fixed_text<20> out;
        detail::write_day(out, m);
        return std::string(out);
    };
    CHECK(day_of(1) == "1970-01-01");
    CHECK(day_of(1136160) == "1972-02-29");
    CHECK((day_of(15776640 + 1439) == "1999-12-31" && day_of(15776640 + 1440) == "2000-01-01"));
    CHECK(day_of(15863040) == "2000-02-29");
    CHECK(day_of(29931840) == "2026-11-29");
    CHECK((day_of(68457600) == "2100-02-28" && day_of(68459040) == "2100-03-01"));
    CHECK(day_of(0xFFFFFFFF).size() == 11); // in the year 10136
    dated_consent c;
    c.grant(attribute::email, purpose::marketing, 29931840);
    c.grant(attribute::phone, purpose::marketing, 0);
    c.refuse(attribute::photos, purpose::marketing);
    CHECK(sentences_of(c) ==
          std::vector<std::string>{
              "For marketing, you said yes to phone number (what you told us or what this service recorded).",
              "For marketing, you said yes to e-mail address (what you told us or what this service recorded) on "
              "2026-11-29.",
              "For marketing, you said no to photos on the device (from any source)."});
    std::vector<std::uint8_t> record(200);
    record.resize(write_consent(c, record).size);
    CHECK(sentences_of(read_dated_consent(record)) == sentences_of(c));
    CHECK(sentences_of(read_dated_consent(nullptr, 0)).size() == 1);
}
