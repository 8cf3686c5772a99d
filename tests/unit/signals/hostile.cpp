// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/signals/gpp/gpp_string.hpp>
#include <tact/signals/gpp/us_section.hpp>
#include <tact/signals/tcf/canada.hpp>
#include <tact/signals/tcf/legal_basis.hpp>

#include "encoder.hpp"

#include <doctest/doctest.h>

#include <chrono>

// Each defect of other decoders that was found in public, as a string that must cost no more than its length.

using namespace tact;

namespace {

/// The least time of several runs, in nanoseconds, of decoding a TC string and asking it about a vendor.
double time_of(const std::string& text) {
    double least = 1e18;
    std::uint32_t kept = 0;
    for (int run = 0; run < 25; ++run) {
        const auto begin = std::chrono::steady_clock::now();
        const tc_string t = tc_string::decode(text, 1 << 20);
        kept += basis_for(t, {65535, {1}, {2}, {}, {}, {}}, day(2026, 11, 21)).purposes().bits();
        const auto end = std::chrono::steady_clock::now();
        least = std::min(least, std::chrono::duration<double, std::nano>(end - begin).count());
    }
    CHECK(kept < 0xFFFFFFFF);
    return least;
}

/// Twice the length costs about twice the time: not four times, and in no case milliseconds.
template <class Make>
void check_linear(const char* what, Make make) {
    CAPTURE(std::string(what));
    const std::string once = make(std::size_t{1}), twice = make(std::size_t{2});
    const double a = time_of(once), b = time_of(twice);
    CHECK(b < 3.5 * a + 2e6);                            // the constant stands for a disturbance of the clock
    CHECK(b / static_cast<double>(twice.size()) < 1500); // ns a character, unoptimised and under sanitizers
}

/// Writes bits as encoder::bits does, while compiling.
class compiled_bits {
public:
    constexpr compiled_bits& add(std::uint64_t value, std::size_t width) {
        for (; width-- > 0; ++size_) {
            six_ = size_ % 6 == 0 ? 0 : six_;
            six_ |= static_cast<unsigned>(value >> width & 1) << (5 - size_ % 6);
            text_[size_ / 6] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"[six_];
        }
        return *this;
    }
    constexpr signal_text text() const { return {text_, (size_ + 5) / 6}; }

private:
    char text_[4096]{};
    std::size_t size_ = 0;
    unsigned six_ = 0;
};

template <class Bits>
constexpr Bits head(std::size_t max, bool ranges) {
    Bits b;
    b.add(2, 6).add(17000000000, 36).add(17000000000, 36).add(10, 12).add(1, 12).add(1, 6).add(4, 6).add(13, 6);
    b.add(200, 12).add(4, 6).add(1, 1).add(0, 1).add(0, 12).add(0xFFFFFF, 24).add(0, 24).add(0, 1).add(3, 6).add(4, 6);
    return b.add(max, 16).add(ranges, 1);
}

/// A list of `n` ranges, each of all 65,535 vendors.
template <class Bits = encoder::bits>
constexpr Bits range_bomb(std::size_t n) {
    auto b = head<Bits>(65535, true);
    b.add(n, 12);
    for (std::size_t i = 0; i < n; ++i) b.add(1, 1).add(1, 16).add(65535, 16);
    return b.add(0, 17).add(0, 12);
}
/// `n` restrictions, each of all vendors.
template <class Bits = encoder::bits>
constexpr Bits restriction_bomb(std::size_t n) {
    auto b = head<Bits>(0, false);
    b.add(0, 17).add(n, 12);
    for (std::size_t i = 0; i < n; ++i)
        b.add(1 + i % 24, 6).add(i % 3, 2).add(1, 12).add(1, 1).add(1, 16).add(65535, 16);
    return b;
}
/// `n` restrictions without vendors, and one that promises more than there is.
template <class Bits = encoder::bits>
constexpr Bits empty_restrictions(std::size_t n) {
    auto b = head<Bits>(0, false);
    b.add(0, 17).add(4095, 12);
    for (std::size_t i = 0; i < n; ++i) b.add(1 + i % 24, 6).add(i % 3, 2).add(0, 12);
    return b.add(1, 6).add(0, 2).add(4095, 12);
}

/// A Canadian core whose lists are in Fibonacci code, up to where its restrictions begin.
template <class Bits>
constexpr Bits canadian_head() {
    Bits b;
    b.add(1, 6).add(17000000000, 36).add(17000000000, 36).add(10, 12).add(1, 12).add(1, 6).add(4, 6).add(13, 6);
    b.add(2, 12).add(2, 6).add(0, 1).add(0, 12).add(0xFFFFFF, 24).add(0, 24);
    return b.add(0, 17).add(0, 17);
}
/// `n` restrictions, each of a group of 65,535 vendors: 1 as 11, and 65,534 as 65,534 = 46,368 + 17,711 + 987 + 377 +
/// 89 + 2.
template <class Bits = encoder::bits>
constexpr Bits canadian_bomb(std::size_t n) {
    auto b = canadian_head<Bits>();
    b.add(n, 12);
    for (std::size_t i = 0; i < n; ++i) {
        b.add(1 + i % 24, 6).add(i % 3, 2).add(65535, 16).add(1, 1).add(1, 12).add(1, 1).add(3, 2);
        b.add(0b010000000100101000001011, 24);
    }
    return b;
}
/// As many ranges as fit, each of one vendor in three bits, and no end: in each of the encodings a long way to go.
template <class Bits = encoder::bits>
constexpr Bits canadian_ranges(std::size_t n) {
    auto b = canadian_head<Bits>();
    b.add(4000, 12);
    for (std::size_t i = 0; i < n; ++i) {
        b.add(1 + i % 24, 6).add(i % 3, 2).add(4095, 16).add(1, 1).add(4095, 12);
        for (std::size_t k = 0; k < 4095; ++k) b.add(3, 3);
    }
    return b;
}

/// 4,096 characters: a beginning, then the same again and again.
struct repeated {
    char characters[4096]{};
    constexpr repeated(const signal_text& begin, const signal_text& what) {
        for (std::size_t i = 0; i < 4096; ++i)
            characters[i] = i < begin.size() ? begin[i] : what[(i - begin.size()) % what.size()];
    }
    constexpr signal_text text() const { return {characters, 4096}; }
};

} // namespace

