// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/text/vocabulary_text.hpp>

#include <tact/policy/standard_table.hpp>
#include <tact/tact.hpp>
#include <tact/text/catalogue_text.hpp>
#include <tact/text/close_undeclared.hpp>
#include <tact/text/consent_text.hpp>
#include <tact/text/overlay_text.hpp>
#include <tact/text/policy_text.hpp>
#include <tact/text/print_policy.hpp>

#include <doctest/doctest.h>

#include <memory>
#include <string>

using namespace tact;

namespace library_at_run_time {

/// Of this file alone, since the names of an enumeration are those of the whole program.
enum class book_attribute : std::uint16_t {};
constexpr book_attribute last_enumerator(book_attribute) { return book_attribute{63}; }
vocabulary<book_attribute> book_vocabulary;
const auto& names_of(book_attribute) { return book_vocabulary; }

enum class few : std::uint16_t {};
constexpr few last_enumerator(few) { return few{2}; }

std::string errors_of(vocabulary<few>& v, const std::string& said) {
    text_error memory[8];
    text_errors errors(memory);
    const std::size_t before = v.size();
    if (parse_vocabulary("tact = \"vocabulary/1\"\n" + said, v, errors)) return "";
    CHECK(v.size() == before); // nothing is half declared
    std::string all;
    for (const text_error& e : errors)
        all += std::to_string(e.at.line) + ":" + std::to_string(e.at.column) + " " + e.sentence.c_str() + "\n";
    return all;
}

/// The attributes that the tests below declare.
void declare() {
    text_errors errors;
    REQUIRE(parse_vocabulary(
        "tact = \"vocabulary/1\"\n[attributes]\nnames = [\"favourite_genre\", \"loans\", \"late_fees\"]\n",
        book_vocabulary, errors));
}

const char* const house_rules = R"(tact = "policy/1"
base = "standard"
name = "library"
version = 1
[attributes.favourite_genre]
sensitivity = 0.500
classes = []
needs = {}
purposes = ["support", "recommendation"]
sources = ["declared", "first_party"]
consent = []
consent_elsewhere = []
evidence = "assumed"
statement = "house rules"
)";

} // namespace library_at_run_time

TEST_CASE("vocabulary text: names are read, and only ever added") {
    using namespace library_at_run_time;
    vocabulary<few> v;
    CHECK(errors_of(v, "[attributes]\nnames = [\"a\", \"b_2\"]\n") == "");
    CHECK(v.size() == 2);
    CHECK(std::string(v[few{1}].identifier) == "b_2");
    CHECK(std::string(v[few{1}].text) == "b 2");
    CHECK(std::string(v[few{2}].identifier) == "");
    CHECK(v[few{2}].key == few{2});
    CHECK(errors_of(v, "[attributes]\nnames = [\"a\", \"b_2\"]\n") == "");
    CHECK(v.size() == 2);
    CHECK(errors_of(v, "[attributes]\nnames = [\"b_2\", \"a\"]\n") ==
          "3:10 `b_2` stands where another attribute was declared before\n"
          "3:17 `a` stands where another attribute was declared before\n");
    CHECK(errors_of(v, "[attributes]\nnames = [\"a\"]\n") == "1:1 `attributes.names` leaves out attributes\n");
    CHECK(errors_of(v, "[attributes]\nnames = [\"a\", \"b_2\", \"c\", \"d\"]\n") ==
          "3:27 `d` is one attribute too many\n");
    CHECK(errors_of(v, "[attributes]\nnames = [\"a\", \"b_2\", \"c\"]\n") == "");
    CHECK(v.size() == 3);
}

