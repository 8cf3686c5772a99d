#!/usr/bin/env python3
# Copyright (c) 2026 the tact authors
# SPDX-License-Identifier: MIT
"""names.py [--self-test] <compiler>: every value of every enumeration has its words, and keeps its identifier.

Each enumerator needs a text of its own, an identifier spelled as in code, and `parse` to lead back to it. Identifiers are
in other people's logs: tests/data/identifiers.txt pins them.

names.py --write: writes that file, after an enumeration has changed on purpose.
"""
import re
import sys

from toolbox import INCLUDE, ROOT, fail, headers, run

PINNED = ROOT / "tests" / "data" / "identifiers.txt"
HEAD = """\
# The identifiers of every enumeration, which logs and files of users hold: a new one goes to its place, one that changes
# or leaves breaks those who read it back. Written by `python3 tests/tools/names.py --write`.
"""
WITHOUT = {
    "candidate_kind": "a number, whose use `candidate_kinds` knows",
    "wide_candidate_kind": "the same",
    "feature": "a number of a catalogue, whose features have names of their own",
    "refusal": "seen in compiler messages only",
    "text_refusal": "seen in compiler messages only",
    "denied_attribute": "seen in constant expressions only",
    "gpp_section": "a number that a signal holds",
}
WORDLESS = {("signal_reason", "none"), ("signal_limit", "nothing")}  # there is nothing to say
CHECKS = """
template <class E>
constexpr bool said(E e, const char* identifier, bool wordless) {
    const auto same = [](const char* a, const char* b) {
        for (; *a != 0 && *a == *b; ++a) ++b;
        return *a == *b;
    };
    if (*name_of(e) == 0 && !wordless) return false;
    for (std::size_t i = 0; i < tact::position(e); ++i)
        if (same(name_of(e), name_of(tact::enum_at<E>(i)))) return false;
    const tact::parsed<E> back = tact::parse<E>(identifier);
    return same(identifier_of(e), identifier) && back && *back == e;
}
"""


def enumerations(text):
    """The enumerations of a header outside of namespace detail, each with its enumerators."""
    code = re.sub(r"//[^\n]*", "", text)
    code = re.sub(r"'(?:\\.|[^'\\])'|\"(?:\\.|[^\"\\\n])*\"", '""', code)  # braces in texts open no scope
    found, scopes = {}, []
    for token in re.finditer(r"namespace (\w+) \{|enum class (\w+)[^{;]*\{([^}]*)\}|[{}]", code):
        if token[2]:
            if "detail" not in scopes:
                found[token[2]] = re.findall(r"(\w+)\s*(?:=[^,]*)?(?:,|$)", token[3].strip())
        elif token[0] == "}":
            scopes.pop()
        else:
            scopes.append(token[1])
    return found


def all_enumerations():
    found = {}
    for header in headers():
        found.update(enumerations((INCLUDE / header).read_text()))
    if not found.keys() >= WITHOUT.keys():
        fail(f"no enumeration any more: {', '.join(sorted(WITHOUT.keys() - found.keys()))}")
    return {name: values for name, values in sorted(found.items()) if name not in WITHOUT}


def pinned(found):
    return HEAD + "".join(f"\n{name}\n" + "".join(f"    {value}\n" for value in values) for name, values in found.items())


def wrong(compiler, found, extra=""):
    """What the compiler finds wrong with these enumerations, an assertion a line."""
    text = "".join(f"#include <{header}>\n" for header in headers()) + extra + CHECKS
    told = []

    def require(condition, otherwise):
        nonlocal text
        told.append(f"{otherwise}.")
        text += f'static_assert({condition}, "{otherwise}.");\n'

    for name, values in found.items():
        require(f"tact::named_enumeration<tact::{name}>", f"{name} has no table of names")
        if values: # those that are declared at run time have none here
            require(f"tact::enum_size<tact::{name}> == {len(values)}", f"{name} ends elsewhere")
        for value in values:
            wordless = "true" if (name, value) in WORDLESS else "false"
            require(f'said(tact::{name}::{value}, "{value}", {wordless})', f"the words of {name}::{value} are wrong")
    done = run([compiler, "-std=c++20", f"-I{INCLUDE}", "-w", "-fsyntax-only", "-x", "c++", "-"], input=text)
    if done.returncode == 0:
        return ""
    return "\n".join(line for line in told if line in done.stdout) or done.stdout


def self_test(compiler):
    good = """namespace tact {
        enum class tide { low, high };
        constexpr tide last_enumerator(tide) { return tide::high; }
        inline constexpr name_table<tide> tide_names{{{tide::low, "low", "ebb"}, {tide::high, "high", "flood"}}};
        constexpr const auto& names_of(tide) { return tide_names; }
        namespace detail { enum class moon { full }; } }"""
    if enumerations(good) != {"tide": ["low", "high"]}:
        fail(f"enumerations are read wrongly: {enumerations(good)}")
    fault = wrong(compiler, enumerations(good), good)
    if fault:
        fail(fault)
    for so, otherwise, told in [
            (' "high"', ' "hihg"', "the words of tide::high are wrong."),
            ('"flood"', '"ebb"', "the words of tide::high are wrong."),
            ('"ebb"', '""', "the words of tide::low are wrong."),
            ("names_of(tide)", "names(tide)", "tide has no table of names."),
            ("{ low, high }", "{ low, high, spring }", "tide ends elsewhere.")]:
        bad = good.replace(so, otherwise)
        if bad == good or told not in wrong(compiler, enumerations(bad), bad):
            fail(f"this is not found: {otherwise}")
    print("faults are found")


def main(*arguments):
    if arguments[0] == "--self-test":
        return self_test(arguments[1])
    found = all_enumerations()
    if arguments[0] == "--write":
        PINNED.write_text(pinned(found))
        return print(f"{sum(map(len, found.values()))} identifiers of {len(found)} enumerations")
    fault = wrong(arguments[0], found)
    if fault:
        fail(fault)
    if PINNED.read_text() != pinned(found):
        fail(f"{PINNED.name} has other identifiers: logs depend on them; where it is meant, run names.py --write")
    print(f"{sum(map(len, found.values()))} values of {len(found)} enumerations have their words")


main(*sys.argv[1:])
