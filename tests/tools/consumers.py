#!/usr/bin/env python3
# Copyright (c) 2026 the tact authors
# SPDX-License-Identifier: MIT
"""consumers.py <name> <compiler> <folder>: builds a project of tests/consumers the way its author would, in a folder.

Two come first. `installed` installs tact to <folder>/prefix, and what looks for an installed tact finds it in
<folder>/../installed/prefix. `archived` makes a repository and a release of it, which others find in <folder>/../archived.
Ends with 77 where a tool is missing that Debian 12 does not have, or that the quick tests do not need otherwise.
"""
import os
import pathlib
import re
import shutil
import sys
import tarfile
import tempfile
import time

from toolbox import ROOT, fail, headers, must, run, version

NAME, COMPILER, WORK = sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3]).resolve()
CONSUMERS = ROOT / "tests" / "consumers"
PREFIX, ARCHIVED = WORK.parent / "installed" / "prefix", WORK.parent / "archived"
SHIPPED = [".github", "CMakeLists.txt", "LICENSE", "README.md", "include", "meson.build", "single_include", "tests"]
PACKAGES = {"cmake": "cmake", "git": "git", "ninja": "ninja-build", "meson": "meson", "pkg-config": "pkgconf"}
HEADERS = [f"include/{name}" for name in (*headers(), "tact/tact.cppm")]
CMAKE_PACKAGE = [f"tact{part}.cmake" for part in ("Config", "ConfigVersion", "Module", "Targets")]


def skip(why):
    print(f"skipped: {why}")
    sys.exit(77)


def tool(name):
    if not shutil.which(name):
        fail(f"{name} is missing (Debian: apt-get install {PACKAGES[name]})")
    return name


def project(name=NAME):
    """A copy of the consumer, for what is built beside its source; its main program lies above it."""
    shutil.copy(CONSUMERS / "main.cpp", WORK / "main.cpp")
    return pathlib.Path(shutil.copytree(CONSUMERS / name, WORK / name))


def tact(folder):
    """A copy of tact as it is shipped."""
    folder.mkdir(parents=True)
    for name in SHIPPED:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        elif (ROOT / name).exists():
            shutil.copy(ROOT / name, folder / name)
    return folder


def made(place, by):
    if not place.exists():
        fail(f"{place} is not there: run consumers.py {by} first")
    return place


def prefix():
    return made(PREFIX, "installed")


def repository():
    return made(ARCHIVED / "tact", "archived")


def release():
    return made(ARCHIVED / "release", "archived")


def configure(source, build, *options, program="cmake"):
    return run([tool(program), "-G", "Ninja", "-S", source, "-B", build, f"-DCMAKE_CXX_COMPILER={COMPILER}", *options])


def cmake(source, build, *options, program="cmake"):
    tool("ninja")
    done = configure(source, build, *options, program=program)
    if done.returncode != 0:
        fail(done.stdout)
    must([program, "--build", build, "-j", "2"])


def refused(why, source, build, *options):
    """Configures what CMake must refuse, and say why."""
    done = configure(source, build, *options)
    if done.returncode == 0 or not re.search(why, re.sub(r"\s+", " ", done.stdout)):
        fail(f"this is not refused because of {why}:\n{done.stdout}")


def meson(source, build, *options):
    tool("ninja")
    must([tool("meson"), "setup", "--fatal-meson-warnings", build, source, *options])
    must(["meson", "compile", "-C", build])


def build_sh(source, **environment):
    must(["sh", "build.sh"], cwd=source, extra={"CXX": COMPILER, **environment})
    speaks(source / "consumer")


def speaks(program):
    printed = must([program])
    if printed != f"tact {version()}\n":
        fail(f"{program} printed {printed}")


def files(folder):
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


def equal(what, found, wanted):
    if found != wanted:
        fail(f"{what}: found {found}, wanted {wanted}")


# --- the release -----------------------------------------------------------------------------------------------------


def checksum(name):
    sums = (release() / "SHA256SUMS").read_text()
    return re.search(rf"^([0-9a-f]{{64}})  {re.escape(name)}$", sums, re.MULTILINE).group(1)


