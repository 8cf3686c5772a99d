// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_EXAMPLES_SQL_FUNCTIONS_HPP
#define TACT_EXAMPLES_SQL_FUNCTIONS_HPP

// What the SQL functions of a database do, whichever database calls them.
//
//   tact_decide(context, attribute, source)    'permit', 'ask' or 'deny'; whatever is not understood is 'deny'
//   tact_explain(context, attribute, source)   why, in English, or what was not understood
//   tact_label(attribute, source, ...)         a label to store in a row: what the row draws on, all from one source
//   tact_label()                               the label of a row that draws on nothing personal
//   tact_mask(context, source)                 what a query compares labels with: made once a statement
//   tact_permits(label, mask)                  1 if the row may be used, else 0, never NULL
//   tact_policy()                              the fingerprint of the policy in hexadecimal, to log beside decisions
//
// A context is a text of words between spaces: fields of a context by their identifiers, and what the person answered.
//
//   'purpose=recommendation trust=high refuse=email:recommendation grant=style:recommendation object=marketing'
//
// `grant` covers declared and first-party data, `refuse` and `withdraw` every source, `object` a purpose; of two
// answers on one thing the later counts. Without such words the person said nothing. `unreadable` stands for a record
// that was lost: everything is refused. An unknown word, or a field that is stated twice, makes the whole context
// wrong.
//
// What comes from a row never stops a statement, and is denied if it is wrong: tact_decide says 'deny' of NULL, of
// unknown words and of values that are no text, and tact_permits says 0 of NULL, of 0, and of any label that is not
// whole or was made under another scheme. What is wrong in the query itself is an SQL error: a wrong context of
// tact_mask, an unknown word of tact_label, a second argument of tact_permits that is no mask of this policy.
//
// A label is a blob: eight bytes that identify scheme, source and vocabulary, and never are zero, then its bits. A mask
// is a blob too, and made for one policy: do not store it.
#include <tact/decide/standard.hpp>
#include <tact/tact.hpp>
#include <tact/vocabulary/context_text.hpp>

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace tact_sql {

using tact::attribute, tact::source, tact::purpose;

// --- words -----------------------------------------------------------------------------------------------------------

/// What was not understood.
using complaint = tact::fixed_text<160>;

/// Only the first complaint is kept, and of a word as much as is told in ASCII.
inline void complain(complaint& c, const char* of, std::string_view word) {
    if (c.size() != 0) return;
    c << of << " '";
    for (const char letter : word.substr(0, 60)) c << (letter >= ' ' && letter <= '~' ? letter : '?');
    c << "'";
}

/// A context with what the person answered, as a text states them.
class request {
public:
    explicit request(std::string_view text) {
        if (text.data() == nullptr) complain(wrong_, "the context is no text:", "");
        while (!text.empty()) {
            const std::size_t space = text.find(' ');
            take(text.substr(0, space));
            text.remove_prefix(space == std::string_view::npos ? text.size() : space + 1);
        }
        if (!understood()) {
            where_ = {};
            said_ = tact::consent::unreadable();
        }
    }

    bool understood() const { return wrong_.size() == 0; }
    const complaint& wrong() const { return wrong_; }
    const tact::context& where() const { return where_; }
    const tact::consent& said() const { return said_; }

private:
    void take(std::string_view word) {
        if (word.empty()) return;
        if (word == "unreadable") return void(said_ = tact::consent::unreadable());
        const std::size_t equals = word.find('=');
        if (equals == std::string_view::npos) return complain(wrong_, "not of the form field=value:", word);
        const std::string_view field = word.substr(0, equals), value = word.substr(equals + 1);
        if (field == "object") {
            if (!said_.object_to(*tact::parse<purpose>(value))) complain(wrong_, "no such purpose:", word);
        } else if (field == "grant" || field == "refuse" || field == "withdraw") {
            answer(field, value, word);
        } else {
            const tact::parsed<tact::axis> axis = tact::parse<tact::axis>(field);
            if (axis ? stated_.contains(*axis) : learning_for_stated_) complain(wrong_, "stated twice:", word);
            if (axis) stated_.insert(*axis);
            learning_for_stated_ = learning_for_stated_ || !axis;
            const tact::context_error met = tact::parse_into(where_, field, value);
            if (met == tact::context_error::unknown_field) complain(wrong_, "the context has no such field:", word);
            if (met == tact::context_error::unknown_value) complain(wrong_, "the field has no such value:", word);
        }
    }
    void answer(std::string_view field, std::string_view value, std::string_view word) {
        const std::size_t colon = value.find(':');
        if (colon == std::string_view::npos) return complain(wrong_, "not of the form attribute:purpose:", word);
        const attribute what = *tact::parse<attribute>(value.substr(0, colon));
        const purpose why = *tact::parse<purpose>(value.substr(colon + 1));
        const bool known = tact::is_valid(what) && tact::is_valid(why) && why != purpose::unstated;
        if (!known) return complain(wrong_, "no such attribute or purpose:", word);
        if (field == "grant")
            (void)said_.grant(what, why);
        else if (field == "refuse")
            (void)said_.refuse(what, why);
        else
            (void)said_.withdraw(what, why);
    }

    tact::context where_{};
    tact::consent said_{};
    tact::enum_set<tact::axis> stated_{};
    bool learning_for_stated_ = false;
    complaint wrong_{};
};

/// A request with its gate, for a database to keep while the context does not change. A view of null is no context.
struct prepared {
    request of;
    tact::gate gate;

    explicit prepared(std::string_view text) : of(text) {
        if (of.understood()) gate = tact::standard.in(of.where()).under(of.said());
    }
};

// --- decisions -------------------------------------------------------------------------------------------------------

/// Views of null are words that are unknown.
inline const char* decide(const prepared& r, std::string_view attribute_word, std::string_view source_word) {
    const tact::parsed<attribute> what = tact::parse<attribute>(attribute_word);
    const tact::parsed<source> from = tact::parse<source>(source_word);
    const bool understood = r.of.understood() && what && from;
    return tact::identifier_of(understood ? r.gate.decide({*what, *from}) : tact::decision::deny);
}

inline tact::explanation explain(const prepared& r, std::string_view attribute_word, std::string_view source_word) {
    const tact::parsed<attribute> what = tact::parse<attribute>(attribute_word);
    const tact::parsed<source> from = tact::parse<source>(source_word);
    complaint wrong = r.of.wrong();
    if (!what) complain(wrong, "no such attribute:", attribute_word);
    if (!from) complain(wrong, "no such source:", source_word);
    if (wrong.size() == 0)
        return tact::explain(tact::assess(tact::standard, r.of.where(), {*what, *from}, r.of.said()));
    tact::explanation text;
    return text << tact::name_of(tact::decision::deny) << ": " << wrong.c_str();
}

/// The fingerprint of the policy.
inline tact::fixed_text<24> policy() {
    tact::fixed_text<24> digits;
    for (unsigned i = 16; i-- != 0;) digits << "0123456789abcdef"[tact::standard.fingerprint().value() >> 4 * i & 15];
    return digits;
}

// --- labels and masks ------------------------------------------------------------------------------------------------

using row_bits = tact::attribute_bits<attribute>;
inline constexpr std::size_t row_words = sizeof(row_bits::all().bits().word) / sizeof(std::uint64_t);

/// The hash of the order in which attributes and sources have their bits: an enumerator that moves changes it.
inline constexpr tact::fingerprint vocabulary = [] {
    tact::fingerprint f(1); // the version of the layouts below
    const auto take_in = [&](const char* word) {
        for (; *word != '\0'; ++word) f.add(static_cast<unsigned char>(*word));
        f.add(0);
    };
    for (std::size_t i = 0; i < tact::enum_size<attribute>; ++i)
        take_in(tact::identifier_of(tact::enum_at<attribute>(i)));
    for (std::size_t i = 0; i < tact::enum_size<source>; ++i) take_in(tact::identifier_of(tact::enum_at<source>(i)));
    return f;
}();

/// A number that is never 0, which is what a column holds that nobody filled.
constexpr std::uint64_t tag_of(std::uint64_t kind, tact::fingerprint of) {
    tact::fingerprint f = vocabulary;
    f.add(kind);
    f.add(of.value());
    return f.value() | 1;
}
inline constexpr std::uint64_t impersonal_tag = tag_of(1, {});
inline constexpr std::uint64_t mask_tag = tag_of(2, tact::standard.fingerprint());
constexpr std::uint64_t label_tag(source from) { return tag_of(3, tact::standard.scheme(from)); }

/// Numbers in a blob, lowest byte first.
template <std::size_t Numbers>
struct blob {
    unsigned char bytes[8 * Numbers]{};

    void put(std::size_t i, std::uint64_t number) {
        for (std::size_t b = 0; b < 8; ++b) bytes[8 * i + b] = static_cast<unsigned char>(number >> 8 * b);
    }
    std::uint64_t get(std::size_t i) const {
        std::uint64_t number = 0;
        for (std::size_t b = 0; b < 8; ++b) number |= std::uint64_t{bytes[8 * i + b]} << 8 * b;
        return number;
    }
    /// Reads a blob; false for one of another size, and for null.
    bool read(std::string_view stored) {
        if (stored.data() == nullptr || stored.size() != sizeof bytes) return false;
        std::memcpy(bytes, stored.data(), sizeof bytes);
        return true;
    }
    std::string_view view() const { return {reinterpret_cast<const char*>(bytes), sizeof bytes}; }
};
using label = blob<1 + row_words>; ///< a tag of scheme and source, and what the row draws on
using mask = blob<2 + row_words>;  ///< a tag of the policy, that of the labels it decides, and what is denied

/// Collects what a row draws on, all from one source, into a label. Without any part the row is impersonal.
class label_builder {
public:
    void add(std::string_view attribute_word, std::string_view source_word) {
        const tact::parsed<attribute> what = tact::parse<attribute>(attribute_word);
        const tact::parsed<source> from = tact::parse<source>(source_word);
        if (!what) complain(wrong_, "no such attribute:", attribute_word);
        if (!from) complain(wrong_, "no such source:", source_word);
        if (!what || !from) return;
        if (!impersonal_ && *from != common_)
            complain(wrong_, "a label has one source, and this is another:", source_word);
        impersonal_ = false;
        common_ = *from;
        parts_.add({*what, common_});
    }
    /// An attribute without a source.
    void add(std::string_view attribute_word) { complain(wrong_, "a source is needed for", attribute_word); }

    /// What is wrong; if nothing is, the label may be made.
    const complaint& wrong() const { return wrong_; }
    label made() const {
        label l;
        l.put(0, impersonal_ ? impersonal_tag : label_tag(common_));
        const auto row = parts_.use().row_for(common_);
        for (std::size_t i = 0; i < row_words && !impersonal_; ++i) l.put(1 + i, row.bits().bits().word[i]);
        return l;
    }

private:
    tact::basic_use_builder<attribute> parts_{tact::standard};
    source common_ = source::unstated;
    bool impersonal_ = true;
    complaint wrong_{};
};

/// The mask of a request for one source; `wrong` says why there is none.
inline mask mask_of(const prepared& r, std::string_view source_word, complaint& wrong) {
    mask made;
    const tact::parsed<source> from = tact::parse<source>(source_word);
    wrong = r.of.wrong();
    if (!from) complain(wrong, "no such source:", source_word);
    if (wrong.size() != 0) return made;
    const auto denied = r.gate.mask(*from).denied();
    made.put(0, mask_tag);
    made.put(1, label_tag(*from));
    for (std::size_t i = 0; i < row_words; ++i) made.put(2 + i, denied.bits().bits().word[i]);
    return made;
}

inline constexpr const char* no_mask = "tact_permits: the second argument is no mask that tact_mask made";

/// Reads a mask; false for whatever is none of this policy.
inline bool read(mask& m, std::string_view stored) { return m.read(stored) && m.get(0) == mask_tag; }

inline bool permits(std::string_view label_blob, const mask& allowed) {
    label of;
    if (!of.read(label_blob)) return false;
    std::uint64_t drawn = 0, forbidden = 0;
    for (std::size_t i = 0; i < row_words; ++i) {
        drawn |= of.get(1 + i);
        forbidden |= of.get(1 + i) & allowed.get(2 + i);
    }
    // A label with a source draws on something: bits that are all zero were cleared by somebody.
    const bool whole = of.get(0) == impersonal_tag ? drawn == 0 : drawn != 0 && of.get(0) == allowed.get(1);
    return whole && forbidden == 0;
}

} // namespace tact_sql

#endif
