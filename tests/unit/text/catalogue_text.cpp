// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/text/catalogue_text.hpp>

#include <tact/decide/standard.hpp>
#include <tact/model.hpp>
#include <tact/tact.hpp>

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <vector>

using namespace tact;

namespace catalogue_as_text {

using text_reading = catalogue_text<16, 24>;

/// The errors of a text, a line each, without what to write instead.
std::string errors_of(const std::string& said) {
    static text_reading r(standard);
    text_error memory[32];
    text_errors errors(memory);
    const bool good = r.parse("tact = \"catalogue/1\"\n" + said, errors);
    CHECK(good == errors.empty());
    CHECK(r.valid() == good);
    if (!good) CHECK(r.catalogue().size() + r.features().size() + r.model_input().size() == 0);
    std::string all;
    for (const text_error& e : errors)
        all += std::to_string(e.at.line) + ":" + std::to_string(e.at.column) + " " + identifier_of(e.fault) + " " +
               e.sentence.c_str() + "\n";
    return all;
}

const char* const shop = R"(tact = "catalogue/1"
[features]
clicks = { attribute = "behaviour_on_site", source = "first_party", events = 40, trace = "clicks", stands_in = 0 }
last_clicks = { shortened = "clicks", events = 5 }
address = { attribute = "residence", source = "declared" }
area = { coarsened = "address", to = "region" }
baby_food = { reveals = "family" }
taste = { derived = ["clicks", "baby_food"], stands_in = [0.125, -0.25] }
price = { impersonal = true, columns = 2 }
partner_score = {}
blend = { derived = ["taste", "partner_score"], stands_in = 3.5 }
price_band = { derived = ["price"] }

[features.contact]
draws = [ { attribute = "email", source = "declared" },
          { attribute = "phone", source = "declared" } ]
[[features.sizes.draws]]
attribute = "clothing_size"
source = "inferred"
[[features.sizes.draws]]
attribute = "style"
source = "declared"
[features.sizes]
stands_in = 42
)";

} // namespace catalogue_as_text

TEST_CASE("catalogue text: the same as the catalogue written in code") {
    using namespace catalogue_as_text;
    text_reading r(standard);
    text_error memory[4];
    text_errors errors(memory);
    const bool good = r.parse(std::string(shop), errors);
    for (const text_error& e : errors) MESSAGE(std::string(explain(e).c_str()));
    REQUIRE(good);

    catalogue<16, 32> by_hand(standard);
    const feature clicks =
        by_hand.add("clicks", part{attribute::behaviour_on_site, source::first_party, 40}.of_trace(1));
    by_hand.shorten("last_clicks", clicks, 5);
    const feature address = by_hand.add("address", attribute::residence, source::declared);
    by_hand.coarsen("area", address, attribute::region);
    const feature baby = by_hand.category("baby_food", attribute::family);
    by_hand.derive("taste", {clicks, baby});
    by_hand.add("contact", {part{attribute::email, source::declared}, part{attribute::phone, source::declared}});
    by_hand.add("sizes", {part{attribute::clothing_size, source::inferred}, part{attribute::style, source::declared}});
    CHECK(r.catalogue().scheme() == by_hand.scheme());
    REQUIRE(r.catalogue().size() == 8);
    for (std::size_t i = 0; i < 8; ++i) {
        CHECK(r.catalogue()[i] == by_hand[i]);
        CHECK(r.catalogue().use_of(by_hand[i]) == by_hand.use_of(by_hand[i]));
    }

    // Every feature is listed, and only what is labelled has a number.
    const char* names[]{"clicks", "last_clicks",   "address", "area",       "baby_food", "taste",
                        "price",  "partner_score", "blend",   "price_band", "contact",   "sizes"};
    REQUIRE(r.features().size() == 12);
    for (std::size_t i = 0; i < 12; ++i) {
        const labelled_feature& f = r.features()[i];
        CHECK(std::string(f.name) == names[i]);
        const std::string name = f.name;
        const feature_label expected = name == "partner_score" || name == "blend" ? feature_label::unlabelled
                                       : name == "price" || name == "price_band"  ? feature_label::nothing_personal
                                                                                  : feature_label::labelled;
        CHECK(f.state == expected);
        CHECK((f.feature != feature::none) == (expected == feature_label::labelled));
        CHECK(f.feature == r.catalogue().find(f.name));
    }
    CHECK(r.unlabelled() == 2);
    CHECK(r.features()[0].at == text_position{3, 1});
}

