# Copyright (c) 2026 the tact authors
# SPDX-License-Identifier: MIT
"""What the parts of the wide lane do at their places: compile the headers, build the tests, run them."""
import pathlib
import re

from toolbox import headers
from wide_places import Failed

BUILD = pathlib.Path(".build") / "wide"
STRICT = ["-Wall", "-Wextra", "-Wpedantic", "-Wconversion", "-Wsign-conversion", "-Wshadow", "-Wold-style-cast", "-Werror"]
STANDARDS = {"C++20": ["c++20"], "C++23": ["c++23", "c++2b"], "C++26": ["c++26", "c++2c"]}

TESTED = {"pinned": "the same answers and stored bytes", "unit": "all unit tests", "headers_alone": "each header alone"}
# Brute force over whole policies, which takes an emulator half an hour; and what compares times, which says nothing of one.
NOT_EMULATED = ("less said is less permitted*,one step too far is found*,what an industry is expected to use is compared too*,"
                "lists of all vendors*,text without meaning*,headers that kept decoders busy*")


def in_every_standard(place, compiler, folder, flags=()):
    """Compiles all headers, and the program that uses a little of everything, in each standard that the compiler knows, without
    exceptions and type information; says which."""
    source = folder / "everything.cpp"
    program = place.root / "tests" / "foreign" / "in_use.cpp"
    place.write(source, "".join(f"#include <{name}>\n" for name in headers()) + program.read_text())
    known = []
    for standard, spellings in STANDARDS.items():
        for flag in (f"-std={name}" for name in spellings):
            if place.attempt(compiler, flag, "-x", "c++", "-fsyntax-only", "/dev/null")[0] == 0:
                place.must(compiler, flag, *STRICT, *flags, "-fno-exceptions", "-fno-rtti", "-Iinclude", "-fsyntax-only", source)
                known.append(standard)
                break
    if "C++20" not in known:
        raise Failed(f"{compiler} knows no C++20")
    return "; ".join(f"all headers in {standard}" for standard in known)


def said_of(programs, how=()):
    shorter = {"unit": " but those that take long or compare times"} if how else {}
    return "; ".join(TESTED[program] + shorter.get(program, "") for program in programs)


def tested(place, folder, programs, options, how=(), suffix=""):
    """Builds these programs of the tests, and runs them, as it is said how."""
    place.must("cmake", "-G", "Ninja", "-S", ".", "-B", folder, "-DTACT_BUILD_TESTS=ON", "-DTACT_TEST_ONCE=OFF", *options)
    place.must("cmake", "--build", folder, "-j", "2", "--target", *programs, "--", "-k", "0")
    for program in programs:
        shorter = [f"--test-case-exclude={NOT_EMULATED}"] if how and program == "unit" else []
        printed = place.must(*how, folder / "tests" / f"{program}{suffix}", *shorter)
        if program != "headers_alone" and not re.search(r"test cases: +[1-9]\d* \|", printed):
            raise Failed(f"{program} ran no test")


def compiler_of(place, compiler):
    """The compiler as the table names it: `g++ 12.2`."""
    clang = "clang" in place.must(compiler, "--version")
    said = place.must(compiler, "-dumpversion" if clang else "-dumpfullversion").strip()
    version = ".".join(re.findall(r"\d+", said)[:2])  # that of mingw is `12-posix`
    return f"{'clang' if clang else 'g++'} {version}"


def library_of(place, compiler, flags=()):
    """The standard library as the table names it: `libc++ 16`."""
    macros = 'echo "#include <cstddef>" | "$@" -std=c++20 -x c++ -dM -E - | grep -w "_LIBCPP_VERSION\\|_GLIBCXX_RELEASE"'
    said = place.must("sh", "-c", macros, "sh", compiler, *flags)
    found = re.search(r"#define (_GLIBCXX_RELEASE|_LIBCPP_VERSION) (\d+)", said)
    if not found:
        raise Failed("the standard library does not say its version")
    name, number = found[1], int(found[2])
    if name == "_GLIBCXX_RELEASE":
        return f"libstdc++ {number}"
    return f"libc++ {number // (1_000 if number < 100_000 else 10_000)}"
