// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TEXT_TEXT_ERROR_HPP
#define TACT_TEXT_TEXT_ERROR_HPP

#include <tact/explain/fixed_text.hpp>
#include <tact/vocabulary/name_table.hpp>

namespace tact::inline v0_1 {

/// What kind of error a text has.
enum class text_fault : std::uint16_t {
    encoding,         ///< not UTF-8, a byte-order mark, or a control character
    not_toml,         ///< no TOML
    outside_subset,   ///< TOML, or nearly so, in a form that is not taken here
    other_document,   ///< the first key does not name this kind of document
    unknown_key,      ///< a key or table that the document does not have
    written_twice,    ///< a key, a table or a word that was written before
    missing,          ///< a key or a row that must be written
    wrong_type,       ///< a value of another type than the key takes
    out_of_range,     ///< a number that is too small, too large or too exact
    unknown_word,     ///< a word that is no identifier of its vocabulary
    contradiction,    ///< what no verb can have brought about
    broken_invariant, ///< a row that breaks an invariant of policies
    out_of_room       ///< more than the caller's memory holds
};
constexpr text_fault last_enumerator(text_fault) { return text_fault::out_of_room; }

inline constexpr name_table<text_fault> text_fault_names{{
    // clang-format off
    {text_fault::encoding, "encoding", "not UTF-8 text"},
    {text_fault::not_toml, "not_toml", "no TOML"},
    {text_fault::outside_subset, "outside_subset", "TOML that is not taken here"},
    {text_fault::other_document, "other_document", "another kind of document"},
    {text_fault::unknown_key, "unknown_key", "an unknown key"},
    {text_fault::written_twice, "written_twice", "written twice"},
    {text_fault::missing, "missing", "something is missing"},
    {text_fault::wrong_type, "wrong_type", "a value of another type"},
    {text_fault::out_of_range, "out_of_range", "a number out of range"},
    {text_fault::unknown_word, "unknown_word", "an unknown word"},
    {text_fault::contradiction, "contradiction", "a contradiction"},
    {text_fault::broken_invariant, "broken_invariant", "a broken invariant"},
    {text_fault::out_of_room, "out_of_room", "no more room"},
    // clang-format on
}};
constexpr const auto& names_of(text_fault) { return text_fault_names; }

/// A place in a text: the line and the character in it, both from 1. A plain value: safe to share between threads
/// while none writes it.
struct text_position {
    std::uint32_t line = 1;   ///< from 1
    std::uint32_t column = 1; ///< from 1
    friend constexpr bool operator==(const text_position&, const text_position&) = default;
};

/// An error of a text: where, what, and how to mend it. It holds its words and outlives the text. A plain value: safe
/// to share between threads while none writes it.
struct text_error {
    text_position at{};         ///< where
    text_fault fault{};         ///< of which kind
    fixed_text<240> sentence{}; ///< what is wrong
    fixed_text<200> mend{};     ///< what to write instead
};

/// An error as one line: `line 14, column 3: <what is wrong>; <what to write instead>`.
constexpr fixed_text<500> explain(const text_error& e) {
    fixed_text<500> out;
    out << "line ";
    out.add_number(e.at.line) << ", column ";
    out.add_number(e.at.column) << ": " << e.sentence.c_str();
    if (e.mend.size() != 0) out << "; " << e.mend.c_str();
    return out;
}

/// The errors of a text, in memory of the caller's: as many as there is room for are kept, the first of them, and all
/// are counted. Written by one thread at a time.
class text_errors {
public:
    /// Counts, and keeps none.
    constexpr text_errors() = default;
    /// Keeps up to `room` errors from `memory` on, which must outlive this.
    constexpr text_errors(text_error* memory, std::size_t room) : memory_(memory), room_(room) {}
    /// The same of an array.
    template <std::size_t N>
    constexpr text_errors(text_error (&memory)[N]) : memory_(memory), room_(N) {}

    /// Counts an error, and returns where to write its words; null where there is no room for them.
    constexpr text_error* add(text_position at, text_fault fault) {
        if (count_++ >= room_) return nullptr;
        text_error& e = memory_[count_ - 1];
        e = text_error{};
        e.at = at;
        e.fault = fault;
        return &e;
    }
    /// Puts those that were kept into the order of the text.
    constexpr void sort() {
        const auto before = [](const text_position& a, const text_position& b) {
            return a.line != b.line ? a.line < b.line : a.column < b.column;
        };
        for (std::size_t i = 1; i < size(); ++i) {
            std::size_t to = i;
            while (to > 0 && before(memory_[i].at, memory_[to - 1].at)) --to;
            if (to == i) continue;
            const text_error moved = memory_[i];
            for (std::size_t k = i; k > to; --k) memory_[k] = memory_[k - 1];
            memory_[to] = moved;
        }
    }
    /// Forgets all.
    constexpr void clear() { count_ = 0; }

    constexpr std::size_t count() const { return count_; }                             ///< how many there are
    constexpr std::size_t size() const { return count_ < room_ ? count_ : room_; }     ///< how many were kept
    constexpr bool empty() const { return count_ == 0; }                               ///< whether there is none
    constexpr const text_error& operator[](std::size_t i) const { return memory_[i]; } ///< requires `i < size()`
    constexpr const text_error* begin() const { return memory_; }                      ///< the first that was kept
    constexpr const text_error* end() const { return memory_ + size(); }               ///< past the last

private:
    text_error* memory_ = nullptr;
    std::size_t room_ = 0;
    std::size_t count_ = 0;
};

} // namespace tact

#endif
