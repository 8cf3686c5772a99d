// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TEXT_DETAIL_NAMED_ROWS_HPP
#define TACT_TEXT_DETAIL_NAMED_ROWS_HPP

#include <tact/decide/use.hpp>
#include <tact/text/detail/path_document.hpp>
#include <tact/text/detail/text_names.hpp>
#include <tact/vocabulary/names.hpp>

// A document of rows whose names the writer chose: features, or kinds of candidates. A row says what it draws on, in
// one part or in several, or which rows above it it is made of.
//
//     [features]
//     clicks = { attribute = "behaviour_on_site", source = "first_party", events = 200, trace = "clicks" }
//     taste = { draws = [{ attribute = "style", source = "declared" }, { attribute = "budget", source = "declared" }] }

namespace tact::inline v0_1 {

namespace detail {

/// A key of a row, and what it leads to.
struct row_key {
    const char* name;
    toml_kind kind;
};

/// The keys of one part; in a row `draws` follows, then the keys of its document.
inline constexpr row_key part_keys[]{{"attribute", toml_kind::value},
                                     {"source", toml_kind::value},
                                     {"events", toml_kind::value},
                                     {"trace", toml_kind::value}};
enum class part_key : std::uint16_t { attribute, source, events, trace, draws, first_of_document };

/// Which keys of a row or a part were written.
class written_keys {
public:
    constexpr void insert(std::size_t key) { bits_ |= 1u << key; }
    constexpr bool contains(std::size_t key) const { return (bits_ >> key & 1u) != 0; }
    constexpr bool contains(part_key key) const { return contains(static_cast<std::size_t>(key)); }
    constexpr bool empty() const { return bits_ == 0; }

private:
    std::uint32_t bits_ = 0;
};

/// Rows that have names. `Document`, derived from this, has `title`, `rows_name`, the keys that follow `draws` as
/// `row_keys`, `read_key(number, in)` for their values, `begin_row()` and `finish_row()`.
template <class Document, named_enumeration Attribute, std::size_t Rows>
class named_rows : public path_document<Document> {
public:
    using place = text_path;
    using part = basic_part<Attribute>;

    constexpr named_rows(text_words& words, text_errors& errors) : path_document<Document>(errors), words_(words) {}

    template <class Visit>
    constexpr void visit_keys(const place& in, Visit visit) {
        switch (in.depth) {
        case 0: visit(Document::rows_name, toml_kind::table); return;
        case 1:
            for (std::size_t i = 0; i < names_.size(); ++i) visit(names_[i], toml_kind::table);
            return;
        case 2:
            for (const row_key& k : part_keys) visit(k.name, k.kind);
            visit("draws", toml_kind::list);
            for (const row_key& k : Document::row_keys) visit(k.name, k.kind);
            return;
        default:
            for (const row_key& k : part_keys) visit(k.name, k.kind);
            return;
        }
    }
    constexpr place find(const place& in, const toml_word& key) {
        if (in.depth != 1) return path_document<Document>::find(in, key);
        if (key.cut() || key.size() == 0) return {};
        const std::size_t known = names_.find(key.data(), key.size());
        next_ = key.as_written();
        next_size_ = key.size();
        return in.child(known == names_.nothing ? names_.size() : known, toml_kind::table);
    }
    constexpr toml_written written(const place& p) const {
        const auto flag = [](bool was) { return was ? toml_written::closed : toml_written::no; };
        switch (p.depth) {
        case 0: return toml_written::open;
        case 1: return rows_;
        case 2: return is_open(p) ? row_ : flag(p.last() < names_.size());
        case 3: return is_draws(p) ? draws_ : flag(keys_.contains(p.last()));
        default: return flag(part_keys_.contains(p.last()));
        }
    }
    constexpr void note(const place& p, toml_written how, text_position at) {
        switch (p.depth) {
        case 0: return;
        case 1: rows_ = how; return;
        case 2:
            if (!is_open(p)) begin(p, at);
            row_ = how;
            return;
        case 3:
            keys_.insert(p.last());
            if (is_draws(p)) draws_ = how;
            return;
        default: part_keys_.insert(p.last()); return;
        }
    }
    constexpr bool take_value(const place& p, toml_values& in) {
        if (p.depth == 3 && p.last() >= first_key) return self().read_key(p.last() - first_key, in);
        return read_part(static_cast<part_key>(p.last()), in, p.depth == 3 ? own_ : parts_[size_ - 1]);
    }
    constexpr place item(const place& list, text_position at) {
        finish_part();
        if (size_ == max_parts) {
            this->report(at, text_fault::out_of_room, "there is no room for another part of ", list.parent(), "",
                         "write some of them as a row of their own");
            return {};
        }
        parts_[size_++] = {};
        part_at_ = at;
        part_keys_ = {};
        place p = list;
        p.kind = toml_kind::table;
        return p;
    }
    /// To be called once, behind the last entry.
    constexpr void finish() {
        finish_open_row();
        if (names_.size() == 0 && this->errors().empty())
            this->report({}, text_fault::missing, "", place{toml_kind::table, 1, {}}, " has no row", "write one");
    }

protected:
    static constexpr std::size_t max_parts = 64;
    static constexpr std::size_t first_key = static_cast<std::size_t>(part_key::first_of_document);

