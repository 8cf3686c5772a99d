// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// Texts in constant expressions. Under sanitizers g++ doubts that a member of an object has an address, and takes none
// of these for a constant: there they are left to clang.
#if !defined(__SANITIZE_ADDRESS__) || defined(__clang__)
#include <tact/text.hpp>

#include "../twice.hpp"
#include "bookshop.hpp"

#include <tact/decide/policy.hpp>
#include <tact/policy/fingerprint.hpp>
#include <tact/policy/standard_table.hpp>

#include <string>

using namespace tact;

namespace text_constants {

constexpr policy_base bases[]{{"standard", &standard_table}};

using house_texts::bookshop;
inline constexpr policy_text<500> constant_bookshop(input_text(bookshop, sizeof bookshop - 1), bases);
inline constexpr policy_table bookshop_table = constant_bookshop.table();

constexpr char standard_as_text[] =
#include "standard_toml.inc"
    ;
inline constexpr policy_text<> constant_standard(input_text(standard_as_text, sizeof standard_as_text - 1));

constexpr char slip[] = "tact = \"policy/1\"\nbase = \"standard\"\nname = \"x\"\nversoin = 3\n";
constexpr policy_text<20> wrong(input_text(slip, sizeof slip - 1), bases);

} // namespace text_constants

using namespace text_constants;

TEST_CASE("a text on a base is a table in a constant expression, and what it does not say is the base's") {
    TWICE(constant_bookshop.valid());
    TWICE(bookshop_table.axes.trust[trust::high].assisting == odds_factor(0.54));
    TWICE(bookshop_table.axes.trust[trust::high].promoting == odds_factor(0.6));
    TWICE(bookshop_table.axes.trust[trust::medium].assisting == standard_table.axes.trust[trust::medium].assisting);
    TWICE(bookshop_table.attributes[attribute::interests].sensitivity == odds_factor(0.7));
    TWICE(bookshop_table.attributes[attribute::interests].purposes == (purpose::support | purpose::recommendation));
    TWICE(bookshop_table.attributes[attribute::interests].sources ==
          standard_table.attributes[attribute::interests].sources);
    TWICE(bookshop_table.attributes[attribute::interests].why.evidence == evidence::measured);
    TWICE(bookshop_table.version == 3 && bookshop_table.max_events == standard_table.max_events);
    TWICE(bookshop_table.combinations.size() == 1 && bookshop_table.combinations[0].together.size() == 2);
    TWICE(bookshop_table.coarsenings.size() == standard_table.coarsenings.size());
    CHECK(std::string(bookshop_table.name) == "bookshop");
    CHECK(std::string(bookshop_table.attributes[attribute::interests].why.statement) == "reading log");
    require_valid_text<constant_bookshop>();
    static constexpr policy compiled = compile<bookshop_table>();
    CHECK(compiled.valid());
}
TEST_CASE("the whole default policy is read in a constant expression, within the limits that compilers set") {
    TWICE(constant_standard.valid());
    TWICE(fingerprint_of(constant_standard.table()) == fingerprint_of(standard_table));
}
TEST_CASE("a constant that is wrong says nothing, and where") {
    TWICE(!wrong.valid());
    TWICE(wrong.first_error().fault == text_fault::unknown_key);
    TWICE(wrong.first_error().at == text_position{4, 1});
    TWICE(fingerprint_of(wrong.table()) == fingerprint_of(policy_table{}));
}
#endif
