#!/usr/bin/env python3
# Copyright (c) 2026 the tact authors
# SPDX-License-Identifier: MIT
"""archive.py <folder> [<address>]: makes the release of what is committed, byte for byte the same each time.

The folder gets tact-X.Y.Z.tar.gz, which holds the tests and the licence too; beside it the single header; SHA256SUMS of
both; and the recipes of tests/packaging with the archive's checksums in place of their zeros, and with the address from
which it will be fetched, if one is given, in place of the one they hold.
"""
import base64
import hashlib
import io
import pathlib
import re
import shutil
import subprocess
import sys
import tarfile

from toolbox import ROOT, fail, must, run

ADDRESS = r"https://github\.com/OWNER/tact/releases/download/v[^/\s]+"  # of a release, whose version a recipe may compute


def git(*arguments):
    # The checkout may belong to another user, as it does in a container.
    return must(["git", "-c", "safe.directory=*", "-C", ROOT, *arguments], stderr=subprocess.PIPE)


def committed(path):
    return git("show", f"HEAD:{path}")


def checksums(archive):
    """What stands in a recipe until there is an archive, and what takes its place."""
    sha256 = hashlib.sha256(archive)
    return {
        "0" * 64: sha256.hexdigest(),
        f"sha256-{'A' * 43}=": f"sha256-{base64.b64encode(sha256.digest()).decode()}",
    }


def recipes(archive, folder, address):
    """The recipes as the archive holds them, filled in."""
    with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
        for member in tar.getmembers():
            name = re.sub(r"^[^/]+/tests/packaging/", "", member.name)
            path = folder / name
            if name == member.name or member.isdir():
                continue
            path.parent.mkdir(parents=True, exist_ok=True)
            if member.issym():
                path.symlink_to(member.linkname)
                continue
            text = tar.extractfile(member).read().decode()
            for old, new in checksums(archive).items():
                text = text.replace(old, new)
            path.write_text(re.sub(ADDRESS, lambda _: address, text) if address else text)
            path.chmod(member.mode & 0o777)


def main(folder, address=""):
    folder = pathlib.Path(folder)
    if run(["git", "-c", "safe.directory=*", "-C", ROOT, "rev-parse", "HEAD"]).returncode != 0:
        fail("this is no git checkout with a commit")
    if git("status", "--porcelain"):
        print("note: what is not committed is left out", file=sys.stderr)
    text = committed("include/tact/version.hpp")
    version = ".".join(re.search(rf"^#define TACT_VERSION_{part} (\d+)$", text, re.MULTILINE).group(1)
                       for part in ("MAJOR", "MINOR", "PATCH"))
    name = f"tact-{version}"

    folder.mkdir(parents=True, exist_ok=True)
    tar, packed = folder / f"{name}.tar", folder / f"{name}.tar.gz"
    # The times in it are the commit's, and the modes do not depend on who makes it.
    git("-c", "tar.umask=0022", "-c", "core.autocrlf=false", "archive", "--format=tar", f"--prefix={name}/",
        "-o", tar.resolve(), "HEAD")
    must(["gzip", "-9", "--no-name", "--force", tar])
    archive = packed.read_bytes()
    (folder / "tact.hpp").write_text(committed("single_include/tact/tact.hpp"))
    sums = [f"{hashlib.sha256((folder / file).read_bytes()).hexdigest()}  {file}\n" for file in (f"{name}.tar.gz", "tact.hpp")]
    (folder / "SHA256SUMS").write_text("".join(sums))

    shutil.rmtree(folder / "packaging", ignore_errors=True)
    recipes(archive, folder / "packaging", address.rstrip("/"))
    print("".join(sums), end="")


main(*sys.argv[1:])
