#!/usr/bin/env python3
# Copyright (c) 2026 the tact authors
# SPDX-License-Identifier: MIT
"""format.py [--self-test]: clang-format leaves every header and test as it is.

Another version of clang-format wraps otherwise, so that any but the one of Debian 12 says so and is a failure.
"""
import shutil
import subprocess
import sys

from toolbox import ROOT, fail

TOOL, VERSION = "clang-format", "version 14."


def unlike(files, text=""):
    done = subprocess.run([TOOL, "--dry-run", "-Werror", *files], input=text, stderr=subprocess.PIPE, text=True, cwd=ROOT,
                          check=False)
    return sorted({line.split(":")[0] for line in done.stderr.splitlines() if "error:" in line})


def main(*arguments):
    if not shutil.which(TOOL):
        fail(f"{TOOL} is missing (Debian: apt-get install clang-format)")
    said = subprocess.run([TOOL, "--version"], stdout=subprocess.PIPE, text=True, check=True).stdout
    if VERSION not in said:
        fail(f"the sources are formatted by clang-format {VERSION}x, and this is {said}")
    if arguments == ("--self-test",):
        # By standard input: a file in the tree would be found by the test itself, which runs beside this one.
        if not unlike(["--assume-filename=tests/main.cpp"], "int   main( ){return 0;}\n"):
            fail("what is not formatted is not found")
        if unlike(["--assume-filename=tests/main.cpp"], "int main() { return 0; }\n"):
            fail("what is formatted is found")
        return print("faults are found")
    files = sorted(str(path) for folder in ("include", "tests") for suffix in ("hpp", "cpp")
                   for path in (ROOT / folder).rglob(f"*.{suffix}"))
    found = unlike(files)
    print(f"{len(files)} files looked at")
    if found:
        fail("format with clang-format -i: " + " ".join(found))


main(*sys.argv[1:])
