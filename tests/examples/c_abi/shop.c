/* Copyright (c) 2026 the tact authors
 * SPDX-License-Identifier: MIT
 * A shop in C: what it may use of three people, why, and what that obliges it to; then every way to be misunderstood.
 * Prints to stderr what a decision took. */
#include "tact_c.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

static int faults = 0;

static void expect(int holds, const char* what) {
    if (holds) return;
    printf("WRONG: %s (%s)\n", what, tact_error_text(tact_last_error()));
    ++faults;
}

static const char* word(int32_t decision) { return tact_decision_identifier(decision); }

/* An adult who sometimes shops here asks for recommendations. */
static tact_context* shop(void) {
    static const char* const words[][2] = {
        {"purpose", "recommendation"}, {"connectedness", "warm"},    {"trust", "medium"},
        {"industry", "fashion"},       {"age_assurance", "adult"},   {"initiative", "answering"},
        {"benefit", "named"},          {"control", "offered"},       {"transparency", "told"},
        {"pressure", "relaxed"},       {"expectedness", "expected"}, {"exposure", "nobody"},
    };
    tact_context* here = tact_context_create();
    size_t i;
    for (i = 0; i < sizeof words / sizeof words[0]; ++i)
        expect(tact_context_set(here, words[i][0], words[i][1]) == TACT_OK, words[i][0]);
    return here;
}

static void show(const char* whom, const tact_gate* gate) {
    static const char* const asked[][2] = {
        {"clothing_size", "declared"}, {"past_purchases", "first_party"}, {"style", "inferred"},
        {"residence", "declared"},     {"medical_history", "declared"},
    };
    size_t i;
    printf("%s\n", whom);
    for (i = 0; i < sizeof asked / sizeof asked[0]; ++i) {
        const int32_t attribute = tact_attribute(asked[i][0]), source = tact_source(asked[i][1]);
        printf("  %-16s %-12s %s\n", asked[i][0], asked[i][1], word(tact_decide(gate, attribute, source)));
    }
}

static void show_use(const tact_gate* gate, const char* what, const tact_part* parts, size_t count) {
    char text[2001];
    int32_t obligations[32];
    const int32_t decision = tact_decide_use(gate, parts, count, sizeof(tact_part));
    const size_t length = tact_explain(gate, parts, count, sizeof(tact_part), TACT_REDACTED, text, sizeof text);
    const size_t n = tact_obligations(gate, decision, obligations, sizeof obligations / sizeof obligations[0]);
    size_t i;
    expect(length == strlen(text), "the length of an explanation");
    printf("%s: %s\n%s\n", what, word(decision), text);
    for (i = 0; i < n; ++i) printf("  %s\n", tact_obligation_identifier(obligations[i]));
}

static void decide(const tact_context* here, const tact_consent* new_here, const tact_consent* anna) {
    tact_gate* unknown_person = tact_gate_create(here, new_here);
    tact_gate* gate = tact_gate_create(here, anna);
    tact_part parts[3];
    memset(parts, 0, sizeof parts);
    show("nobody asked", unknown_person);
    show("Anna", gate);
    expect(tact_gate_fingerprint(gate) != tact_gate_fingerprint(unknown_person), "the fingerprints of two gates");

    parts[0].attribute = tact_attribute("past_purchases");
    parts[0].source = tact_source("first_party");
    parts[1].attribute = tact_attribute("behaviour_on_site");
    parts[1].source = tact_source("first_party");
    parts[1].events = 50;
    parts[1].trace = 1;
    parts[2] = parts[1];
    parts[2].events = 5;
    show_use(unknown_person, "fifty clicks, the last five of them, and purchases", parts, 3);
    parts[2].trace = 2;
    show_use(unknown_person, "fifty clicks, five others, and purchases", parts, 3);
    parts[1].attribute = tact_attribute("medical_history");
    show_use(gate, "health", parts, 2);
    tact_gate_destroy(unknown_person);
    tact_gate_destroy(gate);
}