// Work, whatever the clock says: compilers count the steps of a constant expression and refuse one of more than
// 1,048,576 (clang++) or 33,554,432 (g++). Expanding these ranges would take 45,874,500 steps, and comparing each of
// them with each 490,000 times the steps of one comparison.
namespace {

constexpr deciseconds today = day(2026, 11, 21);
constexpr vendor_declaration last_vendor{65535, {1}, {2}, {}, {}, {}};
constexpr compiled_bits ranges_of_all = range_bomb<compiled_bits>(700);
constexpr compiled_bits restrictions_of_all = restriction_bomb<compiled_bits>(450);
constexpr compiled_bits restrictions_of_none = empty_restrictions<compiled_bits>(1200);
static_assert(tc_string::decode(ranges_of_all.text()).vendors_consent().contains(65535));
static_assert(tc_string::decode(restrictions_of_all.text()).publisher_restrictions().of(65535).require_li.contains(24));
static_assert(basis_for(tc_string::decode(restrictions_of_all.text()), last_vendor, today).purposes().empty());
static_assert(tc_string::decode(restrictions_of_none.text()).error().what == malformed::truncated);

constexpr compiled_bits canadian_groups = canadian_bomb<compiled_bits>(350);
static_assert(bool(tcf_canada::decode(canadian_groups.text())));
static_assert(detail::fits_canada_lists(detail::encoded_bits(canadian_groups.text()), 199, 2, true,
                                        detail::canada_encoding::fibonacci));

constexpr repeated dots("", "."), segments("CPw58kAPw58kAAKABBENC-EsAP_gAEPgACiQAAAAAAAA", ".I"), letters("C", "A");
static_assert(tc_string::decode(dots.text()).error().what == malformed::empty_segment);
static_assert(tc_string::decode(segments.text()).error().part == 1);
static_assert(bool(tc_string::decode(letters.text())));
constexpr repeated zeros("DB__", "A"), ones("DB__", "_"), codes("DB__", "Y"), groups("DB__", "g"), tildes("DB__", "~");
static_assert(!gpp_string::decode(zeros.text()) && !gpp_string::decode(ones.text()) &&
              !gpp_string::decode(codes.text()) && !gpp_string::decode(groups.text()) &&
              !gpp_string::decode(tildes.text()));

} // namespace

TEST_CASE("lists of all vendors, again and again, cost what they are long") {
    check_linear("ranges of all vendors", [](std::size_t n) { return range_bomb(700 * n).text(); });
    check_linear("restrictions of all vendors", [](std::size_t n) { return restriction_bomb(450 * n).text(); });
    check_linear("restrictions of nobody", [](std::size_t n) { return empty_restrictions(1200 * n).text(); });
    const std::string ranges = range_bomb(700).text(), restrictions = restriction_bomb(450).text();
    CHECK(tc_string::decode(ranges));
    CHECK(tc_string::decode(restrictions));
    const std::string cut = empty_restrictions(1200).text();
    CHECK_FALSE(tc_string::decode(cut));
}

