#!/usr/bin/env python3
# Copyright (c) 2026 the tact authors
# SPDX-License-Identifier: MIT
"""shop.py <library>: the shop of shop.c in Python, through ctypes of the standard library; prints the same.

Also holds the library against the header: every function that tact_c.h declares is declared here with as many arguments, and
every word that it lists is understood. Says on stderr what a decision takes from Python.
"""
import ctypes
import pathlib
import re
import sys
import threading
import time

DENY, ASK, PERMIT = range(3)
(OK, NULL_ARGUMENT, WRONG_HANDLE, UNKNOWN_FIELD, UNKNOWN_VALUE, UNKNOWN_WORD, OUT_OF_RANGE, WRONG_SIZE, OUT_OF_MEMORY,
 INVALID_CONTEXT, UNREADABLE) = range(11)
REDACTED, IN_FULL = range(2)


class Part(ctypes.Structure):
    _fields_ = [("attribute", ctypes.c_int32), ("source", ctypes.c_int32), ("events", ctypes.c_uint32),
                ("trace", ctypes.c_uint32)]


handle, text, i32, u32, u64, size = (ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int32, ctypes.c_uint32, ctypes.c_uint64,
                                     ctypes.c_size_t)
parts_of = ctypes.POINTER(Part)
SIGNATURES = {
    "tact_abi_version": (u32,), "tact_policy_fingerprint": (u64,), "tact_last_error": (i32,), "tact_error_text": (text, i32),
    "tact_attribute": (i32, text), "tact_source": (i32, text),
    "tact_attribute_identifier": (text, i32), "tact_source_identifier": (text, i32),
    "tact_decision_identifier": (text, i32), "tact_obligation_identifier": (text, i32),
    "tact_context_create": (handle,), "tact_context_set": (i32, handle, text, text), "tact_context_destroy": (None, handle),
    "tact_consent_create": (handle,), "tact_consent_create_unreadable": (handle,), "tact_consent_destroy": (None, handle),
    "tact_consent_grant": (i32, handle, text, text), "tact_consent_grant_from": (i32, handle, text, text, text),
    "tact_consent_grant_generally": (i32, handle, text, text),
    "tact_consent_grant_generally_from": (i32, handle, text, text, text),
    "tact_consent_supply": (i32, handle, text, text),
    "tact_consent_refuse": (i32, handle, text, text), "tact_consent_withdraw": (i32, handle, text, text),
    "tact_consent_expire": (i32, handle, text, text),
    "tact_consent_object_to": (i32, handle, text), "tact_consent_withdraw_objection": (i32, handle, text),
    "tact_gate_create": (handle, handle, handle), "tact_gate_destroy": (None, handle), "tact_gate_fingerprint": (u64, handle),
    "tact_decide": (i32, handle, i32, i32), "tact_decide_use": (i32, handle, parts_of, size, size),
    "tact_explain": (size, handle, parts_of, size, size, i32, ctypes.c_void_p, size),
    "tact_obligations": (size, handle, i32, ctypes.POINTER(i32), size),
}

lib = ctypes.CDLL(sys.argv[1])
for name, (returns, *takes) in SIGNATURES.items():
    function = getattr(lib, name)
    function.restype, function.argtypes = returns, takes
faults = []


def expect(holds, what):
    if not holds:
        faults.append(what)
        print(f"WRONG: {what} ({lib.tact_error_text(lib.tact_last_error()).decode()})")


def attribute(word):
    return lib.tact_attribute(word.encode())


def source(word):
    return lib.tact_source(word.encode())


def word(decision):
    return lib.tact_decision_identifier(decision).decode()


def shop(**other):
    here = lib.tact_context_create()
    fields = dict(purpose="recommendation", connectedness="warm", trust="medium", industry="fashion", age_assurance="adult",
                  initiative="answering", benefit="named", control="offered", transparency="told", pressure="relaxed",
                  expectedness="expected", exposure="nobody")
    for field, value in {**fields, **other}.items():
        lib.tact_context_set(here, field.encode(), value.encode())
    return here


def decide(gate, what="clothing_size", whence="declared"):
    return lib.tact_decide(gate, attribute(what), source(whence))


