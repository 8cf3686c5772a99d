// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_OFFER_USAGE_AUDIT_HPP
#define TACT_OFFER_USAGE_AUDIT_HPP

#include <tact/offer/offer.hpp>

namespace tact {

/// Which attributes ever surfaced in what was served. What is collected and never surfaces should not be collected.
template <enumeration Attribute>
class basic_usage_audit {
public:
    /// Takes in a use that was served. What was used in a coarser form only does not count: the coarser form is enough
    /// to collect.
    constexpr void served(const basic_use<Attribute>& u) {
        u.for_each_attribute([this](Attribute what, source) { attributes_.insert(what); });
    }

    /// Takes in a proposal: what it draws on surfaced if it was read for it.
    constexpr void served(const basic_proposal<Attribute>& made) {
        if (made.delivery < delivery::question_of_service) return;
        served(made.offer.draws_on);
        if (made.offer.wording.profile_read) served(made.offer.wording.profile);
    }

    /// What surfaced.
    constexpr const enum_set<Attribute>& attributes() const { return attributes_; }
    /// Collected but unused: what of this never surfaced.
    constexpr enum_set<Attribute> unused(const enum_set<Attribute>& collected) const { return collected - attributes_; }

private:
    enum_set<Attribute> attributes_{};
};

/// What surfaced, over the shipped attributes.
using usage_audit = basic_usage_audit<attribute>;

} // namespace tact

#endif
