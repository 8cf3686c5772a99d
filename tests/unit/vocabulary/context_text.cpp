// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/vocabulary/context_text.hpp>

#include "../twice.hpp"

#include <tact/decide/standard.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace tact;

namespace {

constexpr context read(std::string_view field, std::string_view value, context_error expected) {
    context where;
    return parse_into(where, field, value) == expected ? where : context{.trust = trust{99}};
}

} // namespace

TEST_CASE("a field is read from two words, of any kind of text") {
    TWICE(read("trust", "high", context_error::none) == context{.trust = trust::high});
    TWICE(read("purpose", "learning", context_error::none) == context{.purpose = purpose::learning});
    TWICE(read("learning_for", "support", context_error::none) == context{.learning_for = purpose::support});
    TWICE(read("young_children", "none", context_error::none).audience.young_children != young_children::unstated);
    TWICE([] {
        context where;
        return parse_into(where, "effect", "none") == context_error::none && where.effect == effect::none;
    }());
    context where;
    CHECK(parse_into(where, std::string("channel"), std::string_view("push")) == context_error::none);
    CHECK(where.channel == channel::push);
}
TEST_CASE("every value of every field is read, and written as it was read") {
    std::size_t words = 0;
    for (std::size_t a = 0; a < enum_size<axis>; ++a)
        for (std::size_t v = 0; v < size_of(enum_at<axis>(a)); ++v) {
            std::string value;
            constexpr context any{};
            for_each_axis(any, [&]<enumeration E>(axis at, E) {
                if (position(at) == a) value = identifier_of(enum_at<E>(v));
            });
            context where;
            CHECK(parse_into(where, identifier_of(enum_at<axis>(a)), value) == context_error::none);
            CHECK(detail::values_of(where).at[a] == v);
            std::vector<std::pair<std::string, std::string>> written;
            for_each_word(where, [&](const char* f, const char* x) { written.emplace_back(f, x); });
            CHECK(written.size() == (v == 0 ? 0u : 1u));
            if (v != 0) CHECK((written[0].first == identifier_of(enum_at<axis>(a)) && written[0].second == value));
            ++words;
        }
    CHECK(words > 80);
    context learning{.purpose = purpose::learning, .learning_for = purpose::support};
    std::string all;
    for_each_word(learning, [&](const char* f, const char* x) { all += std::string(f) + '=' + x + ' '; });
    CHECK(all == "purpose=learning learning_for=support ");
}
TEST_CASE("a field or value that is not known is an error, after which everything is denied") {
    struct misspelt {
        const char* field;
        const char* value;
        context_error error;
    };
    for (const auto& [field, value, error] : {misspelt{"trust", "hihg", context_error::unknown_value},
                                              {"trust", "", context_error::unknown_value},
                                              {"trust", "High", context_error::unknown_value},
                                              {"trust", "high ", context_error::unknown_value},
                                              {"turst", "high", context_error::unknown_field},
                                              {"", "high", context_error::unknown_field},
                                              {"learning_for", "hi", context_error::unknown_value},
                                              {"young children", "none", context_error::unknown_field}}) {
        context where{.purpose = purpose::support, .connectedness = connectedness::close, .trust = trust::high};
        REQUIRE(standard.in(where).permits({attribute::language, source::declared}));
        CHECK(parse_into(where, field, value) == error);
        CHECK(!detail::values_of(where).valid);
        CHECK(!standard.in(where).permits({attribute::language, source::declared}));
        CHECK(parse_into(where, "trust", "high") == context_error::none); // reading on repairs nothing
        CHECK(parse_into(where, "learning_for", "support") == context_error::none);
        CHECK(!detail::values_of(where).valid);
    }
    context where;
    CHECK(parse_into(where, static_cast<const char*>(nullptr), "high") == context_error::unknown_field);
    where = {};
    CHECK(parse_into(where, "trust", static_cast<const char*>(nullptr)) == context_error::unknown_value);
    CHECK(!detail::values_of(where).valid);
}