    /// The row that is open.
    constexpr place row() const { return {toml_kind::table, 2, {0, static_cast<std::uint16_t>(names_.size() - 1)}}; }
    constexpr const char* row_name() const { return names_[names_.size() - 1]; }
    constexpr text_position row_at() const { return row_at_; }
    constexpr const written_keys& keys() const { return keys_; }
    /// Whether a key of the document was written.
    constexpr bool wrote(std::size_t key) const { return keys_.contains(first_key + key); }
    /// Whether a row says itself, in one part or several, what it draws on.
    constexpr bool has_parts() const {
        return keys_.contains(part_key::attribute) || keys_.contains(part_key::source) ||
               keys_.contains(part_key::draws);
    }
    /// The part that stands in the row itself, for a document that reads a key of it otherwise.
    constexpr const part& own_part() const { return own_; }
    /// Completes the parts of a row: false if they are not whole, after an error.
    constexpr bool complete_parts() {
        const bool own = keys_.contains(part_key::attribute) || keys_.contains(part_key::source);
        if (own && keys_.contains(part_key::draws)) {
            this->report(row_at_, text_fault::contradiction, "", row(), " draws on parts, and says one of them apart",
                         "write all of them in `draws`");
            return false;
        }
        if (own) {
            parts_[0] = own_;
            size_ = 1;
            part_at_ = row_at_;
            part_keys_ = keys_;
        }
        return finish_part();
    }
    constexpr const part* parts() const { return parts_; }
    constexpr std::size_t size_of_parts() const { return size_; }

    /// Reads names of rows above; calls `take(number, word)` for each that there is.
    template <class Take>
    constexpr bool read_rows(toml_values& in, Take take) {
        return in.read_strings([&](const toml_string& s) { name_row(in, s, take); });
    }
    template <class Take>
    constexpr bool read_row(toml_values& in, Take take) {
        toml_string s;
        if (!in.read_string(s)) return false;
        name_row(in, s, take);
        return true;
    }

private:
    constexpr Document& self() { return static_cast<Document&>(*this); }
    constexpr bool is_open(const place& p) const {
        return row_ != toml_written::no && open_ == p.at[1] && open_ < names_.size();
    }
    static constexpr bool is_draws(const place& p) { return p.last() == static_cast<std::size_t>(part_key::draws); }

