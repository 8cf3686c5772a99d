#!/usr/bin/env python3
# Copyright (c) 2026 the tact authors
# SPDX-License-Identifier: MIT
"""duckdb_footer.py <shared library> <extension> [platform]: copies a library with the footer by which DuckDB takes it.

DuckDB reads the last 512 bytes of what it loads: eight fields of 32, the last first, and room for a signature, which stays
empty. The platform is what `PRAGMA platform` says in DuckDB; this machine's unless it is named.
"""
import pathlib
import platform
import sys

from toolbox import fail, version

INTERFACE = "v1.2.0"  # of C, that tests/examples/duckdb/tact_duckdb.cpp asks for
SYSTEMS = {"Linux": "linux", "Darwin": "osx", "Windows": "windows"}
MACHINES = {"x86_64": "amd64", "AMD64": "amd64", "aarch64": "arm64", "arm64": "arm64"}


def here():
    system, machine = SYSTEMS.get(platform.system()), MACHINES.get(platform.machine())
    if not system or not machine:
        fail("what DuckDB calls this platform is not known here: ask it by `PRAGMA platform`, and give its answer")
    return f"{system}_{machine}"


def footer(of):
    fields = ["4", of, INTERFACE, f"v{version()}", "C_STRUCT", "", "", ""]
    return b"".join(field.encode().ljust(32, b"\0") for field in reversed(fields)) + bytes(256)


def main(library, extension, of=None):
    pathlib.Path(extension).write_bytes(pathlib.Path(library).read_bytes() + footer(of or here()))


if __name__ == "__main__":
    if len(sys.argv) not in (3, 4):
        fail(__doc__)
    main(*sys.argv[1:])