def show(whom, gate):
    print(whom)
    for what, whence in [("clothing_size", "declared"), ("past_purchases", "first_party"), ("style", "inferred"),
                         ("residence", "declared"), ("medical_history", "declared")]:
        print(f"  {what:16} {whence:12} {word(decide(gate, what, whence))}")


def use(*parts):
    return (Part * len(parts))(*[Part(attribute(what), source(whence), *rest) for what, whence, *rest in parts]), len(parts), 16


def explain(gate, parts, detail=REDACTED, room=2001):
    room_for = ctypes.create_string_buffer(room)
    length = lib.tact_explain(gate, *parts, detail, room_for, room)
    return length, room_for.value.decode()


def show_use(gate, what, parts):
    decision = lib.tact_decide_use(gate, *parts)
    print(f"{what}: {word(decision)}\n{explain(gate, parts)[1]}")
    numbers = (i32 * 32)()
    for number in numbers[:lib.tact_obligations(gate, decision, numbers, 32)]:
        print(f"  {lib.tact_obligation_identifier(number).decode()}")


def decided_in(here, said):
    """The decision on a clothing size in a gate of its own."""
    gate = lib.tact_gate_create(here, said)
    met = lib.tact_last_error()
    decision = decide(gate)
    lib.tact_gate_destroy(gate)
    return decision, met


