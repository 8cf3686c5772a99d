// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/signals/tcf/tc_string.hpp>
#include <tact/signals/transient_text.hpp>

#include "../../twice.hpp"
#include "../encoder.hpp"

#include <type_traits>

using namespace tact;

static_assert(std::is_trivially_copyable_v<tc_string>);

namespace {

constexpr malformed error_of(const transient_text& t) { return tc_string::decode(t.text()).error().what; }

// 44 characters, the shortest complete string: no vendors, no restrictions.
constexpr const char* shortest = "CPw58kAPw58kAAKABBENC-EsAP_gAEPgACiQAAAAAAAA";

} // namespace

TEST_CASE("the shortest string there is") {
    TWICE(bool(tc_string::decode(shortest)));
    TWICE(!tc_string::decode(shortest).vendors_consent().contains(1));
    TWICE(!tc_string::decode(shortest).has_disclosed_vendors());
    TWICE(error_of(signal_text(shortest, 43)) == malformed::truncated);
}

TEST_CASE("one that was not decoded, or did not decode, says no to everything") {
    TWICE(!tc_string() && !tc_string().vendors_consent().contains(1));
    TWICE(tc_string().head().purposes_consent.empty());
    TWICE(tc_string::decode("CO20").error().what == malformed::truncated);
    encoder::random_models random(3);
    for (int i = 0; i < 200; ++i) {
        encoder::tc_model m = random.model();
        m.has_disclosed = true;
        const std::string cut = encoder::encode(m) + ".gAAA";
        const tc_string t = tc_string::decode(cut);
        CHECK(t.error().what == malformed::unknown_segment);
        CHECK(t.head().purposes_consent.empty());
        CHECK_FALSE(t.has_disclosed_vendors());
        for (std::size_t v = 0; v < 100; ++v)
            CHECK_FALSE(
                (t.vendors_consent().contains(v) || t.vendors_li().contains(v) || t.disclosed_vendors().contains(v)));
    }
}

TEST_CASE("what an encoder writes is what is read") {
    encoder::random_models random(11);
    for (int i = 0; i < 2000; ++i) {
        const encoder::tc_model m = random.model();
        const std::string text = encoder::encode(m);
        const tc_string t = tc_string::decode(text);
        REQUIRE(t);
        CHECK(t.has_disclosed_vendors() == m.has_disclosed);
        CHECK(t.publisher().present() == m.has_publisher);
        std::size_t wrong = 0;
        for (std::size_t v = 0; v <= 100; ++v) {
            const auto differs = [&](const id_list& list, const encoder::ids& in) {
                return list.contains(v) != (in.count(v) != 0);
            };
            wrong += std::size_t{differs(t.vendors_consent(), m.vendors.in)} +
                     std::size_t{differs(t.vendors_li(), m.vendors_li.in)} +
                     std::size_t{m.has_disclosed && differs(t.disclosed_vendors(), m.disclosed.in)};
            restrictions wanted;
            for (const auto& r : m.restrictions)
                if (r.in.count(v) != 0)
                    (r.type == 0   ? wanted.not_allowed
                     : r.type == 1 ? wanted.require_consent
                                   : wanted.require_li)
                        .insert(r.purpose);
            wrong += std::size_t{!(t.publisher_restrictions().of(v) == wanted)};
        }
        CHECK(wrong == 0);
    }
}

TEST_CASE("segments: each once, the core first, none empty, none unknown") {
    const std::string s = shortest;
    CHECK(error_of(s + ".IAAA") == malformed::nothing);
    CHECK(error_of(s + ".IAAA.IAAA") == malformed::duplicate_segment);
    CHECK(error_of(s + ".QAAA.IAAA") == malformed::nothing);
    CHECK(error_of(s + '.' + s) == malformed::core_not_first);
    CHECK(error_of("IAAA." + s) == malformed::first_not_core);
    CHECK(error_of(s + '.') == malformed::empty_segment);
    CHECK(error_of('.' + s) == malformed::empty_segment);
    CHECK(error_of(s + "..IAAA") == malformed::empty_segment);
    CHECK(error_of(s + ".gAAA") == malformed::unknown_segment);
    CHECK(error_of(s + "=") == malformed::bad_alphabet);
    CHECK(error_of(s + " ") == malformed::bad_alphabet);
    CHECK(error_of(s + "~1YNN") == malformed::bad_alphabet);
    CHECK(error_of(s + ".IAA") == malformed::truncated);
    const std::string third = s + ".IAAA.I";
    CHECK(tc_string::decode(third).error().part == 2);
    CHECK(error_of("") == malformed::empty);
    CHECK(error_of(std::string(8193, 'C')) == malformed::too_long);
    CHECK(tc_string::decode(s, 43).error().what == malformed::too_long);
}

TEST_CASE("cut anywhere, or with any character changed, it decodes or it grants nothing") {
    encoder::random_models random(5);
    for (int i = 0; i < 30; ++i) {
        const std::string text = encoder::encode(random.model());
        for (std::size_t n = 0; n < text.size(); ++n) {
            const tc_string t = tc_string::decode(signal_text(text.data(), n));
            if (!t) CHECK(t.head().purposes_consent.empty());
            std::string changed = text;
            changed[n] = ".=A_9~"[n % 6];
            if (!tc_string::decode(changed)) CHECK(tc_string::decode(changed).vendors_consent().max_id() == 0);
        }
    }
}
