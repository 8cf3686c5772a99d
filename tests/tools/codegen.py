#!/usr/bin/env python3
# Copyright (c) 2026 the tact authors
# SPDX-License-Identifier: MIT
"""Counts the instructions that functions compile to, and holds them to their budgets.

  codegen.py [--compilers g++,clang++] [--machines x86-64,x86-64-v3,aarch64] <source.cpp>...
  codegen.py --self-test

Sources define extern "C" functions and state in comments what they may cost at -O2 and -O3 -DNDEBUG, on x86-64 with and
without its later instructions:

  // budget: decide_one instructions<=10 branches=0 calls=0 loads<=3
  // budget: decide_one instructions<=8 @clang++ @O2
  // budget: decide_one instructions<=20 @aarch64
  // budget: decide_typed as=decide_plain
  // budget: decide_many vector=256
  // report: decide_all

`as` holds a function to just the counts of another; `vector` is the widest vector register in use, in bits. A budget with
@ holds for that compiler, level or machine only, and one that names no machine for both kinds of x86-64; a report is only
printed. Instructions are counted without ret, endbr64 and padding; branches are conditional jumps; a jump out of the
function is a call; what the compiler split off as <function>.cold or the like counts as part of it.
"""
import pathlib
import platform
import re
import shutil
import sys
import tempfile

from toolbox import INCLUDE, fail, inline_namespace, must

LEVELS = {"O2": ["-O2"], "O3": ["-O3", "-DNDEBUG"]}
COUNTED = ("instructions", "branches", "calls", "loads", "vector")
SKIPPED = 77  # the test is not for this machine

FREE = re.compile(r"^(ret|endbr|nop|data16|cs nop|xchg +%ax,%ax|int3|repz ret|bnd ret|bti|hint)")


class X86:
    OBJDUMP = "objdump"
    RELOCATION = "R_X86_64"

    def __init__(self, flags):
        self.flags = flags

    def command(self, compiler):
        return [compiler, *self.flags]

    @staticmethod
    def loads(operator, operands):
        """Whether an AT&T instruction reads memory: the last operand of a mov is what it writes."""
        if "(" not in operands or operator.startswith(("lea", "nop", "prefetch")):
            return False
        written = re.search(r"\)$", operands.strip()) is not None
        only_written = operator.startswith(("mov", "vmov", "set", "pop", "pextr", "vpextr", "vextract")) and written
        return not only_written

    @staticmethod
    def calls(operator):
        return operator.startswith("call")

    @staticmethod
    def jumps(operator):
        return operator.startswith("jmp")

    @staticmethod
    def branches(operator):
        return operator.startswith(("j", "loop"))

    @staticmethod
    def vector(operands):
        return max((bits for name, bits in (("%xmm", 128), ("%ymm", 256), ("%zmm", 512)) if name in operands), default=0)


class Aarch64:
    OBJDUMP = "aarch64-linux-gnu-objdump"
    RELOCATION = "R_AARCH64"

    @staticmethod
    def command(compiler):
        if compiler.startswith("clang"):
            return [compiler, "--target=aarch64-linux-gnu"]
        return [f"aarch64-linux-gnu-{compiler}"]

    @staticmethod
    def loads(operator, operands):
        return operator.startswith("ld") and "[" in operands

    @staticmethod
    def calls(operator):
        return operator in ("bl", "blr")

    @staticmethod
    def jumps(operator):
        return operator in ("b", "br")

    @staticmethod
    def branches(operator):
        return operator.startswith(("b.", "cbz", "cbnz", "tbz", "tbnz"))

    @staticmethod
    def vector(operands):
        return 128 if re.search(r"\b(v\d+\.|q\d+)", operands) else 0


MACHINES = {"x86-64": X86([]), "x86-64-v3": X86(["-march=x86-64-v3"]), "aarch64": Aarch64()}


def plain(symbol):
    """A function's name as a budget gives it: of one in namespace tact, without that and the version."""
    symbol = symbol.split(".")[0]
    if not symbol.startswith("_ZN"):
        return symbol
    names, rest = [], symbol[3:]
    while length := re.match(r"\d+", rest):
        end = length.end() + int(length[0])
        names, rest = [*names, rest[length.end():end]], rest[end:]
    return "::".join(name for name in names if name not in ("tact", inline_namespace()))


def count(listing, machine):
    """Counts per function of an objdump listing with relocations."""
    functions, target = {}, None
    lines = listing.splitlines()
    for index, line in enumerate(lines):
        started = re.match(r"^[0-9a-f]+ <(.+)>:$", line)
        if started:
            target = plain(started.group(1))
            functions.setdefault(target, dict.fromkeys(COUNTED, 0))
            continue
        found = re.match(r"^ +[0-9a-f]+:\t(.+)$", line)
        if not found or target is None or machine.RELOCATION in line:
            continue
        instruction = re.sub(r"\s+", " ", found.group(1).split("#")[0].split("//")[0]).strip()
        if FREE.match(instruction):
            continue
        counts = functions[target]
        operator, _, operands = instruction.removeprefix("notrack ").removeprefix("bnd ").partition(" ")
        jump_target = re.search(r"<([^+>]+)(?:\+0x[0-9a-f]+)?>$", instruction)
        relocated = index + 1 < len(lines) and machine.RELOCATION in lines[index + 1]
        leaves = relocated or not jump_target or plain(jump_target.group(1)) != target
        to_cold = relocated and re.search(rf"\s{re.escape(target)}\.|\s\.text\.unlikely", lines[index + 1])
        counts["instructions"] += 1
        if machine.calls(operator):
            counts["calls"] += 1
        elif machine.jumps(operator):
            counts["calls"] += leaves and not to_cold
        elif machine.branches(operator):
            counts["branches"] += 1
        counts["loads"] += machine.loads(operator, operands)
        counts["vector"] = max(counts["vector"], machine.vector(operands))
    return functions


