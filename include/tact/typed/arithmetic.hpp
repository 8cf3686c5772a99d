// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TYPED_ARITHMETIC_HPP
#define TACT_TYPED_ARITHMETIC_HPP

#include <tact/typed/transform.hpp>

// Arithmetic on personal features, with one another and with numbers that tell of nobody: the result tells all.

namespace tact {

namespace detail { // used by the operators

/// A number that tells of nobody.
template <class T>
concept number = std::is_arithmetic_v<T>;

struct plus {
    constexpr auto operator()(const auto& a, const auto& b) const { return a + b; }
};
struct minus {
    constexpr auto operator()(const auto& a, const auto& b) const { return a - b; }
};
struct times {
    constexpr auto operator()(const auto& a, const auto& b) const { return a * b; }
};
struct over {
    constexpr auto operator()(const auto& a, const auto& b) const { return a / b; }
};

template <class F, class T, class K, class N>
constexpr auto with_number(F f, const basic_personal<T, K>& a, N b) {
    return basic_personal<decltype(f(opener::value_of(a), b)), K>(f(opener::value_of(a), b));
}
template <class F, class T, class K, class N>
constexpr auto number_with(F f, N a, const basic_personal<T, K>& b) {
    return basic_personal<decltype(f(a, opener::value_of(b))), K>(f(a, opener::value_of(b)));
}

} // namespace detail

/// The sum of two.
template <class A, class K, class B, class L>
constexpr auto operator+(const basic_personal<A, K>& a, const basic_personal<B, L>& b) {
    return tact::map(detail::plus{}, a, b);
}
/// The sum with a number.
template <class A, class K, detail::number B>
constexpr auto operator+(const basic_personal<A, K>& a, B b) {
    return detail::with_number(detail::plus{}, a, b);
}
/// The sum of a number.
template <detail::number A, class B, class K>
constexpr auto operator+(A a, const basic_personal<B, K>& b) {
    return detail::number_with(detail::plus{}, a, b);
}

/// The difference of two.
template <class A, class K, class B, class L>
constexpr auto operator-(const basic_personal<A, K>& a, const basic_personal<B, L>& b) {
    return tact::map(detail::minus{}, a, b);
}
/// The difference with a number.
template <class A, class K, detail::number B>
constexpr auto operator-(const basic_personal<A, K>& a, B b) {
    return detail::with_number(detail::minus{}, a, b);
}
/// The difference of a number.
template <detail::number A, class B, class K>
constexpr auto operator-(A a, const basic_personal<B, K>& b) {
    return detail::number_with(detail::minus{}, a, b);
}

/// The product of two.
template <class A, class K, class B, class L>
constexpr auto operator*(const basic_personal<A, K>& a, const basic_personal<B, L>& b) {
    return tact::map(detail::times{}, a, b);
}
/// The product with a number.
template <class A, class K, detail::number B>
constexpr auto operator*(const basic_personal<A, K>& a, B b) {
    return detail::with_number(detail::times{}, a, b);
}
/// The product of a number.
template <detail::number A, class B, class K>
constexpr auto operator*(A a, const basic_personal<B, K>& b) {
    return detail::number_with(detail::times{}, a, b);
}

/// The quotient of two.
template <class A, class K, class B, class L>
constexpr auto operator/(const basic_personal<A, K>& a, const basic_personal<B, L>& b) {
    return tact::map(detail::over{}, a, b);
}
/// The quotient with a number.
template <class A, class K, detail::number B>
constexpr auto operator/(const basic_personal<A, K>& a, B b) {
    return detail::with_number(detail::over{}, a, b);
}
/// The quotient of a number.
template <detail::number A, class B, class K>
constexpr auto operator/(A a, const basic_personal<B, K>& b) {
    return detail::number_with(detail::over{}, a, b);
}

} // namespace tact

#endif
