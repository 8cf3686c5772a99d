// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TEXT_SIGNALS_TEXT_HPP
#define TACT_TEXT_SIGNALS_TEXT_HPP

#include <tact/signals/snapshot/signal_mapping.hpp>
#include <tact/signals/snapshot/signal_names.hpp>
#include <tact/text/detail/path_document.hpp>
#include <tact/vocabulary/names.hpp>

// How consent signals map to tact, as text.
//
//     tact = "signals/1"
//     base = "standard"
//     closed_to_children = ["marketing", "advertising", "pricing", "sharing", "recommendation"]
//     [purposes.measurement]
//     profile = [7, 8, 9]
//     [attributes.interests]
//     needs = "limited"

namespace tact::inline v0_1 {

namespace detail {

/// Calls `visit(key, member)` for each field of a mapping's head, and of its rows.
template <class Mapping, class Visit>
constexpr void each_signal_set(Mapping& m, Visit visit) {
    visit("outside", m.outside);
    visit("cross_context", m.cross_context);
    visit("closed_to_children", m.closed_to_children);
    visit("limited_to_children", m.limited_to_children);
    visit("further", m.further);
}
template <class Visit>
constexpr void each_signal_field(purpose_signals& r, Visit visit) {
    visit("profile", r.profile);
    visit("learn", r.learn);
    visit("limited", r.limited);
}
template <enumeration Attribute, class Visit>
constexpr void each_signal_field(attribute_signals<Attribute>& r, Visit visit) {
    visit("needs", r.needs);
    visit("limit", r.limit);
    visit("from", r.from);
}

/// Reads numbers of the framework's purposes.
constexpr bool read_member(toml_values& in, text_words&, tcf_set& ids) {
    constexpr std::uint64_t most = 24; // as many as a string has room for
    ids = {};
    return in.read_array([&] {
        const text_position at = in.cursor.position();
        std::uint64_t id = 0;
        if (!in.read_whole(id)) return false;
        const auto number = static_cast<unsigned>(id);
        if (id < 1 || id > most)
            in.say_at(at, text_fault::out_of_range, "this is the number of no purpose", "write one from 1 to 24");
        else if (ids.contains(number))
            in.say_at(at, text_fault::written_twice, "a number stands twice in an array", "write it once");
        else
            ids.insert(number);
        return true;
    });
}

/// A mapping of signals as the reader of TOML asks for it.
template <named_enumeration Attribute>
class signals_document : public path_document<signals_document<Attribute>> {
    using base = path_document<signals_document>;

public:
    using place = text_path;
    static constexpr const char* title = "a mapping of signals";

    constexpr signals_document(basic_signal_mapping<Attribute>& m, const basic_signal_mapping<Attribute>* offered,
                               text_errors& errors)
        : base(errors), map_(m), standard_(offered) {}

    template <class Visit>
    constexpr void visit_keys(const place& in, Visit visit) {
        if (in.depth == 0) {
            visit("base", toml_kind::value);
            detail::each_signal_set(map_, [&](const char* key, auto&) { visit(key, toml_kind::value); });
            visit("purposes", toml_kind::table);
            visit("attributes", toml_kind::table);
        } else if (in.depth == 1 && is_purposes(in)) {
            for (std::size_t i = 1; i < enum_size<purpose>; ++i)
                visit(tact::identifier_of(enum_at<purpose>(i)), toml_kind::table);
        } else if (in.depth == 1) {
            for (std::size_t i = 0; i < enum_size<Attribute>; ++i)
                visit(tact::identifier_of(tact::enum_at<Attribute>(i)), toml_kind::table);
        } else {
            with_row(in, [&](auto& row) {
                detail::each_signal_field(row, [&](const char* key, auto&) { visit(key, toml_kind::value); });
            });
        }
    }
    constexpr toml_written written(const place& p) const {
        const auto flag = [](std::uint32_t bits, std::size_t i) {
            return (bits >> i & 1u) != 0 ? toml_written::closed : toml_written::no;
        };
        if (p.depth == 0) return toml_written::open;
        if (p.depth == 1) return p.kind == toml_kind::table ? parts_[is_purposes(p) ? 0 : 1] : flag(head_, p.at[0]);
        const row_mark& mark = rows_[number_of_row(p)];
        return p.depth == 2 ? mark.written : flag(mark.fields, p.at[2]);
    }
    constexpr void note(const place& p, toml_written how, text_position at) {
        end_ = at;
        if (p.depth == 0) return;
        if (p.depth == 1 && p.kind == toml_kind::table) {
            parts_[is_purposes(p) ? 0 : 1] = how;
        } else if (p.depth == 1) {
            head_ |= 1u << p.at[0];
        } else if (p.depth == 2) {
            rows_[number_of_row(p)].written = how;
            rows_[number_of_row(p)].at = at;
        } else {
            rows_[number_of_row(p)].fields |= 1u << p.at[2];
        }
    }
    constexpr bool take_value(const place& p, toml_values& in) {
        if (p.depth == 1 && p.at[0] == 0) return read_base(in);
        bool good = true;
        std::uint16_t i = p.depth == 1 ? 1 : 0;
        const auto take = [&](const char*, auto& member) {
            if (i++ == p.last()) good = detail::read_member(in, no_words_, member);
        };
        if (p.depth == 1)
            detail::each_signal_set(map_, take);
        else
            with_row(p, [&](auto& row) { detail::each_signal_field(row, take); });
        return good;
    }
    /// Says what is missing, if that can be known: without a base, everything that is not written.
    constexpr void finish(bool knows_all) {
        if (has_base_ || !knows_all) return;
        for (std::uint16_t i = 1; i <= sets; ++i)
            if ((head_ >> i & 1u) == 0) missing(place{toml_kind::value, 1, {i}}, {});
        for (std::uint16_t part = sets + 1; part <= sets + 2; ++part) {
            const std::size_t rows = part == sets + 1 ? enum_size<purpose> - 1 : enum_size<Attribute>;
            for (std::size_t r = 0; r < rows; ++r) {
                const place row{toml_kind::table, 2, {part, static_cast<std::uint16_t>(r)}};
                const row_mark& mark = rows_[number_of_row(row)];
                if (part != sets + 1 && *tact::identifier_of(tact::enum_at<Attribute>(r)) == '\0') continue;
                if (mark.written == toml_written::no) {
                    missing(row, end_);
                    continue;
                }
                for (std::uint16_t f = 0; f < 3; ++f)
                    if ((mark.fields >> f & 1u) == 0) missing(row.child(f, toml_kind::value), mark.at);
            }
        }
    }

private:
    static constexpr std::uint16_t sets = 5;
    struct row_mark {
        text_position at{};
        std::uint32_t fields = 0;
        toml_written written = toml_written::no;
    };

