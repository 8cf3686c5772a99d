# Copyright (c) 2026 the tact authors
# SPDX-License-Identifier: MIT
"""What the tools share: where things are, how to run a compiler, and which headers include which."""
import functools
import os
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
INCLUDE = ROOT / "include"
UMBRELLA = INCLUDE / "tact" / "tact.hpp"
SINGLE = ROOT / "single_include" / "tact" / "tact.hpp"


def fail(message):
    print(message, file=sys.stderr)
    sys.exit(1)


def run(command, extra=(), **options):
    """Runs a command in the C locale, so that compilers write plain quotes; returns it with its output as text."""
    environment = {**os.environ, "LC_ALL": "C", **dict(extra)}
    options.setdefault("stderr", subprocess.STDOUT)
    return subprocess.run([str(word) for word in command], stdout=subprocess.PIPE, text=True, errors="replace",
                          env=environment, **options)


def must(command, **options):
    """As run(), but ends the tool when the command fails."""
    done = run(command, **options)
    if done.returncode != 0:
        fail(f"{' '.join(map(str, command))}\n{done.stdout}{done.stderr or ''}\nended with {done.returncode}")
    return done.stdout


@functools.cache
def family(compiler):
    return "clang" if "clang" in run([compiler, "--version"]).stdout else "g++"


def with_precompiled(compiler, flags):
    """The flags, with what the compiler is to be told of a precompiled header: --precompiled=<folder> is the folder that holds
    precompiled.hpp, and what the compiler made of it with the same flags."""
    told = []
    for flag in flags:
        folder = re.fullmatch(r"--precompiled=(.+)", flag)
        if not folder:
            told.append(flag)
        elif family(compiler) == "clang":
            told += ["-include-pch", f"{folder.group(1)}/precompiled.hpp.pch"]
        else: # which warns of one that it cannot use
            told += ["-Winvalid-pch", f"-I{folder.group(1)}", "-include", "precompiled.hpp"]
    return told


def headers():
    """Every public header, as it is written in an include."""
    return sorted(str(path.relative_to(INCLUDE)) for path in INCLUDE.rglob("*.hpp"))


def includes(path):
    """What a file includes, as written between the angle brackets or quotes."""
    return re.findall(r'^[ \t]*#[ \t]*include[ \t]*[<"]([^>"]+)[>"]', path.read_text(), re.MULTILINE)


def closure(header):
    """A header and all tact headers below it, in the order in which the preprocessor would come to their bodies.

    Includes stand above a body, or below it: there are declarations whose definitions follow in a header that needs
    them. Anywhere else an include could not be taken out.
    """
    order, open_ = [], []

    def visit(name):
        if name in order:
            return
        if name in open_:
            fail(f"headers include each other: {' > '.join(open_ + [name])}")
        open_.append(name)
        text = re.sub(r"[ \t]*//.*", "", (INCLUDE / name).read_text())
        above, below = re.fullmatch(
            r"((?:\s|#ifndef TACT_[^\n]*|#define TACT_\w+_HPP|#include [^\n]*)*).*?((?:\s|#include [^\n]*)*)#endif\s*",
            text, re.DOTALL).groups()
        tact = r"^#include <(tact/[^>]+)>"
        if len(re.findall(tact, text, re.MULTILINE)) != len(re.findall(tact, above + below, re.MULTILINE)):
            fail(f"{name} has an include in its midst")
        for other in re.findall(tact, above, re.MULTILINE):
            visit(other)
        open_.pop()
        order.append(name)
        for other in re.findall(tact, below, re.MULTILINE):
            if other not in open_:
                visit(other)

    visit(header)
    return order


def processor():
    """What the machine calls its processor."""
    model = re.search(r"^model name\s*: (.+)$", pathlib.Path("/proc/cpuinfo").read_text(), re.MULTILINE)
    return model[1] if model else os.uname().machine


def version():
    text = (INCLUDE / "tact" / "version.hpp").read_text()
    return ".".join(re.search(rf"^#define TACT_VERSION_{part} (\d+)$", text, re.MULTILINE).group(1)
                    for part in ("MAJOR", "MINOR", "PATCH"))


def inline_namespace():
    """In which all names of this version are: users do not write it, compilers and linkers do."""
    major, minor, _ = version().split(".")
    return f"v{major}_{minor}"
