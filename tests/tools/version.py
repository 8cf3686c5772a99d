#!/usr/bin/env python3
# Copyright (c) 2026 the tact authors
# SPDX-License-Identifier: MIT
"""version.py [--namespace | --self-test]: compares every place that must repeat the version with include/tact/version.hpp.

With --namespace, writes the inline namespace of every header anew. It is named after the minor version, so that two versions
may meet in one program: what looks the same has another name for the linker.
"""
import re
import sys

from toolbox import INCLUDE, ROOT, SINGLE, fail, headers, inline_namespace, version

PACKAGING = "tests/packaging"
WHOLE = r"(\d+\.\d+\.\d+)"
OPENED = re.compile(r"^namespace tact\b[^\n]*\{$", re.MULTILINE)

# Where the version must stand, at least once: the file, and a pattern of all places in it. The patch number may be left out
# where others ask for a version.
PLACES = [
    ("meson.build", rf"^    version: '{WHOLE}',$"),
    ("README.md", r"find_package\(tact ([\d.]+)"),
    ("README.md", r"FIND_PACKAGE_ARGS ([\d.]+)"),
    ("README.md", r'add_requires\("tact (\d+\.\d+)\.x"\)'),
    ("README.md", r'depends_on\("tact@([\d.]+):"'),
    ("README.md", rf"^This is tact {WHOLE}, "),
    ("README.md", rf"(?:tact-|version = \"|libtact-dev_|--version |requires\(\"tact/){WHOLE}"),
    (str(SINGLE.relative_to(ROOT)), rf"^// tact {WHOLE}, "),
    (f"{PACKAGING}/README.md", r"find_package\(tact ([\d.]+)"),
    (f"{PACKAGING}/README.md", r"find_dependency\(tact ([\d.]+)"),
    (f"{PACKAGING}/vcpkg/ports/tact/vcpkg.json", rf'"version": "{WHOLE}"'),
    (f"{PACKAGING}/conan/recipes/tact/config.yml", rf'^  "{WHOLE}":$'),
    (f"{PACKAGING}/conan/recipes/tact/all/conandata.yml", rf"(?:v|tact-|\"){WHOLE}\b"),
    (f"{PACKAGING}/meson/tact.wrap", rf"(?:v|tact-){WHOLE}\b"),
    (f"{PACKAGING}/meson/releases.json", rf'"{WHOLE}-1"'),
    (f"{PACKAGING}/bazel/registry/modules/tact/metadata.json", rf'"{WHOLE}"'),
    (f"{PACKAGING}/bazel/registry/modules/tact/{version()}/MODULE.bazel", rf'name = "tact",\s+version = "{WHOLE}"'),
    (f"{PACKAGING}/bazel/registry/modules/tact/{version()}/source.json", rf"(?:v|tact-){WHOLE}\b"),
    (f"{PACKAGING}/bazel/consumer/MODULE.bazel", rf'name = "tact", version = "{WHOLE}"'),
    (f"{PACKAGING}/xmake/repository/packages/t/tact/xmake.lua", rf'add_versions\("{WHOLE}"'),
    (f"{PACKAGING}/xmake/consumer/xmake.lua", r'add_requires\("tact (\d+\.\d+)\.x"\)'),
    (f"{PACKAGING}/spack/spack_repo/tact/packages/tact/package.py", rf"(?:v|tact-|version\(\"){WHOLE}\b"),
    (f"{PACKAGING}/debian/changelog", rf"\Atact \({WHOLE}-"),
    (f"{PACKAGING}/debian/tests/consumer", r"TACT_REQUEST=([\d.]+)"),
    (f"{PACKAGING}/nix/package.nix", rf'version = "{WHOLE}"'),
    (f"{PACKAGING}/homebrew/tact.rb", rf"(?:v|tact-){WHOLE}\b"),
    ("tests/consumers/exporting_parent/shopConfig.cmake", r"find_dependency\(tact ([\d.]+)"),
    ("tests/consumers/fetch_content_git/CMakeLists.txt", r"FIND_PACKAGE_ARGS ([\d.]+)"),
    ("tests/consumers/module/CMakeLists.txt", r"find_package\(tact ([\d.]+)"),
]


def wrong(name, pattern, text, current):
    found = re.findall(pattern, text, re.MULTILINE)
    if not found:
        return [f"{name} states no version: {pattern}"]
    return [f"{name} says {one}, include/tact/version.hpp says {current}"
            for one in found if one not in (current, current.rsplit(".", 1)[0])]


def opening():
    """How each header opens the namespace."""
    return f"namespace tact::inline {inline_namespace()} {{"


def opened_otherwise(text):
    return [line for line in OPENED.findall(text) if line != opening()]


def write_namespace():
    for name in headers():
        path = INCLUDE / name
        path.write_text(OPENED.sub(opening(), path.read_text()))


def main(*arguments):
    if arguments == ("--self-test",):
        place = ("file", rf'version = "{WHOLE}"')
        if wrong(*place, 'version = "1.2.3"', "1.2.3") or not wrong(*place, 'version = "1.2.4"', "1.2.3") or \
                not wrong(*place, "", "1.2.3") or opened_otherwise(f"{opening()}\n") or \
                not opened_otherwise("namespace tact {\n") or not opened_otherwise("namespace tact::inline v9_9 {\n"):
            fail("another version, or none, is not found")
        return print("faults are found")
    if arguments == ("--namespace",):
        return write_namespace()
    current = version()
    faults = [f"{name} opens {line} and not {opening()}: run version.py --namespace"
              for name in headers() for line in opened_otherwise((INCLUDE / name).read_text())]
    for name, pattern in PLACES:
        path = ROOT / name
        faults += wrong(name, pattern, path.read_text(), current) if path.exists() else [f"{name} is missing"]
    if faults:
        fail("\n".join(faults))
    print(f"{current} in {len({name for name, _ in PLACES})} files")


main(*sys.argv[1:])
