#!/usr/bin/env python3
# Copyright (c) 2026 the tact authors
# SPDX-License-Identifier: MIT
"""Links a program without the library that allocates, so that what allocates does not link, and runs it.

  no_allocation.py <source.cpp> <compiler>

The same program with one `new` in it has to fail to link, or the check proves nothing.
"""
import pathlib
import sys
import tempfile

from toolbox import INCLUDE, fail, must, run

WITHOUT = ["-nodefaultlibs", "-lc", "-lgcc"]  # g++ before 13 knows no -nostdlib++
ALLOCATES = "int* volatile leaked;\nstruct allocates { allocates() { leaked = new int; } } const at_start;\n"


def main(source, compiler):
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        whole, allocating = folder / "whole.o", folder / "allocating.cpp"
        flags = ["-std=c++20", "-O2", "-fno-exceptions", "-fno-rtti", f"-I{INCLUDE}"]
        must([compiler, *flags, "-c", source, "-o", whole])
        must([compiler, whole, "-o", folder / "program", *WITHOUT])
        must([folder / "program"])
        allocating.write_text(ALLOCATES)
        done = run([compiler, *flags, whole, allocating, "-o", folder / "allocates", *WITHOUT])
        if done.returncode == 0 or "operator new" not in done.stdout:
            fail(f"a program that allocates was linked, or failed for another reason:\n{done.stdout}")
    print("linked and run without an allocator; the same program with one `new` did not link")


main(*sys.argv[1:])
