#!/usr/bin/env python3
# Copyright (c) 2026 the tact authors
# SPDX-License-Identifier: MIT
"""Counts the lines a translation unit grows by for each header, and holds the hot path to its budget.

  include_cost.py <compiler>
  include_cost.py --self-test <compiler>

Lines are what -E -P leaves, blank ones apart: the same on every run, unlike time. The hot path is every header of
vocabulary/, policy/, decide/ and batch/ but the one of published consent, which needs <atomic>; all of it together may cost
at most half as much again as <bit> and <concepts>. Every header by itself keeps to the budget of its folder, but that of
streaming, which needs <ostream>.
"""
import re
import sys

from toolbox import INCLUDE, fail, headers, run

HOT = re.compile(r"^tact/(vocabulary|policy|decide|batch|model)/")
WORDS = re.compile(r"(names|_text)\.hpp$")
# Published between threads, and what is compared, looked back at or tried out offline.
NOT_HOT = {"tact/decide/published_consent.hpp", "tact/decide/published_policy.hpp", "tact/explain/stream.hpp", "tact/decide/exactly_as_strict.hpp",
           "tact/decide/standard_1.hpp", "tact/policy/standard_1_table.hpp", "tact/model/best_question.hpp",
           "tact/model/coverage.hpp", "tact/text/policy_reloader.hpp"}
YARDSTICK = ["bit", "concepts"]
ONE_HEADER = {"vocabulary": 950, "policy": 2100, "decide": 2750, "batch": 2600, "model": 3700, "explain": 3150, "offer": 4500,
              "typed": 8300, "store": 3100, "signals": 2450, "interop": 2200, "relationship": 3700, "text": 4300}
# Headers that hold a whole policy, all that it declares defined, and something large of their own besides.
WHOLE_POLICY = {"tact/decide/candidate_kinds.hpp", "tact/decide/catalogue.hpp", "tact/decide/exactly_as_strict.hpp",
                "tact/decide/standard.hpp", "tact/decide/standard_1.hpp", "tact/decide/study.hpp", "tact/batch/request_column.hpp"}
ONE_OF_THESE = 3050
# Headers that also hold kinds, a catalogue or what is computed offline.
WITH_MORE = {"tact/batch/kind_headroom.hpp": 3800, "tact/model/coverage.hpp": 3850, "tact/model/names.hpp": 4300,
             "tact/text/catalogue_text.hpp": 5550, "tact/text/detail/catalogue_document.hpp": 5500,
             "tact/text/kinds_text.hpp": 5150, "tact/text/detail/kinds_document.hpp": 5100}
HOT_WITHOUT = {"string_view", "string", "vector", "algorithm", "array", "span", "compare", "iostream", "atomic"}


def hot():
    return [name for name in headers() if HOT.match(name) and not WORDS.search(name) and name not in NOT_HOT]


def source(names):
    return "".join(f"#include <{name}>\n" for name in names)


def preprocess(compiler, text, *flags):
    done = run([compiler, "-std=c++20", f"-I{INCLUDE}", "-x", "c++", "-E", *flags, "-"], input=text)
    if done.returncode != 0:
        fail(done.stdout)
    return done.stdout


def lines(compiler, text):
    return sum(1 for line in preprocess(compiler, text, "-P").splitlines() if line.strip())


def forbidden(compiler, text):
    """The forbidden standard headers that are reached, each with how it is reached."""
    found, above = {}, []
    for dots, path in re.findall(r"^(\.+) (\S+)$", preprocess(compiler, text, "-H"), re.MULTILINE):
        above[len(dots) - 1:] = [path]
        name = path.rsplit("/", 1)[-1]
        if name in HOT_WITHOUT:
            found.setdefault(name, " > ".join(step.split("/include/")[-1] for step in above))
    return found


def wrong(compiler, text, limit):
    total = lines(compiler, text)
    print(f"{total:>7}  the hot path together, of {limit} allowed")
    over = [f"the hot path costs {total} lines, more than {limit}"] if total > limit else []
    return over + [f"the hot path includes <{name}>: {way}" for name, way in forbidden(compiler, text).items()]


def self_test(compiler):
    assert not wrong(compiler, "#include <cstdint>\n", 3300)
    assert wrong(compiler, "#include <cstdint>\n", 10)
    for name in sorted(HOT_WITHOUT):
        assert any(f"<{name}>" in line for line in wrong(compiler, f"#include <{name}>\n", 100000)), name
    print("faults are found")


def main(*arguments):
    compiler = arguments[-1]
    if arguments[0] == "--self-test":
        return self_test(compiler)
    faults = []
    for name in headers():
        cost, folder = lines(compiler, source([name])), name.split("/")[1]
        print(f"{cost:>7}  {name}")
        limit = WITH_MORE.get(name, ONE_OF_THESE if name in WHOLE_POLICY else ONE_HEADER.get(folder, cost))
        if name not in NOT_HOT and cost > limit:
            faults.append(f"{name} costs {cost} lines, more than {limit}")
    faults += wrong(compiler, source(hot()), lines(compiler, source(YARDSTICK)) * 8 // 5)
    if faults:
        fail("\n".join(faults))


if __name__ == "__main__":
    main(*sys.argv[1:])
