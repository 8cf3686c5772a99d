// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/vocabulary/packed_context.hpp>

#include "../twice.hpp"

#include <type_traits>

using namespace tact;

static_assert(sizeof(packed_context) == 8 && std::is_trivially_copyable_v<packed_context>);

namespace {

/// Whether changing one axis alone changes the packed form for every two values of it.
template <enumeration E>
constexpr bool tells_apart(E context::*member) {
    constant_on_demand();
    for (std::size_t i = 0; i < enum_size<E>; ++i)
        for (std::size_t k = 0; k < i; ++k) {
            context a{.purpose = purpose::support}, b{.purpose = purpose::support};
            a.*member = enum_at<E>(i);
            b.*member = enum_at<E>(k);
            if (packed_context(a) == packed_context(b) || packed_context(a).bits() == packed_context(b).bits())
                return false;
        }
    return true;
}

} // namespace

TEST_CASE("the empty context packs as zero, and so does one with a value out of range") {
    TWICE(packed_context(context{}).bits() == 0);
    TWICE(packed_context({.purpose = purpose::support, .effect = static_cast<effect>(3)}).bits() == 0);
    TWICE(packed_context({.purpose = purpose::support}).bits() != 0);
}
TEST_CASE("every value of every axis is told apart") {
    TWICE(tells_apart(&context::connectedness) && tells_apart(&context::trust));
    TWICE(tells_apart(&context::pressure) && tells_apart(&context::setting) && tells_apart(&context::channel));
    TWICE(tells_apart(&context::industry) && tells_apart(&context::initiative) && tells_apart(&context::exposure));
    TWICE(tells_apart(&context::expectedness) && tells_apart(&context::benefit) && tells_apart(&context::control));
    TWICE(tells_apart(&context::transparency) && tells_apart(&context::confidence));
    TWICE(tells_apart(&context::age_assurance) && tells_apart(&context::effect));
    TWICE(packed_context({.purpose = purpose::learning, .learning_for = purpose::support}) !=
          packed_context({.purpose = purpose::learning, .learning_for = purpose::marketing}));
    TWICE(packed_context({.purpose = purpose::support, .audience = {.gender = gender::male}}) !=
          packed_context({.purpose = purpose::support, .audience = {.age_band = age_band::from_18_to_34}}));
}
TEST_CASE("learning names what it learns for, for nothing, itself or security it is no aim") {
    TWICE(processing_purpose::of({.purpose = purpose::learning, .learning_for = purpose::marketing}).purposes() ==
          (purpose::learning | purpose::marketing));
    TWICE(processing_purpose::of({.purpose = purpose::learning}) == processing_purpose{});
    TWICE(processing_purpose::of({.purpose = purpose::learning, .learning_for = purpose::learning}) ==
          processing_purpose{});
    TWICE(processing_purpose::of({.purpose = purpose::learning, .learning_for = purpose::security}) ==
          processing_purpose{});
    TWICE(processing_purpose::of({.purpose = purpose::support, .learning_for = purpose::marketing}) ==
          processing_purpose{purpose::support});
}
TEST_CASE("aims are numbered both ways") {
    TWICE([] {
        for (std::size_t i = 0; i < detail::processing_purposes; ++i)
            if (processing_purpose::at(i) != processing_purpose{} && processing_purpose::at(i).position() != i)
                return false;
        return processing_purpose::at(0) == processing_purpose{};
    }());
}
TEST_CASE("security packs as the closest relationship, and comes back as no other") {
    constexpr packed_context p({.purpose = purpose::security, .connectedness = connectedness::none});
    constexpr packed_context close(
        {.purpose = purpose::security, .connectedness = connectedness::close, .trust = trust::high});
    TWICE(p == close && p.relationship() + 1 == detail::relationships);
    TWICE(packed_context::from_bits(p.bits()) == p);
    TWICE(packed_context::from_bits(p.bits() - (std::uint64_t{detail::offers_per_relationship} << 16)) ==
          packed_context{});
}
constexpr std::uint64_t last_standing =
    (processing_purpose{purpose::learning, purpose::pricing}.position() + 1) * detail::standings_per_purpose - 1;
TEST_CASE("a stored context comes back, bits that no context packs to are the empty one") {
    constexpr packed_context p({.purpose = purpose::pricing, .trust = trust::low, .industry = industry::gaming});
    TWICE(packed_context::from_bits(p.bits()) == p);
    for (std::size_t g = 0; g < enum_size<detail::group>; ++g) {
        const std::uint64_t past = detail::positions_of(enum_at<detail::group>(g));
        const std::uint64_t last = g == position(detail::group::standing) ? last_standing : past - 1;
        CHECK((packed_context::from_bits(past << (16 * g)) == packed_context{}));
        CHECK((packed_context::from_bits(last << (16 * g)).bits() == last << (16 * g)));
        CHECK(packed_context::from_bits(last << (16 * g))[enum_at<detail::group>(g)] == last);
    }
    TWICE(packed_context::from_bits(255) == packed_context{} && packed_context::from_bits(180) == packed_context{});
    TWICE(packed_context::from_bits(p.bits() | std::uint64_t{1} << 60) == packed_context{});
    TWICE(packed_context::from_bits(last_standing).bits() == last_standing);
}
TEST_CASE("whatever bits come back are those that some context packs to") {
    std::size_t packed = 0;
    for (std::uint64_t at = 0; at < 256; ++at) {
        bool reached = false;
        for (std::size_t p = 0; p < enum_size<purpose>; ++p)
            for (std::size_t learned = 0; learned < enum_size<purpose>; ++learned)
                for (std::size_t age = 0; age < enum_size<age_assurance>; ++age)
                    for (std::size_t e = 0; e < enum_size<effect>; ++e)
                        reached =
                            reached || packed_context({.purpose = enum_at<purpose>(p),
                                                       .learning_for = enum_at<purpose>(learned),
                                                       .connectedness = connectedness::close,
                                                       .trust = trust::high,
                                                       .age_assurance = enum_at<age_assurance>(age),
                                                       .effect = enum_at<effect>(e)})[detail::group::standing] == at;
        const std::uint64_t bits = packed_context({.connectedness = connectedness::close, .trust = trust::high}).bits();
        const bool back = packed_context::from_bits(bits | at) == packed_context::from_bits(bits | at) &&
                          packed_context::from_bits(bits | at).bits() == (bits | at);
        CHECK(back == reached);
        packed += back;
    }
    CHECK(packed == 162); // of ten purposes and eight that are learned for, three ages, three effects
}
