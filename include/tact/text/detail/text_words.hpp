// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TEXT_DETAIL_TEXT_WORDS_HPP
#define TACT_TEXT_DETAIL_TEXT_WORDS_HPP

#include <tact/text/detail/toml_values.hpp>

namespace tact::inline v0_1 {

namespace detail {

/// Memory for names and statements, each ended by a zero; what they would take is counted past its end too.
class text_words {
public:
    constexpr text_words(char* memory, std::size_t room) : memory_(memory), room_(room) {}

    /// A copy of a text; an empty one where there is no room.
    constexpr const char* keep(const toml_string& s) {
        const std::size_t begin = used_;
        if (s.escaped || used_ > room_ || s.size > room_ - used_) {
            detail::decode(s, [this](char c) { put(c); });
        } else {
            for (std::size_t i = 0; i < s.size; ++i) memory_[begin + i] = s.data[i];
            used_ += s.size;
        }
        put('\0');
        return used_ <= room_ ? memory_ + begin : "";
    }
    constexpr std::size_t used() const { return used_; }
    constexpr std::size_t room() const { return room_; }

private:
    constexpr void put(char c) {
        if (used_ < room_) memory_[used_] = c;
        ++used_;
    }

    char* memory_;
    std::size_t room_;
    std::size_t used_ = 0;
};

/// Says that the words of a text took more than there was room for.
constexpr void report_room(text_errors& errors, const text_words& words) {
    if (words.used() <= words.room()) return;
    if (text_error* e = errors.add({}, text_fault::out_of_room)) {
        e->sentence << "its names and statements take ";
        e->sentence.add_number(words.used()) << " bytes, and there is room for ";
        e->sentence.add_number(words.room());
        e->mend << "give more memory, or write shorter statements";
    }
}

} // namespace detail

} // namespace tact

#endif
