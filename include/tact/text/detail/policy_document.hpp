// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TEXT_DETAIL_POLICY_DOCUMENT_HPP
#define TACT_TEXT_DETAIL_POLICY_DOCUMENT_HPP

#include <tact/text/detail/member_text.hpp>
#include <tact/text/detail/policy_marks.hpp>
#include <tact/text/detail/read_member.hpp>
#include <tact/text/policy_bases.hpp>

namespace tact::inline v0_1 {

namespace detail {

/// What a key of a policy leads to.
enum class policy_spot : std::uint8_t {
    head,       ///< the table of all
    head_value, ///< `name = ...`
    part,       ///< `[attributes]`, a table of rows
    list,       ///< `[[combinations]]`
    row,        ///< `[attributes.email]`, a table of fields
    value,      ///< `sensitivity = ...`
    inner,      ///< `needs = { ... }`, a field that is a table
    inner_value ///< `trust = ...` in it
};
struct policy_place {
    toml_kind kind = toml_kind::nothing;
    policy_spot spot{};
    policy_part part{};
    std::uint16_t field = 0; ///< of the head, the row or the inner table
    std::size_t row = 0;
    friend constexpr bool operator==(const policy_place&, const policy_place&) = default;
};

template <class Row>
inline constexpr toml_kind kind_of_member<row_condition<Row>> = toml_kind::table;

/// A policy as the reader of TOML asks for it. It writes into a table, and notes what was written where.
template <named_enumeration Attribute>
class policy_document {
public:
    using place = policy_place;
    using table = basic_policy_table<Attribute>;

    constexpr policy_document(table& t, policy_marks<Attribute>& marks, text_words& words, text_errors& errors,
                              const basic_policy_bases<Attribute>& offered_bases)
        : table_(t), marks_(marks), words_(words), errors_(errors), bases_(offered_bases) {}

    static constexpr place root() { return {toml_kind::table, policy_spot::head, policy_part::head, 0, 0}; }

    constexpr place find(const place& in, const toml_word& key) {
        marks_.end = key.at();
        switch (in.spot) {
        case policy_spot::head: return find_in_head(key);
        case policy_spot::part: return find_row(in.part, key);
        case policy_spot::row: return find_field(in, key);
        case policy_spot::inner: return find_inner(in, key);
        case policy_spot::head_value:
        case policy_spot::list:
        case policy_spot::value:
        case policy_spot::inner_value:
        default: return {};
        }
    }

    constexpr toml_written written(const place& p) const {
        const auto flag = [&](std::uint32_t fields) {
            return (fields >> p.field & 1u) != 0 ? toml_written::closed : toml_written::no;
        };
        switch (p.spot) {
        case policy_spot::head: return toml_written::open;
        case policy_spot::head_value: return flag(marks_.head_fields);
        case policy_spot::part:
        case policy_spot::list: return marks_.of_part(p.part).written;
        case policy_spot::row: return marks_.of_row(p.part, p.row).written;
        case policy_spot::value: return flag(marks_.of_row(p.part, p.row).fields);
        case policy_spot::inner: return marks_.of_row(p.part, p.row).inner;
        case policy_spot::inner_value:
        default: break;
        }
        return flag(marks_.of_row(p.part, p.row).inner_fields);
    }

    constexpr void note(const place& p, toml_written how, text_position at) {
        row_mark* mark = p.spot < policy_spot::row ? nullptr : &marks_.of_row(p.part, p.row);
        switch (p.spot) {
        case policy_spot::head: return;
        case policy_spot::head_value: marks_.head_fields |= 1u << p.field; return;
        case policy_spot::list:
            if (marks_.of_part(p.part).written == toml_written::no) clear_list(p.part);
            [[fallthrough]];
        case policy_spot::part: marks_.of_part(p.part) = {at, how}; return;
        case policy_spot::row:
            mark->written = how;
            mark->at = at;
            return;
        case policy_spot::value: mark->fields |= 1u << p.field; return;
        case policy_spot::inner:
            mark->fields |= 1u << p.field;
            mark->inner = how;
            clear_inner(p);
            return;
        case policy_spot::inner_value: mark->inner_fields |= 1u << p.field; return;
        default: return;
        }
    }

