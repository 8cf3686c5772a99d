// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// Items refer to the ids and kinds of a catalogue, which have to outlive them.
// expect: use of deleted|call to deleted|invokes a deleted|selected deleted
#include <tact/decide/candidate_kinds.hpp>
#include <tact/interop/items.hpp>

#include <vector>

using namespace tact;

bool known(const candidate_kinds<attribute>& kinds, const std::vector<std::int64_t>& ids);
#ifdef TWIN_FORBIDDEN
bool known(const candidate_kinds<attribute>& kinds, const std::vector<std::int64_t>& ids) {
    const items_by_id<candidate_kind, std::int64_t> items(kinds, ids, std::vector<candidate_kind>(ids.size()));
    return items.kind_of(7) != candidate_kind{};
}
#else
bool known(const candidate_kinds<attribute>& kinds, const std::vector<std::int64_t>& ids) {
    const std::vector<candidate_kind> numbers(ids.size());
    const items_by_id<candidate_kind, std::int64_t> items(kinds, ids, numbers);
    return items.kind_of(7) != candidate_kind{};
}
#endif
