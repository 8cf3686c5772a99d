// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TYPED_PERSONAL_HPP
#define TACT_TYPED_PERSONAL_HPP

#include <tact/typed/place.hpp>
#include <tact/typed/reading.hpp>
#include <tact/typed/refusal.hpp>

#include <type_traits>

namespace tact::inline v0_1 {

namespace detail {

template <class T>
inline constexpr bool is_personal = false;

/// Whether a `T` can be held: a value, and neither a reference nor a pointer, which would lead elsewhere, nor an array.
template <class T>
inline constexpr bool is_a_value = std::is_object_v<T> && !std::is_const_v<T> && !std::is_volatile_v<T> &&
                                   !std::is_pointer_v<T> && !std::is_member_pointer_v<T> && !std::is_array_v<T>;

/// Whether no attribute is at fault, and whether one is.
template <class Culprit>
concept nothing_denied = same<Culprit, const denied_attribute>;
template <class Culprit>
concept something_denied = !nothing_denied<Culprit>;

/// Whether a permit covers what a value tells, and whether it does not.
template <class Knowledge, class Permitted>
concept covered_by = tells_no_more<Knowledge, Permitted>;
template <class Knowledge, class Permitted>
concept not_covered_by = !covered_by<Knowledge, Permitted>;

} // namespace detail

/// A value of personal data: a `T`, and in its type what it tells of a person. It is read only where a policy permits
/// that: in a place known while compiling, or under a gate at run time. As large, aligned and trivial as a `T`, and as
/// safe to share between threads. It converts to nothing, and is not printed, compared or hashed; transform.hpp works
/// on it without reading it.
template <class T, class Knowledge>
class basic_personal final {
    static_assert(detail::is_a_value<T>, "personal data are values: no const, reference, pointer or plain array");
    static_assert(!detail::is_personal<T>, "personal data inside personal data: join them, and they tell both");

public:
    using value_type = T;        ///< what is held
    using knowledge = Knowledge; ///< what it tells

    /// As a default `T`.
    basic_personal() = default;
    /// Holds a value that tells what the type says.
    constexpr explicit basic_personal(T value) : value_(static_cast<T&&>(value)) {}

    /// The value, in a place whose policy permits all that it tells, in the place's context. `.read_in` ignores
    /// consent: where people may say no, read under a gate.
    template <place Place>
    requires detail::nothing_denied<decltype(denied_in<Place, Knowledge>)>
    constexpr const T& read_in() const& noexcept { return value_; }
    /// Does not compile if the policy of the place does not permit it: `Denied` names the attribute at fault.
    template <place Place, auto Denied = denied_in<Place, Knowledge>>
    requires detail::something_denied<decltype(denied_in<Place, Knowledge>)>
    const T& read_in() const& = delete;
    template <place Place, refusal Why = refusal::a_temporary_would_leave_a_reference_behind>
    const T& read_in() const&& = delete;

    /// The value under a gate, or the decision. A value that no context of `Policy` permits does not compile; all else
    /// the gate decides. Its use is made for `Policy`: a gate of a policy with another scheme denies it. Name a policy
    /// of your own, `read<mine>(gate)`.
    template <const auto& Policy = standard, class Attribute>
    requires detail::nothing_denied<decltype(never_readable<Policy, Knowledge>)>
    constexpr reading<T>(read)(const basic_gate<Attribute>& g) const& noexcept {
        return detail::value_access::reading_of(value_, g.decide(use_of<Policy, Knowledge>));
    }
    /// Does not compile if no context permits it: `Never` names the attribute at fault.
    template <const auto& Policy = standard, class Attribute, auto Never = never_readable<Policy, Knowledge>>
    requires detail::something_denied<decltype(never_readable<Policy, Knowledge>)>
    void(read)(const basic_gate<Attribute>&) const& = delete;
    template <const auto& Policy = standard, class Attribute,
              refusal Why = refusal::a_temporary_would_leave_a_reference_behind>
    reading<T>(read)(const basic_gate<Attribute>&) const&& = delete;