    constexpr void begin(const place& p, text_position at) {
        finish_open_row();
        open_ = p.last();
        row_at_ = at;
        keys_ = {};
        draws_ = toml_written::no;
        own_ = {};
        size_ = 0;
        const char* const name = words_.keep(next_); // empty where there is no room for it
        has_room_ = names_.add(name, *name == '\0' ? 0 : next_size_);
        errors_before_ = this->errors().count();
        if (!has_room_) {
            if (text_error* e = this->errors().add(at, text_fault::out_of_room)) {
                e->sentence << "there is room for ";
                e->sentence.add_number(Rows) << ' ' << Document::rows_name;
                e->mend << "give more memory, or leave some out";
            }
            return;
        }
        self().begin_row();
    }
    /// A row in which something was wrong is passed over, since what it meant to say is not known.
    constexpr void finish_open_row() {
        if (row_ == toml_written::no || !has_room_) return;
        const bool good = this->errors().count() == errors_before_;
        self().finish_row(good);
        row_ = toml_written::no;
    }
    constexpr bool finish_part() {
        if (size_ == 0) return true;
        const bool what = part_keys_.contains(part_key::attribute), from = part_keys_.contains(part_key::source);
        if (!what || !from) {
            this->report(part_at_, text_fault::missing, what ? "a source of " : "an attribute of ", row(),
                         " is missing", what ? "write `source` beside `attribute`" : "write `attribute` and `source`");
            return false;
        }
        return true;
    }

    constexpr bool read_part(part_key key, toml_values& in, part& p) {
        switch (key) {
        case part_key::attribute: {
            const bool good = detail::read_member(in, words_, p.what);
            p.origin = p.what;
            return good;
        }
        case part_key::source: {
            const text_position at = in.cursor.position();
            p.from = source::first_party;
            if (!detail::read_member(in, words_, p.from)) return false;
            if (p.from == source::unstated || p.from == source::covert)
                in.say_at(at, text_fault::contradiction,
                          "nothing is admitted that comes from an unstated or covert source",
                          "name where it comes from, or leave the row empty");
            return true;
        }
        case part_key::events: return detail::read_member(in, words_, p.events);
        case part_key::trace: {
            toml_string s;
            if (!in.read_string(s)) return false;
            const toml_word said(s);
            std::size_t number = traces_.find(said.data(), said.size());
            if (number == traces_.nothing) number = traces_.size();
            const bool is_new = number == traces_.size();
            if (said.cut() || (is_new && !traces_.add(words_.keep(s), said.size())))
                in.say_at(s.at, text_fault::out_of_room, "there is no room for another trace",
                          "give it a shorter name");
            p.trace = static_cast<std::uint16_t>(number + 1);
            return true;
        }
        case part_key::draws:
        case part_key::first_of_document:
        default: return false;
        }
    }
    template <class Take>
    constexpr void name_row(toml_values& in, const toml_string& s, Take take) {
        const toml_word said(s);
        const std::size_t number = said.cut() ? names_.nothing : names_.find(said.data(), said.size());
        if (number + 1 < names_.size()) { // not the row itself
            take(number, said);
            return;
        }
        if (text_error* e = in.errors().add(s.at, text_fault::unknown_word)) {
            detail::add_quoted(e->sentence, said.data(), said.size());
            e->sentence << " is no row above this one";
            const auto each = [&](auto visit) {
                for (std::size_t i = 0; i + 1 < names_.size(); ++i) visit(names_[i]);
            };
            word_choice choice(said.data(), said.size());
            each([&](const char* known) { choice.offer(known); });
            if (choice.nearest() != nullptr)
                choice.say(e->mend, each);
            else
                e->mend << "write it first, above what is made of it";
        }
    }

    text_words& words_;
    text_names<Rows> names_{};
    text_names<Rows> traces_{};
    toml_string next_{}; ///< the name that was looked for last
    std::size_t next_size_ = 0;
    toml_written rows_ = toml_written::no;
    toml_written row_ = toml_written::no; ///< of the open row
    toml_written draws_ = toml_written::no;
    std::size_t open_ = Rows;
    bool has_room_ = true;
    std::size_t errors_before_ = 0;
    text_position row_at_{};
    written_keys keys_{};
    part own_{};
    part parts_[max_parts]{};
    std::size_t size_ = 0;
    text_position part_at_{};
    written_keys part_keys_{};
};

} // namespace detail

} // namespace tact

#endif
