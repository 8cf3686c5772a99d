#!/usr/bin/env python3
# Copyright (c) 2026 the tact authors
# SPDX-License-Identifier: MIT
"""What macros have to do with the headers.

  macros.py <compiler>              lists those that the headers leave behind; only guards and the version may be
  macros.py --poisoned <compiler>   compiles the headers and the program of tests/foreign after tests/foreign/macros.txt,
                                    with macros that cannot compile, as C++20 and as GNU C++20
  macros.py --real <compiler>       the same after the headers themselves that define such macros, as far as they are
                                    installed; ends with 77 where one that tests/tools/test installs is missing
  macros.py --self-test <compiler>
"""
import pathlib
import re
import shlex
import shutil
import sys
import tempfile

from toolbox import INCLUDE, ROOT, fail, headers, includes, run

ALLOWED = re.compile(r"TACT_VERSION_(MAJOR|MINOR|PATCH)|TACT_(\w+_)?HPP")
FOREIGN = ROOT / "tests" / "foreign"
DIALECTS = ["-std=c++20", "-std=gnu++20"]  # CMake's default is the second, in which <complex.h> defines I

# Headers that lie in one source together: those that tests/tools/test installs come first, and must be there.
NEEDED = ["complex.h", "sys/sysmacros.h", "sys/param.h", "resolv.h", "net/if.h", "curses.h", "term.h", "X11/Xlib.h",
          "X11/Xlibint.h", "X11/Xos.h", "X11/Xutil.h"]
# Others, each in a source of its own: a title, its headers, and what tells the flags to compile with. Standard headers
# come before them, which Ruby's macros break too.
OTHERS = [
    ("Qt 6", ["QtCore/qobject.h"], "pkg-config --cflags Qt6Core"),
    ("Qt 5", ["QtCore/qobject.h"], "pkg-config --cflags Qt5Core"),
    ("Ruby", ["ruby.h"], "pkg-config --cflags ruby-3.1"),
    ("Perl", ["EXTERN.h", "perl.h", "XSUB.h"], "perl -MExtUtils::Embed -e ccopts"),
    ("Python", ["Python.h"], "pkg-config --cflags python3"),
]
WINDOWS = ("x86_64-w64-mingw32-g++-posix", ["winsock2.h", "windows.h", "dlgs.h", "shlobj.h"])


def standard():
    """All standard headers that ours include."""
    found = {name for header in headers() for name in includes(INCLUDE / header) if not name.startswith("tact/")}
    return "".join(f"#include <{name}>\n" for name in sorted(found))


def tact():
    return "".join(f"#include <{name}>\n" for name in headers())


def macros(compiler, text):
    done = run([compiler, "-std=c++20", f"-I{INCLUDE}", "-x", "c++", "-dM", "-E", "-"], input=text)
    if done.returncode != 0:
        fail(done.stdout)
    return set(re.findall(r"^#define (\w+)", done.stdout, re.MULTILINE))


def left_behind(compiler, extra=""):
    before = standard()
    after = before + tact() + extra
    return sorted(name for name in macros(compiler, after) - macros(compiler, before) if not ALLOWED.fullmatch(name))


def poison(text):
    """A list of macros as definitions that cannot compile; where one is another name, it is just that."""
    lines, header = [], ""
    for line in text.splitlines():
        if line.startswith("#") or not line.strip():
            continue
        if not line.startswith(" "):
            header = line
            continue
        for word in line.split():
            name, parameters, so = re.fullmatch(r"(\w+)(\(\))?(?:=(\w+))?", word).groups()
            lines.append(f"#undef {name}\n#define {name}{'(...)' if parameters else ''} "
                         f"{so or f'@ {name} is a macro of {header} @'}\n")
    return "".join(lines)


def compiled(compiler, before, *more, rest=None):
    """What is wrong with all headers and the program, or with the rest, compiled after this text."""
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder) / "source.cpp"
        source.write_text(before + (rest or f'{tact()}#include "{FOREIGN / "in_use.cpp"}"\n'))
        done = run([compiler, f"-I{INCLUDE}", "-w", "-fsyntax-only", *more, source])
    return done.stdout if done.returncode != 0 else ""


