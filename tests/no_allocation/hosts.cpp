// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// What a host asks once for each item, linked without an allocator. The bases have no virtual destructor, which would
// bring the host's own `delete`.
#include <tact/interop.hpp>
#include <tact/policy/standard_table.hpp>
#include <tact/tact.hpp>

using namespace tact;

namespace {

struct asked_by_id {
    virtual bool is_member(std::int64_t id) const { return id != 0; }
};
struct asked_by_call {
    virtual bool operator()(std::size_t label) { return label != 0; }
};
// What tact reads of the two structs of Arrow's C data interface.
struct theirs {
    const char* format;
    std::int64_t length, null_count, offset, n_buffers;
    const void** buffers;
    const theirs* dictionary;
    void (*release)(theirs*);
};
template <class Item>
struct many {
    Item items[200]{};
    Item* data() { return items; }
    const Item* data() const { return items; }
    std::size_t size() const { return 200; }
};

policy loaded;
many<candidate_kind> numbers;
many<std::int64_t> ids, labels;
many<std::uint64_t> words;
std::uint8_t valid[25];

} // namespace

int main(int argc, char**) {
    const auto n = static_cast<std::size_t>(argc);
    loaded = policy(standard_table);
    candidate_kinds<attribute, 64> kinds(loaded);
    for (std::size_t i = 0; i < 200; ++i) {
        numbers.items[i] = kinds.add(enum_at<attribute>((i * n) % enum_size<attribute>), source::declared);
        ids.items[i] = static_cast<std::int64_t>(3 * i * n);
        valid[i / 8] = 0xFE;
    }
    const auto decided = kinds.decide(
        loaded.in({.purpose = purpose::support, .connectedness = connectedness::close, .trust = trust::high}));
    const items_by_id by_id(kinds, ids, numbers);
    const auto selector = selector_of<asked_by_id>(decided, by_id);
    auto functor = functor_of<asked_by_call>(decided, items_by_position(kinds, numbers));
    const asked_by_id& asked = selector;
    asked_by_call& called = functor;
    std::size_t permitted = 0;
    for (std::size_t i = 0; i < 200; ++i) {
        labels.items[i] = asked.is_member(ids.items[i]) ? ids.items[i] : -1;
        permitted += called(i);
    }
    if (found_of(labels, 10).total() != permitted || permitted == 0) return 1;
    const void* buffers[]{valid, numbers.data()};
    const theirs column{"C", 200, -1, 0, 2, buffers, nullptr, [](theirs*) {}};
    const arrow_kinds rows(kinds, column, column);
    const arrow_codes codes(kinds, numbers, column, column);
    if (rows.status != arrow_status::ok || filter(decided, rows, words).rows != 200) return 2;
    return filter_at_bit(decided, codes, words, 5).status != filter_status::ok || gaps_of(codes).nulls != 25;
}
