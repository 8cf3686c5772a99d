// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// A base whose question a selector would not answer: the host would go on asking the base.
// expect: override
#include <tact/decide/decided_kinds.hpp>
#include <tact/interop/selector.hpp>

using namespace tact;

struct asks_with_fewer_bits {
    virtual bool is_member(std::int32_t) const { return true; }
};
struct asks {
    virtual bool is_member(std::int64_t) const { return true; }
};

bool permitted(const decided_kinds<candidate_kind, 256>& decided, const items_by_position<candidate_kind>& items);
bool permitted(const decided_kinds<candidate_kind, 256>& decided, const items_by_position<candidate_kind>& items) {
#ifdef TWIN_FORBIDDEN
    return selector_of<asks_with_fewer_bits>(decided, items).is_member(7);
#else
    return selector_of<asks>(decided, items).is_member(7);
#endif
}
