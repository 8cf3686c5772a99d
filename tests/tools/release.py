#!/usr/bin/env python3
# Copyright (c) 2026 the tact authors
# SPDX-License-Identifier: MIT
"""Rehearses a release: checks what must hold, and makes what is to be published. It pushes and tags nothing.

  release.py [--skip-lanes] X.Y.Z
  release.py --self-test

Checked are: the version, wherever it is stated; the changelog, which must have a dated section of it; README.md, which must
not call it unreleased; that no such tag exists and that all is committed; and both lanes of tests. Made below .build/release
are the archive, the single header, the bill of materials and the checksums: twice, the second time from a fresh clone with
another clock, mask and language, and both must be the same byte for byte.

With --skip-lanes the tests are not run: it says so in its last line and ends with 3, since that is no rehearsal.
"""
import datetime
import filecmp
import hashlib
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

from toolbox import ROOT, fail, must, run, version

OUT = ROOT / ".build" / "release"
NOT_CHECKED = 3
LANES = ["test", "wide"]
# What the second archive is made under, and must not depend on.
ELSEWHERE = {"TZ": "Pacific/Kiritimati", "LC_ALL": "C.UTF-8", "SOURCE_DATE_EPOCH": "1"}


def git(*arguments):
    # The checkout may belong to another user, as it does in a container.
    return must(["git", "-c", "safe.directory=*", "-C", ROOT, *arguments], stderr=subprocess.PIPE)


# --- what must hold --------------------------------------------------------------------------------------------------


def section(changelog, release):
    """The section of a release in the changelog, and its date; `0.1` stands for `0.1.0`."""
    names = [release] + [release.removesuffix(".0")] * release.endswith(".0")
    found = re.search(rf"^## (?:{'|'.join(map(re.escape, names))}), (.*)\n((?:(?!## ).*\n)*)", changelog, re.MULTILINE)
    return found.groups() if found else (None, None)


def date_in(text):
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        return None


def faults_before(release):
    """What speaks against a release, as far as reading finds out."""
    if version() != release:
        yield f"include/tact/version.hpp says {version()}, not {release}"
    stated = run([sys.executable, "-B", ROOT / "tests" / "tools" / "version.py"])
    if stated.returncode != 0:
        yield f"the version is not the same everywhere:\n{stated.stdout.strip()}"
    date, says = section((ROOT / ".github" / "CHANGELOG.md").read_text(), release)
    if date is None:
        yield f"the changelog has no section '## {release}, <date>'"
    elif not date_in(date):
        yield f"the changelog dates {release} '{date}', which is no day as in 2026-11-29"
    elif not says.strip():
        yield f"the changelog says nothing of {release}"
    if re.search(r"not\s+released\s+yet", (ROOT / "README.md").read_text()):
        yield "README.md says that it is not released yet"
    if git("tag", "--list", f"v{release}").strip():
        yield f"there is a tag v{release} already"
    if left := git("status", "--porcelain").strip():
        yield f"not all is committed:\n{left}"


def run_lanes():
    """What the lanes of tests find, which are run one after the other, as their output comes."""
    environment = {**os.environ, "TACT_RECORD": "0"} # results belong into the commit before
    for lane in LANES:
        print(f"== bash tests/tools/{lane}", flush=True)
        script = ROOT / "tests" / "tools" / lane
        if code := subprocess.run(["bash", script], cwd=ROOT, env=environment, check=False).returncode:
            yield f"tests/tools/{lane} ended with {code}"
    if left := git("status", "--porcelain").strip():
        yield f"the tests changed the tree:\n{left}"


# --- what is published -----------------------------------------------------------------------------------------------


def write_checksums(folder):
    """SHA256SUMS of all that lies in a folder, as `sha256sum -c` reads it."""
    (folder / "SHA256SUMS").unlink(missing_ok=True)
    lines = [f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.relative_to(folder)}\n"
             for path in sorted(folder.rglob("*")) if path.is_file()]
    (folder / "SHA256SUMS").write_text("".join(lines))


