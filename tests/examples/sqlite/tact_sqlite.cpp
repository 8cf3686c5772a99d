// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// SQL functions over the shipped policy, as an extension that SQLite loads: `.load ./tact_sqlite` in its shell.
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
// is a blob too, and made for one policy: do not store it. tact_label and tact_mask may stand in an index or a
// generated column, since a label or mask of an older library is refused; tact_decide, tact_explain and tact_permits
// may not, since an index would keep what a former policy decided.
#include <tact/decide/standard.hpp>
#include <tact/tact.hpp>
#include <tact/vocabulary/context_text.hpp>

#include <sqlite3ext.h>

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <new>
#include <string_view>

SQLITE_EXTENSION_INIT1

namespace {

using tact::attribute, tact::source, tact::purpose;

// --- words -----------------------------------------------------------------------------------------------------------

/// A text argument; a view of null for NULL and for any other type.
std::string_view text_of(sqlite3_value* value) {
    if (sqlite3_value_type(value) != SQLITE_TEXT) return {};
    const unsigned char* text = sqlite3_value_text(value);
    if (text == nullptr) return {};
    return {reinterpret_cast<const char*>(text), static_cast<std::size_t>(sqlite3_value_bytes(value))};
}

/// What was not understood.
using complaint = tact::fixed_text<160>;

void add(complaint& c, std::string_view word) {
    for (const char letter : word) c << letter;
}
void complain(complaint& c, const char* of, std::string_view word) {
    if (c.size() != 0) return;
    c << of << " '";
    add(c, word.substr(0, 60));
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

/// A request with its gate, which SQLite keeps for a statement in which the context does not change.
struct prepared {
    request of;
    tact::gate gate;

    explicit prepared(std::string_view text) : of(text) {
        if (of.understood()) gate = tact::standard.in(of.where()).under(of.said());
    }
};

/// The request of the first argument. It is made at most once a statement where that argument is a constant or a bound
/// parameter, and once a row where it is a column.
class cached_request {
public:
    cached_request(sqlite3_context* call, sqlite3_value* context)
        : call_(call), kept_(static_cast<const prepared*>(sqlite3_get_auxdata(call, 0))) {
        if (kept_ != nullptr) return;
        void* memory = sqlite3_malloc64(sizeof(prepared));
        if (memory != nullptr) kept_ = made_ = ::new (memory) prepared(text_of(context));
    }
    ~cached_request() {
        if (made_ != nullptr) sqlite3_set_auxdata(call_, 0, made_, sqlite3_free); // which may free it at once
    }
    cached_request(const cached_request&) = delete;
    cached_request& operator=(const cached_request&) = delete;

    explicit operator bool() const { return kept_ != nullptr; }
    const prepared* operator->() const { return kept_; }

private:
    sqlite3_context* call_;
    const prepared* kept_;
    prepared* made_ = nullptr;
};

void return_text(sqlite3_context* call, const char* text) { sqlite3_result_text(call, text, -1, SQLITE_TRANSIENT); }
void return_error(sqlite3_context* call, const char* function, const complaint& wrong) {
    tact::fixed_text<240> text;
    text << function << ": " << wrong.c_str();
    sqlite3_result_error(call, text.c_str(), -1);
}

// --- decisions -------------------------------------------------------------------------------------------------------

void decide(sqlite3_context* call, int, sqlite3_value** arguments) {
    const cached_request r(call, arguments[0]);
    const tact::parsed<attribute> what = tact::parse<attribute>(text_of(arguments[1]));
    const tact::parsed<source> from = tact::parse<source>(text_of(arguments[2]));
    const bool understood = r && r->of.understood() && what && from;
    const tact::decision d = understood ? r->gate.decide({*what, *from}) : tact::decision::deny;
    sqlite3_result_text(call, tact::identifier_of(d), -1, SQLITE_STATIC);
}

void explain(sqlite3_context* call, int, sqlite3_value** arguments) {
    const cached_request r(call, arguments[0]);
    if (!r) return sqlite3_result_error_nomem(call);
    const tact::parsed<attribute> what = tact::parse<attribute>(text_of(arguments[1]));
    const tact::parsed<source> from = tact::parse<source>(text_of(arguments[2]));
    complaint wrong = r->of.wrong();
    if (!what) complain(wrong, "no such attribute:", text_of(arguments[1]));
    if (!from) complain(wrong, "no such source:", text_of(arguments[2]));
    tact::explanation text;
    if (wrong.size() != 0)
        text << tact::name_of(tact::decision::deny) << ": " << wrong.c_str();
    else
        text = tact::explain(tact::assess(tact::standard, r->of.where(), {*what, *from}, r->of.said()));
    return_text(call, text.c_str());
}

// --- labels and masks ------------------------------------------------------------------------------------------------

using row_bits = tact::attribute_bits<attribute>;
constexpr std::size_t row_words = sizeof(row_bits::all().bits().word) / sizeof(std::uint64_t);

/// The hash of the order in which attributes and sources have their bits: an enumerator that moves changes it.
constexpr tact::fingerprint vocabulary = [] {
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
constexpr std::uint64_t impersonal_tag = tag_of(1, {});
constexpr std::uint64_t mask_tag = tag_of(2, tact::standard.fingerprint());
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
    /// Reads a value; false for one of another type or size.
    bool read(sqlite3_value* value) {
        if (sqlite3_value_type(value) != SQLITE_BLOB || sqlite3_value_bytes(value) != int{sizeof bytes}) return false;
        const void* from = sqlite3_value_blob(value);
        if (from == nullptr) return false;
        std::memcpy(bytes, from, sizeof bytes);
        return true;
    }
    void write(sqlite3_context* call) const { sqlite3_result_blob(call, bytes, int{sizeof bytes}, SQLITE_TRANSIENT); }
};
using label = blob<1 + row_words>; ///< a tag of scheme and source, and what the row draws on
using mask = blob<2 + row_words>;  ///< a tag of the policy, that of the labels it decides, and what is denied

void make_label(sqlite3_context* call, int count, sqlite3_value** arguments) {
    complaint wrong;
    label made;
    if (count == 0) {
        made.put(0, impersonal_tag);
        return made.write(call);
    }
    if (count % 2 != 0) complain(wrong, "a source for every attribute is needed", "");
    tact::basic_use_builder<attribute> builder(tact::standard);
    source common = source::unstated;
    for (int i = 0; i + 1 < count; i += 2) {
        const tact::parsed<attribute> what = tact::parse<attribute>(text_of(arguments[i]));
        const tact::parsed<source> from = tact::parse<source>(text_of(arguments[i + 1]));
        if (!what) complain(wrong, "no such attribute:", text_of(arguments[i]));
        if (!from) complain(wrong, "no such source:", text_of(arguments[i + 1]));
        if (!what || !from) break;
        if (i != 0 && *from != common)
            complain(wrong, "a label has one source, and this is another:", text_of(arguments[i + 1]));
        common = *from;
        builder.add({*what, common});
    }
    if (wrong.size() != 0) return return_error(call, "tact_label", wrong);
    const auto row = builder.use().row_for(common);
    made.put(0, label_tag(common));
    for (std::size_t i = 0; i < row_words; ++i) made.put(1 + i, row.bits().bits().word[i]);
    made.write(call);
}

void make_mask(sqlite3_context* call, int, sqlite3_value** arguments) {
    const cached_request r(call, arguments[0]);
    if (!r) return sqlite3_result_error_nomem(call);
    complaint wrong = r->of.wrong();
    const tact::parsed<source> from = tact::parse<source>(text_of(arguments[1]));
    if (!from) complain(wrong, "no such source:", text_of(arguments[1]));
    if (wrong.size() != 0) return return_error(call, "tact_mask", wrong);
    const auto denied = r->gate.mask(*from).denied();
    mask made;
    made.put(0, mask_tag);
    made.put(1, label_tag(*from));
    for (std::size_t i = 0; i < row_words; ++i) made.put(2 + i, denied.bits().bits().word[i]);
    made.write(call);
}

void permits(sqlite3_context* call, int, sqlite3_value** arguments) {
    mask allowed;
    label of;
    if (!allowed.read(arguments[1]) || allowed.get(0) != mask_tag)
        return sqlite3_result_error(call, "tact_permits: the second argument is no mask that tact_mask made", -1);
    if (!of.read(arguments[0])) return sqlite3_result_int(call, 0);
    std::uint64_t drawn = 0, forbidden = 0;
    for (std::size_t i = 0; i < row_words; ++i) {
        drawn |= of.get(1 + i);
        forbidden |= of.get(1 + i) & allowed.get(2 + i);
    }
    // A label with a source draws on something: bits that are all zero were cleared by somebody.
    const bool whole = of.get(0) == impersonal_tag ? drawn == 0 : drawn != 0 && of.get(0) == allowed.get(1);
    sqlite3_result_int(call, whole && forbidden == 0 ? 1 : 0);
}

void fingerprint(sqlite3_context* call, int, sqlite3_value**) {
    char text[17]{};
    sqlite3_snprintf(sizeof text, text, "%016llx",
                     static_cast<unsigned long long>(tact::standard.fingerprint().value()));
    return_text(call, text);
}

} // namespace

/// SQLite finds this by the name of the file, tact_sqlite.
extern "C" [[gnu::visibility("default")]] int sqlite3_tactsqlite_init(sqlite3*, char**, const sqlite3_api_routines*);

extern "C" int sqlite3_tactsqlite_init(sqlite3* database, char**, const sqlite3_api_routines* api) {
    SQLITE_EXTENSION_INIT2(api)
    constexpr int changes_with_policy = SQLITE_UTF8 | SQLITE_INNOCUOUS;
    constexpr int fixed = changes_with_policy | SQLITE_DETERMINISTIC;
    struct function {
        const char* name;
        int arguments;
        int flags;
        void (*call)(sqlite3_context*, int, sqlite3_value**);
    };
    constexpr function functions[]{
        {"tact_decide", 3, changes_with_policy, decide},
        {"tact_explain", 3, changes_with_policy, explain},
        {"tact_permits", 2, changes_with_policy, permits},
        {"tact_policy", 0, changes_with_policy, fingerprint},
        {"tact_label", -1, fixed, make_label},
        {"tact_mask", 2, fixed, make_mask},
    };
    for (const function& f : functions) {
        const int result = sqlite3_create_function_v2(database, f.name, f.arguments, f.flags, nullptr, f.call, nullptr,
                                                      nullptr, nullptr);
        if (result != SQLITE_OK) return result;
    }
    return SQLITE_OK;
}
