// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_DECIDE_PUBLISHED_CONSENT_HPP
#define TACT_DECIDE_PUBLISHED_CONSENT_HPP

#include <tact/decide/consent.hpp>

#include <atomic>
#include <bit>
#include <type_traits>

namespace tact::inline v0_1 {

/// A person's consent that any number of threads read while requests run, and that several may write, in bytes that are
/// not to be stored: write a record (`tact/store.hpp`). Readers take no lock and never wait for a stopped writer: there
/// are two copies, and a writer fills the one that is not current and then makes it current. A read sees everything
/// published before it began, and no read is torn. Writers that `update` lose no answer of each other; one that stopped
/// in the middle keeps the others waiting, not the readers.
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

    /// Makes `c` what every later read sees, whatever another thread published meanwhile.
    void publish(const consent& c) {
        while (!publish_if(version(), c)) {}
    }
    /// The same if nothing was published since a version; false, and nothing changed, if something was or is about to
    /// be.
    [[nodiscard]] bool publish_if(std::size_t since, const consent& c) {
        std::size_t unclaimed = since;
        if (version() != since) return false;
        if (!claimed_.compare_exchange_strong(unclaimed, since + 1, std::memory_order_acquire)) return false;
        const auto image = std::bit_cast<words>(c);
        for (std::size_t i = 0; i < length; ++i)
            copies_[(since + 1) % 2][i].store(image.word[i], std::memory_order_release);
        version_.store(since + 1, std::memory_order_release);
        return true;
    }
    /// Changes what is published: `change(consent)` is called on a copy, again where another thread was faster, so that
    /// two devices lose no answer.
    template <class Change>
    void update(Change change) {
        for (;;) {
            snapshot now = current();
            change(now.what);
            if (publish_if(now.version, now.what)) return;
        }
    }

    /// A consent, and the version under which it was published.
    struct snapshot {
        consent what;            ///< the consent
        std::size_t version = 0; ///< raised by each that is published
    };
    /// What is published now.
    snapshot current() const {
        for (;;) {
            const std::size_t version = version_.load(std::memory_order_acquire);
            words image;
            for (std::size_t i = 0; i < length; ++i)
                image.word[i] = copies_[version % 2][i].load(std::memory_order_acquire);
            if (version_.load(std::memory_order_relaxed) == version) return {std::bit_cast<consent>(image), version};
        }
    }
    /// The consent as last published.
    // In parentheses, since sockets of small devices and Ruby make `read` a macro with arguments.
    consent(read)() const { return current().what; }
    /// How often something was published. A batch that kept the version of a person's consent is stale once it differs;
    /// one that outlives this object keeps the fingerprint of the gate instead.
    std::size_t version() const { return version_.load(std::memory_order_acquire); }

private:
    static constexpr std::size_t length = sizeof(consent) / sizeof(std::size_t);
    static_assert(sizeof(consent) % sizeof(std::size_t) == 0 && std::is_trivially_copyable_v<consent>);
    struct words {
        std::size_t word[length];
    };

    std::atomic<std::size_t> copies_[2][length]{};
    std::atomic<std::size_t> claimed_{0}; ///< the version that is being written, or was last
    std::atomic<std::size_t> version_{0}; // a read that outlasts a wrap-around sees 2^32 writes go by
};

/// A published consent over the shipped attributes.
using published_consent = basic_published_consent<attribute>;

} // namespace tact

#endif
