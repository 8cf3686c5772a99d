# Copyright (c) 2026 the tact authors
# SPDX-License-Identifier: MIT
"""What the tools share: where things are, how to run a compiler, and which headers include which."""
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


def run(command, **options):
    """Runs a command in the C locale, so that compilers write plain quotes; returns it with its output as text."""
    environment = {**os.environ, "LC_ALL": "C"}
    options.setdefault("stderr", subprocess.STDOUT)
    return subprocess.run([str(word) for word in command], stdout=subprocess.PIPE, text=True, errors="replace",
                          env=environment, **options)


def must(command, **options):
    """As run(), but ends the tool when the command fails."""
    done = run(command, **options)
    if done.returncode != 0:
        fail(f"{' '.join(map(str, command))}\n{done.stdout}{done.stderr or ''}\nended with {done.returncode}")
    return done.stdout


def headers():
    """Every public header, as it is written in an include."""
    return sorted(str(path.relative_to(INCLUDE)) for path in INCLUDE.rglob("*.hpp"))


def includes(path):
    """What a file includes, as written between the angle brackets or quotes."""
    return re.findall(r'^[ \t]*#[ \t]*include[ \t]*[<"]([^>"]+)[>"]', path.read_text(), re.MULTILINE)


def closure(header):
    """A header and all tact headers below it, dependencies first."""
    order, open_ = [], []

    def visit(name):
        if name in order:
            return
        if name in open_:
            fail(f"headers include each other: {' > '.join(open_ + [name])}")
        open_.append(name)
        for other in includes(INCLUDE / name):
            if other.startswith("tact/"):
                visit(other)
        open_.pop()
        order.append(name)

    visit(header)
    return order


def version():
    text = (INCLUDE / "tact" / "version.hpp").read_text()
    return ".".join(re.search(rf"^#define TACT_VERSION_{part} (\d+)$", text, re.MULTILINE).group(1)
                    for part in ("MAJOR", "MINOR", "PATCH"))
