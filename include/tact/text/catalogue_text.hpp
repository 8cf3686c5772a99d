// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TEXT_CATALOGUE_TEXT_HPP
#define TACT_TEXT_CATALOGUE_TEXT_HPP

#include <tact/text/detail/catalogue_document.hpp>

// Your features as text: what each draws on, and what stands in for it in a model's input.
//
//     tact = "catalogue/1"
//     [features]
//     clicks = { attribute = "behaviour_on_site", source = "first_party", events = 40, trace = "clicks", stands_in = 0
//     } last_clicks = { shortened = "clicks", events = 5 } address = { attribute = "residence", source = "declared" }
//     area = { coarsened = "address", to = "region" }
//     baby_food = { reveals = "family" }
//     taste = { derived = ["clicks", "baby_food"], stands_in = [0.1, -0.25] }
//     price = { impersonal = true, columns = 1 }
//     score_of_partner = {}

namespace tact::inline v0_1 {

/// A catalogue as a text says it, and the columns of a model that reads its features. A feature whose row is empty is
/// unlabelled, and so is what is derived from it: it is none of the catalogue, denied, and among `features()`. Names
/// are kept in place, in `Characters` bytes; the text may go once it was read. This is not copied. The policy must
/// outlive it. Written by one thread at a time; safe to share between threads while none writes it.
template <named_enumeration Attribute, std::size_t Features, std::size_t Columns = Features,
          std::size_t Characters = 32 * Features>
class basic_catalogue_text {
public:
    /// The features.
    using catalogue_type = basic_catalogue<Attribute, Features, 2 * Features>;

    /// No feature yet, for a policy, whose coarsenings a text may use.
    constexpr explicit basic_catalogue_text(const basic_policy<Attribute>& p [[clang::lifetimebound]])
        : catalogue_(p) {}
    explicit basic_catalogue_text(const basic_policy<Attribute>&&) = delete; // a temporary would dangle
    basic_catalogue_text(const basic_catalogue_text&) = delete;
    basic_catalogue_text& operator=(const basic_catalogue_text&) = delete;

    /// Reads a catalogue, and returns whether the text is without error. Otherwise `errors` has them, in the order of
    /// the text, and there is no feature and no column: what would be read by them is denied, and overwritten.
    [[nodiscard]] constexpr bool parse(const input_text& text, text_errors& errors) {
        using document_type = detail::catalogue_document<Attribute, Features, 2 * Features, Columns>;
        errors.clear();
        forget();
        detail::text_words words(words_, Characters);
        document_type document(catalogue_, columns_, features_, words, errors);
        if (detail::toml_reader<document_type>(text, document, errors).follow("catalogue/1")) document.finish();
        detail::report_room(errors, words);
        errors.sort();
        valid_ = errors.empty();
        if (!valid_) forget();
        return valid_;
    }

    /// Whether a text was read that is without error.
    constexpr bool valid() const { return valid_; }
    /// The labelled features.
    constexpr const catalogue_type& catalogue() const [[clang::lifetimebound]] { return catalogue_; }
    /// The columns of the features that say what stands in for them, in the order of the text.
    constexpr const model_columns<float, Columns>& model_input() const [[clang::lifetimebound]] { return columns_; }
    /// Every feature, in the order of the text.
    constexpr const bounded_list<labelled_feature, Features>& features() const [[clang::lifetimebound]] {
        return features_;
    }
    /// How many features say nothing of what they draw on. Look at it before you trust a model's input.
    constexpr std::size_t unlabelled() const {
        std::size_t n = 0;
        for (const labelled_feature& f : features_)
            if (f.state == feature_label::unlabelled) ++n;
        return n;
    }

private:
    constexpr void forget() {
        catalogue_ = catalogue_type(catalogue_.policy());
        columns_ = {};
        features_ = {};
        valid_ = false;
    }

    catalogue_type catalogue_;
    model_columns<float, Columns> columns_{};
    bounded_list<labelled_feature, Features> features_{};
    char words_[Characters]{};
    bool valid_ = false;
};

/// A catalogue over the shipped attributes as a text says it.
template <std::size_t Features, std::size_t Columns = Features, std::size_t Characters = 32 * Features>
using catalogue_text = basic_catalogue_text<attribute, Features, Columns, Characters>;

} // namespace tact

#endif
