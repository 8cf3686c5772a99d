/* Copyright (c) 2026 the tact authors
 * SPDX-License-Identifier: MIT
 *
 * tact_c.h: may a recommender use what it knows of a person? For C99, and for every language that can call C.
 *
 * The library behind this header holds one compiled policy, `standard` of tact. You describe the moment (a context) and
 * what the person agreed to (a consent), make a gate of both, and ask the gate about attributes and their sources:
 *
 *     tact_context* here = tact_context_create();
 *     tact_consent* anna = tact_consent_create();
 *     tact_context_set(here, "purpose", "recommendation");
 *     tact_context_set(here, "trust", "high");
 *     tact_consent_refuse(anna, "email", "recommendation");
 *     tact_gate* gate = tact_gate_create(here, anna);
 *
 *     int32_t size = tact_attribute("clothing_size"), declared = tact_source("declared");   (look up once, keep)
 *     if (tact_decide(gate, size, declared) == TACT_PERMIT) ...                             (for every candidate)
 *
 *     tact_gate_destroy(gate);
 *     tact_consent_destroy(anna);
 *     tact_context_destroy(here);
 *
 * Words. Fields, values, attributes, sources and purposes are named by identifiers such as "connectedness",
 * "clothing_size", "first_party": ASCII, ended by a zero, compared byte by byte. They are what to store and to log, for
 * no release changes them. Numbers are those of one build of the library: look them up when the program starts, and
 * never store them. Texts that the library writes are ASCII too.
 *
 * Errors. Whatever is not understood is denied: a null pointer, an unknown word, a number out of range, a handle of
 * another kind. No call crashes on these or ends the program, and no exception leaves the library. What went wrong is
 * said by tact_last_error() of the same thread. A handle that was destroyed must not be used again: like any pointer to
 * freed memory, that is undefined.
 *
 * Ownership. What a `create` returns is yours until you give it to the matching `destroy`, which takes null. A gate
 * keeps copies: its context and consent may be changed or destroyed right after it was made. Texts that are returned as
 * `const char*` belong to the library, are never null and live as long as it is loaded. The library keeps no pointer
 * that you pass.
 *
 * Threads. A gate never changes: any number of threads may use the same gate at once, as long as none destroys it. A
 * context or a consent is for one thread at a time. All other functions may be called from any thread.
 *
 * Units. `events` is a number of events of behaviour, such as clicks; lengths and sizes are in bytes; nothing here
 * knows the time.
 *
 * Cost. Making a gate takes about a microsecond, a decision some ten nanoseconds, an explanation some microseconds.
 * Only the `create` functions allocate, by malloc.
 *
 * The policy is a set of assumed figures. It certifies nothing, and using it makes nobody compliant with any law.
 */
#ifndef TACT_C_H
#define TACT_C_H

#include <stddef.h>
#include <stdint.h>

#if defined(__GNUC__)
#define TACT_C_API __attribute__((visibility("default")))
#else
#define TACT_C_API
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* --- versions ---------------------------------------------------------------------------------------------------- */

/* The version of the functions and structures below. It changes when a program that was compiled with an older header
 * would no longer work. */
#define TACT_C_ABI_VERSION 1u

/* The version that the library was built with. Compare it with TACT_C_ABI_VERSION when the program starts. */
TACT_C_API uint32_t tact_abi_version(void);

/* The hash of the policy. Two libraries with the same one decide alike. Log it beside decisions. */
TACT_C_API uint64_t tact_policy_fingerprint(void);

/* --- decisions and errors ---------------------------------------------------------------------------------------- */

/* A decision. Compare with TACT_PERMIT: `if (tact_decide(...))` would take an ask for a permit. */
enum {
    TACT_DENY = 0,  /* not to be used and not to be asked for; also the answer to whatever is not understood */
    TACT_ASK = 1,   /* not to be read yet, not even to phrase the question: ask the person first */
    TACT_PERMIT = 2 /* may be read and used */
};

/* An error. */
enum {
    TACT_OK = 0,
    TACT_NULL_ARGUMENT = 1,   /* a pointer that is needed is null */
    TACT_WRONG_HANDLE = 2,    /* a handle of another kind was passed */
    TACT_UNKNOWN_FIELD = 3,   /* a context has no such field */
    TACT_UNKNOWN_VALUE = 4,   /* the field has no such value */
    TACT_UNKNOWN_WORD = 5,    /* there is no attribute, purpose or source of this name, or none that counts here */
    TACT_OUT_OF_RANGE = 6,    /* a number stands for nothing, such as 0 or the -1 of a failed look-up */
    TACT_WRONG_SIZE = 7,      /* `part_size` is not the size of a tact_part */
    TACT_OUT_OF_MEMORY = 8,   /* nothing was created */
    TACT_INVALID_CONTEXT = 9, /* an earlier tact_context_set of this context failed */
    TACT_UNREADABLE = 10      /* this consent refuses everything, and no grant changes that */
};

