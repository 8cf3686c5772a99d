// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// A shared library over the shipped policy, for C and for whatever can call C: the functions of tact_c.h. It is
// compiled without exceptions, and takes memory from malloc, so that nothing can be thrown across the boundary.
#include "tact_c.h"

#include <tact/decide/standard.hpp>
#include <tact/tact.hpp>
#include <tact/vocabulary/context_text.hpp>

#include <cstdlib>
#include <cstring>
#include <new>

namespace {

using tact::attribute, tact::source, tact::purpose;

/// The first member of every handle, so that one kind is not taken for another: languages that see pointers without
/// types mix them up.
enum class handle_kind : std::uint32_t { none, context = 0x7AC70001, consent, gate };

/// What `tact_last_error` returns.
thread_local constinit std::int32_t last_error = TACT_OK;

std::int32_t ends_with(std::int32_t error) { return last_error = error; }

} // namespace

struct tact_context {
    static constexpr handle_kind own_kind = handle_kind::context;
    handle_kind kind = own_kind;
    bool invalid = false;
    tact::context where{};
};
struct tact_consent {
    static constexpr handle_kind own_kind = handle_kind::consent;
    handle_kind kind = own_kind;
    tact::consent said{};
};
struct tact_gate {
    static constexpr handle_kind own_kind = handle_kind::gate;
    handle_kind kind = own_kind;
    tact::gate gate{};
    tact::context where{}; // with `said`, what an explanation starts from
    tact::consent said{};
};

namespace {

/// TACT_OK for a handle of its own kind.
template <class Handle>
std::int32_t fault_of(const Handle* handle) {
    if (handle == nullptr) return TACT_NULL_ARGUMENT;
    return handle->kind == Handle::own_kind ? TACT_OK : TACT_WRONG_HANDLE;
}

template <class Handle>
Handle* create() {
    void* memory = std::malloc(sizeof(Handle));
    ends_with(memory == nullptr ? TACT_OUT_OF_MEMORY : TACT_OK);
    return memory == nullptr ? nullptr : ::new (memory) Handle;
}
template <class Handle>
void destroy(Handle* handle) {
    ends_with(TACT_OK);
    if (handle == nullptr || ends_with(fault_of(handle)) != TACT_OK) return;
    handle->kind = handle_kind::none;
    std::free(handle);
}

/// The number of the first value: 1, so that a number that nobody set stands for nothing. Of decisions 0, which denies.
template <class E>
constexpr std::int32_t first = 1;
template <>
constexpr std::int32_t first<tact::decision> = TACT_DENY;

template <class E>
std::int32_t number_of(E value) {
    return static_cast<std::int32_t>(tact::position(value)) + first<E>;
}
template <class E>
std::int32_t number_of(const char* identifier) {
    const tact::parsed<E> read = tact::parse<E>(identifier);
    ends_with(read ? TACT_OK : identifier == nullptr ? TACT_NULL_ARGUMENT : TACT_UNKNOWN_WORD);
    return read ? number_of(*read) : -1;
}
/// The value of a number, or one out of range, which denies.
template <class E>
E value_of(std::int32_t number) {
    if (number < first<E> || static_cast<std::uint32_t>(number - first<E>) >= tact::enum_size<E>)
        return *tact::parsed<E>();
    return tact::enum_at<E>(static_cast<std::size_t>(number - first<E>));
}
template <class E>
const char* identifier_of(std::int32_t number) {
    return tact::identifier_of(value_of<E>(number));
}

/// Changes a consent. `change` gets values out of range for words that it does not know: it then drops a yes, and takes
/// a no for a refusal of everything.
template <class Change>
std::int32_t answer(tact_consent* consent, const char* what, const char* why, Change change) {
    if (const std::int32_t fault = fault_of(consent)) return ends_with(fault);
    const tact::parsed<attribute> a = tact::parse<attribute>(what);
    const tact::parsed<purpose> p = tact::parse<purpose>(why);
    const bool was_unreadable = consent->said.is_unreadable();
    if (change(consent->said, *a, *p)) return ends_with(TACT_OK);
    if (what == nullptr || why == nullptr) return ends_with(TACT_NULL_ARGUMENT);
    return ends_with(a && p && was_unreadable ? TACT_UNREADABLE : TACT_UNKNOWN_WORD);
}
/// The same for a purpose alone.
template <class Change>
std::int32_t objection(tact_consent* consent, const char* why, Change change) {
    if (const std::int32_t fault = fault_of(consent)) return ends_with(fault);
    const tact::parsed<purpose> p = tact::parse<purpose>(why);
    change(consent->said, *p);
    if (why == nullptr) return ends_with(TACT_NULL_ARGUMENT);
    return ends_with(p && *p != purpose::unstated ? TACT_OK : TACT_UNKNOWN_WORD);
}

/// The use of these parts; unknown, which is denied, after an error.
tact::use use_of(const tact_gate* gate, const tact_part* parts, std::size_t count, std::size_t part_size) {
    if (ends_with(fault_of(gate)) != TACT_OK) return {};
    if (part_size != sizeof(tact_part)) return ends_with(TACT_WRONG_SIZE), tact::use{};
    if (parts == nullptr) return ends_with(TACT_NULL_ARGUMENT), tact::use{};
    tact::basic_use_builder<attribute> builder(tact::standard);
    bool understood = count != 0;
    for (std::size_t i = 0; i < count; ++i) {
        const tact_part& p = parts[i];
        const auto what = value_of<attribute>(p.attribute);
        const auto from = value_of<source>(p.source);
        understood = understood && tact::is_valid(what) && tact::is_valid(from) && p.trace <= 0xFFFF;
        builder.add(tact::part{what, from, p.events}.of_trace(static_cast<std::uint16_t>(p.trace)));
    }
    if (!understood) return ends_with(TACT_OUT_OF_RANGE), tact::use{};
    return builder.use();
}

} // namespace

