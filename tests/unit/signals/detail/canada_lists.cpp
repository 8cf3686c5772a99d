// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/signals/detail/canada_lists.hpp>

#include "../../twice.hpp"
#include "../encoder.hpp"

#include <initializer_list>

using namespace tact;
using detail::canada_encoding;

namespace {

struct encoding {
    canada_encoding read;
    encoder::canada_lists written;
};
constexpr encoding encodings[]{{canada_encoding::as_in_tcf, encoder::canada_lists::as_in_tcf},
                               {canada_encoding::fibonacci, encoder::canada_lists::fibonacci},
                               {canada_encoding::as_specified, encoder::canada_lists::as_specified}};

/// Whether a text is one list and padding, in one encoding.
bool is_list(const encoder::bits& b, canada_encoding e) {
    const std::string text = b.text();
    return detail::fits_canada_lists(detail::encoded_bits(text), 0, 1, false, e);
}
bool are_restrictions(const encoder::bits& b, canada_encoding e) {
    const std::string text = b.text();
    std::size_t at = 0;
    return detail::has_canada_restrictions(detail::encoded_bits(text), at, e) && detail::encoded_bits(text).ends_at(at);
}

} // namespace

TEST_CASE("a list is read to its end in its own encoding") {
    encoder::random_models random(71);
    for (const encoding& e : encodings)
        for (int i = 0; i < 300; ++i) {
            encoder::id_model m = random.list();
            if (i % 3 == 0) m = {65535, true, {1, 700, 65534, 65535}};
            if (i % 10 == 0) m = {0, random.coin(), {}};
            encoder::bits b;
            b.add(0, static_cast<std::size_t>(i % 7));
            encoder::add_canada_ids(b, m, e.written);
            const std::string text = b.text();
            std::size_t at = static_cast<std::size_t>(i % 7);
            CHECK(detail::has_canada_list(detail::encoded_bits(text), at, e.read));
            CHECK(detail::encoded_bits(text).ends_at(at));
        }
}

TEST_CASE("what is wrong in a list is seen in the encoding in which it is wrong") {
    for (const encoding& e : encodings) {
        const bool specified = e.read == canada_encoding::as_specified;
        const auto list = [&](const encoder::id_model& m) {
            encoder::bits b;
            encoder::add_canada_ids(b, m, e.written);
            return b;
        };
        CHECK(is_list(list({3000, true, {7, 9, 3000}}), e.read));
        CHECK(is_list(list({2999, true, {7, 9, 3000}}), e.read) == specified); // which states no greatest id
        CHECK(is_list(list({40, false, {7, 9}}), e.read));
        const std::string bits = list({400, false, {7, 9}}).text(), ranges = list({3000, true, {7, 9, 3000}}).text();
        for (std::size_t to = 1; to < bits.size(); ++to) {
            const std::string cut = bits.substr(0, to);
            CHECK_FALSE(detail::fits_canada_lists(detail::encoded_bits(cut), 0, 1, false, e.read));
            std::size_t at = 0;
            CHECK_FALSE(detail::has_canada_list(detail::encoded_bits(cut), at, e.read));
        }
        for (std::size_t to = 1; to < ranges.size(); ++to) {
            const std::string cut = ranges.substr(0, to);
            CHECK_FALSE(detail::fits_canada_lists(detail::encoded_bits(cut), 0, 1, false, e.read));
        }
        for (const char* more : {"AAAA", "B", "AB"}) {
            const std::string longer = ranges + more;
            CHECK_FALSE(detail::fits_canada_lists(detail::encoded_bits(longer), 0, 1, false, e.read));
        }
        CHECK_FALSE(detail::fits_canada_lists(detail::encoded_bits(ranges), 0, 2, false, e.read)); // there is no second
    }
    TWICE(!detail::fits_canada_lists(detail::encoded_bits(""), 0, 1, false));
    TWICE(detail::fits_canada_lists(detail::encoded_bits("AAA"), 0, 1, false));
    TWICE(!detail::fits_canada_lists(detail::encoded_bits("AAA"), 0, 2, false));
    TWICE(!detail::fits_canada_lists(detail::encoded_bits("AAAA"), 100, 1, false));
}

TEST_CASE("restrictions are those of TCF, with lists in the encoding of the others") {
    for (const encoding& e : encodings) {
        const auto records = [&](std::initializer_list<encoder::restriction_model> all, std::size_t count) {
            encoder::bits b;
            b.add(count, 12);
            for (const encoder::restriction_model& r : all) {
                b.add(r.purpose, 6).add(r.type, 2);
                if (e.read == canada_encoding::as_in_tcf)
                    encoder::add_ranges(b, r.in);
                else
                    encoder::add_canada_ids(b, {9, true, r.in}, e.written);
            }
            return b;
        };
        CHECK(are_restrictions(records({}, 0), e.read));
        CHECK(are_restrictions(records({{1, 0, {7}}, {24, 2, {1, 2, 3, 9}}, {2, 1, {}}}, 3), e.read));
        CHECK_FALSE(are_restrictions(records({{1, 0, {7}}}, 2), e.read));
        CHECK_FALSE(are_restrictions(records({{1, 0, {7}}}, 4095), e.read));
        CHECK_FALSE(are_restrictions(records({{0, 0, {7}}}, 1), e.read));
        CHECK_FALSE(are_restrictions(records({{25, 0, {7}}}, 1), e.read));
        CHECK_FALSE(are_restrictions(records({{2, 3, {7}}}, 1), e.read));
    }
}

TEST_CASE("lists fit where they do in any encoding, and restrictions may follow those of a core alone") {
    for (const encoding& e : encodings) {
        encoder::bits b;
        encoder::add_canada_ids(b, {3000, true, {7, 9, 1000, 2999}}, e.written);
        encoder::add_canada_ids(b, {3000, true, {5, 800}}, e.written);
        const std::string lists = b.text();
        b.add(1, 12).add(2, 6).add(0, 2);
        if (e.read == canada_encoding::as_in_tcf)
            encoder::add_ranges(b, {700, 900});
        else
            encoder::add_canada_ids(b, {900, true, {700, 900}}, e.written);
        const std::string restricted = b.text();
        CHECK(detail::fits_canada_lists(detail::encoded_bits(lists), 0, 2, true));
        CHECK(detail::fits_canada_lists(detail::encoded_bits(lists), 0, 2, false));
        CHECK(detail::fits_canada_lists(detail::encoded_bits(restricted), 0, 2, true));
        CHECK_FALSE(detail::fits_canada_lists(detail::encoded_bits(restricted), 0, 2, false));
        for (const encoding& other : encodings)
            CHECK(detail::fits_canada_lists(detail::encoded_bits(restricted), 0, 2, true, other.read) ==
                  (other.read == e.read));
    }
}
