// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_EXPLAIN_STREAM_HPP
#define TACT_EXPLAIN_STREAM_HPP

#include <tact/explain/fixed_text.hpp>
#include <tact/vocabulary/context_names.hpp>
#include <tact/vocabulary/names.hpp>

#include <ostream>
#include <string_view>

// Writing to a std::ostream. No other header of tact includes this one: <ostream> costs more than all the rest.

namespace tact::inline v0_1 {

/// The text of an explanation.
template <std::size_t Capacity>
std::ostream& operator<<(std::ostream& out, const fixed_text<Capacity>& text) {
    return out << std::string_view(text.c_str(), text.size());
}

/// The name of a value, whose table of names is included; of a value out of range, its position.
template <named_enumeration E>
std::ostream& operator<<(std::ostream& out, E e) {
    return tact::is_valid(e) ? out << name_of(e) : out << tact::position(e);
}

} // namespace tact

#endif
