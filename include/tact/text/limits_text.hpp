// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TEXT_LIMITS_TEXT_HPP
#define TACT_TEXT_LIMITS_TEXT_HPP

#include <tact/offer/contact_limits.hpp>
#include <tact/policy/names.hpp>
#include <tact/store/max_age.hpp>
#include <tact/text/detail/path_document.hpp>
#include <tact/vocabulary/names.hpp>

// How long a yes holds, and how often a person may be reached, as text.
//
//     tact = "limits/1"
//     [max_age.purposes]
//     marketing = "365 days"
//     [max_age.attributes]
//     current_location = "30 days"
//     [session]
//     intrusion = 6.000
//     asks = 2
//     quiet_after_a_no = "1 day"
//     evidence = "assumed"
//     statement = "no source gives a figure"
//     [person]
//     intrusion = 20.000
//     intrusion_refill = { amount = 20.000, per = "7 days" }
//     ...

namespace tact::inline v0_1 {

namespace detail {

/// A span of time in minutes.
struct text_span {
    minutes length = 0;
};
/// Reads a span: `"30 days"`, `"12 hours"`, `"1 minute"`.
constexpr bool read_member(toml_values& in, text_words&, text_span& span) {
    toml_string s;
    if (!in.read_string(s)) return false;
    std::uint64_t n = 0;
    std::size_t i = 0;
    for (; i < s.size && detail::is_digit(s.data[i]) && i < 10; ++i)
        n = 10 * n + static_cast<std::uint64_t>(s.data[i] - '0');
    const bool has_number = i != 0 && i < s.size && s.data[i] == ' ' && (s.data[0] != '0' || i == 1);
    const char* unit = s.data + (has_number ? i + 1 : 0);
    std::size_t size = has_number ? s.size - i - 1 : 0;
    if (size != 0 && n != 1 && unit[size - 1] == 's') --size;
    const std::uint64_t each = detail::spells("minute", unit, size) ? 1
                               : detail::spells("hour", unit, size) ? 60
                               : detail::spells("day", unit, size)  ? 1440
                                                                    : 0;
    if (each == 0) {
        text_error* e = in.errors().add(s.at, text_fault::unknown_word);
        if (e == nullptr) return true;
        detail::add_quoted(e->sentence, s.data, s.size);
        e->sentence << " is no span of time";
        e->mend << "write it as `30 days`, `12 hours` or `1 minute`";
        return true;
    }
    if (n * each >= 0xFFFFFFFF)
        in.say_at(s.at, text_fault::out_of_range, "the span of time is too long", "write at most 2982616 days");
    else
        span.length = static_cast<minutes>(n * each);
    return true;
}

/// The limits of a budget as they are read; ticks are minutes.
struct written_budget {
    odds_factor intrusion{};
    refill intrusion_refill{};
    std::uint32_t asks = 0;
    refill asks_refill{};
    text_span quiet_after_a_no{};
    text_span max_step{60 * 1440};
    provenance why{};
};
template <class Visit>
constexpr void each_budget_field(written_budget& b, Visit visit) {
    visit("intrusion", b.intrusion);
    visit("intrusion_refill", b.intrusion_refill);
    visit("asks", b.asks);
    visit("asks_refill", b.asks_refill);
    visit("quiet_after_a_no", b.quiet_after_a_no);
    visit("max_step", b.max_step);
    visit("evidence", b.why.evidence);
    visit("statement", b.why.statement);
}

/// Limits as the reader of TOML asks for them.
template <named_enumeration Attribute>
class limits_document : public path_document<limits_document<Attribute>> {
    using base = path_document<limits_document>;

public:
    using place = text_path;
    static constexpr const char* title = "limits";

    constexpr limits_document(basic_max_age<Attribute>& age, contact_limits& session, contact_limits& person,
                              text_words& words, text_errors& errors)
        : base(errors), age_(age), session_(session), person_(person), words_(words) {}

