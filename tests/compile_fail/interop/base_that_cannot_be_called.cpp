// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// A base without a call that can be overridden: releases of hnswlib before 0.7 have no filter.
// expect: functor
#include <tact/decide/decided_kinds.hpp>
#include <tact/interop/functor.hpp>

using namespace tact;

struct returns_a_number {
    virtual int operator()(std::size_t) { return 1; }
};
struct is_asked {
    virtual bool operator()(std::size_t) { return true; }
};

bool permitted(const decided_kinds<candidate_kind, 256>& decided, const items_by_position<candidate_kind>& items);
bool permitted(const decided_kinds<candidate_kind, 256>& decided, const items_by_position<candidate_kind>& items) {
#ifdef TWIN_FORBIDDEN
    auto functor = functor_of<returns_a_number>(decided, items);
#else
    auto functor = functor_of<is_asked>(decided, items);
#endif
    return functor(7);
}