def poisoned(compiler, text):
    for dialect in DIALECTS:
        fault = compiled(compiler, standard() + poison(text), dialect)
        if fault:
            return f"{dialect}:\n{fault}"
    return ""


def there(compiler, header, *flags):
    text = f"#if !__has_include(<{header}>)\n#error\n#endif\n"
    return run([compiler, *flags, "-x", "c++", "-E", "-"], input=text).returncode == 0


def source(names):
    return "".join(f"#include <{name}>\n" for name in names)


def real(compiler):
    before = "#include <cstdio>\n#include <cstdint>\n#include <cstdlib>\n"
    found = [name for name in NEEDED if there(compiler, name)]
    faults, skipped = [], []
    for dialect in DIALECTS:
        fault = compiled(compiler, before + source(found), dialect)
        if fault:
            faults.append(f"after {', '.join(found)}, {dialect}:\n{fault}")
    print(f"after {', '.join(found)}: {'it does not compile' if faults else 'well'}")

    for title, names, command in OTHERS:
        told = run(shlex.split(command)) if shutil.which(command.split()[0]) else None
        # Warnings, optimisation and the like are theirs.
        flags = re.findall(r"(?:^|\s)(-[DI]\S+|-fPIC)", told.stdout) if told and told.returncode == 0 else []
        if not flags or not all(there(compiler, name, *flags) for name in names):
            skipped.append(title)
            continue
        fault = compiled(compiler, standard() + source(names), "-std=gnu++20", "-fPIC", *flags)
        if fault and run([compiler, "-std=gnu++20", "-fPIC", "-w", "-fsyntax-only", *flags, "-x", "c++", "-"],
                         input=standard() + source(names)).returncode != 0:
            skipped.append(f"{title} (which does not compile by itself)")
            continue
        print(f"after {title}: {'it does not compile' if fault else 'well'}")
        faults += [f"after {title}:\n{fault}"] if fault else []

    windows, names = WINDOWS
    if shutil.which(windows):
        fault = compiled(windows, before + source(names), "-std=gnu++20")
        print(f"after {', '.join(names)}: {'it does not compile' if fault else 'well'}")
        faults += [f"after {', '.join(names)}:\n{fault}"] if fault else []
    else:
        skipped.append("Windows")

    missing = [name for name in NEEDED if name not in found]
    print(f"not installed, and so not included: {', '.join(missing + skipped) or 'nothing'}")
    if faults:
        fail("\n".join(faults))
    if missing:
        sys.exit(77)


def self_test(compiler):
    if left_behind(compiler, "#define tact_check 1\n#define TACT_DEBUG 1\n")[-2:] != ["TACT_DEBUG", "tact_check"]:
        fail("a macro left behind is not found")
    listed = (FOREIGN / "macros.txt").read_text()
    for faulty in ("template <int... I> struct s {};\n", "struct s { int min() const; };\n",
                   "struct s { int columns; };\n"):
        if not compiled(compiler, standard() + poison(listed), "-std=c++20", rest=faulty):
            fail(f"this is not found to use a macro: {faulty}")
    harmless = "struct s { int open, min; int(max)() const { return open + min; } };\n"
    fault = compiled(compiler, standard() + poison(listed), "-std=c++20", rest=harmless)
    if fault:
        fail(f"this uses no macro that harms it: {harmless}{fault}")
    print("faults are found")


def main(*arguments):
    compiler = arguments[-1]
    if arguments[0] == "--self-test":
        return self_test(compiler)
    if arguments[0] == "--real":
        return real(compiler)
    if arguments[0] == "--poisoned":
        text = (FOREIGN / "macros.txt").read_text()
        fault = poisoned(compiler, text)
        if fault:
            fail(fault)
        return print(f"{poison(text).count('#define')} macros are no matter")
    found = left_behind(compiler)
    if found:
        fail(f"the headers leave macros behind: {', '.join(found)}")
    print("nothing but guards and the version")


main(*sys.argv[1:])
