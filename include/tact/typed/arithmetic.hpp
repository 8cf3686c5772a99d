// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TYPED_ARITHMETIC_HPP
#define TACT_TYPED_ARITHMETIC_HPP

#include <tact/typed/transform.hpp>

// Arithmetic on personal features, with one another and with numbers that are not personal: the result tells
// everything.

namespace tact::inline v0_1 {

namespace detail {

/// A number that is not personal.
template <class T>
concept number = std::is_arithmetic_v<T>;

/// Whether both are whole numbers. These wrap around: an overflow would be undefined, and in a constant expression
/// would tell how large a value is.
template <class A, class B>
inline constexpr bool whole = std::is_integral_v<A>&& std::is_integral_v<B>;

struct plus {
    template <class A, class B>
    constexpr auto operator()(const A& a, const B& b) const {
        if constexpr (whole<A, B>) {
            decltype(a + b) r{};
            (void)__builtin_add_overflow(+a, +b, &r);
            return r;
        } else {
            return a + b;
        }
    }
};
struct minus {
    template <class A, class B>
    constexpr auto operator()(const A& a, const B& b) const {
        if constexpr (whole<A, B>) {
            decltype(a - b) r{};
            (void)__builtin_sub_overflow(+a, +b, &r);
            return r;
        } else {
            return a - b;
        }
    }
};
struct times {
    template <class A, class B>
    constexpr auto operator()(const A& a, const B& b) const {
        if constexpr (whole<A, B>) {
            decltype(a * b) r{};
            (void)__builtin_mul_overflow(+a, +b, &r);
            return r;
        } else {
            return a * b;
        }
    }
};
struct over {
    template <class A, class B>
    constexpr auto operator()(const A& a, const B& b) const {
        using result = decltype(a / b);
        if constexpr (whole<A, B> && std::is_signed_v<B>) {
            if (b == -1) return static_cast<result>(minus{}(result{}, a)); // the lowest number has no opposite
        } else if constexpr (std::is_floating_point_v<result>) {
            // A division by 0 is no constant expression, and would tell that the divisor is 0.
            if (__builtin_is_constant_evaluated() && b == B{})
                return over_zero(static_cast<result>(a), static_cast<result>(b));
        }
        return static_cast<result>(a / b);
    }

private:
    /// The quotient as machines compute it (IEEE 754).
    template <class R>
    static constexpr R over_zero(R a, R zero) {
        const double infinite = __builtin_copysign(__builtin_huge_val(), static_cast<double>(zero));
        return static_cast<R>(a > R{} ? infinite : a < R{} ? -infinite : __builtin_nan(""));
    }
};

/// Whether a personal divisor is no whole number dividing another; and whether it is.
template <class A, class B>
concept divisible = !whole<A, B>;
template <class A, class B>
concept stops_at_zero = whole<A, B>;

template <class F, class T, class K, class N>
constexpr auto with_number(F f, const basic_personal<T, K>& a, N b) {
    return basic_personal<decltype(f(value_access::value_of(a), b)), K>(f(value_access::value_of(a), b));
}
template <class F, class T, class K, class N>
constexpr auto number_with(F f, N a, const basic_personal<T, K>& b) {
    return basic_personal<decltype(f(a, value_access::value_of(b))), K>(f(a, value_access::value_of(b)));
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

/// The quotient of two, at least one of them a floating-point value.
template <class A, class K, class B, class L>
requires detail::divisible<A, B>
constexpr auto operator/(const basic_personal<A, K>& a, const basic_personal<B, L>& b) {
    return tact::map(detail::over{}, a, b);
}
/// The quotient with a number.
template <class A, class K, detail::number B>
constexpr auto operator/(const basic_personal<A, K>& a, B b) {
    return detail::with_number(detail::over{}, a, b);
}
/// The quotient of a number, one of the two a floating-point value.
template <detail::number A, class B, class K>
requires detail::divisible<A, B>
constexpr auto operator/(A a, const basic_personal<B, K>& b) { return detail::number_with(detail::over{}, a, b); }
template <class A, class K, class B, class L,
          refusal Why = refusal::a_whole_number_divided_by_the_value_would_stop_the_program_at_0>
requires detail::stops_at_zero<A, B>
void operator/(const basic_personal<A, K>&, const basic_personal<B, L>&) = delete;
template <detail::number A, class B, class K,
          refusal Why = refusal::a_whole_number_divided_by_the_value_would_stop_the_program_at_0>
requires detail::stops_at_zero<A, B>
void operator/(A, const basic_personal<B, K>&) = delete;

} // namespace tact

#endif
