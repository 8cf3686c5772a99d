#!/usr/bin/env python3
# Copyright (c) 2026 the tact authors
# SPDX-License-Identifier: MIT
"""consumers.py <name> <compiler> <folder>: builds projects of tests/consumers the way their users would, in a folder."""
import hashlib
import os
import pathlib
import re
import shutil
import sys
import tarfile
import tempfile

from toolbox import ROOT, fail, headers, must, run, version

NAME, COMPILER, WORK = sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3]).resolve()
SHIPPED = ["CMakeLists.txt", "LICENSE", "README.md", "include", "meson.build", "single_include", "tests"]
SKIP = shutil.ignore_patterns("__pycache__")
PACKAGES = {"cmake": "cmake", "ninja": "ninja-build", "meson": "meson", "pkg-config": "pkgconf"}


def tool(name):
    if not shutil.which(name):
        fail(f"{name} is missing (Debian: apt-get install {PACKAGES[name]})")
    return name


def project(folder="consumer", name=NAME):
    """A fresh copy of the consumer."""
    return pathlib.Path(shutil.copytree(ROOT / "tests" / "consumers" / name, WORK / folder))


def tact(folder):
    """A copy of tact as it is shipped."""
    folder.mkdir(parents=True)
    for name in SHIPPED:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, folder / name, ignore=SKIP)
        elif (ROOT / name).exists():
            shutil.copy(ROOT / name, folder / name)
    return folder


def configure(source, build, *options):
    return run([tool("cmake"), "-G", "Ninja", "-S", source, "-B", build, f"-DCMAKE_CXX_COMPILER={COMPILER}", *options])


def cmake(source, build, *options):
    tool("ninja")
    done = configure(source, build, *options)
    if done.returncode != 0:
        fail(done.stdout)
    must(["cmake", "--build", build, "-j", "2"])


def meson(source, build, *options):
    tool("ninja")
    must([tool("meson"), "setup", "--fatal-meson-warnings", build, source, *options])
    must(["meson", "compile", "-C", build])


def speaks(program):
    printed = must([program])
    if printed != f"tact {version()}\n":
        fail(f"{program} printed {printed}")


def files(folder):
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


def equal(what, found, wanted):
    if found != wanted:
        fail(f"{what}: found {found}, wanted {wanted}")


def installed(*options):
    """tact installed to a prefix that has since moved."""
    cmake(ROOT, WORK / "tact_build", "-DTACT_BUILD_TESTS=OFF", f"-DCMAKE_INSTALL_PREFIX={WORK / 'never'}", *options)
    must(["cmake", "--install", WORK / "tact_build", "--prefix", WORK / "first"])
    return (WORK / "first").rename(WORK / "prefix")


def add_subdirectory():
    build = WORK / "build"
    cmake(project(), build, f"-DTACT_FOLDER={tact(WORK / 'tact')}")
    speaks(build / "consumer")
    must([build / "in_use"])
    if "-isystem" in (build / "build.ninja").read_text():
        fail("the headers are the system's to the consumer: no warning of theirs would be seen")
    must(["cmake", "--install", build, "--prefix", WORK / "prefix"])
    equal("installed", files(WORK / "prefix"), ["bin/consumer"])
    if "Total Tests: 1\n" not in must(["ctest", "--test-dir", build, "-N"]):
        fail("the parent has other tests than its own")


def find_package():
    prefix, source = installed(), project()
    package = [f"share/cmake/tact/tact{part}.cmake" for part in ("Config", "ConfigVersion", "Targets")]
    equal("installed", files(prefix),
          sorted([f"include/{name}" for name in headers()] + package + ["share/pkgconfig/tact.pc"]))
    if "INTERFACE_INCLUDE_DIRECTORIES" not in (prefix / "share/cmake/tact/tactTargets.cmake").read_text():
        fail("the exported target has no include directory for readers that know no file sets")

    major, minor, _ = map(int, version().split("."))
    for request in ("", f"{major}.{minor}", version()):
        cmake(source, WORK / f"build{request}", f"-DCMAKE_PREFIX_PATH={prefix}", f"-DTACT_REQUEST={request}")
        speaks(WORK / f"build{request}" / "consumer")
    for request in (f"{major}.{minor + 1}", f"{major + 1}.0", "0.0.9"):
        refused = configure(source, WORK / f"no{request}", f"-DCMAKE_PREFIX_PATH={prefix}", f"-DTACT_REQUEST={request}")
        if refused.returncode == 0 or "not accepted" not in refused.stdout:
            fail(f"version {request} is not refused:\n{refused.stdout}")

    # One installation serves every word size.
    script = WORK / "word_size.cmake"
    script.write_text('cmake_minimum_required(VERSION 3.21)\n'
                      f'set(PACKAGE_FIND_VERSION {version()})\nset(PACKAGE_FIND_VERSION_MAJOR {major})\n'
                      f'set(PACKAGE_FIND_VERSION_MINOR {minor})\nset(CMAKE_SIZEOF_VOID_P 4)\n'
                      f'include("{prefix}/share/cmake/tact/tactConfigVersion.cmake")\n'
                      'if(PACKAGE_VERSION_UNSUITABLE OR NOT PACKAGE_VERSION_COMPATIBLE)\n'
                      '    message(FATAL_ERROR "refused for 32 bits")\nendif()\n')
    must(["cmake", "-P", script])


