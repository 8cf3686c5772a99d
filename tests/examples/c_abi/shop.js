// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// shop.js <library> <folder of koffi>: the first part of shop.c in Node, through the package koffi; prints the same lines.
// Says on stderr what a decision takes from Node.
"use strict";
const koffi = require(process.argv[3]);
const lib = koffi.load(process.argv[2]);

for (const name of ["tact_context", "tact_consent", "tact_gate"]) koffi.opaque(name);
koffi.struct("tact_part", { attribute: "int32_t", source: "int32_t", events: "uint32_t", trace: "uint32_t" });
const tact = {};
for (const signature of [
    "uint32_t tact_abi_version(void)",
    "int32_t tact_last_error(void)",
    "int32_t tact_attribute(const char* identifier)",
    "int32_t tact_source(const char* identifier)",
    "const char* tact_decision_identifier(int32_t decision)",
    "const char* tact_obligation_identifier(int32_t obligation)",
    "tact_context* tact_context_create(void)",
    "int32_t tact_context_set(tact_context* context, const char* field, const char* value)",
    "void tact_context_destroy(tact_context* context)",
    "tact_consent* tact_consent_create(void)",
    "void tact_consent_destroy(tact_consent* consent)",
    "int32_t tact_consent_grant(tact_consent* consent, const char* attribute, const char* purpose)",
    "int32_t tact_consent_grant_from(tact_consent* consent, const char* attribute, const char* purpose, const char* source)",
    "int32_t tact_consent_refuse(tact_consent* consent, const char* attribute, const char* purpose)",
    "tact_gate* tact_gate_create(const tact_context* context, const tact_consent* consent)",
    "void tact_gate_destroy(tact_gate* gate)",
    "int32_t tact_decide(const tact_gate* gate, int32_t attribute, int32_t source)",
    "int32_t tact_decide_use(const tact_gate* gate, const tact_part* parts, size_t count, size_t part_size)",
    "size_t tact_explain(const tact_gate* gate, const tact_part* parts, size_t count, size_t part_size, int32_t detail, uint8_t* buffer, size_t size)",
    "size_t tact_obligations(const tact_gate* gate, int32_t decision, _Out_ int32_t* obligations, size_t room)",
]) tact[signature.match(/tact_(\w+)\(/)[1]] = lib.func(signature);

function expect(holds, what) {
    if (holds) return;
    console.log(`WRONG: ${what} (${tact.last_error()})`);
    process.exitCode = 1;
}

const partSize = koffi.sizeof("tact_part");
const part = ([what, from, events = 0, trace = 0]) =>
    ({ attribute: tact.attribute(what), source: tact.source(from), events, trace });

function show(whom, gate) {
    console.log(whom);
    for (const [what, from] of [["clothing_size", "declared"], ["past_purchases", "first_party"], ["style", "inferred"],
                                ["residence", "declared"], ["medical_history", "declared"]]) {
        const decision = tact.decide(gate, tact.attribute(what), tact.source(from));
        console.log(`  ${what.padEnd(16)} ${from.padEnd(12)} ${tact.decision_identifier(decision)}`);
    }
}

function showUse(gate, what, ...listed) {
    const parts = listed.map(part), buffer = Buffer.alloc(2001), numbers = new Int32Array(32);
    const decision = tact.decide_use(gate, parts, parts.length, partSize);
    const length = tact.explain(gate, parts, parts.length, partSize, 0, buffer, buffer.length);
    console.log(`${what}: ${tact.decision_identifier(decision)}\n${buffer.toString("latin1", 0, length)}`);
    const n = tact.obligations(gate, decision, numbers, numbers.length);
    for (const number of numbers.subarray(0, n)) console.log(`  ${tact.obligation_identifier(number)}`);
}

expect(tact.abi_version() === 1 && partSize === 16, "the version of the library");
const here = tact.context_create(), nobody = tact.consent_create(), anna = tact.consent_create();
for (const [field, value] of Object.entries({
    purpose: "recommendation", connectedness: "warm", trust: "medium", industry: "fashion", age_assurance: "adult",
    initiative: "answering", benefit: "named", control: "offered", transparency: "told", pressure: "relaxed",
    expectedness: "expected", exposure: "nobody",
})) expect(tact.context_set(here, field, value) === 0, field);
expect(tact.consent_refuse(anna, "past_purchases", "recommendation") === 0, "a no");
expect(tact.consent_grant_from(anna, "style", "recommendation", "inferred") === 0, "a yes");
expect(tact.consent_grant(anna, "residence", "recommendation") === 0, "another yes");

const first = tact.gate_create(here, nobody), second = tact.gate_create(here, anna);
show("nobody asked", first);
show("Anna", second);
const bought = ["past_purchases", "first_party"], clicks = ["behaviour_on_site", "first_party"];
showUse(first, "fifty clicks, the last five of them, and purchases", bought, [...clicks, 50, 1], [...clicks, 5, 1]);
showUse(first, "fifty clicks, five others, and purchases", bought, [...clicks, 50, 1], [...clicks, 5, 2]);
showUse(second, "health", bought, ["medical_history", "first_party"]);

const size = tact.attribute("clothing_size"), declared = tact.source("declared");
expect(tact.decide(null, size, declared) === 0 && tact.last_error() === 1, "no gate denies");
expect(tact.decide(second, tact.attribute("e-mail"), declared) === 0 && tact.last_error() === 6, "no attribute denies");
expect(tact.decide_use(second, [], 0, partSize) === 0, "no parts deny");
expect(tact.decide_use(second, null, 1, partSize) === 0 && tact.last_error() === 1, "null parts deny");
expect(tact.context_set(here, "trust", "hihg") === 4, "an unknown value");
const denies = tact.gate_create(here, anna);
expect(tact.decide(denies, size, declared) === 0, "a context with an error denies");

const rounds = 200000, start = process.cpuUsage();
let sum = 0;
for (let i = 0; i < rounds; ++i) sum += tact.decide(first, size, declared);
const { user, system } = process.cpuUsage(start);
console.error(`a decision from Node ${((user + system) * 1000 / rounds).toFixed(0)} ns (${sum})`);

for (const gate of [first, second, denies]) tact.gate_destroy(gate);
for (const consent of [nobody, anna]) tact.consent_destroy(consent);
tact.context_destroy(here);