def misunderstand(here, anna):
    gate = lib.tact_gate_create(here, anna)

    def met(answer, wanted, error):
        expect((answer, lib.tact_last_error()) == (wanted, error), f"{wanted} and {error}")

    met(decide(gate), PERMIT, OK)
    met(attribute("e-mail"), -1, UNKNOWN_WORD)
    met(attribute(""), -1, UNKNOWN_WORD)
    met(attribute("clothing_size "), -1, UNKNOWN_WORD)
    met(lib.tact_attribute(b"clothing_size\xff"), -1, UNKNOWN_WORD)
    met(lib.tact_attribute(None), -1, NULL_ARGUMENT)
    met(lib.tact_source(None), -1, NULL_ARGUMENT)
    for function in (lib.tact_attribute_identifier, lib.tact_source_identifier, lib.tact_decision_identifier,
                     lib.tact_obligation_identifier):
        for number in (-1, 1000, 2**31 - 1, -2**31):
            expect(function(number) == b"", "a number without a word")
    expect(lib.tact_error_text(-1) and lib.tact_error_text(99), "a text for what is no error")
    texts = {lib.tact_error_text(error) for error in range(11)}
    expect(len(texts) == 11 and lib.tact_error_text(99) not in texts, "a text for every error")

    for what in (-1, 0, 1000, 65536, 2**31 - 1, -2**31):
        met(lib.tact_decide(gate, what, source("declared")), DENY, OUT_OF_RANGE)
        met(lib.tact_decide(gate, attribute("clothing_size"), what), DENY, OUT_OF_RANGE)
    met(decide(None), DENY, NULL_ARGUMENT)
    met(decide(here), DENY, WRONG_HANDLE)
    met(decide(anna), DENY, WRONG_HANDLE)
    met(lib.tact_gate_create(None, anna), None, NULL_ARGUMENT)
    met(lib.tact_gate_create(here, None), None, NULL_ARGUMENT)
    met(lib.tact_gate_create(anna, here), None, WRONG_HANDLE)
    met(lib.tact_gate_create(here, gate), None, WRONG_HANDLE)
    met(lib.tact_gate_fingerprint(None), 0, NULL_ARGUMENT)
    met(lib.tact_context_set(anna, b"trust", b"high"), WRONG_HANDLE, WRONG_HANDLE)
    met(lib.tact_consent_grant(here, b"email", b"support"), WRONG_HANDLE, WRONG_HANDLE)
    for destroy in (lib.tact_context_destroy, lib.tact_consent_destroy, lib.tact_gate_destroy):
        met(destroy(None), None, OK)
    met(lib.tact_context_destroy(gate), None, WRONG_HANDLE)
    met(lib.tact_gate_destroy(anna), None, WRONG_HANDLE)
    met(decide(gate), PERMIT, OK)

    for field, value, error in [(b"trust", b"hihg", UNKNOWN_VALUE), (b"tursts", b"high", UNKNOWN_FIELD),
                                (b"trust", b"", UNKNOWN_VALUE), (b"", b"high", UNKNOWN_FIELD),
                                (None, b"high", NULL_ARGUMENT), (b"trust", None, NULL_ARGUMENT),
                                (None, None, NULL_ARGUMENT), (b"learning_for", b"x", UNKNOWN_VALUE)]:
        for purpose in ("recommendation", "security"):
            wrong = shop(purpose=purpose)
            met(lib.tact_context_set(wrong, field, value), error, error)
            met(lib.tact_context_set(wrong, b"trust", b"high"), INVALID_CONTEXT, INVALID_CONTEXT)
            blocked = lib.tact_gate_create(wrong, anna)
            expect(blocked and lib.tact_last_error() == INVALID_CONTEXT, "a gate of an invalid context")
            for what in range(-1, 47):
                for whence in range(-1, 11):
                    expect(lib.tact_decide(blocked, what, whence) == DENY, f"{field} {value} denies")
            lib.tact_gate_destroy(blocked)
            lib.tact_context_destroy(wrong)

    lost = lib.tact_consent_create_unreadable()
    for grant in (lib.tact_consent_grant, lib.tact_consent_grant_generally, lib.tact_consent_supply):
        met(grant(lost, b"clothing_size", b"recommendation"), UNREADABLE, UNREADABLE)
    met(lib.tact_consent_grant_from(lost, b"style", b"recommendation", b"inferred"), UNREADABLE, UNREADABLE)
    expect(decided_in(here, lost) == (DENY, OK), "what is lost denies")
    lib.tact_consent_destroy(lost)
    bad = [((b"clothing-size", b"recommendation"), UNKNOWN_WORD), ((b"clothing_size", b"recomendation"), UNKNOWN_WORD),
           ((b"clothing_size", b"unstated"), UNKNOWN_WORD), ((None, b"recommendation"), NULL_ARGUMENT),
           ((b"clothing_size", None), NULL_ARGUMENT)]
    for arguments, error in bad:
        for yes in (lib.tact_consent_grant, lib.tact_consent_grant_generally, lib.tact_consent_supply):
            said = lib.tact_consent_create()
            met(yes(said, *arguments), error, error)
            expect(decided_in(here, said) == (ASK, OK), "a yes that is not understood is dropped")
            lib.tact_consent_destroy(said)
        for no in (lib.tact_consent_refuse, lib.tact_consent_withdraw, lib.tact_consent_expire):
            said = lib.tact_consent_create()
            met(no(said, *arguments), error, error)
            expect(decided_in(here, said) == (DENY, OK), "a no that is not understood refuses everything")
            lib.tact_consent_destroy(said)
    for purpose, error in [(b"recomendation", UNKNOWN_WORD), (b"unstated", UNKNOWN_WORD), (None, NULL_ARGUMENT)]:
        said = lib.tact_consent_create()
        met(lib.tact_consent_withdraw_objection(said, purpose), error, error)
        expect(decided_in(here, said) == (ASK, OK), "lifting nothing changes nothing")
        met(lib.tact_consent_object_to(said, purpose), error, error)
        expect(decided_in(here, said) == (DENY, OK), "an objection that is not understood refuses everything")
        lib.tact_consent_destroy(said)
    for whence, error in [(b"covert", UNKNOWN_WORD), (b"nowhere", UNKNOWN_WORD), (None, NULL_ARGUMENT)]:
        said = lib.tact_consent_create()
        met(lib.tact_consent_grant_from(said, b"clothing_size", b"recommendation", whence), error, error)
        met(lib.tact_consent_grant_generally_from(said, b"clothing_size", b"recommendation", whence), error, error)
        lib.tact_consent_destroy(said)

    good = use(("clothing_size", "declared"))
    met(lib.tact_decide_use(gate, *good), PERMIT, OK)
    for parts, count, part_size, error in [(good[0], 0, 16, OUT_OF_RANGE), (None, 1, 16, NULL_ARGUMENT),
                                           (None, 0, 16, NULL_ARGUMENT), (good[0], 1, 12, WRONG_SIZE),
                                           (good[0], 1, 20, WRONG_SIZE), (good[0], 1, 0, WRONG_SIZE)]:
        met(lib.tact_decide_use(gate, parts, count, part_size), DENY, error)
        expect(explain(gate, (parts, count, part_size))[1] == "denied: " + lib.tact_error_text(error).decode(), "its words")
    met(lib.tact_decide_use(None, *good), DENY, NULL_ARGUMENT)
    for part in (Part(-1, 2, 1, 0), Part(), Part(0, 2, 1, 0), Part(6, 0, 1, 0), Part(6, -1, 1, 0), Part(6, 9, 1, 0), Part(45, 2, 1, 0),
                 Part(6, 2, 1, 65536)):
        met(lib.tact_decide_use(gate, (Part * 1)(part), 1, 16), DENY, OUT_OF_RANGE)
    met(lib.tact_decide_use(gate, (Part * 1)(Part(6, 2, 0, 0)), 1, 16), PERMIT, OK)

    length, whole = explain(gate, good)
    expect(length == len(whole) > 100, "a whole text")
    for room in range(1, length + 3):
        expect(explain(gate, good, room=room) == (length, whole[:room - 1]), f"a text cut to {room}")
    met(lib.tact_explain(gate, *good, REDACTED, None, 0), length, OK)
    met(lib.tact_explain(gate, *good, REDACTED, None, 5), length, NULL_ARGUMENT)
    health = use(("medical_history", "declared"))
    expect("medical" in explain(gate, health, IN_FULL)[1], "health by name")
    for detail in (REDACTED, -1, 2):
        expect("medical" not in explain(gate, health, detail)[1], "health by no name")

    met(lib.tact_obligations(gate, DENY, None, 0), 0, OK)
    for decision in (-1, 3, 2**31 - 1):
        met(lib.tact_obligations(gate, decision, None, 0), 0, OUT_OF_RANGE)
    met(lib.tact_obligations(gate, PERMIT, None, 2), 0, NULL_ARGUMENT)
    met(lib.tact_obligations(None, PERMIT, None, 0), 0, NULL_ARGUMENT)
    two = (i32 * 2)(-1, -1)
    expect(lib.tact_obligations(gate, PERMIT, two, 1) > 1 and two[1] == -1, "no more than there is room for")

    # The error is that of the thread: another thread's does not show here.
    lib.tact_attribute(b"e-mail")
    seen = []
    other = threading.Thread(target=lambda: seen.append(lib.tact_last_error()))
    other.start()
    other.join()
    expect(seen == [OK] and lib.tact_last_error() == UNKNOWN_WORD, "an error of this thread alone")
    lib.tact_gate_destroy(gate)


