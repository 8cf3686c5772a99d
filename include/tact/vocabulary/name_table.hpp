// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_VOCABULARY_NAME_TABLE_HPP
#define TACT_VOCABULARY_NAME_TABLE_HPP

#include <tact/vocabulary/detail/characters.hpp>
#include <tact/vocabulary/enum_table.hpp>

// How a value becomes words, and a word a value. Extension point: beside an enumeration of your own, either a name for
// each value,
//
//     constexpr const char* name_of(trait t) { return t == trait::gait ? "gait" : "shoe size"; }
//
// or, for identifiers and `parse` too, a table of names that `names_of` returns:
//
//     inline constexpr tact::name_table<trait> trait_names{{
//         {trait::shoe_size, "shoe_size", "shoe size"},
//         {trait::gait, "gait", "the way the person walks"},
//     }};
//     constexpr const auto& names_of(trait) { return trait_names; }

namespace tact::inline v0_1 {

/// A value in words: an identifier for logs and files, which no release changes, and a text for people. A plain value:
/// safe to share between threads while none writes it.
template <enumeration E>
struct named {
    E key{};
    const char* identifier = ""; ///< as the value is spelled in code
    const char* text = "";       ///< as one would say it
};

/// The words of every value of `E`.
template <enumeration E>
using name_table = enum_table<E, named<E>>;

/// An enumeration with a table of names, which `names_of`, found by ADL, returns. A row has at least the members of
/// `named`.
template <class E>
concept named_enumeration = enumeration<E> && requires(E e) {
    names_of(e)[e].identifier;
    names_of(e)[e].text;
};

/// What people call `e`; empty if `e` is out of range.
template <named_enumeration E>
constexpr const char* name_of(E e) {
    return tact::is_valid(e) ? names_of(e)[e].text : "";
}

/// How `e` is spelled in code, for logs and files; empty where `e` is out of range.
template <named_enumeration E>
constexpr const char* identifier_of(E e) {
    return tact::is_valid(e) ? names_of(e)[e].identifier : "";
}

/// What `parse` found: a value, or nothing. A plain value: safe to share between threads while none writes it.
template <enumeration E>
class [[nodiscard]] parsed {
public:
    /// Nothing.
    constexpr parsed() = default;
    /// This value.
    constexpr explicit parsed(E e) : position_(tact::position(e)) {}

    /// Whether a value was found.
    constexpr explicit operator bool() const { return position_ < enum_size<E>; }
    /// The value; where nothing was found it is out of range, which denies.
    constexpr E operator*() const { return tact::enum_at<E>(position_); }

private:
    std::size_t position_ = enum_size<E>;
};

namespace detail {

/// Whether these characters, and no others, are those of `word`.
constexpr bool spells(const char* word, const char* text, std::size_t size) {
    std::size_t i = 0;
    for (; i < size && word[i] != '\0' && word[i] == text[i]; ++i) {}
    return i == size && word[i] == '\0';
}

} // namespace detail

/// The value whose identifier these `size` characters are; nothing for any other text, for an empty one and for a null
/// pointer.
template <named_enumeration E>
constexpr parsed<E> parse(const char* text, std::size_t size) {
    if (text == nullptr || size == 0) return {};
    for (const auto& row : names_of(E{}))
        if (detail::spells(row.identifier, text, size)) return parsed<E>(row.key);
    return {};
}
/// The same of the characters up to the zero.
template <named_enumeration E>
constexpr parsed<E> parse(const char* text) {
    std::size_t size = 0;
    if (text != nullptr)
        while (text[size] != '\0') ++size;
    return tact::parse<E>(text, size);
}
/// The same for a std::string, a std::string_view, or any other type with `data()` and `size()`.
template <named_enumeration E, detail::has_characters Text>
constexpr parsed<E> parse(const Text& text) {
    return tact::parse<E>(text.data(), static_cast<std::size_t>(text.size()));
}

} // namespace tact

#endif
