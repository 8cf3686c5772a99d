#!/usr/bin/env python3
# Copyright (c) 2026 the tact authors
# SPDX-License-Identifier: MIT
"""tidy.py [--self-test]: what clang-tidy says of the headers, by the checks of .clang-tidy.

What is right as it is stands below with its reason; that it is still said is checked too.
"""
import re
import shutil
import subprocess
import sys
import tempfile

from toolbox import INCLUDE, ROOT, fail, headers

MEANT = {
    ("batch/detail/kernels.hpp", "performance-no-int-to-ptr"): "asks for memory ahead, which may be past the end",
    ("batch/detail/kind_kernels.hpp", "performance-no-int-to-ptr"): "asks for memory ahead, which may be past the end",
    ("explain/explain_violation.hpp", "bugprone-branch-clone"): "two kinds of rows have the same words",
    ("fwd.hpp", "readability-redundant-declaration"): "that is what the header is for",
    ("policy/odds_factor.hpp", "bugprone-incorrect-roundings"): "the factor is positive, and checked for a rest",
    ("typed/aggregate.hpp", "readability-identifier-naming"): "named as a template parameter, which it stands for",
}
SAID = re.compile(r"^(\S+):\d+:\d+: (?:warning|error): (.*) \[([\w.-]+)[^\]]*\]$", re.MULTILINE)


def said(text):
    with tempfile.NamedTemporaryFile("w", suffix=".cpp") as source:
        source.write(text)
        source.flush()
        done = subprocess.run(["clang-tidy", "--quiet", f"--config-file={ROOT / '.clang-tidy'}", source.name, "--",
                               "-std=c++20", f"-I{INCLUDE}"],
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, check=False)
    return {(path.split("/tact/")[-1], check): line for path, line, check in SAID.findall(done.stdout)}


def main(*arguments):
    if not shutil.which("clang-tidy"):
        fail("clang-tidy is missing (Debian: apt-get install clang-tidy)")
    if arguments == ("--self-test",):
        found = said("#include <tact/batch/detail/kernels.hpp>\nint main() {}\n")
        if ("batch/detail/kernels.hpp", "performance-no-int-to-ptr") not in found:
            fail("what clang-tidy says is not read")
        return print("faults are found")
    found = said("".join(f"#include <{name}>\n" for name in headers()) + "int main() {}\n")
    faults = [f"{path}: {found[path, check]} [{check}]" for path, check in sorted(found) if (path, check) not in MEANT]
    faults += [f"{path}: no longer said: {check}" for path, check in MEANT if (path, check) not in found]
    if faults:
        fail("\n".join(faults))
    print(f"clang-tidy says {len(found)} things of {len(headers())} headers, all of them meant")


main(*sys.argv[1:])