def every_number():
    """What the numbers of attributes and sources stand for is found again by its word, and 0 stands for nothing."""
    for look_up, identifier, size_of in [(lib.tact_attribute, lib.tact_attribute_identifier, 44),
                                         (lib.tact_source, lib.tact_source_identifier, 8)]:
        words = [identifier(number) for number in range(-1, size_of + 3)]
        expect(words[:2] == [b"", b""] == words[-2:] and all(words[2:-2]), "numbers from 1 without a gap")
        expect([look_up(word) for word in words[2:-2]] == list(range(1, size_of + 1)), "the way back")


HEADER = pathlib.Path(__file__).with_name("tact_c.h").read_text()


def listed_before(declaration):
    """The words that the comment before a declaration lists, a list for each line that begins with one."""
    comment = HEADER.split(declaration)[0].rsplit("/*", 1)[1]
    lines = re.findall(r"^ \*( {3,})(\S.*)$", comment, re.MULTILINE)
    found = []
    for indent, line in lines:
        words = re.sub(r"  +\(.*", "", line)
        if len(indent) > 3 and found:
            found[-1] += " " + words
        else:
            found.append(words)
    return found


def every_word():
    """What the header lists is what there is: attributes and sources, and the fields of a context with their values."""
    attributes = " ".join(listed_before("TACT_C_API int32_t tact_attribute(")).split()
    sources = [line.split()[0] for line in listed_before("TACT_C_API int32_t tact_source(")]
    for words, identifier in [(attributes, lib.tact_attribute_identifier), (sources, lib.tact_source_identifier)]:
        known = {identifier(number).decode() for number in range(1, 100)} - {""}
        expect(set(words) == known and len(words) == len(known), "the words that the header lists")
    fields = {line.split()[0]: line.split()[1:] for line in listed_before("TACT_C_API int32_t tact_context_set(")}
    fields["learning_for"] = fields["purpose"]
    expect(len(fields) == 20 and all(len(values) > 1 for values in fields.values()), "the fields that the header lists")
    for field, values in fields.items():
        here = lib.tact_context_create()
        for value in [*values, "unstated"]:
            expect(lib.tact_context_set(here, field.encode(), value.encode()) == OK, f"{field} {value}")
        lib.tact_context_destroy(here)


