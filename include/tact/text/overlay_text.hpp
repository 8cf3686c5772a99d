// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TEXT_OVERLAY_TEXT_HPP
#define TACT_TEXT_OVERLAY_TEXT_HPP

#include <tact/policy/combined.hpp>
#include <tact/policy/names.hpp>
#include <tact/text/detail/member_text.hpp>
#include <tact/text/detail/read_member.hpp>
#include <tact/text/detail/toml_reader.hpp>
#include <tact/vocabulary/names.hpp>

namespace tact::inline v0_1 {

namespace detail {

/// Calls `visit(key, member)` for each field of an overlay.
template <class Overlay, class Visit>
constexpr void each_overlay_field(Overlay& x, Visit visit) {
    visit("name", x.name);
    visit("never", x.never);
    visit("closed_sources", x.closed_sources);
    visit("closed_purposes", x.closed_purposes);
    visit("consented", x.consented);
    visit("needs", x.needs);
    visit("multiplier", x.multiplier);
    visit("evidence", x.why.evidence);
    visit("statement", x.why.statement);
}

/// What a key of an overlay leads to.
struct overlay_place {
    toml_kind kind = toml_kind::nothing;
    bool inner = false; ///< within `needs`
    std::uint16_t field = 0;
    friend constexpr bool operator==(const overlay_place&, const overlay_place&) = default;
};

/// An overlay as the reader of TOML asks for it.
template <named_enumeration Attribute>
class overlay_document {
public:
    using place = overlay_place;

    constexpr overlay_document(basic_overlay<Attribute>& x, text_words& words, text_errors& errors)
        : overlay_(x), words_(words), errors_(errors) {}

    static constexpr place root() { return {toml_kind::table, false, root_field}; }
    constexpr place find(const place& in, const toml_word& key) {
        place found{};
        std::uint16_t i = 0;
        each_member(in, [&]<class Member>(const char* known, Member&) {
            if (key.is(known)) found = {kind_of_member<Member>, in != root(), i};
            ++i;
        });
        return found;
    }
    constexpr toml_written written(const place& p) const {
        return (fields(p) >> p.field & 1u) != 0 ? toml_written::closed : toml_written::no;
    }
    constexpr void note(const place& p, toml_written, text_position at) {
        (p.inner ? inner_fields_ : fields_) |= std::uint32_t{1} << p.field;
        if (!p.inner) at_ = at;
    }
    constexpr bool take_value(const place& p, toml_values& in) {
        bool good = true;
        std::uint16_t i = 0;
        const place table = p.inner ? place{toml_kind::table, false, 0} : root();
        each_member(table, [&]<class Member>(const char*, Member& member) {
            if (i++ != p.field) return;
            if constexpr (kind_of_member<Member> == toml_kind::value) good = detail::read_member(in, words_, member);
        });
        return good;
    }
    static constexpr place item(const place&, text_position) { return {}; }
    template <class Visit>
    constexpr void each_key(const place& in, Visit visit) {
        each_member(in, [&](const char* key, const auto&) { visit(key); });
    }
    template <std::size_t Capacity>
    constexpr void add_name(const place& p, fixed_text<Capacity>& out) {
        if (p == root()) {
            out << "an overlay";
            return;
        }
        if (p.inner) out << "needs.";
        std::uint16_t i = 0;
        each_member(p.inner ? place{toml_kind::table, false, 0} : root(), [&](const char* key, const auto&) {
            if (i++ == p.field) out << key;
        });
    }
    /// An overlay may be silent on where it comes from, but not say half of it.
    constexpr void finish() {
        constexpr std::uint32_t evidence = 1u << 7, statement = 1u << 8;
        const bool says = (fields_ & evidence) != 0;
        if (says == ((fields_ & statement) != 0)) return;
        if (text_error* e = errors_.add(at_, text_fault::missing)) {
            e->sentence << (says ? "`evidence` stands without a `statement`"
                                 : "`statement` stands without its `evidence`");
            e->mend << "write both, or neither";
        }
    }

private:
    static constexpr std::uint16_t root_field = 0xFFFF;