    template <class Visit>
    constexpr void visit_keys(const place& in, Visit visit) {
        if (in.depth == 0) {
            visit("max_age", toml_kind::table);
            visit("session", toml_kind::table);
            visit("person", toml_kind::table);
        } else if (in.depth == 1 && is_age(in)) {
            visit("purposes", toml_kind::table);
            visit("attributes", toml_kind::table);
        } else if (in.depth == 1) {
            detail::each_budget_field(budget_of(in), [&]<class Member>(const char* key, Member&) {
                visit(key, detail::same<Member, refill> ? toml_kind::table : toml_kind::value);
            });
        } else if (!is_age(in)) {
            visit("amount", toml_kind::value);
            visit("per", toml_kind::value);
        } else if (in.at[1] == 0) {
            for (std::size_t i = 1; i < enum_size<purpose>; ++i)
                visit(tact::identifier_of(enum_at<purpose>(i)), toml_kind::value);
        } else {
            for (std::size_t i = 0; i < enum_size<Attribute>; ++i)
                visit(tact::identifier_of(tact::enum_at<Attribute>(i)), toml_kind::value);
        }
    }
    constexpr toml_written written(const place& p) const {
        if (p.depth == 0) return toml_written::open;
        if (p.depth == 1) return tables_[p.at[0]];
        if (p.depth == 2) return fields_[p.at[0]][p.at[1]];
        const bool was = is_age(p) ? ages_[p.at[1]][p.at[2]] : inner_[p.at[0]][p.at[1]][p.at[2]];
        return was ? toml_written::closed : toml_written::no;
    }
    constexpr void note(const place& p, toml_written how, text_position at) {
        if (p.depth == 1) {
            tables_[p.at[0]] = how;
            at_[p.at[0]] = at;
        }
        if (p.depth == 2) fields_[p.at[0]][p.at[1]] = how;
        if (p.depth == 3) (is_age(p) ? ages_[p.at[1]][p.at[2]] : inner_[p.at[0]][p.at[1]][p.at[2]]) = true;
    }
    constexpr bool take_value(const place& p, toml_values& in) {
        bool good = true;
        std::uint16_t i = 0;
        if (is_age(p)) {
            text_span holds;
            if (!detail::read_member(in, words_, holds)) return false;
            if (p.at[1] == 0)
                age_.limit(enum_at<purpose>(p.at[2] + std::size_t{1}), holds.length);
            else
                age_.limit(tact::enum_at<Attribute>(p.at[2]), holds.length);
            return true;
        }
        detail::each_budget_field(budget_of(p), [&]<class Member>(const char*, Member& member) {
            if (i++ != p.at[1]) return;
            if constexpr (detail::same<Member, refill>)
                good = read_refill(in, p, member);
            else
                good = detail::read_member(in, words_, member);
        });
        return good;
    }
    /// Says what is missing, if that can be known, and gives the limits.
    constexpr void finish(bool knows_all) {
        if (!knows_all) return;
        give(1, session_);
        give(2, person_);
    }

private:
    static constexpr bool is_age(const place& p) { return p.at[0] == 0; }
    constexpr written_budget& budget_of(const place& p) { return budgets_[p.at[0] == 1 ? 0 : 1]; }

