#!/usr/bin/env python3
# Copyright (c) 2026 the tact authors
# SPDX-License-Identifier: MIT
"""Keeps the table of platforms in README.md, which says what ran where, as tests/data/platforms.tsv has it.

  platforms.py                                              writes the table
  platforms.py --check                                      whether README.md has the table
  platforms.py --record PLATFORM COMPILER LIBRARY RAN RESULT
                                                            keeps a result of today in place of the one before, and writes
                                                            the table; with TACT_RECORD=0 in the environment it only says so
  platforms.py --self-test

A line of the file has six fields, separated by tabs: the platform, the compiler, its standard library, what ran, the result
and its date. What ran is one thing after another, with semicolons between them. A result is `passed`, `failed: how` or
`not run: why`. The table sums up a platform and a result in one line: what ran with all compilers, and then what ran with
some. It says the oldest date.
"""
import contextlib
import datetime
import io
import os
import re
import sys

from toolbox import ROOT, fail

DATA = ROOT / "tests" / "data" / "platforms.tsv"
README = ROOT / "README.md"
BEGIN, END = "<!-- platforms.py: begin -->\n", "<!-- platforms.py: end -->\n"
FIELDS = ["platform", "compiler", "library", "what ran", "result", "date"]
RESULT = re.compile(r"passed|(?:failed|not run): \S.*")


def faults_in(row):
    if len(row) != len(FIELDS):
        return [f"it has {len(row)} fields, not {len(FIELDS)}"]
    faults = [f"its {name} is empty" for name, field in zip(FIELDS, row) if not field.strip()]
    faults += [f"its {name} holds a |, which ends a cell" for name, field in zip(FIELDS, row) if "|" in field]
    if not RESULT.fullmatch(row[4]):
        faults.append(f"its result is '{row[4]}', neither passed nor failed: how nor not run: why")
    try:
        datetime.date.fromisoformat(row[5])
    except ValueError:
        faults.append(f"its date is '{row[5]}', not as in 2026-11-29")
    return faults


def rows_of(text):
    """The results, in the order of the file; comments and the line of titles apart. Ends where a line is none."""
    rows = []
    for number, line in enumerate(text.splitlines(), 1):
        if line and not line.startswith("#") and line.split("\t") != FIELDS:
            rows.append(line.split("\t"))
            if faults := faults_in(rows[-1]):
                fail(f"tests/data/platforms.tsv, line {number}: " + "; ".join(faults))
    keys = [tuple(row[:4]) for row in rows]
    if twice := sorted({key for key in keys if keys.count(key) > 1}):
        fail(f"tests/data/platforms.tsv has two results of {', '.join(twice[0])}")
    return rows


def things(ran):
    return ran.split("; ")


def named(found):
    """Compilers with their libraries: `clang 14.0, 15.0 and g++ 12.2 with libstdc++ 12, clang 16.0 with libc++ 16`."""
    of_library = {}
    for compiler, library in found:
        family, _, version = compiler.rpartition(" ") if re.search(r" [\d.]+$", compiler) else (compiler, "", "")
        of_library.setdefault(library, {}).setdefault(family, []).append(version)
    said = []
    for library, families in of_library.items():
        compilers = [f"{family} {', '.join(filter(None, versions))}".strip() for family, versions in families.items()]
        said.append(" and ".join(filter(None, [", ".join(compilers[:-1]), compilers[-1]]))
                    + ("" if library == "-" else f" with {library}"))
    return said


def who(some, every):
    """Some of these compilers, in the fewest words: `g++ 12.2, clang 16.0 with libc++ 16`."""
    if 2 * len(some) > len(every):
        return "all but " + who([one for one in every if one not in some], every)
    shortest = []
    for compiler, library in some:
        known = all(one in some for one in every if one[0] == compiler)  # whatever its library is
        shortest.append((compiler, "-" if known else library))
    return ", ".join(named(dict.fromkeys(shortest)))


def what_ran(found):
    """What ran with all of these compilers, and then what ran with some of them."""
    together, everyone = {}, list(dict.fromkeys(one[:2] for one in found))
    for compiler, library, ran in found:
        for thing in things(ran):
            together.setdefault(thing, []).append((compiler, library))
    every = [thing for thing, with_ in together.items() if len(set(with_)) == len(everyone)]
    some = [f"{thing}: {who(with_, everyone)}" for thing, with_ in together.items() if thing not in every]
    return "<br>".join(filter(None, ["; ".join(every), *some]))


