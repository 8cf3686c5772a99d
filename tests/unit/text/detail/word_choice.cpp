// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/text/detail/word_choice.hpp>

#include "../../twice.hpp"

#include <string>

using namespace tact;

namespace word_choices {

std::string chosen(const std::string& text) {
    detail::word_choice choice(text.data(), text.size());
    const auto each = [](auto visit) {
        for (const char* word : {"support", "marketing", "pricing", "sharing"}) visit(word);
    };
    each([&](const char* word) { choice.offer(word); });
    fixed_text<200> out;
    choice.say(out, each);
    return out.c_str();
}

} // namespace word_choices

using namespace word_choices;

TEST_CASE("the nearest word is told, and all of them where none is near") {
    CHECK(chosen("suport") == "write `support`");
    CHECK(chosen("spuport") == "write `support`");
    CHECK(chosen("rpicign") == "write `pricing`");
    CHECK(chosen("supportt") == "write `support`");
    CHECK(chosen("marketting") == "write `marketing`");
    CHECK(chosen("shiring") == "write `sharing`");
    CHECK(chosen("\xD1\x95upp\xD0\xBErt") == "write `support`");
    const std::string all = "write one of `support`, `marketing`, `pricing`, `sharing`";
    CHECK(chosen("email") == all);
    CHECK(chosen("") == all);
    CHECK(chosen(std::string(500, 's')) == all);
}
TEST_CASE("a vocabulary that does not fit is not listed") {
    detail::word_choice choice("x", 1);
    const auto each = [](auto visit) {
        for (int i = 0; i < 20; ++i) visit("a_rather_long_word");
    };
    each([&](const char* word) { choice.offer(word); });
    fixed_text<200> out;
    choice.say(out, each);
    CHECK(std::string(out.c_str()) == "write one of its vocabulary");
    fixed_text<200> none;
    detail::word_choice("x", 1).say(none, [](auto) {});
    CHECK(std::string(none.c_str()) == "leave it out");
}
