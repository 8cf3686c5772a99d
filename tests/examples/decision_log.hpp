// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TESTS_EXAMPLES_DECISION_LOG_HPP
#define TACT_TESTS_EXAMPLES_DECISION_LOG_HPP

#include <tact/tact.hpp>

#include <cstdio>
#include <ostream>
#include <string>

// The log of decisions that tests/tools/calibrate.py reads: a line for each decision that a person answered, with what
// was decided on and nothing of who answered.

/// What the person answered to one use of their data.
enum class outcome : std::uint16_t { declined, accepted };

/// How the candidate was chosen. A share that is shown at random, whatever the ranking says, tells whether the
/// estimates are those of everybody or only of people to whom the ranking shows it.
enum class choice : std::uint16_t { ranked, random };

/// Eight bytes as the log spells them.
inline std::string hex(std::uint64_t n) {
    char text[17];
    std::snprintf(text, sizeof text, "%016llx", static_cast<unsigned long long>(n));
    return text;
}

/// The first line of a log; with the column `random`, every decision says how it was chosen.
inline void log_head(std::ostream& out, bool with_choice = false) {
    out << "context,attribute,source,purpose,outcome,scheme,policy" << (with_choice ? ",random\n" : "\n");
}

namespace detail {

template <tact::named_enumeration Attribute>
void log_fields(std::ostream& out, const tact::basic_policy<Attribute>& by, const tact::packed_context& where,
                Attribute what, tact::source from, outcome answer) {
    out << hex(where.bits()) << ',' << tact::identifier_of(what) << ',' << tact::identifier_of(from) << ','
        << tact::identifier_of(where.processing_purpose().purpose) << ','
        << (answer == outcome::accepted ? "accepted" : "declined") << ',' << hex(by.scheme().value()) << ','
        << hex(by.fingerprint().value());
}

} // namespace detail

/// Writes one decision that a person answered.
template <tact::named_enumeration Attribute>
void log_decision(std::ostream& out, const tact::basic_policy<Attribute>& by, const tact::packed_context& where,
                  Attribute what, tact::source from, outcome answer) {
    detail::log_fields(out, by, where, what, from, answer);
    out << '\n';
}
/// The same in a log with the column `random`.
template <tact::named_enumeration Attribute>
void log_decision(std::ostream& out, const tact::basic_policy<Attribute>& by, const tact::packed_context& where,
                  Attribute what, tact::source from, outcome answer, choice chosen) {
    detail::log_fields(out, by, where, what, from, answer);
    out << (chosen == choice::random ? ",1\n" : ",0\n");
}

#endif
