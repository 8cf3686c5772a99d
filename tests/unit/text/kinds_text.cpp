// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/text/kinds_text.hpp>

#include <tact/decide/standard.hpp>
#include <tact/tact.hpp>

#include <doctest/doctest.h>

#include <string>

using namespace tact;

namespace kinds_as_text {

std::string errors_of(const std::string& said) {
    static kinds_text<8> r(standard);
    text_error memory[16];
    text_errors errors(memory);
    const bool good = r.parse("tact = \"kinds/1\"\n" + said, errors);
    CHECK(good == errors.empty());
    CHECK(r.valid() == good);
    if (!good) CHECK(r.size() + r.kinds().size() == 0);
    std::string all;
    for (const text_error& e : errors)
        all += std::to_string(e.at.line) + ":" + std::to_string(e.at.column) + " " + identifier_of(e.fault) + " " +
               e.sentence.c_str() + "\n";
    return all;
}

} // namespace kinds_as_text

TEST_CASE("kinds text: the same as the kinds numbered in code") {
    kinds_text<> r(standard);
    text_error memory[4];
    text_errors errors(memory);
    const bool good = r.parse(R"(tact = "kinds/1"
[kinds]
bestseller = { impersonal = true }
in_your_size = { attribute = "clothing_size", source = "declared" }
for_your_taste = { draws = [
    { attribute = "past_purchases", source = "first_party" },
    { attribute = "interests", source = "declared" },
] }
found_twice = { either = ["in_your_size", "for_your_taste", "bestseller"] }
same_size = { attribute = "clothing_size", source = "declared" }
of_a_partner = {}
)",
                              errors);
    for (const text_error& e : errors) MESSAGE(std::string(explain(e).c_str()));
    REQUIRE(good);

    candidate_kinds by_hand(standard);
    const candidate_kind seller = by_hand.add(impersonal);
    const candidate_kind size = by_hand.add(attribute::clothing_size, source::declared);
    const candidate_kind taste = by_hand.add(
        {part{attribute::past_purchases, source::first_party}, part{attribute::interests, source::declared}});
    const candidate_kind twice = by_hand.either(by_hand.either(size, taste), seller);
    CHECK(r.kinds().scheme() == by_hand.scheme());
    CHECK(r.find("bestseller") == seller);
    CHECK(r.find("in_your_size") == size);
    CHECK(r.find("for_your_taste") == taste);
    CHECK(r.find("found_twice") == twice);
    CHECK(r.find("same_size") == size);
    CHECK(r.find("of_a_partner") == candidate_kind::unlabelled);
    CHECK(r.find("nobody") == candidate_kind::unlabelled);
    CHECK(r.find("in_your_siz") == candidate_kind::unlabelled);
    CHECK(r.unlabelled() == 1);
    CHECK(std::string(r.name_of_kind(size)) == "in_your_size");
    CHECK(std::string(r.name_of_kind(candidate_kind::unlabelled)) == "");

    const context shop{.purpose = purpose::recommendation, .connectedness = connectedness::close, .trust = trust::high};
    const auto decided = r.kinds().decide(standard.in(shop));
    CHECK(decided.decide(r.find("of_a_partner")) == decision::deny);
    CHECK(decided.decide(r.find("bestseller")) == decision::permit);
    CHECK(decided.decide(r.find("found_twice")) == decision::permit); // by the bestseller
}

TEST_CASE("kinds text: what is wrong, and where") {
    using kinds_as_text::errors_of;
    const std::string a = "[kinds]\na = { attribute = \"email\", source = \"declared\" }\n";
    CHECK(errors_of("") == "1:1 missing `kinds` has no row\n");
    CHECK(errors_of(a) == "");
    CHECK(errors_of(a + "b = { either = [\"a\"] }\n") == "4:1 missing `kinds.b` names no two ways\n");
    CHECK(errors_of(a + "b = { either = [\"a\", \"a\"] }\n") == "4:22 written_twice `a` stands twice in an array\n");
    CHECK(errors_of(a + "b = { either = [\"a\", \"c\"] }\n") == "4:22 unknown_word `c` is no row above this one\n");
    CHECK(errors_of(a + "b = {}\nc = { either = [\"a\", \"b\"] }\n") ==
          "5:1 contradiction `kinds.c` has a way that says nothing of what it draws on\n");
    CHECK(errors_of(a + "b = {}\nc = { either = [\"b\", \"a\"] }\n") ==
          "5:1 contradiction `kinds.c` has a way that says nothing of what it draws on\n");
    CHECK(errors_of(a + "b = { impersonal = true, either = [] }\n") ==
          "4:1 contradiction `kinds.b` says in several ways what it draws on\n");
    CHECK(errors_of(a + "b = { impersonal = true, events = 2 }\n") ==
          "4:1 contradiction `kinds.b` has events or a trace without an attribute\n");
    // Each row begins anew, whatever the one before said:
    CHECK(errors_of(a + "b = { impersonal = true }\nc = { either = [\"a\", \"b\"] }\nd = { either = [\"b\", \"a\"] }\n"
                        "e = { attribute = \"phone\", source = \"declared\" }\n") == "");
    std::string eight = "[kinds]\n";
    for (std::size_t i = 0; i < 7; ++i)
        eight += "k" + std::to_string(i) + " = { attribute = \"" + identifier_of(enum_at<attribute>(i)) +
                 "\", source = \"declared\" }\n";
    CHECK(errors_of(eight) == "");
    CHECK(errors_of(eight + "k7 = {}\n") == "10:1 out_of_room there is room for 7 kinds\n");
    // A way that needs a number of its own beside them:
    std::string six = eight.substr(0, eight.find("k5"));
    CHECK(errors_of(six + "k5 = { either = [\"k0\", \"k1\", \"k2\"] }\n") == "");
    CHECK(errors_of(six + "k5 = { either = [\"k0\", \"k1\", \"k2\", \"k3\"] }\n") ==
          "8:1 out_of_room `kinds.k5` is one kind too many\n");
}