def make(root, folder, release, environment=()):
    """Makes what is published, by the tools of a checkout."""
    tools = root / "tests" / "tools"
    archive = folder / f"tact-{release}.tar.gz"
    commands = [["bash", tools / "archive", folder],
                [sys.executable, "-B", tools / "sbom.py", archive, folder / f"tact-{release}.spdx.json"]]
    for command in commands:
        print(must(command, extra=environment), end="")
    write_checksums(folder)


def differences(one, other):
    """Which files of two folders are not the same."""
    names = sorted({path.relative_to(folder) for folder in (one, other) for path in folder.rglob("*") if path.is_file()})
    _, differ, unread = filecmp.cmpfiles(one, other, names, shallow=False)
    return [str(name) for name in [*differ, *unread]]


def publish(release):
    """Makes it twice; what is wrong with it."""
    if OUT.exists():
        shutil.rmtree(OUT)
    OUT.mkdir(parents=True)
    make(ROOT, OUT, release)
    with tempfile.TemporaryDirectory() as name:
        clone, again = pathlib.Path(name) / "clone", pathlib.Path(name) / "again"
        must(["git", "-c", "safe.directory=*", "clone", "-q", ROOT, clone])
        again.mkdir()
        mask = os.umask(0o077)
        try:
            make(clone, again, release, ELSEWHERE.items())
        finally:
            os.umask(mask)
        yield from (f"{one} is not the same the second time" for one in differences(OUT, again))
    sums = run(["sha256sum", "--check", "--quiet", "SHA256SUMS"], cwd=OUT)
    if sums.returncode != 0:
        yield f"SHA256SUMS does not hold:\n{sums.stdout}"


def rehearse(release, lanes):
    if not re.fullmatch(r"\d+\.\d+\.\d+", release):
        fail(f"{release} is no version as in 0.1.0")
    steps = [("what must hold", lambda: faults_before(release)), *([("tests", run_lanes)] if lanes else []),
             ("what is published, twice", lambda: publish(release))]
    for name, step in steps:
        print(f"== {name}", flush=True)
        if faults := list(step()):
            fail("\n".join(faults) + f"\n{release} is not ready")
    print(f"{OUT}:", *sorted(str(path.relative_to(OUT)) for path in OUT.rglob("*") if path.is_file()), sep="\n  ")
    if not lanes:
        print(f"NO REHEARSAL: the tests were not run. Leave out --skip-lanes before {release} is released.", flush=True)
        sys.exit(NOT_CHECKED)
    print(f"{release} is ready, and nothing was pushed or tagged: git tag -a v{release}")


# --- that each check can fail ----------------------------------------------------------------------------------------


def edit(file, old, new):
    def change(clone):
        text = (clone / file).read_text()
        assert re.search(old, text, re.MULTILINE), f"{file} does not say {old}"
        (clone / file).write_text(re.sub(old, new, text, count=1, flags=re.MULTILINE))
    return change


def write(file, text):
    def change(clone):
        (clone / file).write_text(text)
    return change


def sample(folder):
    """A repository of this tree, made ready for release: dated, and with lanes that pass at once."""
    def ignored(_, names):
        return [name for name in names if name in (".git", ".build", "__pycache__") or re.match("build", name)]

    shutil.copytree(ROOT, folder, ignore=ignored, symlinks=True)
    release = version()
    edit(".github/CHANGELOG.md", r"^## \d[\d.]*, .*$", f"## {release}, 2026-11-29")(folder)
    edit("README.md", r"^(.*)(not\s+released\s+yet|\Z)", r"\1")(folder)
    for lane in LANES:
        write(f"tests/tools/{lane}", "true\n")(folder)
    at(folder, "init", "-q", "-b", "main")
    commit(folder)
    return release


def at(folder, *arguments):
    return must(["git", "-C", folder, "-c", "user.name=tact", "-c", "user.email=tact@example.org", "-c", "commit.gpgsign=false",
                 *arguments])


def commit(folder):
    at(folder, "add", "--all")
    at(folder, "commit", "-q", "-m", "as it is")