    static constexpr bool is_purposes(const place& p) { return p.at[0] == sets + 1; }
    static constexpr std::size_t number_of_row(const place& p) {
        return p.at[1] + (is_purposes(p) ? 0 : enum_size<purpose>);
    }
    template <class Visit>
    constexpr void with_row(const place& p, Visit visit) {
        if (is_purposes(p))
            visit(map_.purposes[enum_at<purpose>(p.at[1] + std::size_t{1})]);
        else
            visit(map_.attributes[tact::enum_at<Attribute>(p.at[1])]);
    }
    constexpr void missing(const place& what, text_position at) {
        this->report(at, text_fault::missing, "", what, " is missing", "write it, or begin with a `base` that has it");
    }
    constexpr bool read_base(toml_values& in) {
        bool first = head_ == 1;
        for (const toml_written part : parts_) first = first && part == toml_written::no;
        if (!first)
            in.say_at(in.key().at, text_fault::contradiction, "`base` stands behind what it would take back",
                      "write it in the second line");
        toml_string s;
        has_base_ = true;
        if (!in.read_string(s)) return false;
        const toml_word said(s);
        if (standard_ != nullptr && said.is("standard")) {
            map_ = *standard_;
            return true;
        }
        detail::report_word(in.errors(), said, in.key(), [&](auto visit) {
            if (standard_ != nullptr) visit("standard");
        });
        return true;
    }

    basic_signal_mapping<Attribute>& map_;
    const basic_signal_mapping<Attribute>* standard_;
    text_words no_words_{nullptr, 0};
    row_mark rows_[enum_size<purpose> + enum_size<Attribute>]{};
    toml_written parts_[2]{};
    std::uint32_t head_ = 0; ///< a bit for each key that was written
    text_position end_{};
    bool has_base_ = false;
};

} // namespace detail

/// Reads a mapping of signals, and returns whether the text is without error. Otherwise `errors` has them, and the
/// mapping opens nothing and closes all: no purpose is outside, and whatever a signal says, it is a no to every one.
/// `base = "standard"` in the second line takes what is not written from `base`, if there is one.
template <named_enumeration Attribute>
[[nodiscard]] constexpr bool parse_signals(const input_text& text, basic_signal_mapping<Attribute>& into,
                                           text_errors& errors, const basic_signal_mapping<Attribute>* base = nullptr) {
    using document_type = detail::signals_document<Attribute>;
    errors.clear();
    into = {};
    document_type document(into, base, errors);
    detail::toml_reader<document_type> reader(text, document, errors);
    if (reader.follow("signals/1")) document.finish(!reader.lost());
    errors.sort();
    if (errors.empty()) return true;
    into = {};
    for (std::size_t i = 1; i < enum_size<purpose>; ++i)
        into.purposes[enum_at<purpose>(i)].profile.insert(tcf_set::most); // which no string can choose
    into.cross_context = into.closed_to_children = into.further =
        enum_set<purpose>::all() - enum_set{purpose::unstated};
    return false;
}

} // namespace tact

#endif
