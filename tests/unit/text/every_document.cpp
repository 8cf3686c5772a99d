// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// What holds for every kind of document: each kind of error that it can have, in an example; a text that is gone is not
// read; and texts that nobody writes by hand say nothing, or what stands in them.
#include <tact/text.hpp>

#include <tact/decide/standard.hpp>
#include <tact/policy/fingerprint.hpp>
#include <tact/policy/standard_table.hpp>

#include <doctest/doctest.h>

#include <cstring>
#include <memory>
#include <string>
#include <vector>

using namespace tact;

namespace every_document {

constexpr policy_base bases[]{{"standard", &standard_table}};

enum class attribute_of_a_text : std::uint16_t {};
constexpr attribute_of_a_text last_enumerator(attribute_of_a_text) { return attribute_of_a_text{2}; }

/// A text in memory of its own size, so that a sanitizer sees each byte that is read beyond it, or after its end.
class alone {
public:
    explicit alone(const std::string& text) : memory_(new char[text.size() + 1]), size_(text.size()) {
        std::memcpy(memory_.get() + 1, text.data(), size_);
    }
    ~alone() { std::memset(memory_.get(), '#', size_ + 1); } // for a reader without a sanitizer
    alone(const alone&) = delete;
    alone& operator=(const alone&) = delete;
    input_text text() const { return {memory_.get() + 1, size_}; }

private:
    std::unique_ptr<char[]> memory_;
    std::size_t size_;
};

/// One kind of document, and what a reader has of it afterwards: nothing unless the text was valid.
struct document {
    const char* kind;
    const char* body; ///< of a good one, behind the first key
    bool (*read)(const input_text&, text_errors&);
    enum_set<text_fault> cannot; ///< the kinds of error that it cannot have
};

bool read_policy(const input_text& text, text_errors& errors) {
    const auto into = std::make_unique<policy_text<64>>();
    const bool good = into->parse(text, errors, bases);
    CHECK((good || fingerprint_of(into->table()) == fingerprint_of(policy_table{})));
    return good;
}
bool read_overlay(const input_text& text, text_errors& errors) {
    overlay_text<64> into;
    const bool good = into.parse(text, errors);
    CHECK(good == into.overlay().multiplier.valid());
    return good;
}
bool read_consent(const input_text& text, text_errors& errors) {
    consent into;
    const bool good = parse_consent(text, into, errors);
    CHECK((good || into.is_unreadable()));
    return good;
}
bool read_catalogue(const input_text& text, text_errors& errors) {
    const auto into = std::make_unique<catalogue_text<4, 4, 64>>(standard);
    const bool good = into->parse(text, errors);
    CHECK((good || into->features().size() + into->catalogue().size() + into->model_input().size() == 0));
    return good;
}
bool read_kinds(const input_text& text, text_errors& errors) {
    const auto into = std::make_unique<kinds_text<5, 64>>(standard);
    const bool good = into->parse(text, errors);
    CHECK((good || into->size() == 0));
    return good;
}
bool read_limits(const input_text& text, text_errors& errors) {
    limits_text<64> into;
    const bool good = into.parse(text, errors);
    CHECK((good || into.person().max_asks() + into.person().max_intrusion() == 0));
    CHECK((good || into.max_age().of(attribute::email, purpose::marketing) == 0));
    return good;
}
bool read_signals(const input_text& text, text_errors& errors) {
    signal_mapping into;
    const bool good = parse_signals(text, into, errors, &standard_signals);
    CHECK((good || (into.outside.empty() && into.closed_to_children.contains(purpose::marketing))));
    return good;
}
bool read_vocabulary(const input_text& text, text_errors& errors) {
    vocabulary<attribute_of_a_text, 64> into;
    CHECK(into.declare("loans"));
    const bool good = parse_vocabulary(text, into, errors);
    CHECK((good || into.size() == 1));
    return good;
}

using f = text_fault;
const document documents[]{
    {"policy",
     "base = \"standard\"\nname = \"x\"\n[trust]\nhigh = { evidence = \"rule\", statement = \"y\" }\n",
     read_policy,
     {}},
    {"overlay", "name = \"x\"\nnever = [\"email\"]\nneeds = { trust = \"low\" }\nmultiplier = 1.5\n", read_overlay,
     f::contradiction | f::broken_invariant},
    {"consent", "[attributes.email]\nsupport = { specific = [\"declared\"], refused = [\"third_party\"] }\n",
     read_consent, enum_set{f::missing, f::out_of_range, f::broken_invariant, f::out_of_room}},
    {"catalogue",
     "[features]\na = { attribute = \"email\", source = \"declared\", events = 2, stands_in = [-0.5, 1] }\n"
     "b = { derived = [\"a\"] }\nc = { draws = [{ attribute = \"mood\", source = \"declared\" }] }\n",
     read_catalogue, f::broken_invariant},
    {"kinds",
     "[kinds]\na = { attribute = \"email\", source = \"declared\" }\nb = { impersonal = true }\n"
     "c = { either = [\"a\", \"b\"] }\n",
     read_kinds, f::broken_invariant},
    {"limits",
     "[max_age.purposes]\nmarketing = \"365 days\"\n[person]\nintrusion = 2.000\nasks = 3\n"
     "intrusion_refill = { amount = 1, per = \"1 day\" }\n"
     "quiet_after_a_no = \"1 day\"\nevidence = \"assumed\"\nstatement = \"y\"\n",
     read_limits, f::contradiction | f::broken_invariant},
    {"signals",
     "base = \"standard\"\nfurther = [\"sharing\"]\n[purposes.measurement]\nprofile = [7, 8]\n"
     "[attributes.email]\nneeds = \"limited\"\n",
     read_signals, f::broken_invariant | f::out_of_room},
    {"vocabulary", "[attributes]\nnames = [\"loans\", \"late_fees\"]\n", read_vocabulary,
     f::out_of_range | f::broken_invariant},
};
const document& of(const std::string& kind) {
    for (const document& d : documents)
        if (kind == d.kind) return d;
    REQUIRE_MESSAGE(false, kind);
    return documents[0];
}

std::string head(const document& d) { return std::string("tact = \"") + d.kind + "/1\"\n"; }
std::string times(std::size_t n, const std::string& s) {
    std::string all;
    all.reserve(n * s.size());
    for (std::size_t i = 0; i < n; ++i) all += s;
    return all;
}

/// An error of a document, in an example: `{}` in it is the good body.
struct example {
    const char* kind;
    text_fault fault;
    text_position at;
    std::string text;
};
/// Those that every kind can have.
std::vector<example> common(const document& d) {
    return {
        {d.kind, f::encoding, {1, 1}, "\xEF\xBB\xBF{}"},
        {d.kind, f::not_toml, {2, 1}, "= 3\n{}"},
        {d.kind, f::outside_subset, {2, 2}, "a.b = 3\n{}"},
        {d.kind, f::other_document, {1, 8}, ""},
        {d.kind, f::unknown_key, {2, 1}, "nothing_of_the_kind = 3\n{}"},
    };
}
const std::string house = "base = \"standard\"\nname = \"x\"\n";
const std::string budget = "[person]\nintrusion = 2.000\nasks = 3\nquiet_after_a_no = \"1 day\"\nevidence = \"rule\"\n";
const std::string long_name(90, 'n');
const example examples[]{
    {"policy", f::written_twice, {3, 1}, "name = \"x\"\nname = \"x\"\n"},
    {"policy", f::missing, {5, 1}, house + "[trust]\nhigh = { assisting = 0.5 }\n"},
    {"policy", f::wrong_type, {4, 11}, house + "version = \"3\"\n"},
    {"policy", f::out_of_range, {5, 20}, house + "[attributes.email]\nsensitivity      = 100.001\n"},
    {"policy", f::unknown_word, {5, 13}, house + "[attributes.email]\npurposes = [\"supprt\"]\n"},
    {"policy", f::contradiction, {3, 1}, "name = \"x\"\nbase = \"standard\"\n"},
    {"policy",
     f::broken_invariant,
     {5, 1},
     house + "[trust]\nhigh = { promoting = 0.9, evidence = \"rule\", statement = \"y\" }\n"},
    {"policy", f::out_of_room, {1, 1}, "base = \"standard\"\nname = \"" + long_name + "\"\n"},
    {"overlay", f::written_twice, {2, 19}, "never = [\"email\", \"email\"]\n"},
    {"overlay", f::missing, {2, 1}, "evidence = \"rule\"\n"},
    {"overlay", f::wrong_type, {2, 9}, "never = \"email\"\n"},
    {"overlay", f::out_of_range, {2, 14}, "multiplier = 0\n"},
    {"overlay", f::unknown_word, {2, 10}, "never = [\"emial\"]\n"},
    {"overlay", f::out_of_room, {1, 1}, "name = \"" + long_name + "\"\n"},
    {"consent", f::written_twice, {3, 1}, "unreadable = true\nunreadable = true\n"},
    {"consent", f::wrong_type, {2, 14}, "unreadable = 1\n"},
    {"consent", f::unknown_word, {2, 15}, "objections = [\"adverts\"]\n"},
    {"consent", f::contradiction, {3, 1}, "[attributes.email]\nsupport = { specific = [\"covert\"] }\n"},
    {"catalogue", f::written_twice, {4, 1}, "[features]\na = {}\na = {}\n"},
    {"catalogue", f::missing, {3, 1}, "[features]\na = { attribute = \"email\" }\n"},
    {"catalogue", f::wrong_type, {3, 17}, "[features]\na = { derived = \"b\" }\n"},
    {"catalogue", f::out_of_range, {3, 38}, "[features]\na = { impersonal = true, columns   = 0 }\n"},
    {"catalogue", f::unknown_word, {3, 18}, "[features]\na = { derived = [\"b\"] }\n"},
    {"catalogue", f::contradiction, {3, 1}, "[features]\na = { reveals = \"mood\", impersonal = true }\n"},
    {"catalogue", f::out_of_room, {7, 1}, "[features]\na = {}\nb = {}\nc = {}\nd = {}\ne = {}\n"},
    {"kinds", f::written_twice, {4, 1}, "[kinds]\na = {}\na = {}\n"},
    {"kinds", f::missing, {3, 1}, "[kinds]\na = { source = \"declared\" }\n"},
    {"kinds", f::wrong_type, {3, 20}, "[kinds]\na = { impersonal = \"yes\" }\n"},
    {"kinds", f::out_of_range, {3, 58}, "[kinds]\na = { attribute = \"email\", source = \"declared\", events = 0 }\n"},
    {"kinds", f::unknown_word, {3, 17}, "[kinds]\na = { either = [\"b\"] }\n"},
    {"kinds",
     f::contradiction,
     {3, 1},
     "[kinds]\na = { attribute = \"email\", source = \"declared\", impersonal = true }\n"},
    {"kinds", f::out_of_room, {7, 1}, "[kinds]\na = {}\nb = {}\nc = {}\nd = {}\ne = {}\n"},
    {"limits", f::written_twice, {4, 1}, "[max_age.purposes]\nmarketing = \"1 day\"\nmarketing = \"1 day\"\n"},
    {"limits", f::missing, {2, 2}, budget},
    {"limits", f::wrong_type, {3, 13}, "[max_age.purposes]\nmarketing = 365\n"},
    {"limits", f::out_of_range, {3, 13}, "[max_age.purposes]\nmarketing = \"9999999 days\"\n"},
    {"limits", f::unknown_word, {3, 13}, "[max_age.purposes]\nmarketing = \"365 dys\"\n"},
    {"limits", f::out_of_room, {1, 1}, budget + "statement = \"" + long_name + "\"\n"},
    {"signals", f::written_twice, {4, 15}, "base = \"standard\"\n[purposes.measurement]\nprofile = [7, 7]\n"},
    {"signals", f::missing, {1, 1}, ""},
    {"signals", f::wrong_type, {4, 12}, "base = \"standard\"\n[purposes.measurement]\nprofile = [\"7\"]\n"},
    {"signals", f::out_of_range, {4, 12}, "base = \"standard\"\n[purposes.measurement]\nprofile = [25]\n"},
    {"signals", f::unknown_word, {2, 8}, "base = \"standrad\"\n"},
    {"signals", f::contradiction, {3, 1}, "further = []\nbase = \"standard\"\n"},
    {"vocabulary", f::written_twice, {3, 19}, "[attributes]\nnames = [\"loans\", \"loans\"]\n"},
    {"vocabulary", f::missing, {1, 1}, "[attributes]\nnames = []\n"},
    {"vocabulary", f::wrong_type, {3, 9}, "[attributes]\nnames = \"loans\"\n"},
    {"vocabulary", f::unknown_word, {3, 10}, "[attributes]\nnames = [\"Loans\"]\n"},
    {"vocabulary", f::contradiction, {3, 10}, "[attributes]\nnames = [\"fees\"]\n"},
    {"vocabulary", f::out_of_room, {3, 29}, "[attributes]\nnames = [\"loans\", \"b\", \"c\", \"d\"]\n"},
};

std::string whole(const document& d, const std::string& text) {
    const std::size_t at = text.find("{}");
    if (at == std::string::npos || text.find("= {}") != std::string::npos) return head(d) + text;
    std::string all = text;
    all.replace(at, 2, d.body);
    return text.find('\xEF') == 0 ? all.insert(3, head(d)) : head(d) + all;
}

} // namespace every_document