static void misunderstand(tact_context* here, tact_consent* anna) {
    const int32_t size = tact_attribute("clothing_size"), declared = tact_source("declared");
    tact_context* wrong = shop();
    tact_consent* lost = tact_consent_create_unreadable();
    tact_consent* slip = tact_consent_create();
    tact_gate* gate = tact_gate_create(here, anna);
    tact_gate* denies;
    tact_part part = {0, 0, 0, 0};
    char text[16], one[1] = {'x'};
    int32_t some[2] = {-1, -1};

    expect(tact_decide(gate, size, declared) == TACT_PERMIT && tact_last_error() == TACT_OK, "a permit to begin with");

    /* words */
    expect(tact_attribute("e-mail") == -1 && tact_last_error() == TACT_UNKNOWN_WORD, "an unknown attribute");
    expect(tact_attribute("") == -1 && tact_last_error() == TACT_UNKNOWN_WORD, "an empty word");
    expect(tact_attribute(NULL) == -1 && tact_last_error() == TACT_NULL_ARGUMENT, "no word");
    expect(tact_source("Declared") == -1, "an unknown source");
    expect(*tact_attribute_identifier(-1) == '\0' && *tact_source_identifier(9) == '\0', "numbers without a word");
    expect(*tact_decision_identifier(3) == '\0' && *tact_obligation_identifier(INT32_MAX) == '\0', "more of them");
    expect(strcmp(tact_attribute_identifier(size), "clothing_size") == 0, "the way back");

    /* numbers */
    expect(tact_decide(gate, -1, declared) == TACT_DENY && tact_last_error() == TACT_OUT_OF_RANGE, "attribute -1");
    expect(tact_decide(gate, size, -1) == TACT_DENY && tact_last_error() == TACT_OUT_OF_RANGE, "source -1");
    expect(tact_decide(gate, INT32_MAX, declared) == TACT_DENY, "attribute INT32_MAX");
    expect(tact_decide(gate, INT32_MIN, INT32_MIN) == TACT_DENY, "INT32_MIN");
    expect(tact_decide(gate, 0, declared) == TACT_DENY && tact_last_error() == TACT_OUT_OF_RANGE, "a number never set");
    expect(tact_decide(gate, size + 65536, declared) == TACT_DENY, "a number that 16 bits would cut");
    expect(tact_decide(gate, size, tact_source("covert")) == TACT_DENY && tact_last_error() == TACT_OK, "covert");

    /* null pointers, and handles of another kind */
    expect(tact_decide(NULL, size, declared) == TACT_DENY && tact_last_error() == TACT_NULL_ARGUMENT, "no gate");
    expect(tact_decide((const tact_gate*)(const void*)here, size, declared) == TACT_DENY, "a context for a gate");
    expect(tact_last_error() == TACT_WRONG_HANDLE, "what that is called");
    expect(tact_gate_create(NULL, anna) == NULL && tact_last_error() == TACT_NULL_ARGUMENT, "no context");
    expect(tact_gate_create(here, NULL) == NULL && tact_last_error() == TACT_NULL_ARGUMENT, "no consent");
    expect(tact_gate_fingerprint(NULL) == 0, "the fingerprint of no gate");
    expect(tact_context_set(NULL, "trust", "high") == TACT_NULL_ARGUMENT, "setting no context");
    expect(tact_consent_grant(NULL, "email", "support") == TACT_NULL_ARGUMENT, "granting to nobody");
    expect(tact_consent_object_to(NULL, "support") == TACT_NULL_ARGUMENT, "objecting for nobody");
    tact_context_destroy(NULL);
    tact_consent_destroy(NULL);
    tact_gate_destroy(NULL);

    /* contexts */
    expect(tact_context_set(wrong, "trust", "hihg") == TACT_UNKNOWN_VALUE, "an unknown value");
    expect(tact_context_set(wrong, "trust", "high") == TACT_INVALID_CONTEXT, "no second chance");
    denies = tact_gate_create(wrong, anna);
    expect(denies != NULL && tact_last_error() == TACT_INVALID_CONTEXT, "the gate of a context with an error");
    expect(tact_decide(denies, size, declared) == TACT_DENY, "a context with an error denies");
    tact_gate_destroy(denies);
    tact_context_destroy(wrong);
    wrong = shop();
    expect(tact_context_set(wrong, "tursts", "high") == TACT_UNKNOWN_FIELD, "an unknown field");
    denies = tact_gate_create(wrong, anna);
    expect(tact_decide(denies, size, declared) == TACT_DENY, "an unknown field denies");
    tact_gate_destroy(denies);
    tact_context_destroy(wrong);
    wrong = shop();
    expect(tact_context_set(wrong, NULL, "high") == TACT_NULL_ARGUMENT, "no field");
    denies = tact_gate_create(wrong, anna);
    expect(tact_decide(denies, size, declared) == TACT_DENY, "no field denies");
    tact_gate_destroy(denies);
    tact_context_destroy(wrong);
    wrong = shop();
    expect(tact_context_set(wrong, "trust", NULL) == TACT_NULL_ARGUMENT, "no value");
    denies = tact_gate_create(wrong, anna);
    expect(tact_decide(denies, size, declared) == TACT_DENY, "no value denies");
    tact_gate_destroy(denies);
    tact_context_destroy(wrong);

    /* consents */
    expect(tact_consent_grant(lost, "clothing_size", "recommendation") == TACT_UNREADABLE, "a grant to what is lost");
    denies = tact_gate_create(here, lost);
    expect(tact_decide(denies, size, declared) == TACT_DENY, "what is lost denies");
    tact_gate_destroy(denies);
    expect(tact_consent_grant(slip, "clothing-size", "recommendation") == TACT_UNKNOWN_WORD, "a yes to nothing");
    expect(tact_consent_grant(slip, "clothing_size", NULL) == TACT_NULL_ARGUMENT, "a yes for nothing");
    expect(tact_consent_grant_from(slip, "clothing_size", "recommendation", "covert") == TACT_UNKNOWN_WORD,
           "a yes to what nobody may do");
    expect(tact_consent_grant_from(slip, "clothing_size", "recommendation", NULL) == TACT_NULL_ARGUMENT,
           "a yes from nowhere");
    expect(tact_consent_withdraw_objection(slip, "recommendation") == TACT_OK, "lifting no objection");
    expect(tact_consent_withdraw_objection(slip, "recomendation") == TACT_UNKNOWN_WORD, "lifting an unknown one");
    denies = tact_gate_create(here, slip);
    expect(tact_decide(denies, size, declared) == TACT_ASK, "a yes that is not understood changes nothing");
    tact_gate_destroy(denies);
    expect(tact_consent_refuse(slip, "e-mail", "recommendation") == TACT_UNKNOWN_WORD, "a no to something");
    denies = tact_gate_create(here, slip);
    expect(tact_decide(denies, size, declared) == TACT_DENY, "a no that is not understood refuses everything");
    tact_gate_destroy(denies);
    tact_consent_destroy(slip);
    slip = tact_consent_create();
    expect(tact_consent_object_to(slip, "recomendation") == TACT_UNKNOWN_WORD, "an objection to something");
    denies = tact_gate_create(here, slip);
    expect(tact_decide(denies, size, declared) == TACT_DENY, "an objection to something refuses everything");
    tact_gate_destroy(denies);
    tact_consent_destroy(slip);
    tact_consent_destroy(lost);

    /* uses */
    part.attribute = size;
    part.source = declared;
    expect(tact_decide_use(gate, &part, 1, sizeof part) == TACT_PERMIT, "one part");
    expect(tact_decide_use(gate, &part, 0, sizeof part) == TACT_DENY && tact_last_error() == TACT_OUT_OF_RANGE,
           "no parts");
    expect(tact_decide_use(gate, NULL, 1, sizeof part) == TACT_DENY && tact_last_error() == TACT_NULL_ARGUMENT,
           "parts that are null");
    expect(tact_decide_use(gate, &part, 1, sizeof part + 4) == TACT_DENY && tact_last_error() == TACT_WRONG_SIZE,
           "parts of another header");
    expect(tact_decide_use(NULL, &part, 1, sizeof part) == TACT_DENY && tact_last_error() == TACT_NULL_ARGUMENT,
           "parts without a gate");
    part.trace = 65536;
    expect(tact_decide_use(gate, &part, 1, sizeof part) == TACT_DENY && tact_last_error() == TACT_OUT_OF_RANGE,
           "a trace out of range");
    part.trace = 0;
    part.attribute = -1;
    expect(tact_decide_use(gate, &part, 1, sizeof part) == TACT_DENY, "a part without an attribute");

    /* texts */
    part.attribute = size;
    expect(tact_explain(gate, &part, 1, sizeof part, TACT_IN_FULL, text, sizeof text) > sizeof text, "a long text");
    expect(strlen(text) == sizeof text - 1, "a text that was cut");
    expect(tact_explain(gate, &part, 1, sizeof part, TACT_IN_FULL, NULL, 0) > 0, "the length alone");
    tact_explain(gate, &part, 1, sizeof part, TACT_IN_FULL, one, 1);
    expect(one[0] == '\0', "room for the zero alone");
    expect(tact_explain(gate, &part, 1, sizeof part, TACT_IN_FULL, NULL, 9) > 0, "a buffer that is null");
    expect(tact_last_error() == TACT_NULL_ARGUMENT, "what that is called");
    tact_explain(NULL, &part, 1, sizeof part, TACT_IN_FULL, text, sizeof text);
    expect(strcmp(text, "denied: a point") == 0, "why nothing is permitted");

    /* obligations */
    expect(tact_obligations(gate, TACT_DENY, some, 2) == 0, "the obligations of a denial");
    expect(tact_obligations(gate, 3, some, 2) == 0 && tact_last_error() == TACT_OUT_OF_RANGE, "of no decision");
    expect(tact_obligations(gate, TACT_PERMIT, NULL, 2) == 0 && tact_last_error() == TACT_NULL_ARGUMENT, "into null");
    expect(tact_obligations(gate, TACT_PERMIT, NULL, 0) > 1, "how many there are");
    expect(tact_obligations(gate, TACT_PERMIT, some, 1) > 1 && some[1] == -1, "no more than there is room for");
    expect(tact_obligations(NULL, TACT_PERMIT, some, 2) == 0, "the obligations of no gate");
    tact_gate_destroy(gate);
}