    constexpr bool take_value(const place& p, toml_values& in) {
        bool good = true;
        std::uint16_t i = 0;
        if (p.spot == policy_spot::head_value) {
            if (p.field == 0) return read_base(in);
            detail::each_head_field(table_, [&](const char*, auto& member) {
                if (++i == p.field) good = detail::read_member(in, words_, member);
            });
        } else if (p.spot == policy_spot::value) {
            detail::visit_row(table_, p.part, p.row, [&](auto& row) {
                detail::each_field(row, [&]<class Member>(const char*, Member&& member) {
                    if (i++ != p.field) return;
                    if constexpr (kind_of_member<plain_type<Member>> == toml_kind::value)
                        good = detail::read_member(in, words_, member);
                });
            });
        } else {
            good = read_inner(p, in);
        }
        return good;
    }

    constexpr place item(const place& list, text_position at) {
        finish_item();
        const std::size_t n =
            list.part == policy_part::combinations ? table_.combinations.size() : table_.coarsenings.size();
        const bool room =
            list.part == policy_part::combinations ? table_.combinations.add({}) : table_.coarsenings.add({});
        if (!room) {
            if (text_error* e = errors_.add(at, text_fault::out_of_room)) {
                e->sentence << "a policy has at most ";
                e->sentence.add_number(n) << ' ' << detail::name_of_part(list.part);
                e->mend << "leave some out";
            }
            return {};
        }
        (list.part == policy_part::combinations ? marks_.combinations[n] : marks_.coarsenings[n]) = at;
        marks_.item = {};
        marks_.item.at = at;
        marks_.item.written = toml_written::open;
        item_of_ = list.part;
        return {toml_kind::table, policy_spot::row, list.part, 0, n};
    }

    template <class Visit>
    constexpr void each_key(const place& in, Visit visit) {
        if (in.spot == policy_spot::head) {
            if (bases_.size() != 0) visit("base");
            detail::each_head_field(table_, [&](const char* key, const auto&) { visit(key); });
            for (std::size_t p = 1; p < policy_parts; ++p) visit(detail::name_of_part(static_cast<policy_part>(p)));
        } else if (in.spot == policy_spot::part) {
            detail::visit_rows(table_, in.part, [&](auto& rows) {
                for (const auto& r : rows) visit(tact::identifier_of(r.key));
            });
        } else if (in.spot == policy_spot::row) {
            visit_fields(in, [&](const char* key, toml_kind) { visit(key); });
        } else if (in.spot == policy_spot::inner) {
            if (in.part == policy_part::obligations)
                detail::each_identifier<axis>(visit);
            else
                detail::each_inner(any_, [&](const char* key, const auto&) { visit(key); });
        }
    }

    template <std::size_t Capacity>
    constexpr void add_name(const place& p, fixed_text<Capacity>& out) {
        if (p.spot == policy_spot::head) {
            out << "a policy";
            return;
        }
        if (p.spot == policy_spot::head_value) {
            std::uint16_t i = 0;
            if (p.field == 0) out << "base";
            detail::each_head_field(table_, [&](const char* key, const auto&) {
                if (++i == p.field) out << key;
            });
            return;
        }
        out << detail::name_of_part(p.part);
        if (p.spot >= policy_spot::row) add_row(p, out);
        if (p.spot < policy_spot::value) return;
        std::uint16_t i = 0;
        visit_fields(p, [&](const char* key, toml_kind kind) {
            const bool named = p.spot == policy_spot::inner_value ? kind == toml_kind::table : i == p.field;
            if (named) out << '.' << key;
            ++i;
        });
    }

    /// Says what is missing, if that can be known. To be called once, behind the last entry.
    constexpr void finish(bool knows_all) {
        if (!knows_all) return;
        finish_item();
        const text_position at = marks_.end;
        constexpr std::uint32_t name_bit = 2u;
        std::uint32_t flag = 1;
        detail::each_head_field(table_, [&](const char* key, const auto&) {
            flag <<= 1;
            const bool needed = flag == name_bit || !has_base_;
            if (!needed || (marks_.head_fields & flag) != 0) return;
            if (text_error* e = errors_.add({}, text_fault::missing)) {
                e->sentence << '`' << key << "` is missing";
                e->mend << "write it before the first table";
            }
        });
        for (std::size_t i = 1; i < policy_parts; ++i) finish_part(static_cast<policy_part>(i), at);
    }

private:
    template <class Member>
    struct plain_of {
        using type = Member;
    };
    template <class Member>
    struct plain_of<Member&> : plain_of<Member> {};
    template <class Member>
    struct plain_of<const Member> : plain_of<Member> {};
    template <class Member>
    using plain_type = typename plain_of<Member>::type;

