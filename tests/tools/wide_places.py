# Copyright (c) 2026 the tact authors
# SPDX-License-Identifier: MIT
"""Where a part of the wide lane runs: on this machine, or in a newer release of Debian that is unpacked beside it."""
import os
import pathlib
import shlex
import shutil
import subprocess

from toolbox import ROOT

COPIED = ["CMakeLists.txt", "README.md", ".github", "include", "single_include", "tests"]
TIME_LIMIT = 7200  # seconds a command may take


class Failed(Exception):
    """What was tried did not succeed."""


class Unable(Exception):
    """Nothing was tried, and so nothing is known."""


class Host:
    """This machine. Every command runs in the root of the tree, and what it prints goes to a log."""

    root = ROOT

    def __init__(self, log):
        self.log = log

    def command(self, words, environment):
        return ["env", *(f"{name}={value}" for name, value in environment.items()), *words]

    def attempt(self, *words, **environment):
        """Runs a command; returns how it ended, and what it printed."""
        command = [str(word) for word in self.command(words, {"LC_ALL": "C", **environment})]
        self.log.write(f"$ {shlex.join(command)}\n")
        try:
            done = subprocess.run(command, cwd=ROOT, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                  stderr=subprocess.STDOUT, text=True, errors="replace", timeout=TIME_LIMIT)
        except subprocess.TimeoutExpired as expired:
            raise Failed(f"{shlex.join(command)} takes more than {TIME_LIMIT} seconds") from expired
        self.log.write(done.stdout)
        self.log.flush()
        if done.returncode == 127 and done.stdout.startswith("env: "):
            raise Unable(f"{words[0]} is not installed")
        return done.returncode, done.stdout

    def must(self, *words, **environment):
        """As attempt(), but the part fails when the command does; returns what it printed."""
        code, printed = self.attempt(*words, **environment)
        if code != 0:
            raise Failed(f"{shlex.join(map(str, words))} ended with {code}")
        return printed

    def needs(self, *packages):
        code, printed = self.attempt("bash", "-c", '. tests/tools/needs.sh && needs "$@"', "needs", *packages)
        if code != 0:
            raise Unable((printed.strip().splitlines() or ["packages cannot be installed"])[-1])

    def write(self, path, text):
        """Writes a file below the root, unless it says that already."""
        path = pathlib.Path(self.root) / path
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists() or path.read_text() != text:
            path.write_text(text)


class Release(Host):
    """Another release of Debian, made once below a folder of caches, with a copy of the tree in it."""

    def __init__(self, log, name, cache):
        super().__init__(log)
        self.tree = cache / name
        self.root = self.tree / "tact"
        here = Host(log)
        if os.geteuid() != 0:
            raise Unable(f"only root can enter a tree of Debian {name}")
        if not (self.tree / "made").exists():
            here.needs("mmdebstrap")
            shutil.rmtree(self.tree, ignore_errors=True)
            cache.mkdir(parents=True, exist_ok=True)
            # Signatures are checked; that a mirror lags, so that its list has expired, is no matter.
            code, _ = here.attempt("mmdebstrap", "--variant=apt", '--aptopt=Acquire::Check-Valid-Until "false"', name,
                                   self.tree, "http://deb.debian.org/debian")
            if code != 0:
                raise Unable(f"Debian {name} cannot be fetched")
            (self.tree / "made").touch()
        self.copy()

    def copy(self):
        """A fresh copy, with the times of its files, so that what was built before is not built again."""
        for name in COPIED:
            source, copy = ROOT / name, self.root / name
            if source.is_dir():
                shutil.rmtree(copy, ignore_errors=True)
                shutil.copytree(source, copy, ignore=shutil.ignore_patterns("__pycache__"))
            else:
                copy.parent.mkdir(exist_ok=True)
                shutil.copy2(source, copy)

    def command(self, words, environment):
        inside = shlex.join(str(word) for word in super().command(words, environment))
        return ["chroot", self.tree, "sh", "-c", f"cd /tact && exec {inside}"]

    def needs(self, *packages):
        state = "dpkg-query -W -f '${db:Status-Status} ${Package}\\n' " + shlex.join(packages)
        _, printed = self.attempt("sh", "-c", state)
        missing = [name for name in packages if f"installed {name}" not in printed.splitlines()]
        if not missing:
            return
        shutil.copy("/etc/resolv.conf", self.tree / "etc" / "resolv.conf")
        install = "apt-get update -q && apt-get install -q -y --no-install-recommends " + shlex.join(missing)
        code, _ = self.attempt("sh", "-c", install, DEBIAN_FRONTEND="noninteractive")
        if code != 0:
            raise Unable(f"cannot be installed: {' '.join(missing)}")


def unpacked(host, cache, name, packages):
    """A folder of the cache with packages that cannot be installed beside those that are."""
    folder = cache / name
    if not (folder / "made").exists():
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        code, _ = host.attempt("sh", "-c", 'cd "$1" && shift && apt-get download -q "$@"', "sh", folder, *packages)
        if code != 0:
            raise Unable(f"cannot be downloaded: {' '.join(packages)}")
        for package in folder.glob("*.deb"):
            host.must("dpkg", "-x", package, folder)
            package.unlink()
        (folder / "made").touch()
    return folder


def release_of_host():
    """The code name and the number of the Debian that runs here; none where another system does."""
    try:
        lines = pathlib.Path("/etc/os-release").read_text().splitlines()
    except OSError:
        return "", ""
    said = dict(line.split("=", 1) for line in lines if "=" in line)
    said = {name: value.strip('"') for name, value in said.items()}
    return (said.get("VERSION_CODENAME", ""), said.get("VERSION_ID", "")) if said.get("ID") == "debian" else ("", "")

