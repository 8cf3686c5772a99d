#!/usr/bin/env python3
# Copyright (c) 2026 the tact authors
# SPDX-License-Identifier: MIT
"""Compares every place that must repeat the version with include/tact/version.hpp."""
import re

from toolbox import ROOT, SINGLE, fail, version

PLACES = [  # file, pattern of the version in it
    (ROOT / "meson.build", r"^    version: '([\d.]+)',$"),
    (ROOT / "README.md", r"find_package\(tact ([\d.]+)"),
    (ROOT / "README.md", r"^tact (\d+\.\d+\.\d+)$"),
    (ROOT / "README.md", r"tact[ @-]v(\d+\.\d+\.\d+)"),
    (SINGLE, r"^// tact ([\d.]+), "),
]
MUST_STATE = {ROOT / "meson.build", SINGLE}


def main():
    current = version()
    wrong, stated = [], set()
    for path, pattern in PLACES:
        if not path.exists():
            continue
        for found in re.findall(pattern, path.read_text(), re.MULTILINE):
            stated.add(path)
            # A request may leave out the patch number.
            if found != current and found != current.rsplit(".", 1)[0]:
                wrong.append(f"{path.relative_to(ROOT)} says {found}, include/tact/version.hpp says {current}")
    wrong += [f"{path.relative_to(ROOT)} states no version" for path in sorted(MUST_STATE - stated) if path.exists()]
    if wrong:
        fail("\n".join(wrong))
    print(f"{current} everywhere")


main()
