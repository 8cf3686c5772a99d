// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/decide/published_consent.hpp>

#include <tact/decide/gate.hpp>
#include <tact/decide/standard.hpp>

#include <doctest/doctest.h>

#include <atomic>
#include <thread>
#include <vector>

using namespace tact;

namespace {

/// A consent that spells `n` in granted attributes, the same for two purposes far apart in memory.
consent spelling(std::uint32_t n) {
    consent c;
    for (std::size_t bit = 0; bit < 20; ++bit)
        if ((n >> bit & 1) != 0) {
            c.grant(enum_at<attribute>(bit), purpose::support);
            c.grant(enum_at<attribute>(bit), purpose::pricing);
        }
    return c;
}

/// The number that a consent spells for a purpose.
std::uint32_t spelled(const consent& c, purpose p) {
    std::uint32_t n = 0;
    for (std::size_t bit = 0; bit < 20; ++bit)
        if (c.state(enum_at<attribute>(bit), p) == consent_state::specific) n |= 1u << bit;
    return n;
}

} // namespace

TEST_CASE("no read is torn, none goes back, and what was published before a read is seen by it") {
    published_consent person;
    std::atomic<std::uint32_t> published{0};
    std::atomic<bool> done{false};
    std::atomic<std::uint32_t> torn{0}, stale{0}, backwards{0}, reads{0};

    std::vector<std::thread> readers;
    for (int i = 0; i < 3; ++i)
        readers.emplace_back([&] {
            std::uint32_t last = 0;
            while (!done.load()) {
                const std::uint32_t at_least = published.load(std::memory_order_acquire);
                const consent c = person.read();
                const std::uint32_t n = spelled(c, purpose::support);
                torn += n != spelled(c, purpose::pricing);
                stale += n < at_least;
                backwards += n < last;
                last = n;
                ++reads;
            }
        });
    for (std::uint32_t n = 1; n <= 20000 || reads < 3000; ++n) {
        person.publish(spelling(n));
        published.store(n, std::memory_order_release);
    }
    done = true;
    for (auto& r : readers) r.join();
    CHECK(torn == 0);
    CHECK(stale == 0);
    CHECK(backwards == 0);
    CHECK(reads >= 3000);
}

TEST_CASE("every gate made after a withdrawal denies") {
    const use phone{attribute::phone, source::declared};
    const context_gate support =
        standard.in({.purpose = purpose::support, .connectedness = connectedness::close, .trust = trust::high});
    published_consent person;
    std::atomic<int> step{0}; // even: granted; odd: withdrawn, and stays so until a reader has looked
    std::atomic<int> looked{0};
    std::atomic<int> wrong{0};

    std::thread reader([&] {
        for (int next = 1; next < 2000; ++next) {
            while (step.load(std::memory_order_acquire) != next) std::this_thread::yield();
            const decision d = support.under(person.read()).decide(phone);
            wrong += d != (next % 2 == 1 ? decision::deny : decision::permit);
            looked.store(next, std::memory_order_release);
        }
    });
    consent anna;
    for (int next = 1; next < 2000; ++next) {
        if (next % 2 == 1)
            anna.withdraw(attribute::phone, purpose::support);
        else
            anna.grant(attribute::phone, purpose::support);
        person.publish(anna);
        step.store(next, std::memory_order_release);
        while (looked.load(std::memory_order_acquire) != next) std::this_thread::yield();
    }
    reader.join();
    CHECK(wrong == 0);
}

TEST_CASE("writers that update at once lose no answer of each other, and no read goes back") {
    published_consent person;
    const std::size_t before = person.version();
    constexpr std::size_t writers = 4;
    std::atomic<bool> done{false};
    std::atomic<std::uint32_t> lost{0};
    std::thread reader([&] {
        std::size_t last = 0;
        while (!done.load()) {
            const published_consent::snapshot now = person.current();
            lost += now.version < last;
            last = now.version;
        }
    });
    std::vector<std::thread> all;
    for (std::size_t w = 0; w < writers; ++w)
        all.emplace_back([&person, w] { // each answers for attributes of its own
            for (std::size_t a = w; a < enum_size<attribute>; a += writers)
                for (std::size_t p = 1; p < enum_size<purpose>; ++p)
                    person.update([&](consent& c) {
                        (a + p) % 2 == 0 ? c.grant(enum_at<attribute>(a), enum_at<purpose>(p))
                                         : c.refuse(enum_at<attribute>(a), enum_at<purpose>(p));
                    });
        });
    for (auto& t : all) t.join();
    done = true;
    reader.join();
    const consent c = person.read();
    for (std::size_t a = 0; a < enum_size<attribute>; ++a)
        for (std::size_t p = 1; p < enum_size<purpose>; ++p)
            lost += c.state(enum_at<attribute>(a), enum_at<purpose>(p)) !=
                    ((a + p) % 2 == 0 ? consent_state::specific : consent_state::refused);
    CHECK(lost == 0);
    CHECK(person.version() == before + enum_size<attribute> * (enum_size<purpose> - 1));
}