    /// Calls `visit(key, kind)` for each field of a row.
    template <class Visit>
    constexpr void visit_fields(const place& p, Visit visit) {
        const auto fields = [&](auto& row) {
            detail::each_field(
                row, [&]<class Member>(const char* key, Member&&) { visit(key, kind_of_member<plain_type<Member>>); });
        };
        if (p.part == policy_part::combinations) {
            combination<Attribute> together{};
            fields(together);
        } else if (p.part == policy_part::coarsenings) {
            coarsening<Attribute> edge{};
            fields(edge);
        } else {
            detail::visit_row(table_, p.part, p.row, fields);
        }
    }

    constexpr place find_in_head(const toml_word& key) {
        std::uint16_t field = 0;
        place found{};
        if (key.is("base")) return {toml_kind::value, policy_spot::head_value, policy_part::head, 0, 0};
        detail::each_head_field(table_, [&](const char* known, const auto&) {
            ++field;
            if (key.is(known)) found = {toml_kind::value, policy_spot::head_value, policy_part::head, field, 0};
        });
        for (std::size_t i = 1; i < policy_parts && found.kind == toml_kind::nothing; ++i) {
            const auto p = static_cast<policy_part>(i);
            if (!key.is(detail::name_of_part(p))) continue;
            if (detail::is_list(p))
                found = {toml_kind::list, policy_spot::list, p, 0, 0};
            else
                found = {toml_kind::table, detail::is_row(p) ? policy_spot::row : policy_spot::part, p, 0, 0};
        }
        return found;
    }
    constexpr place find_row(policy_part p, const toml_word& key) {
        place found{};
        detail::visit_rows(table_, p, [&](auto& rows) {
            const auto named = [&]<named_enumeration E>(E) {
                if (const parsed<E> e = detail::value_named<E>(key, next_row_))
                    found = {toml_kind::table, policy_spot::row, p, 0, tact::position(*e)};
            };
            named(rows.begin()->key);
        });
        next_row_ = found.row + 1;
        return found;
    }
    constexpr place find_field(const place& in, const toml_word& key) {
        place found{};
        std::uint16_t i = 0;
        visit_fields(in, [&](const char* known, toml_kind kind) {
            if (found.kind == toml_kind::nothing && key.is(known))
                found = {kind, kind == toml_kind::table ? policy_spot::inner : policy_spot::value, in.part, i, in.row};
            ++i;
        });
        return found;
    }
    constexpr place find_inner(const place& in, const toml_word& key) {
        place found{};
        std::uint16_t i = 0;
        const auto offer = [&](const char* known) {
            if (key.is(known)) found = {toml_kind::value, policy_spot::inner_value, in.part, i, in.row};
            ++i;
        };
        each_key(in, offer);
        return found;
    }

    /// Before a list is written, that of the base goes.
    constexpr void clear_list(policy_part p) {
        if (p == policy_part::combinations)
            table_.combinations = {};
        else
            table_.coarsenings = {};
    }
    constexpr void clear_inner(const place& p) {
        detail::visit_row(table_, p.part, p.row, [](auto& row) {
            if constexpr (requires { row.needs; }) row.needs = {};
            if constexpr (requires { row.when; }) {
                row.when = axis::purpose;
                row.values = 0;
            }
        });
    }
    constexpr bool read_inner(const place& p, toml_values& in) {
        bool good = true;
        detail::visit_row(table_, p.part, p.row, [&](auto& row) {
            if constexpr (requires { row.needs; }) {
                std::uint16_t i = 0;
                detail::each_inner(row.needs, [&](const char*, auto& member) {
                    if (i++ == p.field) good = detail::read_member(in, words_, member);
                });
            }
            if constexpr (requires { row.when; }) good = read_condition(row, p, in);
        });
        return good;
    }
    template <class Row>
    constexpr bool read_condition(Row& row, const place& p, toml_values& in) {
        bool good = true;
        const std::uint32_t before = marks_.of_row(p.part, p.row).inner_fields;
        if ((before & (before - 1)) != 0) // a second one
            in.say_at(in.key().at, text_fault::contradiction, "an obligation looks at one axis, and here is another",
                      "keep one of them");
        constexpr context any{};
        tact::for_each_axis(any, [&]<named_enumeration E>(axis a, const E&) {
            if (tact::position(a) != p.field) return;
            row.when = a;
            row.values = 0;
            good = detail::read_words<E>(in, [&](E value, const toml_word& said) {
                const auto flag = static_cast<std::uint16_t>(1u << tact::position(value));
                if ((row.values & flag) != 0) detail::report_word_twice(errors_, said);
                row.values = static_cast<std::uint16_t>(row.values | flag);
            });
        });
        return good;
    }

