#!/usr/bin/env python3
# Copyright (c) 2026 the tact authors
# SPDX-License-Identifier: MIT
"""Says of each test that ctest skipped why: ctest counts it among those that passed, and names it without a reason.

  skipped.py <file>       reads what `ctest --output-junit <file>` wrote
  skipped.py --self-test
"""
import sys
import xml.etree.ElementTree

from toolbox import fail


def skipped(text):
    """The tests that were skipped, each with the last line that it printed."""
    cases = xml.etree.ElementTree.fromstring(text).iter("testcase")
    return [f"{case.get('name')}: {((case.findtext('system-out') or '').strip().splitlines() or ['it does not say why'])[-1]}"
            for case in cases if case.get("status") != "run" and case.get("status") != "fail"]


def main(*arguments):
    if arguments == ("--self-test",):
        text = """<testsuite><testcase name="a" status="run"><system-out>well</system-out></testcase>
            <testcase name="b" status="notrun"><skipped/><system-out>one\nskipped: no b\n</system-out></testcase>
            <testcase name="c" status="notrun"><skipped/><system-out/></testcase>
            <testcase name="d" status="fail"><failure/><system-out>no</system-out></testcase></testsuite>"""
        if (found := skipped(text)) != ["b: skipped: no b", "c: it does not say why"]:
            fail(f"of tests that were skipped it says {found}")
        return print("what is skipped is found")
    with open(arguments[0], "rb") as file:
        found = skipped(file.read())
    if found:
        print("", f"{len(found)} tests could not run, and have not passed:", *found, sep="\n")


main(*sys.argv[1:])
