// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_SIGNALS_SNAPSHOT_FLAGS_HPP
#define TACT_SIGNALS_SNAPSHOT_FLAGS_HPP

#include <tact/signals/snapshot/signal_snapshots.hpp>

namespace tact::inline v0_1 {

/// A choice that arrives as a flag.
enum class flag : std::uint8_t {
    unknown,   ///< not sent, or a number without a meaning: says nothing, grants nothing
    no,        ///< denied, 0
    yes,       ///< granted, 1
    unreadable ///< sent as text that is neither: refuses everything
};
constexpr flag last_enumerator(flag) { return flag::unreadable; }

namespace detail {

/// Bool, the character types and the integers: types that have a remainder.
template <class T>
concept whole_number = requires(T n) {
    n % 2;
};
template <class T>
inline constexpr bool is_character = false;
template <>
inline constexpr bool is_character<char> = true;

/// Whether a text is a word, in capitals or not; `word` is in small letters.
constexpr bool says(const signal_text& text, const char* word) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (word[i] == '\0' || (c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c) != word[i]) return false;
    }
    return word[text.size()] == '\0';
}

} // namespace detail

/// The flag of text, as cookies and headers carry one: `0`, `false` or `denied` is no, `1`, `true` or `granted` is yes,
/// in capitals or not, blanks around it aside. No text at all was not sent; any other text is unreadable.
constexpr flag flag_of(transient_text value) {
    const signal_text word = detail::without_blanks(value.text());
    if (word.empty()) return flag::unknown;
    const auto says = [&](const char* any) { return detail::says(word, any); };
    if (says("0") || says("false") || says("denied")) return flag::no;
    return says("1") || says("true") || says("granted") ? flag::yes : flag::unreadable;
}
/// The flag of a number or truth value as most protocols send it: 0 or false is no, 1 or true is yes, any other number
/// unknown. A single character is text: '0' or '1'.
template <detail::whole_number Number>
constexpr flag flag_of(Number value) {
    if constexpr (detail::is_character<Number>)
        return flag_of(transient_text(&value, 1));
    else
        return value == Number{0} ? flag::no : value == Number{1} ? flag::yes : flag::unknown;
}

namespace detail {

/// Whether a flag was understood; it may say nothing.
constexpr bool is_read(flag f) { return f == flag::unknown || f == flag::no || f == flag::yes; }

} // namespace detail

/// Flags for signals that have no reader of their own, by purposes of tact. Written by one thread at a time. For
/// OneTrust's groups, say, whose ids every site chooses for itself:
///
///     flag_map groups;                                                 // "groups=C0001:1,C0002:0,C0003:1,C0004:0"
///     groups.set(purpose::measurement,    flag::no);                   // C0002, performance
///     groups.set(purpose::recommendation, flag::yes);                  // C0003, functional
///     groups.set(purpose::advertising,    flag::no);                   // C0004, targeting
///     const consent anna = to_consent(groups.snapshot());
class flag_map {
public:
    /// What a flag says of a purpose, and of learning for it unless that is said apart. A purpose out of range makes
    /// all of it unreadable, and so does an unreadable flag.
    constexpr void set(purpose p, flag f) { set(p, f, f); }
    /// The same, with learning apart.
    constexpr void set(purpose p, flag used, flag learn) {
        if (!is_valid(p) || !detail::is_read(used) || !detail::is_read(learn)) {
            s_ = unreadable_signal();
            return;
        }
        constexpr use_level level[] = {use_level::unsaid, use_level::none, use_level::profile};
        constexpr learn_level learned[] = {learn_level::unsaid, learn_level::no, learn_level::yes};
        const purpose_stance said{level[position(used)], level[position(used)], learned[position(learn)],
                                  used == flag::no ? signal_reason::not_chosen : signal_reason::none};
        s_.of[position(p)] = detail::merged(s_.of[position(p)], said); // a flag said twice counts as the lesser
    }
    /// What a flag says of a limit. A limit out of range or an unreadable flag makes all of it unreadable.
    constexpr void set(signal_limit l, flag f) {
        if (!is_valid(l) || !detail::is_read(f))
            s_ = unreadable_signal();
        else if (f != flag::unknown)
            s_.set_limit(l, f == flag::yes);
    }
    /// The snapshot of the flags.
    constexpr const consent_snapshot& snapshot() const [[clang::lifetimebound]] { return s_; }

private:
    consent_snapshot s_{};
};

/// Google Consent Mode version 2, as the page passes it to tags: `granted` is yes, `denied` no, left out unknown. A
/// plain value: safe to share between threads while none writes it.
struct google_consent_mode {
    flag ad_storage = flag::unknown;              ///< cookies and identifiers for advertising
    flag ad_user_data = flag::unknown;            ///< sending data of the person for advertising
    flag ad_personalization = flag::unknown;      ///< personalised advertising
    flag analytics_storage = flag::unknown;       ///< storage for measurement
    flag personalization_storage = flag::unknown; ///< storage for personalisation, such as recommendations

    /// Its snapshot. Each denied storage closes the device; only that for advertising, which holds the identifiers,
    /// opens it.
    constexpr consent_snapshot snapshot() const {
        flag_map m;
        m.set(purpose::advertising, ad_personalization);
        m.set(purpose::marketing, ad_personalization);
        if (ad_user_data != flag::yes) m.set(purpose::advertising, ad_user_data);
        if (ad_user_data == flag::no) m.set(purpose::sharing, flag::no); // which a yes does not open
        m.set(purpose::measurement, analytics_storage, flag::unknown);
        m.set(purpose::recommendation, personalization_storage);
        m.set(signal_limit::device, ad_storage);
        if (analytics_storage == flag::no || personalization_storage == flag::no) m.set(signal_limit::device, flag::no);
        return m.snapshot();
    }
};

/// Apple's App Tracking Transparency: 0 not determined, 1 restricted, 2 denied, 3 authorised. Only 3 leaves data joined
/// across companies open, and it grants nothing by itself; your own use is not its subject.
template <enumeration Attribute = attribute>
constexpr consent_snapshot snapshot_of_att(int status, const basic_signal_mapping<Attribute>& map = standard_signals) {
    consent_snapshot s;
    if (status != 3) detail::close_all(s, map.cross_context, use_level::none, signal_reason::not_chosen);
    return s;
}

/// OpenRTB's `lmt` (limit ad tracking) and `dnt` (do not track), Android's deleted advertising id: 1 closes the same.
/// The deleted id itself is no datum: do not pass its zeros on.
template <enumeration Attribute = attribute>
constexpr consent_snapshot snapshot_of_lmt(flag limited,
                                           const basic_signal_mapping<Attribute>& map = standard_signals) {
    if (!detail::is_read(limited)) return unreadable_signal();
    consent_snapshot s;
    if (limited == flag::yes) detail::close_all(s, map.cross_context, use_level::none, signal_reason::opted_out);
    return s;
}

/// OpenRTB's `regs.coppa`: 1 is a known child.
template <enumeration Attribute = attribute>
constexpr consent_snapshot snapshot_of_coppa(flag coppa,
                                             const basic_signal_mapping<Attribute>& map = standard_signals) {
    if (!detail::is_read(coppa)) return unreadable_signal();
    return coppa == flag::yes ? tact::snapshot_of_child(map) : consent_snapshot{};
}

} // namespace tact

#endif
