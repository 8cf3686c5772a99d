#!/usr/bin/env python3
# Copyright (c) 2026 the tact authors
# SPDX-License-Identifier: MIT
"""Compiles all headers and the program of tests/foreign under the warnings of strict projects; tact may cause none.

  strict_warnings.py <compiler>               ends with 77 where the compiler is not installed
  strict_warnings.py --self-test <compiler>   each warning is found where a header has what it warns of
"""
import pathlib
import re
import shutil
import sys
import tempfile

from toolbox import INCLUDE, ROOT, fail, headers, must, run

PROGRAM = ROOT / "tests" / "foreign" / "in_use.cpp"
COMMON = ["-std=c++20", "-O2", "-Werror"]  # optimised, since -Wnull-dereference follows values

# The warnings of g++, each with a header that has what it warns of.
GNU = {
    "-Wall": "inline void f() { int i; }",
    "-Wextra": "inline bool f(unsigned x) { return x < 0; }",
    "-Wpedantic": "struct s { int : 3; int a[]; };",
    "-Wconversion": "inline short f(int i) { return i; }",
    "-Wsign-conversion": "inline unsigned f(int i) { return i; }",
    "-Wshadow": "inline int f(int i) { { int i = 2; (void)i; } return i; }",
    "-Wold-style-cast": "inline int f(long i) { return (int)i; }",
    "-Weffc++": "struct t { t() {} }; struct s { s() {} t a; };",
    "-Wuseless-cast": "inline int f(int i) { return static_cast<int>(i); }",
    "-Wswitch-enum": "enum class e { a, b }; inline int f(e x) { switch (x) { case e::a: return 1; default: return 2; } }",
    "-Wswitch-default": "enum class e { a }; inline int f(e x) { switch (x) { case e::a: return 1; } return 2; }",
    "-Wundef": "#if NOT_DEFINED\n#endif",
    "-Wnull-dereference": "inline int f() { int* p = nullptr; return *p; }\nint g();\nint g() { return f(); }",
    "-Wcast-align=strict": "inline int f(char* p) { return *reinterpret_cast<int*>(p); }",
    "-Wdouble-promotion": "inline double f(float x, double y) { return x * y; }",
}

# What is left out of clang's -Weverything, and why.
LEFT_OUT = {
    "c++98-compat": "tact is C++20, and the others of this kind below say the same",
    "c++98-compat-pedantic": "",
    "pre-c++14-compat": "",
    "pre-c++17-compat": "",
    "pre-c++20-compat": "",
    "pre-c++20-compat-pedantic": "",
    "c++20-compat": "",
    "padded": "holes in a struct are no fault; the sizes that matter are asserted",
    "unsafe-buffer-usage": "wants containers for every array and pointer, which the headers of the hot path do without",
    "covered-switch-default": "the opposite of -Wswitch-default, which is kept",
    "nrvo": "tells where a result is copied, which is for those to weigh who count instructions",
}
CLANG = {  # some of what is left in
    "-Wswitch-enum": GNU["-Wswitch-enum"],
    "-Wcomma": "inline int f(int i) { return i = 1, 2; }",
    "-Wctad-maybe-unsupported": "template <class T> struct s { s(T) {} }; inline s x(1);",
    "-Wextra-semi": "struct s { void f() {}; };",
    "-Wfloat-equal": "inline bool f(double x, double y) { return x == y; }",
}


def flags(compiler):
    if "clang" not in must([compiler, "--version"]):
        # Before 12, g++ cannot be told of the attribute that it does not know.
        old = int(must([compiler, "-dumpversion"]).split(".")[0]) < 12
        return [*COMMON, *GNU, *(["-Wno-attributes"] if old else [])]
    # An older clang does not know all of these names.
    return [*COMMON, "-Weverything", "-Wno-unknown-warning-option", *(f"-Wno-{name}" for name in LEFT_OUT)]


def self_test(compiler):
    everything = "-Weverything" in flags(compiler)
    cases = CLANG if everything else GNU
    for name, header in cases.items():
        with tempfile.TemporaryDirectory() as folder:
            (pathlib.Path(folder) / "planted.hpp").write_text(f"{header}\n")
            source = pathlib.Path(folder) / "source.cpp"
            source.write_text("#include <planted.hpp>\n")
            chosen = flags(compiler) if everything else [*COMMON, name]
            done = run([compiler, *chosen, f"-I{folder}", "-c", "-o", "/dev/null", source])
        # Where all are on, the message names the one; -Wall and the like have others in them.
        wanted = rf"planted\.hpp:\d+:\d+: error: .*{re.escape(name) if everything else ''}"
        if done.returncode == 0 or not re.search(wanted, done.stdout):
            fail(f"{name} is not found:\n{done.stdout}")
    print(f"{len(cases)} warnings are found")


def main(*arguments):
    compiler = arguments[-1]
    if not shutil.which(compiler):
        print(f"nothing was compiled: {compiler} is not installed")
        sys.exit(77)
    if arguments[0] == "--self-test":
        return self_test(compiler)
    everything = [word for name in headers() for word in ("-include", name)]
    done = run([compiler, *flags(compiler), f"-I{INCLUDE}", *everything, "-c", "-o", "/dev/null", PROGRAM])
    if done.returncode != 0:
        fail(done.stdout)
    print(must([compiler, "--version"]).splitlines()[0])
    print(f"no warning, but for those left out: {' '.join(LEFT_OUT)}" if "-Weverything" in flags(compiler) else
          f"no warning of {' '.join(GNU)}")


main(*sys.argv[1:])
