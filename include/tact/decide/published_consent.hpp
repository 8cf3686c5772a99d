// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_DECIDE_PUBLISHED_CONSENT_HPP
#define TACT_DECIDE_PUBLISHED_CONSENT_HPP

#include <tact/decide/consent.hpp>

#include <atomic>
#include <bit>
#include <type_traits>

namespace tact {

/// A person's consent that one thread writes and any number of threads read while requests run. Readers take no lock
/// and never wait for a stopped writer: there are two copies, and the writer fills the one that is not current and then
/// makes it current. A read sees everything published before it began, and no read is torn. One thread writes at a
/// time.
///
/// The words are atomic themselves, stored with release and loaded with acquire, so that a reader that sees a word of a
/// later write also sees that the version moved on, and reads again. Fences instead would be refused by g++'s thread
/// sanitizer.
template <enumeration Attribute>
class basic_published_consent {
public:
    /// The consent that is published.
    using consent = basic_consent<Attribute>;

    /// Publishes a consent in which nothing is granted.
    basic_published_consent() { publish({}); }
    /// Publishes `c` first.
    explicit basic_published_consent(const consent& c) { publish(c); }

    /// Makes `c` what every later read sees. Requires that no other thread publishes meanwhile.
    void publish(const consent& c) {
        const std::size_t version = version_.load(std::memory_order_relaxed) + 1;
        const auto image = std::bit_cast<words>(c);
        for (std::size_t i = 0; i < length; ++i)
            copies_[version % 2][i].store(image.word[i], std::memory_order_release);
        version_.store(version, std::memory_order_release);
    }

    /// The consent as last published.
    // In parentheses, since sockets of small devices and Ruby make `read` a macro with arguments.
    consent(read)() const {
        for (;;) {
            const std::size_t version = version_.load(std::memory_order_acquire);
            words image;
            for (std::size_t i = 0; i < length; ++i)
                image.word[i] = copies_[version % 2][i].load(std::memory_order_acquire);
            if (version_.load(std::memory_order_relaxed) == version) return std::bit_cast<consent>(image);
        }
    }

private:
    static constexpr std::size_t length = sizeof(consent) / sizeof(std::size_t);
    static_assert(sizeof(consent) % sizeof(std::size_t) == 0 && std::is_trivially_copyable_v<consent>);
    struct words {
        std::size_t word[length];
    };

    std::atomic<std::size_t> copies_[2][length]{};
    std::atomic<std::size_t> version_{0}; // a read that outlasts a wrap-around sees 2^32 writes go by
};

/// A published consent over the shipped attributes.
using published_consent = basic_published_consent<attribute>;

} // namespace tact

#endif
