// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TYPED_READING_HPP
#define TACT_TYPED_READING_HPP

#include <tact/decide/policy.hpp>
#include <tact/vocabulary/preconditions.hpp>

// The results of reading at run time, and the permits that go from where a request is decided to where its data are
// read.

namespace tact::inline v0_1 {

template <class T, class Knowledge>
class basic_personal; // personal.hpp
template <class T>
class reading;
template <class Knowledge>
class permit;

namespace detail {

/// Opens values, and makes readings and permits.
struct value_access {
    template <class T, class Knowledge>
    static constexpr const T& value_of(const basic_personal<T, Knowledge>& p) noexcept {
        return p.value_;
    }
    template <class T>
    static constexpr reading<T> reading_of(const T& value, decision d) noexcept {
        return {value, d};
    }
    template <class Total, class Sum>
    static constexpr Total total_of(Sum sum, std::size_t people) noexcept {
        return {sum, people};
    }
    template <class Knowledge>
    static constexpr permit<Knowledge> permit_of(processing_purpose a, fingerprint policy) noexcept {
        return {a, policy};
    }
};

} // namespace detail

/// The result of reading under a gate: the value if it is permitted, else the decision. Never throws. It refers to the
/// value, so hold it for one reading only: a later withdrawal does not close it. As safe to share between threads as
/// the value.
template <class T>
class [[nodiscard]] reading {
public:
    /// Whether the value may be read.
    constexpr explicit operator bool() const noexcept { return decision_ == tact::decision::permit; }
    /// The value. Requires that it may be read: otherwise the program stops.
    constexpr const T& operator*() const noexcept { return *operator->(); }
    /// Its members. Requires that it may be read: otherwise the program stops.
    constexpr const T* operator->() const noexcept {
        tact::detail::must_hold(decision_ == tact::decision::permit);
        return value_;
    }
    /// The value if it may be read, else another.
    constexpr T value_or(T other) const { return *this ? *value_ : static_cast<T&&>(other); }
    /// The decision; deny, too, if a permit was for something else.
    constexpr tact::decision decision() const noexcept { return decision_; }

private:
    friend detail::value_access;
    constexpr reading(const T& value, tact::decision d) noexcept
        : value_(d == tact::decision::permit ? __builtin_addressof(value) : nullptr), decision_(d) {}

    const T* value_;
    tact::decision decision_;
};

/// A permit to read values that tell no more than `Knowledge`, for one processing purpose, under one policy. By itself
/// it opens nothing: reading takes the current gate too, so that after a withdrawal an old permit no longer opens. A
/// default one is for nothing. An immutable value: safe to share between threads.
template <class Knowledge>
class [[nodiscard]] permit {
public:
    /// What it is for.
    using knowledge = Knowledge;
    /// For nothing.
    constexpr permit() = default;

    /// Whether it was given.
    constexpr explicit operator bool() const noexcept { return policy_ != fingerprint{}; }
    /// The purpose that it was given for.
    constexpr tact::processing_purpose processing_purpose() const noexcept { return purpose_; }
    /// The policy under which it was given; none if it was not.
    constexpr fingerprint policy() const noexcept { return policy_; }

private:
    friend detail::value_access;
    constexpr permit(tact::processing_purpose a, fingerprint policy) noexcept : purpose_(a), policy_(policy) {}

    tact::processing_purpose purpose_{};
    fingerprint policy_{};
};

} // namespace tact

#endif