TEST_CASE("vocabulary text: what is no name of an attribute") {
    using namespace library_at_run_time;
    vocabulary<few> v;
    for (const char* bad : {"", "A", "1a", "_a", "a-b", "a b", "caf\xC3\xA9"})
        CHECK(errors_of(v, "[attributes]\nnames = [\"" + std::string(bad) + "\"]\n").find("3:10 ") == 0);
    CHECK(errors_of(v, "[attributes]\nnames = [\"" + std::string(41, 'a') + "\"]\n").find("3:10 ") == 0);
    CHECK(errors_of(v, "[attributes]\nnames = [\"a\", \"a\"]\n") == "3:15 `a` stands twice in an array\n");
    CHECK(errors_of(v, "[attributes]\nnames = []\n") == "1:1 `attributes.names` leaves out attributes\n");
    CHECK(errors_of(v, "") == "1:1 `attributes.names` leaves out attributes\n");
    CHECK(errors_of(v, "[attributes]\nname = []\n") == "3:1 `name` is no key of `attributes`\n");
    CHECK(errors_of(v, "[attributes]\nnames = [\"" + std::string(40, 'a') + "\"]\n") == "");
    vocabulary<few, 9> smaller;
    CHECK(!smaller.declare("abcd")); // a name is kept twice, as a word and as a text
    CHECK(smaller.size() == 0);
    vocabulary<few, 16> twice;
    CHECK(twice.declare("a"));
    CHECK(!twice.declare("a"));
    CHECK(twice.size() == 1);
    vocabulary<few, 8> small;
    CHECK(small.declare("abc"));
    CHECK(!small.declare("d"));
    CHECK(small.size() == 1);
}

TEST_CASE("vocabulary text: a policy over what was declared") {
    using namespace library_at_run_time;
    declare();
    CHECK(*parse<book_attribute>("loans") == book_attribute{1});
    CHECK(!parse<book_attribute>("email"));
    CHECK(!parse<book_attribute>(""));
    CHECK(std::string(name_of(book_attribute{0})) == "favourite genre");

    const basic_policy_table<book_attribute> closed = closed_table<book_attribute>(standard_table);
    const basic_policy_base<book_attribute> bases[]{{"standard", &closed}};
    basic_policy_text<book_attribute> text;
    text_error memory[8];
    text_errors errors(memory);
    const bool good = text.parse(std::string(house_rules), errors, bases);
    for (const text_error& e : errors) MESSAGE(std::string(explain(e).c_str()));
    REQUIRE(good);
    const auto p = std::make_unique<basic_policy<book_attribute>>(text.table());
    REQUIRE(p->valid());

    // Nothing but what was declared and written is admitted, from no source, for no purpose, whatever the consent.
    basic_consent<book_attribute> yes;
    for (std::size_t to = 1; to < enum_size<purpose>; ++to)
        for (std::size_t a = 0; a < 64; ++a)
            yes.grant(enum_at<book_attribute>(a), enum_at<purpose>(to), enum_set<source>::all());
    const context shop{.purpose = purpose::recommendation, .connectedness = connectedness::close, .trust = trust::high};
    std::size_t permitted = 0;
    for (std::size_t to = 0; to < enum_size<purpose>; ++to)
        for (std::size_t a = 0; a < 64; ++a)
            for (std::size_t s = 0; s < enum_size<source>; ++s) {
                context where = shop;
                where.purpose = enum_at<purpose>(to);
                const basic_use<book_attribute> u{enum_at<book_attribute>(a), enum_at<source>(s)};
                if (p->in(where).under(yes).decide(u) == decision::permit) {
                    CHECK(a == 0);
                    ++permitted;
                }
            }
    CHECK(permitted == 4); // support and recommendation, declared and first party

    const basic_use<book_attribute> fees{book_attribute{2}, source::declared};
    CHECK(std::string(explain(assess(*p, shop, fees)).c_str()).find("late fees") != std::string::npos);

    // What is printed has the declared attributes alone, and is read again.
    std::string printed(print_policy(text.table(), nullptr, 0).size, '\0');
    REQUIRE(print_policy(text.table(), printed.data(), printed.size()));
    CHECK(printed.find("[attributes.late_fees]") != std::string::npos);
    CHECK(printed.find("[attributes.\"\"]") == std::string::npos);
    basic_policy_text<book_attribute> again;
    REQUIRE(again.parse(printed, errors));
    CHECK(fingerprint_of(again.table()) == fingerprint_of(text.table()));
}