TEST_CASE("catalogue text: what stands in for the columns that may not be read") {
    using namespace catalogue_as_text;
    text_reading r(standard);
    text_errors errors;
    REQUIRE(r.parse(std::string(shop), errors));
    REQUIRE(r.model_input().size() == 7); // clicks, taste twice, price twice, blend, sizes

    struct {
        bool contains(feature) const { return false; }
    } nothing;
    std::array<float, 7> row{9, 9, 9, 9, 9, 9, 9};
    REQUIRE(redact(r.model_input().closed_to(nothing), row).status == redact_status::ok);
    CHECK(row == std::array<float, 7>{0, 0.125F, -0.25F, 9, 9, 3.5F, 42});

    struct {
        bool contains(feature f) const { return f != feature::none; }
    } everything;
    row = {9, 9, 9, 9, 9, 9, 9};
    REQUIRE(redact(r.model_input().closed_to(everything), row).status == redact_status::ok);
    CHECK(row == std::array<float, 7>{9, 9, 9, 9, 9, 3.5F, 9}); // what is unlabelled is never read
    for (const labelled_feature& f : r.features())
        if (std::string(f.name) == "taste") CHECK((f.first_column == 1 && f.column_count == 2));
}

TEST_CASE("catalogue text: what is wrong, and where") {
    using namespace catalogue_as_text;
    CHECK(errors_of("") == "1:1 missing `features` has no row\n");
    CHECK(errors_of("[feature]\na = {}\n").find("2:2 unknown_key `feature` is no key of a catalogue\n") == 0);
    CHECK(errors_of("[features]\na = { atribute = \"email\" }\n") ==
          "3:7 unknown_key `atribute` is no key of `features.a`\n");
    CHECK(errors_of("[features]\na = { attribute = \"email\" }\n") ==
          "3:1 missing a source of `features.a` is missing\n");
    CHECK(errors_of("[features]\na = { source = \"declared\" }\n") ==
          "3:1 missing an attribute of `features.a` is missing\n");
    CHECK(errors_of("[features]\na = { attribute = \"mail\", source = \"declared\" }\n") ==
          "3:19 unknown_word `mail` is no word that `attribute` takes\n");
    CHECK(errors_of("[features]\na = { attribute = \"email\", source = \"unstated\" }\n") ==
          "3:37 contradiction nothing is admitted that comes from an unstated or covert source\n");
    CHECK(errors_of("[features]\na = { derived = [\"b\"] }\nb = {}\n") ==
          "3:18 unknown_word `b` is no row above this one\n");
    CHECK(errors_of("[features]\na = { derived = [\"a\"] }\n") == "3:18 unknown_word `a` is no row above this one\n");
    CHECK(errors_of("[features]\na = {}\nb = { derived = [] }\n") ==
          "4:1 missing `features.b` is derived from nothing\n");
    CHECK(errors_of("[features]\na = {}\nb = { derived = [\"a\", \"a\"] }\n") ==
          "4:23 written_twice `a` stands twice in an array\n");
    CHECK(errors_of("[features]\na = {}\na = {}\n") == "4:1 written_twice `features.a` was written before\n");
    CHECK(errors_of("[features]\na = {}\n\"\" = {}\n") == "4:1 unknown_key `` is no key of `features`\n");
    CHECK(errors_of("[features]\na = { reveals = \"family\", impersonal = true }\n") ==
          "3:1 contradiction `features.a` says in several ways what it draws on\n");
    CHECK(errors_of("[features]\na = { attribute = \"email\", source = \"declared\" }\nb = { coarsened = \"a\" }\n") ==
          "4:1 missing `features.b` is coarsened to nothing\n");
    CHECK(errors_of("[features]\na = { to = \"region\" }\n") ==
          "3:1 missing `features.a` has a `to`, and is not coarsened\n");
    CHECK(errors_of("[features]\na = { attribute = \"email\", source = \"declared\" }\n"
                    "b = { coarsened = \"a\", to = \"region\" }\n") ==
          "4:1 contradiction `features.b` is a coarsening that the policy does not have\n");
    CHECK(errors_of("[features]\na = { attribute = \"email\", source = \"declared\" }\nb = { shortened = \"a\" }\n") ==
          "4:1 missing `features.b` is shortened to nothing\n");
    CHECK(errors_of("[features]\na = { attribute = \"email\", source = \"declared\" }\n"
                    "b = { shortened = \"a\", events = 1 }\n") ==
          "4:1 contradiction `features.b` is no shorter than what it is shortened from\n");
    CHECK(errors_of("[features]\na = { reveals = \"family\", trace = \"x\" }\n") ==
          "3:1 contradiction `features.a` has events or a trace without an attribute\n");
    CHECK(errors_of("[features]\na = { events = 3 }\n") ==
          "3:1 contradiction `features.a` has events or a trace without an attribute\n");
    CHECK(errors_of("[features]\na = { columns = 3 }\n") ==
          "3:1 contradiction `features.a` is personal, and says nothing that stands in for its columns\n");
    CHECK(errors_of("[features]\na = { impersonal = true, stands_in = 1 }\n") ==
          "3:1 contradiction `features.a` is impersonal: nothing ever stands in for it\n");
    CHECK(errors_of("[features]\na = { impersonal = true }\nb = { shortened = \"a\", events = 1 }\n") ==
          "4:1 contradiction `features.b` draws on nothing that could be less\n");
    CHECK(errors_of("[features]\na = { attribute = \"email\", draws = [] }\n") ==
          "3:1 contradiction `features.a` draws on parts, and says one of them apart\n");
    CHECK(errors_of("[features]\na = { draws = [{ attribute = \"email\" }] }\n") ==
          "3:16 missing a source of `features.a` is missing\n");
    CHECK(errors_of("[features]\na = { stands_in = 1234567890123456 }\n") ==
          "3:19 out_of_range the number has more than fifteen digits\n");
    CHECK(errors_of("[features]\na = { stands_in = 1e3 }\n").find("3:19 outside_subset") == 0);
    CHECK(errors_of("[features]\na = { stands_in = -007 }\n").find("3:19 not_toml") == 0);
    CHECK(errors_of("[features]\na = { attribute = \"email\", source = \"declared\", events = 0 }\n")
              .find("3:58 out_of_range") == 0);
    // What is made of a row that was wrong is not blamed a second time.
    CHECK(errors_of("[features]\na = { attribute = \"mail\", source = \"declared\" }\nb = { derived = [\"a\"] }\n") ==
          "3:19 unknown_word `mail` is no word that `attribute` takes\n");
}

