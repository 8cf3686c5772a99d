// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TEXT_KINDS_TEXT_HPP
#define TACT_TEXT_KINDS_TEXT_HPP

#include <tact/text/detail/kinds_document.hpp>

// The ways in which candidates draw on personal data, as text.
//
//     tact = "kinds/1"
//     [kinds]
//     bestseller = { impersonal = true }
//     in_your_size = { attribute = "clothing_size", source = "declared" }
//     for_your_taste = { draws = [
//         { attribute = "past_purchases", source = "first_party" },
//         { attribute = "interests", source = "declared" },
//     ] }
//     found_twice = { either = ["in_your_size", "for_your_taste"] }

namespace tact::inline v0_1 {

/// Kinds of candidates as a text says them, and their names. A kind whose row is empty has no number, and is denied.
/// Names are kept in place, in `Characters` bytes; the text may go once it was read. This is not copied. The policy
/// must outlive it. Written by one thread at a time; safe to share between threads while none writes it.
template <named_enumeration Attribute, std::size_t Capacity = 256, std::size_t Characters = 32 * Capacity>
class basic_kinds_text {
public:
    /// The kinds.
    using kinds_type = candidate_kinds<Attribute, Capacity>;
    /// What a candidate stores.
    using number = typename kinds_type::number;

    /// No kind yet, for a policy.
    constexpr explicit basic_kinds_text(const basic_policy<Attribute>& p [[clang::lifetimebound]])
        : policy_(&p), kinds_(p) {}
    explicit basic_kinds_text(const basic_policy<Attribute>&&) = delete; // a temporary would dangle
    basic_kinds_text(const basic_kinds_text&) = delete;
    basic_kinds_text& operator=(const basic_kinds_text&) = delete;

    /// Reads kinds, and returns whether the text is without error. Otherwise `errors` has them, in the order of the
    /// text, and there is no kind: every candidate is denied.
    [[nodiscard]] constexpr bool parse(const input_text& text, text_errors& errors) {
        errors.clear();
        forget();
        detail::text_words words(words_, Characters);
        detail::kinds_document<Attribute, Capacity> document(*policy_, kinds_, names_, words, errors);
        if (detail::toml_reader<detail::kinds_document<Attribute, Capacity>>(text, document, errors).follow("kinds/1"))
            document.finish();
        detail::report_room(errors, words);
        errors.sort();
        valid_ = errors.empty();
        if (!valid_) forget();
        return valid_;
    }

    /// Whether a text was read that is without error.
    constexpr bool valid() const { return valid_; }
    /// The kinds, to decide.
    constexpr const kinds_type& kinds() const [[clang::lifetimebound]] { return kinds_; }
    /// How many names there are; two may name the same kind.
    constexpr std::size_t size() const { return names_.size(); }
    /// Name `i`, in the order of the text; requires `i < size()`.
    constexpr const char* name(std::size_t i) const { return names_[i].name; }
    /// Where the row of name `i` is; requires `i < size()`.
    constexpr text_position position(std::size_t i) const { return names_[i].at; }
    /// The kind that name `i` stands for; unlabelled, and so denied, if its row says nothing. Requires `i < size()`.
    constexpr number kind(std::size_t i) const { return names_[i].kind; }
    /// The kind of a name; unlabelled, and so denied, if there is none.
    constexpr number find(const input_text& name) const {
        for (const auto& k : names_)
            if (detail::spells(k.name, name.data(), name.size())) return k.kind;
        return number{};
    }
    /// The first name of a kind; empty if it has none.
    constexpr const char* name_of_kind(number kind) const {
        for (const auto& k : names_)
            if (k.kind == kind && kind != number{}) return k.name;
        return "";
    }
    /// How many kinds say nothing of what they draw on.
    constexpr std::size_t unlabelled() const {
        std::size_t n = 0;
        for (const auto& k : names_)
            if (k.kind == number{}) ++n;
        return n;
    }

private:
    constexpr void forget() {
        kinds_ = kinds_type(*policy_);
        names_ = {};
        valid_ = false;
    }

    const basic_policy<Attribute>* policy_;
    kinds_type kinds_;
    bounded_list<detail::named_kind<number>, Capacity - 1> names_{};
    char words_[Characters]{};
    bool valid_ = false;
};

/// Kinds of candidates over the shipped attributes as a text says them.
template <std::size_t Capacity = 256, std::size_t Characters = 32 * Capacity>
using kinds_text = basic_kinds_text<attribute, Capacity, Characters>;

} // namespace tact

#endif
