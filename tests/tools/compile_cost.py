#!/usr/bin/env python3
# Copyright (c) 2026 the tact authors
# SPDX-License-Identifier: MIT
"""Counts the instructions that a compiler executes for an include, and holds what everybody includes to its bounds.

  compile_cost.py <compiler>               prints what each way of including tact costs
  compile_cost.py --check <compiler>       counts what the bounds are stated for, and ends where one is passed
  compile_cost.py --write <compiler>...    measures seconds and lines of each umbrella beside headers of other libraries, and
                                           writes them into the guide; takes some minutes, and a machine that does little else
  compile_cost.py --stale <compiler>...    whether the lines that the guide states are still so
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
import datetime
import pathlib
import re
import resource
import shlex
import shutil
import statistics
import sys
import tempfile

from include_cost import lines, source
from toolbox import INCLUDE, ROOT, SINGLE, fail, headers, must, processor, run

SKIPPED = 77  # there is nothing to count with
ALGORITHM, CORE, STANDARD = "algorithm", "tact/tact.hpp", "tact/tact.hpp, tact/decide/standard.hpp"
CHECKED = [ALGORITHM, CORE, STANDARD]
WAYS = ["", ALGORITHM, "tact/fwd.hpp", CORE, "tact/model.hpp", "tact/typed.hpp", "tact/offer.hpp", "tact/signals.hpp", "tact/store.hpp",
        "tact/interop.hpp", "tact/relationship.hpp", "tact/text.hpp", "tact/decide/policy.hpp", "tact/decide/standard.hpp", "tact/decide/study.hpp",
        STANDARD]
UMBRELLA_AT_MOST = 2.0
NAMING = {"g++": 2.6, "clang": 3.63}  # 0.3 of what is said above: 2.67 and 3.63


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
    rows = "".join(f"| `{name}` | 0.1 | 1,000 |\n" for name in UMBRELLAS)
    assert not stale(BEGIN + rows + END, ["c++"], lambda *_: 1010)
    assert len(stale(BEGIN + rows + END, ["c++"], lambda *_: 1030)) == len(UMBRELLAS)
    assert len(stale(BEGIN + rows.partition("\n")[2] + END, ["c++"], lambda *_: 1000)) == 1
    assert len(stale(BEGIN + rows.replace("tact.hpp", "gone.hpp") + END, ["c++"], lambda *_: 1000)) == 2
    print("faults are found")


def print_table(costs):
    for way, cost in costs.items():
        print(f"{cost / 1e6:>8,.0f} million instructions, {cost / costs[ALGORITHM]:5.2f} times <algorithm>:  "
              f"{way or 'nothing'}")


# --- what a user's build pays, for the guide -------------------------------------------------------------------------

GUIDE = INCLUDE / "tact" / "decide" / "README.md"
BEGIN, END = "<!-- compile_cost.py --write: begin -->\n", "<!-- compile_cost.py --write: end -->\n"
UMBRELLAS = [CORE, "tact/decide/standard.hpp",
             *(name for name in headers() if name.count("/") == 1 and name not in (CORE, "tact/fwd.hpp", "tact/version.hpp"))]
BESIDE = {"": "nothing", "vector": "`<vector>`", "algorithm": "`<algorithm>`", "fmt/format.h": "`<fmt/format.h>`, fmt {libfmt-dev}",
          "nlohmann/json.hpp": "`<nlohmann/json.hpp>`, json {nlohmann-json3-dev}"}
ROUNDS = 9
STALE = 0.02 # what a standard library's own update may change


def seconds(compiler, header, folder):
    """The processor time of compiling one include, as a user's build does."""
    text = pathlib.Path(folder) / "include.cpp"
    text.write_text(source([header] if header else []))
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    must([compiler, "-std=c++20", "-O2", f"-I{INCLUDE}", "-c", text, "-o", pathlib.Path(folder) / "include.o"])
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def release_of(compiler):
    return f"{kind_of(compiler)} {must([compiler, '-dumpfullversion' if kind_of(compiler) == 'g++' else '-dumpversion']).strip()}"


def table(compilers):
    """The section of the guide, measured anew: rounds are interleaved, so that what else the machine does falls on all."""
    included = [*BESIDE, *UMBRELLAS]
    taken = {(compiler, header): [] for compiler in compilers for header in included}
    with tempfile.TemporaryDirectory() as folder:
        for _ in range(ROUNDS):
            for compiler, header in taken:
                taken[compiler, header].append(seconds(compiler, header, folder))
    def of_debian(package):
        return re.match(r"[\d.]+", must(["dpkg-query", "-W", "-f", "${Version}", package]))[0]

    rows = []
    for header in included:
        name = re.sub(r"\{(.*)\}", lambda package: of_debian(package[1]), BESIDE[header]) if header in BESIDE else f"`{header}`"
        cells = [f"{statistics.median(taken[compiler, header]):.2f} | {lines(compiler, source([header] if header else [])):,}"
                 for compiler in compilers]
        rows.append(f"| {name} | " + " | ".join(cells) + " |\n")
    titles = [f"{release_of(compiler)}, s | lines" for compiler in compilers]
    command = f"python3 tests/tools/compile_cost.py --write {' '.join(compilers)}"
    return (f"`{command}` wrote this: seconds of processor time to compile one include\n"
            f"at -O2 (medians of {ROUNDS}), and the lines that the preprocessor leaves; {processor()}, {datetime.date.today()}.\n\n"
            f"| include | {' | '.join(titles)} |\n|---|{'--:|--:|' * len(compilers)}\n{''.join(rows)}")


def stale(text, compilers, count_lines):
    """Which rows of the guide state other lines than are counted."""
    begin, end = text.index(BEGIN), text.index(END)
    stated = {name: [int(cell.replace(",", "")) for cell in cells.split("|")[2:-1:2]]
              for name, cells in re.findall(r"^\| `(tact/[^`]+)` (\|.*\|)$", text[begin:end], re.MULTILINE)}
    faults = [f"the guide has no row of {name}" for name in UMBRELLAS if name not in stated]
    for name, figures in stated.items():
        if name not in UMBRELLAS:
            faults.append(f"the guide has a row of {name}, which is no umbrella")
            continue
        for compiler, figure in zip(compilers, figures, strict=True):
            found = count_lines(compiler, source([name]))
            if abs(found - figure) > STALE * found:
                faults.append(f"the guide says that {name} is {figure} lines to {compiler}, and it is {found}")
    return faults


def main(*arguments):
    if arguments[0] == "--write":
        must(["bash", "-c", ". tests/tools/needs.sh; needs clang g++ libfmt-dev nlohmann-json3-dev"], cwd=ROOT)
        text = GUIDE.read_text()
        GUIDE.write_text(text[:text.index(BEGIN) + len(BEGIN)] + table(arguments[1:]) + text[text.index(END):])
        return
    if arguments[0] == "--stale":
        if faults := stale(GUIDE.read_text(), arguments[1:], lines):
            fail("\n".join(faults) + "\nmeasure again: python3 tests/tools/compile_cost.py --write g++ clang++")
        return print("the guide states the lines as they are")
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
