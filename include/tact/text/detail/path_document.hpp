// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TEXT_DETAIL_PATH_DOCUMENT_HPP
#define TACT_TEXT_DETAIL_PATH_DOCUMENT_HPP

#include <tact/text/detail/read_member.hpp>
#include <tact/text/detail/text_words.hpp>
#include <tact/text/detail/toml_reader.hpp>

// What the documents of a few tables have in common: a key is found by its number among those of its table.

namespace tact::inline v0_1 {

namespace detail {

/// What a key leads to: the numbers of the keys from the root down to it.
struct text_path {
    toml_kind kind = toml_kind::nothing;
    std::uint8_t depth = 0;
    std::uint16_t at[4]{};

    /// The number of the last key.
    constexpr std::uint16_t last() const { return at[depth - 1]; }
    /// A key of this table.
    constexpr text_path child(std::size_t number, toml_kind of) const {
        text_path p = *this;
        p.kind = of;
        p.at[p.depth++] = static_cast<std::uint16_t>(number);
        return p;
    }
    /// The table that this is a key of.
    constexpr text_path parent() const {
        text_path p = *this;
        p.kind = toml_kind::table;
        p.at[--p.depth] = 0;
        return p;
    }
    friend constexpr bool operator==(const text_path&, const text_path&) = default;
};

/// A document whose keys are known, as the reader of TOML asks for it. `Document`, derived from this, says what it is
/// called by `title`, and has `visit_keys(path, visit)`, which calls `visit(key, kind)` for each key of a table.
template <class Document>
class path_document {
public:
    using place = text_path;

    constexpr explicit path_document(text_errors& errors) : errors_(errors) {}

    static constexpr place root() { return {toml_kind::table, 0, {}}; }

    constexpr place find(const place& in, const toml_word& key) {
        place found{};
        if (key.size() == 0) return found; // which an attribute that was not declared is called
        std::size_t i = 0;
        self().visit_keys(in, [&](const char* known, toml_kind kind) {
            if (found.kind == toml_kind::nothing && key.is(known)) found = in.child(i, kind);
            ++i;
        });
        return found;
    }
    template <class Visit>
    constexpr void each_key(const place& in, Visit visit) {
        self().visit_keys(in, [&](const char* key, toml_kind) { visit(key); });
    }
    template <std::size_t Capacity>
    constexpr void add_name(const place& p, fixed_text<Capacity>& out) {
        if (p.depth == 0) {
            out << Document::title;
            return;
        }
        if (p.depth > 1) {
            add_name(p.parent(), out);
            out << '.';
        }
        std::size_t i = 0;
        self().visit_keys(p.parent(), [&](const char* key, toml_kind) {
            if (i++ == p.last()) out << key;
        });
    }
    static constexpr place item(const place&, text_position) { return {}; }

protected:
    /// Says what is wrong at a place of the text, in two parts of a sentence with a name between them.
    constexpr void report(text_position at, text_fault fault, const char* before, const place& what, const char* after,
                          const char* mend) {
        if (text_error* e = errors_.add(at, fault)) {
            e->sentence << before << '`';
            add_name(what, e->sentence);
            e->sentence << '`' << after;
            e->mend << mend;
        }
    }
    constexpr text_errors& errors() { return errors_; }

private:
    constexpr Document& self() { return static_cast<Document&>(*this); }

    text_errors& errors_;
};

} // namespace detail

} // namespace tact

#endif
