// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TEXT_DETAIL_CONSENT_DOCUMENT_HPP
#define TACT_TEXT_DETAIL_CONSENT_DOCUMENT_HPP

#include <tact/decide/consent.hpp>
#include <tact/text/detail/read_member.hpp>
#include <tact/text/detail/toml_reader.hpp>
#include <tact/vocabulary/names.hpp>

// A consent in text: for each attribute or joint risk, for each purpose, which answer holds for which sources.
//
//     [attributes.email]
//     marketing = { specific = ["declared", "first_party"], refused = ["third_party"] }

namespace tact::inline v0_1 {

namespace detail {

/// The answers to one attribute or joint risk for one purpose: which sources each speaks of, and whether the datum was
/// supplied in the request.
struct consent_answers {
    enum_set<source> general{}, specific{}, expired{}, refused{}, withdrawn{};
    bool supplied = false;
    friend constexpr bool operator==(const consent_answers&, const consent_answers&) = default;
};
/// Calls `visit(key, sources, closes)` for the answers of each kind, and whether it is a no.
template <class Answers, class Visit>
constexpr void each_answer(Answers& a, Visit visit) {
    visit("general", a.general, false);
    visit("specific", a.specific, false);
    visit("expired", a.expired, false);
    visit("refused", a.refused, true);
    visit("withdrawn", a.withdrawn, true);
}

/// The sources that an answer can speak of: a yes of none that nobody states, and nothing of what is taken covertly.
inline constexpr enum_set<source> sources_of_a_yes =
    enum_set<source>::all() - enum_set{source::unstated, source::covert};
inline constexpr enum_set<source> sources_of_a_no = enum_set<source>::all() - enum_set{source::covert};

/// The answers that a consent holds; without the objections, which would hide them.
template <enumeration Attribute, class What>
constexpr consent_answers answers_of(const basic_consent<Attribute>& unobjected, What what, purpose p) {
    consent_answers a;
    for (const source s : sources_of_a_no) {
        switch (unobjected.state(what, p, s)) {
        case consent_state::general: a.general.insert(s); break;
        case consent_state::specific: a.specific.insert(s); break;
        case consent_state::expired: a.expired.insert(s); break;
        case consent_state::refused: a.refused.insert(s); break;
        case consent_state::withdrawn: a.withdrawn.insert(s); break;
        case consent_state::never_asked:
        case consent_state::unreadable:
        default: break;
        }
    }
    if constexpr (!detail::same<What, joint_risk>) a.supplied = unobjected.supplied(what, p);
    return a;
}

/// Brings a consent to these answers by its own verbs; false if no verbs lead there.
template <enumeration Attribute, class What>
constexpr bool give_answers(basic_consent<Attribute>& c, What what, purpose p, const consent_answers& a) {
    const enum_set<source> nobody = source::unstated;
    const auto refuse = [&](const enum_set<source>& from, bool withdrawn) {
        if (from.empty()) return;
        if constexpr (detail::same<What, joint_risk>)
            withdrawn ? c.withdraw(what, p) : c.refuse(what, p);
        else
            withdrawn ? c.withdraw(what, p, from) : c.refuse(what, p, from);
    };
    const auto grant = [&](const enum_set<source>& from, bool specific) {
        if (from.empty()) return;
        if constexpr (detail::same<What, joint_risk>)
            specific ? c.grant(what, p) : c.grant_generally(what, p);
        else
            specific ? c.grant(what, p, from) : c.grant_generally(what, p, from);
    };
    // A no about an unstated source alone would be one about all: it is given together with one that is answered anew.
    const bool withdrawn_first = a.withdrawn.contains(source::unstated);
    enum_set<source> first = withdrawn_first ? a.withdrawn : a.refused;
    const enum_set<source>& second = withdrawn_first ? a.refused : a.withdrawn;
    for (const source s : second | a.general | a.specific | a.expired)
        if (first == nobody) first.insert(s);
    refuse(first, withdrawn_first);
    refuse(second, !withdrawn_first);
    grant(a.expired, false);
    if constexpr (detail::same<What, joint_risk>) {
        if (!a.expired.empty()) c.expire(what, p);
    } else {
        if (!a.expired.empty()) c.expire(what, p, a.expired);
    }
    grant(a.general, false);
    grant(a.specific, true);
    if constexpr (!detail::same<What, joint_risk>)
        if (a.supplied) c.supply(what, p);
    return detail::answers_of(c, what, p) == a;
}

/// What a key of a consent leads to.
enum class consent_spot : std::uint8_t { head, head_value, part, row, purpose, answer };
struct consent_place {
    toml_kind kind = toml_kind::nothing;
    consent_spot spot{};
    bool risks = false;    ///< of joint risks, and not of attributes
    std::uint16_t key = 0; ///< of the head, or of the answer
    std::size_t row = 0;
    tact::purpose purpose{};
    friend constexpr bool operator==(const consent_place&, const consent_place&) = default;
};

/// A consent as the reader of TOML asks for it.
template <named_enumeration Attribute>
class consent_document {
public:
    using place = consent_place;