    /// The same for a policy that is loaded at run time: the use is made for it, and its gate alone decides.
    template <class Attribute>
    constexpr reading<T>(read)(const basic_gate<Attribute>& g, const basic_policy<Attribute>& loaded) const& noexcept {
        return detail::value_access::reading_of(value_, g.decide(detail::label_of(loaded, Knowledge{})));
    }

    template <class Attribute, refusal Why = refusal::a_temporary_would_leave_a_reference_behind>
    reading<T>(read)(const basic_gate<Attribute>&, const basic_policy<Attribute>&) const&& = delete;

    /// The value, by a permit (`permit_for`) for at least what this tells, and for the processing purpose and the
    /// policy of the current gate, if that gate still permits it.
    template <const auto& Policy = standard, class Permitted, class Attribute>
    requires detail::covered_by<Knowledge, Permitted>
    constexpr reading<T>(read)(const permit<Permitted>& by, const basic_gate<Attribute>& now) const& noexcept {
        const bool valid = by && by.processing_purpose() == now.processing_purpose() && by.policy() == now.policy();
        return detail::value_access::reading_of(value_, valid ? now.decide(use_of<Policy, Knowledge>) : decision::deny);
    }
    template <const auto& Policy = standard, class Permitted, class Attribute,
              refusal Why = refusal::the_permit_is_for_other_knowledge>
    requires detail::not_covered_by<Knowledge, Permitted>
    void(read)(const permit<Permitted>&, const basic_gate<Attribute>&) const& = delete;
    template <const auto& Policy = standard, class Permitted, class Attribute,
              refusal Why = refusal::a_temporary_would_leave_a_reference_behind>
    reading<T>(read)(const permit<Permitted>&, const basic_gate<Attribute>&) const&& = delete;

private:
    friend detail::value_access;
    T value_;
};

/// A value of personal data that tells these things: `personal<int, declared<attribute::clothing_size>>`.
template <class T, class... Told>
using personal = basic_personal<T, knowledge_of<Told...>>;

namespace detail {

template <class T, class Knowledge>
inline constexpr bool is_personal<basic_personal<T, Knowledge>> = true;

} // namespace detail

template <class T, class Knowledge, class Other, refusal Why = refusal::a_comparison_would_tell_the_value>
bool operator==(const basic_personal<T, Knowledge>&, const Other&) = delete;
template <class T, class Knowledge, class Other, refusal Why = refusal::a_comparison_would_tell_the_value>
bool operator<=>(const basic_personal<T, Knowledge>&, const Other&) = delete;
template <class Stream, class T, class Knowledge, refusal Why = refusal::a_stream_would_tell_the_value>
Stream& operator<<(Stream&, const basic_personal<T, Knowledge>&) = delete;

/// A permit for values of type `Personal`, or of no more knowledge, if a gate permits to read them; else one for
/// nothing. A value that no context of `Policy` permits does not compile.
template <class Personal, const auto& Policy = standard, class Attribute>
requires detail::nothing_denied<decltype(never_readable<Policy, typename Personal::knowledge>)>
constexpr permit<typename Personal::knowledge> permit_for(const basic_gate<Attribute>& g) noexcept {
    using knowledge = typename Personal::knowledge;
    if (!g.permits(use_of<Policy, knowledge>)) return {};
    return detail::value_access::permit_of<knowledge>(g.processing_purpose(), g.policy());
}

/// Does not compile if no context permits it: `Never` names the attribute at fault.
template <class Personal, const auto& Policy = standard, class Attribute,
          auto Never = never_readable<Policy, typename Personal::knowledge>>
requires detail::something_denied<decltype(never_readable<Policy, typename Personal::knowledge>)>
void permit_for(const basic_gate<Attribute>&) = delete;

} // namespace tact

#endif
