// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TESTS_UNIT_INTEROP_VECTORS_HPP
#define TACT_TESTS_UNIT_INTEROP_VECTORS_HPP

#include <tact/signals/signal_text.hpp>

#include <string>

/// Strings with what they must decode to; the tables are made by tests/tools/consent_vectors.py.
namespace vectors {

using tact::signal_text;

/// The sets of a TC string: fields, vendors by consent and legitimate interest, disclosed, allowed, restrictions.
struct tc_fields {
    signal_text fields, consent, li, disclosed, allowed, restrictions;
};

/// One string.
struct vector {
    const char* id;
    const char* kind;
    signal_text input;
    const char* verdict;
    const char* reason;
    const char* policy;
    tc_fields expected;
    std::uint32_t publisher_consent, publisher_li, publisher_features;
};

/// What a TC string allows one vendor.
struct decision_vector {
    std::size_t of;
    std::size_t vendor;
    std::uint32_t consent, li, flexible, special, features;
    std::uint32_t basis_consent, basis_li;
    const char* gate;
    std::uint32_t allowed_consent, allowed_li, allowed_special, allowed_features;
};

/// One section of a GPP string.
struct section_vector {
    std::size_t of;
    unsigned section;
    const char* bad; ///< why it does not decode, empty if it does
    signal_text fields;
    signal_text choices;
    tc_fields inner; ///< of section 2
};

#include <consent_vectors.inc>

/// The text as a string, to be printed and compared.
inline std::string str(const signal_text& t) { return std::string(t.data(), t.size()); }

/// Calls `f(first, last)` for each range of "1-4,7".
template <class F>
void for_each_range(const signal_text& text, F f) {
    const auto number = [&](std::size_t& i) {
        std::size_t n = 0;
        for (; i < text.size() && text[i] >= '0' && text[i] <= '9'; ++i)
            n = 10 * n + static_cast<std::size_t>(text[i] - '0');
        return n;
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::size_t first = number(i);
        std::size_t last = first;
        if (i < text.size() && text[i] == '-') last = number(++i);
        f(first, last);
    }
}

/// Ids 1 to `n` that are in, as "1-4,7".
template <class Contains>
std::string listed(std::size_t n, Contains contains) {
    std::string out;
    for (std::size_t i = 1; i <= n; ++i) {
        if (!contains(i)) continue;
        const std::size_t first = i;
        while (i < n && contains(i + 1)) ++i;
        out += (out.empty() ? "" : ",") + std::to_string(first) + (i == first ? "" : "-" + std::to_string(i));
    }
    return out;
}

} // namespace vectors

#endif
