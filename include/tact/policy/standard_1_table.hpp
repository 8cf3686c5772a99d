// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_POLICY_STANDARD_1_TABLE_HPP
#define TACT_POLICY_STANDARD_1_TABLE_HPP

#include <tact/policy/standard_table.hpp>

namespace tact::inline v0_1 {

namespace detail {

/// `standard` with the figures of version 1: what it permitted, asked for and denied is decided as it was then.
consteval policy_table table_of_standard_1() {
    policy_table t = standard_table;
    t.version = 1;
    const enum_set added{attribute::government_id, attribute::payment_account, attribute::message_content};
    for (auto& r : t.attributes) {
        r.purposes = added.contains(r.key) ? enum_set<purpose>{} : r.purposes - enum_set{purpose::sharing};
        if (added.contains(r.key)) r.sensitivity = 20.086;
    }
    t.attributes[attribute::interests].sensitivity = 0.819;
    t.attributes[attribute::income].sensitivity = 2.460;
    t.attributes[attribute::family].sensitivity = 1.649;
    t.attributes[attribute::email].sensitivity = 1.221;
    t.attributes[attribute::social_profile].sensitivity = 4.055;
    for (auto& r : t.axes.connectedness) r.promoting = r.assisting;
    for (auto& r : t.axes.trust) r.promoting = r.assisting;
    const industry dearer[]{industry::unstated, industry::travel, industry::fashion};
    for (const industry i : dearer) t.axes.industry[i].assisting = t.axes.industry[i].promoting = 1.221;
    t.axes.audience.gender[gender::male].multiplier = 1.105;
    t.axes.transparency[transparency::unstated].multiplier = t.axes.transparency[transparency::untold].multiplier =
        1.105;
    // Nothing was expected of an industry, and what was not expected weighed less.
    t.axes.expectedness[expectedness::unstated].multiplier = t.axes.expectedness[expectedness::unexpected].multiplier =
        1.492;
    for (auto& r : t.expectations) r.expected = {};
    return t;
}

} // namespace detail

/// The tables of version 1 of the default policy, for one release: decide under both, and see what moves.
inline constexpr policy_table standard_1_table = detail::table_of_standard_1();

} // namespace tact

#endif
