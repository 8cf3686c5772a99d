// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// In the checked mode a broken precondition stops the program, and a kept one does not. Each runs in a process of its
// own.
#include <tact/batch.hpp>
#include <tact/decide/standard.hpp>
#include <tact/explain/assessment.hpp>
#include <tact/signals.hpp>
#include <tact/typed.hpp>

#include <csignal>
#include <cstdint>
#include <cstdio>
#include <memory>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

static_assert(tact::checks_preconditions);

namespace {

template <class Call>
bool stops(const Call& call) {
    const pid_t child = fork();
    if (child == 0) {
        const rlimit no_core{0, 0};
        setrlimit(RLIMIT_CORE, &no_core);
        call();
        _exit(0);
    }
    int status = 0;
    return child > 0 && waitpid(child, &status, 0) == child && WIFSIGNALED(status) &&
           (WTERMSIG(status) == SIGILL || WTERMSIG(status) == SIGTRAP);
}

int failures = 0;
// `call(i)` keeps the precondition with one number and breaks it with another.
template <class Call>
void check(const char* what, std::size_t kept, std::size_t broken, const Call& call) {
    if (stops([&] { call(kept); })) ++failures, std::printf("%s stops with %zu, which is allowed\n", what, kept);
    if (!stops([&] { call(broken); })) ++failures, std::printf("%s does not stop with %zu\n", what, broken);
}

volatile std::uint64_t seen = 0; // so that nothing is optimised away

} // namespace

int main() {
    using namespace tact;
    const auto table = std::make_unique<policy_table>(standard_table);
    const std::size_t attributes = enum_size<attribute>;

    check("a row of a table", attributes - 1, attributes, [&](std::size_t i) {
        const policy_table& t = *table;
        seen = static_cast<std::uint64_t>(t.attributes[static_cast<attribute>(i)].sensitivity.thousandths());
    });
    check("a row to be changed", attributes - 1, 255,
          [&](std::size_t i) { table->attributes[static_cast<attribute>(i)].sensitivity = odds_factor{}; });
    check("an item of a list", 0, table->combinations.size(),
          [&](std::size_t i) { seen = table->combinations[i].together.size(); });
    check("the item of a list to be replaced", 0, table->combinations.size(),
          [&](std::size_t i) { table->combinations.replace(i, {}); });
    check("a character", 2, 3, [](std::size_t i) { seen = static_cast<std::uint64_t>(signal_text("1YN")[i]); });
    check("part of a text", 3, 4, [](std::size_t i) { seen = signal_text("1YN").part(i, 0).size(); });
    check("part of a text", 2, 3, [](std::size_t n) { seen = signal_text("1YN").part(1, n).size(); });
    check("a row of bitmaps", 63, 64, [](std::size_t i) {
        using layout = bit_sliced_column<column_row>;
        std::vector<std::uint64_t> slices(layout::width + 64);
        layout::transpose_row(slices.data(), 1, i, column_row{});
        seen = slices[0];
    });
    check("a multiplier of a context", 0, 99, [&](std::size_t i) {
        context where;
        where.purpose = purpose::support;
        where.pressure = static_cast<pressure>(i);
        tact::for_each_factor(*table, where, attribute::style,
                              [](odds_factor f, axis, std::size_t) { seen = seen + f.valid(); });
    });
    std::printf("%d wrong\n", failures);
    return failures != 0;
}
