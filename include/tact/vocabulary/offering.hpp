// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_VOCABULARY_OFFERING_HPP
#define TACT_VOCABULARY_OFFERING_HPP

#include <tact/vocabulary/enumeration.hpp>

namespace tact::inline v0_1 {

/// Who begins: the person asked, or the service goes ahead.
enum class initiative : std::uint16_t { unstated, answering, anticipating };
constexpr initiative last_enumerator(initiative) { return initiative::anticipating; }

/// Whether the person expects what is used to be used for this service. Unstated leaves that to the policy, which names
/// for each industry what its customers expect it to use; `expected` is for what the person just asked for.
enum class expectedness : std::uint16_t { unstated, expected, unexpected };
constexpr expectedness last_enumerator(expectedness) { return expectedness::unexpected; }

/// Whether the offer names what the person gains.
enum class benefit : std::uint16_t { unstated, named, unnamed };
constexpr benefit last_enumerator(benefit) { return benefit::unnamed; }

/// Whether the person can change or stop the use from where it shows.
enum class control : std::uint16_t { unstated, offered, withheld };
constexpr control last_enumerator(control) { return control::withheld; }

/// Whether the person is told what happens with the datum.
enum class transparency : std::uint16_t { unstated, told, untold };
constexpr transparency last_enumerator(transparency) { return transparency::untold; }

/// How sure the person is of doing the task alone.
enum class confidence : std::uint16_t { unstated, high, low };
constexpr confidence last_enumerator(confidence) { return confidence::low; }

/// What the decision does to the person. Unstated counts as none and obliges to offer a person.
enum class effect : std::uint16_t { unstated, none, legal_or_similar };
constexpr effect last_enumerator(effect) { return effect::legal_or_similar; }

} // namespace tact

#endif
