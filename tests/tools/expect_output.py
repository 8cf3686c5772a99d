#!/usr/bin/env python3
# Copyright (c) 2026 the tact authors
# SPDX-License-Identifier: MIT
"""expect_output.py <program> <file> [argument]: runs a program, and compares what it prints with the file, if there is one.

With `--if-there` before the argument, which is then a file, the test is skipped, and says so, where that file is not.
"""
import difflib
import pathlib
import subprocess
import sys

from toolbox import fail, run

program, expected, *arguments = sys.argv[1:]
if arguments[:1] == ["--if-there"]:
    arguments = arguments[1:]
    if not pathlib.Path(arguments[0]).is_file():
        print(f"skipped: {arguments[0] or 'the data'} is not there")
        sys.exit(77)
done = run([program, *arguments], stderr=subprocess.PIPE)
print(done.stdout, done.stderr, sep="", end="")
if done.returncode != 0:
    fail(f"{program} ended with {done.returncode}")
if pathlib.Path(expected).exists():
    wanted = pathlib.Path(expected).read_text()
    if wanted != done.stdout:
        fail("".join(difflib.unified_diff(wanted.splitlines(True), done.stdout.splitlines(True), "expected", "printed")))