def archived():
    """The release of a commit is the same byte for byte, wherever and whenever it is made, and its checksums are right."""
    source, name = tact(WORK / "tact"), f"tact-{version()}"
    git = [tool("git"), "-C", source, "-c", "user.name=nobody", "-c", "user.email=nobody@localhost"]
    for command in (["init", "-q"], ["add", "-A"], ["commit", "-q", "-m", name], ["tag", f"v{version()}"]):
        must([*git, *command])
    must(["git", "clone", "-q", source, WORK / "clone"])
    address = f"file://{WORK / 'release'}"
    made_here = must([sys.executable, "-B", source / "tests/tools/archive.py", WORK / "release", address])
    time.sleep(1)  # so that a time of its own would be another one
    os.umask(0o077)
    made_there = must([sys.executable, "-B", WORK / "clone/tests/tools/archive.py", WORK / "again", address])
    equal("the checksums", made_there, made_here)
    equal("the files", files(WORK / "again"), files(WORK / "release"))
    for file in files(WORK / "release"):
        if (WORK / "release" / file).read_bytes() != (WORK / "again" / file).read_bytes():
            fail(f"{file} is another when made again")
    must(["sha256sum", "--check", "--strict", "SHA256SUMS"], cwd=WORK / "release")

    with tarfile.open(WORK / "release" / f"{name}.tar.gz") as tar:
        members = [member for member in tar.getmembers() if member.isfile() or member.issym()]
        equal("times and owners", {(member.mtime, member.uid, member.gid) for member in tar.getmembers()},
              {(int(must([*git, "log", "-1", "--format=%ct"])), 0, 0)})
    equal("in the archive", sorted(member.name for member in members),
          sorted(f"{name}/{file}" for file in must([*git, "ls-files"]).splitlines()))
    for needed in ("LICENSE", "README.md", "include/tact/tact.hpp", "tests/CMakeLists.txt"):
        if f"{name}/{needed}" not in {member.name for member in members}:
            fail(f"the archive has no {needed}")
    equal("the single header", (WORK / "release/tact.hpp").read_text(), (source / "single_include/tact/tact.hpp").read_text())
    for file in files(WORK / "release/packaging"):
        text = (WORK / "release/packaging" / file).read_text()
        if "0" * 64 in text or "A" * 43 in text:
            fail(f"{file} still has a checksum of zeros")
        if "releases/download" in text and file != "README.md":
            fail(f"{file} does not name the address that was given")


# --- by CMake, in the tree -------------------------------------------------------------------------------------------


def add_subdirectory():
    build = WORK / "build"
    cmake(CONSUMERS / NAME, build, f"-DTACT_FOLDER={tact(WORK / 'tact')}")
    speaks(build / "consumer")
    cache = (build / "CMakeCache.txt").read_text()
    for option in ("TACT_BUILD_TESTS", "TACT_INSTALL", "TACT_MODULE"):
        if f"{option}:BOOL=OFF\n" not in cache:
            fail(f"{option} is not off, though tact is not the top level")
    must(["cmake", "--install", build, "--prefix", WORK / "prefix"])
    equal("installed", files(WORK / "prefix"), ["bin/consumer"])
    if "Total Tests: 1\n" not in must(["ctest", "--test-dir", build, "-N"]):
        fail("the parent has other tests than its own")

    warnings_stay_out(build)


def warnings_stay_out(build):
    """The parent asks for warnings that the headers give; that none is given is because they are a system's."""
    command = must(["ninja", "-C", build, "-t", "commands", "consumer"]).splitlines()[0]
    if not re.search(r"-isystem ?\S+/tact/include\b", command):
        fail(f"the headers are no system's:\n{command}")
    reached = run(["sh", "-c", re.sub("-isystem ?", "-I", command)], cwd=build)
    if reached.returncode == 0 or "tact/include/tact/" not in reached.stdout:
        fail(f"the parent asks for no warning that the headers give:\n{reached.stdout}")


def exporting_parent():
    source, copy = project(), tact(WORK / "tact")
    cmake(source, WORK / "build", f"-DTACT_FOLDER={copy}")
    must(["cmake", "--install", WORK / "build", "--prefix", WORK / "first"])
    moved = (WORK / "first").rename(WORK / "prefix")
    cmake(source / "user", WORK / "build_user", f"-DCMAKE_PREFIX_PATH={moved}")
    speaks(WORK / "build_user" / "consumer")

    # Without tact beside it the parent's package would lead nowhere, and CMake says so.
    lists = source / "CMakeLists.txt"
    equal("the option", lists.read_text().count("set(TACT_INSTALL ON)\n"), 1)
    lists.write_text(lists.read_text().replace("set(TACT_INSTALL ON)\n", ""))
    refused('target "shop" which requires target "tact" that is not in any export set', source, WORK / "no",
            f"-DTACT_FOLDER={copy}")


