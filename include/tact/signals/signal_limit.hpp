// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_SIGNALS_SIGNAL_LIMIT_HPP
#define TACT_SIGNALS_SIGNAL_LIMIT_HPP

#include <tact/vocabulary/enum_set.hpp>

namespace tact::inline v0_1 {

/// What a signal opens or closes of a person's data for every purpose. From `race_or_origin` on: the categories of
/// sensitive data that US sections ask about one by one. If some states ask two questions and others one, it is one
/// category here, which a no to either closes.
enum class signal_limit : std::uint16_t {
    nothing,          ///< no limit
    device,           ///< stored on or read from the person's device (TCF purpose 1)
    device_scanning,  ///< features of the device actively asked for (TCF special feature 2); no shipped attribute
    precise_location, ///< nearer than 500 m (TCF special feature 1), or as near as a state's law says
    race_or_origin,   ///< race, ethnic or national origin
    religion,         ///< religious or philosophical beliefs
    health,           ///< mental or physical health, consumer health data
    sexuality,        ///< sex life, orientation, being transgender or nonbinary
    citizenship,      ///< citizenship or immigration
    genetic,          ///< genetic data
    biometric,        ///< biometric data that identify
    trade_union,      ///< union membership
    messages,         ///< what mail and messages to others say
    identity_numbers, ///< numbers of social security, licence, passport
    accounts,         ///< accounts with the means to log in or pay, financial information
    crime_victim      ///< having been the victim of a crime
};
constexpr signal_limit last_enumerator(signal_limit) { return signal_limit::crime_victim; }

} // namespace tact

#endif