def declared():
    """Each function of the header, with how many arguments it takes."""
    code = re.sub(r"/\*.*?\*/", "", HEADER, flags=re.DOTALL)
    found = re.findall(r"TACT_C_API [^;(]*?(\w+)\(([^)]*)\);", code)
    return {name: 0 if arguments == "void" else arguments.count(",") + 1 for name, arguments in found}


def main():
    expect(declared() == {name: len(takes) for name, (_, *takes) in SIGNATURES.items()}, "the functions of the header")
    every_number()
    every_word()
    expect(ctypes.sizeof(Part) == 16, "the size of a part")
    expect(lib.tact_abi_version() == 1 and lib.tact_policy_fingerprint() != 0, "a version and a policy")
    here, new_here, anna = shop(), lib.tact_consent_create(), lib.tact_consent_create()
    expect(lib.tact_consent_refuse(anna, b"past_purchases", b"recommendation") == OK, "a no")
    expect(lib.tact_consent_grant_from(anna, b"style", b"recommendation", b"inferred") == OK, "a yes")
    expect(lib.tact_consent_grant(anna, b"residence", b"recommendation") == OK, "another yes")

    nobody, gate = lib.tact_gate_create(here, new_here), lib.tact_gate_create(here, anna)
    show("nobody asked", nobody)
    show("Anna", gate)
    expect(lib.tact_gate_fingerprint(nobody) != lib.tact_gate_fingerprint(gate), "the fingerprints of two gates")
    bought, clicks = ("past_purchases", "first_party"), ("behaviour_on_site", "first_party")
    show_use(nobody, "fifty clicks, the last five of them, and purchases", use(bought, (*clicks, 50, 1), (*clicks, 5, 1)))
    show_use(nobody, "fifty clicks, five others, and purchases", use(bought, (*clicks, 50, 1), (*clicks, 5, 2)))
    show_use(gate, "health", use(bought, ("medical_history", "first_party")))
    lib.tact_gate_destroy(nobody)
    lib.tact_gate_destroy(gate)

    for whom, changes in [
            ("Anna, after an objection", [lib.tact_consent_object_to(anna, b"recommendation")]),
            ("Anna, later", [])]:
        if not changes:
            changes = [lib.tact_consent_withdraw_objection(anna, b"recommendation"),
                       lib.tact_consent_withdraw(anna, b"residence", b"recommendation"),
                       lib.tact_consent_expire(anna, b"style", b"recommendation"),
                       lib.tact_consent_supply(anna, b"clothing_size", b"recommendation"),
                       lib.tact_consent_grant_generally(anna, b"interests", b"recommendation")]
        expect(set(changes) == {OK}, "changes of a consent")
        gate = lib.tact_gate_create(here, anna)
        show(whom, gate)
        lib.tact_gate_destroy(gate)
    misunderstand(here, anna)

    gate = lib.tact_gate_create(here, anna)
    what, whence, ask = attribute("clothing_size"), source("declared"), lib.tact_decide
    start = time.process_time()
    for _ in range(100000):
        ask(gate, what, whence)
    print(f"a decision from Python {(time.process_time() - start) * 1e4:.0f} ns", file=sys.stderr)
    lib.tact_gate_destroy(gate)
    lib.tact_context_destroy(here)
    lib.tact_consent_destroy(new_here)
    lib.tact_consent_destroy(anna)
    if faults:
        sys.exit(1)
    print("all errors were met as the header says")


main()
