// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_EXAMPLES_MOMENTS_HPP
#define TACT_EXAMPLES_MOMENTS_HPP

// Contexts in which what a database decides is compared with what the library decides.
#include <tact/tact.hpp>

#include <vector>

namespace tact_sql {

/// A context as SQL states it, and as C++ does.
struct moment {
    const char* text;
    tact::context where;
    tact::consent said{};
};

inline std::vector<moment> moments() {
    const tact::context shop{.purpose = tact::purpose::recommendation,
                             .connectedness = tact::connectedness::close,
                             .trust = tact::trust::high,
                             .industry = tact::industry::fashion,
                             .age_assurance = tact::age_assurance::adult,
                             .expectedness = tact::expectedness::expected};
    const char* const in_shop = "purpose=recommendation connectedness=close trust=high industry=fashion "
                                "age_assurance=adult expectedness=expected";
    std::vector<moment> all{
        {"", {}},
        {"purpose=support", {.purpose = tact::purpose::support}},
        {in_shop, shop},
        {"  industry=banking   purpose=security ",
         {.purpose = tact::purpose::security, .industry = tact::industry::banking}},
        {"purpose=learning learning_for=recommendation connectedness=warm trust=medium",
         {.purpose = tact::purpose::learning,
          .learning_for = tact::purpose::recommendation,
          .connectedness = tact::connectedness::warm,
          .trust = tact::trust::medium}},
        {"purpose=advertising age_assurance=minor",
         {.purpose = tact::purpose::advertising, .age_assurance = tact::age_assurance::minor}},
    };
    moment refused{"purpose=recommendation connectedness=close trust=high industry=fashion age_assurance=adult "
                   "expectedness=expected refuse=clothing_size:recommendation grant=residence:recommendation "
                   "withdraw=interests:recommendation object=marketing",
                   shop};
    refused.said.refuse(tact::attribute::clothing_size, tact::purpose::recommendation);
    refused.said.grant(tact::attribute::residence, tact::purpose::recommendation);
    refused.said.withdraw(tact::attribute::interests, tact::purpose::recommendation);
    refused.said.object_to(tact::purpose::marketing);
    all.push_back(refused);
    all.push_back({"purpose=support object=support", {.purpose = tact::purpose::support}});
    all.back().said.object_to(tact::purpose::support);
    all.push_back({"unreadable purpose=support", {.purpose = tact::purpose::support}, tact::consent::unreadable()});
    return all;
}

} // namespace tact_sql

#endif