def build_sh(source, **environment):
    must(["sh", "build.sh"], cwd=source, extra={"CXX": COMPILER, **environment})
    speaks(source / "consumer")


def pkg_config():
    tool("pkg-config")
    path = {"PKG_CONFIG_PATH": str(installed() / "share/pkgconfig")}
    build_sh(project(), **path)
    must(["pkg-config", "--validate", "tact"], extra=path)
    equal("--libs", must(["pkg-config", "--libs", "tact"], extra=path).strip(), "")


def absolute_directories():
    """Include and data directories given as absolute paths, as Nix does: each alone and both, read by both packages."""
    tool("pkg-config")
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
            prefix = root / "prefix"
            if "DATADIR" not in absolute:  # whoever finds the package finds the rest, wherever the prefix has moved
                prefix = prefix.rename(root / "moved")
            include, data = prefix / asked["INCLUDEDIR"], prefix / asked["DATADIR"]
            equal(f"{name}, headers", files(include), headers())
            package = [f"cmake/tact/tact{part}.cmake" for part in ("Config", "ConfigVersion", "Targets")]
            equal(f"{name}, package", files(data), sorted([*package, "pkgconfig/tact.pc"]))
            for file in ("cmake/tact/tactTargets.cmake", "pkgconfig/tact.pc"):
                if "//" in (data / file).read_text():
                    fail(f"{name}: {file} holds a doubled slash")

            build = WORK / f"build_{name}"
            cmake(project(f"find_{name}", "find_package"), build, f"-Dtact_DIR={data / 'cmake/tact'}", "-DTACT_REQUEST=")
            speaks(build / "consumer")
            path = {"PKG_CONFIG_PATH": str(data / "pkgconfig")}
            must(["pkg-config", "--validate", "tact"], extra=path)
            cflags = must(["pkg-config", "--cflags", "tact"], extra=path).strip()
            equal(f"{name}, --cflags", os.path.realpath(cflags.removeprefix("-I")), str(include))
            build_sh(project(f"pkg_config_{name}", "pkg_config"), **path)


def meson_subproject():
    source, build = project(), WORK / "build"
    tact(source / "subprojects" / "tact")
    meson(source, build)
    speaks(build / "consumer")
    must(["meson", "install", "-C", build, "--destdir", WORK / "prefix"])
    equal("installed", [name.rsplit("/", 1)[-1] for name in files(WORK / "prefix")], ["consumer"])


def meson_installed():
    source, prefix = project(), WORK / "meson_prefix"
    meson(ROOT, WORK / "tact_meson", f"--prefix={prefix}", "--buildtype=plain")
    must(["meson", "test", "-C", WORK / "tact_meson"])
    must(["meson", "install", "-C", WORK / "tact_meson"])
    equal("installed", files(prefix), sorted([f"include/{name}" for name in headers()] + ["share/pkgconfig/tact.pc"]))
    meson(source, WORK / "build_pc", "-Dmethod=pkg-config", f"-Dpkg_config_path={prefix}/share/pkgconfig")
    speaks(WORK / "build_pc" / "consumer")
    meson(source, WORK / "build_cmake", "-Dmethod=cmake", f"-Dcmake_prefix_path={installed()}")
    speaks(WORK / "build_cmake" / "consumer")


def fetch_content():
    archive = WORK / "tact.tar.gz"
    with tarfile.open(archive, "w:gz") as tar:
        tar.add(tact(WORK / "tact"), f"tact-{version()}")
    digest = hashlib.sha256(archive.read_bytes()).hexdigest()
    cmake(project(), WORK / "build", f"-DTACT_ARCHIVE=file://{archive}", f"-DTACT_SHA256={digest}")
    speaks(WORK / "build" / "consumer")


def house_policy():
    """Who makes gates of a policy that is compiled in another translation unit neither compiles it nor reads its table."""
    build = WORK / "build"
    cmake(project(), build, f"-DTACT_FOLDER={tact(WORK / 'tact')}", "-DCMAKE_BUILD_TYPE=Release")
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


def single_header():
    source = project()
    shutil.copytree(ROOT / "single_include", source / "single_include")
    build_sh(source)


shutil.rmtree(WORK, ignore_errors=True)
WORK.mkdir(parents=True)
os.environ["CXX"] = COMPILER
{function.__name__: function for function in (add_subdirectory, find_package, pkg_config, meson_subproject,
                                              meson_installed, fetch_content, single_header, house_policy,
                                              absolute_directories)}[NAME]()