def fetch_content():
    archive = release() / f"tact-{version()}.tar.gz"
    digest = checksum(archive.name)
    given = (f"-DTACT_ARCHIVE=file://{archive}", f"-DTACT_SHA256={digest}")
    cmake(CONSUMERS / NAME, WORK / "build", *given)
    speaks(WORK / "build" / "consumer")
    other = digest[1:] + digest[0]
    refused("SHA256 hash of .* does not match expected value", CONSUMERS / NAME, WORK / "no", given[0], f"-DTACT_SHA256={other}")


def fetch_content_git():
    given, tag = f"-DTACT_REPOSITORY=file://{repository()}", f"-DTACT_TAG=v{version()}"
    nowhere = f"-DTACT_REPOSITORY=file://{WORK}/nowhere"
    cmake(CONSUMERS / NAME, WORK / "build", given, tag)
    speaks(WORK / "build" / "consumer")
    cmake(CONSUMERS / NAME, WORK / "build_found", nowhere, tag, f"-DCMAKE_PREFIX_PATH={prefix()}")
    speaks(WORK / "build_found" / "consumer")
    refused("Failed to clone repository", CONSUMERS / NAME, WORK / "no", nowhere, tag)


def house_policy():
    """Who makes gates of a policy that is compiled in another translation unit neither compiles it nor reads its table."""
    build = WORK / "build"
    cmake(CONSUMERS / NAME, build, f"-DTACT_FOLDER={tact(WORK / 'tact')}", "-DCMAKE_BUILD_TYPE=Release")
    speaks(build / "consumer")
    objects = {name: f"CMakeFiles/consumer.dir/{name}.cpp.o" for name in ("main", "house")}
    for name, compiles in (("main", False), ("house", True)):
        read = must(["ninja", "-C", build, "-t", "deps", objects[name]])
        if "tact/decide/policy.hpp" not in read:
            fail(f"ninja does not say what {name}.cpp includes:\n{read}")
        if ("tact/policy/standard_table.hpp" in read) != compiles:
            fail(f"{name}.cpp {'does not read' if compiles else 'reads'} the table of the policy")
        symbols = must(["nm", "-C", build / objects[name]])
        kind = re.search(r"^[0-9a-f ]* ([A-Za-z]) house$", symbols, re.MULTILINE)
        if not kind or kind.group(1) not in ("RDd" if compiles else "U"):  # defined as data, or defined elsewhere
            fail(f"{name}.cpp: {'no data' if compiles else 'not undefined'}: house\n{symbols}")
        if re.search(r"_GLOBAL__sub_I|for_each_violation|compiled_policy<.*>::compile\b", symbols):
            fail(f"{name}.cpp compiles a policy at run time:\n{symbols}")


# --- installed -------------------------------------------------------------------------------------------------------


def installed():
    """tact installed to a prefix that has since moved."""
    cmake(ROOT, WORK / "build", "-DTACT_BUILD_TESTS=OFF", f"-DCMAKE_INSTALL_PREFIX={WORK / 'never'}")
    must(["cmake", "--install", WORK / "build", "--prefix", WORK / "first"])
    moved = (WORK / "first").rename(WORK / "prefix")
    equal("installed", files(moved),
          sorted([*HEADERS, *(f"share/cmake/tact/{name}" for name in CMAKE_PACKAGE), "share/pkgconfig/tact.pc"]))
    if "INTERFACE_INCLUDE_DIRECTORIES" not in (moved / "share/cmake/tact/tactTargets.cmake").read_text():
        fail("the exported target has no include directory for readers that know no file sets")


def find_package():
    source, where = CONSUMERS / NAME, f"-DCMAKE_PREFIX_PATH={prefix()}"
    major, minor, _ = map(int, version().split("."))
    for request in ("", f"{major}.{minor}", version()):
        cmake(source, WORK / f"build{request}", where, f"-DTACT_REQUEST={request}")
        speaks(WORK / f"build{request}" / "consumer")
    for request in (f"{major}.{minor + 1}", f"{major + 1}.0", "0.0.9"):
        refused("not accepted", source, WORK / f"no{request}", where, f"-DTACT_REQUEST={request}")
    refused("no component bureau", source, WORK / "no_bureau", where, "-DTACT_REQUEST=0.1;COMPONENTS;bureau")


def find_package_32_bits():
    """One installation serves every word size."""
    flags = ["-m32", "-isystem", "/usr/include/x86_64-linux-gnu"]
    if run([COMPILER, *flags, "-x", "c++", "-o", WORK / "narrow", "-"], input="#include <cstdio>\nint main() {}\n").returncode != 0:
        skip(f"{COMPILER} makes no programs of 32 bits (Debian: g++-12-multilib)")
    cmake(CONSUMERS / "find_package", WORK / "build", f"-DCMAKE_PREFIX_PATH={prefix()}", f"-DTACT_REQUEST={version()}",
          f"-DCMAKE_CXX_FLAGS={' '.join(flags)}")
    speaks(WORK / "build" / "consumer")
    if (WORK / "build" / "consumer").read_bytes()[4] != 1:
        fail("the consumer is no program of 32 bits")


