#!/usr/bin/env python3
# Copyright (c) 2026 the tact authors
# SPDX-License-Identifier: MIT
"""manual.py <tact> <tact.1>: writes the manual page of the command, from what its --help prints.

What is printed in another form than is known here is an error, so that nothing is left out of the manual unseen.
"""
import re
import subprocess
import sys

SECTION = re.compile(r"^([A-Z][a-z ]+):$")
ENTRY = re.compile(r"^  (?P<what>[a-z-]+(?: +[A-Z][A-Z.:=-]*)*) +(?P<does>[a-z].*)$")


def asked(tact, *words):
    return subprocess.run([tact, *words, "--help"], stdout=subprocess.PIPE, check=True, text=True).stdout


def escaped(text):
    text = text.replace("\\", "\\e").replace("-", "\\-")
    return "\\&" + text if text.startswith((".", "'")) else text


def bold_word(what):
    first, _, rest = what.partition(" ")
    return f"\\fB{escaped(first)}\\fR" + (f" \\fI{escaped(rest.strip())}\\fR" if rest.strip() else "")


def body(text):
    """The lines of a help text, without its first, in the language of manuals."""
    page, entries = [], 0
    for line in text.splitlines()[1:]:
        if section := SECTION.match(line):
            page.append(f".SH {section[1].upper()}")
        elif line.startswith("  "):
            entry = ENTRY.match(line)
            if not entry:
                sys.exit(f"manual.py: what is this? {line!r}")
            page += [".TP", bold_word(entry["what"]), escaped(entry["does"])]
            entries += 1
        elif not line:
            page.append(".PP")
        else:
            page.append(escaped(line))
    return page, entries


def main(tact, to):
    version = subprocess.run([tact, "--version"], stdout=subprocess.PIPE, check=True, text=True).stdout.strip()
    text = asked(tact)
    page, entries = body(text)
    usage = text.splitlines()[0].removeprefix("usage: ")
    out = [f'.TH TACT 1 "" "{version}" "User Commands"', ".SH NAME", "tact \\- checks, shows and explains policies of tact",
           ".SH SYNOPSIS", bold_word(usage), ".SH DESCRIPTION", *page]
    commands = re.findall(r"^  ([a-z]+) ", text.split("\nOptions:")[0], re.MULTILINE)
    out.append(".SH OPTIONS OF EACH COMMAND")
    for command in commands:
        options = re.findall(r"^  (--[a-z-]+)", asked(tact, command), re.MULTILINE)
        out += [".TP", f"\\fB{command}\\fR", escaped(" ".join(options)) or "none"]
    if len(commands) < 5 or entries < 20:
        sys.exit("manual.py: --help says hardly anything")
    with open(to, "w", encoding="utf-8") as f:
        f.write("\n".join(out) + "\n")


main(*sys.argv[1:])