/* A bound a hundred times as large as what is measured on an idle machine: it shows a mistake and no busy neighbour. */
static void measure(const tact_context* here, const tact_consent* anna) {
    enum { rounds = 2000000, gates = 20000 };
    tact_gate* gate = tact_gate_create(here, anna);
    const int32_t declared = tact_source("declared");
    tact_part parts[2] = {{0, 0, 0, 0}, {0, 0, 0, 0}};
    int32_t attributes = 0, i;
    long permitted = 0;
    double one, several, making;
    clock_t start;
    while (*tact_attribute_identifier(attributes + 1) != '\0') ++attributes;

    start = clock();
    for (i = 0; i < rounds; ++i) permitted += tact_decide(gate, 1 + i % attributes, declared) == TACT_PERMIT;
    one = (double)(clock() - start) / CLOCKS_PER_SEC / rounds * 1e9;

    parts[0].source = parts[1].source = declared;
    start = clock();
    for (i = 0; i < rounds; ++i) {
        parts[0].attribute = 1 + i % attributes;
        parts[1].attribute = 1 + (i + 5) % attributes;
        permitted += tact_decide_use(gate, parts, 2, sizeof parts[0]) == TACT_PERMIT;
    }
    several = (double)(clock() - start) / CLOCKS_PER_SEC / rounds * 1e9;

    start = clock();
    for (i = 0; i < gates; ++i) {
        tact_gate* made = tact_gate_create(here, anna);
        permitted += made != NULL;
        tact_gate_destroy(made);
    }
    making = (double)(clock() - start) / CLOCKS_PER_SEC / gates * 1e9;

    fprintf(stderr, "a decision on one part %.1f ns, on two %.1f ns; a gate %.0f ns (%ld)\n", one, several, making,
            permitted);
    expect(one < 100e3 && several < 100e3, "a decision takes a tenth of a millisecond");
    tact_gate_destroy(gate);
}

