#!/usr/bin/env python3
# Copyright (c) 2026 the tact authors
# SPDX-License-Identifier: MIT
"""expect_output.py <program> <file>: runs a program, and compares what it prints with the file, if there is one."""
import difflib
import pathlib
import subprocess
import sys

from toolbox import fail, run

program, expected = sys.argv[1:]
done = run([program], stderr=subprocess.PIPE)
print(done.stdout, end="")
if done.returncode != 0:
    fail(f"{program} ended with {done.returncode}\n{done.stderr}")
if pathlib.Path(expected).exists():
    wanted = pathlib.Path(expected).read_text()
    if wanted != done.stdout:
        fail("".join(difflib.unified_diff(wanted.splitlines(True), done.stdout.splitlines(True), "expected", "printed")))
