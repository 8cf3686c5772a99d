// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TEXT_DETAIL_WORD_CHOICE_HPP
#define TACT_TEXT_DETAIL_WORD_CHOICE_HPP

#include <tact/text/detail/look_alike.hpp>

namespace tact::inline v0_1 {

namespace detail {

/// The words that could have been meant. Among those that are offered one by one it finds the nearest: with the fewest
/// letters inserted, removed, replaced or swapped with their neighbour, and at most a third of them.
class word_choice {
public:
    constexpr word_choice(const char* text, std::size_t size) {
        for (std::size_t i = 0; i < size && size_ <= longest;) {
            const utf8_character c = detail::utf8_at(text + i, size - i);
            const look_alike l = detail::look_alike_of(c.code);
            text_[size_] = c.size > 1 && l.what != nullptr ? l.ascii : text[i];
            if (text_[size_] != '\0') ++size_;
            i += c.size == 0 ? 1 : c.size;
        }
    }

    constexpr void offer(const char* said) {
        std::size_t size = 0;
        while (said[size] != '\0') ++size;
        ++offered_;
        characters_ += size + 4;
        if (size > longest || size_ > longest || size_ == 0) return;
        const std::size_t d = distance(said, size);
        if (d < steps_ && 3 * d <= (size > size_ ? size : size_)) {
            steps_ = d;
            nearest_ = said;
        }
    }
    /// The nearest; null if none is near.
    constexpr const char* nearest() const { return nearest_; }

    /// Writes which word to choose: the nearest, or all if they are few. `each(visit)` offers them again.
    template <std::size_t Capacity, class Each>
    constexpr void say(fixed_text<Capacity>& out, Each each) const {
        if (nearest_ != nullptr) {
            out << "write `" << nearest_ << '`';
            return;
        }
        if (offered_ == 0) {
            out << "leave it out";
            return;
        }
        if (characters_ + 20 > Capacity) {
            out << "write one of its vocabulary";
            return;
        }
        const char* before = offered_ == 1 ? "write " : "write one of ";
        each([&](const char* said) {
            out << before << '`' << said << '`';
            before = ", ";
        });
    }

private:
    static constexpr std::size_t longest = 40;

    constexpr std::size_t distance(const char* said, std::size_t size) const {
        std::size_t row[3][longest + 1]{}; // the one before the last, the last, and this one
        for (std::size_t k = 0; k <= size; ++k) row[1][k] = k;
        for (std::size_t i = 1; i <= size_; ++i) {
            row[2][0] = i;
            for (std::size_t k = 1; k <= size; ++k) {
                const bool same = text_[i - 1] == said[k - 1];
                std::size_t least = row[1][k - 1] + (same ? 0 : 1);
                if (row[1][k] + 1 < least) least = row[1][k] + 1;
                if (row[2][k - 1] + 1 < least) least = row[2][k - 1] + 1;
                const bool swapped = i > 1 && k > 1 && text_[i - 1] == said[k - 2] && text_[i - 2] == said[k - 1];
                if (swapped && row[0][k - 2] + 1 < least) least = row[0][k - 2] + 1;
                row[2][k] = least;
            }
            for (std::size_t k = 0; k <= size; ++k) {
                row[0][k] = row[1][k];
                row[1][k] = row[2][k];
            }
        }
        return row[1][size];
    }

    char text_[longest + 1]{}; ///< as it looks
    std::size_t size_ = 0;
    const char* nearest_ = nullptr;
    std::size_t steps_ = longest;
    std::size_t offered_ = 0;
    std::size_t characters_ = 0;
};

} // namespace detail

} // namespace tact

#endif
