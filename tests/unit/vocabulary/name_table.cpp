// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/vocabulary/name_table.hpp>

#include <tact/vocabulary/context_names.hpp>
#include <tact/vocabulary/names.hpp>

#include "../twice.hpp"

#include <string>
#include <string_view>
#include <vector>

// Enumerations of others: with a table, with a name alone, with both, with neither.
namespace gym {

enum class trait : std::uint16_t { shoe_size, gait };
constexpr trait last_enumerator(trait) { return trait::gait; }
inline constexpr tact::name_table<trait> trait_names{{
    {trait::shoe_size, "shoe_size", "shoe size"},
    {trait::gait, "gait", "the way the person walks"},
}};
constexpr const auto& names_of(trait) { return trait_names; }

enum class sport : std::uint8_t { rowing };
constexpr sport last_enumerator(sport) { return sport::rowing; }
constexpr const char* name_of(sport) { return "a sport"; }

enum class drink : std::uint8_t { water, tea };
constexpr drink last_enumerator(drink) { return drink::tea; }
struct drink_row { // with a column of one's own
    drink key;
    const char* identifier;
    const char* text;
    int price;
};
inline constexpr tact::enum_table<drink, drink_row> drinks{{
    {drink::water, "water", "water", 1},
    {drink::tea, "tea", "tea", 2},
}};
constexpr const auto& names_of(drink) { return drinks; }
constexpr const char* name_of(drink d) { return d == drink::tea ? "a cup of tea" : "a glass of water"; }

enum class hall : std::uint8_t { large };
constexpr hall last_enumerator(hall) { return hall::large; }

} // namespace gym

using namespace tact;

namespace {

template <class E>
concept has_a_name = requires(E e) {
    name_of(e);
};
template <class E>
concept can_be_read = requires {
    parse<E>("x");
};
template <class E, class Text>
concept is_read_from = requires(Text t) {
    parse<E>(t);
};

/// A text of one's own, not ended by a zero.
struct buffer {
    char characters[8]{'e', 'm', 'a', 'i', 'l', '!', '!', '!'};
    int length = 5;
    constexpr const char* data() const { return characters; }
    constexpr int size() const { return length; }
};

constexpr bool is(const char* a, std::string_view b) { return a == b; }

} // namespace

TEST_CASE("a value has an identifier as in code, and a text as people say it") {
    TWICE(is(identifier_of(attribute::date_of_birth), "date_of_birth"));
    TWICE(is(name_of(attribute::date_of_birth), "date of birth"));
    TWICE(is(identifier_of(attribute::email), "email") && is(name_of(attribute::email), "e-mail address"));
    TWICE(is(identifier_of(static_cast<attribute>(500)), "") && is(name_of(static_cast<attribute>(500)), ""));
    TWICE(is(identifier_of(enum_at<trust>(enum_size<trust>)), ""));
}
TEST_CASE("an identifier leads back to its value, and nothing else does") {
    TWICE(*parse<attribute>("email") == attribute::email && *parse<purpose>("support") == purpose::support);
    TWICE(*parse<connectedness>("warm") == connectedness::warm &&
          *parse<axis>("young_children") == axis::young_children);
    TWICE(!parse<attribute>("e-mail address") && !parse<attribute>("Email") && !parse<attribute>("email "));
    TWICE(!parse<attribute>("emai") && !parse<attribute>("emails") && !parse<attribute>(" email"));
    TWICE(!parse<attribute>("") && !parse<attribute>(nullptr) && !parse<attribute>(nullptr, 5));
    TWICE(parse<attribute>("emails", 5) && !parse<attribute>("email", 4) && !parse<attribute>("email", 0));
    TWICE(!parse<attribute>("email\0", 6) && !parse<attribute>("\0email", 6));
}
TEST_CASE("texts that know their size are read to there") {
    TWICE(*parse<attribute>(std::string_view("emails", 5)) == attribute::email);
    TWICE(*parse<attribute>(buffer{}) == attribute::email && !parse<attribute>(buffer{.length = 6}));
    TWICE(!parse<attribute>(std::string_view()) && !parse<attribute>(std::string_view("")));
    CHECK(*parse<source>(std::string("first_party")) == source::first_party);
    CHECK(*parse<source>(std::vector<char>{'c', 'o', 'v', 'e', 'r', 't'}) == source::covert);
    static_assert(!is_read_from<source, int> && !is_read_from<source, std::vector<int>>);
}
TEST_CASE("what was not found is out of range, and so denies") {
    TWICE(!is_valid(*parse<decision>("yes")) && !is_valid(*parsed<attribute>()));
    TWICE(parsed<decision>(decision::deny) && *parsed<decision>(decision::ask) == decision::ask);
    TWICE(!parsed<decision>(static_cast<decision>(77)));
}
TEST_CASE("enumerations of others bring a table, or a name") {
    TWICE(is(name_of(gym::trait::gait), "the way the person walks") && is(identifier_of(gym::trait::gait), "gait"));
    TWICE(*parse<gym::trait>("shoe_size") == gym::trait::shoe_size && !parse<gym::trait>("shoe size"));
    TWICE(is(name_of(gym::sport::rowing), "a sport"));
    static_assert(has_a_name<gym::sport> && !named_enumeration<gym::sport> && !can_be_read<gym::sport>);
    static_assert(!has_a_name<gym::hall> && !can_be_read<gym::hall> && !has_a_name<int> && !can_be_read<int>);
    // Their own name goes before the table's, whose columns besides are theirs.
    TWICE(is(name_of(gym::drink::tea), "a cup of tea") && is(identifier_of(gym::drink::tea), "tea"));
    TWICE(*parse<gym::drink>("water") == gym::drink::water);
}
