#!/usr/bin/env python3
# Copyright (c) 2026 the tact authors
# SPDX-License-Identifier: MIT
"""Counts the instructions that functions compile to, and holds them to their budgets.

  codegen.py [--compilers g++,clang++] <source.cpp>...
  codegen.py --self-test

Sources define extern "C" functions and state in comments what they may cost, on x86-64, at -O2 and -O3 -DNDEBUG:

  // budget: decide_one instructions<=10 branches=0 calls=0 loads<=3
  // budget: decide_one instructions<=8 @clang++ @O2
  // budget: decide_typed as=decide_plain
  // report: decide_all

`as` holds a function to just the counts of another. A budget with @ holds for that compiler or level only; a report is only printed.
Instructions are counted without ret, endbr64 and padding; branches are conditional jumps; a jump out of the function is
a call; what the compiler split off as <function>.cold or the like counts as part of it.
"""
import pathlib
import platform
import re
import shutil
import sys
import tempfile

from toolbox import INCLUDE, fail, must

LEVELS = {"O2": ["-O2"], "O3": ["-O3", "-DNDEBUG"]}
COUNTED = ("instructions", "branches", "calls", "loads")
SKIPPED = 77  # the test is not for this machine

FREE = re.compile(r"^(ret|endbr|nop|data16|cs nop|xchg +%ax,%ax|int3|repz ret|bnd ret)")


def loads(instruction):
    """Whether an AT&T instruction reads memory: the last operand of a mov is what it writes."""
    operator, _, operands = instruction.partition(" ")
    if "(" not in operands or operator.startswith(("lea", "nop", "prefetch")):
        return False
    written = re.search(r"\)$", operands.strip()) is not None
    only_written = operator.startswith(("mov", "vmov", "set", "pop", "pextr", "vpextr", "vextract")) and written
    return not only_written


def count(listing):
    """Counts per function of an objdump listing with relocations."""
    functions, target = {}, None
    lines = listing.splitlines()
    for index, line in enumerate(lines):
        started = re.match(r"^[0-9a-f]+ <(.+)>:$", line)
        if started:
            target = started.group(1).split(".")[0]
            functions.setdefault(target, dict.fromkeys(COUNTED, 0))
            continue
        found = re.match(r"^ +[0-9a-f]+:\t(.+)$", line)
        if not found or target is None or "R_X86_64" in line:
            continue
        instruction = re.sub(r"\s+", " ", found.group(1).split("#")[0]).strip()
        if FREE.match(instruction):
            continue
        counts = functions[target]
        operator = instruction.removeprefix("notrack ").removeprefix("bnd ").split(" ")[0]
        jump_target = re.search(r"<([^+>]+)(?:\+0x[0-9a-f]+)?>$", instruction)
        relocated = index + 1 < len(lines) and "R_X86_64" in lines[index + 1]
        leaves = relocated or not jump_target or jump_target.group(1).split(".")[0] != target
        to_cold = relocated and re.search(rf"\s{re.escape(target)}\.|\s\.text\.unlikely", lines[index + 1])
        counts["instructions"] += 1
        if operator.startswith("call"):
            counts["calls"] += 1
        elif operator.startswith("jmp"):
            counts["calls"] += leaves and not to_cold
        elif operator.startswith(("j", "loop")):
            counts["branches"] += 1
        counts["loads"] += loads(instruction)
    return functions


def compile_and_count(source, compiler, level):
    with tempfile.TemporaryDirectory() as folder:
        object_ = pathlib.Path(folder) / "object.o"
        must([compiler, "-std=c++20", f"-I{INCLUDE}", "-Wall", "-Wextra", "-Werror", *LEVELS[level],
              "-ffunction-sections", "-c", source, "-o", object_])
        return count(must(["objdump", "-d", "-r", "--no-show-raw-insn", object_]))


def rules(source):
    """(function, {quantity: (relation, number)}, {compilers or levels}) for each budget or report of a source."""
    for kind, text in re.findall(r"^// (budget|report): *(.+)$", source.read_text(), re.MULTILINE):
        function, *words = text.replace("@", " @").split()
        limits, only = {}, set()
        for word in words:
            limit = re.fullmatch(rf"({'|'.join(COUNTED)})(<=|=)(\d+)", word)
            other = re.fullmatch(r"as=(\w+)", word)
            if word[1:] in (*LEVELS, "g++", "clang++") and word[0] == "@":
                only.add(word[1:])
            elif limit and kind == "budget":
                limits[limit.group(1)] = (limit.group(2), int(limit.group(3)))
            elif other and kind == "budget":
                limits["as"] = ("=", other.group(1))
            else:
                fail(f"{source}: '{word}' is not understood in the {kind} of {function}")
        if kind == "budget" and not limits:
            fail(f"{source}: the budget of {function} limits nothing")
        yield function, limits, only


