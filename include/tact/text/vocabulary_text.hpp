// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TEXT_VOCABULARY_TEXT_HPP
#define TACT_TEXT_VOCABULARY_TEXT_HPP

#include <tact/text/detail/path_document.hpp>
#include <tact/text/run_time_attributes.hpp>

// Attributes of your own as text. Their order is part of what it says: add names at the end alone.
//
//     tact = "vocabulary/1"
//     [attributes]
//     names = ["favourite_genre", "loans", "late_fees"]

namespace tact::inline v0_1 {

namespace detail {

/// A vocabulary as the reader of TOML asks for it. A first reading looks, a second one declares.
template <class Vocabulary>
class vocabulary_document : public path_document<vocabulary_document<Vocabulary>> {
    using base = path_document<vocabulary_document>;

public:
    using place = text_path;
    static constexpr const char* title = "a vocabulary";

    constexpr vocabulary_document(Vocabulary& v, Vocabulary& trial, text_errors& errors)
        : base(errors), known_(v), trial_(trial) {}

    template <class Visit>
    constexpr void visit_keys(const place& in, Visit visit) {
        if (in.depth == 0)
            visit("attributes", toml_kind::table);
        else
            visit("names", toml_kind::value);
    }
    constexpr toml_written written(const place& p) const {
        return p.depth == 0 ? toml_written::open : written_[p.depth - 1];
    }
    constexpr void note(const place& p, toml_written how, text_position) {
        if (p.depth != 0) written_[p.depth - 1] = how;
    }
    constexpr bool take_value(const place&, toml_values& in) {
        return in.read_strings([&](const toml_string& s) {
            const toml_word said(s);
            const input_text name(said.data(), said.size());
            const auto wrong = [&](text_fault fault, const char* what, const char* mend) {
                if (text_error* e = in.errors().add(s.at, fault)) {
                    detail::add_quoted(e->sentence, said.data(), said.size());
                    e->sentence << what;
                    e->mend << mend;
                }
            };
            const std::size_t number = trial_.size();
            if (!Vocabulary::is_name(name))
                wrong(text_fault::unknown_word, " cannot be the name of an attribute",
                      "write 1 to 40 small letters, digits and underscores, a letter first");
            else if (trial_.declared(name))
                wrong(text_fault::written_twice, " stands twice in an array", "write it once");
            else if (!trial_.declare(name))
                wrong(text_fault::out_of_room, " is one attribute too many", "take an enumeration of more values");
            else if (number < known_.size() && !said.is(known_.begin()[number].identifier))
                wrong(text_fault::contradiction, " stands where another attribute was declared before",
                      "keep the order, and add names at the end");
        });
    }
    /// Says what is missing.
    constexpr void finish() {
        if (!this->errors().empty()) return;
        if (trial_.size() == 0 || trial_.size() < known_.size())
            this->report({}, text_fault::missing, "", place{toml_kind::value, 2, {}}, " leaves out attributes",
                         "write all that were declared before, and at least one");
    }

private:
    Vocabulary& known_;
    Vocabulary& trial_;
    toml_written written_[2]{};
};

} // namespace detail

/// Reads the names of attributes into a vocabulary, and returns whether the text is without error. Otherwise `errors`
/// has them, and nothing is declared. A vocabulary that has names takes a text that begins with the same ones.
template <enumeration E, std::size_t Characters>
[[nodiscard]] constexpr bool parse_vocabulary(const input_text& text, vocabulary<E, Characters>& into,
                                              text_errors& errors) {
    using document_type = detail::vocabulary_document<vocabulary<E, Characters>>;
    errors.clear();
    vocabulary<E, Characters> trial;
    document_type document(into, trial, errors);
    if (detail::toml_reader<document_type>(text, document, errors).follow("vocabulary/1")) document.finish();
    errors.sort();
    if (!errors.empty()) return false;
    for (const auto& r : trial)
        if (*r.identifier != '\0' && !into.declared(r.identifier)) static_cast<void>(into.declare(r.identifier));
    return true;
}

} // namespace tact

#endif