/* What the latest call of this thread met: TACT_OK, or the first error in it. Every function sets it, except those that
 * return a fixed text or number: tact_abi_version, tact_policy_fingerprint, the functions whose names end in
 * `identifier`, tact_error_text, and this one. Functions that return an error return the same. */
TACT_C_API int32_t tact_last_error(void);

/* An error in English, for logs. */
TACT_C_API const char* tact_error_text(int32_t error);

/* --- numbers ----------------------------------------------------------------------------------------------------- */

/* The number of an attribute, which is what is known of the person; -1 if there is none of that name.
 *
 *   gender age_range date_of_birth birthday name clothing_size style budget income current_location
 *   region residence email phone push_token past_purchases entitlements eligibility visited_websites
 *   behaviour_on_site ip_address login_time device_identifiers photos contacts family occupation
 *   interests language social_profile persuasion_profile insurance_details medical_history
 *   race_or_origin political_opinion religion trade_union sexual_orientation genetic biometric
 *   government_id payment_account message_content mood
 */
TACT_C_API int32_t tact_attribute(const char* identifier);

/* The number of a source, which is where the datum came from; -1 if there is none of that name.
 *
 *   declared        the person stated it to this service
 *   first_party     your own service recorded it, such as purchases
 *   inferred        it was concluded from other data
 *   third_party     it was bought or received from others
 *   connection      it was taken automatically from the connection
 *   device_content  it was read from what is stored on the person's device
 *   covert          it was taken without the person's knowledge; always denied
 *   unstated        nobody said; always denied
 */
TACT_C_API int32_t tact_source(const char* identifier);

/* The way back, and the words for decisions and obligations; "" for a number that stands for nothing. Attributes,
 * sources and obligations are numbered from 1 without a gap, so that a loop from 1 until "" visits all, and a number
 * that was never set, 0, stands for nothing and is denied. */
TACT_C_API const char* tact_attribute_identifier(int32_t attribute);
TACT_C_API const char* tact_source_identifier(int32_t source);
TACT_C_API const char* tact_decision_identifier(int32_t decision);
TACT_C_API const char* tact_obligation_identifier(int32_t obligation);

/* --- the moment -------------------------------------------------------------------------------------------------- */

/* The moment in which a datum would be used. Without a purpose everything is denied. Any other field that is not set
 * counts as the strictest of its values, except: gender, age_band, young_children and channel are neutral; a person of
 * no stated age_assurance is no minor, yet advertising is then never permitted unasked; and no effect counts as none.
 */
typedef struct tact_context tact_context;

/* A context in which nothing is set; null if there is no memory. */
TACT_C_API tact_context* tact_context_create(void);

/* Sets a field: tact_context_set(here, "trust", "high"). Returns an error or TACT_OK. After an error the context
 * denies everything for good, also if the same field is set again: create another. These are the fields, each with
 * its values; every field also takes "unstated".
 *
 *   purpose        support recommendation marketing advertising measurement improvement learning pricing security
 *                  sharing
 *   learning_for   the same values; needed where the purpose is learning
 *   connectedness  none distant warm close
 *   trust          none low medium high
 *   pressure       relaxed pressed exhausted
 *   setting        home work shop transport
 *   exposure       nobody others                (who else sees)
 *   industry       banking insurance travel fashion grocery electronics media telecom health education
 *                  public_services gaming automotive other
 *   channel        own_page app email push text_message phone chat social in_store off_site
 *   gender         female male other
 *   age_band       from_18_to_34 from_35_to_49 from_50
 *   young_children none some
 *   age_assurance  adult minor
 *   initiative     answering anticipating       (the service answers a request, or acts unprompted)
 *   expectedness   expected unexpected          (by the person; left unset, the industry decides)
 *   benefit        named unnamed
 *   control        offered withheld
 *   transparency   told untold
 *   confidence     high low
 *   effect         none legal_or_similar        (of the decision on the person)
 */
TACT_C_API int32_t tact_context_set(tact_context* context, const char* field, const char* value);

TACT_C_API void tact_context_destroy(tact_context* context);

/* --- the person's consent ---------------------------------------------------------------------------------------- */

/* What one person agreed to and refused, for each attribute and purpose. It lives in memory alone: keep the answers in
 * your own store, in words, and repeat the calls in the order in which they were given. */
typedef struct tact_consent tact_consent;

/* A consent with nothing granted and nothing refused; null if there is no memory. */
TACT_C_API tact_consent* tact_consent_create(void);

/* A consent that refuses everything, and that no grant changes: for a record that is lost or could not be read. */
TACT_C_API tact_consent* tact_consent_create_unreadable(void);

TACT_C_API void tact_consent_destroy(tact_consent* consent);

/* Each of these records an answer, and returns an error or TACT_OK. A yes that is not understood is dropped. A no that
 * is not understood refuses everything from then on, as an unreadable consent does. */

/* A specific yes, from a person who was asked for this attribute and this purpose, and told the benefit. It covers data
 * from the sources "declared" and "first_party", and no other. It answers an ask. */
