// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_RELATIONSHIP_OBSERVED_BEHAVIOUR_HPP
#define TACT_RELATIONSHIP_OBSERVED_BEHAVIOUR_HPP

#include <tact/vocabulary/enum_set.hpp>

namespace tact::inline v0_1 {

/// What a shop can observe of a person and estimate a relationship from, in the order in which it is read.
enum class observable : std::uint16_t {
    orders,             ///< orders so far
    months,             ///< whole months since the first order
    open_complaints,    ///< returns and complaints that are not settled
    settled_complaints, ///< returns and complaints that were settled
    visits,             ///< visits in the last month
    opted_in,           ///< whether the person subscribed to being contacted
    logged_in,          ///< whether the person is signed in now; not when
    first_impression    ///< what the person said of the site on the first visit
};
constexpr observable last_enumerator(observable) { return observable::first_impression; }

/// The observables of which more speaks against a relationship.
inline constexpr enum_set<observable> adverse_observables{observable::open_complaints, observable::settled_complaints};

/// What a person said of the site at first sight. What is guessed from clicks or a face is `attribute::mood` instead.
enum class first_impression : std::uint16_t { unstated, poor, fair, good };
constexpr first_impression last_enumerator(first_impression) { return first_impression::good; }

namespace detail {

/// Not enumerations, pointers or fractions, nor numbers of more than 64 bits.
template <class N>
concept whole_number_of_a_word = !__is_enum(N) && sizeof(N) <= sizeof(std::uint64_t) && requires(N n) {
    n + 0;
    requires static_cast<N>(0.5) == static_cast<N>(0);
};
template <class N>
concept counts = same<N, bool> || whole_number_of_a_word<N>;

} // namespace detail

/// A number that was observed, or unknown. A plain value: safe to share between threads while none writes it.
class observation {
public:
    /// Unknown.
    constexpr observation() = default;
    /// So many; a truth value counts 0 or 1. A negative number is no observation and stays unknown, and a very large
    /// one counts as the largest there is.
    template <detail::counts N>
    constexpr observation(N n) {
        if constexpr (static_cast<N>(-1) < static_cast<N>(1))
            if (n < N{}) return;
        const auto wide = static_cast<std::uint64_t>(n);
        value_ = wide < unknown ? static_cast<std::uint32_t>(wide) : unknown - 1;
    }

    /// Whether something was observed.
    constexpr bool known() const { return value_ != unknown; }
    /// How many; 0 if unknown.
    constexpr std::uint32_t value() const { return known() ? value_ : 0; }
    friend constexpr bool operator==(const observation&, const observation&) = default;

private:
    static constexpr std::uint32_t unknown = 0xffffffff;
    std::uint32_t value_ = unknown;
};

/// What was observed of one person. Whatever is left out is unknown. A plain value: safe to share between threads while
/// none writes it.
struct observed_behaviour {
    observation orders{};             ///< so far
    observation months{};             ///< whole months since the first order
    observation open_complaints{};    ///< returns and complaints that are not settled
    observation settled_complaints{}; ///< returns and complaints that were settled
    observation visits{};             ///< in the last month
    observation opted_in{};           ///< to being contacted
    observation logged_in{};          ///< now
    tact::first_impression first_impression = tact::first_impression::unstated;

    /// One of them as a number: a first impression is 0 if poor, 1 if fair, 2 if good.
    constexpr observation operator[](observable o) const {
        if (o == observable::orders) return orders;
        if (o == observable::months) return months;
        if (o == observable::open_complaints) return open_complaints;
        if (o == observable::settled_complaints) return settled_complaints;
        if (o == observable::visits) return visits;
        if (o == observable::opted_in) return opted_in;
        if (o == observable::logged_in) return logged_in;
        if (o != observable::first_impression || !is_valid(first_impression) ||
            first_impression == tact::first_impression::unstated)
            return {};
        return position(first_impression) - 1;
    }
    /// The same, of which only these are known.
    constexpr observed_behaviour only(const enum_set<observable>& these) const {
        observed_behaviour left;
        if (these.contains(observable::orders)) left.orders = orders;
        if (these.contains(observable::months)) left.months = months;
        if (these.contains(observable::open_complaints)) left.open_complaints = open_complaints;
        if (these.contains(observable::settled_complaints)) left.settled_complaints = settled_complaints;
        if (these.contains(observable::visits)) left.visits = visits;
        if (these.contains(observable::opted_in)) left.opted_in = opted_in;
        if (these.contains(observable::logged_in)) left.logged_in = logged_in;
        if (these.contains(observable::first_impression)) left.first_impression = first_impression;
        return left;
    }
    friend constexpr bool operator==(const observed_behaviour&, const observed_behaviour&) = default;
};

} // namespace tact

#endif
