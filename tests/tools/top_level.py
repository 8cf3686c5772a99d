#!/usr/bin/env python3
# Copyright (c) 2026 the tact authors
# SPDX-License-Identifier: MIT
"""Tests that nothing is committed at the top level but what belongs there: headers, tests, and what builds them.

  top_level.py
  top_level.py --self-test
"""
import sys

from toolbox import ROOT, fail, run

BELONGS = {"include", "tests", "single_include", "CMakeLists.txt", "meson.build", "LICENSE", "README.md",
           ".ci", ".clang-format", ".clang-tidy", ".github", ".gitignore"}


def strange(paths):
    return sorted({path.split("/")[0] for path in paths} - BELONGS)


def main(*arguments):
    if arguments == ("--self-test",):
        if strange(["README.md", "tests/a.cpp"]) or strange(["--help/a.cpp", "tests/a.cpp"]) != ["--help"]:
            fail("what does not belong is not told from what does")
        return print("faults are found")
    listed = run(["git", "-c", "safe.directory=*", "-C", ROOT, "ls-files"])
    if listed.returncode:
        print("no checkout of git: nothing is known of what is committed")
        sys.exit(77)
    if found := strange(listed.stdout.splitlines()):
        fail("this does not belong at the top level: " + " ".join(found))


main(*sys.argv[1:])
