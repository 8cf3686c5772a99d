// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/decide/published_policy.hpp>

#include <tact/decide/standard.hpp>
#include <tact/decide/study.hpp>
#include <tact/policy/overlay.hpp>

#include <doctest/doctest.h>

#include <atomic>
#include <memory>
#include <thread>
#include <vector>

using namespace tact;

namespace {

/// The study with one more attribute that is never used.
policy_table without(attribute a) {
    policy_table t = study_table;
    return restricted(t, overlay{.never = a});
}

} // namespace

TEST_CASE("eight readers and a writer: no half policy, none that is gone, and a million swaps") {
    constexpr attribute closed[]{attribute::gender, attribute::age_range, attribute::birthday, attribute::style};
    // Each permits all but one of four: what a reader sees denied names the policy, and so does the fingerprint.
    std::vector<std::unique_ptr<policy>> made;
    for (const attribute a : closed) made.push_back(std::make_unique<policy>(without(a)));
    constexpr context where{.purpose = purpose::support,
                            .connectedness = connectedness::close,
                            .trust = trust::high,
                            .age_assurance = age_assurance::adult};

    published_policy in_force(*made[0]);
    std::atomic<bool> done{false};
    std::atomic<std::size_t> wrong{0}, backwards{0}, reads{0};
    std::vector<std::thread> readers;
    for (int i = 0; i < 8; ++i)
        readers.emplace_back([&] {
            std::size_t last = 0, seen = 0;
            while (!done.load(std::memory_order_relaxed)) {
                const published_policy::held now = in_force.current();
                const std::size_t which = now.version() % 4; // the order in which the writer takes them
                if (++seen % 16 == 0) {                      // making a gate takes longer than all the rest
                    const context_gate gate = now->in(where);
                    for (std::size_t k = 0; k < 4; ++k)
                        wrong += gate.permits({closed[k], source::declared}) == (k == which);
                }
                wrong += now->fingerprint() != made[which]->fingerprint();
                backwards += now.version() < last;
                last = now.version();
            }
            reads += seen;
        });
    for (std::size_t n = 1; n <= 1'000'000; ++n) {
        while (in_force.publish(*made[n % 4]) == publication::busy) std::this_thread::yield();
        // Once nobody holds it, the one before is the writer's: it makes it anew, where a late reader would race.
        if (n % 100'000 == 0) {
            while (in_force.is_held(*made[(n - 1) % 4])) std::this_thread::yield();
            *made[(n - 1) % 4] = policy(without(closed[(n - 1) % 4]));
        }
    }
    done = true;
    for (auto& r : readers) r.join();
    CHECK(wrong == 0);
    CHECK(backwards == 0);
    CHECK(reads > 8);
    CHECK(in_force.version() == 1'000'000);
}

TEST_CASE("two writers: each policy is published once, and none over another") {
    published_policy in_force(study);
    std::atomic<std::size_t> published{0};
    std::vector<std::thread> writers;
    for (int i = 0; i < 2; ++i)
        writers.emplace_back([&] {
            for (int n = 0; n < 2000; ++n) {
                while (in_force.publish(n % 2 == 0 ? standard : study) != publication::published)
                    std::this_thread::yield();
                ++published;
            }
        });
    for (auto& w : writers) w.join();
    CHECK(published == 4000);
    CHECK(in_force.version() == 4000);
}
TEST_CASE("what was refused is counted with the policy that was in force, and moves to no other") {
    published_policy in_force(study);
    std::atomic<bool> done{false};
    std::atomic<std::size_t> wrong{0};
    std::vector<std::thread> readers;
    for (int r = 0; r < 3; ++r)
        readers.emplace_back([&] {
            while (!done.load()) {
                const published_policy::held mine = in_force.current();
                if (mine.refused() > mine.version() % 5) wrong.fetch_add(1); // the writer refuses as many under each
            }
        });
    for (std::size_t version = 1; version < 20000; ++version) {
        while (in_force.publish(version % 2 == 0 ? study : standard) != publication::published)
            std::this_thread::yield();
        for (std::size_t i = 0; i < version % 5; ++i) in_force.refuse();
    }
    done.store(true);
    for (std::thread& t : readers) t.join();
    CHECK(wrong.load() == 0);
    CHECK(in_force.refused() == 19999 % 5);
}
