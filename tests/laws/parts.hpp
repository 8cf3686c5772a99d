// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TESTS_LAWS_PARTS_HPP
#define TACT_TESTS_LAWS_PARTS_HPP

#include "persons.hpp"

// Uses at random, as the reference lists them and as the library takes them.

namespace laws {

template <tact::enumeration Attribute>
std::vector<tact::basic_part<Attribute>> parts_of(const std::vector<reference::part>& parts) {
    std::vector<tact::basic_part<Attribute>> all;
    for (const reference::part& p : parts)
        all.push_back({static_cast<Attribute>(p.what), static_cast<tact::source>(p.source),
                       static_cast<std::uint32_t>(p.events), static_cast<Attribute>(p.origin)});
    return all;
}

inline reference::part random_part(const reference::policy& p, random_bits& bits) {
    const std::size_t n = p.attributes.size();
    reference::part one;
    one.what = below(bits, n);
    for (int tries = 0; tries < 4 && p.attributes[one.what].never; ++tries) one.what = below(bits, n);
    if (!p.combinations.empty() && one_in(bits, 3)) {
        const auto& together = p.combinations[below(bits, p.combinations.size())];
        one.what = together[below(bits, together.size())];
    }
    one.source = one_in(bits, 6) ? below(bits, reference::how_many_sources) : 1 + below(bits, 2);
    if (one_in(bits, 6)) one.events = below(bits, 2 * p.depth);
    one.origin = one.what;
    for (const reference::edge& e : p.edges)
        if (e.to == one.what && one_in(bits, 3)) one.origin = e.from;
    if (one_in(bits, 200)) one.origin = below(bits, n + 2);
    if (one_in(bits, 200)) one.what = one.origin = n + below(bits, 3);
    return one;
}

/// Up to a dozen parts; one use in four completes a combination.
inline std::vector<reference::part> random_parts(const reference::policy& p, random_bits& bits) {
    std::vector<reference::part> parts;
    const std::size_t most = one_in(bits, 3) ? 12 : 4;
    for (std::size_t k = below(bits, most); k > 0; --k) parts.push_back(random_part(p, bits));
    if (!p.combinations.empty() && one_in(bits, 4))
        for (std::size_t what : p.combinations[below(bits, p.combinations.size())]) {
            parts.push_back({what, 1 + below(bits, 2), 1, what});
        }
    return parts;
}

inline std::string describe(const reference::policy& p, const std::vector<reference::part>& parts) {
    std::string text;
    for (const reference::part& one : parts) {
        text += (one.what < p.names.size() ? p.names[one.what] : std::to_string(one.what)) + " from " +
                (one.source < reference::sources.size() ? reference::sources[one.source] : std::to_string(one.source)) +
                " x" + std::to_string(one.events);
        if (one.origin != one.what)
            text += " of " + (one.origin < p.names.size() ? p.names[one.origin] : std::to_string(one.origin));
        text += "; ";
    }
    return text;
}

} // namespace laws

#endif
