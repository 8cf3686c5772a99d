#!/usr/bin/env python3
# Copyright (c) 2026 the tact authors
# SPDX-License-Identifier: MIT
"""The wide lane: other compilers, other machines, and what is slow, part by part.

  wide [--record] [--cache <folder>] [part...]   runs these parts, or all; `compilers` is a group, compilers/g++-11 a part
  wide --list                                    names the parts
  wide --pinned [--record] [part...]             no more of the tests than what every machine must answer alike

Trees of other releases of Debian, and packages that are only unpacked, lie in the cache: --cache, else $TACT_WIDE_CACHE, else
~/.cache/tact-wide. What a part prints is in .build/wide/logs. With --record, what passed or failed is noted in
tests/data/platforms.tsv, and in the table of README.md. A part that could not run has not passed.

Ends with 1 if a part failed, and with 77 if none failed and some could not run.
"""
import argparse
import dataclasses
import datetime
import os
import pathlib
import re
import sys
import tempfile
import time
import typing

from toolbox import ROOT, fail, must
from wide_places import Failed, Host, Release, Unable, release_of_host, unpacked
from wide_steps import BUILD, compiler_of, in_every_standard, library_of, said_of, tested

TABLE = ROOT / "tests" / "data" / "platforms.tsv"
DEBIAN = {"bookworm": "Debian 12", "trixie": "Debian 13", "forky": "Debian 14"}

# Each compiler in the oldest release of Debian that has it. Those with a star run all unit tests, those with a plus compile
# each header alone.
COMPILERS = """
bookworm g++-11     libstdc++ *
bookworm g++-12     libstdc++ *+
trixie   g++-13     libstdc++
trixie   g++-14     libstdc++
forky    g++-15     libstdc++
forky    g++-16     libstdc++ *+
bookworm clang++-14 libstdc++ *+
bookworm clang++-15 libstdc++
bookworm clang++-16 libstdc++
bookworm clang++-16 libc++    *+
trixie   clang++-17 libstdc++
trixie   clang++-18 libstdc++
bookworm clang++-19 libstdc++
bookworm clang++-19 libc++
forky    clang++-21 libstdc++
bookworm clang++-22 libstdc++ *
forky    clang++-22 libc++    +
"""

# Machines under qemu: its name for each, the table's name, and the target as compilers name it.
MACHINES = """
s390x   s390x, big-endian    s390x-linux-gnu     *
aarch64 aarch64              aarch64-linux-gnu
ppc64   ppc64, big-endian    powerpc64-linux-gnu
arm     armhf, 32-bit        arm-linux-gnueabihf
riscv64 riscv64              riscv64-linux-gnu
"""

# What is built and run, by the marks above.
PROGRAMS = {"": ["pinned"], "+": ["pinned", "headers_alone"], "*": ["pinned", "unit"], "*+": ["pinned", "unit", "headers_alone"]}

# What runs with sanitizers, by the names of the tests; a target has the same name, or that without _rest.
SANITIZED = {"study_asan": "the study", "laws_asan": "the laws over every cell",
             "unit_asan_rest": "the unit tests that the quick lane runs without sanitizers alone"}

# Scripts that are parts by themselves: part, arguments of bash, what ran if it passed.
SCRIPTS = {
    "slow/newer_hosts": (["tests/tools/newer_hosts"], "Faiss and hnswlib of Debian 13"),
    "slow/duckdb": (["tests/tools/duckdb"], "DuckDB of Debian unstable"),
    "slow/node_caller": (["tests/tools/node_caller"], "the C library called from Node"),
    "slow/fuzz": (["tests/tools/fuzz", "60"], "fuzzing of the decoders and of texts, a minute each"),
    "slow/modules": (["tests/tools/modules"], "the module with clang 16 and 19"),
    "slow/meson_tests": (["tests/tools/meson_tests"], "the unit tests of what decides, by Meson"),
    "slow/packaging_debian": (["tests/tools/packaging_debian"], "the Debian package and lintian"),
    "slow/packaging_forky": (["tests/tools/packaging_forky"], "Bazel, xmake, Nix and the consumers in Debian 14"),
    "slow/docs": (["tests/tools/docs", "--browser"], "the documentation in a browser"),
}