std::uint32_t tact_abi_version(void) { return TACT_C_ABI_VERSION; }
std::uint64_t tact_policy_fingerprint(void) { return tact::standard.fingerprint().value(); }

std::int32_t tact_last_error(void) { return last_error; }
const char* tact_error_text(std::int32_t error) {
    switch (error) {
    case TACT_OK: return "no error";
    case TACT_NULL_ARGUMENT: return "a pointer is null";
    case TACT_WRONG_HANDLE: return "a handle of another kind was passed";
    case TACT_UNKNOWN_FIELD: return "the context has no such field";
    case TACT_UNKNOWN_VALUE: return "the field has no such value";
    case TACT_UNKNOWN_WORD: return "there is no attribute, purpose or source of this name";
    case TACT_OUT_OF_RANGE: return "a number stands for nothing, or no part was stated";
    case TACT_WRONG_SIZE: return "the size of a part is that of another header";
    case TACT_OUT_OF_MEMORY: return "there is no memory";
    case TACT_INVALID_CONTEXT: return "a field of the context could not be set";
    case TACT_UNREADABLE: return "the consent is unreadable, and refuses everything";
    default: return "no error of this library";
    }
}

std::int32_t tact_attribute(const char* identifier) { return number_of<attribute>(identifier); }
std::int32_t tact_source(const char* identifier) { return number_of<source>(identifier); }
const char* tact_attribute_identifier(std::int32_t number) { return identifier_of<attribute>(number); }
const char* tact_source_identifier(std::int32_t number) { return identifier_of<source>(number); }
const char* tact_decision_identifier(std::int32_t number) { return identifier_of<tact::decision>(number); }
const char* tact_obligation_identifier(std::int32_t number) { return identifier_of<tact::obligation>(number); }

tact_context* tact_context_create(void) { return create<tact_context>(); }
void tact_context_destroy(tact_context* context) { destroy(context); }
std::int32_t tact_context_set(tact_context* context, const char* field, const char* value) {
    if (const std::int32_t fault = fault_of(context)) return ends_with(fault);
    const tact::context_error met = tact::parse_into(context->where, field, value);
    context->invalid = context->invalid || met != tact::context_error::none;
    if (field == nullptr || value == nullptr) return ends_with(TACT_NULL_ARGUMENT);
    if (met == tact::context_error::unknown_field) return ends_with(TACT_UNKNOWN_FIELD);
    if (met == tact::context_error::unknown_value) return ends_with(TACT_UNKNOWN_VALUE);
    return ends_with(context->invalid ? TACT_INVALID_CONTEXT : TACT_OK);
}

tact_consent* tact_consent_create(void) { return create<tact_consent>(); }
tact_consent* tact_consent_create_unreadable(void) {
    tact_consent* consent = create<tact_consent>();
    if (consent != nullptr) consent->said = tact::consent::unreadable();
    return consent;
}
void tact_consent_destroy(tact_consent* consent) { destroy(consent); }

