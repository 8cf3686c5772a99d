#!/usr/bin/env python3
# Copyright (c) 2026 the tact authors
# SPDX-License-Identifier: MIT
"""Tests that what must not compile does not, and says why.

  compile_fail.py <case.cpp> <compiler> <flag>... [--precompiled=<folder>]
  compile_fail.py --self-test <compiler> <flag>...

The folder holds precompiled.hpp and what the compiler made of it with the same flags.

A case holds both twins. The permitted one must compile; the forbidden one must fail, and every regular expression must
match what the compiler writes (one for a single compiler is written expect-g++ or expect-clang):

  // expect: Denied = tact::attribute::medical_history
  #ifdef TWIN_FORBIDDEN
  ...
  #else
  ...
  #endif
"""
import pathlib
import re
import sys
import tempfile

from toolbox import INCLUDE, fail, family, inline_namespace, run, with_precompiled


def judge(case, compiler, flags):
    """What is wrong with a case; nothing if all is well."""
    text = case.read_text()
    mine = rf"^// expect(?:-{re.escape(family(compiler))})?: *(.+?) *$"
    expected = re.findall(mine, text, re.MULTILINE)
    if not expected:
        return "expects no message of this compiler: add a line '// expect: <regex>'"
    if "#ifdef TWIN_FORBIDDEN" not in text or "#else" not in text:
        return "holds no twins: write '#ifdef TWIN_FORBIDDEN', '#else', '#endif'"

    compile_ = [compiler, "-std=c++20", f"-I{INCLUDE}", "-c", case, "-o", "/dev/null", *flags]
    permitted = run(compile_)
    if permitted.returncode != 0:
        return f"the permitted twin does not compile:\n{permitted.stdout}"
    # Without -Werror: the forbidden twin must be an error, not a warning.
    forbidden = run([word for word in compile_ if word != "-Werror"] + ["-DTWIN_FORBIDDEN"])
    if forbidden.returncode == 0:
        return "the forbidden twin compiles"
    said = forbidden.stdout.replace(f"tact::{inline_namespace()}::", "tact::")
    missed = [regex for regex in expected if not re.search(regex, said)]
    if missed:
        return f"the message does not match {' nor '.join(missed)}:\n{said}"
    return ""


CASE = "{expect}\n#ifdef TWIN_FORBIDDEN\n{forbidden}\n#else\n{permitted}\n#endif\n"
GOOD = {"expect": "// expect: so it shall be", "permitted": "int i = 1;",
        "forbidden": 'static_assert(sizeof(int) == 0, "so it shall be");'}
SELF_TEST = [  # what is changed in the good case, what must be found wrong
    ({}, ""),
    ({"expect": "// expect: shall\n// expect: be"}, ""),
    ({"expect": "// expect-g++: shall\n// expect-clang: shall"}, ""),
    ({"forbidden": "int i = 1;"}, "the forbidden twin compiles"),
    ({"forbidden": "int f(int unused) { return 0; }"}, "the forbidden twin compiles"),
    ({"expect": "// expect: shall\n// expect: something else"}, "the message does not match something else"),
    ({"permitted": "int i = no_such_name;"}, "the permitted twin does not compile"),
    ({"permitted": "int f(int unused) { return 0; }"}, "the permitted twin does not compile"),
    ({"expect": "// nothing"}, "expects no message"),
    ({"expect": "// expect-other: shall"}, "expects no message"),
]


def self_test(compiler, flags):
    with tempfile.TemporaryDirectory() as folder:
        case = pathlib.Path(folder) / "case.cpp"
        for change, wanted in SELF_TEST:
            case.write_text(CASE.format(**{**GOOD, **change}))
            found = judge(case, compiler, flags)
            if bool(found) != bool(wanted) or not found.startswith(wanted):
                fail(f"{change}: wanted '{wanted}', found '{found}'")
    print(f"{len(SELF_TEST)} cases judged rightly")


def main(case, compiler, *flags):
    if case == "--self-test":
        return self_test(compiler, flags)
    wrong = judge(pathlib.Path(case), compiler, with_precompiled(compiler, flags))
    if wrong:
        fail(f"{case}: {wrong}")


main(*sys.argv[1:])
