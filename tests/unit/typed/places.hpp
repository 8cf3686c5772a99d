// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TESTS_UNIT_TYPED_PLACES_HPP
#define TACT_TESTS_UNIT_TYPED_PLACES_HPP

#include "../decide/people.hpp"

#include <tact/decide/study.hpp>
#include <tact/typed/personal.hpp>

// Places where data are read, and somebody's data.

namespace places {

using namespace tact;

/// Close to the person: much is permitted.
struct shop_front {
    static constexpr context where = people::friendly(purpose::recommendation);
};
/// Where nobody knows the person yet.
struct first_visit {
    static constexpr context where = people::neutral(purpose::recommendation);
};
/// The same as the shop front, by the policy of the studies.
struct by_study {
    static constexpr context where = shop_front::where;
    static constexpr const policy& by = study;
};

using size_type = personal<int, declared<attribute::clothing_size>>;
using style_type = personal<int, declared<attribute::style>>;
using illness_type = personal<int, declared<attribute::medical_history>>;

inline constexpr size_type size(38);
inline constexpr style_type style(3);

template <class A, class B>
inline constexpr bool same = detail::same<A, B>;

/// Whether a value of this type may be read in a place, as `requires` sees it.
template <class Personal, class Place>
concept readable_in = requires(const Personal& p) {
    p.template read_in<Place>();
};
template <class Personal>
concept readable_under_a_gate = requires(const Personal& p, const gate& g) {
    p.read(g);
};

} // namespace places

#endif
