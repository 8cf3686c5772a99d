// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_VOCABULARY_DETAIL_CHARACTERS_HPP
#define TACT_VOCABULARY_DETAIL_CHARACTERS_HPP

#include <cstddef>

namespace tact::inline v0_1 {

namespace detail {

/// Takes a pointer to characters and a size. Never called, and outside of any class so that no constraint names a class
/// while it is incomplete.
void take_characters(const char*, std::size_t);

/// A type that has characters: std::string, std::string_view, a buffer of your own.
template <class T>
concept has_characters = requires(const T& t) {
    detail::take_characters(t.data(), t.size());
};

} // namespace detail

} // namespace tact

#endif