def compile_and_count(source, compiler, level, machine):
    with tempfile.TemporaryDirectory() as folder:
        object_ = pathlib.Path(folder) / "object.o"
        must([*machine.command(compiler), "-std=c++20", f"-I{INCLUDE}", "-Wall", "-Wextra", "-Werror", *LEVELS[level],
              "-ffunction-sections", "-c", source, "-o", object_])
        return count(must([machine.OBJDUMP, "-d", "-r", "--no-show-raw-insn", object_]), machine)


def rules(source):
    """(function, {quantity: (relation, number)}, {compilers, levels or machines}) for each budget or report of a source."""
    for kind, text in re.findall(r"^// (budget|report): *(.+)$", source.read_text(), re.MULTILINE):
        function, *words = text.replace("@", " @").split()
        limits, only = {}, set()
        for word in words:
            limit = re.fullmatch(rf"({'|'.join(COUNTED)})(<=|=)(\d+)", word)
            other = re.fullmatch(r"as=(\w+)", word)
            if word[1:] in (*LEVELS, *MACHINES, "g++", "clang++") and word[0] == "@":
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


def holds_for(only, compiler, level, machine):
    """Whether a budget that names these holds here; one that names no machine is for x86-64."""
    machines = only & set(MACHINES) or {"x86-64", "x86-64-v3"}
    levels = only & set(LEVELS) or set(LEVELS)
    compilers = only - set(MACHINES) - set(LEVELS) or {compiler}
    return machine in machines and level in levels and compiler in compilers


def check(source, compiler, machine):
    """Prints a table, and returns what is over its budget."""
    wrong = []
    stated = list(rules(source))
    if not stated:
        wrong.append(f"{source.name} states no budget and asks for no report")
    for level in LEVELS:
        here = [(name, limits) for name, limits, only in stated if holds_for(only, compiler, level, machine)]
        functions = compile_and_count(source, compiler, level, MACHINES[machine]) if here else {}
        for function in dict.fromkeys(name for name, _ in here):
            where = f"{function:<32} {compiler:<8} {level} {machine:<9}"
            if function not in functions:
                wrong.append(f"{where}: there is no such function")
                continue
            counts, notes = functions[function], []
            for quantity, (relation, number) in (item for name, limits in here if name == function
                                                 for item in limits.items()):
                if quantity == "as":
                    if functions.get(number) != counts:
                        notes.append(f"counts {counts}, those of {number} are {functions.get(number)}")
                elif counts[quantity] > number or (relation == "=" and counts[quantity] != number):
                    notes.append(f"{quantity} {counts[quantity]}, budget {relation} {number}")
            wrong += [f"{where}: {note}" for note in notes]
            print(where, *(f"{counts[quantity]:>3} {quantity}" for quantity in COUNTED), sep="  ")
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
    ("f vector=128", 'typedef int v __attribute__((vector_size(16))); void f(v* a) { *a += *a; }', True),
    ("f vector=0", 'typedef int v __attribute__((vector_size(16))); void f(v* a) { *a += *a; }', False),
    ("f instructions<=2 branches=0 calls=0 loads=0 @aarch64", "int f(int a, int b) { return a + b; }", True),
    ("f instructions=0 @aarch64", "int f(int a, int b) { return a + b; }", False),
    ("f loads=1 vector=0 @aarch64", "int f(int* a, int b) { return *a + b; }", True),
    ("f loads=0 @aarch64", "int f(int* a, int b) { return *a + b; }", False),
    ("f branches=0 @aarch64", "void g(); void f(int a) { if (a) { g(); g(); } }", False),
    ("f calls=0 @aarch64", "int g(int); int f(int a) { return g(a) + 1; }", False),
    ("f calls=0 @aarch64", "int g(int); int f(int a) { return g(a); }", False),
    ("f vector=0 @aarch64", 'typedef int v __attribute__((vector_size(16))); void f(v* a) { *a += *a; }', False),
]


def self_test(compilers, machines):
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder) / "self_test.cpp"
        for budget, code, kept in SELF_TEST:
            source.write_text(f'// budget: {budget}\nextern "C" {{\n{code}\n}}\n')
            for compiler in compilers:
                if (not [line for machine in machines for line in check(source, compiler, machine)]) != kept:
                    fail(f"with {compiler}, the budget '{budget}' should {'' if kept else 'not '}be kept by: {code}")
    print(f"{len(SELF_TEST)} budgets judged rightly")


def main(arguments):
    if platform.machine() not in ("x86_64", "AMD64"):
        print("the budgets are for x86-64")
        sys.exit(SKIPPED)
    compilers, machines = ["g++", "clang++"], list(MACHINES)
    if arguments[:1] == ["--compilers"]:
        compilers, arguments = arguments[1].split(","), arguments[2:]
    if arguments[:1] == ["--machines"]:
        machines, arguments = arguments[1].split(","), arguments[2:]
    needed = {MACHINES[machine].command(compiler)[0] for machine in machines for compiler in compilers}
    missing = [program for program in sorted(needed) if not shutil.which(program)]
    if missing:
        fail(f"missing: {', '.join(missing)} (Debian: apt-get install g++ clang g++-aarch64-linux-gnu); "
             "or name what to use: --compilers g++ --machines x86-64")
    if arguments == ["--self-test"]:
        return self_test(compilers, machines)
    wrong = [line for source in arguments for compiler in compilers for machine in machines
             for line in check(pathlib.Path(source), compiler, machine)]
    if wrong:
        fail("\n".join(wrong))


main(sys.argv[1:])
