// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/text/overlay_text.hpp>

#include "../twice.hpp"

#include <tact/policy/fingerprint.hpp>
#include <tact/policy/standard_table.hpp>

#include <string>

using namespace tact;

namespace overlay_texts {

constexpr char emergency[] = "tact = \"overlay/1\"\nnever = [\"current_location\", \"residence\"] # from now\n";
constexpr overlay_text<> no_location(input_text(emergency, sizeof emergency - 1));

std::string printed(const overlay& x) {
    std::string text(print_overlay(x, nullptr, 0).size, ' ');
    REQUIRE(print_overlay(x, text.data(), text.size()));
    return text;
}
std::string errors_of(const std::string& lines) {
    overlay_text<> x;
    text_error memory[9];
    text_errors errors(memory);
    const bool valid = x.parse("tact = \"overlay/1\"\n" + lines, errors);
    CHECK(valid == errors.empty());
    CHECK((valid || detail::first_violation(restricted(standard_table, x.overlay())).count != 0));
    std::string all;
    for (const text_error& e : errors) all += std::string(explain(e).c_str()) + "\n";
    return all;
}
struct overlay_dice {
    std::uint32_t state = 7;
    std::size_t below(std::size_t n) {
        state = state * 1664525u + 1013904223u;
        return (state >> 8) % n;
    }
    template <enumeration E>
    enum_set<E> some() {
        enum_set<E> s;
        if (below(3) != 0)
            for (std::size_t i = 0; i < enum_size<E>; ++i)
                if (below(4) == 0) s.insert(enum_at<E>(i));
        return s;
    }
};

} // namespace overlay_texts

using namespace overlay_texts;

TEST_CASE("an overlay is as short as what it closes") {
    TWICE(no_location.valid());
    TWICE(no_location.overlay().never == (attribute::current_location | attribute::residence));
    TWICE(no_location.overlay().multiplier == odds_factor(1.0));
    TWICE(!no_location.overlay().why.stated());
}
TEST_CASE("what is printed is read back") {
    overlay_dice d;
    for (int i = 0; i < 2000; ++i) {
        overlay x;
        if (d.below(2) == 0) x.name = "a \"name\"";
        x.never = d.some<attribute>();
        x.closed_sources = d.some<source>();
        x.closed_purposes = d.some<purpose>();
        x.consented = d.some<attribute>();
        x.needs = {enum_at<connectedness>(d.below(5)), enum_at<trust>(d.below(5))};
        if (d.below(2) == 0) x.multiplier = odds_factor::of_thousandths(static_cast<std::int32_t>(10 + d.below(99990)));
        if (d.below(2) == 0) x.why = {enum_at<evidence>(d.below(5)), d.below(2) == 0 ? "why" : ""};
        const std::string text = printed(x);
        overlay_text<> back;
        text_errors errors;
        REQUIRE(back.parse(text, errors));
        REQUIRE(printed(back.overlay()) == text);
        REQUIRE(back.overlay().needs == x.needs);
        REQUIRE(fingerprint_of(restricted(standard_table, back.overlay())) ==
                fingerprint_of(restricted(standard_table, x)));
        REQUIRE(std::string(back.overlay().name) == x.name);
        REQUIRE(back.overlay().why.evidence == x.why.evidence);
    }
}
TEST_CASE("an overlay with an error closes everything, and says why") {
    CHECK(errors_of("never = [\"email\"]\n") == "");
    CHECK(errors_of("nevr = [\"email\"]\n") == "line 2, column 1: `nevr` is no key of an overlay; write `never`\n");
    CHECK(errors_of("never = [\"emial\"]\n") ==
          "line 2, column 10: `emial` is no word that `never` takes; write `email`\n");
    CHECK(errors_of("evidence = \"rule\"\n") ==
          "line 2, column 1: `evidence` stands without a `statement`; write both, or neither\n");
    CHECK(errors_of("statement = \"x\"\n") ==
          "line 2, column 1: `statement` stands without its `evidence`; write both, or neither\n");
    CHECK(errors_of("needs = { trst = \"low\" }\n") ==
          "line 2, column 11: `trst` is no key of `needs`; write `trust`\n");
    CHECK(errors_of("[needs]\ntrust = \"low\"\n[needs]\n").substr(0, 43) ==
          "line 4, column 2: `needs` was written befor");
    CHECK(errors_of("[needs]\ntrust = \"low\"\ntrust = \"low\"\n").substr(0, 50) ==
          "line 4, column 1: `needs.trust` was written before");
    CHECK(errors_of("multiplier = 0\n") ==
          "line 2, column 14: `multiplier` is out of range; write a factor from 0.010 to 100\n");
    CHECK(errors_of("statement = \"" + std::string(600, 'x') + "\"\nevidence = \"rule\"\n")
              .find("there is room for 512") != std::string::npos);
}
TEST_CASE("an overlay that no word says is not printed") {
    overlay x;
    x.never.insert(static_cast<attribute>(999));
    CHECK(print_overlay(x, nullptr, 0).status == print_status::has_no_text);
    x = {};
    x.multiplier = odds_factor();
    CHECK(print_overlay(x, nullptr, 0).status == print_status::has_no_text);
    x = {};
    x.name = "\xFF";
    CHECK(print_overlay(x, nullptr, 0).status == print_status::has_no_text);
    char memory[10]{};
    CHECK(print_overlay(overlay{}, memory, sizeof memory).status == print_status::out_of_room);
    CHECK(print_overlay(overlay{}, memory, sizeof memory).size == 19);
}
