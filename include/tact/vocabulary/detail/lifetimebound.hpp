// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_VOCABULARY_DETAIL_LIFETIMEBOUND_HPP
#define TACT_VOCABULARY_DETAIL_LIFETIMEBOUND_HPP

// `[[clang::lifetimebound]]` marks what must outlive the object that is made of it: clang warns where it does not. g++
// does not know the attribute, and would say so at each of its places; before 12 it cannot be told not to.
#if __GNUC__ >= 12 && !defined(__clang__)
#pragma GCC diagnostic ignored_attributes "clang::lifetimebound"
#endif

#endif