std::int32_t tact_consent_grant(tact_consent* consent, const char* what, const char* why) {
    return answer(consent, what, why, [](tact::consent& c, attribute a, purpose p) { return c.grant(a, p); });
}
std::int32_t tact_consent_grant_generally(tact_consent* consent, const char* what, const char* why) {
    return answer(consent, what, why, [](tact::consent& c, attribute a, purpose p) { return c.grant_generally(a, p); });
}
std::int32_t tact_consent_grant_from(tact_consent* consent, const char* what, const char* why, const char* where) {
    if (where == nullptr && fault_of(consent) == TACT_OK) return ends_with(TACT_NULL_ARGUMENT); // a yes that is dropped
    const source from = *tact::parse<source>(where);
    return answer(consent, what, why, [&](tact::consent& c, attribute a, purpose p) { return c.grant(a, p, from); });
}
std::int32_t tact_consent_grant_generally_from(tact_consent* consent, const char* what, const char* why,
                                               const char* where) {
    if (where == nullptr && fault_of(consent) == TACT_OK) return ends_with(TACT_NULL_ARGUMENT); // a yes that is dropped
    const source from = *tact::parse<source>(where);
    return answer(consent, what, why,
                  [&](tact::consent& c, attribute a, purpose p) { return c.grant_generally(a, p, from); });
}
std::int32_t tact_consent_supply(tact_consent* consent, const char* what, const char* why) {
    return answer(consent, what, why, [](tact::consent& c, attribute a, purpose p) { return c.supply(a, p); });
}
std::int32_t tact_consent_refuse(tact_consent* consent, const char* what, const char* why) {
    return answer(consent, what, why, [](tact::consent& c, attribute a, purpose p) { return c.refuse(a, p); });
}
std::int32_t tact_consent_withdraw(tact_consent* consent, const char* what, const char* why) {
    return answer(consent, what, why, [](tact::consent& c, attribute a, purpose p) { return c.withdraw(a, p); });
}
std::int32_t tact_consent_expire(tact_consent* consent, const char* what, const char* why) {
    return answer(consent, what, why, [](tact::consent& c, attribute a, purpose p) { return c.expire(a, p); });
}
std::int32_t tact_consent_object_to(tact_consent* consent, const char* why) {
    return objection(consent, why, [](tact::consent& c, purpose p) { return c.object_to(p); });
}
std::int32_t tact_consent_withdraw_objection(tact_consent* consent, const char* why) {
    return objection(consent, why, [](tact::consent& c, purpose p) { return c.withdraw_objection(p); });
}

tact_gate* tact_gate_create(const tact_context* context, const tact_consent* consent) {
    if (ends_with(fault_of(context)) != TACT_OK || ends_with(fault_of(consent)) != TACT_OK) return nullptr;
    auto* gate = create<tact_gate>();
    if (gate == nullptr) return nullptr;
    gate->gate = tact::standard.in(context->where).under(consent->said);
    gate->where = context->where;
    gate->said = consent->said;
    ends_with(context->invalid ? TACT_INVALID_CONTEXT : TACT_OK);
    return gate;
}
void tact_gate_destroy(tact_gate* gate) { destroy(gate); }
std::uint64_t tact_gate_fingerprint(const tact_gate* gate) {
    return ends_with(fault_of(gate)) == TACT_OK ? gate->gate.fingerprint().value() : 0;
}

std::int32_t tact_decide(const tact_gate* gate, std::int32_t attribute_number, std::int32_t source_number) {
    if (ends_with(fault_of(gate)) != TACT_OK) return TACT_DENY;
    const auto what = value_of<attribute>(attribute_number);
    const auto from = value_of<source>(source_number);
    if (!tact::is_valid(what) || !tact::is_valid(from)) return ends_with(TACT_OUT_OF_RANGE), TACT_DENY;
    return number_of(gate->gate.decide({what, from}));
}
std::int32_t tact_decide_use(const tact_gate* gate, const tact_part* parts, std::size_t count, std::size_t part_size) {
    const tact::use u = use_of(gate, parts, count, part_size);
    return last_error == TACT_OK ? number_of(gate->gate.decide(u)) : std::int32_t{TACT_DENY};
}

std::size_t tact_explain(const tact_gate* gate, const tact_part* parts, std::size_t count, std::size_t part_size,
                         std::int32_t detail, char* buffer, std::size_t size) {
    const tact::use u = use_of(gate, parts, count, part_size);
    tact::explanation text;
    if (last_error == TACT_OK)
        text = tact::explain(tact::assess(tact::standard, gate->where, u, gate->said),
                             detail == TACT_IN_FULL ? tact::redaction::none : tact::redaction::sensitive);
    else
        text << "denied: " << tact_error_text(last_error);
    if (size == 0) return text.size();
    if (buffer == nullptr) return ends_with(TACT_NULL_ARGUMENT), text.size();
    const std::size_t fits = text.size() < size ? text.size() : size - 1;
    std::memcpy(buffer, text.data(), fits);
    buffer[fits] = '\0';
    return text.size();
}

std::size_t tact_obligations(const tact_gate* gate, std::int32_t decision, std::int32_t* obligations,
                             std::size_t room) {
    if (ends_with(fault_of(gate)) != TACT_OK) return 0;
    const auto decided = value_of<tact::decision>(decision);
    if (!tact::is_valid(decided)) return ends_with(TACT_OUT_OF_RANGE), 0;
    if (obligations == nullptr && room != 0) return ends_with(TACT_NULL_ARGUMENT), 0;
    std::size_t n = 0;
    for (const tact::obligation o : tact::obligations_of(tact::standard, gate->where, decided)) {
        if (n < room) obligations[n] = number_of(o);
        ++n;
    }
    return n;
}
