// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_SIGNALS_TCF_TC_STRING_HPP
#define TACT_SIGNALS_TCF_TC_STRING_HPP

#include <tact/signals/decoded_signal.hpp>
#include <tact/signals/detail/segments.hpp>
#include <tact/signals/tcf/id_ranges.hpp>
#include <tact/signals/tcf/publisher_tc.hpp>
#include <tact/signals/tcf/restriction_list.hpp>
#include <tact/signals/tcf/tc_head.hpp>

namespace tact::inline v0_1 {

/// How long a TC string may be unless the caller sets another limit, in characters. The specification sets none; of
/// 1,024 strings found in public the longest had 2,476.
inline constexpr std::size_t max_tc_string = 8192;

/// A TC string of the IAB Transparency and Consent Framework, version 2.0 to 2.3: a view of the text, checked to its
/// end. One that did not decode answers no to every question. A string that decodes may still be invalid
/// (tc_validity.hpp), and a bit that is set is not yet a permission (legal_basis.hpp). Safe to share between threads
/// while none writes the text.
class tc_string : public decoded_signal {
public:
    /// Nothing decoded: no to everything.
    constexpr tc_string() = default;

    /// Decodes all of a text: alphabet, segments, every list. In time linear in the text, and without allocation.
    static constexpr tc_string decode(signal_text text [[clang::lifetimebound]],
                                      std::size_t max_length = max_tc_string) {
        return whole<tc_string>(text, [&](tc_string& t) { return t.read_from(text, max_length); });
    }

    constexpr const tc_head& head() const [[clang::lifetimebound]] { return head_; } ///< the fixed fields
    /// Vendors that the person consented to.
    constexpr const id_list& vendors_consent() const [[clang::lifetimebound]] { return vendors_consent_; }
    /// Vendors whose legitimate interest was shown and not objected to.
    constexpr const id_list& vendors_li() const [[clang::lifetimebound]] { return vendors_li_; }
    /// What the publisher restricts.
    constexpr const restriction_list& publisher_restrictions() const [[clang::lifetimebound]] { return restrictions_; }
    /// The choices for the publisher itself.
    constexpr const publisher_tc& publisher() const [[clang::lifetimebound]] { return publisher_; }
    /// Whether the string lists the vendors that were disclosed, which it must since TCF 2.3.
    constexpr bool has_disclosed_vendors() const { return seen_[disclosed]; }
    /// Vendors that were disclosed; none where the segment is missing.
    constexpr const id_list& disclosed_vendors() const [[clang::lifetimebound]] { return disclosed_; }
    /// Whether the string has the withdrawn segment of vendors allowed out of band.
    constexpr bool has_allowed_vendors() const { return seen_[allowed]; }
    /// Vendors allowed out of band: decoded, and not used here.
    constexpr const id_list& allowed_vendors() const [[clang::lifetimebound]] { return allowed_; }

private:
    enum segment : std::size_t { core, disclosed, allowed, publisher_segment, defined };

    constexpr decode_error read_from(const signal_text& text, std::size_t max_length) {
        if (text.empty()) return {malformed::empty, 0, 0};
        if (text.size() > max_length) return {malformed::too_long, 0, 0};
        return detail::read_segments(text, [&](const detail::encoded_bits& bits, std::size_t n) {
            return read_segment(bits, n); // at most four times: no type comes twice
        });
    }

    constexpr decode_error read_segment(const detail::encoded_bits& bits, std::size_t n) {
        if (n == 0) return read_core(bits);
        const std::uint32_t type = detail::sextet(bits.text()[0]) >> 3;
        if (type == core) return {malformed::core_not_first, 0, 0};
        if (type >= defined) return {malformed::unknown_segment, 0, 0};
        if (seen_[type]) return {malformed::duplicate_segment, 0, 0};
        seen_[type] = true;
        std::size_t at = 3;
        if (type == publisher_segment) return publisher_.read_from(bits);
        return (type == disclosed ? disclosed_ : allowed_).read_from(bits, at);
    }

    constexpr decode_error read_core(const detail::encoded_bits& bits) {
        const decode_error head =
            bits.text().size() < tc_head::characters ? head_.read_from(bits.text()) : head_.read_valid(bits);
        if (head) return head;
        std::size_t at = tc_head::bits;
        if (const decode_error e = vendors_consent_.read_from(bits, at)) return e;
        if (const decode_error e = vendors_li_.read_from(bits, at)) return e;
        return restrictions_.read_from(bits, at);
    }

    bool seen_[defined]{};
    tc_head head_{};
    id_list vendors_consent_{};
    id_list vendors_li_{};
    id_list disclosed_{};
    id_list allowed_{};
    restriction_list restrictions_{};
    publisher_tc publisher_{};
};

} // namespace tact

#endif
