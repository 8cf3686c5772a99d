// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_OFFER_OUTLIVING_HPP
#define TACT_OFFER_OUTLIVING_HPP

#include <tact/vocabulary/detail/lifetimebound.hpp>

namespace tact::inline v0_1 {

/// A reference to an object that must outlive this. A temporary does not compile. As safe to share between threads as
/// what it refers to.
template <class T>
class outliving {
public:
    /// Refers to `of`.
    constexpr outliving(const T& of [[clang::lifetimebound]]) : at_(__builtin_addressof(of)) {}
    outliving(const T&&) = delete;
    constexpr const T& operator*() const { return *at_; } ///< what it refers to
    constexpr const T* operator->() const { return at_; } ///< its members

private:
    const T* at_;
};

} // namespace tact

#endif
