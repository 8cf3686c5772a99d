// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/store/stored_label.hpp>

#include "../decide/people.hpp"
#include "../twice.hpp"

#include <tact/batch/filter.hpp>
#include <tact/decide/standard.hpp>

#include <type_traits>
#include <vector>

using namespace tact;
using namespace people;

static_assert(sizeof(stored_label) == 8 && std::is_trivially_copyable_v<stored_label>);
static_assert(!std::is_constructible_v<stored_labels, std::vector<std::uint64_t>&&, fingerprint>);

namespace {

constexpr source from = source::declared;
constexpr stored_label label_of(const use& u) { return stored_label(u.row_for(from)); }
constexpr gate shop = standard.in(friendly(purpose::recommendation));
constexpr label_mask allowed(shop, from);

} // namespace

TEST_CASE("0 is unlabelled and denied everywhere, nothing personal has a label of its own and passes everywhere") {
    TWICE(stored_label{}.as_word() == 0 && !allowed.permits(stored_label{}) && !label_mask{}.permits(stored_label{}));
    TWICE(label_of(impersonal).as_word() == stored_label::labelled && allowed.permits(label_of(impersonal)));
    TWICE(label_mask{}.permits(label_of(impersonal)) && !label_mask{}.permits(label_of({attribute::style, from})));
    TWICE(label_of(use{}).as_word() == 0 && label_of({attribute::style, source::inferred}).as_word() == 0);
    TWICE(stored_label::from_word(label_of(impersonal).as_word()) == label_of(impersonal));
}
TEST_CASE("a label is decided as the gate decides its use, for every attribute, source and moment") {
    std::size_t permitted = 0;
    for (std::size_t s = 1; s < detail::source_slots; ++s)
        for (const context& where : {friendly(purpose::recommendation), neutral(purpose::support),
                                     regular(purpose::marketing), minor(purpose::support), context{}}) {
            const gate g = standard.in(where);
            const label_mask m(g, enum_at<source>(s));
            for (std::size_t a = 0; a < enum_size<attribute>; ++a)
                for (std::size_t b = 0; b < enum_size<attribute>; b += 5) {
                    const use u = standard.use_of({{enum_at<attribute>(a), enum_at<source>(s), 30},
                                                   {enum_at<attribute>(b), enum_at<source>(s), 30}});
                    CHECK(m.permits(stored_label(u.row_for(enum_at<source>(s)))) == g.permits(u));
                    permitted += g.permits(u);
                }
        }
    CHECK(permitted > 500);
}
TEST_CASE("a build whose bits stand for other attributes has another scheme") {
    TWICE(!(scheme_of_labels(standard, from) == standard.scheme(from)));
    TWICE(!(detail::order_of_attributes<attribute> == detail::order_of_attributes<purpose>));
    TWICE(label_mask(shop, from).scheme() == scheme_of_labels(standard, from));
}
TEST_CASE("no word without the bit of the labelled passes, whatever its other bits") {
    std::uint64_t word = 12345;
    for (int i = 0; i < 10000; ++i) {
        word = word * 6364136223846793005u + 1442695040888963407u;
        CHECK(!allowed.permits(stored_label::from_word(word & ~stored_label::labelled)));
    }
}
TEST_CASE("a column is filtered as its labels are decided, and one of another scheme is refused") {
    std::vector<std::uint64_t> words(300);
    for (std::size_t i = 0; i < words.size(); ++i)
        words[i] = i % 3 == 0 ? 0 : label_of({enum_at<attribute>(i % enum_size<attribute>), from}).as_word();
    const stored_labels column(words, scheme_of_labels(standard, from));
    std::vector<std::uint32_t> shown(words.size());
    const selection picked = filter(allowed, column, shown);
    REQUIRE((picked.status == filter_status::ok && picked.decided_by == shop.fingerprint()));
    std::size_t expected = 0;
    for (std::size_t i = 0; i < words.size(); ++i)
        if (allowed.permits(stored_label::from_word(words[i]))) CHECK(shown[expected++] == i);
    CHECK((picked.size == expected && expected > 20));
    CHECK(count_permitted(allowed, column) == expected);
    CHECK(filter(allowed, column.slice(100, 50), shown).size <= 50);
    CHECK(filter(allowed, stored_labels(words, scheme_of_labels(standard, source::inferred)), shown).status ==
          filter_status::other_scheme);
    CHECK(count_permitted(label_mask(shop, source::inferred), column) == 0);
    CHECK(count_permitted(label_mask{}, column) == 0);
    CHECK(count_permitted(label_mask{}, stored_labels(words, {})) == 0);
}
