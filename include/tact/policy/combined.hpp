// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_POLICY_COMBINED_HPP
#define TACT_POLICY_COMBINED_HPP

#include <tact/policy/overlay.hpp>

namespace tact::inline v0_1 {

namespace detail {

/// Which of two texts stands first in a dictionary of bytes: below 0, 0 or above.
constexpr int compare_texts(const char* a, const char* b) {
    if (a == nullptr) a = "";
    if (b == nullptr) b = "";
    for (; *a != '\0' && *a == *b; ++a) ++b;
    return int{static_cast<unsigned char>(*a)} - int{static_cast<unsigned char>(*b)};
}
/// Whether the words of overlay `a` are those that the two together get: a name before none, and else by the letter.
template <enumeration Attribute>
constexpr bool named_before(const basic_overlay<Attribute>& a, const basic_overlay<Attribute>& b) {
    const bool has_name = detail::compare_texts(a.name, "") != 0, other_has = detail::compare_texts(b.name, "") != 0;
    if (has_name != other_has) return has_name;
    const int names = detail::compare_texts(a.name, b.name);
    if (names != 0) return names < 0;
    const int statements = detail::compare_texts(a.why.statement, b.why.statement);
    return statements != 0 ? statements < 0 : tact::position(a.why.evidence) < tact::position(b.why.evidence);
}

} // namespace detail

/// One overlay that does what several do, whatever their order: it closes what one of them closes, needs the most that
/// one of them needs, and multiplies by all their factors, rounded up. Its name and provenance are those of the first
/// in the alphabet. One that is invalid makes it invalid.
template <enumeration Attribute>
[[nodiscard]] constexpr basic_overlay<Attribute> combined(const basic_overlay<Attribute>* overlays, std::size_t size) {
    basic_overlay<Attribute> all{};
    const auto higher = [](auto a, auto b) { return a < b ? b : a; };
    bool valid = true;
    for (std::size_t i = 0; i < size; ++i) {
        const basic_overlay<Attribute>& x = overlays[i];
        if (i == 0 || detail::named_before(x, all)) {
            all.name = x.name;
            all.why = x.why;
        }
        all.never |= x.never;
        all.closed_sources |= x.closed_sources;
        all.closed_purposes |= x.closed_purposes;
        all.consented |= x.consented;
        all.needs = {higher(all.needs.connectedness, x.needs.connectedness), higher(all.needs.trust, x.needs.trust)};
        valid = valid && x.multiplier.valid();
    }
    // The largest factor first, and those that are equal together, so that rounding does not depend on the order.
    std::int64_t product = 1000;
    for (std::int32_t last = odds_factor::greatest + 1; last > 1000 && valid;) {
        std::int32_t next = 1000;
        for (std::size_t i = 0; i < size; ++i) {
            const std::int32_t f = overlays[i].multiplier.thousandths();
            if (f < last && f > next) next = f;
        }
        for (std::size_t i = 0; i < size; ++i)
            if (next > 1000 && overlays[i].multiplier.thousandths() == next) {
                product = (product * next + 999) / 1000;
                if (product > odds_factor::greatest) product = odds_factor::greatest;
            }
        last = next;
    }
    all.multiplier = odds_factor::of_thousandths(valid ? static_cast<std::int32_t>(product) : 0);
    return all;
}
/// The same of an array.
template <enumeration Attribute, std::size_t N>
[[nodiscard]] constexpr basic_overlay<Attribute> combined(const basic_overlay<Attribute> (&overlays)[N]) {
    return tact::combined(overlays, N);
}

} // namespace tact

#endif
