// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_BATCH_KIND_HEADROOM_HPP
#define TACT_BATCH_KIND_HEADROOM_HPP

#include <tact/batch/headroom.hpp>
#include <tact/batch/kind_column.hpp>
#include <tact/decide/candidate_kinds.hpp>

namespace tact::inline v0_1 {

/// How far from intrusive every kind is under one gate, in log odds; -1 for what is not permitted. Safe to share
/// between threads while none writes it.
template <class Number, std::size_t Capacity>
struct kind_headrooms {
    std::int16_t of[Capacity]{};                        ///< by number
    fingerprint decided_by{};                           ///< the gate that decided
    fingerprint scheme{};                               ///< the kinds that were decided
    filter_status status = filter_status::other_scheme; ///< whether they were scored; none has any otherwise

    constexpr kind_headrooms() {
        for (std::int16_t& h : of) h = -1;
    }
};

/// The peak sensitivity of every kind, for each source that it draws on: looked up once per kind, so that each request
/// only compares. Immutable: safe to share between threads.
template <enumeration Attribute, std::size_t Capacity>
class kind_sensitivities {
public:
    using number = typename candidate_kinds<Attribute, Capacity>::number; ///< of a kind

    /// Of all kinds so far, for contexts of one expectation. Requires the policy of these kinds, which must outlive
    /// this.
    constexpr kind_sensitivities(const basic_policy<Attribute>& p [[clang::lifetimebound]],
                                 const candidate_kinds<Attribute, Capacity>& kinds, expectation expected)
        : policy_(&p), size_(kinds.size()), scheme_(kinds.scheme()), expected_(expected) {
        for (std::size_t k = 1; k <= size_; ++k) {
            ways_[k] = kinds.ways_of(static_cast<number>(k));
            if (ways_[k].first != 0) continue;
            for (std::size_t s = 1; s < detail::source_slots; ++s) {
                const auto from = enum_at<source>(s);
                const attribute_bits<Attribute>& drawn = kinds.use_of(static_cast<number>(k)).from(from);
                draws_on_[k][s] = !drawn.empty();
                if (draws_on_[k][s])
                    peaks_[k][s] =
                        tact::peak_sensitivity_of(p, detail::basic_column_row<Attribute>(drawn), from, expected);
            }
        }
    }
    kind_sensitivities(const basic_policy<Attribute>&&, const candidate_kinds<Attribute, Capacity>&,
                       expectation) = delete;

    /// The headroom of each kind in the context that it was decided for: the least over its sources. A kind that only a
    /// yes opened has 0; if other kinds were decided, or other things are expected there, none has any.
    constexpr kind_headrooms<number, Capacity> under(const packed_context& where,
                                                     const decided_kinds<number, Capacity>& decided) const {
        kind_headrooms<number, Capacity> h;
        h.decided_by = decided.decided_by();
        if (decided.scheme() != scheme_) return h;
        h.scheme = scheme_;
        h.status = expectation(where) == expected_ ? filter_status::ok : filter_status::other_expectation;
        if (h.status != filter_status::ok) return h;
        sensitivity_limit limits[detail::source_slots]{};
        for (std::size_t s = 1; s < detail::source_slots; ++s)
            limits[s] = tact::sensitivity_limit_of(*policy_, where, enum_at<source>(s));
        for (std::size_t k = 1; k <= size_; ++k) {
            if (!decided.permits(static_cast<number>(k))) continue;
            if (ways_[k].first != 0) { // of several ways the least intrusive
                const std::int16_t one = h.of[ways_[k].first], other = h.of[ways_[k].second];
                h.of[k] = one < other ? other : one;
                continue;
            }
            h.of[k] = 2 * max_sensitivity_limit; // nothing personal leaves everything
            for (std::size_t s = 1; s < detail::source_slots; ++s) {
                if (!draws_on_[k][s]) continue;
                const std::int16_t left = detail::left_unless(0, limits[s].log_odds, peaks_[k][s].log_odds);
                h.of[k] = left < h.of[k] ? left : h.of[k];
            }
        }
        return h;
    }

private:
    const basic_policy<Attribute>* policy_;
    std::size_t size_;
    fingerprint scheme_;
    expectation expected_;
    typename candidate_kinds<Attribute, Capacity>::alternatives ways_[Capacity]{};
    bool draws_on_[Capacity][detail::source_slots]{};
    peak_sensitivity peaks_[Capacity][detail::source_slots]{};
};

/// The headroom of candidates by their kinds.
template <class Number, std::size_t Capacity>
[[nodiscard]] constexpr headrooms headroom(const kind_headrooms<Number, Capacity>& left,
                                           const kind_column<Number>& rows, std::int16_t* out,
                                           std::size_t room) noexcept {
    const headrooms h = detail::headrooms_of(out, rows.size, room,
                                             left.status != filter_status::other_scheme && left.scheme == rows.scheme,
                                             left.status != filter_status::other_expectation, left.decided_by);
    if (h.status != filter_status::ok && h.status != filter_status::out_of_room) {
        for (std::size_t i = 0; i < h.size; ++i) out[i] = -1;
        return h;
    }
    detail::write_headrooms(h.size, out, [&](std::size_t i) {
        const auto k = static_cast<std::size_t>(rows.kinds[i]);
        return k < Capacity ? left.of[k] : std::int16_t{-1};
    });
    return h;
}

} // namespace tact

#endif