using namespace every_document;

TEST_CASE("every kind of document: each kind of error that it can have, in an example") {
    for (const document& d : documents) {
        text_error memory[8];
        text_errors errors(memory);
        const alone good(head(d) + d.body);
        const bool read = d.read(good.text(), errors);
        for (const text_error& e : errors) MESSAGE(d.kind << ": " << explain(e).c_str());
        REQUIRE(read);

        enum_set<text_fault> shown;
        std::vector<example> all = common(d);
        for (const example& e : examples)
            if (std::string(d.kind) == e.kind) all.push_back(e);
        for (const example& e : all) {
            const std::string said = e.fault == f::other_document ? "tact = \"nothing/1\"\n" : whole(d, e.text);
            const alone given(said);
            CHECK_MESSAGE(!d.read(given.text(), errors), said);
            bool found = false;
            std::string words;
            for (const text_error& x : errors) {
                found = found || (x.fault == e.fault && x.at == e.at);
                words += std::string(identifier_of(x.fault)) + " " + explain(x).c_str() + "\n";
                CHECK_MESSAGE((x.sentence.size() != 0 && x.mend.size() != 0), said << words);
                CHECK((!x.sentence.truncated() && !x.mend.truncated()));
            }
            CHECK_MESSAGE(found, std::string(d.kind) << ", " << std::string(identifier_of(e.fault)) << ":\n"
                                                     << said << words);
            shown.insert(e.fault);
        }
        const enum_set<text_fault> expected = enum_set<text_fault>::all() - d.cannot;
        for (std::size_t i = 0; i < enum_size<text_fault>; ++i) {
            const auto fault = enum_at<text_fault>(i);
            CHECK_MESSAGE(shown.contains(fault) == expected.contains(fault),
                          std::string(d.kind) << ", " << std::string(identifier_of(fault)));
        }
    }
}
TEST_CASE("every kind of document: a text that is gone is not read") {
    text_errors errors;
    const auto given = [](const char* kind) { return std::make_unique<alone>(head(of(kind)) + of(kind).body); };
    const auto a_policy = std::make_unique<policy_text<64>>();
    overlay_text<64> an_overlay;
    const auto a_catalogue = std::make_unique<catalogue_text<4, 4, 64>>(standard);
    const auto some_kinds = std::make_unique<kinds_text<5, 64>>(standard);
    limits_text<64> some_limits;
    vocabulary<attribute_of_a_text, 64> names;
    REQUIRE(a_policy->parse(given("policy")->text(), errors, bases));
    REQUIRE(an_overlay.parse(given("overlay")->text(), errors));
    REQUIRE(a_catalogue->parse(given("catalogue")->text(), errors));
    REQUIRE(some_kinds->parse(given("kinds")->text(), errors));
    REQUIRE(some_limits.parse(given("limits")->text(), errors));
    REQUIRE(parse_vocabulary(given("vocabulary")->text(), names, errors));
    CHECK(std::string(a_policy->table().name) == "x");
    CHECK(std::string(a_policy->table().axes.trust[trust::high].why.statement) == "y");
    CHECK(std::string(an_overlay.overlay().name) == "x");
    CHECK(std::string(a_catalogue->features()[1].name) == "b");
    CHECK(std::string(a_catalogue->catalogue().name(a_catalogue->features()[2].feature)) == "c");
    CHECK(a_catalogue->catalogue().find("a") == a_catalogue->features()[0].feature);
    CHECK((std::string(some_kinds->name(2)) == "c" && some_kinds->find("b") == some_kinds->kind(1)));
    CHECK(std::string(some_limits.person().why.statement) == "y");
    CHECK(
        (std::string(names.begin()[1].identifier) == "late_fees" && std::string(names.begin()[1].text) == "late fees"));
}
TEST_CASE("every kind of document: one that is cut at any byte is refused, or says only what stands before the cut") {
    text_error memory[4];
    text_errors errors(memory);
    for (const document& d : documents) {
        const std::string good = head(d) + d.body;
        for (std::size_t i = 0; i < good.size(); ++i) {
            const alone given(good.substr(0, i));
            if (!d.read(given.text(), errors)) CHECK(errors.count() != 0);
            const bool whole_line = good[i] == '\n' || (i > 0 && good[i - 1] == '\n');
            const bool in_a_number = i > 0 && good[i - 1] >= '0' && good[i - 1] <= '9'; // whose end nothing marks
            if (!whole_line && !in_a_number)
                CHECK_MESSAGE(errors.count() != 0, std::string(d.kind) << ": " << good.substr(0, i));
        }
    }
}
TEST_CASE("every kind of document: a byte that is changed is refused or taken, and reading stays within the text") {
    text_error memory[4];
    text_errors errors(memory);
    constexpr char odd[] = "\0\n\r\t \"'#=[]{}.,\\-0a\xC3\xFF";
    std::size_t taken = 0, refused = 0, silent = 0;
    for (const document& d : documents) {
        const std::string good = head(d) + d.body;
        for (std::size_t i = 0; i < good.size(); ++i)
            for (std::size_t k = 0; k + 1 < sizeof odd; ++k) {
                std::string changed = good;
                changed[i] = odd[k];
                const alone given(changed);
                ++(d.read(given.text(), errors) ? taken : refused);
                for (const text_error& e : errors) silent += e.sentence.size() == 0 || e.mend.size() == 0;
            }
    }
    CHECK(taken > 100);
    CHECK(refused > 10 * taken);
    CHECK(silent == 0); // each error says what is wrong, and what to write
}
TEST_CASE("every kind of document: a megabyte on one line, and as many keys, are read once") {
    constexpr std::size_t many = 300'000;
    text_errors errors;
    for (const document& d : documents) {
        const std::string good = head(d) + d.body;
        CHECK_MESSAGE(d.read(alone(good + "# " + std::string(1'000'000, 'x')).text(), errors), d.kind);
        CHECK_MESSAGE(d.read(alone(good + times(many, "\n")).text(), errors), d.kind);
        CHECK(!d.read(alone(head(d) + std::string(1'000'000, 'k') + " = 1\n").text(), errors));
        CHECK(!d.read(alone(head(d) + "k = \"" + std::string(1'000'000, 'v') + "\"\n").text(), errors));
        CHECK(!d.read(alone(head(d) + times(many, "k = 1\n")).text(), errors));
        CHECK(errors.count() >= many);
        CHECK(!d.read(alone(head(d) + times(many, "[k]\n")).text(), errors));
        CHECK(errors.count() >= many);
        CHECK(!d.read(alone(head(d) + "k = " + times(many, "[")).text(), errors));
        CHECK(!d.read(alone(head(d) + "k = " + times(many, "{ a = ")).text(), errors));
    }
    // As many rows as there are in none: each is one too many, and costs no more than the first.
    for (const char* kind : {"catalogue", "kinds"}) {
        const document& d = of(kind);
        std::string rows = head(d) + "[" + (d.body[1] == 'f' ? "features" : "kinds") + "]\n";
        for (std::size_t i = 0; i < many; ++i) rows += "r" + std::to_string(i) + " = {}\n";
        CHECK(!d.read(alone(rows).text(), errors));
        CHECK(errors.count() >= many - 4);
    }
    CHECK(!of("vocabulary")
               .read(alone("tact = \"vocabulary/1\"\n[attributes]\nnames = [\"loans\"" + times(many, ", \"b\"") + "]\n")
                         .text(),
                     errors));
    CHECK(errors.count() >= many - 3);
}
