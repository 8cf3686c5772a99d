#!/usr/bin/env python3
# Copyright (c) 2026 the tact authors
# SPDX-License-Identifier: MIT
"""freestanding.py <compiler>: the modules that decide need no standard library.

All their headers compile as for a machine without one (-ffreestanding), and include only headers that such an implementation
has; an object that decides asks for no symbol but those that compilers themselves call; linked with a C library alone, it
decides well. A twin with one `new` in it must not pass.
"""
import pathlib
import re
import sys
import tempfile

from toolbox import INCLUDE, ROOT, closure, fail, headers, includes, must

MODULES = ("vocabulary", "policy", "decide")
# What a freestanding implementation of C++20 has, of what a header could want ([compliance]); <utility> is among it from C++23
# on, and both libraries here have it before.
HAS = {"atomic", "bit", "compare", "concepts", "cstddef", "cstdint", "initializer_list", "limits", "type_traits", "utility"}
CALLED_BY_COMPILERS = {"memcmp", "memcpy", "memmove", "memset"}
PROGRAM = ROOT / "tests" / "foreign" / "freestanding.cpp"
ALLOCATES = "\nint* volatile leaked;\nstruct allocates { allocates() { leaked = new int; } } const at_start;\n"


def wanted(compiler, flags, text, folder):
    """The symbols that the object of a source leaves to others, and the object."""
    source, compiled = folder / "source.cpp", folder / "source.o"
    source.write_text(text)
    must([compiler, *flags, "-c", source, "-o", compiled])
    return set(re.findall(r"^ +U (\S+)", must(["nm", compiled]), re.MULTILINE)), compiled


def main(compiler):
    ours = [name for name in headers() if name.split("/")[1] in MODULES]
    if len(ours) < 30:
        fail("hardly a header was found: nothing is shown")
    standard = {other for name in ours for below in closure(name) for other in includes(INCLUDE / below)
                if not other.startswith("tact/")} - {"tact_checked.hpp"}
    if standard - HAS:
        fail(f"a freestanding implementation need not have these headers: {', '.join(sorted(standard - HAS))}")
    flags = ["-std=c++20", "-O2", "-ffreestanding", "-fno-exceptions", "-fno-rtti", "-fno-threadsafe-statics",
             "-fno-stack-protector", "-Wall", "-Wextra", "-Werror", f"-I{INCLUDE}"]
    text = "".join(f"#include <{name}>\n" for name in ours) + PROGRAM.read_text()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        if not wanted(compiler, flags, text + ALLOCATES, folder)[0] - CALLED_BY_COMPILERS:
            fail("a program that allocates is not told from one that does not")
        symbols, compiled = wanted(compiler, flags, text, folder)
        if symbols - CALLED_BY_COMPILERS:
            fail(f"these symbols are wanted: {', '.join(sorted(symbols - CALLED_BY_COMPILERS))}")
        main_source = folder / "main.cpp"
        main_source.write_text('extern "C" int failed_check();\nint main() { return failed_check(); }\n')
        must([compiler, main_source, compiled, "-o", folder / "program", "-nodefaultlibs", "-lc", "-lgcc"])
        must([folder / "program"])
    print(f"the headers of {', '.join(MODULES)}, with {', '.join(f'<{name}>' for name in sorted(standard))}; it wants "
          f"{', '.join(sorted(symbols)) or 'no symbol'}")


main(*sys.argv[1:])