@dataclasses.dataclass
class Row:
    """What is noted of a part: the columns of the table before its result and date."""
    platform: str = ""
    compiler: str = "-"
    library: str = "-"
    ran: str = ""  # one thing after another, with semicolons between them
    one_of_several: bool = False  # what else ran there with the same compiler is noted apart


@dataclasses.dataclass
class Part:
    name: str
    run: typing.Callable  # of a Host and a Row, which it fills as it goes


class Lane:
    def __init__(self, cache, only_pinned=False):
        self.cache = cache
        self.programs = {marks: ["pinned"] if only_pinned else programs for marks, programs in PROGRAMS.items()}
        self.codename, number = release_of_host()
        self.debian = f"Debian {number}" if number else "another system"
        self.parts = [*self.compilers(), *self.machines(), *self.floors(), *self.slow()]

    # --- compilers and standard libraries ------------------------------------------------------------------------------------

    def compilers(self):
        for line in COMPILERS.strip().splitlines():
            release, compiler, library, *marks = line.split()
            name = f"compilers/{compiler}" + ("-libc++" if library == "libc++" else "")

            def run(host, row, name=name, release=release, compiler=compiler, library=library, marks="".join(marks)):
                self.compiler(host, row, name, release, compiler, library, marks)
            yield Part(name, run)

    def compiler(self, host, row, name, release, compiler, library, marks):
        place = host if release == self.codename else Release(host.log, release, self.cache)
        place.needs(compiler.replace("clang++", "clang"), "cmake", "doctest-dev", "ninja-build", "python3")
        flags, link = [], []
        if library == "libc++":
            flags, link = self.libcxx(place, compiler.split("-")[1])
        if compiler == "g++-11":
            flags = ["-Wno-attributes"]  # it cannot be told of the one attribute that it does not know
        row.platform = f"{DEBIAN[release]}, x86-64"
        row.compiler, row.library = compiler_of(place, compiler), library_of(place, compiler, flags)
        folder = BUILD / name
        row.ran = in_every_standard(place, compiler, folder, flags)
        if library == "libstdc++":
            place.must("python3", "-B", "tests/tools/strict_warnings.py", compiler)
            row.ran += "; strict warnings"
        row.ran += "; " + said_of(self.programs[marks])
        options = [f"-DCMAKE_CXX_COMPILER={compiler}", f"-DCMAKE_CXX_FLAGS={' '.join(flags)}",
                   f"-DCMAKE_EXE_LINKER_FLAGS={' '.join(link)}"]
        if link:  # which gcc does not know
            options.append(f"-DCMAKE_C_COMPILER={compiler.replace('clang++', 'clang')}")
        tested(place, folder, self.programs[marks], options)

    def libcxx(self, place, version):
        """The flags for a libc++. On this machine it is only unpacked, since two versions cannot be installed together."""
        names = ["libc++", "libc++abi"]
        if isinstance(place, Release):
            place.needs(*(f"{name}-{version}-dev" for name in names))
            return ["-stdlib=libc++"], []
        packages = [f"libc++-{version}-dev", f"libc++1-{version}", f"libc++abi-{version}-dev", f"libc++abi1-{version}",
                    f"libunwind-{version}", f"libunwind-{version}-dev"]
        folder = unpacked(place, self.cache, f"libc++-{version}", packages)
        here, there = folder / f"usr/lib/llvm-{version}", folder / "usr/lib/x86_64-linux-gnu"
        return (["-nostdinc++", "-isystem", str(here / "include/c++/v1")],
                ["-nostdlib++", f"-L{here / 'lib'}", f"-L{there}", f"-Wl,-rpath,{there}", "-lc++", "-lc++abi"])

    # --- other machines --------------------------------------------------------------------------------------------------------

    def machines(self):
        yield Part("platforms/m32", self.m32)
        for line in MACHINES.strip().splitlines():
            qemu, what, target, *star = re.match(r"(\S+) +(\S.*?) {2,}(\S+)(?: +(\*))?$", line).groups()

            def run(host, row, qemu=qemu, what=what, target=target, programs=self.programs[star[0] or ""]):
                self.emulated(host, row, qemu, what, target, programs)
            yield Part(f"platforms/{qemu}", run)
        yield Part("platforms/windows", self.windows)
        yield Part("platforms/wasm", self.wasm)
        yield Part("platforms/cuda", self.cuda)

    def m32(self, host, row):
        host.needs("g++-12", "g++-12-multilib")  # g++-multilib would remove every cross compiler
        flags = "-m32 -isystem /usr/include/x86_64-linux-gnu"
        self.machine(host, row, "x86, 32-bit", "g++-12", self.programs["*"], "m32", [f"-DCMAKE_CXX_FLAGS={flags}"])

    def emulated(self, host, row, qemu, what, target, programs):
        host.needs("g++-" + target, "qemu-user-static")
        how = [f"qemu-{qemu}-static", "-L", f"/usr/{target}"]
        self.machine(host, row, f"{what} (qemu)", f"{target}-g++", programs, qemu, [
            "-DCMAKE_SYSTEM_NAME=Linux", f"-DCMAKE_SYSTEM_PROCESSOR={qemu}", "-Ddoctest_DIR=/usr/lib/cmake/doctest",
            f"-DCMAKE_CROSSCOMPILING_EMULATOR={';'.join(how)}"], how)

    def machine(self, host, row, what, compiler, programs, name, options, how=(), suffix="", flags=()):
        row.platform = f"{self.debian}, {what}"
        row.compiler, row.library = compiler_of(host, compiler), library_of(host, compiler, flags)
        row.ran = said_of(programs, how)
        c_compiler = compiler.replace("clang++", "clang").replace("g++", "gcc")
        tested(host, BUILD / "platforms" / name, programs,
               [f"-DCMAKE_CXX_COMPILER={compiler}", f"-DCMAKE_C_COMPILER={c_compiler}", *options], how, suffix)

    def doctest_alone(self, host, folder):
        """A package of doctest that has only its own headers searched, and not those of this machine with them."""
        host.write(folder / "doctest" / "doctestConfig.cmake", f"""
add_library(doctest::doctest INTERFACE IMPORTED)
target_include_directories(doctest::doctest INTERFACE "{ROOT / folder}/include")
list(APPEND CMAKE_MODULE_PATH /usr/lib/cmake/doctest)
set(doctest_FOUND TRUE)
""")
        host.must("mkdir", "-p", folder / "include")
        host.must("ln", "-sfn", "/usr/include/doctest", folder / "include" / "doctest")
        return f"-Ddoctest_DIR={ROOT / folder}/doctest"

    def windows(self, host, row):
        host.needs("g++-mingw-w64-x86-64-posix", "wine64", "libncurses-dev", "libx11-dev")
        folder = BUILD / "platforms" / "windows"
        wine = ["env", "WINEDEBUG=-all", f"WINEPREFIX={ROOT / folder}/wine", "/usr/lib/wine/wine64"]
        self.machine(host, row, "Windows by mingw-w64 (Wine)", "x86_64-w64-mingw32-g++-posix", self.programs[""], "windows", [
            "-DCMAKE_SYSTEM_NAME=Windows", "-DCMAKE_EXE_LINKER_FLAGS=-static", self.doctest_alone(host, folder)], wine, ".exe")
        host.must("python3", "-B", "tests/tools/macros.py", "--real", "g++")  # after curses, X11 and <windows.h>
        row.ran += "; all headers after windows.h"

    def wasm(self, host, row):
        host.needs("clang-14", "lld-14", "wasi-libc", "libc++-dev-wasm32", "libclang-rt-14-dev-wasm32")
        folder = BUILD / "platforms" / "wasm"
        # There are no exceptions: what throws would end the program.
        host.write(folder / "throws.cpp", 'extern "C" {\nvoid* __cxa_allocate_exception(unsigned long) { __builtin_trap(); }\n'
                   "void __cxa_throw(void*, void*, void*) { __builtin_trap(); }\n}\n")
        host.must("clang++-14", "--target=wasm32-wasi", "-c", folder / "throws.cpp", "-o", folder / "throws.o")
        flags = ("--target=wasm32-wasi -O1 -fignore-exceptions -D_WASI_EMULATED_SIGNAL -DDOCTEST_CONFIG_NO_MULTITHREADING "
                 "-DDOCTEST_CONFIG_NO_EXCEPTIONS_BUT_WITH_ALL_ASSERTS")
        # A stack of 64 KB, as it is without a word, is too small for the tests.
        link = f"{ROOT / folder}/throws.o -lwasi-emulated-signal -Wl,-z,stack-size=1048576"
        self.machine(host, row, "WebAssembly (node)", "clang++-14", self.programs[""], "wasm", [
            "-DCMAKE_SYSTEM_NAME=Generic", f"-DCMAKE_CXX_FLAGS={flags}", f"-DCMAKE_EXE_LINKER_FLAGS={link}",
            "-DCMAKE_TRY_COMPILE_TARGET_TYPE=STATIC_LIBRARY", "-DCMAKE_HAVE_LIBC_PTHREAD=ON", self.doctest_alone(host, folder)],
            ["node", "--no-warnings", "tests/tools/wasi.mjs"], flags=["--target=wasm32-wasi"])

    def cuda(self, host, row):
        code, printed = host.attempt("python3", "-B", "tests/tools/nvcc.py")
        if code == 77:
            raise Unable(printed.strip().splitlines()[0])
        version = re.search(r"release ([\d.]+)", host.must("sh", "-c", 'PATH="$PATH:/usr/local/cuda/bin" nvcc --version'))
        row.platform, row.compiler = f"{self.debian}, CUDA (compiled, not run)", f"nvcc {version[1]}"
        row.library, row.ran = library_of(host, "g++"), "all headers; kernels that decide"
        if code != 0:
            raise Failed(printed.strip().splitlines()[-1])

    # --- without a standard library ------------------------------------------------------------------------------------------

    def floors(self):
        for compiler in ("g++", "clang++"):
            def run(host, row, compiler=compiler):
                row.platform = f"{self.debian}, x86-64, freestanding"
                row.compiler = compiler_of(host, compiler)
                row.ran = "vocabulary, policy and decide, without a standard library"
                host.must("python3", "-B", "tests/tools/freestanding.py", compiler)
            yield Part(f"freestanding/{compiler}", run)

    # --- what is slow --------------------------------------------------------------------------------------------------------

    def slow(self):
        for name in SANITIZED:
            def run(host, row, name=name):
                host.needs("clang", "libclang-rt-14-dev")
                row.platform, row.compiler = f"{self.debian}, x86-64, sanitizers", compiler_of(host, "clang++")
                row.library, row.ran, row.one_of_several = library_of(host, "clang++"), SANITIZED[name], True
                folder = BUILD / "slow" / "sanitized"
                host.must("cmake", "-G", "Ninja", "-S", ".", "-B", folder, "-DCMAKE_CXX_COMPILER=clang++", "-DTACT_BUILD_TESTS=ON",
                          "-DTACT_TEST_ONCE=OFF", "-DTACT_TEST_SANITIZERS=ON")
                host.must("cmake", "--build", folder, "-j", "2", "--target", name.removesuffix("_rest"))
                host.must("ctest", "--test-dir", folder, "-R", f"^{name}$", "--no-tests=error")
            yield Part(f"slow/{name}", run)
        yield Part("slow/service", self.service)
        yield Part("slow/scripts", self.scripts)
        for name, (arguments, what) in SCRIPTS.items():
            def run(host, row, arguments=arguments, what=what):
                row.platform, row.ran, row.one_of_several = f"{self.debian}, x86-64", what, True
                code, printed = host.attempt("bash", *arguments)
                last = (printed.strip().splitlines() or ["it says nothing"])[-1]
                if code == 77:
                    raise Unable(last)
                if code != 0:
                    raise Failed(last)
            yield Part(name, run)

    def service(self, host, row):
        host.needs("cmake", "doctest-dev", "g++", "libcpp-httplib-dev", "libsqlite3-dev", "ninja-build", "nlohmann-json3-dev",
                   "pkgconf", "python3")
        row.platform, row.compiler = f"{self.debian}, x86-64", compiler_of(host, "g++")
        row.library, row.ran, row.one_of_several = library_of(host, "g++"), "a service of a million people", True
        folder = BUILD / "slow" / "service"
        host.must("cmake", "-G", "Ninja", "-S", ".", "-B", folder, "-DCMAKE_CXX_COMPILER=g++", "-DTACT_BUILD_TESTS=ON")
        host.must("cmake", "--build", folder, "--target", "examples_service")
        host.must("ctest", "--test-dir", folder, "-R", "^examples/service_of_a_million$", "--no-tests=error")

    def scripts(self, host, row):
        """What has the label `long` in the tests: scripts that need nothing built, and take longer than the quick lane has."""
        host.needs("clang", "cmake", "doctest-dev", "g++", "libclang-rt-14-dev", "ninja-build", "python3", "valgrind")
        row.platform, row.ran, row.one_of_several = f"{self.debian}, x86-64", "self tests and costs that take long", True
        skipped = []
        for compiler, once in (("g++", "ON"), ("clang++", "OFF")):
            folder = BUILD / "slow" / "scripts" / compiler
            host.must("cmake", "-G", "Ninja", "-S", ".", "-B", folder, f"-DCMAKE_CXX_COMPILER={compiler}", "-DTACT_BUILD_TESTS=ON",
                      f"-DTACT_TEST_ONCE={once}")
            printed = host.must("ctest", "--test-dir", folder, "-L", "^long$", "-j", "2", "--no-tests=error", "--output-on-failure")
            skipped += re.findall(r"^\s*\d+ - (.+) \(Skipped\)$", printed, re.MULTILINE)
        if skipped:
            raise Unable(f"skipped: {', '.join(skipped)}")


