#!/usr/bin/env python3
# Copyright (c) 2026 the tact authors
# SPDX-License-Identifier: MIT
"""macros.py [--self-test] <compiler>: lists the macros the headers leave behind; only guards and the version may be."""
import re
import sys

from toolbox import INCLUDE, fail, headers, includes, run

ALLOWED = re.compile(r"TACT_VERSION_(MAJOR|MINOR|PATCH)|TACT_(\w+_)?HPP")


def macros(compiler, text):
    done = run([compiler, "-std=c++20", f"-I{INCLUDE}", "-x", "c++", "-dM", "-E", "-"], input=text)
    if done.returncode != 0:
        fail(done.stdout)
    return set(re.findall(r"^#define (\w+)", done.stdout, re.MULTILINE))


def left_behind(compiler, extra=""):
    ours = headers()
    standard = {name for header in ours for name in includes(INCLUDE / header) if not name.startswith("tact/")}
    before = "".join(f"#include <{name}>\n" for name in sorted(standard))
    after = before + "".join(f"#include <{name}>\n" for name in ours) + extra
    return sorted(name for name in macros(compiler, after) - macros(compiler, before) if not ALLOWED.fullmatch(name))


def main(*arguments):
    compiler = arguments[-1]
    if arguments[0] == "--self-test":
        if left_behind(compiler, "#define tact_check 1\n#define TACT_DEBUG 1\n")[-2:] != ["TACT_DEBUG", "tact_check"]:
            fail("a macro left behind is not found")
        return print("faults are found")
    found = left_behind(compiler)
    if found:
        fail(f"the headers leave macros behind: {', '.join(found)}")
    print("nothing but guards and the version")


main(*sys.argv[1:])
