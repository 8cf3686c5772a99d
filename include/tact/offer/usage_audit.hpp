// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_OFFER_USAGE_AUDIT_HPP
#define TACT_OFFER_USAGE_AUDIT_HPP

#include <tact/offer/offer.hpp>

namespace tact::inline v0_1 {

/// Which attributes ever surfaced in an offer or page. An attribute that is collected and never surfaces should not be
/// collected. Written by one thread at a time.
template <enumeration Attribute>
class basic_usage_audit {
public:
    /// Adds a use that was served. An attribute that was used in a coarser form only does not count: collecting the
    /// coarser form is enough.
    constexpr void served(const basic_use<Attribute>& u) {
        u.for_each_attribute([this](Attribute what, source) { attributes_.insert(what); });
    }

    /// Adds a proposal: its data surfaced if they were read for it.
    constexpr void served(const basic_proposal<Attribute>& made) {
        if (made.delivery < delivery::question_of_service) return;
        served(made.offer.draws_on);
        if (made.offer.wording.profile_read) served(made.offer.wording.profile);
    }

    /// The attributes that surfaced.
    constexpr const enum_set<Attribute>& attributes() const { return attributes_; }
    /// Collected but unused: those of `collected` that never surfaced.
    constexpr enum_set<Attribute> unused(const enum_set<Attribute>& collected) const { return collected - attributes_; }

private:
    enum_set<Attribute> attributes_{};
};

/// An audit over the shipped attributes.
using usage_audit = basic_usage_audit<attribute>;

} // namespace tact

#endif
