// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_VOCABULARY_DETAIL_LIFETIMEBOUND_HPP
#define TACT_VOCABULARY_DETAIL_LIFETIMEBOUND_HPP

// `[[clang::lifetimebound]]` marks what must outlive the object that is made of it: clang warns where it does not. g++
// 12 and newer do not know the attribute, and would say so at each of its places.
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic ignored_attributes "clang::lifetimebound"
#endif

#endif