TEST_CASE("catalogue text: a row is closed by the next one") {
    using namespace catalogue_as_text;
    const std::string row = "attribute = \"email\"\nsource = \"declared\"\n";
    CHECK(errors_of("[features.a]\n" + row + "[features.b]\n" + row) == "");
    CHECK(errors_of("[features.a]\n" + row + "[features.b]\n" + row + "[features.a]\n") ==
          "8:11 written_twice `features.a` was written before\n");
    CHECK(errors_of("[features.a]\n" + row + "[features.b]\n" + row + "[[features.a.draws]]\n" + row)
              .find("8:12 written_twice `features.a` was written before\n") == 0);
    CHECK(errors_of("[features.a]\ndraws = []\n[[features.a.draws]]\n" + row)
              .find("4:14 written_twice `features.a.draws` was written before\n") == 0);
}

TEST_CASE("catalogue text: as much as there is room for, and no more") {
    using namespace catalogue_as_text;
    const auto rows = [](std::size_t n, const std::string& one) {
        std::string all = "[features]\n";
        for (std::size_t i = 0; i < n; ++i) all += "f" + std::to_string(i) + " = {" + one + "}\n";
        return all;
    };
    CHECK(errors_of(rows(16, "")) == "");
    CHECK(errors_of(rows(18, "")) == "19:1 out_of_room there is room for 16 features\n"
                                     "20:1 out_of_room there is room for 16 features\n");
    CHECK(errors_of(rows(12, "stands_in = [1, 2]")) == "");
    CHECK(errors_of(rows(13, "stands_in = [1, 2]")) ==
          "15:1 out_of_room `features.f12` has more columns than there is room for\n");
    std::string many = "stands_in = [0";
    for (int i = 1; i < 25; ++i) many += ", 0";
    CHECK(errors_of(rows(1, many + "]")) == "3:92 out_of_room there is no room for another column\n");
    const std::string part = "{ attribute = \"email\", source = \"declared\" }, ";
    std::string draws = "draws = [";
    for (int i = 0; i < 33; ++i) draws += part;
    CHECK(errors_of(rows(1, draws + "]")) == "3:1 out_of_room `features.f0` has more parts than there is room for\n");
    for (int i = 33; i < 65; ++i) draws += part;
    CHECK(errors_of(rows(1, draws + "]")).find("there is no room for another part of `features.f0`") !=
          std::string::npos);
    static catalogue_text<4, 4, 8> small(standard);
    text_error memory[2];
    text_errors errors(memory);
    CHECK(!small.parse("tact = \"catalogue/1\"\n[features]\nlong_name = {}\n", errors));
    CHECK(errors[0].fault == text_fault::out_of_room);
}

TEST_CASE("catalogue text: a name is what it stands for, however it is written") {
    using namespace catalogue_as_text;
    text_reading r(standard);
    text_errors errors;
    REQUIRE(r.parse("tact = \"catalogue/1\"\n[features]\n\"caf\\u00e9 1\" = { reveals = \"family\" }\n"
                    "'x' = { derived = [\"caf\xC3\xA9 1\"] }\n",
                    errors));
    CHECK(std::string(r.features()[0].name) == "caf\xC3\xA9 1");
    CHECK(r.features()[1].feature != feature::none);
    CHECK(errors_of("[features]\n\"caf\\u00e9\" = {}\n\"caf\xC3\xA9\" = {}\n").find("4:1 written_twice") == 0);
}

TEST_CASE("catalogue text: in a constant expression") {
    constexpr auto denied = [] {
        catalogue_text<4> r(standard);
        text_errors errors;
        const bool good = r.parse("tact = \"catalogue/1\"\n[features]\na = { reveals = \"religion\" }\nb = {}", errors);
        return good && r.unlabelled() == 1 && r.catalogue().size() == 1;
    };
    CHECK(denied());
}