    constexpr bool read_base(toml_values& in) {
        bool first = marks_.head_fields == 1;
        for (const part_mark& part : marks_.parts) first = first && part.written == toml_written::no;
        if (!first)
            in.say_at(in.key().at, text_fault::contradiction, "`base` stands behind what it would take back",
                      "write it in the second line");
        const text_position at = in.cursor.position();
        toml_string s;
        has_base_ = true; // and nothing is missing on account of a wrong one
        if (!in.read_string(s)) return false;
        const toml_word said(s);
        for (const auto& base : bases_)
            if (said.is(base.name)) {
                table_ = *base.table;
                return true;
            }
        if (text_error* e = errors_.add(at, text_fault::unknown_word)) {
            detail::add_quoted(e->sentence, said.data(), said.size());
            e->sentence << " is no table that this program offers";
            const auto each = [&](auto visit) {
                for (const auto& base : bases_) visit(base.name);
            };
            word_choice choice(said.data(), said.size());
            each([&](const char* known) { choice.offer(known); });
            choice.say(e->mend, each);
        }
        return true;
    }

    template <std::size_t Capacity>
    constexpr void add_row(const place& p, fixed_text<Capacity>& out) {
        detail::visit_rows(table_, p.part,
                           [&](auto& rows) { out << '.' << tact::identifier_of(rows.begin()[p.row].key); });
    }

    /// Says what a row that was written, or has to be, does not say.
    constexpr void finish_row(policy_part p, std::size_t row, bool all) {
        const row_mark& mark = marks_.of_row(p, row);
        if (mark.written == toml_written::implied && mark.fields == 0) return; // by a header that was wrong
        const bool silent = p == policy_part::expected && table_.expectations.begin()[row].expected.empty();
        const place here{toml_kind::table, policy_spot::row, p, 0, row};
        std::uint32_t every = 0;
        visit_fields(here, [&](const char*, toml_kind) { every = 2 * every + 1; });
        if (mark.fields == every) return;
        std::uint32_t flag = 1;
        visit_fields(here, [&](const char* key, toml_kind) {
            const bool why = detail::spells("evidence", key, 8) || detail::spells("statement", key, 9);
            const bool needed = why ? !silent : all;
            if (needed && (mark.fields & flag) == 0)
                if (text_error* e = errors_.add(mark.at, text_fault::missing)) {
                    e->sentence << '`';
                    add_name(here, e->sentence);
                    e->sentence << "` does not say its `" << key << '`';
                    e->mend << (why ? "say what the row rests on: `evidence` and `statement`" : "write it");
                }
            flag <<= 1;
        });
    }
    constexpr void finish_item() {
        if (item_of_ == policy_part::head) return;
        const std::size_t n =
            item_of_ == policy_part::combinations ? table_.combinations.size() : table_.coarsenings.size();
        finish_row(item_of_, n - 1, true);
        item_of_ = policy_part::head;
    }
    constexpr void finish_part(policy_part p, text_position at) {
        const part_mark& part = marks_.of_part(p);
        bool any = part.written != toml_written::no;
        for (std::size_t i = 0; i < marks_.size_of(p); ++i)
            any = any || marks_.of_row(p, i).written != toml_written::no;
        if (!any) {
            if (!has_base_) report_missing(at, detail::name_of_part(p), nullptr, detail::is_list(p));
            return;
        }
        for (std::size_t i = 0; i < marks_.size_of(p); ++i) {
            const row_mark& mark = marks_.of_row(p, i);
            if (mark.written != toml_written::no)
                finish_row(p, i, !has_base_);
            else if (!has_base_)
                detail::visit_rows(table_, p, [&](auto& rows) {
                    const char* row = tact::identifier_of(rows.begin()[i].key);
                    if (*row != '\0') report_missing(part.at, detail::name_of_part(p), row, false);
                });
        }
    }
    constexpr void report_missing(text_position at, const char* part, const char* row, bool list) {
        text_error* e = errors_.add(at, text_fault::missing);
        if (e == nullptr) return;
        e->sentence << '`' << part;
        if (row != nullptr) e->sentence << '.' << row;
        e->sentence << "` is missing";
        e->mend << "write it";
        if (list) e->mend << ", or `" << part << " = []` before the first table";
        e->mend << ", or begin with a `base` that has it";
    }

    table& table_;
    policy_marks<Attribute>& marks_;
    text_words& words_;
    text_errors& errors_;
    const basic_policy_bases<Attribute>& bases_;
    relationship any_{};
    std::size_t next_row_ = 0;
    policy_part item_of_ = policy_part::head; ///< the list whose table is open
    bool has_base_ = false;
};

} // namespace detail

} // namespace tact

#endif
