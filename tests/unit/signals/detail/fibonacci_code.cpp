// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/signals/detail/fibonacci_code.hpp>

#include "../../twice.hpp"
#include "../encoder.hpp"

using namespace tact;

namespace {

constexpr std::uint32_t number_in(const signal_text& text, std::size_t at = 0) {
    const detail::encoded_bits bits(text);
    detail::bit_reader reader(bits, at);
    reader.fill();
    return detail::take_fibonacci(reader);
}
/// What a range comes to: how many ids, the greatest, where it ends, and what is wrong.
struct walked {
    std::uint32_t ids = 0, groups = 0, last = 0;
    std::size_t end = 0;
    malformed wrong = malformed::nothing;
};
constexpr walked walk(const signal_text& text, std::size_t at = 0, std::uint32_t most = 0xFFFF) {
    walked w;
    w.end = at;
    w.wrong =
        detail::read_fibonacci_range(detail::encoded_bits(text), w.end, [&](std::uint32_t first, std::uint32_t last) {
            if (last > most) return malformed::range_exceeds_max;
            w.ids += last - first + 1;
            ++w.groups;
            w.last = last;
            return malformed::nothing;
        }).what;
    return w;
}

} // namespace

TEST_CASE("the codes of the specification") {
    TWICE(number_in("wA") == 1);     // 11
    TWICE(number_in("YA") == 2);     // 011
    TWICE(number_in("MA") == 3);     // 0011
    TWICE(number_in("sA") == 4);     // 1011
    TWICE(number_in("WA") == 7);     // 01011
    TWICE(number_in("AwA", 5) == 2); // across a character
    TWICE(number_in("AAAA") == 0 && number_in("") == 0 && number_in("g") == 0 && number_in("E") == 0);
}

TEST_CASE("every number that an id can be, at every place in a character") {
    std::size_t wrong = 0;
    for (std::size_t n = 1; n < 75025; n += n < 2000 ? 1 : 97) {
        encoder::bits b;
        b.add(0, n % 29).fibonacci(n).add(~std::uint64_t{0}, n % 7);
        const std::string text = b.text();
        wrong += number_in(text, n % 29) != n;
    }
    CHECK(wrong == 0);
    const std::string greatest = encoder::bits().fibonacci(75024).text(),
                      above = encoder::bits().fibonacci(121393).text();
    CHECK(number_in(greatest) == 75024);
    CHECK(number_in(above) == 0); // 25 weights
}

TEST_CASE("ranges are walked group by group, whatever they hold") {
    encoder::bits b;
    b.add(3, 12).add(0, 1).fibonacci(3).add(1, 1).fibonacci(2).fibonacci(3).add(1, 1).fibonacci(1).fibonacci(65526);
    const std::string text = b.text();
    const walked w = walk(text);
    CHECK(w.wrong == malformed::nothing);
    CHECK(w.ids == 65532);
    CHECK(w.groups == 3);
    CHECK(w.last == 65535);
    CHECK(walk(text, 0, 65534).wrong == malformed::range_exceeds_max);
    for (std::size_t cut = 1; cut + 1 < text.size(); ++cut) {
        const std::string shorter = text.substr(0, cut);
        CHECK(walk(shorter).wrong == malformed::truncated);
        CHECK(walk(shorter).end == 0);
    }
    const std::string over = encoder::bits().add(1, 12).add(1, 1).fibonacci(10).fibonacci(65526).text();
    CHECK(walk(over).wrong == malformed::fibonacci_overflow);
    const std::string zeros = "AB" + std::string(20, 'A');
    CHECK(walk(zeros).wrong == malformed::fibonacci_overflow);
    TWICE(walk("AAA").end == 12 && walk("AAA").ids == 0);
    TWICE(walk("A").wrong == malformed::truncated && walk("AAA", 7).wrong == malformed::truncated);
    TWICE(walk("ABM").groups == 1 && walk("ABM").last == 2 && walk("ABM").end == 16);
}