TEST_CASE("vocabulary text: an attribute without a name cannot be named") {
    using namespace library_at_run_time;
    declare();
    const basic_policy_table<book_attribute> closed = closed_table<book_attribute>(standard_table);
    const basic_policy_base<book_attribute> bases[]{{"standard", &closed}};
    basic_policy_text<book_attribute> text;
    text_error memory[8];
    text_errors errors(memory);
    CHECK(!text.parse(std::string(house_rules) + "[attributes.\"\"]\nsensitivity = 0.5\n", errors, bases));
    CHECK(errors[0].fault == text_fault::unknown_key);
    basic_consent<book_attribute> c;
    CHECK(!parse_consent("tact = \"consent/1\"\n[attributes.\"\"]\nsupport = { general = [\"every\"] }\n", c, errors));
    CHECK(errors[0].fault == text_fault::unknown_key);
    // Behind the last name that was declared an empty word would be the next one.
    basic_overlay_text<book_attribute> overlay;
    CHECK(!overlay.parse("tact = \"overlay/1\"\nnever = [\"late_fees\", \"\"]\n", errors));
    CHECK(errors[0].fault == text_fault::unknown_word);
    const auto p = std::make_unique<basic_policy<book_attribute>>(closed);
    basic_catalogue_text<book_attribute, 4> features(*p);
    CHECK(!features.parse("tact = \"catalogue/1\"\n[features]\na = { attribute = \"\", source = \"declared\" }\n",
                          errors));
    CHECK(errors[0].fault == text_fault::unknown_word);
    CHECK(std::string(errors[0].mend.c_str()).find("`favourite_genre`, `loans`, `late_fees`") != std::string::npos);
}

TEST_CASE("vocabulary text: a table in code cannot open what was not declared") {
    using namespace library_at_run_time;
    declare();
    auto t = std::make_unique<basic_policy_table<book_attribute>>(closed_table<book_attribute>(standard_table));
    for (auto& r : t->attributes) {
        r.classes = {};
        r.purposes = purpose::support;
        r.sources = source::declared;
        r.sensitivity = 0.100;
    }
    close_undeclared(*t);
    for (const auto& r : t->attributes) { // in each of three ways
        const bool closed = r.classes == enum_set{attribute_class::never} && r.purposes.empty() && r.sources.empty();
        CHECK(closed == (position(r.key) >= 3));
    }
    const auto p = std::make_unique<basic_policy<book_attribute>>(*t);
    REQUIRE(p->valid());
    for (std::size_t a = 0; a < 64; ++a) {
        const auto g =
            p->in({.purpose = purpose::support, .connectedness = connectedness::close, .trust = trust::high});
        const basic_use<book_attribute> u{enum_at<book_attribute>(a), source::declared};
        CHECK((g.decide(u) == decision::permit) == (a < 3));
    }
}

TEST_CASE("vocabulary text: the ready enumerations have their own names") {
    CHECK(enum_size<run_time_attribute_48> == 48);
    CHECK(enum_size<run_time_attribute_64> == 64);
    CHECK(enum_size<run_time_attribute_128> == 128);
    CHECK(enum_size<run_time_attribute_256> == 256);
    CHECK(attribute_bits<run_time_attribute_48>{}.bits().size == 1); // a machine word
    CHECK(vocabulary_128.size() == 0);
    REQUIRE(vocabulary_48.declare("loans"));
    CHECK(*parse<run_time_attribute_48>("loans") == run_time_attribute_48{0});
    CHECK(!parse<run_time_attribute_64>("loans"));
    CHECK(!parse<run_time_attribute_128>("loans"));
    CHECK(!parse<run_time_attribute_256>("loans"));
    CHECK(std::string(identifier_of(run_time_attribute_256{0})) == "");
}
