// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/explain/fixed_text.hpp>

#include "../twice.hpp"

#include <cmath>
#include <initializer_list>
#include <string>
#include <string_view>
#include <type_traits>

using namespace tact;

namespace {
/// A view as other libraries have one.
struct own_text {
    const char* characters;
    std::size_t length;
    constexpr own_text(const char* from, std::size_t size) : characters(from), length(size) {}
    constexpr const char* data() const { return characters; }
    constexpr std::size_t size() const { return length; }
};
/// No text, though made of the same.
struct pair {
    const char* first;
    std::size_t second;
    constexpr pair(const char* a, std::size_t b) : first(a), second(b) {}
};

template <std::size_t Capacity = 30>
constexpr fixed_text<Capacity> number(std::uint64_t millionths, int places) {
    fixed_text<Capacity> t;
    t.add_millionths(millionths, places);
    return t;
}
} // namespace

TEST_CASE("text takes what fits, and says what was cut") {
    TWICE((fixed_text<5>{} << "ab" << 'c') == "abc" && !(fixed_text<5>{} << "abcde").truncated());
    TWICE((fixed_text<5>{} << "abcdef") == "abcde" && (fixed_text<5>{} << "abcdef").truncated() &&
          (fixed_text<5>{} << "abcdef").size() == 5);
    TWICE((fixed_text<5>{} << "abcdef").c_str()[5] == '\0');
    TWICE(!((fixed_text<5>{} << "ab") == "abc") && !((fixed_text<5>{} << "abc") == "ab"));
}
TEST_CASE("numbers are written to the places asked for, and rounded") {
    TWICE(number(1350000, 2) == "1.35" && number(1350000, 3) == "1.350" && number(999999, 2) == "1.00" &&
          number(0, 2) == "0.00");
    TWICE(number(4995000, 2) == "5.00" && number(4994999, 2) == "4.99" && number(12345678, 0) == "12" &&
          number(1, 6) == "0.000001");
}
TEST_CASE("a factor is good to two millionths of itself, at every point") {
    double worst = 0;
    for (std::int32_t p = -max_printable_log_odds; p <= max_printable_log_odds; ++p) {
        const double exact = std::exp(p / 1000.0) * 1e6;
        const double off = std::abs(static_cast<double>(millionths_of(p)) - exact) / std::fmax(exact, 1e6) * 1e6;
        worst = std::fmax(worst, off);
    }
    CHECK(worst < 2);
    CHECK(millionths_of(100000) == millionths_of(max_printable_log_odds));
    CHECK(millionths_of(-100000) == millionths_of(-max_printable_log_odds));
    TWICE(millionths_of(0) == 1000000);
}
TEST_CASE("as many places as tell a product from its tolerance") {
    TWICE(telling_places(0, 0) == 2 && telling_places(1, 0) == 3 && telling_places(300, 0) == 2);
    TWICE(telling_places(1505, 1504) == 3);
    for (std::int32_t p = -6000; p <= 6000; ++p)
        for (const std::int32_t tolerance : {0, 1504})
            if (p != tolerance) {
                const int places = telling_places(p, tolerance);
                const auto product = number(millionths_of(p), places), limit = number(millionths_of(tolerance), places);
                if (product == limit.c_str()) FAIL_CHECK("not told apart: ", p, " and ", tolerance);
            }
}
TEST_CASE("a text becomes a std::string_view, a std::string, or a text of one's own") {
    static constexpr fixed_text<30> text = fixed_text<30>() << "seven" << ' ' << "words";
    constexpr auto length = [](std::string_view view) { return view.size(); };
    constexpr std::string_view view = text;
    static_assert(view == "seven words" && view.data() == text.data());
    TWICE(length(text) == 11 && length(fixed_text<30>() << "four") == 4 && std::string_view(text) == "seven words");
    TWICE(static_cast<own_text>(text).length == 11);
    const std::string copy = text;
    const std::string built(text);
    std::string assigned;
    assigned = fixed_text<30>() << "kept";
    CHECK((copy == "seven words" && built == copy && assigned == "kept"));
    CHECK(std::string_view(fixed_text<5>() << "abcdefg") == "abcde");
    static_assert(!std::is_convertible_v<fixed_text<30>, int> && !std::is_convertible_v<fixed_text<30>, bool> &&
                  !std::is_convertible_v<fixed_text<30>, const char*> && !std::is_convertible_v<fixed_text<30>, pair>);
}
