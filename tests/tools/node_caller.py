#!/usr/bin/env python3
# Copyright (c) 2026 the tact authors
# SPDX-License-Identifier: MIT
"""node_caller.py <library>: tests/examples/c_abi/shop.js, in Node, prints what shop.c prints, up to the objection.

It needs node, and the package koffi where `bash tests/tools/node_caller` puts it; without them it is skipped and says so.
"""
import shutil
import subprocess
import sys

from toolbox import ROOT, fail, run

KOFFI = ROOT / ".build" / "node" / "node_modules" / "koffi"
EXAMPLE = ROOT / "tests" / "examples" / "c_abi"

for missing, what in [(not shutil.which("node"), "node"), (not KOFFI.is_dir(), "koffi, a package of npm,")]:
    if missing:
        print(f"skipped: {what} is not there; `bash tests/tools/node_caller` gets what is missing")
        sys.exit(77)
done = run(["node", EXAMPLE / "shop.js", sys.argv[1], KOFFI], stderr=subprocess.PIPE)
print(done.stdout, done.stderr, sep="", end="")
wanted = (EXAMPLE / "shop.out").read_text().split("Anna, after an objection\n")[0]
if done.returncode != 0 or done.stdout != wanted:
    fail(f"ended with {done.returncode}; the lines of shop.out were wanted:\n{wanted}")