    template <class Visit>
    constexpr void each_member(const place& in, Visit visit) {
        if (in == root())
            detail::each_overlay_field(overlay_, visit);
        else
            detail::each_inner(overlay_.needs, visit);
    }
    constexpr std::uint32_t fields(const place& p) const { return p.inner ? inner_fields_ : fields_; }

    basic_overlay<Attribute>& overlay_;
    text_words& words_;
    text_errors& errors_;
    std::uint32_t fields_ = 0;
    std::uint32_t inner_fields_ = 0;
    text_position at_{};
};

} // namespace detail

/// An overlay as a text says it. All of it may be left out, since an overlay only narrows. Its name and statement are
/// kept in place, in `Characters` bytes: the text is not needed any more once it was read, and this is not copied.
/// Written by one thread at a time.
template <named_enumeration Attribute, std::size_t Characters = 512>
class basic_overlay_text {
public:
    /// An overlay that changes nothing.
    constexpr basic_overlay_text() = default;
    /// What a text says, for a constant.
    constexpr explicit basic_overlay_text(const input_text& text) {
        text_errors errors(&first_error_, 1);
        static_cast<void>(parse(text, errors));
    }
    basic_overlay_text(const basic_overlay_text&) = delete;
    basic_overlay_text& operator=(const basic_overlay_text&) = delete;

    /// Reads an overlay, and returns whether the text is without error. Otherwise `errors` has them, and the overlay is
    /// invalid: under it everything is denied, since a prohibition that cannot be read must not be lost.
    [[nodiscard]] constexpr bool parse(const input_text& text, text_errors& errors) {
        errors.clear();
        overlay_ = {};
        detail::text_words words(words_, Characters);
        detail::overlay_document<Attribute> document(overlay_, words, errors);
        if (detail::toml_reader<detail::overlay_document<Attribute>>(text, document, errors).follow("overlay/1"))
            document.finish();
        detail::report_room(errors, words);
        errors.sort();
        valid_ = errors.empty();
        if (valid_) return true;
        overlay_ = {};
        overlay_.multiplier = odds_factor();
        return false;
    }

    /// Whether a text was read that is without error.
    constexpr bool valid() const { return valid_; }
    /// What it says.
    constexpr const basic_overlay<Attribute>& overlay() const { return overlay_; }
    /// An error of a constant.
    constexpr const text_error& first_error() const { return first_error_; }

private:
    basic_overlay<Attribute> overlay_{};
    text_error first_error_{};
    char words_[Characters]{};
    bool valid_ = false;
};

/// An overlay over the shipped attributes as a text says it.
template <std::size_t Characters = 512>
using overlay_text = basic_overlay_text<attribute, Characters>;

/// Writes the canonical text of an overlay to `out`, and says how many characters it takes: with no room at all, it
/// only counts. Reading it gives the same overlay.
template <named_enumeration Attribute>
constexpr printed_text print_overlay(const basic_overlay<Attribute>& x, char* out, std::size_t room) {
    detail::toml_writer to(out, room);
    to << "tact = \"overlay/1\"\n";
    const bool has_statement = x.why.statement != nullptr && *x.why.statement != '\0';
    const bool silent = !has_statement && x.why.evidence == evidence::unstated;
    if (!x.multiplier.valid()) to.refuse();
    detail::each_overlay_field(x, [&]<class Member>(const char* key, const Member& member) {
        bool said = !silent; // evidence and statement, where there are both or one
        if constexpr (requires { member.empty(); }) said = !member.empty();
        if constexpr (detail::same<Member, relationship>) said = member != relationship{};
        if constexpr (detail::same<Member, odds_factor>) said = member != odds_factor::of_thousandths(1000);
        if (detail::spells("name", key, 4)) said = x.name != nullptr && *x.name != '\0';
        if (!said) return;
        to << key << " = ";
        detail::write_value(to, member);
        to << '\n';
    });
    return to.result();
}

} // namespace tact

#endif