def pkg_config():
    tool("pkg-config")
    path = {"PKG_CONFIG_PATH": str(prefix() / "share/pkgconfig")}
    build_sh(project(), **path)
    must(["pkg-config", "--validate", "tact"], extra=path)
    equal("--modversion", must(["pkg-config", "--modversion", "tact"], extra=path).strip(), version())
    equal("--libs", must(["pkg-config", "--libs", "tact"], extra=path).strip(), "")


def absolute_directories():
    """Include and data directories given as absolute paths, as Nix does: each alone and both, read by both packages."""
    tool("pkg-config")
    shutil.copy(CONSUMERS / "main.cpp", WORK / "main.cpp")
    # CMake refuses an absolute include directory below the source directory, and the build may lie there.
    with tempfile.TemporaryDirectory() as place:
        for absolute in (["INCLUDEDIR"], ["DATADIR"], ["INCLUDEDIR", "DATADIR"]):
            name = "_and_".join(absolute)
            root = pathlib.Path(place).resolve() / name
            asked = {"INCLUDEDIR": "include", "DATADIR": "share"}
            asked |= {directory: str(root / f"apart_{directory}") for directory in absolute}
            cmake(ROOT, WORK / f"tact_{name}", "-DTACT_BUILD_TESTS=OFF", f"-DCMAKE_INSTALL_PREFIX={root / 'prefix'}",
                  *(f"-DCMAKE_INSTALL_{directory}={path}" for directory, path in asked.items()))
            must(["cmake", "--install", WORK / f"tact_{name}"])
            where = root / "prefix"
            if "DATADIR" not in absolute:  # whoever finds the package finds the rest, wherever the prefix has moved
                where = where.rename(root / "moved")
            include, data = where / asked["INCLUDEDIR"], where / asked["DATADIR"]
            equal(f"{name}, headers", files(include), sorted(header.removeprefix("include/") for header in HEADERS))
            equal(f"{name}, package", files(data),
                  sorted([*(f"cmake/tact/{file}" for file in CMAKE_PACKAGE), "pkgconfig/tact.pc"]))
            for file in ("cmake/tact/tactTargets.cmake", "pkgconfig/tact.pc"):
                if "//" in (data / file).read_text():
                    fail(f"{name}: {file} holds a doubled slash")

            cmake(CONSUMERS / "find_package", WORK / f"build_{name}", f"-Dtact_DIR={data / 'cmake/tact'}", "-DTACT_REQUEST=")
            speaks(WORK / f"build_{name}" / "consumer")
            path = {"PKG_CONFIG_PATH": str(data / "pkgconfig")}
            must(["pkg-config", "--validate", "tact"], extra=path)
            cflags = must(["pkg-config", "--cflags", "tact"], extra=path).strip()
            equal(f"{name}, --cflags", os.path.realpath(cflags.removeprefix("-I")), str(include))
            build_sh(shutil.copytree(CONSUMERS / "pkg_config", WORK / f"pkg_config_{name}"), **path)


# --- by Meson --------------------------------------------------------------------------------------------------------


def meson_subproject():
    source, build = project(), WORK / "build"
    tact(source / "subprojects" / "tact")
    meson(source, build)
    speaks(build / "consumer")
    must(["meson", "install", "-C", build, "--destdir", WORK / "prefix"])
    equal("installed", [name.rsplit("/", 1)[-1] for name in files(WORK / "prefix")], ["consumer"])
    warnings_stay_out(build)


def meson_wrap():
    """By the wrap of tests/packaging, which fetches the release."""
    source, build = project(), WORK / "build"
    (source / "subprojects").mkdir()
    shutil.copy(release() / "packaging/meson/tact.wrap", source / "subprojects")
    meson(source, build)
    speaks(build / "consumer")
    if "WrapDB" in (build / "meson-logs/meson-log.txt").read_text():
        fail("Meson asked WrapDB")


