// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TEXT_RUN_TIME_ATTRIBUTES_HPP
#define TACT_TEXT_RUN_TIME_ATTRIBUTES_HPP

#include <tact/text/input_text.hpp>
#include <tact/vocabulary/name_table.hpp>

// Attributes of your own that a text declares while the program runs. Their enumeration has a fixed number of values,
// so that sets stay bits in place; a vocabulary says which of them have a name. As for every enumeration, `names_of`
// leads to the names: for one of your own beside those below, write
//
//     enum class shop_attribute : std::uint16_t {};
//     constexpr shop_attribute last_enumerator(shop_attribute) { return shop_attribute{99}; }
//     inline tact::vocabulary<shop_attribute> shop_vocabulary;
//     inline const auto& names_of(shop_attribute) { return shop_vocabulary; }

namespace tact::inline v0_1 {

/// The names of attributes that are declared while a program runs: the first `size()` values of `E` have one. Names are
/// only ever added, behind those that exist, so that no bit changes what it means. Kept in place, in `Characters`
/// bytes. Declare before other threads read it.
template <enumeration E, std::size_t Characters = 32 * enum_size<E>>
class vocabulary {
public:
    /// A value and its name. A plain value: safe to share between threads while none writes it.
    struct entry {
        E key{};
        const char* identifier = ""; ///< empty for a value that was not declared
        const char* text = "";       ///< the same, with blanks for underscores
    };

    /// None is declared.
    constexpr vocabulary() {
        for (std::size_t i = 0; i < enum_size<E>; ++i) rows_[i].key = tact::enum_at<E>(i);
    }
    vocabulary(const vocabulary&) = delete;
    vocabulary& operator=(const vocabulary&) = delete;

    /// Declares the next attribute. False, and nothing declared, if the name is not 1 to 40 small letters, digits and
    /// underscores beginning with a letter, if it was declared, or if there is no room.
    constexpr bool declare(const input_text& name) {
        if (!is_name(name) || declared(name) || !has_room(name)) return false;
        rows_[size_].identifier = keep(name, '_');
        rows_[size_].text = keep(name, ' ');
        ++size_;
        return true;
    }

    /// Whether a text may be the name of an attribute.
    static constexpr bool is_name(const input_text& name) {
        const auto is_letter = [](char c) { return c >= 'a' && c <= 'z'; };
        if (name.size() == 0 || name.size() > 40 || !is_letter(name.data()[0])) return false;
        for (std::size_t i = 0; i < name.size(); ++i) {
            const char c = name.data()[i];
            if (!is_letter(c) && !(c >= '0' && c <= '9') && c != '_') return false;
        }
        return true;
    }
    /// Whether an attribute has this name.
    constexpr bool declared(const input_text& name) const {
        for (std::size_t i = 0; i < size_; ++i)
            if (detail::spells(rows_[i].identifier, name.data(), name.size())) return true;
        return false;
    }
    /// Whether there is room for another of this name.
    constexpr bool has_room(const input_text& name) const {
        return size_ < enum_size<E> && 2 * (name.size() + 1) <= Characters - used_;
    }

    constexpr std::size_t size() const { return size_; } ///< how many are declared
    /// The row of a value; requires one in range.
    constexpr const entry& operator[](E e) const { return rows_[tact::position(e)]; }
    constexpr const entry* begin() const { return rows_; }              ///< the first row
    constexpr const entry* end() const { return rows_ + enum_size<E>; } ///< past the last, which need not be declared

private:
    constexpr const char* keep(const input_text& name, char underscore) {
        char* const kept = characters_ + used_;
        for (std::size_t i = 0; i < name.size(); ++i) kept[i] = name.data()[i] == '_' ? underscore : name.data()[i];
        used_ += name.size() + 1; // the zero is there
        return kept;
    }

    entry rows_[enum_size<E>]{};
    char characters_[Characters]{};
    std::size_t used_ = 0;
    std::size_t size_ = 0;
};

/// Up to 48 attributes that are declared while a program runs: as many as one machine word holds beside the rest.
enum class run_time_attribute_48 : std::uint16_t {};
/// Up to 64 of them.
enum class run_time_attribute_64 : std::uint16_t {};
/// Up to 128 of them.
enum class run_time_attribute_128 : std::uint16_t {};
/// Up to 256 of them.
enum class run_time_attribute_256 : std::uint16_t {};
constexpr run_time_attribute_48 last_enumerator(run_time_attribute_48) { return run_time_attribute_48{47}; }
constexpr run_time_attribute_64 last_enumerator(run_time_attribute_64) { return run_time_attribute_64{63}; }
constexpr run_time_attribute_128 last_enumerator(run_time_attribute_128) { return run_time_attribute_128{127}; }
constexpr run_time_attribute_256 last_enumerator(run_time_attribute_256) { return run_time_attribute_256{255}; }

/// The names of each, for the whole program.
inline constinit vocabulary<run_time_attribute_48> vocabulary_48;
inline constinit vocabulary<run_time_attribute_64> vocabulary_64;   ///< of at most 64
inline constinit vocabulary<run_time_attribute_128> vocabulary_128; ///< of at most 128
inline constinit vocabulary<run_time_attribute_256> vocabulary_256; ///< of at most 256
inline const auto& names_of(run_time_attribute_48) { return vocabulary_48; }
inline const auto& names_of(run_time_attribute_64) { return vocabulary_64; }
inline const auto& names_of(run_time_attribute_128) { return vocabulary_128; }
inline const auto& names_of(run_time_attribute_256) { return vocabulary_256; }

} // namespace tact

#endif
