// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TEXT_POLICY_TEXT_HPP
#define TACT_TEXT_POLICY_TEXT_HPP

#include <tact/text/close_undeclared.hpp>
#include <tact/text/detail/policy_document.hpp>
#include <tact/text/detail/policy_violations.hpp>

// The reader is written here, for a strict subset of TOML 1.0, since no other is all of this: header-only, usable in a
// constant expression, and without an allocation. It passes a text once, and looks at no character twice but those of
// an entry that is wrong.

namespace tact::inline v0_1 {

/// A policy as a text says it. The names and statements of its table are kept in place, in `Characters` bytes, and so
/// neither the text is needed any more once it was read, nor may this be copied. It takes some 30 KB over the shipped
/// attributes: on a small stack it belongs elsewhere. Written by one thread at a time.
template <named_enumeration Attribute, std::size_t Characters = 16384>
class basic_policy_text {
public:
    /// Nothing was read.
    constexpr basic_policy_text() = default;
    /// What a text says, for a constant. Names and statements of a base are not copied: its table must outlive this.
    constexpr explicit basic_policy_text(const input_text& text,
                                         const basic_policy_bases<Attribute>& offered_bases = {}) {
        text_errors errors(&first_error_, 1);
        static_cast<void>(parse(text, errors, offered_bases));
    }
    basic_policy_text(const basic_policy_text&) = delete;
    basic_policy_text& operator=(const basic_policy_text&) = delete;

    /// Reads a policy, and returns whether the text is without error. Otherwise `errors` has them, in the order of the
    /// text, and the table is empty: it denies everything. Invariants are looked at once all else is right. `base =
    /// "..."` in the second line takes what is not written from one of `offered_bases`, whose table must outlive this.
    [[nodiscard]] constexpr bool parse(const input_text& text, text_errors& errors,
                                       const basic_policy_bases<Attribute>& offered_bases = {}) {
        errors.clear();
        table_ = {};
        marks_ = detail::policy_marks<Attribute>();
        detail::text_words words(words_, Characters);
        detail::policy_document<Attribute> document(table_, marks_, words, errors, offered_bases);
        detail::toml_reader<detail::policy_document<Attribute>> reader(text, document, errors);
        if (reader.follow("policy/1")) document.finish(!reader.lost());
        detail::report_room(errors, words);
        tact::close_undeclared(table_);
        if (errors.empty()) detail::policy_violations<Attribute>(table_, marks_, errors).report();
        errors.sort();
        valid_ = errors.empty();
        if (!valid_) table_ = {};
        return valid_;
    }

    /// Whether a text was read that is without error.
    constexpr bool valid() const { return valid_; }
    /// What it says; empty, and so denying everything, unless `valid()`.
    constexpr const basic_policy_table<Attribute>& table() const { return table_; }
    /// The first error of a constant.
    constexpr const text_error& first_error() const { return first_error_; }

private:
    basic_policy_table<Attribute> table_{};
    detail::policy_marks<Attribute> marks_{};
    text_error first_error_{};
    char words_[Characters]{};
    bool valid_ = false;
};

/// A policy over the shipped attributes as a text says it.
template <std::size_t Characters = 16384>
using policy_text = basic_policy_text<attribute, Characters>;

namespace detail {

/// Calling it is the error of a wrong text: the template arguments are what is wrong, and where.
template <text_fault Fault, std::uint32_t Line, std::uint32_t Column>
consteval void this_text_is_wrong() = delete;

} // namespace detail

/// Does not compile if a text that was read as a constant is wrong; the error names the fault, the line and the column.
/// Requires a text with a name of its own, `inline constexpr` at namespace scope.
template <const auto& Text>
consteval void require_valid_text() {
    if constexpr (!Text.valid()) {
        constexpr text_position at = Text.first_error().at;
        detail::this_text_is_wrong<Text.first_error().fault, at.line, at.column>();
    }
}

} // namespace tact

#endif