# --- what came of them -------------------------------------------------------------------------------------------------------

def tried(part, logs):
    """What came of a part, after how many seconds, why, and the row to be noted, if something was tried."""
    logs.mkdir(parents=True, exist_ok=True)
    path, row, began = logs / (part.name.replace("/", "_") + ".txt"), Row(), time.monotonic()
    result, why = "passed", ""
    with open(path, "w") as log:
        try:
            part.run(Host(log), row)
        except Unable as unable:
            result, why = "could not run", str(unable)
        except Failed as failed:
            result, why = "failed", str(failed)[:200]
    if result == "failed":
        print("\n".join(worst(path.read_text().splitlines())))
        print(f"log: {path}")
    return result, round(time.monotonic() - began), why, row if result != "could not run" and row.platform else None


def worst(lines):
    """Of a log, its errors with what follows each, or its end."""
    errors = [i for i, line in enumerate(lines) if re.search(r"\berror\b|ERROR|FAILED|not found", line)
              and not re.match(r"\$|.* '-std=", line)]
    shown = sorted({k for i in errors[:10] for k in range(i, min(i + 4, len(lines)))})
    return [lines[k][:200] for k in shown] or [line[:200] for line in lines[-40:]]


def noted(text, row, result, why, day):
    """The table with this row in the place of the one before of the same platform, compiler and library, and of the same that ran
    where the row is one of several."""
    head, rows = [], []
    for line in text.splitlines():
        columns = line.split("\t")
        if line.startswith("#") or columns[0] == "platform":
            head.append(line)
        else:
            rows.append(columns)
    if result == "failed":
        result += ": " + re.sub(r"[\s|]+", " ", why).strip()
    new = [row.platform, row.compiler, row.library, row.ran or "nothing", result, day]
    same = 4 if row.one_of_several else 3
    rows = [*(columns for columns in rows if columns[:same] != new[:same]), new]
    order = sorted(rows, key=lambda columns: [natural(word) for word in columns])
    return "\n".join([*head, *("\t".join(columns) for columns in order)]) + "\n"