CASES = [ # what is done to a clone, whether that is committed, what must be said
    (edit("include/tact/version.hpp", r"(PATCH) \d+", r"\1 77"), True, "include/tact/version.hpp says"),
    (edit("meson.build", r"version: '[\d.]+'", "version: '7.7.7'"), True, "the version is not the same everywhere"),
    (edit(".github/CHANGELOG.md", r"^## \d", "## of 1"), True, "the changelog has no section"),
    (edit(".github/CHANGELOG.md", r"2026-11-29", "unreleased"), True, "which is no day"),
    (edit(".github/CHANGELOG.md", r"2026-11-29", "2026-11-31"), True, "which is no day"),
    (edit(".github/CHANGELOG.md", r"2026-11-29\n", "2026-11-29\n\n## 0.0.0, 2026-01-01\n"), True, "the changelog says nothing"),
    (edit("README.md", r"\Z", "It is not\nreleased yet.\n"), True, "README.md says that it is not released yet"),
    (lambda clone: at(clone, "tag", f"v{version()}"), False, "there is a tag"),
    (edit("README.md", r"\Z", "More.\n"), False, "not all is committed"),
    (write("left", "over"), False, "not all is committed"),
    (write("tests/tools/test", "exit 4\n"), True, "tests/tools/test ended with 4"),
    (write("tests/tools/wide", "exit 5\n"), True, "tests/tools/wide ended with 5"),
    (lambda clone: (clone / "tests" / "tools" / "wide").unlink(), True, "tests/tools/wide ended with 127"),
    (write("tests/tools/test", "date >left\n"), True, "the tests changed the tree"),
    (edit("tests/tools/archive", r"\Z", 'date +%N >>"$out/tact.hpp"; pwd >"$out/where"; umask >"$out/mask"\n'), True,
     "mask is not the same the second time\ntact.hpp is not the same the second time\nwhere is not"),
    (edit("tests/tools/sbom.py", r'"dataLicense": "CC0-1.0",', ""), True, "dataLicense"),
]


def rehearsed(clone, *arguments):
    done = run(["bash", clone / "tests" / "tools" / "release", *arguments])
    return done.returncode, done.stdout


def self_test():
    with tempfile.TemporaryDirectory() as name:
        base, clone = pathlib.Path(name) / "base", pathlib.Path(name) / "clone"
        release = sample(base)

        must(["git", "clone", "-q", base, clone])
        code, said = rehearsed(clone, release)
        assert code == 0 and f"{release} is ready" in said.splitlines()[-1], said
        made = {path.name for path in (clone / ".build" / "release").iterdir()}
        assert {f"tact-{release}.tar.gz", f"tact-{release}.spdx.json", "tact.hpp", "SHA256SUMS"} <= made, made
        assert not at(clone, "tag").strip() and not at(clone, "status", "--porcelain").strip() and not at(base, "tag").strip()
        assert at(clone, "rev-parse", "HEAD") == at(base, "rev-parse", "HEAD") == at(clone, "rev-parse", "origin/main")

        code, said = rehearsed(clone, "--skip-lanes", release)
        assert code == NOT_CHECKED and said.splitlines()[-1].startswith("NO REHEARSAL"), said
        for wrong in ("1.0", f"v{release}"):
            code, said = rehearsed(clone, wrong)
            assert code == 1 and "is no version" in said, said

        for change, committed, wanted in CASES:
            change(clone)
            if committed:
                commit(clone)
            code, said = rehearsed(clone, release)
            assert code == 1 and wanted in said and f"{release} is ready" not in said, (wanted, code, said)
            at(clone, "reset", "-q", "--hard", "origin/main")
            at(clone, "clean", "-qfd")
            for tag in at(clone, "tag").split():
                at(clone, "tag", "--delete", tag)
    print(f"{len(CASES)} faults are found")


def main(*arguments):
    if arguments == ("--self-test",):
        return self_test()
    lanes = "--skip-lanes" not in arguments
    releases = [one for one in arguments if one != "--skip-lanes"]
    if len(releases) != 1:
        fail("release [--skip-lanes] X.Y.Z")
    rehearse(releases[0], lanes)


main(*sys.argv[1:])
