// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/text/limits_text.hpp>

#include <tact/offer.hpp>
#include <tact/tact.hpp>

#include <doctest/doctest.h>

#include <string>

using namespace tact;

namespace limits_as_text {

const std::string person = R"([person]
intrusion = 20.000
intrusion_refill = { amount = 20.000, per = "7 days" }
asks = 3
asks_refill = { amount = 3.000, per = "168 hours" }
quiet_after_a_no = "30 days"
evidence = "assumed"
statement = "no source gives a figure"
)";
const std::string head = "tact = \"limits/1\"\n";

std::string errors_of(const std::string& said) {
    text_error memory[32];
    text_errors errors(memory);
    limits_text<64> r;
    if (r.parse(head + said, errors)) return "";
    std::string all;
    for (const text_error& e : errors)
        all += std::to_string(e.at.line) + ":" + std::to_string(e.at.column) + " " + e.sentence.c_str() + "\n";
    // Nothing holds, and nobody may be reached.
    for (std::size_t p = 0; p < enum_size<purpose>; ++p)
        CHECK(r.max_age().of(attribute::email, enum_at<purpose>(p)) == 0);
    CHECK(r.person().max_intrusion() + r.person().max_asks() + r.session().max_intrusion() == 0);
    return all;
}

bool alike(const contact_limits& a, const contact_limits& b) {
    const auto same = [](const refill& x, const refill& y) { return x.amount == y.amount && x.ticks == y.ticks; };
    return a.intrusion == b.intrusion && same(a.intrusion_refill, b.intrusion_refill) && a.asks == b.asks &&
           same(a.asks_refill, b.asks_refill) && a.quiet_after_a_no == b.quiet_after_a_no && a.max_step == b.max_step &&
           a.why.evidence == b.why.evidence && std::string(a.why.statement) == b.why.statement;
}

} // namespace limits_as_text

TEST_CASE("limits text: ages and the shipped budgets") {
    using namespace limits_as_text;
    limits_text<> r;
    CHECK(r.max_age().of(purpose::support) == 0); // before anything was read
    text_error memory[8];
    text_errors errors(memory);
    const bool good = r.parse(head + R"([max_age.purposes]
marketing = "365 days"
[max_age.attributes]
current_location = "30 days"
email = "1 minute"
[session]
intrusion = 6.000
asks = 2
quiet_after_a_no = "1 day"
evidence = "assumed"
statement = "no source gives a figure"
)" + person,
                              errors);
    for (const text_error& e : errors) MESSAGE(std::string(explain(e).c_str()));
    REQUIRE(good);
    CHECK(alike(r.session(), session_limits));
    CHECK(alike(r.person(), person_limits));

    max_age by_hand;
    by_hand.limit(purpose::marketing, minutes_of_days(365));
    by_hand.limit(attribute::current_location, minutes_of_days(30));
    by_hand.limit(attribute::email, 1);
    for (std::size_t p = 0; p < enum_size<purpose>; ++p)
        for (std::size_t a = 0; a < enum_size<attribute>; ++a)
            CHECK(r.max_age().of(enum_at<attribute>(a), enum_at<purpose>(p)) ==
                  by_hand.of(enum_at<attribute>(a), enum_at<purpose>(p)));

    REQUIRE(r.parse(head, errors)); // nothing is limited, and no budget holds anything
    CHECK(r.max_age().of(attribute::email, purpose::marketing) == max_age::unlimited);
    CHECK(alike(r.person(), contact_limits{}));
}

TEST_CASE("limits text: spans of time") {
    using namespace limits_as_text;
    const auto error = [](const std::string& span) {
        return errors_of("[max_age.purposes]\nsupport = \"" + span + "\"\n");
    };
    for (const char* good : {"0 days", "1 day", "2 days", "1 hour", "90 minutes", "2982616 days"})
        CHECK(error(good) == "");
    for (const char* bad : {"", "1", "days", " 1 day", "1  day", "1 days", "2 day s", "01 day", "1 week", "-1 day",
                            "1.5 days", "1 Day", "2 dayss", "99999999999 minutes"})
        CHECK(error(bad) != "");
    for (const char* plural : {"2 day"}) CHECK(error(plural) == "");
    CHECK(error("2982617 days") == "3:11 the span of time is too long\n");
    CHECK(error("4294967294 minutes") == "");
    CHECK(error("4294967295 minutes") == "3:11 the span of time is too long\n");
}

TEST_CASE("limits text: what is wrong, and where") {
    using namespace limits_as_text;
    CHECK(errors_of(person) == "");
    const auto without = [](const std::string& line, const std::string& instead) {
        std::string t = person;
        const std::size_t at = t.find(line);
        REQUIRE(at != std::string::npos);
        return t.replace(at, t.find('\n', at) + 1 - at, instead);
    };
    CHECK(errors_of(without("intrusion_refill", "")) == "");
    CHECK(errors_of(without("asks_refill", "")) == "");
    for (const char* needed : {"intrusion ", "asks ", "quiet_after_a_no", "evidence", "statement"})
        CHECK(errors_of(without(needed, "")).find("2:2 `person.") == 0);
    CHECK(errors_of(without("asks ", "asks = 256\n")) == "2:2 `person.asks` is out of range\n");
    CHECK(errors_of(without("asks ", "asks = 255\n")) == "");
    CHECK(errors_of(without("quiet", "quiet_after_a_no = \"46 days\"\n")) ==
          "2:2 `person.quiet_after_a_no` is out of range\n");
    CHECK(errors_of(without("asks_refill", "asks_refill = { per = \"1 day\" }\n")) ==
          "2:2 `person.asks_refill` is half of a refill\n");
    CHECK(errors_of(without("intrusion ", "intrusion = 0.001\n")).find("3:13 `intrusion` is out of range") == 0);
    CHECK(errors_of("[max_age.purposes]\nunstated = \"1 day\"\n") ==
          "3:1 `unstated` is no key of `max_age.purposes`\n");
    CHECK(errors_of("[max_age.purposes]\nsupport = \"1 day\"\nsupport = \"1 day\"\n") ==
          "4:1 `max_age.purposes.support` was written before\n");
    CHECK(errors_of(without("asks ", "asks 3\n")) == "5:6 a key is followed by `=` and its value\n");
    CHECK(errors_of("[visit]\n").find("2:2 `visit` is no key of limits\n") == 0);
    const std::string words = without("statement", "statement = \"" + std::string(64, 'x') + "\"\n");
    CHECK(errors_of(words) == "1:1 its names and statements take 65 bytes, and there is room for 64\n");
}
