// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_SIGNALS_DETAIL_US_LAYOUT_HPP
#define TACT_SIGNALS_DETAIL_US_LAYOUT_HPP

#include <tact/signals/gpp/us_field.hpp>
#include <tact/signals/signal_limit.hpp>

namespace tact::inline v0_1 {

namespace detail {

/// How a section is written.
enum class us_form : std::uint16_t {
    core_and_gpc,       ///< Version, fields; a subsegment for Global Privacy Control
    core_alone,         ///< Version, fields
    core_and_sensitive, ///< MspaVersion, fields; a subsegment of eight sensitive categories
    late_core_and_gpc   ///< MspaVersion, fields; a subsegment for Global Privacy Control
};
constexpr us_form last_enumerator(us_form) { return us_form::late_core_and_gpc; }

/// What one section consists of.
struct us_layout {
    std::uint16_t section;                  ///< its id in GPP
    us_form form;                           ///< how it is written
    enum_set<us_field> fields;              ///< the fields it has
    std::uint8_t children;                  ///< answers on known children
    std::uint8_t categories;                ///< categories of sensitive data, in the core or in the subsegment
    const enum_set<signal_limit>* category; ///< what each of them is about; none for no categories

    /// How many values a field has.
    constexpr std::size_t size(us_field f) const {
        if (!fields.contains(f)) return 0;
        return f == us_field::sensitive ? categories : f == us_field::child ? children : 1;
    }
    /// The bit at which a field begins; behind the last, where the core ends.
    constexpr std::size_t begin(std::size_t field) const {
        std::size_t at = 6;
        for (std::size_t i = 0; i < field; ++i) at += 2 * size(enum_at<us_field>(i));
        return at;
    }
    constexpr std::size_t bits() const { return begin(enum_size<us_field>); } ///< bits of the core
    /// Whether it is one of those that begin with MspaVersion.
    constexpr bool late() const { return form == us_form::core_and_sensitive || form == us_form::late_core_and_gpc; }
};

} // namespace detail

} // namespace tact

#endif
