#!/usr/bin/env python3
# Copyright (c) 2026 the tact authors
# SPDX-License-Identifier: MIT
"""Compiles the C++ of README.md and of the guides in include/tact/*/README.md, runs its programs and compares what they
print with what the page says they print. README.md has at most 200 lines.

  readme.py <compiler> <flag>... [--precompiled=<folder>]
  readme.py --self-test <compiler> <flag>...

A ```cpp block with a main is a program; a ```text block right after it is what it prints. A block without a main is
compiled after an include of all of tact, precompiled where there is a folder with that, and `using namespace tact;`, at
namespace scope; a program includes what it needs. A comment before a block names
it, and may place it in a function:

  <!-- snippet: greeting, in function -->

A ```text block after such a comment is the output of a program of tests/examples, which a test of its own compares:

  <!-- output: tests/examples/unset_fields.out -->
"""
import pathlib
import re
import sys
import tempfile

from toolbox import INCLUDE, ROOT, fail, run, with_precompiled

BLOCK = re.compile(
    r"(?:^<!-- snippet: (?P<name>[^,\n]+?)(?P<inside>, in function)? -->\n\s*)?"
    r"^```cpp\n(?P<code>.*?)^```$"
    r"(?:\n\s*^```text\n(?P<output>.*?)^```$)?",
    re.MULTILINE | re.DOTALL)


LONGEST = 200
EVERYTHING = ["tact", "batch", "decide/standard", "decide/study", "interop", "model", "offer", "relationship", "signals", "store",
              "text", "typed"]


# What a program may have beside it without a name of tact becoming ambiguous: both namespaces open, and variables with
# names that one would like to have. (`index` is a function of <strings.h> in the global namespace already.)
CROWD = "".join(f"int {name} = 0;\n" for name in "count filter set text row table".split())
CROWD = f"\n{CROWD}namespace theirs {{\nint index = 0;\n}}\nusing namespace theirs;\nusing namespace std;\nusing namespace tact;\n"


def crowded(code):
    """A program with the crowd after its last include; names of the crowd that it calls are called in full."""
    last = max(match.end() for match in re.finditer(r"^#include[^\n]*\n", code, re.MULTILINE))
    return code[:last] + CROWD + code[last:]


def wrong(code, inside, output, compiler, flags):
    """What is wrong with a block; nothing if all is well."""
    program = re.search(r"\bint main\(", code)
    if not program:
        includes = "".join(re.findall(r"^#include[^\n]*\n", code, re.MULTILINE))
        code = re.sub(r"^#include[^\n]*\n", "", code, flags=re.MULTILINE)
        code = f"void in_function();\nvoid in_function() {{\n{code}}}\n" if inside else code
        everything = "".join(f"#include <tact/{name}.hpp>\n" for name in EVERYTHING)
        code = f"{everything}{includes}using namespace tact;\n{code}"
    with tempfile.TemporaryDirectory() as folder:
        source, binary = pathlib.Path(folder) / "snippet.cpp", pathlib.Path(folder) / "snippet"
        source.write_text(code)
        target = ["-o", binary] if program else ["-c", "-o", "/dev/null"]
        flags = [flag for flag in flags if not flag.startswith("--precompiled=")] if program else with_precompiled(compiler, flags)
        built = run([compiler, "-std=c++20", f"-I{INCLUDE}", *flags, source, *target])
        if built.returncode != 0:
            return f"does not compile:\n{built.stdout}"
        if not program:
            return "is no program, yet has an output" if output is not None else ""
        if "using namespace tact" not in code and "#include <tact" in code:
            source.write_text(crowded(code))
            built = run([compiler, "-std=c++20", f"-I{INCLUDE}", "-fsyntax-only", source])
            if built.returncode != 0:
                return f"does not compile beside other names:\n{built.stdout}"
        ran = run([binary])
        if ran.returncode != 0:
            return f"ended with {ran.returncode}:\n{ran.stdout}"
        if output is not None and ran.stdout != output:
            return f"prints\n{ran.stdout}where the page says\n{output}"
        return ""


OUTPUT = re.compile(r"^<!-- output: (\S+) -->\n```text\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def check(text, compiler, flags):
    faults, blocks = [], list(BLOCK.finditer(text))
    faults += [f"the text of {name} is not what a test compares with"
               for name, shown in OUTPUT.findall(text) if (ROOT / name).read_text() != shown]
    if len(blocks) != len(re.findall(r"^```cpp", text, re.MULTILINE)):
        faults.append("a ```cpp block is not closed, or carries something after cpp")
    for block in blocks:
        name = block["name"] or f"line {text[:block.start('code')].count(chr(10))}"
        fault = wrong(block["code"], block["inside"], block["output"], compiler, flags)
        print(f"{name}: {'wrong' if fault else 'well'}")
        if fault:
            faults.append(f"{name} {fault}")
    return faults


HELLO = '#include <cstdio>\nint main() { std::puts("hello"); }\n'
SELF_TEST = [  # README, what must be found wrong
    ("```cpp\n#include <tact/decide/use.hpp>\nint main() { count<int>(); }\n```\n", "line 1 does not compile"),
    (f"```cpp\n{HELLO}```\n", ""),
    (f"```cpp\n{HELLO}```\n```text\nhello\n```\n", ""),
    (f"<!-- snippet: greeting -->\n```cpp\n{HELLO}```\n\n```text\ngood-bye\n```\n", "greeting prints"),
    (f"```cpp\n{HELLO}```\n```text\nhello \n```\n", "line 1 prints"),
    ("```cpp\nint main() { return 1; }\n```\n", "line 1 ended with 1"),
    ("words\n\n```cpp\nint main() { return no_such_name; }\n```\n", "line 3 does not compile"),
    (f"```cpp title\n{HELLO}```\n", "a ```cpp block is not closed"),
]


def main(*arguments):
    if arguments[0] != "--self-test":
        compiler, *flags = arguments
        faults = []
        for page in [ROOT / "README.md", *sorted((INCLUDE / "tact").glob("*/README.md"))]:
            name = page.relative_to(ROOT)
            print(name)
            faults += [f"{name}: {fault}" for fault in check(page.read_text(), compiler, flags)]
        changes = ROOT / ".github" / "CHANGELOG.md"
        faults += [f"{changes.name}: {fault}" for fault in check(changes.read_text(), compiler, flags)]
        if (ROOT / "README.md").read_text().count("\n") > LONGEST:
            faults.append(f"README.md has more than {LONGEST} lines")
        if faults:
            fail("\n".join(faults))
        return
    _, compiler, *flags = arguments
    for text, wanted in SELF_TEST:
        faults = check(text, compiler, flags)
        if bool(faults) != bool(wanted) or not "".join(faults).startswith(wanted):
            fail(f"{text}wanted '{wanted}', found {faults}")
    print(f"{len(SELF_TEST)} texts judged rightly")


main(*sys.argv[1:])
