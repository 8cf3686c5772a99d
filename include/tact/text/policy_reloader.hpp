// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TEXT_POLICY_RELOADER_HPP
#define TACT_TEXT_POLICY_RELOADER_HPP

#include <tact/decide/published_policy.hpp>
#include <tact/text/policy_text.hpp>

#include <new>

namespace tact::inline v0_1 {

/// Room for policies that are read from a text while the program runs: for the one in force, and for those that wait
/// their turn or are still held. It must outlive the published policy that it reloads. A room takes some 280 KB over
/// the shipped attributes, so that this belongs into static memory or on the heap. Used by one thread at a time.
template <named_enumeration Attribute, std::size_t Rooms = 2, std::size_t Characters = 16384>
class basic_policy_reloader {
    static_assert(Rooms >= 2, "one for the policy in force, and one to read the next into");

public:
    /// Nothing was read.
    basic_policy_reloader() = default;
    basic_policy_reloader(const basic_policy_reloader&) = delete;
    basic_policy_reloader& operator=(const basic_policy_reloader&) = delete;

    /// Reads a policy and puts it in force. Where the text has an error, the policy in force stays, `errors` has all
    /// errors, and `in_force.current().refused()` counts one more. `busy`, and nothing is counted, where every room is
    /// still held: try again once a reader is done. The text may go afterwards; tables of `offered_bases` must stay.
    template <std::size_t Kept>
    [[nodiscard]] publication reload(basic_published_policy<Attribute, Kept>& in_force, const input_text& text,
                                     text_errors& errors, const basic_policy_bases<Attribute>& offered_bases = {}) {
        errors.clear();
        for (room& r : rooms_) {
            if (in_force.is_held(r.compiled)) continue;
            if (r.said.parse(text, errors, offered_bases)) {
                ::new (static_cast<void*>(&r.compiled)) basic_policy<Attribute>(r.said.table()); // without a copy
                return in_force.publish(r.compiled);
            }
            in_force.refuse();
            return publication::invalid;
        }
        return publication::busy;
    }

private:
    struct room {
        basic_policy_text<Attribute, Characters> said{}; ///< the words that the policy's table refers to
        basic_policy<Attribute> compiled{};
    };
    room rooms_[Rooms]{};
};

/// Room for policies over the shipped attributes that are read from a text while the program runs.
template <std::size_t Rooms = 2, std::size_t Characters = 16384>
using policy_reloader = basic_policy_reloader<attribute, Rooms, Characters>;

} // namespace tact

#endif