int main(void) {
    tact_context* here;
    tact_consent *new_here, *anna;
    if (tact_abi_version() != TACT_C_ABI_VERSION) return 2;
    expect(tact_policy_fingerprint() != 0, "a policy");
    here = shop();
    new_here = tact_consent_create();
    anna = tact_consent_create();
    expect(tact_consent_refuse(anna, "past_purchases", "recommendation") == TACT_OK, "a no");
    expect(tact_consent_grant_from(anna, "style", "recommendation", "inferred") == TACT_OK, "a yes");
    expect(tact_consent_grant(anna, "residence", "recommendation") == TACT_OK, "another yes");
    decide(here, new_here, anna);
    expect(tact_consent_object_to(anna, "recommendation") == TACT_OK, "an objection");
    {
        tact_gate* objected = tact_gate_create(here, anna);
        show("Anna, after an objection", objected);
        tact_gate_destroy(objected);
    }
    expect(tact_consent_withdraw_objection(anna, "recommendation") == TACT_OK, "its end");
    expect(tact_consent_withdraw(anna, "residence", "recommendation") == TACT_OK, "a yes taken back");
    expect(tact_consent_expire(anna, "style", "recommendation") == TACT_OK, "a yes that ends");
    expect(tact_consent_supply(anna, "clothing_size", "recommendation") == TACT_OK, "typed in now");
    expect(tact_consent_grant_generally(anna, "interests", "recommendation") == TACT_OK, "a banner");
    {
        tact_gate* later = tact_gate_create(here, anna);
        show("Anna, later", later);
        tact_gate_destroy(later);
    }
    misunderstand(here, anna);
    measure(here, anna);
    tact_context_destroy(here);
    tact_consent_destroy(new_here);
    tact_consent_destroy(anna);
    if (faults == 0) puts("all errors were met as the header says");
    return faults != 0;
}
