// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_STORE_CONSENT_RECORD_HPP
#define TACT_STORE_CONSENT_RECORD_HPP

#include <tact/decide/consent.hpp>
#include <tact/store/detail/consent_bits.hpp>
#include <tact/store/record_error.hpp>
#include <tact/store/stored_ids.hpp>

// A consent as bytes that outlive the build that wrote them. The bytes of the object itself do not: another attribute
// in its enumeration moves every bit. The guide says byte by byte what a record is.

namespace tact::inline v0_1 {

/// The version of the format. A reader refuses every other.
inline constexpr std::uint8_t consent_record_version = detail::record_version;

/// A consent that was read from a record; after an error, one that refuses everything. A plain value: safe to share
/// between threads while none writes it.
template <enumeration Attribute>
struct [[nodiscard]] consent_reading {
    basic_consent<Attribute> consent = basic_consent<Attribute>::unreadable(); ///< what was read
    record_error error = record_error::missing;
    std::size_t position = 0; ///< the byte at which reading stopped
    /// How many answers concern attributes, joint risks, purposes or sources that this build does not know. A yes among
    /// them is dropped; a no, or a yes that has ended, closes its whole purpose, or everything if it is the purpose
    /// that is not known.
    std::size_t unknown = 0;
    constexpr explicit operator bool() const { return error == record_error::none; }
};

/// Writes a consent as a record into memory of the caller: anything with `data()` and `size()`, of bytes. If the memory
/// is too small, nothing is to be kept of it, and the size says what it takes. A request's own copy, to which something
/// was supplied, is not written: write the person's.
template <stored_enumeration Attribute, class Bytes>
constexpr written_record write_consent(const basic_consent<Attribute>& c, Bytes&& out) noexcept {
    using record = detail::consent_bits<Attribute>;
    return record::encode(c, typename record::no_times{}, out.data(), out.size());
}
/// Reads a record. Whatever cannot be read, a record that was not found included, is a consent that refuses everything.
template <stored_enumeration Attribute = attribute>
constexpr consent_reading<Attribute> read_consent(const std::uint8_t* bytes, std::size_t size) noexcept {
    consent_reading<Attribute> r;
    const auto found = detail::consent_bits<Attribute>::decode(bytes, size, r.consent, [](const auto&...) {});
    r.error = found.error;
    r.position = found.position;
    r.unknown = found.unknown;
    return r;
}
/// The same of anything with `data()` and `size()`, of bytes.
template <stored_enumeration Attribute = attribute, class Bytes>
constexpr consent_reading<Attribute> read_consent(const Bytes& bytes) noexcept {
    return tact::read_consent<Attribute>(bytes.data(), bytes.size());
}

} // namespace tact

#endif
