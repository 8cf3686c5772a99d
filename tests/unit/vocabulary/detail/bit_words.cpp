// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/vocabulary/detail/bit_words.hpp>

#include "../../twice.hpp"

using namespace tact;

namespace {

template <std::size_t Bits>
constexpr detail::bit_words<Bits> with(std::size_t a, std::size_t b) {
    detail::bit_words<Bits> w;
    w.set(a);
    w.set(b);
    return w;
}

} // namespace

static_assert(detail::bit_words<1>::size == 1 && detail::bit_words<64>::size == 1 && detail::bit_words<65>::size == 2 &&
              detail::bit_words<192>::size == 3);
static_assert(sizeof(detail::bit_words<64>) == 8 && sizeof(detail::bit_words<150>) == 24);

TEST_CASE("bits are set, tested and counted across words") {
    TWICE(detail::bit_words<150>{}.none());
    TWICE(with<150>(0, 149).test(149) && with<150>(0, 149).test(0) && !with<150>(0, 149).test(148));
    TWICE(with<150>(3, 149).population() == 2);
    TWICE(detail::bit_words<150>::all().test(149));
    TWICE(detail::bit_words<64>::all().population() == 64);
}

TEST_CASE("a bit is set where it should be, and only there") {
    TWICE([] {
        detail::bit_words<150> w;
        w.set_if(false, 70);
        return w.none();
    }());
    TWICE([] {
        detail::bit_words<150> w;
        w.set_if(true, 70);
        return w.test(70) && w.population() == 1;
    }());
}

TEST_CASE("the next bit is found from any place on, in the same word or a later one") {
    TWICE(with<150>(3, 149).next(0) == 3 && with<150>(3, 149).next(3) == 3 && with<150>(3, 149).next(4) == 149);
    TWICE(with<150>(3, 149).next(149) == 149 && with<150>(3, 149).next(150) == 192 && with<150>(3, 3).next(64) == 192);
    TWICE(with<64>(0, 63).next(0) == 0 && with<64>(0, 63).next(1) == 63 && with<64>(0, 63).next(64) == 64);
    TWICE(detail::bit_words<150>{}.next(0) == 192 && with<150>(3, 64).next(4) == 64);
}

TEST_CASE("words meet, join and include each other word by word") {
    TWICE((with<150>(1, 149) & with<150>(2, 149)) == with<150>(149, 149));
    TWICE((with<150>(1, 1) | with<150>(149, 149)) == with<150>(1, 149));
    TWICE((~detail::bit_words<150>{}) == detail::bit_words<150>::all());
    TWICE(with<150>(1, 149).intersects(with<150>(149, 2)) && !with<150>(1, 149).intersects(with<150>(2, 3)));
    TWICE(with<150>(1, 149).includes(with<150>(149, 149)) && !with<150>(149, 149).includes(with<150>(1, 149)));
    TWICE(detail::bit_words<150>{}.includes(detail::bit_words<150>{}));
}

TEST_CASE("a great many words meet, join and turn over as few do") {
    TWICE((with<2000>(1, 1999) & with<2000>(2, 1999)) == with<2000>(1999, 1999));
    TWICE((with<2000>(1, 2) & with<2000>(2, 1999)) == with<2000>(2, 2));
    TWICE((with<2000>(1, 1) | with<2000>(1999, 1999)) == with<2000>(1, 1999));
    TWICE(~detail::bit_words<2000>{} == detail::bit_words<2000>::all() &&
          (~with<2000>(1, 1999)).population() == 64 * detail::bit_words<2000>::size - 2);
    TWICE(with<2000>(1, 1999).intersects(with<2000>(1999, 2)) && with<2000>(1, 2).intersects(with<2000>(1999, 1)));
    TWICE(!with<2000>(1, 1999).intersects(with<2000>(2, 3)) && !with<2000>(1999, 1999).none());
    TWICE(with<2000>(1, 1999).includes(with<2000>(1999, 1999)));
    TWICE(!with<2000>(1999, 1999).includes(with<2000>(1, 1999)));
}
