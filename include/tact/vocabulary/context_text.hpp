// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_VOCABULARY_CONTEXT_TEXT_HPP
#define TACT_VOCABULARY_CONTEXT_TEXT_HPP

#include <tact/vocabulary/context_names.hpp>

// A context as words, to read one from a request or to write one to a log: ("trust", "high").

namespace tact::inline v0_1 {

/// Why a word was not read into a context.
enum class context_error : std::uint16_t {
    none,          ///< it was read
    unknown_field, ///< the context has no such field
    unknown_value  ///< the field has no such value
};
constexpr context_error last_enumerator(context_error) { return context_error::unknown_value; }

inline constexpr name_table<context_error> context_error_names{{
    // clang-format off
    {context_error::none, "none", "read"},
    {context_error::unknown_field, "unknown_field", "the context has no such field"},
    {context_error::unknown_value, "unknown_value", "the field has no such value"},
    // clang-format on
}};
constexpr const auto& names_of(context_error) { return context_error_names; }

namespace detail {

/// `learning_for` is a field of a context and no axis.
constexpr bool is_learning_for(const char* field) {
    std::size_t size = 0;
    while (field != nullptr && field[size] != '\0') ++size;
    return field != nullptr && detail::spells("learning_for", field, size);
}
template <has_characters Text>
constexpr bool is_learning_for(const Text& field) {
    return detail::spells("learning_for", field.data(), static_cast<std::size_t>(field.size()));
}

/// Reads a value into a field. One that could not be read before stays out of range, whatever comes after it.
template <named_enumeration E, class Text>
constexpr context_error parse_field(E& field, const Text& value) {
    const parsed<E> read = tact::parse<E>(value);
    if (!read || tact::is_valid(field)) field = *read;
    return read ? context_error::none : context_error::unknown_value;
}

} // namespace detail

/// Reads one field of a context by identifiers: `parse_into(where, "trust", "high")`. The fields are the axes and
/// `learning_for`. Both texts are what `parse` takes. After an error the context is out of range, so that whatever
/// draws on personal data is denied in it, until it is replaced by another.
template <class Field, class Value>
[[nodiscard]] constexpr context_error parse_into(context& where, const Field& field, const Value& value) {
    if (const parsed<axis> a = tact::parse<axis>(field)) {
        context_error e = context_error::none;
        tact::for_each_axis(where, [&]<enumeration E>(axis at, E& of) {
            if (at == *a) e = detail::parse_field(of, value);
        });
        return e;
    }
    if (detail::is_learning_for(field)) return detail::parse_field(where.learning_for, value);
    where.learning_for = *parsed<purpose>();
    return context_error::unknown_field;
}

/// Calls `visit(field, value)`, both as identifiers, for every field of a context that is stated. Requires a context in
/// range.
template <class Visitor>
constexpr void for_each_word(const context& where, Visitor visit) {
    tact::for_each_axis(where, [&]<enumeration E>(axis a, const E& value) {
        if (tact::position(value) != 0) visit(tact::identifier_of(a), tact::identifier_of(value));
    });
    if (where.learning_for != purpose::unstated) visit("learning_for", tact::identifier_of(where.learning_for));
}

} // namespace tact

#endif
