// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/text/consent_text.hpp>

#include "../store/histories.hpp"
#include "../twice.hpp"

#include <string>

using namespace tact;

namespace consent_texts {

template <enumeration Attribute>
std::string printed(const basic_consent<Attribute>& c) {
    std::string text(print_consent(c, nullptr, 0).size, ' ');
    REQUIRE(print_consent(c, text.data(), text.size()));
    return text;
}
std::string errors_of(const std::string& lines) {
    consent c;
    text_error memory[9];
    text_errors errors(memory);
    const bool valid = parse_consent("tact = \"consent/1\"\n" + lines, c, errors);
    CHECK(valid == errors.empty());
    CHECK((valid || c.is_unreadable()));
    std::string all;
    for (const text_error& e : errors) all += std::string(explain(e).c_str()) + "\n";
    return all;
}
constexpr consent answered = [] {
    consent c;
    text_errors errors;
    static_cast<void>(parse_consent("tact = \"consent/1\"\nobjections = [\"advertising\"]\n[attributes.email]\n"
                                    "support = { specific = [\"declared\"], refused = [\"third_party\"] }\n"
                                    "[joint_risks.too_many_attributes]\nrecommendation = { specific = [\"every\"] }\n",
                                    c, errors));
    return c;
}();

} // namespace consent_texts

using namespace consent_texts;

TEST_CASE("a consent is read in a constant expression") {
    TWICE(answered.state(attribute::email, purpose::support) == consent_state::specific);
    TWICE(answered.state(attribute::email, purpose::support, source::third_party) == consent_state::refused);
    TWICE(answered.state(attribute::email, purpose::support, source::first_party) == consent_state::never_asked);
    TWICE(answered.objected(purpose::advertising) && !answered.objected(purpose::marketing));
    TWICE(answered.state(joint_risk::too_many_attributes, purpose::recommendation, source::inferred) ==
          consent_state::specific);
}
TEST_CASE("whatever verbs lead to is printed and read back") {
    histories::dice d;
    int unreadable = 0;
    for (int i = 0; i < 3000; ++i) {
        consent c = histories::random_history<attribute>(d);
        if (d.below(3) == 0) c.supply(attribute::email, purpose::support);
        if (d.below(9) == 0) c.refuse(attribute::email, purpose::support, source::first_party);
        const std::string text = printed(c);
        consent back;
        text_error memory[1];
        text_errors errors(memory);
        if (!parse_consent(text, back, errors)) FAIL(explain(memory[0]).c_str());
        REQUIRE(printed(back) == text);
        unreadable += c.is_unreadable() ? 1 : 0;
        if (c.is_unreadable())
            REQUIRE(back.is_unreadable());
        else
            REQUIRE(back == c);
    }
    CHECK(unreadable > 10);
}
TEST_CASE("the canonical text names each answer once") {
    consent c;
    c.object_to(purpose::pricing);
    c.grant(attribute::email, purpose::support);
    c.refuse(attribute::email, purpose::marketing);
    c.supply(attribute::budget, purpose::recommendation);
    c.withdraw(joint_risk::too_many_events, purpose::learning);
    CHECK(printed(c) == "tact = \"consent/1\"\n"
                        "objections = [\"pricing\"]\n"
                        "\n"
                        "[attributes.budget]\n"
                        "recommendation = { specific = [\"declared\"], supplied = true }\n"
                        "\n"
                        "[attributes.email]\n"
                        "support = { specific = [\"declared\", \"first_party\"] }\n"
                        "marketing = { refused = [\"every\"] }\n"
                        "\n"
                        "[joint_risks.too_many_events]\n"
                        "learning = { withdrawn = [\"every\"] }\n");
    CHECK(printed(consent::unreadable()) == "tact = \"consent/1\"\nunreadable = true\n");
    CHECK(printed(consent()) == "tact = \"consent/1\"\n");
}
TEST_CASE("a consent with an error refuses everything, and says why") {
    CHECK(errors_of("[attributes.email]\nsuport = {}\n") ==
          "line 3, column 1: `suport` is no key of `attributes.email`; write `support`\n");
    CHECK(errors_of("[attributes.email]\nsupport = { agreed = [\"every\"] }\n") ==
          "line 3, column 13: `agreed` is no key of `attributes.email.support`; write one of `general`, `specific`, "
          "`expired`, "
          "`refused`, `withdrawn`, `supplied`\n");
    CHECK(errors_of("[attributes.email]\nsupport = { general = [\"declard\"] }\n") ==
          "line 3, column 24: `declard` is no word that `general` takes; write `declared`\n");
    CHECK(errors_of("[attributes.email]\nunstated = {}\n").find("`unstated` is no key of `attributes.email`") !=
          std::string::npos);
    CHECK(errors_of("[attributes.email]\nsupport = {}\nsupport = {}\n").substr(0, 60) ==
          "line 4, column 1: `attributes.email.support` was written bef");
    CHECK(errors_of("[attributes.email.support]\ngeneral = []\n[attributes.email.support]\n").substr(0, 45) ==
          "line 4, column 19: `attributes.email.support`");
    CHECK(errors_of("objections = [\"unstated\"]\n").find("nobody can object to an unstated purpose") !=
          std::string::npos);
    CHECK(errors_of("objections = [\"pricing\", \"pricing\"]\n") ==
          "line 2, column 26: `pricing` stands twice in an array; write it once\n");
    for (const char* twice : {"\"declared\", \"declared\"", "\"every\", \"declared\"", "\"declared\", \"every\""}) {
        const std::string said =
            errors_of("[attributes.email]\nsupport = { general = [" + std::string(twice) + "] }\n");
        CHECK(said.find("stands twice in an array; write it once\n") != std::string::npos);
        CHECK(said.find('\n') + 1 == said.size()); // which is all that is wrong
    }
    CHECK(errors_of("unreadable = 1\n") == "line 2, column 14: `unreadable` takes true or false, and here is a whole "
                                           "number; write `true` or `false` in small letters, without quotes\n");
    CHECK(errors_of("[joint_risks.too_many_events]\nsupport = { supplied = true }\n").find("`supplied` is no key") !=
          std::string::npos);
    const auto impossible = [](const char* answers) {
        const std::string said = errors_of("[attributes.email]\nsupport = { " + std::string(answers) + " }\n");
        return said.find(
                   "line 3, column 1: `attributes.email.support` holds answers that no consent can hold together") == 0;
    };
    CHECK(impossible("general = [\"declared\"], refused = [\"declared\"]"));
    CHECK(impossible("general = [\"covert\"]"));
    CHECK(impossible("general = [\"unstated\"]"));
    CHECK(impossible("refused = [\"unstated\"]"));
    CHECK(impossible("supplied = true"));
    CHECK(impossible("general = [\"declared\"], supplied = true"));
    CHECK(!impossible("refused = [\"unstated\"], general = [\"declared\"]"));
    CHECK(!impossible("withdrawn = [\"unstated\"], refused = [\"declared\"]"));
    CHECK(!impossible("specific = [\"declared\"], supplied = true"));
    CHECK(errors_of("[joint_risks.too_many_events]\nsupport = { refused = [\"declared\"] }\n")
              .find("no consent can hold") != std::string::npos);
}