    constexpr consent_document(basic_consent<Attribute>& c, text_errors& errors) : consent_(c), errors_(errors) {}

    static constexpr place root() { return {toml_kind::table, consent_spot::head, false, 0, 0, {}}; }

    constexpr place find(const place& in, const toml_word& key) {
        place found = in;
        found.kind = toml_kind::nothing;
        switch (in.spot) {
        case consent_spot::head: {
            std::uint16_t i = 0;
            each_key(in, [&](const char* known) {
                if (key.is(known)) {
                    found.key = i;
                    found.kind = i < head_values ? toml_kind::value : toml_kind::table;
                    found.spot = i < head_values ? consent_spot::head_value : consent_spot::part;
                    found.risks = i > head_values;
                }
                ++i;
            });
            break;
        }
        case consent_spot::part:
            found.spot = consent_spot::row;
            if (in.risks)
                find_row(found, detail::value_named<joint_risk>(key));
            else
                find_row(found, detail::value_named<Attribute>(key));
            break;
        case consent_spot::row:
            found.spot = consent_spot::purpose;
            if (const parsed<purpose> p = detail::value_named<purpose>(key); p && *p != purpose::unstated) {
                found.kind = toml_kind::table;
                found.purpose = *p;
            }
            break;
        case consent_spot::purpose: {
            std::uint16_t i = 0;
            found.spot = consent_spot::answer;
            each_key(in, [&](const char* known) {
                if (key.is(known)) {
                    found.kind = toml_kind::value;
                    found.key = i;
                }
                ++i;
            });
            break;
        }
        case consent_spot::head_value:
        case consent_spot::answer:
        default: break;
        }
        return found;
    }

    constexpr toml_written written(const place& p) const {
        const auto flag = [](std::uint32_t bits, std::size_t i) {
            return (bits >> i & 1u) != 0 ? toml_written::closed : toml_written::no;
        };
        switch (p.spot) {
        case consent_spot::head: return toml_written::open;
        case consent_spot::head_value: return flag(head_, p.key);
        case consent_spot::part: return parts_[p.risks ? 1 : 0];
        case consent_spot::row: return rows_[place_of(p)].written;
        case consent_spot::purpose: return flag(rows_[place_of(p)].purposes, tact::position(p.purpose));
        case consent_spot::answer:
        default: break;
        }
        return flag(answered_, p.key);
    }
    constexpr void note(const place& p, toml_written how, text_position at) {
        switch (p.spot) {
        case consent_spot::head: return;
        case consent_spot::head_value: head_ |= 1u << p.key; return;
        case consent_spot::part: parts_[p.risks ? 1 : 0] = how; return;
        case consent_spot::row: rows_[place_of(p)].written = how; return;
        case consent_spot::purpose:
            rows_[place_of(p)].purposes |= 1u << tact::position(p.purpose);
            give();
            open_ = p;
            opened_ = at;
            return;
        case consent_spot::answer: answered_ |= 1u << p.key; return;
        default: return;
        }
    }

    constexpr bool take_value(const place& p, toml_values& in) {
        if (p.spot == consent_spot::head_value) {
            if (p.key == 1) return in.read_boolean(unreadable_);
            return detail::read_words<purpose>(in, [&](purpose objected, const toml_word& said) {
                if (objections_.contains(objected)) detail::report_word_twice(errors_, said);
                if (objected == purpose::unstated)
                    in.say_at(said.at(), text_fault::contradiction, "nobody can object to an unstated purpose",
                              "leave it out");
                objections_.insert(objected);
            });
        }
        bool good = true;
        std::uint16_t i = 0;
        detail::each_answer(answers_, [&](const char*, enum_set<source>& of, bool closes) {
            if (i++ == p.key) good = read_sources(in, of, closes ? sources_of_a_no : sources_of_a_yes);
        });
        return i == p.key ? in.read_boolean(answers_.supplied) : good;
    }
    static constexpr place item(const place&, text_position) { return {}; }

