#!/usr/bin/env python3
# Copyright (c) 2026 the tact authors
# SPDX-License-Identifier: MIT
"""adl.py [--self-test] <clang++>: no header calls a function in a way that an integrator's own could answer.

An unqualified call with an argument of their enumeration, or of a template over it, also finds functions of their
namespace, and a plain function of theirs beats a template of ours. Clang's syntax tree marks each such call.

adl.py --names: every name that is followed by a parenthesis in the headers, for the test hostile_namespace.
"""
import re
import subprocess
import sys

from toolbox import INCLUDE, fail, headers

ALLOWED = {
    "name_of": "an extension point",
    "last_enumerator": "an extension point",
    "names_of": "an extension point",
    "stored_ids_of": "an extension point",
    "stored_vocabulary_of": "an extension point",
    "for_each_violation": "in offer/, of tables that have no attributes",
    # of words, in batch/detail/kernels.hpp:
    **dict.fromkeys(("clear_of_four", "clear_of_eight", "sixteen_by_sse2", "thirty_two_by_avx2", "ask_ahead",
                     "decide_by_sse2", "decide_by_avx2"), "of words alone"),
}
CALL = re.compile(r"UnresolvedLookupExpr .*\(ADL\) = '([^']+)'")
WORD = re.compile(r"\b([a-z_]\w*)(?=\()")
KEYWORDS = set("alignas alignof asm catch const constexpr consteval decltype defined delete explicit for if noexcept "
               "operator requires return sizeof static_assert static_cast switch template throw typeid void while "
               "char bool int float double long short signed unsigned auto".split())


def open_calls(compiler, included, extra=""):
    text = "".join(f"#include <{name}>\n" for name in included) + extra
    # A declaration in place of the compiled policy, whose hundred thousands of values the tree would list.
    policies = ("standard", "standard_1", "study")
    if "tact/decide/standard.hpp" in included:
        for policy in policies:
            text = text.replace(f"#include <tact/decide/{policy}.hpp>\n", "")
        text = ("#define TACT_DECIDE_STANDARD_HPP\n#include <tact/decide/policy.hpp>\n"
                "namespace tact { extern const policy standard; }\n") + text
    command = [compiler, "-std=c++20", f"-I{INCLUDE}", "-x", "c++", "-fsyntax-only", "-Xclang", "-ast-dump", "-Xclang",
               "-ast-dump-filter=tact", "-"]
    done = subprocess.run(command, input=text, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, check=False)
    if done.returncode != 0:
        fail(done.stderr)
    if "UnresolvedLookupExpr" not in done.stdout:
        fail("this compiler writes its syntax tree otherwise: nothing was checked")
    names = set(CALL.findall(done.stdout))
    return sorted(name for name in names if name not in ALLOWED and not name.startswith("operator"))


def names():
    found = set()
    for header in headers():
        code = re.sub(r"//[^\n]*", "", (INCLUDE / header).read_text())
        found |= set(WORD.findall(code))
    return sorted(name for name in found - KEYWORDS - {"name_of", "names_of", "last_enumerator"}
                  if not name.startswith(("__", "TACT")))


def main(*arguments):
    if arguments[0] == "--names":
        return print("\n".join(f"TACT_NAME({name})" for name in names()))
    if arguments[0] == "--self-test":
        extra = "namespace tact { template <enumeration E> constexpr auto twice(E e) { return is_valid(e); } }\n"
        if open_calls(arguments[1], ["tact/vocabulary/enum_set.hpp"], extra) != ["is_valid"]:
            fail("a call that is open is not found")
        return print("faults are found")
    found = open_calls(arguments[0], headers())
    if found:
        fail(f"write tact:: or detail:: before what an integrator's namespace could answer: {', '.join(found)}")
    print("no call is open to an integrator's functions")


main(*sys.argv[1:])