def check(source, compiler):
    """Prints a table, and returns what is over its budget."""
    wrong = []
    stated = list(rules(source))
    if not stated:
        wrong.append(f"{source.name} states no budget and asks for no report")
    for level in LEVELS:
        functions = compile_and_count(source, compiler, level)
        for function in dict.fromkeys(name for name, _, _ in stated):
            where = f"{function:<36} {pathlib.Path(compiler).name:<10} {level}"
            if function not in functions:
                wrong.append(f"{where}: there is no such function")
                continue
            counts, notes = functions[function], []
            for name, limits, only in stated:
                levels, compilers = only & set(LEVELS), only - set(LEVELS)
                if name != function or (levels and level not in levels) or (
                        compilers and pathlib.Path(compiler).name not in compilers):
                    continue
                for quantity, (relation, number) in limits.items():
                    if quantity == "as":
                        if functions.get(number) != counts:
                            notes.append(f"counts {counts}, those of {number} are {functions.get(number)}")
                        continue
                    actual = counts[quantity]
                    if actual > number or (relation == "=" and actual != number):
                        notes.append(f"{quantity} {actual}, budget {relation} {number}")
            wrong += [f"{where}: {note}" for note in notes]
            print(where, *(f"{counts[quantity]:>{len(quantity)}} {quantity}" for quantity in COUNTED), sep="  ")
    return wrong


SELF_TEST = [  # budget, function, whether it is kept
    ("f instructions<=2 branches=0 calls=0 loads=0", "int f(int a, int b) { return a + b; }", True),
    ("f instructions<=0", "int f(int a, int b) { return a + b; }", False),
    ("f loads<=1", "int f(int* a, int b) { return *a + b; }", True),
    ("f loads<=0", "int f(int* a, int b) { return *a + b; }", False),
    ("f loads=0", "void f(int* a, int b) { *a = b; }", True),
    ("f loads=0", "void f(int* a, int b) { *a += b; }", False),
    ("f branches=0", "void g(); void f(int a) { if (a) { g(); g(); } }", False),
    ("f branches=0", "void f(volatile int* a, int n) { for (int i = 0; i < n; ++i) *a = i; }", False),
    ("f calls=0", "int g(int); int f(int a) { return g(a) + 1; }", False),
    ("f calls=0", "int g(int); int f(int a) { return g(a); }", False),
    ("f calls=0", "int g(int); int f(int a) { return g(a); }\n// budget: f calls=1 instructions<=1", False),
    ("f calls=1 instructions<=1", "int g(int); int f(int a) { return g(a); }", True),
    ("absent calls=0", "void f() {}", False),
    ("f as=g", 'int f(int a) { return a + 1; } int g(int a) { return a + 2; }', True),
    ("f as=g", 'int f(int a, int b) { return a * b + 1; } int g(int a) { return a + 2; }', False),
    ("f as=absent", 'int f(int a) { return a + 1; }', False),
    ("f instructions<=0 @O2", "int f(int a, int b) { return a + b; }", False),
]


def self_test(compilers):
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder) / "self_test.cpp"
        for budget, code, kept in SELF_TEST:
            source.write_text(f'// budget: {budget}\nextern "C" {{\n{code}\n}}\n')
            for compiler in compilers:
                if (not check(source, compiler)) != kept:
                    fail(f"with {compiler}, the budget '{budget}' should {'' if kept else 'not '}be kept by: {code}")
    print(f"{len(SELF_TEST)} budgets judged rightly")


def main(arguments):
    if platform.machine() not in ("x86_64", "AMD64"):
        print("the budgets are for x86-64")
        sys.exit(SKIPPED)
    compilers = ["g++", "clang++"]
    if arguments[:1] == ["--compilers"]:
        compilers, arguments = arguments[1].split(","), arguments[2:]
    missing = [compiler for compiler in compilers if not shutil.which(compiler)]
    if missing:
        fail(f"missing: {', '.join(missing)} (Debian: apt-get install g++ clang); or name the ones to use: --compilers g++")
    if arguments == ["--self-test"]:
        return self_test(compilers)
    wrong = [line for source in arguments for compiler in compilers for line in check(pathlib.Path(source), compiler)]
    if wrong:
        fail("\n".join(wrong))


main(sys.argv[1:])
