// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_DECIDE_PUBLISHED_POLICY_HPP
#define TACT_DECIDE_PUBLISHED_POLICY_HPP

#include <tact/decide/policy.hpp>
#include <tact/vocabulary/name_table.hpp>

#include <atomic>
#include <bit>

namespace tact::inline v0_1 {

/// What became of a policy that was to be published.
enum class publication : std::uint16_t {
    published, ///< it is in force; who holds an older one keeps it
    busy,      ///< too many older ones are still held, or another thread publishes: try again
    invalid    ///< its table breaks an invariant, or its text has an error; the one in force stays, and counts it
};
constexpr publication last_enumerator(publication) { return publication::invalid; }

inline constexpr name_table<publication> publication_names{{
    // clang-format off
    {publication::published, "published", "the policy is in force"},
    {publication::busy, "busy", "older policies are still held, or another thread publishes: try again"},
    {publication::invalid, "invalid", "it is not valid, and the policy in force stays"},
    // clang-format on
}};
constexpr const auto& names_of(publication) { return publication_names; }

/// The policy in force, while others replace it. Readers take no lock, wait for nobody and never see half a policy.
/// Nothing is copied: the policies are the caller's, and one that was replaced must stay as it is while
/// `is_held(policy)`. Gates that were made before stay as they are, each with the fingerprint of its policy. As many as
/// `Kept` older policies may be held while newer ones are published. Safe to share between threads.
template <enumeration Attribute, std::size_t Kept = 15>
class basic_published_policy {
    struct slot {
        std::atomic<const basic_policy<Attribute>*> what{nullptr};
        std::atomic<std::size_t> readers{0};
        std::atomic<std::size_t> refused{0};
    };

public:
    /// What is published.
    using policy = basic_policy<Attribute>;

    /// `first` is in force, valid or not: an invalid one denies everything.
    explicit basic_published_policy(const policy& first) { slots_[0].what.store(&first); }
    explicit basic_published_policy(const policy&&) = delete; // a temporary would dangle
    basic_published_policy(const basic_published_policy&) = delete;
    basic_published_policy& operator=(const basic_published_policy&) = delete;

    /// The policy in force when it was asked for, which stays where and as it is while this lives: name it, and let
    /// what it was taken from outlive it. For one thread.
    class held {
    public:
        held(const held&) = delete;
        held& operator=(const held&) = delete;
        ~held() { slot_.readers.fetch_sub(1, std::memory_order_release); }

        const policy& operator*() const { return what_; }   ///< the policy
        const policy* operator->() const { return &what_; } ///< the policy
        std::size_t version() const { return version_; }    ///< how many were published before it
        std::size_t refused() const { return refused_; }    ///< how many were refused since it was published

    private:
        friend class basic_published_policy;
        held(slot& s, std::size_t version)
            : slot_(s), what_(*s.what.load(std::memory_order_relaxed)), version_(version), refused_(s.refused.load()) {}

        slot& slot_;
        const policy& what_;
        std::size_t version_;
        std::size_t refused_;
    };
    /// The policy in force.
    [[nodiscard]] held current() const {
        for (;;) {
            const std::size_t now = now_.load();
            slot& here = slots_[now % stride];
            here.readers.fetch_add(1);
            if (now_.load() == now) return held(here, now / stride);
            here.readers.fetch_sub(1, std::memory_order_release); // it was replaced meanwhile
        }
    }
    /// A gate of the policy in force.
    [[nodiscard]] basic_context_gate<Attribute> in(const context& where) const {
        const held now = current();
        return (*now).in(where);
    }

    /// Puts a policy in force. Waits for nobody.
    [[nodiscard]] publication publish(const policy& next) {
        if (!next.valid()) {
            refuse();
            return publication::invalid;
        }
        if (writing_.exchange(true, std::memory_order_acquire)) return publication::busy;
        const std::size_t now = now_.load();
        std::size_t free = 0;
        while (free < places && (free == now % stride || slots_[free].readers.load() != 0)) ++free;
        if (free < places) {
            slots_[free].what.store(&next);
            slots_[free].refused.store(0);
            now_.store((now / stride + 1) * stride + free);
        }
        writing_.store(false, std::memory_order_release);
        return free < places ? publication::published : publication::busy;
    }
    [[nodiscard]] publication publish(const policy&&) = delete; // a temporary would dangle
    /// Notes that a policy was to be published and could not be made: its text was wrong, say.
    void refuse() { current().slot_.refused.fetch_add(1); }

    /// Whether a policy is in force, or somebody may still read it: it must not be changed or destroyed then.
    bool is_held(const policy& p) const {
        const std::size_t now = now_.load();
        for (std::size_t i = 0; i < places; ++i)
            if (slots_[i].what.load() == &p && (i == now % stride || slots_[i].readers.load() != 0)) return true;
        return false;
    }
    std::size_t version() const { return now_.load() / stride; } ///< how many were published after the first
    /// How many were refused since the one in force was published. Each is counted for the one that was in force when
    /// it was refused.
    std::size_t refused() const { return current().refused(); }

private:
    // A reader counts itself in, then looks at what is in force; a writer puts another in force, then looks at the
    // count. All in one order, so that one of them sees the other.
    static constexpr std::size_t places = Kept + 1;
    static_assert(Kept > 0, "the one in force and one more");
    /// A power of two from `places` on, so that a version that wraps around in 32 bits leaves its slot as it is.
    static constexpr std::size_t stride = std::bit_ceil(places);

    mutable slot slots_[places];
    std::atomic<std::size_t> now_{0}; ///< `version * stride + slot` of the one in force
    std::atomic<bool> writing_{false};
};

/// A published policy over the shipped attributes.
using published_policy = basic_published_policy<attribute>;

} // namespace tact

#endif