TEST_CASE("lists of all vendors cost what they are long in Canada too, in whatever encoding") {
    const auto time = [](const std::string& text) {
        double least = 1e18;
        for (int run = 0; run < 25; ++run) {
            const auto begin = std::chrono::steady_clock::now();
            const tcf_canada c = tcf_canada::decode(text, 1 << 20);
            const auto end = std::chrono::steady_clock::now();
            CHECK(c.text().size() == text.size());
            least = std::min(least, std::chrono::duration<double, std::nano>(end - begin).count());
        }
        return least;
    };
    const std::string once = canadian_bomb(350).text(), twice = canadian_bomb(700).text();
    CHECK(tcf_canada::decode(once));
    CHECK(tcf_canada::decode(twice));
    CHECK(time(twice) < 3.5 * time(once) + 2e6);
    const std::string few = canadian_ranges(4).text(), many = canadian_ranges(8).text();
    CHECK(time(many) < 3.5 * time(few) + 2e6);
    for (const char* fill : {"A", "_", "Y", "g", "b"}) {
        const std::string head = canadian_head<encoder::bits>().text();
        std::string shorter = head, longer = head;
        while (shorter.size() < 4096) shorter += fill;
        while (longer.size() < 8192) longer += fill;
        CHECK_FALSE(tcf_canada::decode(shorter));
        CHECK(time(longer) < 3.5 * time(shorter) + 2e6);
    }
}

TEST_CASE("text without meaning costs what it is long") {
    const auto repeated = [](const char* begin, const char* what) {
        return [=](std::size_t n) {
            std::string s = begin;
            while (s.size() < 4096 * n) s += what;
            return s;
        };
    };
    for (const char* what :
         {"A", "_", ".", "C", ".I", "~", " ", "\xFF", "CPw58kAPw58kAAKABBENC-EsAP_gAEPgACiQAAAAAAAA."})
        check_linear(what, repeated("", what));
    check_linear("a core, then segments", repeated("CPw58kAPw58kAAKABBENC-EsAP_gAEPgACiQAAAAAAAA", ".I"));
}

TEST_CASE("a range that ends with the greatest vendor ends") {
    const std::string text = range_bomb(1).text();
    const tc_string t = tc_string::decode(text);
    REQUIRE(t);
    CHECK(t.vendors_consent().contains(65535));
    CHECK_FALSE(t.vendors_consent().contains(65536));
}

TEST_CASE("what other decoders took is refused as a whole") {
    const std::string core = encoder::encode(encoder::tc_model{});
    for (const std::string& text :
         {"IAAA." + core, core + '.' + core, core + ".IAAA.IAAA", core + ".IAA", core + ".gAAA"})
        CHECK_FALSE(tc_string::decode(text));
    encoder::tc_model model;
    model.vendors = {5, true, {3, 4, 9}}; // above MaxVendorId
    const std::string above = encoder::encode(model);
    CHECK_FALSE(tc_string::decode(above));
    model.vendors = {};
    model.restrictions = {{2, 0, {7}}, {3, 0, {7, 9}}};
    const std::string whole = encoder::encode(model);
    CHECK(tc_string::decode(whole));
    for (std::size_t cut = 2; cut < 12; ++cut)
        CHECK_FALSE(tc_string::decode(signal_text(whole).part(0, whole.size() - cut)));
    CHECK_FALSE(us_section::decode(8, "BjPDDvtA")); // a value of 3
    CHECK_FALSE(us_section::decode(9, "JVVVVWU"));  // a version nobody defined
}

TEST_CASE("headers that kept decoders busy for ever") {
    CHECK_FALSE(gpp_string::decode("DBABAAAAAAAAAAY~1YNN"));
    CHECK_FALSE(gpp_string::decode("DBAB6AlBY~1YNN"));
    const auto time = [](const std::string& text) {
        double least = 1e18;
        for (int run = 0; run < 25; ++run) {
            const auto begin = std::chrono::steady_clock::now();
            CHECK_FALSE(gpp_string::decode(text, 1 << 20));
            least = std::min(
                least, std::chrono::duration<double, std::nano>(std::chrono::steady_clock::now() - begin).count());
        }
        return least;
    };
    for (const char* fill : {"A", "_", "Y", "g", "~"}) {
        const auto make = [&](std::size_t n) {
            std::string s = "DB__";
            while (s.size() < n) s += fill;
            return s;
        };
        CHECK(time(make(8192)) < 3.5 * time(make(4096)) + 2e6);
    }
}
