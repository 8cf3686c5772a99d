// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/decide/policy.hpp>
#include <tact/policy/standard_table.hpp>

#include <pthread.h>

#include <cstdio>
#include <cstring>
#include <memory>
#include <new>
#include <vector>

// What compiling a policy takes of the stack, however many attributes there are: at most 16 KB beyond the object, so
// that a thread of 128 KB does it. Counted in a thread whose stack was painted before.

namespace {

enum class trait : std::uint16_t { last = 4'999 };
constexpr trait last_enumerator(trait) { return trait::last; }
using policy = tact::basic_policy<trait>;

constexpr std::size_t stack_size = 512 * 1024, budget = 16 * 1024;
constexpr unsigned char paint = 0xA5;

std::unique_ptr<tact::basic_policy_table<trait>> table;
void* room;
policy* compiled = nullptr;

void* compile(void*) {
    compiled = new (room) policy(*table);
    return nullptr;
}
void* nothing(void*) { return nullptr; }

std::size_t used_by(void* (*work)(void*)) {
    static std::vector<unsigned char> memory(stack_size + 4096);
    std::memset(memory.data(), paint, memory.size());
    void* begin = memory.data();
    std::size_t left = memory.size();
    std::align(4096, stack_size, begin, left);
    pthread_attr_t attributes;
    pthread_t thread;
    if (pthread_attr_init(&attributes) != 0 || pthread_attr_setstack(&attributes, begin, stack_size) != 0 ||
        pthread_create(&thread, &attributes, work, nullptr) != 0 || pthread_join(thread, nullptr) != 0)
        return stack_size;
    std::size_t untouched = 0;
    while (untouched < stack_size && static_cast<unsigned char*>(begin)[untouched] == paint) ++untouched;
    return stack_size - untouched;
}

} // namespace

int main() {
    table = std::make_unique<tact::basic_policy_table<trait>>();
    table->tolerances = tact::standard_table.tolerances;
    table->clauses = tact::standard_table.clauses;
    table->sources = tact::standard_table.sources;
    table->axes = tact::standard_table.axes;
    table->joint_risks = tact::standard_table.joint_risks;
    table->obligations = tact::standard_table.obligations;
    table->max_events = table->max_joint_attributes = 10;
    std::int32_t sensitivity = 10;
    for (auto& r : table->attributes) {
        r.sensitivity = tact::odds_factor::of_thousandths(sensitivity += 2);
        r.purposes = tact::purpose::support;
        r.sources = tact::source::declared;
        r.why = {tact::evidence::assumed, "counted"};
    }
    const auto memory = std::make_unique<unsigned char[]>(sizeof(policy) + alignof(policy));
    std::size_t left = sizeof(policy) + alignof(policy);
    room = memory.get();
    std::align(alignof(policy), sizeof(policy), room, left);
    const std::size_t idle = used_by(nothing), used = used_by(compile);
    if (compiled == nullptr || !compiled->valid()) return std::puts("the table was not compiled"), 1;
    std::printf("compiling %zu attributes takes %zu bytes of stack; at most %zu\n", tact::enum_size<trait>, used - idle,
                budget);
    return used - idle <= budget ? 0 : 1;
}