    constexpr bool read_refill(toml_values& in, const place& p, refill& r) {
        if (p.at[2] == 0) return detail::read_member(in, words_, r.amount);
        text_span per;
        const bool good = detail::read_member(in, words_, per);
        r.ticks = per.length;
        return good;
    }
    constexpr void give(std::uint16_t table, contact_limits& into) {
        if (tables_[table] == toml_written::no) return;
        const place here{toml_kind::table, 1, {table}};
        const written_budget& b = budget_of(here);
        std::uint16_t i = 0;
        detail::each_budget_field(budget_of(here), [&]<class Member>(const char*, Member&) {
            const place field = here.child(i, toml_kind::value);
            const bool optional = detail::same<Member, refill> || i == 5; // without a refill nothing comes back
            if (!optional && fields_[table][i] == toml_written::no)
                this->report(at_[table], text_fault::missing, "", field, " is missing", "write it");
            if constexpr (detail::same<Member, refill>)
                if (fields_[table][i] != toml_written::no && inner_[table][i][0] != inner_[table][i][1])
                    this->report(at_[table], text_fault::missing, "", field, " is half of a refill",
                                 "write `amount` and `per`");
            ++i;
        });
        const auto at_most = [&](std::uint64_t is, std::uint64_t most, std::uint16_t field, const char* mend) {
            if (is > most)
                this->report(at_[table], text_fault::out_of_range, "", here.child(field, toml_kind::value),
                             " is out of range", mend);
        };
        at_most(b.asks, 0xFF, 2, "write at most 255");
        at_most(b.quiet_after_a_no.length, 0xFFFF, 4, "write at most `45 days`");
        into.intrusion = b.intrusion;
        into.intrusion_refill = b.intrusion_refill;
        into.asks = static_cast<std::uint8_t>(b.asks);
        into.asks_refill = b.asks_refill;
        into.quiet_after_a_no = static_cast<std::uint16_t>(b.quiet_after_a_no.length);
        into.max_step = b.max_step.length;
        into.why = b.why;
    }

    basic_max_age<Attribute>& age_;
    contact_limits& session_;
    contact_limits& person_;
    text_words& words_;
    written_budget budgets_[2]{};
    toml_written tables_[3]{};
    toml_written fields_[3][8]{};
    text_position at_[3]{};
    bool inner_[3][8][2]{};
    bool ages_[2][enum_size<purpose> > enum_size<Attribute> ? enum_size<purpose> : enum_size<Attribute>]{};
};

} // namespace detail

/// How long a yes holds, and how often a person may be reached, as a text says it: in minutes. What it does not say of
/// ages is unlimited; a budget that it does not say holds nothing. Statements are kept in place, in `Characters` bytes;
/// the text may go once it was read. This is not copied. Written by one thread at a time.
template <named_enumeration Attribute, std::size_t Characters = 512>
class basic_limits_text {
public:
    /// Every yes has ended, and nobody may be reached.
    constexpr basic_limits_text() { forget(); }
    basic_limits_text(const basic_limits_text&) = delete;
    basic_limits_text& operator=(const basic_limits_text&) = delete;

    /// Reads limits, and returns whether the text is without error. Otherwise `errors` has them, every yes has ended,
    /// and nobody may be reached.
    [[nodiscard]] constexpr bool parse(const input_text& text, text_errors& errors) {
        errors.clear();
        forget();
        age_ = {};
        detail::text_words words(words_, Characters);
        detail::limits_document<Attribute> document(age_, session_, person_, words, errors);
        detail::toml_reader<detail::limits_document<Attribute>> reader(text, document, errors);
        if (reader.follow("limits/1")) document.finish(!reader.lost());
        detail::report_room(errors, words);
        errors.sort();
        valid_ = errors.empty();
        if (!valid_) forget();
        return valid_;
    }

    /// Whether a text was read that is without error.
    constexpr bool valid() const { return valid_; }
    /// How long a yes holds.
    constexpr const basic_max_age<Attribute>& max_age() const [[clang::lifetimebound]] { return age_; }
    /// The budget of one visit.
    constexpr const contact_limits& session() const [[clang::lifetimebound]] { return session_; }
    /// The budget of one person over all visits.
    constexpr const contact_limits& person() const [[clang::lifetimebound]] { return person_; }

private:
    constexpr void forget() {
        age_ = {};
        for (std::size_t i = 0; i < enum_size<purpose>; ++i) age_.limit(enum_at<purpose>(i), 0);
        session_ = person_ = {};
        valid_ = false;
    }

    basic_max_age<Attribute> age_{};
    contact_limits session_{};
    contact_limits person_{};
    char words_[Characters]{};
    bool valid_ = false;
};

/// Limits over the shipped attributes as a text says them.
template <std::size_t Characters = 512>
using limits_text = basic_limits_text<attribute, Characters>;

} // namespace tact

#endif
