// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TEXT_DETAIL_READ_MEMBER_HPP
#define TACT_TEXT_DETAIL_READ_MEMBER_HPP

#include <tact/policy/odds_factor.hpp>
#include <tact/text/detail/text_words.hpp>
#include <tact/text/detail/word_choice.hpp>
#include <tact/vocabulary/enum_set.hpp>
#include <tact/vocabulary/name_table.hpp>

// How each type of member is read from its value. Each function returns false where the value was not passed, after an
// error; after an error in a value that was, such as a word that is not known, it returns true.

namespace tact::inline v0_1 {

namespace detail {

/// Calls `visit(identifier)` for each value of an enumeration that has one.
template <named_enumeration E, class Visit>
constexpr void each_identifier(Visit visit) {
    for (std::size_t i = 0; i < enum_size<E>; ++i)
        if (const char* identifier = tact::identifier_of(tact::enum_at<E>(i)); *identifier != '\0') visit(identifier);
}

/// The value that a word names; nothing for a word that was cut or has no letter. It looks at `first` before it looks
/// at all.
template <named_enumeration E>
constexpr parsed<E> value_named(const toml_word& said, std::size_t first = 0) {
    if (said.cut() || said.size() == 0) return {};
    if (first < enum_size<E> && said.is(tact::identifier_of(tact::enum_at<E>(first))))
        return parsed<E>(tact::enum_at<E>(first));
    return tact::parse<E>(said.data(), said.size());
}

/// Says that a word is none of those that `each(visit)` offers.
template <class Each>
constexpr void report_word(text_errors& errors, const toml_word& said, const toml_string& key, Each each) {
    text_error* e = errors.add(said.at(), text_fault::unknown_word);
    if (e == nullptr) return;
    detail::add_quoted(e->sentence, said.data(), said.size());
    e->sentence << " is no word that ";
    detail::add_quoted(e->sentence, key.data, key.size);
    e->sentence << " takes";
    if (detail::has_look_alike(said.data(), said.size())) {
        e->sentence << ": ";
        detail::add_look_alike(e->sentence, said.data(), said.size());
    }
    word_choice choice(said.data(), said.size());
    each([&](const char* known) { choice.offer(known); });
    choice.say(e->mend, each);
}

/// Says that a word stands twice in an array.
constexpr void report_word_twice(text_errors& errors, const toml_word& said) {
    if (text_error* e = errors.add(said.at(), text_fault::written_twice)) {
        detail::add_quoted(e->sentence, said.data(), said.size());
        e->sentence << " stands twice in an array";
        e->mend << "write it once";
    }
}

constexpr bool read_member(toml_values& in, text_words&, odds_factor& factor) {
    const text_position at = in.cursor.position();
    std::int32_t thousandths = 0;
    if (!in.read_decimal(thousandths)) return false;
    factor = odds_factor::of_thousandths(thousandths);
    if (factor.valid()) return true;
    if (text_error* e = in.errors().add(at, text_fault::out_of_range)) {
        detail::add_quoted(e->sentence, in.key().data, in.key().size);
        e->sentence << " is out of range";
        e->mend << "write a factor from 0.010 to 100";
    }
    return true;
}
constexpr bool read_member(toml_values& in, text_words&, std::uint32_t& whole) {
    const text_position at = in.cursor.position();
    std::uint64_t read = 0;
    if (!in.read_whole(read)) return false;
    whole = static_cast<std::uint32_t>(read);
    if (read >= 1 && read <= 0xFFFFFFFFu) return true;
    if (text_error* e = in.errors().add(at, text_fault::out_of_range)) {
        detail::add_quoted(e->sentence, in.key().data, in.key().size);
        e->sentence << " is out of range";
        e->mend << "write a whole number from 1 to 4294967295";
    }
    return true;
}
constexpr bool read_member(toml_values& in, text_words&, bool& b) { return in.read_boolean(b); }
constexpr bool read_member(toml_values& in, text_words& words, const char*& text) {
    toml_string s;
    if (!in.read_string(s)) return false;
    text = words.keep(s);
    return true;
}
template <named_enumeration E>
constexpr bool read_member(toml_values& in, text_words&, E& value) {
    toml_string s;
    if (!in.read_string(s)) return false;
    const toml_word said(s);
    const parsed<E> found = detail::value_named<E>(said);
    if (found)
        value = *found;
    else
        detail::report_word(in.errors(), said, in.key(), [](auto visit) { detail::each_identifier<E>(visit); });
    return true;
}
/// Reads an array of words; calls `take(value, word)` for each that is known.
template <named_enumeration E, class Take>
constexpr bool read_words(toml_values& in, Take take) {
    std::size_t next = 0;
    return in.read_strings([&](const toml_string& s) {
        const toml_word said(s);
        const parsed<E> found = detail::value_named<E>(said, next);
        if (!found) {
            detail::report_word(in.errors(), said, in.key(), [](auto visit) { detail::each_identifier<E>(visit); });
            return;
        }
        next = tact::position(*found) + 1;
        take(*found, said);
    });
}
template <named_enumeration E>
constexpr bool read_member(toml_values& in, text_words&, enum_set<E>& set) {
    set = {};
    return detail::read_words<E>(in, [&](E value, const toml_word& said) {
        if (set.contains(value)) detail::report_word_twice(in.errors(), said);
        set.insert(value);
    });
}

} // namespace detail

} // namespace tact

#endif
