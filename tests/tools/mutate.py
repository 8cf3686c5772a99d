#!/usr/bin/env python3
# Copyright (c) 2026 the tact authors
# SPDX-License-Identifier: MIT
"""Breaks the headers one place at a time, and expects a test to notice.

  mutate.py [--compiler g++] [--jobs 2] [--only <text>]   tries tests/mutations/*.txt, or those whose title holds the text
  mutate.py --check                                       whether every mutation can be made
  mutate.py --self-test [--compiler g++]

A list holds mutations of this form; the old text must occur exactly once in the file:

  @ include/tact/decide/gate.hpp: a refusal beats a grant
  <<<<
  & ~refused
  ====
  | refused
  >>>>

A mutation is detected when a test no longer builds (a static_assert says no) or no longer passes: first the unit test
of the broken header alone, which takes a second; then unit, study and laws. Warnings do not count.
"""
import argparse
import pathlib
import re
import shutil
import subprocess
import tempfile

from toolbox import ROOT, fail, must, run

RECORD = re.compile(r"^@ (?P<file>\S+): (?P<reason>[^\n]+)\n<<<<\n(?P<old>.*?)\n====\n(?P<new>.*?)\n?>>>>$",
                    re.MULTILINE | re.DOTALL)
TARGETS = ["unit", "study", "laws"]  # the cheapest first
TIME_LIMIT = 900  # a mutation that never ends is noticed too


def mutations(text, name):
    found = list(RECORD.finditer(text))
    if len(found) != len(re.findall(r"^@ ", text, re.MULTILINE)):
        fail(f"{name}: a mutation is not written as it must be: {__doc__}")
    return found


