// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// What a person closes is asked for the context it is used in: refusals by themselves are checked nowhere.
// expect: no matching function|cannot convert|no known conversion
#include <tact/decide/policy.hpp>
#include <tact/decide/standard.hpp>

using namespace tact;

#ifdef TWIN_FORBIDDEN
bool may(const attribute_bits<attribute>& drawn, const consent_mask& bert, const packed_context& where) {
    return standard.source_gate(where, source::declared).permits(drawn, bert);
}
#else
bool may(const attribute_bits<attribute>& drawn, const consent_mask& bert, const packed_context& where);
bool may(const attribute_bits<attribute>& drawn, const consent_mask& bert, const packed_context& where) {
    return standard.source_gate(where, source::declared).permits(drawn, bert.in(where, source::declared));
}
#endif