def meson_installed():
    """Installed by Meson and found by pkg-config; installed by CMake and found by its package."""
    source, where = project(), WORK / "prefix"
    meson(ROOT, WORK / "tact_meson", f"--prefix={where}", "--buildtype=plain", "-Dauto_features=disabled")
    must(["meson", "install", "-C", WORK / "tact_meson"])
    equal("installed", files(where), sorted([*HEADERS, "share/pkgconfig/tact.pc"]))
    meson(source, WORK / "build_pc", "-Dmethod=pkg-config", f"-Dpkg_config_path={where}/share/pkgconfig")
    speaks(WORK / "build_pc" / "consumer")
    meson(source, WORK / "build_cmake", "-Dmethod=cmake", f"-Dcmake_prefix_path={prefix()}")
    speaks(WORK / "build_cmake" / "consumer")


def meson_tests():
    """Meson's own build of the unit tests."""
    meson(ROOT, WORK / "build", "--buildtype=plain", "-Dauto_features=enabled")
    must(["meson", "test", "-C", WORK / "build"])


# --- by hand ---------------------------------------------------------------------------------------------------------


def single_header():
    source = project()
    shutil.copytree(ROOT / "single_include", source / "single_include")
    build_sh(source)


def single_and_split():
    source = project()
    for name in ("include", "single_include"):
        shutil.copytree(ROOT / name, source / name)
    build_sh(source)


def two_versions():
    """Two libraries of one program, each built with a version of its own: neither calls the other's functions."""
    def built(name, numbered):
        source = pathlib.Path(shutil.copytree(CONSUMERS / NAME, WORK / name))
        tact(source / "before")
        after = tact(source / "after")
        words = after / "include/tact/vocabulary/names.hpp"
        equal("the word", words.read_text().count('"denied"'), 1)
        words.write_text(words.read_text().replace('"denied"', '"refused"'))
        if numbered:
            numbers = after / "include/tact/version.hpp"
            numbers.write_text(re.sub(r"(TACT_VERSION_MINOR) (\d+)", lambda found: f"{found[1]} {int(found[2]) + 1}",
                                      numbers.read_text()))
            must([sys.executable, "-B", after / "tests/tools/version.py", "--namespace"])
        must(["sh", "build.sh"], cwd=source, extra={"CXX": COMPILER})
        return must([source / "consumer"])

    major, minor, _ = version().split(".")
    equal("said", built("numbered", True), f"{major}.{minor}: denied\n{major}.{int(minor) + 1}: refused\n")
    # Under one name, one of the two would have spoken for both.
    one, other = (line.split(": ")[1] for line in built("not_numbered", False).splitlines())
    equal("said by two of one name", one, other)


def plain_copy():
    source = project()
    shutil.copytree(ROOT / "include", source / "third_party/tact/include")
    build_sh(source)


# --- as a module -----------------------------------------------------------------------------------------------------


def module():
    """The headers as a module: in the tree, and compiled from what is installed."""
    program = os.environ.get("TACT_TEST_CMAKE", "cmake")
    for needed in (program, COMPILER):
        if not shutil.which(needed):
            skip(f"{needed} is not there")
    numbers = re.search(r"version (\d+)\.(\d+)", must([program, "--version"])).groups()
    if tuple(map(int, numbers)) < (3, 28):
        skip(f"a module takes CMake 3.28, and {program} is {'.'.join(numbers)}; TACT_TEST_CMAKE names another")
    major = int(must([COMPILER, "-dumpversion"]).split(".")[0])
    if "clang" not in COMPILER:
        if major < 14:
            skip(f"CMake compiles modules with g++ 14 and newer, and {COMPILER} is {major}")
    elif major < 16:
        skip(f"CMake compiles modules with clang 16 and newer, and {COMPILER} is {major}")
    elif not shutil.which(COMPILER.replace("clang++", "clang-scan-deps")):
        skip(f"{COMPILER} has no clang-scan-deps beside it (Debian: clang-tools-{major}), by which CMake finds modules")
    for name, where in (("tree", f"-DTACT_FOLDER={tact(WORK / 'tact')}"), ("installed", f"-DCMAKE_PREFIX_PATH={prefix()}")):
        cmake(CONSUMERS / NAME, WORK / f"build_{name}", where, program=program)
        equal("said", must([WORK / f"build_{name}" / "consumer"]), "denied: style may not come from device content\n")


NAMES = {function.__name__: function for function in (
    add_subdirectory, archived, exporting_parent, fetch_content, fetch_content_git, house_policy, installed, find_package,
    find_package_32_bits, pkg_config, absolute_directories, meson_subproject, meson_installed, meson_tests, meson_wrap,
    single_header, single_and_split, two_versions, plain_copy, module)}
shutil.rmtree(WORK, ignore_errors=True)
WORK.mkdir(parents=True)
os.environ["CXX"] = COMPILER
NAMES[NAME]()
