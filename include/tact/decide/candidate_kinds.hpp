// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_DECIDE_CANDIDATE_KINDS_HPP
#define TACT_DECIDE_CANDIDATE_KINDS_HPP

#include <tact/decide/decided_kinds.hpp>
#include <tact/decide/detail/refused_uses.hpp>
#include <tact/decide/policy.hpp>
#include <tact/vocabulary/detail/lifetimebound.hpp>

// Candidates of one recommender draw on data in few distinct ways: their kinds. A candidate stores the number of its
// kind; a request decides every kind once, and then looks up millions of candidates.

namespace tact::inline v0_1 {

/// The distinct ways in which candidates draw on data, each with a number: uses of any sources, of attributes or of a
/// catalogue's features. Up to 255 of them take a byte a candidate, up to `Capacity - 1` of more take two. It holds at
/// least 64 bytes for each: keep it in an object that lives long. Written by one thread at a time; safe to share
/// between threads while none writes it.
template <enumeration Attribute, std::size_t Capacity = 256>
class candidate_kinds {
    static_assert(Capacity >= 2 && Capacity <= 65'536, "a kind is numbered in one or two bytes, from 1");
    template <bool Wide, class Narrow, class Broad>
    struct chosen {
        using type = Narrow;
    };
    template <class Narrow, class Broad>
    struct chosen<true, Narrow, Broad> {
        using type = Broad;
    };

public:
    /// What a candidate stores.
    using number = typename chosen<(Capacity > 256), candidate_kind, wide_candidate_kind>::type;
    /// The number of a use, or why it was refused.
    struct [[nodiscard]] numbered {
        number kind{}; ///< `unlabelled` where it was refused
        kind_error error = kind_error::none;
        constexpr explicit operator bool() const { return error == kind_error::none; }
        constexpr operator number() const { return kind; } ///< the number itself
    };
    /// The uses that were refused: how many, and the first of them.
    using refused_uses = detail::refused_uses<kind_error>;
    static constexpr std::size_t capacity = Capacity; ///< one more than there may be kinds
    using use = basic_use<Attribute>;                 ///< what a kind draws on
    using decided = decided_kinds<number, Capacity>;  ///< the decision on every kind
    using permitted_set = kind_set<number, Capacity>; ///< what a night's batch keeps of each decision

    /// No kinds yet. Requires that the policy outlives this.
    constexpr explicit candidate_kinds(const basic_policy<Attribute>& p [[clang::lifetimebound]])
        : policy_(&p), scheme_(p.scheme()) {}
    explicit candidate_kinds(const basic_policy<Attribute>&&) = delete; // a temporary would dangle

    /// The number of a use: the same for the same use, however often it is added.
    constexpr numbered add(const use& u) {
        const std::size_t which = added_++;
        const auto refused = [&](kind_error e) {
            refused_.count_one(which, e);
            return numbered{number{}, e};
        };
        if (u.unknown()) return refused(kind_error::unknown_use);
        if (u.scheme() != fingerprint{} && u.scheme() != policy_->scheme()) return refused(kind_error::other_scheme);
        fingerprint drawn;
        for (std::size_t s = 1; s < detail::source_slots; ++s) drawn.add(u.from(enum_at<source>(s)).bits());
        const std::size_t at = place_of(drawn, [&](std::size_t k) { return draws_alike(uses_[k], u); });
        const std::size_t found = index_[at];
        if (found != 0) return {static_cast<number>(found), kind_error::none};
        return number_next(which, at, drawn, u, {});
    }
    /// The same of one attribute from one source.
    constexpr numbered add(Attribute what, source from) { return add(use(what, from)); }
    /// The same of parts listed in place, whatever their sources.
    template <std::size_t N>
    constexpr numbered add(const basic_part<Attribute> (&parts)[N]) {
        return add(policy_->use_of(parts));
    }

    /// The kind of a candidate that was found in two ways and may be shown if either is permitted: two generators, say.
    /// It is asked for where neither is permitted and either may be asked for. For more ways than two, add one to this.
    constexpr numbered either(number a, number b) {
        const std::size_t which = added_++;
        const auto one = static_cast<std::uint16_t>(a), other = static_cast<std::uint16_t>(b);
        if (one == 0 || other == 0 || one > size_ || other > size_) {
            refused_.count_one(which, kind_error::unknown_way);
            return {number{}, kind_error::unknown_way};
        }
        if (one == other) return {a, kind_error::none};
        const alternatives both = one < other ? alternatives{one, other} : alternatives{other, one};
        fingerprint ways;
        ways.add(~std::uint64_t{0}); // which no use begins with
        ways.add(std::uint64_t{both.first} << 16 | both.second);
        const std::size_t at = place_of(ways, [&](std::size_t k) { return ways_[k] == both; });
        const std::size_t found = index_[at];
        if (found != 0) return {static_cast<number>(found), kind_error::none};
        return number_next(which, at, ways, use{}, both);
    }

    constexpr std::size_t size() const { return size_; }        ///< how many kinds there are
    constexpr refused_uses refused() const { return refused_; } ///< look at it before you decide
    /// What a kind draws on, to assess and explain; unknown, and so denied, if there is no such kind or it has several
    /// ways: `way` says which one to explain.
    constexpr const use& use_of(number k) const [[clang::lifetimebound]] {
        const auto n = static_cast<std::size_t>(k);
        return uses_[n <= size_ ? n : 0];
    }
    /// The way that decides a kind of several ways: one that is permitted, or else to be asked for, or the first that
    /// was numbered. A kind of one way is its own.
    constexpr number way(const decided& d, number k) const {
        auto n = static_cast<std::size_t>(k);
        if (n > size_) return number{};
        while (ways_[n].first != 0) {
            const alternatives& a = ways_[n];
            n = d.decide(static_cast<number>(a.first)) < d.decide(static_cast<number>(a.second)) ? a.second : a.first;
        }
        return static_cast<number>(n);
    }
    /// The two kinds of which either is enough, of smaller numbers; `unlabelled` twice for a kind of one way.
    struct alternatives {
        std::uint16_t first = 0;  ///< the smaller number
        std::uint16_t second = 0; ///< the larger number
        friend constexpr bool operator==(const alternatives&, const alternatives&) = default;
    };
    /// The ways of a kind.
    constexpr alternatives ways_of(number k) const {
        const auto n = static_cast<std::size_t>(k);
        return ways_[n <= size_ ? n : 0];
    }
    /// The policy whose uses these are.
    constexpr fingerprint policy() const { return policy_->fingerprint(); }
    /// The hash of all kinds so far, to store beside numbers that outlive this.
    constexpr fingerprint scheme() const { return scheme_; }

    /// Decides every kind under a gate: a few nanoseconds each. A gate of a policy with other rules for what is used
    /// together decides none, and every batch refuses what it returned with `other_scheme`.
    [[nodiscard]] constexpr decided decide(const basic_gate<Attribute>& g) const noexcept {
        typename decided::kinds permitted, asked;
        if (g.scheme() != policy_->scheme()) return {permitted, asked, g.fingerprint(), fingerprint{}};
        for (std::size_t i = 1; i <= size_; ++i) {
            const alternatives& a = ways_[i];
            const auto by_either = [&](const typename decided::kinds& k) {
                return k.contains(static_cast<number>(a.first)) || k.contains(static_cast<number>(a.second));
            };
            const decision d = a.first == 0           ? g.decide(uses_[i])
                               : by_either(permitted) ? decision::permit
                               : by_either(asked)     ? decision::ask
                                                      : decision::deny;
            if (d == decision::permit) permitted.insert(static_cast<number>(i));
            if (d == decision::ask) asked.insert(static_cast<number>(i));
        }
        return {permitted, asked, g.fingerprint(), scheme_};
    }

    /// Whether numbers that were stored with a scheme are still numbers of these kinds. Kinds may have been added
    /// since, behind those that existed. What was stored while there were none attests no number.
    constexpr bool extends(fingerprint stored_with) const {
        for (std::size_t i = 1; i <= size_; ++i)
            if (schemes_[i] == stored_with) return true;
        return false;
    }

private:
    static constexpr std::size_t places = 2 * Capacity; // half of which stay free

    /// The place in the index of the kind with this hash that `is_it`, or a free one.
    template <class Same>
    constexpr std::size_t place_of(fingerprint hash, Same is_it) const {
        std::size_t at = static_cast<std::uint32_t>(hash.value() % places);
        while (index_[at] != 0 && !is_it(index_[at])) at = (at + 1) % places;
        return at;
    }
    constexpr numbered number_next(std::size_t which, std::size_t place, fingerprint hash, const use& u,
                                   const alternatives& of) {
        if (size_ + 1 == Capacity) {
            refused_.count_one(which, kind_error::full);
            return {number{}, kind_error::full};
        }
        uses_[++size_] = u;
        ways_[size_] = of;
        index_[place] = static_cast<std::uint16_t>(size_);
        scheme_.add(hash.value());
        schemes_[size_] = scheme_;
        return {static_cast<number>(size_), kind_error::none};
    }

    static constexpr bool draws_alike(const use& a, const use& b) {
        for (std::size_t s = 0; s < detail::source_slots; ++s)
            if (!(a.from(enum_at<source>(s)) == b.from(enum_at<source>(s)))) return false;
        return true;
    }

    const basic_policy<Attribute>* policy_;
    use uses_[Capacity]{}; // the first is unknown, and so are those of several ways
    alternatives ways_[Capacity]{};
    std::uint16_t index_[places]{};
    fingerprint schemes_[Capacity]{};
    std::size_t size_ = 0;
    std::size_t added_ = 0;
    refused_uses refused_{};
    fingerprint scheme_;
};
template <enumeration Attribute>
candidate_kinds(const basic_policy<Attribute>&) -> candidate_kinds<Attribute>;

} // namespace tact

#endif
