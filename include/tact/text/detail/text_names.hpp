// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TEXT_DETAIL_TEXT_NAMES_HPP
#define TACT_TEXT_DETAIL_TEXT_NAMES_HPP

#include <cstddef>
#include <cstdint>

namespace tact::inline v0_1 {

namespace detail {

/// Names in the order in which they were added, found by a hash: at most `Capacity`. It refers to their characters.
template <std::size_t Capacity>
class text_names {
public:
    static constexpr std::size_t nothing = Capacity; ///< the number of a name that there is not

    /// The number of a name, from 0.
    constexpr std::size_t find(const char* text, std::size_t size) const {
        return numbers_[place_of(text, size)] == 0 ? nothing : numbers_[place_of(text, size)] - std::size_t{1};
    }
    /// Adds a name that was not there, ended by a zero; false if there is no room.
    constexpr bool add(const char* name, std::size_t size) {
        if (size_ == Capacity) return false;
        const std::size_t at = place_of(name, size);
        names_[size_++] = name;
        numbers_[at] = static_cast<std::uint16_t>(size_);
        return true;
    }
    constexpr std::size_t size() const { return size_; }
    constexpr const char* operator[](std::size_t i) const { return names_[i]; }

private:
    static_assert(Capacity < 0xFFFF);
    static constexpr std::size_t places = 2 * Capacity + 1; // half of which stay free

    constexpr std::size_t place_of(const char* text, std::size_t size) const {
        std::uint32_t hash = 2166136261u;
        for (std::size_t i = 0; i < size; ++i) hash = (hash ^ static_cast<unsigned char>(text[i])) * 16777619u;
        std::size_t at = hash % places;
        while (numbers_[at] != 0 && !is(names_[numbers_[at] - 1], text, size)) at = (at + 1) % places;
        return at;
    }
    static constexpr bool is(const char* name, const char* text, std::size_t size) {
        std::size_t i = 0;
        while (i < size && name[i] != '\0' && name[i] == text[i]) ++i;
        return i == size && name[i] == '\0';
    }

    const char* names_[Capacity]{};
    std::uint16_t numbers_[places]{};
    std::size_t size_ = 0;
};

} // namespace detail

} // namespace tact

#endif
