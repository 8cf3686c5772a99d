// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_OFFER_DELIVERY_NAMES_HPP
#define TACT_OFFER_DELIVERY_NAMES_HPP

#include <tact/offer/offer.hpp>
#include <tact/vocabulary/name_table.hpp>

namespace tact::inline v0_1 {

inline constexpr name_table<delivery> delivery_names{{
    {delivery::withheld, "withheld", "withheld"},
    {delivery::question_of_datum, "question_of_datum", "put as a question about the datum"},
    {delivery::question_of_service, "question_of_service", "put as a question about the service"},
    {delivery::applied, "applied", "applied and shown"},
}};
constexpr const auto& names_of(delivery) { return delivery_names; }

} // namespace tact

#endif
