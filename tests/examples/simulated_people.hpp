// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TESTS_EXAMPLES_SIMULATED_PEOPLE_HPP
#define TACT_TESTS_EXAMPLES_SIMULATED_PEOPLE_HPP

#include <cmath>
#include <cstdint>
#include <vector>

// People who differ in what works on them, for trying strategies on; it shares nothing with the estimator of tact, not
// even the idea of a rate: a person accepts when liking, mood and what the wording does to them pass a threshold, is
// annoyed when irritation passes another, tires of what is repeated, and changes; some take most wordings amiss. All
// figures are made up.

namespace simulated {

/// The wordings that are tried: 0 is plain, the others appeal to something.
inline constexpr std::size_t wordings = 7;

/// The same random numbers on every machine (xorshift64*).
class numbers {
public:
    explicit numbers(std::uint64_t seed) : state_(seed * 2654435769u + 88172645463325252u) {
        for (int i = 0; i < 8; ++i) bits();
    }
    std::uint64_t bits() {
        state_ ^= state_ >> 12;
        state_ ^= state_ << 25;
        state_ ^= state_ >> 27;
        return state_ * 2685821657736338717u;
    }
    int between(int least, int most) { // the high bits are the random ones
        return least + static_cast<int>((bits() >> 33) % static_cast<std::uint64_t>(most - least + 1));
    }

private:
    std::uint64_t state_;
};

/// What became of a session.
struct reaction {
    bool accepted = false;
    bool annoyed = false;
};

/// Somebody who comes back again and again.
class person {
public:
    explicit person(std::uint64_t seed)
        : random_(seed), liking_(random_.between(-350, 150)), contrary_(random_.between(0, 99) < 30) {
        for (std::size_t w = 1; w < wordings; ++w) take_to(w);
    }

    /// One session. Whatever the wording, it takes the same random numbers, so that strategies meet the same people.
    reaction meet(std::size_t wording) {
        const int mood = random_.between(-300, 300) + random_.between(-300, 300);
        const int temper = random_.between(-400, 400);
        const auto changed = static_cast<std::size_t>(random_.between(1, 240)); // now and then one wording works anew
        if (changed < wordings) take_to(changed);
        const int appeal = appeal_[wording] - tired_[wording];
        for (int& t : tired_) t = t * 7 / 8;
        if (wording != 0) tired_[wording] += 12;
        return {.accepted = liking_ + appeal + mood > 0, .annoyed = temper - appeal - liking_ / 4 > 380};
    }

private:
    /// How a wording works on this person: well, not at all, or against it; some wordings are liked by more people, and
    /// on the contrary most work against it.
    void take_to(std::size_t wording) {
        static constexpr int liked_by[wordings] = {0, 35, 40, 60, 35, 45, 25};
        static constexpr int disliked_by[wordings] = {0, 20, 20, 15, 30, 25, 40};
        const int draw = random_.between(0, 99);
        const int size = random_.between(80, 320);
        const int likes = contrary_ ? 5 : liked_by[wording];
        const int dislikes = contrary_ ? 70 : disliked_by[wording];
        appeal_[wording] = draw < likes ? size : draw >= 100 - dislikes ? -size : 0;
    }

    numbers random_;
    int liking_;
    bool contrary_;
    int appeal_[wordings]{};
    int tired_[wordings]{};
};

/// A share of sessions, in percent, with its interval of 95 %: people differ, so they are what is counted, not
/// sessions.
struct share {
    double percent = 0;
    double plus_minus = 0;
};

/// The share over people, of each of whom a share is known.
inline share share_of(const std::vector<double>& of_each) {
    const auto n = static_cast<double>(of_each.size());
    double sum = 0;
    for (const double x : of_each) sum += x;
    double squares = 0;
    for (const double x : of_each) squares += (x - sum / n) * (x - sum / n);
    return {100 * sum / n, 100 * 1.96 * std::sqrt(squares / (n - 1) / n)};
}

} // namespace simulated

#endif
