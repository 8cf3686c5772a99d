#!/usr/bin/env python3
# Copyright (c) 2026 the tact authors
# SPDX-License-Identifier: MIT
"""Counts the instructions that a compiler executes for an include, and holds what everybody includes to its bounds.

  compile_cost.py <compiler>               prints what each way of including tact costs
  compile_cost.py --check <compiler>       counts what the bounds are stated for, and ends where one is passed
  compile_cost.py --self-test <compiler>

Cachegrind counts what the compiler proper executes with -fsyntax-only: constant expressions are evaluated, no code is
made. Counts vary by a few in a thousand between runs, unlike time; they differ between compilers and standard libraries,
and so the bounds are ratios to <algorithm>, counted in the same run:

- tact/tact.hpp, which names no policy, costs at most twice <algorithm>;
- naming `standard` besides costs at most NAMING times <algorithm>. When the umbrella still compiled two policies, these
  cost 5,424 million instructions with g++ 12, 8.9 times <algorithm>, and 7,012 million with clang 14, 12.1 times: naming
  one is to stay within 0.3 of that.

Counting takes some twenty times as long as compiling; two counts run at a time.
"""
import concurrent.futures
import pathlib
import re
import shlex
import shutil
import sys
import tempfile

from toolbox import INCLUDE, SINGLE, fail, must, run

SKIPPED = 77  # there is nothing to count with
ALGORITHM, CORE, STANDARD = "algorithm", "tact/tact.hpp", "tact/tact.hpp, tact/decide/standard.hpp"
CHECKED = [ALGORITHM, CORE, STANDARD]
WAYS = ["", ALGORITHM, "tact/fwd.hpp", CORE, "tact/model.hpp", "tact/typed.hpp", "tact/offer.hpp", "tact/signals.hpp", "tact/store.hpp",
        "tact/interop.hpp", "tact/relationship.hpp", "tact/decide/policy.hpp", "tact/decide/standard.hpp", "tact/decide/study.hpp",
        STANDARD]
UMBRELLA_AT_MOST = 2.0
NAMING = {"g++": 2.6, "clang": 3.62}  # 0.3 of what is said above is 2.67 and 3.63


def compiler_proper(compiler, source, include):
    """The command by which the driver runs what compiles."""
    said = run([compiler, "-std=c++20", "-fsyntax-only", f"-I{include}", source, "-###"]).stdout
    command = re.search(r'^ "?[^\n]*(?:cc1plus|"-cc1")[^\n]*$', said, re.MULTILINE)
    if not command:
        fail(f"{compiler} does not say how it compiles:\n{said}")
    return shlex.split(command.group(0))


def executed(compiler, headers, include=INCLUDE):
    """How many instructions compiling these includes takes."""
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder) / "includes.cpp"
        source.write_text("".join(f"#include <{name}>\n" for name in headers.split(", ") if name))
        said = must(["valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null",
                     *compiler_proper(compiler, source, include)])
    return int(re.search(r"I\s+refs:\s+([\d,]+)", said).group(1).replace(",", ""))


def count(compiler, ways):
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        # The longest first, so that the other one of the two ends with it.
        found = dict(zip(reversed(ways), pool.map(lambda way: executed(compiler, way), reversed(ways))))
    return {way: found[way] for way in ways}


def kind_of(compiler):
    return "clang" if "clang" in must([compiler, "--version"]) else "g++"


def ratios(kind, costs):
    """What is bounded, how many times <algorithm> it costs, and how many it may."""
    return [("tact/tact.hpp", costs[CORE] / costs[ALGORITHM], UMBRELLA_AT_MOST),
            ("naming standard", (costs[STANDARD] - costs[CORE]) / costs[ALGORITHM], NAMING[kind])]


def wrong(kind, costs):
    return [f"{what} costs {ratio:.2f} times <algorithm>, more than {limit:g}"
            for what, ratio, limit in ratios(kind, costs) if ratio > limit]


def self_test(compiler):
    for kind, naming in NAMING.items():
        kept = {ALGORITHM: 100, CORE: 200, STANDARD: 200 + int(100 * naming)}
        assert not wrong(kind, kept)
        assert len(wrong(kind, {**kept, CORE: 201})) == 1
        assert len(wrong(kind, {**kept, STANDARD: kept[STANDARD] + 1})) == 1
    nothing, more = executed(compiler, ""), executed(compiler, "cstdint, cstddef")
    assert 0 < nothing < more, (nothing, more)
    print("faults are found")


def print_table(costs):
    for way, cost in costs.items():
        print(f"{cost / 1e6:>8,.0f} million instructions, {cost / costs[ALGORITHM]:5.2f} times <algorithm>:  "
              f"{way or 'nothing'}")


def main(*arguments):
    if not shutil.which("valgrind"):
        print("valgrind is not there (Debian: apt-get install valgrind)")
        sys.exit(SKIPPED)
    compiler = arguments[-1]
    if arguments[0] == "--self-test":
        return self_test(compiler)
    if arguments[0] == "--check":
        costs = count(compiler, CHECKED)
        print_table(costs)
        for what, ratio, limit in ratios(kind_of(compiler), costs):
            print(f"{what:<16} {ratio:5.2f} times <algorithm>, of {limit:g} allowed")
        faults = wrong(kind_of(compiler), costs)
        if faults:
            fail("\n".join(faults))
        return
    costs = count(compiler, WAYS)
    print_table(costs)
    print(f"{executed(compiler, 'tact/tact.hpp', SINGLE.parents[1]) / 1e6:>8,.0f} million instructions: the single header")


main(*sys.argv[1:])
