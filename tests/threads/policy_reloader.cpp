// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/text/policy_reloader.hpp>

#include <tact/decide/standard.hpp>
#include <tact/policy/standard_table.hpp>

#include <doctest/doctest.h>

#include <atomic>
#include <memory>
#include <string>
#include <thread>
#include <vector>

using namespace tact;

TEST_CASE("four readers while texts are read: each sees a whole policy, its words, and how many were refused") {
    static constexpr policy_base offered[]{{"standard", &standard_table}};
    const auto text = [](unsigned version) {
        const std::string n = std::to_string(version);
        return "tact = \"policy/1\"\nbase = \"standard\"\nname = \"house " + n + "\"\nmax_events = " + n + "\n";
    };
    const auto reloader = std::make_unique<policy_reloader<3>>();
    published_policy in_force(standard);
    text_error memory[4];
    text_errors errors(memory);
    REQUIRE(reloader->reload(in_force, text(1), errors, offered) == publication::published);

    std::atomic<bool> done{false};
    std::atomic<std::size_t> wrong{0}, reads{0};
    std::vector<std::thread> readers;
    for (int i = 0; i < 4; ++i)
        readers.emplace_back([&] {
            while (!done.load(std::memory_order_relaxed)) {
                const published_policy::held now = in_force.current();
                const policy_table& t = now->table();
                wrong += t.name != "house " + std::to_string(t.max_events) || now.version() != t.max_events;
                wrong += !now->valid() || now.refused() > 1;
                ++reads;
            }
        });
    for (unsigned version = 2; version <= 200; ++version) {
        while (reloader->reload(in_force, text(version), errors, offered) != publication::published)
            std::this_thread::yield();
        publication failed = publication::busy;
        while (failed == publication::busy) {
            failed = reloader->reload(in_force, text(version) + "slip = 1\n", errors, offered);
            std::this_thread::yield();
        }
        wrong += failed != publication::invalid || errors.count() != 1;
    }
    done = true;
    for (auto& r : readers) r.join();
    CHECK(wrong == 0);
    CHECK(reads > 4);
    CHECK((in_force.version() == 200 && in_force.refused() == 1));
}