class Tree:
    """A copy of the project that may be broken."""

    def __init__(self, source, folder, compiler, jobs):
        self.folder, self.build, self.jobs = folder / "tree", folder / "build", jobs
        for name in ("include", "tests"):
            shutil.copytree(source / name, self.folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        shutil.copy(source / "CMakeLists.txt", self.folder)
        self.compiler = compiler
        must(["cmake", "-G", "Ninja", "-S", self.folder, "-B", self.build, f"-DCMAKE_CXX_COMPILER={compiler}",
              "-DCMAKE_CXX_FLAGS=-w", "-DCMAKE_DISABLE_PRECOMPILE_HEADERS=ON", "-DTACT_INSTALL=OFF", "-DTACT_BUILD_TESTS=ON", "-DTACT_TEST_ONCE=OFF"])
        known = must(["cmake", "--build", self.build, "--target", "help"])
        self.targets = [target for target in TARGETS if re.search(rf"^{target}: ", known, re.MULTILINE)]

    def build_targets(self, *targets):
        done = run(["cmake", "--build", self.build, "-j", self.jobs, "--target", *targets])
        self.said = done.stdout
        return done.returncode == 0

    def complaint(self, name, program):
        """What is wrong with a program that may not have been built: 'laws fails'; nothing if it passes."""
        if not program:
            return f"{name} does not build"
        try:
            return f"{name} fails" if run([program], timeout=TIME_LIMIT).returncode != 0 else ""
        except subprocess.TimeoutExpired:
            return f"{name} does not end"

    def unit_test(self, name):
        """The program of one unit test alone; its object files are those of `unit`."""
        objects = [f"tests/CMakeFiles/unit.dir/unit/{name}.cpp.o", "tests/CMakeFiles/doctest_main.dir/unit/main.cpp.o"]
        program = self.build / "unit_test"
        link = [self.compiler, *(self.build / path for path in objects), "-o", program]
        return program if self.build_targets(*objects) and run(link).returncode == 0 else None

    def verdict(self, header=""):
        """What notices that a header is broken: 'unit/version does not build', 'laws fails'; nothing if all is green."""
        name = re.sub(r"^include/tact/|[.]hpp$", "", header)
        if (self.folder / "tests" / "unit" / f"{name}.cpp").exists():
            complaint = self.complaint(f"unit/{name}", self.unit_test(name))
            if complaint:
                return complaint
        for target in self.targets:
            built = self.build_targets(target)
            complaint = self.complaint(target, built and next(p for p in self.build.rglob(target) if p.is_file()))
            if complaint:
                return complaint
        return ""


def occurrences(path, text):
    return path.read_text().count(text) if path.exists() else 0


def survivors(tree, records):
    """Tries each mutation, and returns those that nothing notices or that cannot be made."""
    wrong = []
    untouched = tree.verdict()
    if untouched:
        fail(f"{tree.said}before any mutation, {untouched}")
    for record in records:
        title = f"{record['file']}: {record['reason']}"
        path = tree.folder / record["file"]
        times = occurrences(path, record["old"])
        if times != 1:
            result = f"the old text occurs {times} times"
            wrong.append(f"{title}: {result}")
        else:
            original = path.read_text()
            path.write_text(original.replace(record["old"], record["new"]))
            result = tree.verdict(record["file"])
            path.write_text(original)
            if not result:
                result = "SURVIVED"
                wrong.append(f"{title}: nothing notices")
        print(f"{result:<44} {title}", flush=True)
    return wrong


SELF_TEST = """\
@ include/tact/version.hpp: a test fails
<<<<
TACT_VERSION_MINOR {minor}
====
TACT_VERSION_MINOR 99
>>>>
@ include/tact/version.hpp: it does not build
<<<<
#define TACT_VERSION_MAJOR
====
#define TACT_VERSION
>>>>
@ include/tact/version.hpp: nothing that anyone could notice
<<<<
#endif
====
#endif // the same
>>>>
@ include/tact/version.hpp: not to be found
<<<<
no such text
====
>>>>
@ include/tact/version.hpp: found too often
<<<<
#define
====
#undef
>>>>
"""


SMALL_TESTS = """\
find_package(doctest REQUIRED)
link_libraries(tact::tact doctest::doctest)
add_library(doctest_main OBJECT unit/main.cpp)
add_executable(unit unit/version.cpp $<TARGET_OBJECTS:doctest_main>)
"""


def self_test(compiler, jobs):
    """On a project cut down to its version, where it is known what survives."""
    with tempfile.TemporaryDirectory() as folder:
        small = pathlib.Path(folder) / "small"
        for name in ("CMakeLists.txt", "include/tact/version.hpp", "tests/unit/main.cpp", "tests/unit/version.cpp"):
            (small / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, small / name)
        (small / "tests" / "CMakeLists.txt").write_text(SMALL_TESTS)
        minor = re.search(r"VERSION_MINOR (\d+)", (small / "include/tact/version.hpp").read_text()).group(1)
        records = mutations(SELF_TEST.replace("{minor}", minor), "self-test")
        wrong = survivors(Tree(small, pathlib.Path(folder), compiler, jobs), records)
    wanted = ["nothing notices", "occurs 0 times", "occurs 4 times"]
    if len(wrong) != len(wanted) or not all(line.endswith(end) for line, end in zip(wrong, wanted)):
        fail(f"wanted {wanted}, found {wrong}")
    print("survivors are found")


def main():
    parser = argparse.ArgumentParser(description="Breaks the headers one place at a time; see the head of this file.")
    parser.add_argument("--compiler", default="g++")
    parser.add_argument("--jobs", default="2")
    parser.add_argument("--only", default="")
    parser.add_argument("--check", action="store_true", help="only whether every old text occurs just once")
    parser.add_argument("--self-test", action="store_true")
    options = parser.parse_args()
    if options.self_test:
        return self_test(options.compiler, options.jobs)

    records = [record for path in sorted((ROOT / "tests" / "mutations").glob("*.txt"))
               for record in mutations(path.read_text(), path.name)
               if options.only in f"{record['file']}: {record['reason']}"]
    if not records:
        fail("no mutation to try")
    if options.check:
        stale = [f"{record['file']}: {record['reason']}: the old text occurs {times} times" for record in records
                 if (times := occurrences(ROOT / record["file"], record["old"])) != 1]
        if stale:
            fail("\n".join(stale))
        print(f"{len(records)} mutations can be made")
        return
    with tempfile.TemporaryDirectory() as folder:
        wrong = survivors(Tree(ROOT, pathlib.Path(folder), options.compiler, options.jobs), records)
    print(f"{len(records) - len(wrong)} of {len(records)} mutations detected")
    if wrong:
        fail("\n".join(wrong))


main()