    template <class Visit>
    constexpr void each_key(const place& in, Visit visit) {
        switch (in.spot) {
        case consent_spot::head:
            visit("objections");
            visit("unreadable");
            visit("attributes");
            visit("joint_risks");
            return;
        case consent_spot::part:
            if (in.risks)
                detail::each_identifier<joint_risk>(visit);
            else
                detail::each_identifier<Attribute>(visit);
            return;
        case consent_spot::row:
            detail::each_identifier<purpose>([&](const char* key) {
                if (!detail::spells("unstated", key, 8)) visit(key);
            });
            return;
        case consent_spot::purpose:
            detail::each_answer(answers_, [&](const char* key, const auto&, bool) { visit(key); });
            if (!in.risks) visit("supplied");
            return;
        case consent_spot::head_value:
        case consent_spot::answer:
        default: return;
        }
    }
    template <std::size_t Capacity>
    constexpr void add_name(const place& p, fixed_text<Capacity>& out) {
        if (p.spot == consent_spot::head) {
            out << "a consent";
            return;
        }
        if (p.spot == consent_spot::head_value) {
            out << (p.key == 0 ? "objections" : "unreadable");
            return;
        }
        out << (p.risks ? "joint_risks" : "attributes");
        if (p.spot >= consent_spot::row) {
            out << '.'
                << (p.risks ? tact::identifier_of(tact::enum_at<joint_risk>(p.row))
                            : tact::identifier_of(tact::enum_at<Attribute>(p.row)));
        }
        if (p.spot >= consent_spot::purpose) out << '.' << tact::identifier_of(p.purpose);
        if (p.spot < consent_spot::answer) return;
        std::uint16_t i = 0;
        place table = p;
        table.spot = consent_spot::purpose;
        each_key(table, [&](const char* key) {
            if (i++ == p.key) out << '.' << key;
        });
    }

    /// Gives the last answers, and objects.
    constexpr void finish() {
        give();
        if (unreadable_) consent_ = basic_consent<Attribute>::unreadable();
        for (const purpose p : objections_) consent_.object_to(p);
    }

private:
    static constexpr std::uint16_t head_values = 2;

    struct mark {
        std::uint32_t purposes = 0; ///< a bit for each that was written
        toml_written written = toml_written::no;
    };

    static constexpr std::size_t place_of(const place& p) { return p.row + (p.risks ? enum_size<Attribute> : 0); }
    template <class E>
    static constexpr void find_row(place& found, const parsed<E>& value) {
        if (!value) return;
        found.kind = toml_kind::table;
        found.row = tact::position(*value);
    }

    /// Sources, or the word `every`.
    constexpr bool read_sources(toml_values& in, enum_set<source>& of, const enum_set<source>& every) {
        std::size_t next = 0;
        return in.read_strings([&](const toml_string& s) {
            const toml_word said(s);
            const parsed<source> found = detail::value_named<source>(said, next);
            const bool all = said.is("every");
            if (!found && !all) {
                detail::report_word(errors_, said, in.key(), [](auto visit) {
                    visit("every");
                    detail::each_identifier<source>(visit);
                });
                return;
            }
            if (all ? !of.empty() : of.contains(*found)) detail::report_word_twice(errors_, said);
            if (all)
                of |= every;
            else
                of.insert(*found);
            next = found ? tact::position(*found) + 1 : 0;
        });
    }
    /// Gives the answers that were read, when all of them were.
    constexpr void give() {
        if (open_.kind == toml_kind::nothing) return;
        const bool possible =
            open_.risks ? detail::give_answers(consent_, tact::enum_at<joint_risk>(open_.row), open_.purpose, answers_)
                        : detail::give_answers(consent_, tact::enum_at<Attribute>(open_.row), open_.purpose, answers_);
        if (!possible)
            if (text_error* e = errors_.add(opened_, text_fault::contradiction)) {
                e->sentence << '`';
                add_name(open_, e->sentence);
                e->sentence << "` holds answers that no consent can hold together";
                e->mend << "name each source once; no yes comes from `unstated` or `covert`, and what was supplied is "
                           "`specific` "
                           "and `declared`";
            }
        open_ = {};
        answers_ = {};
        answered_ = 0;
    }

    basic_consent<Attribute>& consent_;
    text_errors& errors_;
    mark rows_[enum_size<Attribute> + enum_size<joint_risk>]{};
    toml_written parts_[2]{};
    std::uint32_t head_ = 0;     ///< the keys of the head that were written
    std::uint32_t answered_ = 0; ///< and those of the answers that are read
    place open_{};               ///< which these are
    text_position opened_{};
    consent_answers answers_{};
    enum_set<purpose> objections_{};
    bool unreadable_ = false;
};

} // namespace detail

} // namespace tact

#endif