TACT_C_API int32_t tact_consent_grant(tact_consent* consent, const char* attribute, const char* purpose);

/* The same for data from this one source. */
TACT_C_API int32_t tact_consent_grant_from(tact_consent* consent, const char* attribute, const char* purpose,
                                           const char* source);

/* A general yes, from a banner or terms, for the same two sources. It satisfies a rule that requires a yes, and answers
 * no ask. */
TACT_C_API int32_t tact_consent_grant_generally(tact_consent* consent, const char* attribute, const char* purpose);

/* The same for data from this one source. */
TACT_C_API int32_t tact_consent_grant_generally_from(tact_consent* consent, const char* attribute, const char* purpose,
                                                     const char* source);

/* The person typed it in for this very request: a specific yes for declared data. Record it in a consent that is made
 * for the request, never in one that is kept. */
TACT_C_API int32_t tact_consent_supply(tact_consent* consent, const char* attribute, const char* purpose);

/* A no, for data from every source. A later grant clears it for the sources that the grant covers. */
TACT_C_API int32_t tact_consent_refuse(tact_consent* consent, const char* attribute, const char* purpose);

/* A yes that was taken back. It denies like a no. */
TACT_C_API int32_t tact_consent_withdraw(tact_consent* consent, const char* attribute, const char* purpose);

/* The end of a yes, when your clock says so. Without a grant nothing changes. */
TACT_C_API int32_t tact_consent_expire(tact_consent* consent, const char* attribute, const char* purpose);

/* A no to a purpose and to learning for it, whatever the attribute. No grant lifts it. */
TACT_C_API int32_t tact_consent_object_to(tact_consent* consent, const char* purpose);

/* Lifts an objection. Without one nothing changes. */
TACT_C_API int32_t tact_consent_withdraw_objection(tact_consent* consent, const char* purpose);

/* --- gates ------------------------------------------------------------------------------------------------------- */

/* The policy for one context and one person's consent. Make one for each request: a gate does not see later changes of
 * either. After an ask and the person's yes, record it by tact_consent_grant and make another gate. */
typedef struct tact_gate tact_gate;

/* The gate of a context under a consent. Returns null, which every function below takes and denies, if either is null
 * or a handle of another kind, or there is no memory. A person of whom nothing is known has a consent fresh from
 * tact_consent_create. A context that met an error makes a gate that denies everything, and the error is
 * TACT_INVALID_CONTEXT. */
TACT_C_API tact_gate* tact_gate_create(const tact_context* context, const tact_consent* consent);

TACT_C_API void tact_gate_destroy(tact_gate* gate);

/* The hash of policy, context and consent: log it beside a decision. 0 for null. */
TACT_C_API uint64_t tact_gate_fingerprint(const tact_gate* gate);

/* Whether one attribute from one source may be used: TACT_DENY, TACT_ASK or TACT_PERMIT. */
TACT_C_API int32_t tact_decide(const tact_gate* gate, int32_t attribute, int32_t source);

/* One thing that a candidate, a feature or a message draws on. */
typedef struct tact_part {
    int32_t attribute; /* of tact_attribute */
    int32_t source;    /* of tact_source */
    uint32_t events; /* how many events it sums up, for attributes that are behaviour, such as clicks; 0 counts as 1 */
    uint32_t trace;  /* your number, up to 65535, for the behaviour whose events these are: "the last 5 clicks" and
                        "the last 50" with the same number count once; 0 names none */
} tact_part;

/* Whether all of these parts may be used together: several attributes may identify, or be too many. Pass
 * sizeof(tact_part) as `part_size`, by which the library knows your header. No parts are denied: what is not personal
 * needs no decision. */
TACT_C_API int32_t tact_decide_use(const tact_gate* gate, const tact_part* parts, size_t count, size_t part_size);

/* How much an explanation says. */
enum {
    TACT_REDACTED = 0, /* what is never used, and special categories, are "a sensitive attribute": for logs, where
                          "denied: medical history" is itself health data */
    TACT_IN_FULL = 1   /* every attribute by name */
};

/* Writes in English why these parts are permitted, asked for or denied, in lines that '\n' separates. Returns the
 * length of the text without the zero at its end, as snprintf does: if that is `size` or more, the text was cut to
 * fit. Writes a zero at the end unless `size` is 0; `buffer` may be null if `size` is 0. No text is longer than 2000
 * bytes. A call that is not understood explains the error. Any other `detail` than TACT_IN_FULL redacts. */
TACT_C_API size_t tact_explain(const tact_gate* gate, const tact_part* parts, size_t count, size_t part_size,
                               int32_t detail, char* buffer, size_t size);

/* What a decision of this gate obliges you to, such as "name_the_source". Writes up to `room` numbers into
 * `obligations`, and returns how many there are; `obligations` may be null if `room` is 0. A denial obliges to nothing:
 * it forbids. */
TACT_C_API size_t tact_obligations(const tact_gate* gate, int32_t decision, int32_t* obligations, size_t room);

#ifdef __cplusplus
}
#endif

#endif