def table(rows):
    """One line for a platform and a result, and one for all platforms on which the same ran with the same compilers."""
    places, together = {}, {}
    for platform, compiler, library, ran, result, date in rows:
        places.setdefault((platform, compiler == "-", result), []).append((compiler, library, ran, date))
    for (platform, _, result), found in places.items():
        compilers = "<br>".join(named(dict.fromkeys(one[:2] for one in found))) if found[0][0] != "-" else "-"
        ran = what_ran([one[:3] for one in found])
        together.setdefault((compilers, ran, result), []).append((platform, min(date for *_, date in found)))
    lines = []
    for (compilers, ran, result), found in together.items():
        cells = ["<br>".join(platform for platform, _ in found), compilers, ran, result, min(date for _, date in found)]
        lines.append(f"| {' | '.join(cells)} |\n")
    return "| platform | compiler | what ran | result | on |\n|---|---|---|---|---|\n" + "".join(lines)


def with_table(readme, rows):
    if readme.count(BEGIN) != 1 or readme.count(END) != 1 or readme.index(BEGIN) > readme.index(END):
        fail("README.md does not say where the table of platforms begins and ends")
    return readme[:readme.index(BEGIN) + len(BEGIN)] + table(rows) + readme[readme.index(END):]


def recorded(text, row):
    """The file with a result in place of the one before, or at its end."""
    if faults := faults_in(row):
        fail(f"{' '.join(row)}: " + "; ".join(faults))
    lines = text.splitlines(keepends=True)
    for i, line in enumerate(lines):
        if line.split("\t")[:4] == row[:4]:
            lines[i] = "\t".join(row) + "\n"
            break
    else:
        lines.append("\t".join(row) + "\n")
    return "".join(lines)


def self_test():
    good = ["Linux", "c++ 1", "-", "all", "passed", "2026-01-02"]
    assert not faults_in(good)
    for at, wrong in ((0, ""), (1, "a | b"), (4, "well"), (4, "not run"), (4, "not run: "), (5, "today"), (5, "2026-02-30")):
        assert faults_in([*good[:at], wrong, *good[at + 1:]]), wrong
    assert faults_in(good[:5]) and faults_in([*good, "more"])

    text = "# comment\n" + "\t".join(FIELDS) + "\n" + "\t".join(good) + "\n"
    assert rows_of(text) == [good]
    again = [*good[:4], "failed: it crashed", "2026-03-04"]
    assert rows_of(recorded(text, again)) == [again]
    other = ["Linux", "c++ 2", "its library", "all", "passed", "2026-01-01"]
    assert rows_of(recorded(text, other)) == [good, other]
    assert table([good, other]).splitlines()[2:] == ["| Linux | c++ 1<br>c++ 2 with its library | all | passed | 2026-01-01 |"]
    assert len(table([again, other]).splitlines()) == 4
    others = [["Linux", "d 2.1", "lib", "all; more", "passed", "2026-01-01"], ["Linux", "d 3.0", "lib", "all", "passed", "2026-01-03"],
              ["Linux", "e 5", "lib", "more; all", "passed", "2026-01-02"], ["Linux", "-", "-", "a; b", "passed", "2026-01-04"],
              ["Linux", "-", "-", "c", "passed", "2026-01-05"], ["Linux", "e 5", "lib", "last", "passed", "2026-01-02"],
              ["Mac", "-", "-", "a; b; c", "passed", "2026-01-06"]]
    assert table(others).splitlines()[2:] == [
        "| Linux | d 2.1, 3.0 and e 5 with lib | all<br>more: all but d 3.0<br>last: e 5 | passed | 2026-01-01 |",
        "| Linux<br>Mac | - | a; b; c | passed | 2026-01-04 |"]
    four = [("d 1", "x"), ("d 1", "y"), ("d 2", "x"), ("d 3", "x")]
    assert who(four[:1], four) == "d 1 with x" and who(four[:2], four) == "d 1" and who(four[1:3], four) == "d 1 with y, d 2"
    assert who(four[1:], four) == "all but d 1 with x"

    readme = f"a\n{BEGIN}old\n{END}z\n"
    assert with_table(readme, [good]) == f"a\n{BEGIN}{table([good])}{END}z\n" != readme
    for wrong in (text + "\t".join(again) + "\n", text + "Linux\n"):
        with contextlib.suppress(SystemExit), contextlib.redirect_stderr(io.StringIO()):
            rows_of(wrong)
            wrong += "was taken"
        if not wrong.endswith("was taken"):
            continue
        raise AssertionError(wrong)
    print("faults are found")


def main(*arguments):
    if arguments == ("--self-test",):
        return self_test()
    text = DATA.read_text()
    if arguments[:1] == ("--record",):
        row = [*arguments[1:], datetime.date.today().isoformat()]
        text = recorded(text, row)
        print("\t".join(row))
        if os.environ.get("TACT_RECORD") == "0":
            return print("not recorded")
        DATA.write_text(text)
    elif arguments not in ((), ("--check",)):
        fail(__doc__)
    readme = README.read_text()
    written = with_table(readme, rows_of(text))
    if arguments == ("--check",):
        if written != readme:
            fail("README.md has not the table of tests/data/platforms.tsv: run python3 tests/tools/platforms.py")
        return print("README.md has the table of platforms")
    README.write_text(written)


main(*sys.argv[1:])