def natural(text):
    return [(int(word), "") if word.isdigit() else (-1, word) for word in re.findall(r"\d+|\D+", text)]


def conclusion(report):
    """The report in lines, and the code to end with."""
    lines = [f"{result:14}{name:32}{seconds:5} s  {why}".rstrip() for name, result, seconds, why in report]
    numbers = {what: sum(what == line[1] for line in report) for what in ("passed", "failed", "could not run")}
    lines.append(", ".join(f"{number} {what}" for what, number in numbers.items()))
    if numbers["could not run"]:
        lines.append("Of what could not run nothing is known.")
    return lines, 1 if numbers["failed"] else 77 if numbers["could not run"] or not report else 0


def run_all(parts, logs, table=None):
    report = []
    for part in parts:
        print(f"== {part.name}", flush=True)
        result, seconds, why, row = tried(part, logs)
        print(f"{result} after {seconds} seconds{': ' + why if why else ''}", flush=True)
        report.append((part.name, result, seconds, why))
        if table and row:
            today = datetime.datetime.now(datetime.timezone.utc).date().isoformat()
            table.write_text(noted(table.read_text(), row, result, why, today))
    lines, code = conclusion(report)
    print("\n".join(["", *lines]))
    return code


def self_test():
    def passes(host, row):
        row.platform, row.compiler, row.library, row.ran = "here", "g++ 12.2", "libstdc++ 12", "something"
        host.must("true")

    def fails(host, row):
        passes(host, row)
        host.must("false")

    def cannot(host, row):
        passes(host, row)
        raise Unable("it is not installed")

    def is_missing(host, row):
        host.must("/no/such/program")

    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        table = folder / "table.tsv"
        for runs, code, said in [([passes], 0, "passed"), ([cannot], 77, None), ([fails], 1, "failed"), ([is_missing], 77, None),
                                 ([passes, cannot], 77, "passed"), ([passes, fails, cannot], 1, "failed"), ([], 77, None)]:
            table.write_text("# comment\nplatform\n")
            names = [run.__name__ for run in runs]
            if run_all([Part(f"self/{run.__name__}", run) for run in runs], folder, table) != code:
                fail(f"{names} did not end with {code}")
            rows = [line.split("\t") for line in table.read_text().splitlines()[2:]]
            if [row[4].split(":")[0] for row in rows] != ([said] if said else []):
                fail(f"{names} left {rows}")
    row = Row("here", "g++ 12.2", "libstdc++ 12", "something", one_of_several=True)
    both = noted(noted("", row, "passed", "", "a day"), dataclasses.replace(row, ran="more"), "failed", "how |\n", "a day")
    if [line.split("\t")[3:5] for line in both.splitlines()] != [["more", "failed: how"], ["something", "passed"]]:
        fail(f"what ran beside something is noted as {both}")
    if (again := noted(both, Row(*dataclasses.astuple(row)[:4]), "passed", "", "a day")).count("\n") != 1:
        fail(f"what ran anew is noted as {again}")
    lane = Lane(pathlib.Path("/nowhere"))
    if len(lane.parts) < 30 or len({part.name for part in lane.parts}) != len(lane.parts):
        fail("parts are missing, or two have one name")
    if missing := [name for arguments, _ in SCRIPTS.values() for name in arguments[:1] if not (ROOT / name).is_file()]:
        fail(f"these scripts are parts, and are not there: {', '.join(missing)}")
    print("what fails is told from what passes, and from what could not run")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("parts", nargs="*", metavar="part")
    parser.add_argument("--record", action="store_true", help="note what passed or failed")
    parser.add_argument("--list", action="store_true", help="name the parts")
    parser.add_argument("--pinned", action="store_true", help="no more of the tests than what every machine must answer alike")
    parser.add_argument("--cache", default=os.environ.get("TACT_WIDE_CACHE") or "~/.cache/tact-wide")
    parser.add_argument("--self-test", action="store_true")
    chosen = parser.parse_args()
    if chosen.self_test:
        return self_test()
    parts = Lane(pathlib.Path(chosen.cache).expanduser().resolve(), chosen.pinned).parts
    if chosen.list:
        return print("\n".join(part.name for part in parts))
    names = {name for part in parts for name in (part.name, part.name.split("/")[0])}
    for wanted in chosen.parts:
        if wanted not in names:
            fail(f"{wanted} is no part, and no group of parts: wide --list names them")
    if chosen.parts:
        parts = [part for part in parts if {part.name, part.name.split("/")[0]} & set(chosen.parts)]
    code = run_all(parts, ROOT / BUILD / "logs", TABLE if chosen.record else None)
    if chosen.record:
        must([sys.executable, "-B", ROOT / "tests" / "tools" / "platforms.py"])
    sys.exit(code)


main()
