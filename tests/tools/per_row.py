#!/usr/bin/env python3
# Copyright (c) 2026 the tact authors
# SPDX-License-Identifier: MIT
"""Counts the instructions a row that the loops over many execute, and holds them to their budgets.

  per_row.py <program> <source.cpp>
  per_row.py --self-test <program> <source.cpp>

The source states `// budget: <loop> <= <instructions a row>`; the program runs one loop over so many rows. Cachegrind
counts what is executed, the same on every run, at two numbers of rows; their difference leaves everything else out.
"""
import pathlib
import re
import shutil
import sys

from toolbox import fail, must

SKIPPED = 77  # there is nothing to count with
ROWS = 16 * 1024


def executed(program, loop, rows):
    out = must(["valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null", program, loop, rows])
    return int(re.search(r"I\s+refs:\s+([\d,]+)", out).group(1).replace(",", ""))


def judge(program, budgets):
    wrong = []
    for loop, limit in budgets:
        per_row = (executed(program, loop, 2 * ROWS) - executed(program, loop, ROWS)) / ROWS
        print(f"{loop:<20} {per_row:7.2f} instructions a row, of {limit:g} allowed")
        if per_row > limit:
            wrong.append(f"{loop}: {per_row:.2f} instructions a row, budget <= {limit:g}")
        if per_row <= 0:
            wrong.append(f"{loop}: the loop does not look at its rows")
    return wrong


def main(arguments):
    if not shutil.which("valgrind"):
        print("valgrind is not there (Debian: apt-get install valgrind)")
        sys.exit(SKIPPED)
    self_test = arguments[:1] == ["--self-test"]
    program, source = arguments[1:] if self_test else arguments
    budgets = [(loop, float(limit)) for loop, limit in
               re.findall(r"^// budget: (\w+) <= ([\d.]+)$", pathlib.Path(source).read_text(), re.MULTILINE)]
    if not budgets:
        fail(f"{source} states no budget")
    if self_test:
        if not judge(program, [(budgets[0][0], 0.01)]):
            fail("a budget that no loop keeps was kept")
        return
    wrong = judge(program, budgets)
    if wrong:
        fail("\n".join(wrong))


main(sys.argv[1:])
